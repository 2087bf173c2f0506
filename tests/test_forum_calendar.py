"""Meetings in people's own calendars: always the same entry, and nothing in it that tells too much."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from domain.forums import forum as rules
from domain.forums import notices
from domain.forums.changes import What
from domain.forums.forum import Details, Forum, Meeting
from domain.forums.notices import Told
from domain.wording import telling_word
from storage.forums import meetings
from tests.forum_kit import running_forum, say, upcoming
from tests.kit import Member, Town, organisation
from tests.many_kit import ZONE, joins

NAME = "Patients' forum"
WARD = Details("Oak ward; turn left, 2nd floor", "https://meet.example.org/abc?room=1,2", bring="Your lunch")


def content(member: Member) -> str:
    files = member.town.telegram.telegram.files
    document = member.messages()[-1]["document"]
    assert document["file_name"] == "meeting.ics"
    stored = files.get(document["file_id"])
    assert stored
    return files.data(stored).decode()


def read(member: Member) -> tuple[Calendar, Event]:
    """As another library than ours reads it."""
    (calendar,) = IcsCalendarStream.from_ics(content(member)).calendars
    (event,) = calendar.events
    return calendar, event


def method(member: Member) -> str:
    (line,) = (line for line in content(member).splitlines() if line.startswith("METHOD:"))
    return line.removeprefix("METHOD:")


async def asks_for(member: Member, meeting: Meeting) -> None:
    """With the button that stands under whatever tells of the meeting."""
    await member.sends("/menu")
    await member.taps_old(member.messages()[-1]["message_id"], f"go:fpcal:{meeting.meeting_id}")


async def changes(town: Town, meeting: Meeting) -> None:
    async with town.database.transaction() as tx:
        await meetings.save(tx, meeting)


async def test_a_meeting_in_a_calendar_gives_nothing_away_unless_they_choose_its_name(
    conversation: Town,
) -> None:
    ada = await joins(conversation)
    forum = await running_forum(conversation, name=NAME, details=WARD)
    (meeting, *_) = await upcoming(conversation, forum)
    await asks_for(ada, meeting)
    _, event = read(ada)
    assert method(ada) == "PUBLISH"
    assert event.summary == "Meeting"
    assert event.dtstart == datetime.fromtimestamp(meeting.starts_ms / 1000, UTC)
    assert event.computed_duration == timedelta(hours=1)
    assert (event.location, str(event.url)) == (None, WARD.link)
    for telling in (NAME, organisation().name, WARD.bring):
        assert telling not in content(ada)
    for line in content(ada).splitlines():
        assert telling_word(line, organisation().neutral_words) is None
    await ada.sends("use its name")
    _, named = read(ada)
    assert (named.summary, named.location, named.uid) == (NAME, WARD.place, event.uid)


async def test_a_moved_and_a_cancelled_meeting_change_the_same_entry(town: Town) -> None:
    ada = await joins(town)
    forum = await running_forum(town, details=Details("The library", minutes=90))
    (meeting, other, *_) = await upcoming(town, forum)
    await asks_for(ada, meeting)
    _, first = read(ada)
    later = rules.moved(meeting, meeting.starts_ms + 3_600_000)
    await changes(town, later)
    await asks_for(ada, meeting)
    _, moved = read(ada)
    assert method(ada) == "PUBLISH"
    assert (moved.uid, moved.location) == (first.uid, "The library")
    assert moved.dtstart == datetime.fromtimestamp(later.starts_ms / 1000, UTC) != first.dtstart
    assert moved.computed_duration == timedelta(minutes=90)
    await changes(town, replace(later, cancelled=True, sequence=later.sequence + 1))
    await asks_for(ada, meeting)
    _, cancelled = read(ada)
    assert method(ada) == "CANCEL"
    assert (cancelled.uid, cancelled.status) == (first.uid, "CANCELLED")
    numbers = [event.sequence or 0 for event in (first, moved, cancelled)]
    assert numbers == sorted(set(numbers))
    await asks_for(ada, other)
    assert read(ada)[1].uid != first.uid


async def test_typed_alone_it_is_asked_which_meeting_is_meant(conversation: Town) -> None:
    ada = await joins(conversation)
    forum = await running_forum(conversation, details=WARD)
    first, second, *_ = await upcoming(conversation, forum)
    await ada.sends("add to calendar")
    ada.sees("calendar-which")
    for meeting in (first, second):
        await say(conversation, meeting, ada, "yes")
    await ada.sends("Add to my calendar")
    ada.sees("calendar-which")
    await ada.sends("2")
    assert read(ada)[1].dtstart == datetime.fromtimestamp(second.starts_ms / 1000, UTC)


async def test_a_meeting_that_is_no_longer_there_is_said_to_be_gone(town: Town) -> None:
    ada = await joins(town)
    await asks_for(ada, Meeting(12345, 1, 1, "2026-12-01", 0))
    ada.sees("calendar-none")


@pytest.mark.parametrize(("what", "label"), [("moved", "add-to-calendar"), ("cancelled", "calendar-off")])
def test_whoever_is_told_of_a_change_can_change_their_calendar_there(what: What, label: str) -> None:
    """Nothing is kept of who put it into theirs."""
    forum = Forum(1, None, NAME, "Bolton", "", WARD)
    told = notices.mine(forum, [Told(what, Meeting(2, 1, 1, "2026-12-01", 5), 4, "yes")], ZONE)
    assert {button.label: button.data for button in told.buttons}[label] == "go:fpcal:2"
