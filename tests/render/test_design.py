"""The design keeps its word, as DESIGN.md and the style sheets give it: contrast, sizes, layers."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "templates/assets"
SHEETS = tuple(sorted(ASSETS.glob("*.css")))
SITE = (ASSETS / "site.css").read_text()
DESIGN = (ROOT / "DESIGN.md").read_text()

TEXT = ("ink", "soft", "link", "differ", "agree")
VOICES = ("leader", "official", "analyst", "media", "institution", "group")
GROUNDS = ("paper", "sheet", "hit")
LEAST, LINES = 4.5, 3.0
"""WCAG 2.2: 1.4.3 for text, 1.4.11 for lines that mean something."""


def tokens(css: str) -> dict[str, str]:
    """Colours by name."""
    return dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", css))


LAYER = SITE[SITE.index("@layer tokens {") : SITE.index("@layer base {")]
LIGHT = tokens(LAYER[: LAYER.index("@media")])
DARK = LIGHT | tokens(LAYER[LAYER.index("@media") :])
PRINT = LIGHT | tokens(SITE[SITE.index("@layer paper {") :])
SCHEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: str, share: float, ground: str) -> str:
    """`color-mix(in srgb, colour share, ground)`."""
    pairs = zip(*([int(c[at : at + 2], 16) for at in (1, 3, 5)] for c in (colour, ground)), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def test_the_measure_is_that_of_the_standard() -> None:
    """Black on white is 21, a colour on itself 1, and the well known grey 4.54."""
    assert round(contrast("#000", "#ffffff"), 2) == 21
    assert contrast("#765312", "#765312") == 1
    assert round(contrast("#767676", "#fff"), 2) == 4.54


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", TEXT + VOICES)
def test_every_colour_of_text_is_read_on_every_ground(scheme: str, name: str) -> None:
    """4.5 to 1 on the page and on a raised sheet, in light, in dark and on paper."""
    colours = SCHEMES[scheme]
    assert min(contrast(colours[name], colours[ground]) for ground in ("paper", "sheet")) >= LEAST


@pytest.mark.parametrize("scheme", SCHEMES)
def test_marked_words_and_tables_stay_readable(scheme: str) -> None:
    """Ink on a highlight; ink on the darkest cell of a matrix; ink on a quotation's tint of each class."""
    colours = SCHEMES[scheme]
    ink, paper = colours["ink"], colours["paper"]
    grounds = [
        colours["hit"],
        *(mixed(colours[voice], 0.12, "#ffffff" if scheme == "print" else paper) for voice in VOICES),
    ]
    if scheme != "print":
        grounds.append(mixed(colours["link"], 0.44, colours["sheet"]))
    assert min(contrast(ink, ground) for ground in grounds) >= LEAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["edge", "focus"])
def test_borders_of_fields_and_the_focus_are_seen(scheme: str, name: str) -> None:
    """3 to 1 on the page."""
    assert contrast(SCHEMES[scheme][name], SCHEMES[scheme]["paper"]) >= LINES


def test_every_class_of_speaker_has_a_colour_and_a_line_of_its_own() -> None:
    """Never colour alone: neighbours in a list differ in the style of their line, or in words beside it."""
    styles = dict(re.findall(r"\.c-(\w+)(?:, \.c-unknown)? \{ --c: var\(--\1\); --s: (\w+); \}", LAYER))
    assert styles.keys() == set(VOICES)
    assert len(set(styles.values())) == 4
    assert len({LIGHT[name] for name in VOICES}) == len({DARK[name] for name in VOICES}) == len(VOICES)


def test_the_contrasts_told_are_the_contrasts_measured() -> None:
    """Each row of the table in DESIGN.md, to one decimal."""
    told = re.findall(r"^\| `--(\w+)` \|[^|]*\| (#\w+) ([\d.]+) \| (#\w+) ([\d.]+) \|$", DESIGN, re.MULTILINE)
    assert {row[0] for row in told} == {*TEXT, *VOICES, "edge"}
    for name, light, light_ratio, dark, dark_ratio in told:
        assert (light, dark) == (LIGHT[name], DARK[name])
        assert light_ratio == f"{contrast(light, LIGHT['paper']):.1f}", name
        assert dark_ratio == f"{contrast(dark, DARK['paper']):.1f}", name


def test_every_rule_is_in_a_layer_that_is_ordered_first() -> None:
    """So a theme outside of the layers wins whatever it says, and order of sheets does not matter."""
    order = re.match(r"@layer ([\w, ]+);", SITE)
    assert order
    for sheet in SHEETS:
        rest = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL).removeprefix(order[0])
        depth, outside = 0, ""
        for sign in rest:
            outside += sign if depth == 0 else ""
            depth += (sign == "{") - (sign == "}")
        assert depth == 0, sheet.name
        assert set(re.findall(r"\S+", outside.replace("{", " ").replace("}", " "))) <= {
            "@layer",
            *order[1].split(", "),
        }, sheet.name


def test_sizes_of_text_are_the_steps_of_the_scale_and_no_others() -> None:
    """From 12 px up, as DESIGN.md lists them; apart from titles, and from what scales with its text."""
    steps = {name: 16 * float(size) for name, size in re.findall(r"--(\w+): ([\d.]+)rem(?=;)", LAYER)}
    told = re.findall(r"^\| `--(\w+)` \| ([\d.]+) px \|", DESIGN, re.MULTILINE)
    assert [name for name, _ in told] == ["xs", "sm", "md", "lg", "xl", "xxl"]
    assert [f"{steps[name]:.3g}" for name, _ in told] == [size for _, size in told]
    assert min(steps[name] for name, _ in told) >= 12
    for sheet in SHEETS:
        given = re.findall(r"font(?:-size)?: ([^;}]+)", sheet.read_text())
        rems = [re.sub(r"/\S+", "", one) for one in given if "clamp(" not in one]
        assert {size for one in rems for size in re.findall(r"\S+rem", one)} <= {"1rem"}, sheet.name


def test_nothing_is_forced_but_what_is_hidden() -> None:
    """A theme never meets an `!important` of ours; a hidden element stays hidden."""
    forced = [line for sheet in SHEETS for line in sheet.read_text().splitlines() if "!important" in line]
    assert [line.strip() for line in forced] == ["[hidden] { display: none !important; }"]
