"""Reminders of meetings: when they come, to whom, and that each comes once."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.forums import feeling, meeting_notes, meeting_says
from domain.forums import forum as rules
from domain.forums.forum import Details, Forum, Meeting, Reply, Says
from domain.when import Once
from domain.wording import NEUTRAL_OPENING
from storage.forums import meetings, unsent
from tests.forum_kit import reply_of, running_forum, say, sets_quiet, upcoming
from tests.kit import Member, Town
from tests.many_kit import (
    DAY_MS,
    HOUR_MS,
    ZONE,
    arrived_at,
    is_off_until,
    joins,
    local_ms,
    moves_to,
)
from tests.test_forum_changes import changes
from tests.test_texts import LOCALES
from tests.test_words import TEXTS
from texts.template import without_html

REMINDS = "You said that you"
MAY_DAY_MS = 1_777_640_400_000


def before(meeting: Meeting, days: int, hour: int, minute: int = 0) -> int:
    """At that time by the wall clock, so many days before it."""
    return local_ms(meeting.starts_ms, hour, minute, days=-days)


def clocks(member: Member, meeting: Meeting) -> list[tuple[int, int, int]]:
    """When they were reminded: how many days before it, and at what time."""
    day = datetime.fromtimestamp(meeting.starts_ms / 1000, ZONE).date()
    return [((day - at.date()).days, at.hour, at.minute) for at in arrived_at(member, REMINDS)]


async def to_time(town: Town, meeting: Meeting, starts_ms: int) -> Meeting:
    """It moves, as if whoever comes had been told of that."""
    async with town.database.transaction() as tx:
        now = await meetings.one(tx, meeting.meeting_id)
        assert now
        await meetings.save(tx, rules.moved(now, starts_ms))
        await unsent.forget_old_time(tx, [meeting.meeting_id])
        after = await meetings.one(tx, meeting.meeting_id)
    await moves_to(town, town.clock.now_ms() + 1000)
    assert after
    return after


async def test_who_comes_is_reminded_the_day_before_at_ten_and_who_does_not_is_left_in_peace(
    conversation: Town,
) -> None:
    ada, ben, cat = [await joins(conversation, name) for name in ("Ada", "Ben", "Cat")]
    forum = await running_forum(conversation)
    meeting = (await upcoming(conversation, forum))[1]
    await say(conversation, meeting, ada, "yes", needs="A quiet seat by the door")
    await say(conversation, meeting, ben, "maybe")
    await say(conversation, meeting, cat, "waiting")
    await moves_to(conversation, before(meeting, 1, 9, 59))
    assert not arrived_at(ada, REMINDS)
    await moves_to(conversation, before(meeting, 0, 15))
    ada.sees("meeting-reminder")
    assert "The library, Le Mans Crescent" in ada.reads()
    assert "A quiet seat by the door" in ada.reads()
    assert "may come" in ben.reads()
    ten = datetime.fromtimestamp(before(meeting, 1, 10) / 1000, ZONE)
    for member in (ada, ben):
        assert [at.replace(second=0) for at in arrived_at(member, REMINDS)] == [ten]
    assert not arrived_at(cat, REMINDS)


async def test_a_reminder_is_answered_by_typing_too(conversation: Town) -> None:
    ada = await joins(conversation)
    forum = await running_forum(conversation)
    meeting = (await upcoming(conversation, forum))[1]
    await say(conversation, meeting, ada, "yes")
    await moves_to(conversation, before(meeting, 1, 10, 1))
    await ada.sends("I can't come")
    reply = await reply_of(conversation, meeting, ada)
    assert reply
    assert reply.says == "no"


async def test_whoever_takes_a_place_after_the_others_were_reminded_is_not_reminded_at_once(
    conversation: Town,
) -> None:
    ada, ben = [await joins(conversation, name) for name in ("Ada", "Ben")]
    forum = await running_forum(conversation, details=Details("The library", most=1))
    meeting = (await upcoming(conversation, forum))[1]
    await say(conversation, meeting, ada, "yes")
    await say(conversation, meeting, ben, "waiting")
    await moves_to(conversation, before(meeting, 1, 15))
    await ada.taps("meet-no")
    await moves_to(conversation, before(meeting, 1, 15, 5))
    ben.sees("place-offer")
    await ben.taps("place-yes")
    await moves_to(conversation, before(meeting, 0, 13))
    assert not arrived_at(ben, REMINDS)
    reply = await reply_of(conversation, meeting, ben)
    assert reply
    assert reply.says == "yes"


async def test_two_hours_before_comes_after_the_night_or_with_the_day_before_by_ones_own_hours(
    conversation: Town,
) -> None:
    early, late = [await joins(conversation, name) for name in ("Early", "Late")]
    await sets_quiet(conversation, early, (22 * 60, 7 * 60))
    await sets_quiet(conversation, late, (22 * 60, 8 * 60 + 30))
    day = local_ms(conversation.clock.now_ms(), 8, 30, days=3)
    forum = await running_forum(conversation, (Once(day),), reminders=("day", "hours"))
    (meeting,) = await upcoming(conversation, forum)
    for member in (early, late):
        await say(conversation, meeting, member, "yes")
    await moves_to(conversation, day + HOUR_MS)
    assert clocks(early, meeting) == [(1, 10, 0), (0, 7, 0)]
    assert clocks(late, meeting) == [(1, 10, 0)]


async def test_what_fell_due_while_the_bot_was_off_is_said_once_and_only_the_later_of_two(
    conversation: Town,
) -> None:
    ada, ben = await joins(conversation, "Ada"), await joins(conversation, "Ben")
    starts_ms = local_ms(conversation.clock.now_ms(), 18, days=9)
    forum = await running_forum(conversation, (Once(starts_ms),), reminders=("week", "day"))
    (meeting,) = await upcoming(conversation, forum)
    await say(conversation, meeting, ada, "yes")
    await is_off_until(conversation, local_ms(starts_ms, 12, days=-1))
    assert len(arrived_at(ada, REMINDS)) == 1
    await say(conversation, meeting, ben, "yes")
    await is_off_until(conversation, starts_ms + HOUR_MS)
    assert len(arrived_at(ada, REMINDS)) == 1
    assert not arrived_at(ben, REMINDS)


async def test_a_meeting_that_moved_is_reminded_of_at_its_new_time_and_asks_who_said_yes_to_the_old(
    conversation: Town,
) -> None:
    ada, ben = await joins(conversation, "Ada"), await joins(conversation, "Ben")
    starts_ms = local_ms(conversation.clock.now_ms(), 18, days=4)
    forum = await running_forum(conversation, (Once(starts_ms),))
    (meeting,) = await upcoming(conversation, forum)
    await say(conversation, meeting, ada, "yes")
    await moves_to(conversation, local_ms(starts_ms, 12, days=-1))
    meeting = await to_time(conversation, meeting, starts_ms + 5 * DAY_MS)
    await say(conversation, meeting, ben, "yes")
    await moves_to(conversation, local_ms(meeting.starts_ms, 12, days=-1))
    assert len(arrived_at(ada, REMINDS)) == 1
    assert "Can you still come?" in ada.reads()
    assert len(arrived_at(ben, REMINDS)) == 1
    meeting = await to_time(conversation, meeting, meeting.starts_ms - HOUR_MS)
    await moves_to(conversation, meeting.starts_ms + HOUR_MS)
    assert len(arrived_at(ada, "Can you still come?")) == 1
    assert len(arrived_at(ben, REMINDS)) == 1


async def test_a_reminder_that_is_ticked_after_its_moment_tells_nobody_but_the_next_time(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", role="coordinator"), await joins(town)
    forum = await running_forum(town, made_by=cleo, reminders=("day",))
    _, meeting, _, later, *_ = await upcoming(town, forum)
    for one in (meeting, later):
        await say(town, one, ada, "yes")
    await moves_to(town, before(meeting, 3, 15))
    await cleo.taps_old(1, f"go:fcremind:{forum.forum_id}-week-on")
    await moves_to(town, before(meeting, 1, 9))
    assert clocks(ada, meeting) == []
    await moves_to(town, before(meeting, 0, 13))
    assert clocks(ada, meeting) == [(1, 10, 0)], "what was ticked before comes all the same"
    await moves_to(town, before(later, 6, 15))
    assert clocks(ada, later)[1:] == [(7, 10, 0)]


async def test_who_hears_that_a_meeting_is_on_after_all_is_not_reminded_of_it_in_the_same_minute(
    conversation: Town,
) -> None:
    cleo, ada = await joins(conversation, "Cleo", role="coordinator"), await joins(conversation)
    forum = await running_forum(conversation, made_by=cleo, reminders=("day", "hours"))
    meeting = (await upcoming(conversation, forum))[1]
    await say(conversation, meeting, ada, "yes")
    await moves_to(conversation, before(meeting, 2, 15))
    await changes(cleo, meeting, "cancel-meeting", "cancel-tell")
    await moves_to(conversation, before(meeting, 1, 15))
    await changes(cleo, meeting, "meeting-back-on", "restore-tell")
    await moves_to(conversation, before(meeting, 0, 13))
    assert ada.got() == ["mine-cancelled", "mine-restored", "meeting-reminder"]
    assert clocks(ada, meeting) == [(0, 12, 0)], "two hours before it is time again"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_lock_screen_shows_neither_the_forum_nor_the_place(locale: str) -> None:
    forum = Forum(1, 1, "The forum", "", "", Details("The place"))
    meeting = Meeting(1, 1, 1, "", MAY_DAY_MS)
    answers: tuple[Says, ...] = ("yes", "maybe")
    started = [
        meeting_says.reminder(forum, replace(meeting, moves=moves), Reply(1, 1, says, 0, 0), ZONE)
        for moves in (0, 1)
        for says in answers
    ]
    started += [meeting_notes.to_arrange(forum, meeting, ZONE), meeting_notes.to_count(forum, meeting, ZONE)]
    started += [feeling.ask(forum, meeting, ZONE)]
    for say_it in started:
        shown = without_html(TEXTS.render(say_it, locale).html)[:NEUTRAL_OPENING]
        assert "The forum" not in shown, shown
        assert "The place" not in shown, shown
