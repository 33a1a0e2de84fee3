"""Our own templates, compiled once where the program is installed, as Python does with modules.

They lie beside its compiled modules, and are written by `build.sh` and by nothing that runs later: what is
loaded here is run, so it is never looked for in the folder of a site. Code of another program, Python or
dependency is passed over, and so is a file that is damaged; then templates are compiled as they are needed.
"""

import marshal
import sys
from functools import cache
from pathlib import Path

from site_builder.engine.codec import digest
from site_builder.engine.fingerprint import PACKAGE, fingerprint
from site_builder.read.templates import Templates, read_templates
from site_builder.render.environment import Codes, codes, environment

CHECK = 20
"""Bytes of a digest."""


def place() -> Path:
    """Where the code is kept."""
    return PACKAGE / "__pycache__" / f"templates.{sys.implementation.cache_tag}.code"


@cache
def compiled() -> Codes:
    """The code of our templates; nothing where they were not compiled for this program."""
    try:
        whole = place().read_bytes()
    except OSError:
        return {}
    program, check, data = whole[:CHECK], whole[CHECK : 2 * CHECK], whole[2 * CHECK :]
    if program != fingerprint() or check != digest(data):
        return {}
    return marshal.loads(data)  # type: ignore[no-any-return]  # noqa: S302 -- as Python loads its modules


def write() -> None:
    """Compile all of our templates, and keep the code. Raises OSError."""
    templates = Templates(read_templates(None)[0])
    for name in templates.sources:
        environment(templates.reach(name)).get_template(name)
    data, file = marshal.dumps(dict(codes())), place()
    file.parent.mkdir(exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(fingerprint() + digest(data) + data)
    new.replace(file)
