"""When a forum changes: whom it concerns is told once, and nothing is said of a time that is over."""

from dataclasses import replace
from datetime import datetime
from random import Random
from typing import Any

import pytest

from domain.forums import plan, wanted
from domain.forums.changes import Change, Shift
from domain.forums.forum import Details, Forum, Meeting, Reply, moved
from domain.forums.plan import Occurrence
from domain.forums.wanted import Wanted
from domain.many.message import WITH_ROUNDUP
from domain.outgoing import Outgoing
from domain.person import Person, Sender
from domain.reference import reference
from domain.say import Say, from_json
from domain.when import Once
from storage import outbox, senders
from storage.database import Database, Transaction
from storage.forums import changing, chats, forums, meetings, replies
from tests.forum_kit import PLACE, follow, reply_of, running_forum, say, upcoming
from tests.kit import Member, Town
from tests.many_kit import (
    DAY_MS,
    HOUR_MS,
    ZONE,
    arrived_at,
    got,
    joins,
    local_ms,
    looks,
    moves_to,
    once,
    plans,
)


async def everybody(town: Town) -> tuple[Member, Member, Member, Member]:
    """A coordinator; one who comes, one who may, and one who follows and has said nothing."""
    coordinator = await joins(town, "Cleo", role="coordinator")
    ada, ben, dot = [await joins(town, name) for name in ("Ada", "Ben", "Dot")]
    return coordinator, ada, ben, dot


async def quiet_forum(town: Town) -> Forum:
    """To all of whose meetings people were invited before, so that nothing else is on its way."""
    forum = await running_forum(town, details=Details(PLACE, access="No steps"))
    async with town.database.transaction() as tx:
        for meeting in await meetings.of_forum(tx, forum.forum_id, 0):
            await meetings.save(tx, replace(meeting, done=("invite", "arrange", "count", "felt")))
    return forum


async def changes(coordinator: Member, meeting: Meeting, *labels: str) -> None:
    await coordinator.taps_old(1, f"go:fcmeet:{meeting.meeting_id}")
    coordinator.sees("change-meeting")
    for label in labels:
        await coordinator.taps(label)


async def moves(coordinator: Member, meeting: Meeting, to_ms: int) -> None:
    await changes(coordinator, meeting, "alter-time", "only-this-one")
    await coordinator.sends(typed(to_ms))
    coordinator.sees("change-sure")
    await coordinator.taps("move-tell")
    assert coordinator.reads_of("change-done")


def typed(at_ms: int) -> str:
    """As a coordinator types it."""
    there = datetime.fromtimestamp(at_ms / 1000, ZONE)
    return f"{there.day} {there:%B} {there:%Y} {there:%H:%M}"


def local_day(starts_ms: int) -> str:
    there = datetime.fromtimestamp(starts_ms / 1000, ZONE)
    return f"{there.day} {there:%B} {there:%Y}"


def local(starts_ms: int) -> str:
    return f"{datetime.fromtimestamp(starts_ms / 1000, ZONE):%Y-%m-%d %H:%M}"


async def audited(town: Town, act: str) -> int:
    rows = await town.remembered(
        lambda tx: tx.rows("SELECT count(*) FROM audit WHERE act = :act", {"act": act})
    )
    return int(rows[0][0])


async def pauses(town: Town, member: Member) -> None:
    """Until they say that they want messages again."""
    await changed(town, member, paused_ms=town.clock.now_ms())


async def stops(town: Town, member: Member) -> None:
    await changed(town, member, stopped_ms=town.clock.now_ms())


async def changed(town: Town, member: Member, **values: Any) -> None:
    async with town.database.transaction() as tx:
        before = await senders.load(tx, [member.id])
        sender = before[member.id]
        assert isinstance(sender.person, Person)
        after = replace(sender, person=replace(sender.person, **values))
        await senders.save(tx, before, [after], town.clock.now_ms())


