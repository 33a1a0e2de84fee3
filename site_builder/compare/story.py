"""The comparison of one story, from a casefile to all that its sources agree and differ on."""

from site_builder.compare.case import study
from site_builder.compare.chains import chains
from site_builder.compare.decisions import decided
from site_builder.compare.findings import FINDINGS
from site_builder.compare.pairing import pairings
from site_builder.compare.ranking import ranked
from site_builder.compare.related import related_passages
from site_builder.model import Casefile, Comparison


def compare(casefile: Casefile) -> Comparison:
    """Topics by source, typed findings (the most telling first) and shared text of one story.

    What the editor hid or rejected is left out; what they pinned comes first, in their order.
    """
    case, story = study(casefile), casefile.dossier.story
    desk = decided([finding for rule in FINDINGS for finding in rule(case)], casefile.dossier)
    hide = {*story.hide, *desk.rejected}
    findings = ranked(desk.findings, hide, (*story.pin, *desk.pinned))
    return Comparison(
        story=story.slug,
        topics=case.topics,
        findings=findings,
        shared=tuple(passage for passage in case.shared if passage.id not in hide),
        hidden=tuple(sorted(hide & {*(f.id for f in desk.findings), *(s.id for s in case.shared)})),
        related=related_passages(case),
        chains=chains(case),
        pairings=pairings(case, findings),
        unmet=desk.unmet,
    )
