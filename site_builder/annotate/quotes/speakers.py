"""Who the speaker's phrase stands for: the fullest name the article gives, and what kind of source it is.

`heads` finds the name a phrase turns on, `pronouns` the person behind "he". "The spokesman" is the
person whose role says so. Everything else keeps its own words: "analysts", "a senior official".
"""

import re
from typing import Literal, NamedTuple

from site_builder.annotate.quotes import (
    bearers,
    clauses,
    complements,
    confidence,
    doubts,
    heads,
    pronouns,
    via,
)
from site_builder.annotate.quotes.attribution import Attribution
from site_builder.annotate.quotes.found import Found
from site_builder.annotate.quotes.hearers import hearer
from site_builder.annotate.quotes.people import People, people
from site_builder.annotate.quotes.pronouns import Place, Setting, Spoken
from site_builder.annotate.quotes.stream import Stream
from site_builder.ids import stable_id
from site_builder.language import grammar
from site_builder.language.saying import WEAK
from site_builder.model import Article, Mention, Quote, Span

SpeakerKind = Literal["person", "org", "group", "none"]
WORD = re.compile(r"\w+")
PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "you"])
OWNERS = {"his": "he", "her": "she", "their": "they"}
KINDS: dict[str, SpeakerKind] = {"person": "person", "org": "org", "place": "org", "group": "group"}


class Who(NamedTuple):
    """A speaker, resolved."""

    name: str
    kind: SpeakerKind
    mention: Mention | None = None
    pronoun: bool = False
    speaks: bool = True
    """False for a thing: "the calls", "this silence"."""

    bodies: bool = False
    """Two countries or bodies: "Moscow and Washington"."""


FEW = 5
"""Words before a remark that say nothing yet: "The US, Chen said, should …"."""

OWNED = frozenset(["noun", "noun-clause"])
"""Rules by which words are somebody's who is not the subject: "Mr. Trump's threats to leave"."""

NOBODY = Who("", "none", speaks=False)


def name(
    article: Article,
    stream: Stream,
    found: list[Found],
    cues: list[list[Attribution]],
    mentions: tuple[Mention, ...],
) -> tuple[Quote, ...]:
    """The quotes with their speakers' names, sorted by start."""
    setting = Setting(
        people(article.text, mentions),
        [stream.starts[sentence.first] for sentence in stream.sentences],
        [quotation.outer for quotation in stream.quotations.values()],
        [sentence.block for sentence in stream.sentences],
    )
    spoken: list[Spoken] = []
    quotes: list[Quote] = []
    seen: dict[str, int] = {}
    for number, one in enumerate(found):
        who = _who(stream, setting, one, spoken)
        if not who.speaks and (
            _merely_shown(one) or _reported_again(one, found[max(0, number - NEAR) : number + NEAR])
        ):
            continue
        if one.source and who.name and who.speaks and one.rule not in OWNED:
            span = stream.span(one.source.first, one.source.last)
            spoken.append(Spoken(who.name, who.kind, one.sentence, span.of(stream.text).lower(), span))
        words = " ".join(WORD.findall(one.span.of(article.text).casefold()))
        seen[words] = seen.get(words, 0) + 1
        ident = stable_id("q", article.slug, words, str(seen[words]))
        quotes.append(_quote(stream, setting.people, one, who, cues[one.sentence], ident))
    return tuple(sorted(quotes, key=lambda quote: (quote.span.start, quote.span.end)))


def _merely_shown(one: Found) -> bool:
    """`The calls underscored …`, `this suggests that …`: a thing shows, it does not speak."""
    verb = one.attribution.verb if one.attribution else None
    return one.kind == "indirect" and verb is not None and verb.lemma in WEAK


def _reported_again(one: Found, near: list[Found]) -> bool:
    """`The call confirmed that …, Loh said`: what the call shows is part of what Loh said."""
    return one.kind != "direct" and any(
        other is not one and other.kind != "direct" and _holds(other.span, one.span) for other in near
    )


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