async def test_a_move_is_told_to_all_who_follow_and_asks_those_who_come(conversation: Town) -> None:
    coordinator, ada, ben, dot = await everybody(conversation)
    forum = await quiet_forum(conversation)
    _, meeting, other, *_ = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada, dot])
    await say(conversation, meeting, ada, "yes")
    await say(conversation, meeting, ben, "maybe")
    await changes(coordinator, meeting, "alter-time")
    coordinator.sees("change-scope")
    await coordinator.taps("only-this-one")
    for line, wrong in (
        ("every Monday 10am", "again-change-one"),
        ("soon", "again-when-once"),
        ("1 January 2020 2pm", "again-when-past"),
        ("31 March 2030 2pm", "again-when-far"),
        ("10 December 1:30am", "again-change-clocks"),
        (typed(meeting.starts_ms), "again-change-same"),
        (typed(other.starts_ms), "again-change-clash"),
    ):
        await coordinator.sends(line)
        coordinator.sees(wrong, "change-time")
    await coordinator.sends(typed(meeting.starts_ms + 20 * HOUR_MS))
    coordinator.sees("mine-moved", "told-moved", "change-sure")
    await coordinator.taps("move-tell")
    assert coordinator.reads_of("change-done")
    await looks(conversation)
    ada.sees("mine-moved")
    ben.sees("mine-moved")
    dot.sees("told-moved")
    _, moved, *_ = await upcoming(conversation, forum)
    assert (moved.meeting_id, moved.day, moved.moves) == (meeting.meeting_id, meeting.day, 1)
    assert local(moved.starts_ms).endswith("10:00")
    reply = await reply_of(conversation, moved, ada)
    assert reply
    assert reply.is_to_old_time(moved)
    await ada.taps("meet-yes")
    await ben.sends("I can't come")
    for member, says in ((ada, "yes"), (ben, "no")):
        reply = await reply_of(conversation, moved, member)
        assert reply
        assert (reply.says, reply.is_to_old_time(moved)) == (says, False)
    assert await audited(conversation, "meeting changed") == 1


async def test_a_cancelled_meeting_is_told_and_can_be_put_back(conversation: Town) -> None:
    coordinator, ada, _, dot = await everybody(conversation)
    forum = await quiet_forum(conversation)
    _, meeting, *_ = await upcoming(conversation, forum)
    await follow(conversation, forum, [dot])
    await say(conversation, meeting, ada, "yes")
    await changes(coordinator, meeting)
    old = coordinator.button_data("alter-time")
    await coordinator.taps("cancel-meeting")
    coordinator.sees("mine-cancelled", "told-cancelled", "change-sure")
    message_id, press = coordinator.button_data("cancel-tell")
    await coordinator.taps("cancel-tell")
    assert coordinator.reads_of("change-done")
    await coordinator.taps_old(message_id, press)
    coordinator.sees_told("old-button")
    await coordinator.taps_old(*old)
    await coordinator.taps_old(old[0], f"go:fcone:{meeting.meeting_id}-time")
    coordinator.sees("change-meeting")
    assert "Day or time" not in coordinator.buttons()
    await looks(conversation)
    ada.sees("mine-cancelled")
    dot.sees("told-cancelled")
    _, gone, *_ = await upcoming(conversation, forum)
    assert (gone.cancelled, gone.sequence) == (True, 1)
    await coordinator.taps_old(1, f"go:fmforum:{forum.forum_id}")
    assert any(f" {int(meeting.day[-2:])} " in label for label in coordinator.buttons())
    await coordinator.taps("meeting-back-on")
    coordinator.sees("mine-restored", "told-restored", "change-sure")
    await coordinator.sends("yes")
    assert coordinator.reads_of("change-done")
    await looks(conversation)
    ada.sees("mine-restored")
    dot.sees("told-restored")
    _, back, *_ = await upcoming(conversation, forum)
    assert (back.cancelled, back.sequence, back.starts_ms) == (False, 2, meeting.starts_ms)


