"""Search data as classic scripts: the one form a page may load from `file://` and under `script-src 'self'`.

A script hands its value to `siteSearch.add`, under its own path. Values are JSON whose `<` and line
separators are escaped, so that no text can end the script or begin markup.
"""

import json

from site_builder.model import MASK, MASK_SHOWN, Output

FOLDER = "search/"


def script(name: str, value: object) -> Output:
    """`search/<name>.js`, which registers a value under its name."""
    return packed(name, as_json(value))


def packed(name: str, value: str) -> Output:
    """The same for a value that is JSON already."""
    return Output(f"{FOLDER}{name}.js", f"siteSearch.add({as_json(name)},{value});\n".encode())


def as_json(value: object) -> str:
    """JSON that is also safe JavaScript, wherever it stands."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace(MASK, MASK_SHOWN)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