NEAR = 8
"""Quotes to either side of one, in which another may report it again."""


def _quote(stream: Stream, known: People, one: Found, who: Who, cues: list[Attribution], ident: str) -> Quote:
    cue = one.attribution
    through = via.source(stream, known, one, cues)
    return Quote(
        id=ident,
        span=one.span,
        kind=one.kind,
        speaker=_phrase(stream, one),
        name=who.name,
        speaker_kind=who.kind,
        cue=stream.span(cue.cue.first, cue.cue.last) if cue else None,
        rule=one.rule,
        confidence=_confidence(stream, one, who),
        role=who.mention.role if who.mention else None,
        via=through.name if through else "",
        via_span=through.span if through else None,
        addressee=hearer(stream, cue, stream.sentences[one.sentence].last) if cue else "",
    )


def _confidence(stream: Stream, one: Found, who: Who) -> float:
    if one.kind != "indirect" or one.attribution is None or one.source is None:
        thing = one.source is not None and not who.speaks
        mixed = one.kind == "mixed"
        return confidence.marked(one.rule, one.length, mixed=mixed, pronoun=who.pronoun, thing=thing)
    kind = _source_kind(who)
    contents = one.attribution.contents
    leads = one.length <= FEW and len(contents) > 1 and one.span.start == stream.starts[contents[0].first]
    low, form = stream.sentences[one.sentence].first, complements.form(stream, one)
    doubt = doubts.doubt(doubts.Case(stream, one.attribution, one.source, low, leads, form, kind))
    verb = confidence.strength(one.attribution.verb, form)
    return confidence.reported(doubt, (one.rule, form, verb, kind))


def _source_kind(who: Who) -> str:
    """Whom the source stands for, as the chance of a reported quote has it."""
    if not who.speaks:
        return "thing"
    if not who.name:
        return "unknown"
    if who.pronoun:
        return "pronoun"
    if who.mention is None and (heads.is_paper(who.name) or who.bodies):
        return "body"
    if who.mention is None:
        return "group" if who.kind == "group" else "named" if who.name[:1].isupper() else "role"
    return {"org": "body"}.get(who.mention.kind, who.mention.kind)


def _phrase(stream: Stream, one: Found) -> Span | None:
    """The speaker's phrase; of "he's" only the pronoun."""
    if one.source is None:
        return None
    span = stream.span(one.source.first, one.source.last)
    word = stream.lower[one.source.first]
    if one.source.last - one.source.first == 1 and word in grammar.CONTRACTED:
        return Span(span.start, span.start + word.index("'"))
    return span


def _who(stream: Stream, setting: Setting, one: Found, spoken: list[Spoken]) -> Who:
    span = _phrase(stream, one)
    if span is None or one.source is None:
        return NOBODY
    word = span.of(stream.text).lower()
    place = Place(span.start, one.sentence, one.span)
    word = OWNERS.get(word, word)
    if word in PRONOUNS:
        earlier = _of_they(stream, setting.people, one) if word == "they" else None
        return earlier or _pronoun(setting, place, word, spoken)
    if word in ("who", "which", "that"):
        return _antecedent(setting, span, word)
    pair = heads.pair(setting.people, span)
    if pair:
        return Who(pair, "group", bodies=setting.people.inside(span)[0].kind in ("org", "place"))
    mention = heads.named(setting.people, span)
    if mention:
        return Who(mention.name, KINDS[mention.kind], mention)
    return _nominal(setting.people, span, spoken)


def _of_they(stream: Stream, known: People, one: Found) -> Who | None:
    """`Chinese officials keep what they term …`: the plural subject of the same sentence."""
    if one.source is None:
        return None
    found = clauses.subject_of(stream, stream.sentences[one.sentence].first, one.source.first)
    if found is None:
        return None
    span = stream.span(*found)
    mention = heads.named(known, span)
    if mention and mention.kind == "group":
        return Who(mention.name, "group", mention, pronoun=True)
    phrase = span.of(stream.text)
    many = mention is None and heads.is_plural(phrase) and heads.can_speak(phrase)
    return Who(heads.without_determiner(phrase), "group", pronoun=True) if many else None