async def test_a_time_alone_is_of_the_day_of_the_meeting_and_another_can_be_typed_at_the_last_question(
    conversation: Town,
) -> None:
    coordinator, ada, *_ = await everybody(conversation)
    forum = await quiet_forum(conversation)
    _, meeting, *_ = await upcoming(conversation, forum)
    await say(conversation, meeting, ada, "yes")
    await changes(coordinator, meeting, "alter-time", "only-this-one")
    await coordinator.sends("4pm")
    coordinator.sees("mine-moved", "change-sure")
    await coordinator.sends("every Monday 5pm")
    coordinator.sees("again-change-one", "change-time")
    await coordinator.sends("4pm")
    await coordinator.sends("5pm")
    coordinator.sees("mine-moved", "change-sure")
    await coordinator.sends("yes")
    assert coordinator.reads_of("change-done")
    _, moved_one, *_ = await upcoming(conversation, forum)
    assert local(moved_one.starts_ms) == f"{meeting.day} 17:00"


async def test_more_places_are_offered_also_to_whoever_let_one_pass(town: Town) -> None:
    coordinator, ada, ben, _ = await everybody(town)
    forum = await running_forum(town, details=Details(PLACE, access="No steps", most=2))
    _, meeting, *_ = await upcoming(town, forum)
    await say(town, meeting, ada, "yes", guests=1)
    waits = await say(town, meeting, ben, "waiting")
    async with town.database.transaction() as tx:
        await replies.save(tx, replace(waits, passed=True))
    await coordinator.taps_old(1, f"go:fcchange:{forum.forum_id}")
    await coordinator.taps("alter-most")
    await coordinator.sends("3")
    await coordinator.sends("yes")
    assert coordinator.reads_of("change-done")
    await looks(town)
    ben.sees("place-offer")


async def test_from_now_on_each_person_gets_one_message(conversation: Town) -> None:
    coordinator, ada, ben, dot = await everybody(conversation)
    forum = await quiet_forum(conversation)
    before = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada, dot])
    for meeting in before[:6]:
        await say(conversation, meeting, ada, "yes")
    await say(conversation, before[0], ben, "yes")
    await changes(coordinator, before[1], "alter-time", "from-now-on")
    coordinator.sees("change-rhythm")
    await coordinator.sends(typed(before[1].starts_ms + DAY_MS))
    coordinator.sees("again-change-all", "change-rhythm")
    await coordinator.sends("every Tuesday 2pm")
    coordinator.sees("again-change-same-plan", "change-rhythm")
    await coordinator.sends("every 2 weeks on Monday 10am")
    coordinator.sees("mine-several", "told-rhythm", "change-sure")
    await coordinator.taps("move-tell")
    await looks(conversation)
    assert ada.got() == ["mine-several"]
    assert ben.got() == []
    dot.sees("told-rhythm")
    dates = [label for label in ada.buttons() if "December" in label or "January" in label]
    assert len(dates) == 3
    await ada.sends("yes I can")
    ada.sees("meet-which")
    after = await upcoming(conversation, forum)
    assert [one.meeting_id for one in after if not one.cancelled][:3] == [m.meeting_id for m in before[:3]]
    assert (after[0].starts_ms, after[0].series) == (before[0].starts_ms, 1)
    now = await conversation.remembered(lambda tx: forums.one(tx, forum.forum_id))
    assert now.series == 2
    assert all(local(one.starts_ms).endswith("10:00") for one in after[1:] if not one.cancelled)


async def test_an_older_rhythm_leaves_no_cancelled_meetings_in_the_way(town: Town) -> None:
    coordinator, _, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, second, third, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await changes(coordinator, second, "cancel-meeting", "cancel-tell")
    await changes(coordinator, third, "alter-time", "from-now-on")
    await coordinator.sends("last Friday 2pm")
    await coordinator.taps("move-tell")
    await looks(town)
    await coordinator.taps_old(1, f"go:fmforum:{forum.forum_id}")
    assert "cancelled" not in coordinator.reads(), "those of the weeks between are over and done with"
    assert len([label for label in coordinator.buttons() if "Friday" in label]) == 2
    await coordinator.taps_old(1, f"go:fclist:{forum.forum_id}")
    friday = next(label for label in coordinator.buttons() if "Friday" in label)
    await coordinator.taps(friday)
    await coordinator.taps("cancel-meeting")
    await coordinator.taps("cancel-tell")
    await coordinator.taps_old(1, f"go:fmforum:{forum.forum_id}")
    assert coordinator.reads().count("(cancelled)") == 1, "but one that was cancelled since can be put back"


