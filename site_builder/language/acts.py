"""Verbs with which someone speaks or acts in the news: next to a name, they show a person or a body."""

from site_builder.language.wordlist import words

SPEECH = words(
    """
    said says say saying told tells telling added adds adding wrote writes warned warns argued argues
    noted notes asked asks announced announces explained explains claimed claims insisted insists stated
    states replied replies responded responds tweeted tweets acknowledged acknowledges admitted admits
    agreed agrees alleged alleges believes believed thinks thought called calls cautioned cautions
    complained complains concluded concludes conceded concedes confirmed confirms contended contends
    continued continues criticised criticized declared declares denied denies described describes
    emphasised emphasized emphasizes estimated estimates expects expected hailed hopes hoped joked jokes
    mentioned mused observed observes pledged points pointed predicted predicts promised promises
    proposed quipped recalled recalls remarked reported reports reiterated repeated revealed stressed
    stresses suggested suggests testified urged urges vowed vows concurred countered testifies quoted
    """
)

ACTION = words(
    """
    sees wants seeks backs rejects rejected accepted accepts appears hopes plans planned sent signed
    signalled signaled imposed denounced condemned demanded demands threatened threatens refused refuses
    hit struck moved doubled decided decides considers considered responded blamed blames accuses
    accused summoned welcomed praised prepares faces launched began continues maintains intends lodged
    retaliated pressed presses pushes pushed
    """
)
"""With these a capital city or a country stands for its government."""
