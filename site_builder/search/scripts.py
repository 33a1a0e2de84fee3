"""Search data as classic scripts: the one form a page may load from `file://` and under `script-src 'self'`.

A script hands its value to `siteSearch.add`, under its own path. Values are JSON whose `<` and line
separators are escaped, so that no text can end the script or begin markup.
"""

import json

from site_builder.model import Output

FOLDER = "search/"


def script(name: str, value: object, folder: str = FOLDER) -> Output:
    """`<folder><name>.js`, which registers a value under its path."""
    return written(f"{folder}{name}", as_json(value))


def written(path: str, value: str) -> Output:
    """`<path>.js`, which registers JSON that `as_json` or `escaped` gave."""
    return Output(f"{path}.js", f"siteSearch.add({as_json(path)},{value});\n".encode())


def as_json(value: object) -> str:
    """JSON that is also safe JavaScript, wherever it stands."""
    return escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def escaped(text: str) -> str:
    """JSON made safe."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