async def test_of_a_rhythm_those_who_follow_read_what_was_shown_before(town: Town) -> None:
    coordinator, _, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, second, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await changes(coordinator, second, "alter-time", "from-now-on")
    await coordinator.sends("every 2 weeks on Tuesday at 2pm")
    shown = coordinator.reads_of("told-rhythm")
    await coordinator.taps("move-tell")
    await looks(town)
    assert f"{local_day(second.starts_ms)} at 14:00" in shown, "it keeps its time, and is the next"
    assert dot.reads_of("told-rhythm") == shown


async def test_at_night_a_change_waits_for_the_morning(town: Town) -> None:
    coordinator, ada, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await say(town, meeting, ada, "yes")
    await moves_to(town, local_ms(town.clock.now_ms(), 22))
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    await looks(town)
    assert (ada.got(), dot.got()) == ([], [])
    await moves_to(town, local_ms(town.clock.now_ms(), 9, days=1) + 60_000)
    assert (ada.got(), dot.got()) == (["mine-moved"], ["told-moved"])
    assert [f"{at:%H:%M}" for at in arrived_at(ada, "has a new time")] == ["09:00"]
    assert await audited(town, "urgent in quiet hours") == 0


async def test_but_not_if_the_old_time_comes_before_it(town: Town) -> None:
    coordinator, ada, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await say(town, meeting, ada, "yes")
    await moves_to(town, meeting.starts_ms - 11 * HOUR_MS)
    await moves(coordinator, meeting, meeting.starts_ms + 2 * DAY_MS)
    await looks(town)
    assert (ada.got()[-1], dot.got()[-1]) == ("mine-moved", "told-moved")
    assert await audited(town, "urgent in quiet hours") == 2


async def test_whoever_has_not_heard_of_the_first_move_hears_only_of_the_last(town: Town) -> None:
    coordinator, ada, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await say(town, meeting, ada, "yes")
    await moves_to(town, local_ms(town.clock.now_ms(), 22))
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    await moves(coordinator, meeting, meeting.starts_ms + 44 * HOUR_MS)
    await moves_to(town, local_ms(town.clock.now_ms(), 9, days=1) + 60_000)
    for member in (ada, dot):
        assert len(member.got()) == 1
        old = datetime.fromtimestamp(meeting.starts_ms / 1000, ZONE)
        assert f"Old: Tuesday {old.day} {old:%B}" in member.reads()
        assert "New: Thursday" in member.reads()


async def test_and_nothing_if_it_is_back_at_its_time_by_then(town: Town) -> None:
    coordinator, ada, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await say(town, meeting, ada, "yes")
    await moves_to(town, local_ms(town.clock.now_ms(), 22))
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    await moves(coordinator, meeting, meeting.starts_ms)
    await moves_to(town, local_ms(town.clock.now_ms(), 9, days=1) + 60_000)
    assert (ada.got(), dot.got()) == ([], [])
    _, back, *_ = await upcoming(town, forum)
    reply = await reply_of(town, back, ada)
    assert reply
    assert not reply.is_to_old_time(back)


