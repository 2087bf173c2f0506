"""A meeting as an entry in somebody's own calendar, where others may look over their shoulder."""

from dataclasses import dataclass

from domain.durations import MINUTE_MS
from domain.forums.forum import Forum, Meeting
from domain.organisation import Organisation
from domain.say import Label
from domain.wording import NEUTRAL_OPENING, telling_word

USUAL_MINUTES = 60
"""How long it is in a calendar where nobody said how long it is."""


@dataclass(frozen=True)
class Entry:
    """place, link: empty where there is none, and where it would say too much."""

    title: Label
    place: str
    link: str
    starts_ms: int
    ends_ms: int
    sequence: int
    cancelled: bool


def entry(meeting: Meeting, forum: Forum, organisation: Organisation, named: bool) -> Entry:
    """named: they chose that it bears the forum's name; then nothing needs to be left out."""
    details = meeting.details(forum)

    def kept(words: str) -> str:
        return words if named or not gives_away(words, forum, organisation) else ""

    minutes = details.minutes or USUAL_MINUTES
    return Entry(
        Label(forum.name, literal=True) if named else Label("calendar-title"),
        kept(details.place),
        kept(details.link),
        meeting.starts_ms,
        meeting.starts_ms + minutes * MINUTE_MS,
        meeting.sequence,
        meeting.cancelled,
    )


def gives_away(words: str, forum: Forum, organisation: Organisation) -> bool:
    """Whether these words name the forum or those who run it, or tell what it is about."""
    names = (forum.name, organisation.name)
    if any(name.casefold() in words.casefold() for name in names):
        return True
    parts = range(0, max(1, len(words)), NEUTRAL_OPENING // 2)  # they overlap, so that no word is cut in both
    return any(telling_word(words[at : at + NEUTRAL_OPENING], organisation.neutral_words) for at in parts)
