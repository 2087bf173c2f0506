"""Meetings as calendar files: made when they are sent, the same entry whenever they are made again."""

from datetime import UTC, datetime
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from bot.clock import Clock
from bot.files import Made
from domain.forums.calendar import Entry, entry
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Label, Say
from storage import facts
from storage.database import Database
from storage.forums import forums, meetings
from texts import Texts

NAME = "meeting.ics"
"""What a lock screen may show of it."""

NAMED = "named"

_MEETINGS = UUID("0d2d6f0e-7d0c-4a3c-9c43-6f3a5a1f7b52")
"""Drawn once. With a bot and a meeting it gives an id that says nothing, and is never another bot's."""


class CalendarFiles:
    def __init__(self, database: Database, texts: Texts, organisation: Organisation, clock: Clock) -> None:
        self._database, self._texts, self._organisation = database, texts, organisation
        self._clock = clock

    async def make(self, outgoing: Outgoing) -> Made | Say | None:
        """As the meeting stands now, also where it was moved after somebody asked."""
        _, number, *how = (outgoing.file or "").split(" ")
        async with self._database.read() as view:
            meeting = await meetings.one(view, int(number))
            forum = await forums.one(view, meeting.forum_id) if meeting else None
            bot = await facts.get(view, "bot_id")
        if meeting is None or forum is None:
            return Say("calendar-none", buttons=outgoing.say.buttons[-1:] if outgoing.say else ())
        found = entry(meeting, forum, self._organisation, NAMED in how)
        uid = str(uuid5(_MEETINGS, f"{bot}/{meeting.meeting_id}"))
        title, more = (self._words(said, outgoing.locale) for said in (found.title, Label("calendar-more")))
        return Made(_written(found, uid, title, more, self._clock.now_ms()), NAME)

    def _words(self, label: Label, locale: str) -> str:
        return label.text if label.literal else self._texts.text(Say(label.text), locale)


def _written(found: Entry, uid: str, title: str, more: str, now_ms: int) -> bytes:
    """Times are in UTC: each meeting is one moment, and every calendar shows that in its own zone.

    No organiser is named, though RFC 5546 wants one: calendars would write to them, and show who they are.
    """
    event = Event()
    event.add("uid", uid)
    event.add("sequence", found.sequence)
    event.add("dtstamp", _utc(now_ms))
    event.add("dtstart", _utc(found.starts_ms))
    event.add("dtend", _utc(found.ends_ms))
    event.add("summary", title)
    event.add("description", more)
    event.add("status", "CANCELLED" if found.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")  # others who may look into their calendar see only that they are busy
    if found.place:
        event.add("location", found.place)
    if found.link:
        event.add("url", found.link)
    calendar = Calendar()
    calendar.add("prodid", "-//Meetings//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if found.cancelled else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _utc(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000, UTC)