async def test_a_pause_holds_back_only_what_was_not_wanted_all_the_same(town: Town) -> None:
    coordinator, ada, ben, dot = await everybody(town)
    ed = await joins(town, "Ed", a_week=1)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot, ed])
    wanted = await say(town, meeting, ada, "yes")
    await say(town, meeting, ben, "yes")
    async with town.database.transaction() as tx:
        await replies.save(tx, replace(wanted, still_tell=True))
        await tx.rows(
            "INSERT INTO week_count (person_id, week_ms, messages) VALUES (:person_id, :week_ms, 1)",
            {"person_id": ed.id, "week_ms": local_ms(town.clock.now_ms(), 0, days=-3)},
        )
    await pauses(town, ada)
    await pauses(town, ben)
    await stops(town, dot)
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    await looks(town)
    assert ada.got() == ["mine-moved"]
    assert ben.got() == dot.got() == []
    assert ed.got() == ["told-moved"]


async def test_a_new_place_is_told_to_those_who_come_and_small_things_only_if_wanted(
    conversation: Town,
) -> None:
    coordinator, ada, ben, dot = await everybody(conversation)
    forum = await quiet_forum(conversation)
    _, meeting, *_ = await upcoming(conversation, forum)
    await follow(conversation, forum, [dot])
    await say(conversation, meeting, ada, "yes")
    await say(conversation, meeting, ben, "no")
    await changes(coordinator, meeting, "alter-more", "alter-bring", "only-this-one")
    await coordinator.sends("A cup")
    coordinator.sees("mine-changed", "change-sure")
    await coordinator.taps("change-tell-nobody")
    await changes(coordinator, meeting, "alter-link", "from-now-on")
    await coordinator.sends("not a link")
    coordinator.sees("again-link", "change-detail")
    await changes(coordinator, meeting, "alter-place", "from-now-on")
    await coordinator.sends("The town hall")
    coordinator.sees("mine-changed", "change-sure")
    await coordinator.taps("change-tell")
    await looks(conversation)
    assert ada.got() == ["mine-changed"]
    assert "Where: The town hall" in ada.reads()
    assert "A cup" in ada.reads()
    assert ben.got() == dot.got() == []
    first, changed_one, *_ = await upcoming(conversation, forum)
    now = await conversation.remembered(lambda tx: forums.one(tx, forum.forum_id))
    assert first.details(now).place == PLACE
    assert (changed_one.details(now).place, changed_one.details(now).bring) == ("The town hall", "A cup")
    assert now.details.place == "The town hall"
    assert changed_one.sequence == 1


async def test_what_was_arranged_for_the_old_time_has_to_be_arranged_again(town: Town) -> None:
    coordinator, ada, *_ = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    said = await say(town, meeting, ada, "yes", needs="An interpreter")
    async with town.database.transaction() as tx:
        await replies.save(tx, replace(said, arranged=True))
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    assert "arrange again" in coordinator.reads()
    reply = await reply_of(town, meeting, ada)
    assert reply
    assert not reply.arranged
    _, moved_one, *_ = await upcoming(town, forum)
    assert "arrange" not in moved_one.done


async def test_and_also_what_was_arranged_before_it_was_cancelled(town: Town) -> None:
    coordinator, ada, *_ = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    said = await say(town, meeting, ada, "yes", needs="An interpreter")
    async with town.database.transaction() as tx:
        await replies.save(tx, replace(said, arranged=True))
    await changes(coordinator, meeting, "cancel-meeting", "cancel-tell", "meeting-back-on", "restore-tell")
    assert "arrange again" in coordinator.reads()
    reply = await reply_of(town, meeting, ada)
    assert reply
    assert not reply.arranged


async def test_a_name_that_says_too_much_does_not_arrive_open(town: Town) -> None:
    coordinator, _, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    async with town.database.transaction() as tx:
        await forums.save(tx, replace(forum, name="Crisis ward forum"), town.clock.now_ms())
    _, meeting, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await moves(coordinator, meeting, meeting.starts_ms + 20 * HOUR_MS)
    await looks(town)
    dot.sees("message-closed")
    await dot.taps("read-message")
    dot.sees("told-moved")
    await dot.taps("meet-yes")
    reply = await reply_of(town, meeting, dot)
    assert reply
    assert (reply.says, reply.to_move) == ("yes", 1)