def _pronoun(setting: Setting, place: Place, word: str, spoken: list[Spoken]) -> Who:
    if word in ("he", "she"):
        name = pronouns.person(setting, place, word, spoken)
        setting.called.setdefault(name, word)
        return Who(name, "person", pronoun=True)
    if word in ("they", "it", "we"):
        group = pronouns.group(word, spoken, place.sentence)
        if group:
            return Who(group.name, "group" if group.kind == "group" else "org", pronoun=True)
    return Who("", "group" if word in ("they", "we") else "person", pronoun=True, speaks=word != "it")


def _antecedent(setting: Setting, span: Span, word: str) -> Who:
    """The name before "who", in the same clause."""
    near = setting.people.before(span.start, 4)
    unknown = _name_before(setting.people, span, near) if word == "who" else ""
    if unknown:
        return Who(unknown, "person", pronoun=True)
    close = [
        m
        for m in near
        if span.start - m.span.end < 120 and "." not in setting.people.text[m.span.end : span.start]
    ]
    mention = next(
        (m for m in close if m.kind in ("person", "group")), close[0] if close and word != "who" else None
    )
    return (
        Who(mention.name, KINDS[mention.kind], mention, pronoun=True)
        if mention
        else Who("", "person", pronoun=True, speaks=word == "who")
    )


def _name_before(known: People, span: Span, near: list[Mention]) -> str:
    """A name right before "who" that the mentions missed: "Patti LaBelle and Stevie Wonder, who joked"."""
    found = BEFORE_WHO.search(known.text, max(0, span.start - 40), span.start)
    if not found or any(m.span.end > found.start() for m in near):
        return ""
    return found.group(1)


BEFORE_WHO = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+ [A-Z][a-z]+),? $")


def _nominal(known: People, span: Span, spoken: list[Spoken]) -> Who:
    """Whoever has the role of "the spokesman"; the report quoted before; others as they are written."""
    phrase = SELF.sub("", span.of(known.text))
    head = heads.noun(phrase)
    if heads.is_name(phrase):
        return Who(_longer(phrase.split(",")[0], spoken), "person")
    if phrase[:4].lower() == "the " and len(phrase.split()) <= 3:
        earlier = _holder(known, span, head, spoken)
        if earlier:
            return earlier
    if heads.is_plural(phrase):
        return Who(heads.without_determiner(phrase), "group", speaks=heads.can_speak(phrase))
    kind: SpeakerKind = "org" if head in heads.PAPERS or head in heads.BODIES else "person"
    return Who(heads.without_determiner(phrase), kind, speaks=heads.can_speak(phrase))


SELF = re.compile(r" (?:himself|herself|itself|themselves)$")
"""`Sanders himself` is Sanders."""


def _longer(name: str, spoken: list[Spoken]) -> str:
    """The fullest form in which this name has spoken."""
    last = name.split()[-1]
    return next(
        (one.name for one in reversed(spoken) if one.name.split()[-1] == last and one.kind == "person"), name
    )


def _holder(known: People, span: Span, head: str, spoken: list[Spoken]) -> Who | None:
    """The one person with this role nearby; without any, whoever spoke as one."""
    held = bearers.of_role(known, span, head)
    if not held:
        return _again(known, span, head, spoken)
    name, mention = next(iter(held.items()))
    return Who(name, "person", mention) if len(held) == 1 else None


def _again(known: People, span: Span, head: str, spoken: list[Spoken]) -> Who | None:
    for one in reversed(spoken):
        if head not in one.phrase.split() or one.phrase.startswith("the " + head):
            continue
        if not bearers.differs(known, span, head, one.name, one.phrase):
            kind: SpeakerKind = "group" if one.kind == "group" else "org" if one.kind == "org" else "person"
            return Who(one.name, kind, speaks=heads.can_speak(span.of(known.text)))
    return None
