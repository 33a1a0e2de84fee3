"""The comparison of one story, from a casefile to all that its sources agree and differ on."""

from site_builder.compare.case import study
from site_builder.compare.chains import chains
from site_builder.compare.findings import FINDINGS
from site_builder.compare.ranking import ranked
from site_builder.compare.related import related_passages
from site_builder.model import Casefile, Comparison


def compare(casefile: Casefile) -> Comparison:
    """Topics by source, typed findings (the most telling first) and shared text of one story.

    What the editor hid is left out; what they pinned comes first, in their order.
    """
    case, story = study(casefile), casefile.dossier.story
    found = [finding for rule in FINDINGS for finding in rule(case)]
    findings = ranked(found, story.hide, story.pin)
    shared = tuple(passage for passage in case.shared if passage.id not in story.hide)
    hidden = set(story.hide) & {*(f.id for f in found), *(s.id for s in case.shared)}
    return Comparison(
        story.slug,
        case.topics,
        findings,
        shared,
        tuple(sorted(hidden)),
        related=related_passages(case),
        chains=chains(case),
    )