async def test_its_name_area_and_reminders_change_without_telling_anybody(conversation: Town) -> None:
    coordinator, ada, _, dot = await everybody(conversation)
    forum = await quiet_forum(conversation)
    _, meeting, *_ = await upcoming(conversation, forum)
    await follow(conversation, forum, [dot])
    await say(conversation, meeting, ada, "yes")
    await coordinator.taps_old(1, f"go:fcchange:{forum.forum_id}")
    await coordinator.taps("alter-about")
    coordinator.sees("change-about")
    await coordinator.taps("remind-week")
    await coordinator.taps("remind-day")
    await coordinator.taps("alter-area")
    await coordinator.taps("Wigan")
    coordinator.sees("change-about")
    await coordinator.taps("alter-name")
    await coordinator.sends("no")
    await coordinator.taps_old(1, f"go:fcon:{forum.forum_id}-name")
    await coordinator.sends("Wigan forum")
    coordinator.sees("change-sure")
    await coordinator.sends("yes")
    assert coordinator.reads_of("change-done")
    await coordinator.sends("the forum")
    coordinator.sees("forum-made-page")
    now = await conversation.remembered(lambda tx: forums.one(tx, forum.forum_id))
    assert (now.name, now.area, now.reminders) == ("Wigan forum", "wigan", ("week",))
    await looks(conversation)
    assert ada.got() == dot.got() == []


async def test_where_more_people_are_told_by_now_it_is_shown_again(town: Town) -> None:
    coordinator, ada, ben, _ = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, *_ = await upcoming(town, forum)
    await say(town, meeting, ada, "yes")
    await changes(coordinator, meeting, "cancel-meeting")
    await say(town, meeting, ben, "yes")
    await coordinator.taps("cancel-tell")
    coordinator.sees("mine-cancelled", "change-sure")
    await coordinator.taps("cancel-tell")
    assert coordinator.reads_of("change-done")
    await looks(town)
    assert got(ben, "is cancelled") == 1


async def test_an_ended_forum_cancels_all_with_one_message_each(town: Town) -> None:
    coordinator, ada, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    before = await upcoming(town, forum)
    await follow(town, forum, [ada, dot])
    for meeting in before[:4]:
        await say(town, meeting, ada, "yes")
    await coordinator.taps_old(1, f"go:fmend:{forum.forum_id}")
    await coordinator.taps("end-forum-now")
    await looks(town)
    assert (ada.got(), dot.got()) == (["mine-ended"], ["told-ended"])
    assert all(one.cancelled for one in await upcoming(town, forum))


@pytest.mark.parametrize("planned", ["once", WITH_ROUNDUP])
async def test_a_message_about_it_that_still_goes_out_is_pointed_to(town: Town, planned: str) -> None:
    coordinator, _, _, dot = await everybody(town)
    forum = await quiet_forum(town)
    _, meeting, other, *_ = await upcoming(town, forum)
    await follow(town, forum, [dot])
    await changes(coordinator, other, "cancel-meeting", "cancel-tell")
    assert "forum-still-goes" not in coordinator.seen(), "there is none"
    plan = once(town.clock.now_ms() + DAY_MS) if planned == "once" else planned
    words = "There is a new meeting."
    message_id = await plans(town.database, town.clock.now_ms(), words, coordinator.id, plan)
    async with town.database.transaction() as tx:
        await tx.rows(
            "UPDATE message SET meeting_id = :meeting WHERE message_id = :message",
            {"meeting": meeting.meeting_id, "message": message_id},
        )
    await town.move_on(minutes=11)
    await changes(coordinator, meeting, "cancel-meeting", "cancel-tell")
    assert "forum-still-goes" in coordinator.seen()
    label = "Planned: There is a new m…" if planned == "once" else "Sent: There is a new m…"
    await coordinator.taps(label)
    coordinator.sees("message-standing")
    assert "Correct it" in coordinator.buttons()


