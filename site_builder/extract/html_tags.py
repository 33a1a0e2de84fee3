"""What in an HTML text is markup, and what only looks like it and is words.

A parser drops whatever it takes for markup, and a comment, a tag or a script that is never closed takes the
rest of the article with it. So markup goes here, before a parser sees it, and what never ends is text:

- comments, the document type, scripts and style sheets that are closed go;
- tags of drawings, formulas and templates go, and the words in them stay;
- tags of other elements stay for the parser;
- whatever else begins with `<` is text: unknown elements (`<name withheld>`), CDATA, what is not closed.

One pass, forward only: the text is looked through to its end at most OPEN times for an end that is not there.
"""

import re

WORDS = re.compile(r"\S+")
ELEMENTS = frozenset(
    WORDS.findall("""
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del
    details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd
    keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr
    noembed noframes noscript object ol optgroup option output p param picture plaintext pre
    progress q rb rp rt rtc ruby s samp search section select slot small source spacer span
    strike strong sub summary sup table tbody td textarea tfoot th thead time
    title tr track tt u ul var video wbr xmp
""")
)
FOREIGN = frozenset(
    WORDS.findall("""
    svg path g circle rect use animate set text tspan desc metadata defs symbol pattern line polygon
    polyline ellipse math mi mo mn msup msub mrow foreignobject template
""")
)
"""Parsers drop what they hold, even of those that are never closed."""

SCRIPTS = frozenset(["script", "style"])
KNOWN = ELEMENTS | FOREIGN | SCRIPTS
OPEN = 20
"""Beginnings without an end, after which every further `<` is text."""

BEGINNING = re.compile(r"<(?:!--|![Dd][Oo][Cc][Tt][Yy][Pp][Ee]|\?[A-Za-z]|/?([A-Za-z][A-Za-z0-9:-]*))?")
COMMENT = re.compile(r"<!--(?:-?>|.*?--!?>)", re.DOTALL)
DECLARATION = re.compile(r"<[!?][^<>]*>")
TAG = re.compile(r"""<[^<>=]*(?:=\s*(?:"[^"]*"|'[^']*'|(?!["'\s]))[^<>=]*)*>""")
"""A quotation mark counts only behind an equals sign, as in the HTML standard."""

CLOSING = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in SCRIPTS}


def settled(html: str) -> str:
    """The HTML with nothing left in it that a parser would drop together with words."""
    parts: list[str] = []
    place, missed = 0, 0
    while (start := html.find("<", place)) >= 0:
        parts.append(html[place:start])
        end, kept = _markup(html, start) if missed < OPEN else (start, "")
        missed += end < 0
        parts.append(kept if end > start else "&lt;")
        place = end if end > start else start + 1
    parts.append(html[place:])
    return "".join(parts)


def known_tag(html: str) -> bool:
    """Is this one tag, comment or declaration HTML's own?"""
    found = BEGINNING.match(html)
    name = found[1] if found else None
    return name.lower() in KNOWN if name else bool(found and len(found[0]) > 1)


def _markup(html: str, start: int) -> tuple[int, str]:
    """Where the markup that begins here ends, and what stays of it; `start` for text, -1 for no end."""
    found = BEGINNING.match(html, start)
    name = (found[1] or "").lower() if found else ""
    if not found or (name not in KNOWN if name else len(found[0]) == 1):
        return start, ""
    if not name:
        return _end(COMMENT if found[0] == "<!--" else DECLARATION, html, start), ""
    end = _end(TAG, html, start)
    if name in SCRIPTS and end > 0 and html[start + 1] != "/":
        closing = CLOSING[name].search(html, end)
        return (_end(TAG, html, closing.start()) if closing else -1), ""
    return end, html[start:end] if name in ELEMENTS else ""


def _end(pattern: re.Pattern[str], html: str, start: int) -> int:
    found = pattern.match(html, start)
    return found.end() if found else -1
