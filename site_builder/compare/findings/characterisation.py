"""How sources cast the same party: as a bridge, as equidistant, from a position of strength.

One finding for each party that two sources or more present as something, in their own words and without a
verdict.
"""

from collections import defaultdict
from collections.abc import Iterator

from site_builder.compare.case import Case
from site_builder.compare.findings.build import clipped, finding, side, sources
from site_builder.compare.images import NEEDED, Image, images
from site_builder.model import Finding, Side

CONFIDENCE = 0.75


def find(case: Case) -> Iterator[Finding]:
    """One finding a party."""
    reading = case.reading
    by_party: dict[str, list[Image]] = defaultdict(list)
    for passage in reading.holding(NEEDED):
        for image in images(passage, reading.text(passage.article), case.parties(passage)):
            by_party[image.party].append(image)
    for party, found in sorted(by_party.items()):
        if len({image.passage.article for image in found}) > 1:
            yield _finding(party, found, case)


def _finding(party: str, found: list[Image], case: Case) -> Finding:
    reading, name = case.reading, party.title()
    slugs = [image.passage.article for image in found]
    by_phrase: dict[str, list[Image]] = defaultdict(list)
    for image in found:
        by_phrase[clipped(image.phrase)].append(image)
    return finding(
        "characterisation",
        reading,
        label=f"What {name} is presented as",
        explanation=f"{sources(reading, slugs)} describe in different words how {name} presents itself "
        "or is presented.",
        confidence=CONFIDENCE,
        rule="characterisation.presented-as",
        sides=[_side(phrase, own, case) for phrase, own in by_phrase.items()],
        about=(party,),
    )


def _side(phrase: str, found: list[Image], case: Case) -> Side:
    return side(phrase, case.speaker(found[0].clause), (image.clause for image in found))
