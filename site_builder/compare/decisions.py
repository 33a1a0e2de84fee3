"""Editors' decisions on findings: confirm, reject, reword, pin, add.

A decision is met by the id of its finding; when no finding has it (a rule or the finding's words changed),
by the words of its sides: a finding of its type whose passages hold words of every side. Of several the one
that says the same on most sides, in the same places, with the fewest sides besides; never one that another
decision has by its id, if there is any other. A decision that meets nothing changes nothing and is told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from site_builder.compare.findings.build import ARTICLE_ITSELF, clipped, folded
from site_builder.compare.matching import Index, index
from site_builder.ids import stable_id
from site_builder.model import (
    EDITOR,
    Dossier,
    Evidence,
    Finding,
    FindingDecision,
    FindingType,
    Missed,
    Side,
)


@dataclass(frozen=True, slots=True)
class Decided:
    """All findings after the editors' decisions, rejected ones among them still."""

    findings: tuple[Finding, ...]
    rejected: tuple[str, ...]
    """Ids."""

    pinned: tuple[str, ...]
    """Ids, in the order of the decisions."""

    unmet: tuple[Missed, ...]


def decided(found: Iterable[Finding], dossier: Dossier) -> Decided:
    """The findings of all rules, told apart, as the editors of a story want them."""
    known = index(told_apart(found), {m.annotated.article.slug: m.annotated.article for m in dossier.members})
    wanted = [one for one in dossier.story.findings if not one.add]
    met = _met(wanted, known)
    rejected = tuple(met[n].id for n, one in enumerate(wanted) if one.reject and n in met)
    findings = {finding.id: finding for finding in known.findings}
    for n, one in enumerate(wanted):
        if n in met and not one.reject and met[n].id not in rejected:
            findings[met[n].id] = _edited(findings[met[n].id], one)
    made, lost = _all_added(dossier, known)
    for name in _repeats(made, known, {finding.id for finding in met.values()}):
        del findings[name]
    unmet = [missed for n, one in enumerate(wanted) if (missed := _unmet(n, one, met, known, rejected))]
    pinned = [met[n].id for n, one in enumerate(wanted) if one.pin and n in met]
    pinned += [finding.id for one, finding in made if one.pin]
    kept = (*findings.values(), *(finding for _, finding in made))
    return Decided(kept, rejected, tuple(pinned), tuple(sorted((*unmet, *lost), key=lambda m: m.line)))


def told_apart(found: Iterable[Finding]) -> list[Finding]:
    """The findings, each id once: of those that would share one, all but the first take their places into it;
    what says the same of the same passages twice is left out.
    """
    kept: dict[str, Finding] = {}
    for one in found:
        name, number = one.id, 0
        while name in kept and kept[name].sides != one.sides:
            name, number = stable_id("f", one.id, str(number), *_places(one)), number + 1
        kept.setdefault(name, replace(one, id=name))
    return list(kept.values())


def _places(finding: Finding) -> list[str]:
    """Which article says what, once for each passage."""
    values = [(folded(side.value), side.evidence) for side in finding.sides]
    return sorted(f"{one.article} {value}" for value, evidence in values for one in evidence)


def _met(wanted: Sequence[FindingDecision], known: Index) -> dict[int, Finding]:
    """By number of the decision, the finding it is about."""
    by_id = {finding.id: finding for finding in known.findings}
    met = {n: by_id[one.id] for n, one in enumerate(wanted) if one.id in by_id}
    taken = {finding.id for finding in met.values()}
    for n, one in enumerate(wanted):
        if n not in met and (finding := known.best(one, taken)):
            met[n] = finding
            taken.add(finding.id)
    return met


def _edited(finding: Finding, one: FindingDecision) -> Finding:
    """A finding as a decision wants it; what editors worded or confirmed is certain."""
    worded = bool(one.label or one.explanation)
    if not (one.confirm or worded):
        return finding
    return replace(
        finding,
        label=one.label or finding.label,
        explanation=one.explanation or finding.explanation,
        confidence=1.0,
        editors="confirmed" if one.confirm or finding.editors == "confirmed" else "reworded",
    )


def _unmet(
    n: int, one: FindingDecision, met: dict[int, Finding], known: Index, rejected: Sequence[str]
) -> Missed | None:
    """What is to be said of a decision that changed nothing, or not what it was made for; else None."""
    if n not in met:
        return Missed(one.id, f"findings: {known.why_not(one)}", one.line)
    if met[n].id in rejected and not one.reject:
        message = f"'{met[n].id}' is rejected by another entry; keep one of the two"
        return Missed(one.id, f"findings: {message}", one.line)
    if not one.reject and not known.fits(one, met[n]):
        message = f"'{met[n].id}' has changed and no longer rests on all of these sides"
        return Missed(one.id, f"findings: {message}; look at it again and copy its words anew", one.line)
    return None


def _all_added(dossier: Dossier, known: Index) -> tuple[list[tuple[FindingDecision, Finding]], list[Missed]]:
    made, lost = [], []
    for one in (one for one in dossier.story.findings if one.add):
        missing = [side for side in one.sides if not known.places(side)]
        messages = (f"findings.sides: {known.absent(side)}; the finding is not shown" for side in missing)
        lost += [Missed(one.label, message, one.line) for message in messages]
        if not missing:
            made.append((one, _added(one, dossier.story.slug, known)))
    return made, lost


def _added(one: FindingDecision, story: str, known: Index) -> Finding:
    """A finding in the editors' words; passages of one value and speaker are one side."""
    sides: dict[tuple[str, str], list[Evidence]] = {}
    for cited in one.sides:
        key = (cited.value or clipped(cited.exact, 120), cited.said_by or ARTICLE_ITSELF)
        sides.setdefault(key, []).append(Evidence(cited.article, known.places(cited)[0]))
    words = sorted(f"{cited.article} {folded(cited.exact)}" for cited in one.sides)
    return Finding(
        id=stable_id("f", one.type, story, EDITOR, *words),
        type=cast("FindingType", one.type),
        label=one.label or clipped(one.explanation),
        explanation=one.explanation,
        confidence=1.0,
        rule=EDITOR,
        sides=tuple(Side(value, who, tuple(sorted(set(own)))) for (value, who), own in sides.items()),
        editors="added",
    )


def _repeats(made: Iterable[tuple[FindingDecision, Finding]], known: Index, decided_on: set[str]) -> set[str]:
    """Ids of findings of the rules that say no more than one the editors added."""
    found = set()
    for one, finding in made:
        twin = known.best(one, decided_on)
        if twin and twin.id not in decided_on and len(twin.sides) <= len(finding.sides):
            found.add(twin.id)
    return found
