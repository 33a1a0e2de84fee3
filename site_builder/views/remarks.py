"""The quotations of an article as pages about other things show them: in their sentence, without the article.

There are no offsets in them and no words of other sentences, so an edit reaches only what shows its words.
The words themselves stand apart (`uttered`).
"""

from msgspec import Struct

from site_builder.model import Member, Quote
from site_builder.views.cuts import Cuts


class Remark(Struct, frozen=True):
    """What is known of a quotation, but for its words."""

    before: str
    """The beginning of its sentence, as `cuts.Cut` has it."""

    after: str
    whole: bool
    """There is nothing around the words."""

    name: str
    """The speaker, as the article calls them at length."""

    told: str
    """Whom the words were said to; empty when the article does not say."""

    listener: str
    """Person id of those, where they are one."""

    rule: str
    confidence: float


def remarks(member: Member) -> dict[str, Remark]:
    """By id of a quotation."""
    cuts, persons = Cuts(member.annotated), member.persons()
    return {one.id: _remark(cuts, persons, one) for one in member.annotated.quotes}


def _remark(cuts: Cuts, persons: dict[str, str], quote: Quote) -> Remark:
    cut = cuts[quote.span]
    return Remark(
        before=cut.before,
        after=cut.after,
        whole=cut.whole,
        name=quote.name,
        told=quote.addressee,
        listener=persons.get(quote.addressee, "") if quote.addressee else "",
        rule=quote.rule,
        confidence=quote.confidence,
    )
