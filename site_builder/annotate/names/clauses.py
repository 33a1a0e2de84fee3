"""Clauses that say what a person is or does: ", who runs the Harbour Institute", "is a professor at …".

The present tense tells an office; the past tense does so only with a body ("who led the Tide Office").
"""

import re

from site_builder.annotate.names import roles
from site_builder.annotate.names.roles import Role
from site_builder.language.roles import ANALYSTS, JOURNALISTS, LEADERS, OFFICIALS
from site_builder.language.wordlist import words
from site_builder.model import Span

PRESENT = words(
    """
    runs heads leads chairs directs edits teaches represents oversees owns manages commands advises
    studies researches covers
    """
)
WHO = re.compile(
    r",? who (?:(?:currently|now|also|once|previously|formerly|later|has|had) ){0,2}"
    r"(?P<verb>runs?|ran|heads?|headed|leads?|led|chairs?|chaired|directs?|directed|founded|co-founded|edits"
    r"|edited|teaches|taught|represents|represented|oversees|oversaw|owns|manages|managed|commands|commanded"
    r"|advises|advised|studies|researches|covers|works? (?:at|for|with)|worked (?:at|for|with)) "
    r"(?!in |by |with |to |from |off |him |her |them |it )"
)
END = re.compile(
    r"[,;:()\[\]\"“”\n]|''|\.(?=\s|$)| [-–—]+ |—| (?:and|but|who|which|that|when|while|as|because) "
)
LONGEST = 90
"""Characters of such a clause."""

IS_A = re.compile(r" (?:is|was|serves as|works as) (?:also |now |currently |formerly )?(?=an? |the )")
HELD = LEADERS | OFFICIALS | ANALYSTS | JOURNALISTS


def after_who(text: str, end: int) -> Span | None:
    """The words from the verb on: "runs the Harbour Institute"."""
    found = WHO.match(text, end)
    if not found:
        return None
    stop = END.search(text, found.end(), found.end() + LONGEST)
    return Span(found.start("verb"), stop.start()) if stop else None


def lasts(text: str, role: Span) -> bool:
    """Does the verb say what the person still does?"""
    return text[role.start : role.end].split(" ", 1)[0] in PRESENT


def after_is(text: str, end: int) -> Role | None:
    """The role in "X is a professor …", where its noun is one that is held."""
    opening = IS_A.match(text, end)
    role = roles.phrase(text, opening.end()) if opening else None
    return role if role and text[role.start : role.noun].rpartition(" ")[2].lower() in HELD else None
