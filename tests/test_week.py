"""Not too many messages a week: what counts, what is held until Monday, and what goes all the same."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import week
from domain.many.broadcast import held_until_ms
from domain.outgoing import Outgoing
from domain.say import Say
from storage import outbox, waiting
from storage.database import Database, Transaction
from tests.kit import Member, Town, until
from tests.many_kit import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    ZONE,
    all_of,
    arrived_at,
    daily,
    got,
    is_off_until,
    joins,
    local_ms,
    looks,
    moves_to,
    next_weekday_ms,
    once,
    plans,
)
from tests.storage_kit import leave, person, sign_up
from tests.test_invitations import acts
from tests.test_notice_versions import asked_again
from tests.test_to_many import confirms, writes

LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from(["Europe/London", "Australia/Lord_Howe", "America/St_Johns", "UTC", "Asia/Kathmandu"])
MOMENTS = st.one_of(
    st.integers(1_600_000_000_000, 2_000_000_000_000),
    st.builds(
        lambda sunday, minutes: int((sunday + timedelta(minutes=minutes)).timestamp() * 1000),
        st.sampled_from([datetime(2027, 3, 28, tzinfo=LONDON), datetime(2027, 10, 31, tzinfo=LONDON)]),
        st.integers(-8 * 24 * 60, 8 * 24 * 60),
    ),
)


@given(MOMENTS, ZONES)
def test_a_week_goes_from_monday_midnight_to_monday_midnight_by_the_clock_on_the_wall(
    now_ms: int, zone_name: str
) -> None:
    zone = ZoneInfo(zone_name)
    begin, end = week.begins_ms(now_ms, zone), week.next_begins_ms(now_ms, zone)
    assert begin <= now_ms < end
    for ms in (begin, end):
        local = datetime.fromtimestamp(ms / 1000, zone)
        assert (local.weekday(), local.hour, local.minute, local.second) == (0, 0, 0, 0)
    assert abs(end - begin - 7 * DAY_MS) <= HOUR_MS
    assert week.begins_ms(end, zone) == end, "the next one begins where this one ends"
    assert week.begins_ms(end - 1, zone) == begin


@pytest.mark.parametrize(("day", "hours"), [((2027, 3, 24), 167), ((2027, 10, 27), 169), ((2027, 6, 2), 168)])
def test_a_week_in_which_the_clocks_change_is_an_hour_shorter_or_longer(
    day: tuple[int, int, int], hours: int
) -> None:
    now_ms = int(datetime(*day, 12, tzinfo=LONDON).timestamp() * 1000)
    assert week.next_begins_ms(now_ms, LONDON) - week.begins_ms(now_ms, LONDON) == hours * HOUR_MS


@given(st.integers(1, 7), st.none() | st.integers(1, 7))
def test_the_lower_number_counts(usual: int, own: int | None) -> None:
    assert week.limit(usual, own) == min(one for one in (usual, own) if one is not None)


@given(MOMENTS, st.none() | st.integers(1, 14 * 60), st.integers(-60, 48 * 60))
def test_an_urgent_message_never_waits_past_what_it_is_about(
    now_ms: int, quiet_for: int | None, ahead: int
) -> None:
    over_ms = now_ms + quiet_for * MINUTE_MS if quiet_for is not None else None
    about_ms = now_ms + ahead * MINUTE_MS
    held_ms = held_until_ms(over_ms, about_ms, now_ms)
    if 0 <= ahead <= 12 * 60:
        assert held_ms is None, "it is soon"
    elif held_ms != over_ms:
        assert held_ms is not None
        assert over_ms is not None
        assert now_ms < held_ms == about_ms - 12 * HOUR_MS < about_ms <= over_ms
    elif over_ms is not None:
        assert over_ms < about_ms or ahead < 0, "in the morning is early enough"


async def counted(town: Town, member: Member) -> int:
    """How many this week."""
    week_ms = week.begins_ms(town.clock.now_ms(), ZONE)

    async def query(tx: Transaction) -> int:
        rows = await tx.rows(
            "SELECT messages FROM week_count WHERE person_id = :person_id AND week_ms = :week_ms",
            {"person_id": member.id, "week_ms": week_ms},
        )
        return rows[0][0] if rows else 0

    return int(await town.remembered(query))


async def on_monday(town: Town) -> int:
    """It is Monday, ten in the morning; that moment."""
    monday_ms = next_weekday_ms(town.clock.now_ms(), 0, 10)
    await moves_to(town, monday_ms)
    return monday_ms


async def sends(town: Town, by: Member, *words: str, about_ms: int | None = None) -> None:
    """One after another, each after its hold."""
    for one in words:
        await plans(town.database, town.clock.now_ms(), one, by.id, about_ms=about_ms)
        await town.move_on(minutes=10, seconds=5)
        await looks(town)


async def a_full_week(town: Town, a_week: int | None = None) -> tuple[Member, Member]:
    """A coordinator, and a member who has had their three of this week. It is Monday."""
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town, a_week=a_week)
    await on_monday(town)
    await sends(town, writer, "First.", "Second.", "Third.")
    return writer, ada


async def test_the_fourth_of_a_week_waits_until_monday_morning(town: Town) -> None:
    writer, ada = await a_full_week(town)
    monday_ms = next_weekday_ms(town.clock.now_ms(), 0, 9)
    await sends(town, writer, "Fourth.")
    assert [got(ada, words) for words in ("First.", "Second.", "Third.", "Fourth.")] == [1, 1, 1, 0]
    await moves_to(town, monday_ms - 1_000)
    assert got(ada, "Fourth.") == 0, "not at midnight either"
    await moves_to(town, monday_ms + 1_000)
    assert got(ada, "Fourth.") == 1
    assert await counted(town, ada) == 1, "of the new week"


async def test_and_of_many_that_wait_only_three_come_in_the_next_week_the_oldest_first(town: Town) -> None:
    writer, ada = await a_full_week(town)
    await sends(town, writer, "Fourth.", "Fifth.", "Sixth.", "Seventh.")
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 6, 12))
    assert [got(ada, words) for words in ("Fourth.", "Fifth.", "Sixth.", "Seventh.")] == [0, 0, 0, 0]
    await moves_to(town, local_ms(town.clock.now_ms(), 12, days=1))
    assert [got(ada, words) for words in ("Fourth.", "Fifth.", "Sixth.", "Seventh.")] == [1, 1, 1, 0]
    await moves_to(town, local_ms(town.clock.now_ms(), 12, days=7))
    assert got(ada, "Seventh.") == 1


async def test_a_lower_number_of_ones_own_counts(town: Town) -> None:
    _, ada = await a_full_week(town, a_week=1)
    assert [got(ada, words) for words in ("First.", "Second.", "Third.")] == [1, 0, 0]


async def test_a_higher_one_does_not(town: Town) -> None:
    writer, ada = await a_full_week(town, a_week=6)
    await sends(town, writer, "Fourth.")
    assert got(ada, "Fourth.") == 0


async def test_it_counts_over_all_coordinators(town: Town) -> None:
    wyn, bob = await joins(town, "Wyn", "coordinator"), await joins(town, "Bob", "coordinator")
    ada = await joins(town)
    await on_monday(town)
    await sends(town, wyn, "First.", "Second.")
    await sends(town, bob, "Third.", "Fourth.")
    assert [got(ada, words) for words in ("Third.", "Fourth.")] == [1, 0]


async def test_what_was_put_off_by_telegram_counts_once(town: Town) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await on_monday(town)
    await moves_to(town, local_ms(town.clock.now_ms(), 11))
    put_off(town, ada)
    await sends(town, writer, "First.")
    assert got(ada, "First.") == 1
    assert await counted(town, ada) == 1


def put_off(town: Town, member: Member, seconds: int = 1) -> None:
    """Telegram refuses the next message to them for so many seconds."""
    body = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 1"}
    answer = {"status": 429, "body": {**body, "parameters": {"retry_after": seconds}}}
    town.telegram.set_faults({"next": [{"method": "sendMessage", "chat_id": member.id, "answer": answer}]})


async def test_what_was_put_off_until_the_new_week_counts_for_that_one(town: Town) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await on_monday(town)
    sunday_ms = next_weekday_ms(town.clock.now_ms(), 6, 19)
    await moves_to(town, sunday_ms)
    await plans(town.database, sunday_ms, "Late on Sunday.", writer.id, once(sunday_ms + 50 * MINUTE_MS))
    put_off(town, ada)
    town.clock.move_to(sunday_ms + 50 * MINUTE_MS)
    assert town.app
    vitals = town.app.vitals
    await until(lambda: vitals.outcomes["later"] == 1)
    town.clock.move_to(sunday_ms + 61 * MINUTE_MS)
    await looks(town)
    assert (got(ada, "Late on Sunday."), await counted(town, ada)) == (0, 0)
    await moves_to(town, local_ms(sunday_ms, 12, days=1))
    assert (got(ada, "Late on Sunday."), await counted(town, ada)) == (1, 1)
    await sends(town, writer, "Second.", "Third.", "Fourth.")
    assert [got(ada, words) for words in ("Second.", "Third.", "Fourth.")] == [1, 1, 0]


async def test_what_was_in_flight_at_a_crash_counts_once(town: Town) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    monday_ms = await on_monday(town)
    await town.stop_bot()
    database = await Database.open(town.settings.database_path, monday_ms)
    week_ms = week.begins_ms(monday_ms, ZONE)
    async with database.transaction() as tx:
        said = Outgoing(ada.id, "en", Say("thanks"), lane="broadcast", weekly="limited")
        await outbox.leave(tx, [said], monday_ms)
        found = await waiting.paced(tx, "broadcast", monday_ms, week_ms, 10)
        await outbox.claim(tx, found, week_ms)
    await database.close()
    await town.start_bot()
    await town.settle()
    assert ada.got() == ["thanks"]
    assert await counted(town, ada) == 1
    await sends(town, writer, "Second.", "Third.", "Fourth.")
    assert [got(ada, words) for words in ("Second.", "Third.", "Fourth.")] == [1, 1, 0]


async def test_counting_off_what_was_not_sent_leaves_what_was(database: Database) -> None:
    await sign_up(database, person(1))
    said = [Outgoing(1, "en", Say(key), lane="broadcast", weekly="limited") for key in "ab"]
    await leave(database, *said)
    for count in (1, 2):
        async with database.transaction() as tx:
            (found, *_) = await waiting.paced(tx, "broadcast", 100, 0, 1)
            await outbox.claim(tx, [found], 0)
            assert await tx.rows("SELECT messages FROM week_count") == [(count,)]
            await outbox.not_sent(tx, [found], 0)
            await outbox.put_back(tx, [(found.outbox_id, 0, 100)])
            assert await tx.rows("SELECT messages FROM week_count") == ([(count - 1,)] if count > 1 else [])
            (again,) = await waiting.paced(tx, "broadcast", 100, 0, 1)
            assert again.outgoing.weekly == "limited"
            await outbox.claim(tx, [again], 0)
            await outbox.drop(tx, [again.outbox_id])


async def test_asked_for_with_now_it_comes_at_once_and_not_again(conversation: Town) -> None:
    writer, ada = await a_full_week(conversation)
    await sends(conversation, writer, "Fourth.", "Fifth.")
    await ada.sends("/now")
    ada.sees("now-page")
    message_id, data = ada.button_data("Fourth.")
    await ada.taps("Fourth.")
    assert [got(ada, words) for words in ("Fourth.", "Fifth.")] == [1, 0]
    await ada.taps_old(message_id, data)
    assert got(ada, "Fourth.") == 1
    await moves_to(conversation, next_weekday_ms(conversation.clock.now_ms(), 0, 12))
    assert [got(ada, words) for words in ("Fourth.", "Fifth.")] == [1, 1]
    assert await counted(conversation, ada) == 1, "what they asked for does not count"


async def test_now_shows_nothing_of_what_waits_for_others(town: Town) -> None:
    writer, _ = await a_full_week(town)
    eve = await joins(town, "Eve")
    await sends(town, writer, "Fourth.")
    found = (await all_of(town))[-1]
    assert got(eve, "Fourth.") == 1
    await eve.sends("/now")
    assert "Nothing waits for you." in eve.reads()
    await eve.taps_old(1, f"go:readnow:{found.broadcast_id}")
    assert got(eve, "Fourth.") == 1


async def test_whoever_wants_more_again_gets_at_once_what_waited(conversation: Town) -> None:
    _, ada = await a_full_week(conversation, a_week=2)
    assert got(ada, "Third.") == 0
    await ada.sends("/times")
    await ada.taps("change-often")
    await ada.taps("often-usual")
    await looks(conversation)
    assert got(ada, "Third.") == 1


async def test_an_urgent_message_passes_the_limit_and_does_not_count(town: Town) -> None:
    writer, ada = await a_full_week(town)
    tonight_ms = local_ms(town.clock.now_ms(), 18)
    await sends(town, writer, "Called off.", about_ms=tonight_ms)
    assert got(ada, "Called off.") == 1
    assert await counted(town, ada) == 3


async def test_one_that_repeats_is_urgent_only_until_what_it_is_about_has_begun(town: Town) -> None:
    writer, ada = await a_full_week(town)
    now_ms = town.clock.now_ms()
    at_ms, about_ms = local_ms(now_ms, 12), local_ms(now_ms, 18, days=1)
    await plans(town.database, now_ms, "Called off.", writer.id, daily(at_ms), about_ms=about_ms)
    await moves_to(town, at_ms + DAY_MS + HOUR_MS)
    assert (got(ada, "Called off."), await counted(town, ada)) == (2, 3)
    await moves_to(town, at_ms + 3 * DAY_MS)
    assert got(ada, "Called off.") == 2, "what is over can wait, like anything else"


async def test_and_it_stands_in_the_record(conversation: Town) -> None:
    writer = await joins(conversation, "Wyn", "coordinator")
    await writes(writer, "Called off.")
    await writer.taps("change-urgent")
    await writer.sends("today 6pm")
    await confirms(writer)
    await conversation.move_on(minutes=11)
    assert got(writer, "Called off.") >= 1
    assert ("message confirmed", '{"people": 1, "urgent": 1}') in await acts(conversation)
    assert "urgent in quiet hours" not in [act for act, _ in await acts(conversation)]


@pytest.mark.parametrize(
    ("about_hour", "arrives"),
    [(7, (22, 10)), (8, (22, 10)), (10, (22, 10)), (14, (9, 0)), (36, (9, 0))],
    ids=["7 am", "8 am", "10 am", "2 pm", "in two days"],
)
async def test_at_night_it_comes_at_once_if_it_is_about_something_in_the_next_twelve_hours(
    town: Town, about_hour: int, arrives: tuple[int, int]
) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await moves_to(town, local_ms(town.clock.now_ms(), 22))
    about_ms = local_ms(town.clock.now_ms(), 0, days=1) + about_hour * HOUR_MS
    await sends(town, writer, "Called off.", about_ms=about_ms)
    await moves_to(town, local_ms(town.clock.now_ms(), 12, days=1))
    (at,) = arrived_at(ada, "Called off.")
    assert (at.hour, at.minute) == arrives
    assert [act for act, _ in await acts(town)] == (["urgent in quiet hours"] if at.hour == 22 else [])


async def test_where_the_morning_would_be_too_late_it_comes_twelve_hours_before(town: Town) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await moves_to(town, local_ms(town.clock.now_ms(), 20))
    about_ms = local_ms(town.clock.now_ms(), 8, 45, days=1)
    await sends(town, writer, "Called off.", about_ms=about_ms)
    assert got(ada, "Called off.") == 0
    await moves_to(town, about_ms)
    (at,) = arrived_at(ada, "Called off.")
    assert (at.hour, at.minute) == (20, 45)


@pytest.mark.parametrize("month", [3, 10], ids=["167 hours", "169 hours"])
async def test_in_a_week_in_which_the_clocks_change_too(town: Town, month: int) -> None:
    change = datetime(2027, month, 31, 12, tzinfo=LONDON)
    change -= timedelta(days=(change.weekday() + 1) % 7)
    await is_off_until(town, int((change - timedelta(days=7)).timestamp() * 1000))
    writer, ada = await a_full_week(town)
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 6, 19))
    assert await counted(town, ada) == 3, "Sunday evening is still this week"
    await sends(town, writer, "Fourth.")
    await moves_to(town, local_ms(town.clock.now_ms(), 12, days=1))
    (at,) = arrived_at(ada, "Fourth.")
    assert (at.weekday(), at.hour, at.minute) == (0, 9, 0)
    assert await counted(town, ada) == 1


async def test_answers_and_things_of_the_team_do_not_count(town: Town) -> None:
    writer = await joins(town, "Wyn", "coordinator")
    await on_monday(town)
    for _ in range(4):
        await writer.sends("/menu")
    await sends(town, writer, "First.", "Second.", "Third.")
    assert writer.seen().count("message-standing") == 3, "told each time that it has gone out"
    assert await counted(town, writer) == 3


async def test_the_question_about_a_new_notice_counts_but_never_waits_for_room(town: Town) -> None:
    writer, ada = await a_full_week(town)
    said = Outgoing(ada.id, "en", Say("thanks"), lane="notice", weekly="counts")
    await leave(town.database, said, now_ms=town.clock.now_ms())
    await town.settle()
    ada.sees("thanks")
    assert await counted(town, ada) == 4
    await sends(town, writer, "Fourth.")
    assert got(ada, "Fourth.") == 0


async def test_it_is_counted_for_whoever_is_asked(town: Town) -> None:
    ada, sam = await asked_again(town)
    assert await asked_count(town, ada) == await asked_count(town, sam) == 1


async def asked_count(town: Town, member: Member) -> int:
    sender = await member.sender()
    rows = await town.remembered(
        lambda tx: tx.rows(
            "SELECT messages FROM week_count WHERE person_id = :id", {"id": sender.person.person_id}
        )
    )
    return sum(messages for (messages,) in rows)


async def test_stopping_or_leaving_with_something_held_brings_it_to_nobody(conversation: Town) -> None:
    writer, ada = await a_full_week(conversation)
    bob = await joins(conversation, "Bob", a_week=1)
    await sends(conversation, writer, "Fourth.", "Fifth.")
    assert (got(bob, "Fourth."), got(bob, "Fifth.")) == (1, 0)
    await ada.sends("STOP")
    await bob.sends("/leave")
    await bob.taps("erase-now")
    await moves_to(conversation, next_weekday_ms(conversation.clock.now_ms(), 0, 12))
    assert (got(ada, "Fourth."), got(bob, "Fifth.")) == (0, 0)
