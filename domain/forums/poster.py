"""A poster: what it is for, what stands on it, and the code its link ends with."""

import re
from dataclasses import dataclass
from typing import Literal

from domain.forums.forum import Forum
from domain.organisation import Organisation
from domain.reference import ALPHABET, reference
from domain.say import Label, phrase
from domain.wording import telling_word

LONGEST_PLACE = 60
LONGEST_HEADING = 60

_CODE = re.compile(f"[{ALPHABET.lower()}]{{6}}")
"""No vowels, so that it makes no words, and easy to type from paper."""

Style = Literal["heading", "name", "words", "strong"]
Part = tuple[Style, Label]


@dataclass(frozen=True)
class Poster:
    """For a forum, for a place where it hangs, or with neither for all there is.

    heading: a coordinator's own; empty for ours, which gives nothing away.
    """

    code: str
    forum_id: int | None
    place: str
    heading: str = ""


def new_code(chance: str) -> str:
    return reference(chance).lower()


def code_in(payload: str) -> str | None:
    """What a poster's link brings along, also where somebody typed it in capitals."""
    found = payload.strip().lower()
    return found if _CODE.fullmatch(found) else None


def link(bot: str, code: str) -> str:
    return f"https://t.me/{bot}?start={code}"


def typed_link(bot: str, code: str) -> str:
    """As people type it."""
    return f"t.me/{bot}?start={code}"


def heading(poster: Poster) -> Label:
    if poster.heading:
        return Label(poster.heading, literal=True)
    return Label("poster-says-forum" if poster.forum_id else "poster-says")


def telling(poster: Poster, organisation: Organisation) -> str:
    """The word in a coordinator's heading that gives away whom it is for; empty where none does."""
    return (telling_word(poster.heading, organisation.neutral_words) or "").rstrip("*")


def shows_name(forum: Forum | None, organisation: Organisation) -> bool:
    """Whether the forum's name may stand on a wall without telling whom it is for."""
    return forum is not None and telling_word(forum.name, organisation.neutral_words) is None


def above(poster: Poster, forum: Forum | None, organisation: Organisation) -> tuple[Part, ...]:
    """Above the code. When and where it meets is what the link shows, so that the paper stays true."""
    name: tuple[Part, ...] = ()
    if forum and shows_name(forum, organisation):
        name = (("name", Label(forum.name, literal=True)),)
    return (("heading", heading(poster)), *name)


def beneath(poster: Poster, bot: str, organisation: Organisation) -> tuple[Part, ...]:
    """For those who type, and for those who have no phone to type on."""
    contact = organisation.contact
    return (
        ("words", Label("poster-type")),
        ("strong", Label(typed_link(bot, poster.code), literal=True)),
        ("words", Label("poster-no-phone")),
        ("strong", Label(contact.phone, literal=True)),
        ("strong", Label(contact.email, literal=True)),
    )


def opened(count: int, few: int) -> tuple[Label, ...]:
    """How often it was opened, in words that tell nothing of a few."""
    return (phrase("poster-opened-few") if 0 < count < few else phrase("poster-opened", count=count),)
