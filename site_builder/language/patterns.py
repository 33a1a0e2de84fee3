"""What editors look for in texts: the patterns of topics.yaml.

A pattern matches whole words whatever their case; `*` stands for the rest of a word, blanks and hyphens are
equal, and so are British and American spellings ("soybean*" finds "soya beans"). A pattern in capitals that
would else be a word of grammar ("US", "WHO", "IT") matches in capitals only.
"""

import re
from collections.abc import Iterable

from site_builder.language.spelling import COMPOUNDS, american
from site_builder.language.stopwords import STOPWORDS
from site_builder.language.words import WORD

PATTERN_WORD = re.compile(r"[\w*.'’]+")


def compiled(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One expression for all patterns of a topic, to be searched in `plain_line`; None when there is none."""
    parts = sorted({_expression(pattern) for pattern in patterns} - {""})
    return re.compile(rf"(?<= )(?:{'|'.join(parts)})(?= )") if parts else None


def _expression(pattern: str) -> str:
    pieces = [_plain(word) for word in PATTERN_WORD.findall(pattern)]
    text = " ".join(piece for piece in pieces if piece.strip("*"))
    return re.escape(_joined(text)).replace(r"\*", r"\w*").replace(r"\ ", " ")


def plain_line(sentence: str) -> str:
    """A sentence as plain words between blanks, then again with compounds in one, to search patterns in."""
    plain = " ".join(_plain(word) for word in WORD.findall(sentence))
    joined = _joined(plain)
    return f" {plain} " if joined == plain else f" {plain} | {joined} "


def _joined(plain: str) -> str:
    """Two-word spellings as one word: "soya beans" as "soybeans"."""
    parts, result, i = plain.split(" "), [], 0
    while i < len(parts):
        pair = " ".join(parts[i : i + 2])
        one = COMPOUNDS.get(pair) or (
            COMPOUNDS[pair[:-1]] + "*" if pair[:-1] in COMPOUNDS and pair[-1] == "*" else ""
        )
        result.append(one or parts[i])
        i += 2 if one else 1
    return " ".join(result)


def _plain(word: str) -> str:
    """Without possessive and full stops, in lower case unless capitals tell a name from a word of grammar."""
    bare = word.replace("’", "'").removesuffix("'s").replace(".", "") if not word[0].isdigit() else word
    if len(bare) > 1 and bare.isupper() and bare.lower() in STOPWORDS:
        return bare
    return american(bare.lower())
