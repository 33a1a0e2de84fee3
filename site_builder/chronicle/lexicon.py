"""What kinds of event the news reports, and the words that name them.

A family gathers the nouns and verbs of one kind of event, so that "spoke by phone", "a call" and
"telephone conversations" can be one event. Words outside every family are told apart by their stem.
"""

from site_builder.language.wordlist import words

_TABLE = {
    "call": "call calls conversation conversations phone telephone telephoned spoke speak speaks speaking "
    "phoned",
    "visit": "visit visits visited visiting trip trips travel travels travelled traveled tour tours toured",
    "summit": "summit summits",
    "meeting": "meeting meetings met meet meets",
    "talks": "talks negotiations negotiators negotiated negotiate",
    "handshake": "shake shook shakes handshake handshakes",
    "invasion": "invasion invaded invade invades invading",
    "lapse": "expire expires expired expiry expiration lapse lapsed lapses lapsing",
    "briefing": "briefing briefings",
    "conference": "conference conferences",
    "election": "election elections vote votes voted voting ballot referendum poll polls runoff primary"
    " primaries caucus caucuses",
    "debate": "debate debates debated",
    "hearing": "hearing hearings testimony testify testified testifies",
    "convention": "convention conventions",
    "attack": "attack attacks attacked bombing bombings bombed bomb exploded explosion explosions blast "
    "blasts strike"
    " strikes struck shelling shelled raid raids raided airstrike airstrikes",
    "death": "died dead dies dying death deaths killed killing kills",
    "arrest": "arrest arrests arrested detained detention custody",
    "trial": "trial convicted sentenced verdict guilty acquitted charged indicted",
    "quake": "earthquake earthquakes quake quakes tremor",
    "aftershock": "aftershock aftershocks",
    "tsunami": "tsunami tsunamis",
    "coup": "coup coups",
    "crash": "crash crashes crashed",
    "protest": "protest protests protested protesters rally rallies rallied demonstration demonstrations "
    "march marched"
    " demonstrators riot riots",
    "resignation": "resign resigned resignation resigns ousted stepped",
    "signing": "sign signed signing signs",
    "launch": "launch launched launches",
    "purchase": "purchase purchases purchasing buy bought buying",
    "ceremony": "ceremony funeral inauguration inaugurated memorial anniversary burial",
    "ceasefire": "ceasefire truce armistice cease-fire",
    "sanctions": "sanctions sanctioned embargo tariffs tariff",
    "outbreak": "outbreak pandemic epidemic infected infections infection",
    "concert": "concert concerts rehearsal rehearsals",
}
FAMILY = {word: family for family, words in _TABLE.items() for word in words.split()}
"""A word, lower-case, to its family."""

NOUNS = words(
    """
    call calls conversation conversations visit visits trip trips tour summit summits meeting meetings
    talks negotiations handshake invasion expiry expiration briefing briefings conference conferences
    election elections vote ballot referendum runoff attack attacks bombing bombings explosion blast
    strike strikes raid raids airstrike death deaths arrest arrests trial verdict earthquake quake
    aftershock tsunami tsunamis coup coups crash crashes pandemic epidemic protest protests rally
    demonstration demonstrations riot riots resignation signing launch purchase purchases ceremony funeral
    inauguration memorial ceasefire truce sanctions outbreak concert concerts rehearsal
    primary primaries caucus caucuses debate debates hearing hearings testimony convention
    conventions
    """
)
"""Words of a family that are nouns: they can head a phrase on their own ("the February 2022 summit")."""

CONTACT = frozenset(["call", "meeting", "talks"])
"""Families in which two people are in touch; the same pair on the same day is the same event."""

ARRANGED = frozenset(
    ["call", "visit", "summit", "meeting", "talks", "conference", "ceremony", "signing", "launch", "briefing"]
)
"""Families of encounters that are arranged beforehand: "would visit" is a plan."""

PLURALS = frozenset(["calls", "conversations", "meetings"])

SAYING = words(
    """
    said says say told tells added wrote noted warned argued stressed stated explained commented
    insisted reported suggested according
    """
)
"""A time right beside one of these dates the saying, not what is said."""

COMPOUND_TAILS = words(
    """
    cycle cycles season seasons campaign campaigns results result officials official laws law rules rule fraud
    victim victims survivors suspect suspects
    moderator moderators moderation penalty toll row threat threats court courts lawyer lawyers system systems
    rate rates price prices period team teams force forces policy policies record records certificate stage
    schedule process center centre club plan plans commission board committee analyst analysts coverage
    """
)
"""After an event's noun these make it the name of something else: "the election cycle"."""

CALL_PAIRS = frozenset(
    (a, b)
    for a in ("virtual", "video", "online", "telephone", "phone")
    for b in ("meeting", "call", "conference", "link", "talks")
)
"""Two words that make a meeting a call."""

MEDIA = {
    "video": "video",
    "virtual": "video",
    "videoconference": "video",
    "phone": "telephone",
    "telephone": "telephone",
    "telephoned": "telephone",
    "phoned": "telephone",
}
"""Words for the medium of a call."""

WEAK_VERBS = words(
    """
    was were is are be been being had has have having did does do will would could should might may can
    shall must according united based
    """
)
"""Verbs that say nothing of what happened."""
