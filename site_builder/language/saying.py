"""Verbs of saying, with what may follow them: the lexicon behind every attribution.

One line a verb: its base form, its frames, and its irregular forms (past, participle). The frames are

    q  may introduce a quotation                    "…," he said
    s  takes a clause, with or without "that"       she argued (that) it was late
    a  names the hearer first                       he told CNA that …
    n  takes what was said of as its object         she criticised the deal
    o  takes a hearer as object, then "to" or "of"  he urged Washington to stop, she accused him of lying
    i  takes an infinitive                          he vowed to return
    c  names something as something                 he called it "a mistake", described it as "fair"
    t  takes a clause only with "that": he maintained that it was late
    k  names something as something, and is speech only where the name is quoted
    x  speaks only with one of these words after it they called for …; he pointed out that …
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from site_builder.language.wordlist import words

Form = Literal["base", "s", "past", "part", "both", "ing"]

TABLE = """
say qs said said
tell qsa told told
ask qsao
write qs wrote written
add qs
note qsn
argue qs
claim qsni
suggest qsn
report qsn
announce qsn
describe c
call c
explain qsn
acknowledge qsn
insist qs
recall qsn
warn qsao
reveal qsn
predict qsn
conclude qs
declare qsn
tweet qsn
retweet qn
post q
admit qsn
confirm qsn
assert qsn
repeat qsn
remark qs
reiterate qsn
complain qs
allege qsn
emphasize qsn
emphasise qsn
boast qs
assure qsa
concede qsn
disclose qsn
stress qsn
lament qsn
respond qs
reply qs
answer qs
state qsn
quip q
joke qs
jest q
observe qt
contend qs
maintain t
caution qsao
advise qsao
recommend qsni
remind qsa
inform qsa
speculate qs
testify qs
proclaim qsn
recount qsn
affirm qsn
opine qs
muse qs
brag qs
swear qs swore sworn
exclaim q
shout qs
boom q
bark q
retaliate q
beam q
thunder q
snap q
sigh q
sneer q
bemoan n
blame n
recite q
yell q
cry q
whisper q
mutter q
chant q
sing q sang sung
scream q
holler q
continue q
counter q
retort q
interject q
intone q
deadpan q
begin q began begun
demand qsni
propose sni
promise qsnia
pledge qsni
vow qsni
threaten qsi
urge qo
agree qsi
read q read read
estimate sn
forecast sn forecast forecast
deny sn
dispute n
criticize n
criticise n
praise qn
blast n
slam n
denounce n
condemn n
defend n
decry n
dismiss n
mock n
tout n
hail n
cite n
mention n
question n
echo n
highlight n
underscore n
outline n
reference n
chide n
scold n
ridicule n
rebuke n
lambast n
lambaste n
thank n
commend n
applaud n
disavow n
deride n
quote n
underline qsn
confess qs
charge qs
clarify qsn
confide qs
volunteer q
signal qsn
imply sn
allude x:to
refuse i
decline x:to
accuse o
call x:for,on,upon
point x:to,out
speak x:of,about,out
talk x:about,up,of
lash x:out
rail x:against
comment q x:on,about
elaborate q x:on
complain x:about,of
boast x:about,of
brag x:about,of
joke x:about
warn x:of,about,against
ask x:about,for,whether,if
speculate x:about
agree x:with
respond x:to
press x:for
put x:it put put
write x:about,of wrote written
hit x:back,out hit hit
spell x:out spelt spelt
express n
voice n
raise x:questions,concerns,doubts
term c
label c
dub c
brand c
liken c
characterize c
characterise c
refer x:to
view k
regard k
see k saw seen
cast k cast cast
deem k
bill k
portray c
proclaim c
declare c
depict c
"""

WEAK = words(
    """
    suggest reveal confirm highlight underscore signal imply underline emphasize emphasise maintain
    observe demand promise threaten question defend express raise echo point recall note propose
    estimate forecast mention cite reference outline depict portray view regard see cast deem bill
    state conclude predict claim declare announce concede acknowledge speak talk press
    """
)
"""Also said of things: "the calls underscored", "this suggests". Speech only of somebody who can speak."""

DOUBLING = frozenset(["admit", "quip", "brag", "refer", "slam", "dub", "deadpan", "put", "hit", "begin"])
SIBILANTS = ("s", "sh", "ch", "x", "z")


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of saying."""

    lemma: str
    frames: str
    form: Form
    after: frozenset[str] = frozenset()
    """Words one of which must follow, for verbs that speak only with them."""

    def takes(self, frames: str) -> bool:
        """Has it any of these frames?"""
        for frame in frames:  # noqa: SIM110 -- asked so often that a generator costs
            if frame in self.frames:
                return True
        return False


def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for line in filter(None, TABLE.splitlines()):
        lemma, *rest = line.split()
        after = frozenset(word for part in rest if part[:2] == "x:" for word in part[2:].split(","))
        frames = "".join(part for part in rest if set(part) <= set("qsanoickt"))
        irregular = [part for part in rest if part[:2] != "x:" and part != frames]
        for form, word in _forms(lemma, irregular):
            old = found.get(word)
            found[word] = Verb(
                lemma,
                "".join(sorted(set(frames + (old.frames if old else "")))),
                form,
                after | (old.after if old else frozenset()),
            )
    return found


def _forms(lemma: str, irregular: list[str]) -> Iterator[tuple[Form, str]]:
    doubled = lemma + lemma[-1] if lemma in DOUBLING else lemma.removesuffix("e")
    consonant_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
    yield "base", lemma
    yield "s", lemma[:-1] + "ies" if consonant_y else lemma + ("es" if lemma.endswith(SIBILANTS) else "s")
    yield "ing", doubled + "ing"
    past = irregular or [lemma[:-1] + "ied" if consonant_y else doubled + "ed"] * 2
    if past[0] == past[1]:
        yield "both", past[0]
        return
    yield "past", past[0]
    yield "part", past[1]


VERBS = _verbs()
"""Every inflected form, in lower case, to its verb."""
