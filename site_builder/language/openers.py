"""Words that open a sentence with a capital and stand before a name without being part of it."""

from site_builder.language.abbreviations import STARTERS
from site_builder.language.wordlist import words

OPENERS = STARTERS | words(
    """
    Above Across Additionally Afterward Afterwards Against Ahead Alas Almost Alone Along Alongside
    Already Amid Among Anyway Apart Apparently Around Arguably Aside Away Back Barring Behind Below
    Beneath Beside Besides Better Between Beyond Briefly Certainly Clearly Concerning Consider
    Consequently Curiously Deep Down Else Elsewhere Enough Even Eventually Ever Everybody Everyone
    Everything Evidently Except Excluding Far Fewer Finally First Following Former Fortunately Frankly
    Furthermore Generally Given Granted Half Half-way Hardly Hence Here Hopefully Including Increasingly
    Indeed Inside Instead Ironically Join Last Lately Less Let Lest Likewise Longtime Look Maybe
    Meanwhile Meet Minus More Mostly Naturally Near Nearly Needless Nevertheless Next Nobody Nonetheless
    Notably Notwithstanding Now Obviously Off Often Ok Onto Opposite Ordinarily Otherwise Out Outside
    Own Part Past Pending Perhaps Please Plus Possibly Presumably Previously Prior Privately Publicly
    Quite Rarely Recently Regarding Regardless Remember Respecting Said Save Say Second See Seldom
    Separately Shortly Simply Slowly Someone Something Sometimes Soon Sooner Specifically Starting
    Surely Thanks Than That's There's Third Three Through Throughout Tonight Toward Towards Truly Two
    Ultimately Unfortunately Unless Up Upon Usually Versus Very Via What's Whatever Whenever Where's
    Wherever Whereas Who's Whoever Whom Whichever Worse Yesterday I Analysts Experts Officials Critics
    Supporters Reporters Police Rivals Allies Aides Newly Then-President Longer Calling Citing Speaking
    Writing Asked Told Facing Joined Born Based Led Backed Both
    """
)


def opens(word: str) -> bool:
    """Does a capitalised first word only open its sentence.

    A function word, an adverb, a participle, a contraction?
    """
    if word in OPENERS or word.replace("’", "'").endswith(("'re", "'m", "'ve", "'ll", "'d")):
        return True
    return len(word) > 6 and word.endswith(("ly", "ing")) and word.isalpha()