@pytest.mark.parametrize("seed", range(20))
async def test_of_changes_that_nobody_heard_of_only_the_last_is_told(database: Database, seed: int) -> None:
    """Until it is sent: from what people know to what is so then, and nothing where that is the same."""
    chance, now_ms = Random(seed), int(datetime(2026, 12, 1, 22, tzinfo=ZONE).timestamp() * 1000)
    async with database.transaction() as tx:
        forum, first = await one_meeting(tx, now_ms)
        await replies.save(tx, Reply(first.meeting_id, 5, "yes", 0, now_ms))
        await forums.follow(tx, forum.forum_id, 6)
        now = first
        for _ in range(chance.randint(1, 7)):
            times = [first.starts_ms + hours * HOUR_MS for hours in (0, 0, 24, 48)]
            what, to_ms = chance.choice(("time", "cancel", "restore")), chance.choice(times)
            wants = Wanted(what, first.meeting_id, on=False, new=plan.to_text((Once(to_ms),)))
            change = wanted.change(wants, forum, [now], now_ms, ZONE)
            if isinstance(change, Change):
                await changing.change(tx, change, None, now_ms, ZONE)
                now = await meetings.one(tx, first.meeting_id) or now
        same = (now.starts_ms, now.cancelled) == (first.starts_ms, False)
        told = "cancelled" if now.cancelled else "moved"
        rows = await tx.rows("SELECT say FROM outbox WHERE chat_id = 5")
        assert [from_json(say).key for (say,) in rows] == ([] if same else [f"mine-{told}"])
        going = await tx.rows(
            "SELECT tells, words FROM message JOIN broadcast USING (message_id) WHERE goes_ms = due_ms "
            "AND broadcast.state = 'waiting'"
        )
        assert going == ([] if same else [(told, str(first.starts_ms))])
        reply = await replies.one(tx, first.meeting_id, 5)
        assert reply
        assert reply.is_to_old_time(now) == (now.starts_ms != first.starts_ms)


async def one_meeting(tx: Transaction, now_ms: int) -> tuple[Forum, Meeting]:
    """Of a forum; and two people, with the numbers 5 and 6."""
    people = [Person(n, n, "en", now_ms, "1", reference=reference(n)) for n in (5, 6)]
    await senders.save(tx, await senders.load(tx, [5, 6]), [Sender(p.telegram_id, p) for p in people], now_ms)
    forum = Forum(0, None, "Forum", "", "week 840 2026-12-01 weekday=1", Details(PLACE), state="running")
    forum = replace(forum, forum_id=await forums.save(tx, forum, now_ms))
    day = Occurrence("2026-12-08", now_ms + 7 * DAY_MS)
    await meetings.plan(tx, forum.forum_id, 1, [day], now_ms)
    return forum, (await meetings.of_forum(tx, forum.forum_id, now_ms))[0]


async def test_a_reminder_of_the_old_time_that_has_not_gone_is_not_sent(database: Database) -> None:
    now_ms = int(datetime(2026, 12, 1, 12, tzinfo=ZONE).timestamp() * 1000)
    async with database.transaction() as tx:
        forum, meeting = await one_meeting(tx, now_ms)
        await replies.save(tx, Reply(meeting.meeting_id, 5, "yes", 0, now_ms))
        about = chats.about(meeting.meeting_id)
        await outbox.leave(tx, [Outgoing(5, "en", Say("menu-text"), lane="reminder", about=about)], now_ms)
        await tx.rows(
            "INSERT INTO reminded (person_id, meeting_id, kind, day) VALUES (5, :meeting_id, 'day', :day)",
            {"meeting_id": meeting.meeting_id, "day": meeting.day},
        )
        later = moved(meeting, meeting.starts_ms + HOUR_MS)
        await changing.change(tx, Change(forum, (Shift(meeting, later),)), None, now_ms, ZONE)
        rows = await tx.rows("SELECT lane FROM outbox")
        assert rows == [("notice",)]
        assert await tx.rows("SELECT 1 FROM reminded") == []
