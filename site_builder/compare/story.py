"""The comparison of one story, from a casefile to all that its sources agree and differ on."""

from site_builder.compare.case import study
from site_builder.compare.decisions import decided
from site_builder.compare.findings import FINDINGS
from site_builder.compare.ranking import ranked
from site_builder.model import Casefile, Comparison


def compare(casefile: Casefile) -> Comparison:
    """Topics by source, typed findings (the most telling first) and shared text of one story.

    What the editor hid or rejected is left out; what they pinned comes first, in their order.
    """
    case, story = study(casefile), casefile.dossier.story
    desk = decided([finding for rule in FINDINGS for finding in rule(case)], casefile.dossier)
    hide = {*story.hide, *desk.rejected}
    findings = ranked(desk.findings, hide, (*story.pin, *desk.pinned))
    shared = tuple(passage for passage in case.shared if passage.id not in hide)
    hidden = hide & {*(f.id for f in desk.findings), *(s.id for s in case.shared)}
    return Comparison(story.slug, case.topics, findings, shared, tuple(sorted(hidden)), desk.unmet)
