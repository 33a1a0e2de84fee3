"""Abbreviations that end in a full stop, and words that begin a sentence: facts about written English."""

from site_builder.language.wordlist import words

TITLES = words(
    """
    Mr Mrs Ms Mx Messrs Dr Prof Sr Fr Rev Hon St Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm
    Brig Sen Rep Reps Sens Gov Govs Pres Supt Det Insp Amb Atty Asst Assoc Sec Treas Del Comm Chmn
    Mgr Msgr vs v viz cf e.g i.e eg ie approx ca al Figs Fig Eq Op Vol Ch pp p ed eds trans
    """
)
"""Always followed by more of the same sentence."""

NUMBERED = words("No Nos no nos Art Sec Ch Vol Fig pp p")
"""Abbreviations only before a number; elsewhere "No." is a sentence."""

MONTHS = words("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
"""Abbreviations of months; "Mar." and the like end a sentence only before a sentence starter."""

STATES = words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
    N.H N.J N.M N.Y N.C N.D Okla Ore Pa R.I S.C S.D Tenn Tex Vt Va Wash W.Va Wis Wyo D.C P.R Ont Que
    B.C
    """
)
"""American and Canadian states as newspapers shorten them."""

COMPANIES = words("Inc Corp Co Cos Ltd Bros Jr Sr Esq Ph.D M.D Univ Dept Ave Blvd Rd etc")
"""May end a sentence."""

MAYBE = MONTHS | STATES | COMPANIES
"""End a sentence only when the next word begins one."""

STARTERS = words(
    """
    A About According After Again All Although Also An And Another Any Are As Asked At Because
    Before Both But By Can Could Despite Did Do Does During Each Earlier Either Even Every Few For
    From Given Had Has Have He Hence Her Here His How However I If In Indeed Instead Is It Its Just
    Last Later Like Many Maybe Meanwhile Moreover Most Much My Neither Never Next No None Nor Not
    Nothing Now Of On Once One Only Or Other Others Our Over Perhaps Rather Several She Should
    Similarly Since So Some Still Such That The Their Then There Therefore These They This Those
    Though Thus To Today Tomorrow Too Under Unlike Until Was We Were What When Where Whether Which
    While Who Whose Why Will With Within Without Would Yes Yesterday Yet You Your
    """
)
"""Capitalised words that open a sentence far more often than they continue a name."""

EXCLAIMED = words("Yahoo Jeopardy")
"""Names written with an exclamation mark."""
