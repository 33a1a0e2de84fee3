"""Words of grammar and of reporting: they say nothing about what a sentence is about."""

from site_builder.language import wordlist

STOPWORDS = wordlist.words(
    """
    a about above across after again against ago all almost also although always am amid among an and
    another any are around as at away back be because been before being below between both but by came
    can cannot come could did do does doing done down during each either else even ever every few for
    from further get gets getting give given go goes going gone got had has have having he her here hers
    herself him himself his how however i if in indeed instead into is it its itself just last later
    least less let like made make makes making many may me meanwhile might mine more most much must my
    myself near neither never next no nor not nothing now of off often on once one only onto or other
    others otherwise our ours ourselves out over own per perhaps quite rather really said same say
    saying says see seem seemed seems seen several shall she should since so some something soon still
    such than that the their theirs them themselves then there therefore these they thing things this
    those though through throughout thus to today together told too toward under until up upon us very
    via was we well went were what whatever when where whether which while who whom whose why will with
    within without would according added adding adds yes yet you your yours yourself i'm it's he's she's
    that's don't didn't doesn't isn't aren't wasn't weren't won't wouldn't can't couldn't i've we've
    they've you're we're they're i'll we'll they'll he'd she'd they'd s t re ve ll d
    """
)
