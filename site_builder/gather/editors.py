"""What people.yaml decides about names: it wins over every rule.

An entry owns its name, its aliases and the names it must be linked to; `slug: name` owns the name in one
article only.
A name in `cannot_link` is never the entry, whatever the rules think.
"""

from dataclasses import dataclass

from site_builder.language.fold import fold_name
from site_builder.model import PersonEntry


@dataclass(frozen=True, slots=True)
class Rulings:
    """Folded names, alone or with an article's slug, and the numbers of the entries they are or are not."""

    everywhere: dict[str, int]
    in_article: dict[tuple[str, str], int]
    never: dict[str, frozenset[int]]
    never_in: dict[tuple[str, str], frozenset[int]]

    @property
    def empty(self) -> bool:
        """Is nothing ruled?"""
        return not (self.everywhere or self.in_article or self.never or self.never_in)

    def entry(self, article: str, name: str) -> int | None:
        """The entry that owns a name in an article."""
        plain = folded(name)
        here = self.in_article.get((article, plain))
        found = self.everywhere.get(plain) if here is None else here
        return None if found in self.banned(article, name) else found

    def banned(self, article: str, name: str) -> frozenset[int]:
        """The entries a name in an article never is."""
        plain = folded(name)
        return self.never.get(plain, frozenset()) | self.never_in.get((article, plain), frozenset())


def rulings(people: tuple[PersonEntry, ...], articles: frozenset[str]) -> Rulings:
    """Index the entries. `articles` tells `slug: name` from a name that holds a colon."""
    found = Rulings({}, {}, {}, {})
    for number, person in enumerate(people):
        for name in (person.name, *person.aliases, *person.must_link):
            slug, plain = limited(name, articles)
            if slug:
                found.in_article.setdefault((slug, plain), number)
            else:
                found.everywhere.setdefault(plain, number)
        for name in person.cannot_link:
            slug, plain = limited(name, articles)
            if slug:
                found.never_in[slug, plain] = found.never_in.get((slug, plain), frozenset()) | {number}
            else:
                found.never[plain] = found.never.get(plain, frozenset()) | {number}
    return found


def limited(name: str, articles: frozenset[str]) -> tuple[str, str]:
    """The article a name is limited to, or "", and the folded name."""
    slug, colon, rest = name.partition(":")
    return (slug.strip(), folded(rest)) if colon and slug.strip() in articles else ("", folded(name))


def folded(name: str) -> str:
    """A name as rulings compare it: without case, accents and a leading article."""
    return fold_name(name).removeprefix("the ")
