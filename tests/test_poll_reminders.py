"""Reminders of a poll: once by itself, once by hand, and only to those who have not answered."""

from domain.many.audience import Audience
from domain.polls import reminders as poll_reminders
from domain.polls.poll import Card, Poll
from tests.kit import Member, Town
from tests.many_kit import DAY_MS, HOUR_MS, joins
from tests.poll_kit import QUESTION, asks, crowd, newest

NOW_MS = 1_795_000_000_000


def poll(hours: float) -> Poll:
    closes_ms = NOW_MS + int(hours * HOUR_MS)
    return Poll(1, 1, Card("yesno", "Well?"), Audience(), closes_ms=closes_ms, opened_ms=NOW_MS, state="open")


def test_people_are_reminded_48_hours_before_it_closes() -> None:
    assert poll_reminders.due_ms(poll(168)) == NOW_MS + 120 * HOUR_MS
    assert poll_reminders.due_ms(poll(96)) == NOW_MS + 48 * HOUR_MS


def test_but_halfway_in_a_short_one() -> None:
    assert poll_reminders.due_ms(poll(48)) == NOW_MS + 24 * HOUR_MS
    assert poll_reminders.due_ms(poll(1)) == NOW_MS + HOUR_MS // 2


def test_who_is_asked_late_has_48_hours_or_half_of_a_short_one() -> None:
    week, day = (NOW_MS, NOW_MS + 7 * DAY_MS), (NOW_MS, NOW_MS + DAY_MS)
    assert poll_reminders.can_still_be_asked(NOW_MS + 5 * DAY_MS, *week)
    assert not poll_reminders.can_still_be_asked(NOW_MS + 5 * DAY_MS + 1, *week)
    assert poll_reminders.can_still_be_asked(NOW_MS + DAY_MS // 2, *day)
    assert not poll_reminders.can_still_be_asked(NOW_MS + DAY_MS // 2 + 1, *day)


def reminders(member: Member) -> int:
    return member.got().count("poll-reminder")


async def test_only_those_who_have_not_answered_are_reminded_and_once(conversation: Town) -> None:
    coordinator, (ada, bob) = await crowd(conversation)
    await asks(conversation, coordinator)
    await ada.taps("2 Friday")
    await conversation.move_on(days=4, hours=22)
    assert [reminders(ada), reminders(bob)] == [0, 0]
    await conversation.move_on(days=2)
    await conversation.settle()
    assert [reminders(ada), reminders(bob)] == [0, 1]
    await bob.taps("1 Tuesday")
    assert "Tuesday" in bob.reads()


async def test_nobody_is_reminded_where_everybody_has_answered(town: Town) -> None:
    coordinator, members = await crowd(town, 1)
    await asks(town, coordinator)
    for member in (*members, coordinator):
        await member.taps("2 Friday")
    await town.move_on(days=6)
    assert [reminders(member) for member in (*members, coordinator)] == [0, 0]


async def test_a_coordinator_reminds_once_more_and_no_more(conversation: Town) -> None:
    coordinator, (ada, bob) = await crowd(conversation)
    await asks(conversation, coordinator)
    await ada.taps("2 Friday")
    await coordinator.taps("poll-remind")
    coordinator.sees("poll-remind-sure")
    assert "fewer than 8 people" in coordinator.reads()
    await coordinator.taps("poll-remind-now")
    coordinator.sees("message-standing")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert [reminders(ada), reminders(bob)] == [0, 1]
    drawn = await newest(conversation)
    message_id, _ = coordinator.button_data("help-now")
    await coordinator.taps_old(message_id, f"go:pollremind:{drawn.poll_id}")
    coordinator.sees("poll-not-reminded")
    await conversation.move_on(days=6)
    await conversation.settle()
    assert reminders(bob) == 2, "the one that goes by itself comes all the same"


async def test_a_reminder_that_was_not_meant_is_stopped(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await asks(conversation, coordinator)
    await coordinator.taps("poll-remind")
    await coordinator.taps("poll-remind-now")
    await coordinator.taps("act-stopthis")
    await conversation.move_on(hours=1)
    assert reminders(ada) == 0


async def test_a_reminder_counts_for_the_week(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    ada = await joins(town, "Ada", a_week=1)
    await asks(town, coordinator)
    await coordinator.taps("poll-remind")
    await coordinator.taps("poll-remind-now")
    await town.move_on(minutes=11)
    await town.settle()
    assert ada.got() == ["poll-asked"]


async def monday(town: Town) -> None:
    """Noon on a Monday."""
    while (town.clock.now_ms() // DAY_MS + 3) % 7:
        await town.move_on(days=1)


async def test_who_had_enough_is_asked_next_week_while_there_is_time(town: Town) -> None:
    coordinator, ada = await full(town, days=4)
    await asks(town, coordinator)
    assert QUESTION not in ada.reads()
    await town.move_on(days=4)
    await town.settle()
    assert any(QUESTION in wire["text"] for wire in ada.messages())


async def test_but_not_when_hardly_any_is_left(town: Town) -> None:
    coordinator, ada = await full(town, days=0)
    await asks(town, coordinator)
    await town.move_on(days=9)
    await town.settle()
    assert not any(QUESTION in wire["text"] and "Not answered" in wire["text"] for wire in ada.messages())
    waits = "SELECT 1 FROM outbox JOIN broadcast ON broadcast.broadcast_id = outbox.broadcast_id"
    assert await town.remembered(lambda tx: tx.rows(waits)) == []


async def full(town: Town, days: int) -> tuple[Member, Member]:
    """So many days after a Monday, a coordinator, and a member who has had their week's one message."""
    await monday(town)
    await town.move_on(days=days)
    coordinator = await joins(town, "Cleo", role="coordinator")
    ada = await joins(town, "Ada", a_week=1)
    await coordinator.sends("/write")
    await coordinator.sends("The walk is on Sunday.")
    await coordinator.taps("see-message")
    await coordinator.taps("send-to")
    await town.move_on(minutes=11)
    await town.settle()
    assert ada.got() == ["message-words"]
    return coordinator, ada


async def test_a_reminder_that_is_held_over_the_week_comes_as_long_as_there_is_time_to_answer(
    town: Town,
) -> None:
    await monday(town)
    await town.move_on(days=6)
    coordinator = await joins(town, "Cleo", role="coordinator")
    ada = await joins(town, "Ada", a_week=1)
    await asks(town, coordinator)  # on a Sunday: the week's one message
    await coordinator.taps("poll-remind")
    await coordinator.taps("poll-remind-now")
    await town.move_on(minutes=11)
    await town.settle()
    assert reminders(ada) == 0
    await shorten(town, hours=42)
    await town.move_on(days=1)
    await town.settle()
    assert reminders(ada) == 1


async def shorten(town: Town, hours: int) -> None:
    """The open poll closes so many hours from now."""
    closes_ms = town.clock.now_ms() + hours * 3_600_000
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE poll SET closes_ms = :closes_ms", {"closes_ms": closes_ms})
