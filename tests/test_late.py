"""What becomes of what was due while the bot was off, or while the clock jumped."""

from datetime import datetime

import pytest

from storage import facts
from storage.database import Transaction
from storage.team.roles import give
from tests.kit import Member, Town
from tests.many_kit import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    ZONE,
    all_of,
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
    states,
)

WORDS = "The walk is on Sunday at ten."
YEARS_MS = 3652 * DAY_MS


async def planned(town: Town, at_ms: int, repeats: bool = False) -> tuple[Member, Member]:
    """A message to go out then; its writer, and a member."""
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    plan = daily(at_ms) if repeats else once(at_ms)
    await plans(town.database, town.clock.now_ms(), WORDS, writer.id, plan)
    return writer, ada


def tomorrow(town: Town, hour: int) -> int:
    return local_ms(town.clock.now_ms(), hour, days=1)


@pytest.mark.parametrize(
    ("due_hour", "late_ms"),
    [
        (11, 2_000),
        (11, 10 * MINUTE_MS),
        (11, HOUR_MS),
        (9, 10 * HOUR_MS + 59 * MINUTE_MS),
        (21, 2_000),
        (21, 58_000),
        (3, 11 * HOUR_MS),
        (0, 12 * HOUR_MS - 2_000),
    ],
    ids=[
        *("2 s", "10 minutes", "an hour", "all day", "2 s at night", "58 s at night"),
        *("due at night and back by day", "just under 12 h"),
    ],
)
async def test_what_is_not_too_late_is_sent_by_itself(town: Town, due_hour: int, late_ms: int) -> None:
    due_ms = tomorrow(town, due_hour)
    writer, ada = await planned(town, due_ms)
    await is_off_until(town, due_ms + late_ms)
    assert await states(town) == ["sent" if 9 <= hour_of(town) < 20 else "sending"]
    await moves_to(town, tomorrow(town, 9))
    assert "message-late" not in writer.got()
    assert got(ada, WORDS) == 1
    assert await states(town) == ["sent"]


def hour_of(town: Town) -> int:
    return datetime.fromtimestamp(town.clock.now_ms() / 1000, ZONE).hour


@pytest.mark.parametrize(
    ("due_hour", "late_ms"),
    [
        (19, 61 * MINUTE_MS),
        (21, 2 * MINUTE_MS),
        (21, 10 * MINUTE_MS),
        (7, 12 * HOUR_MS + MINUTE_MS),
        (11, 26 * HOUR_MS),
        (11, DAY_MS),
    ],
    ids=["back at night", "2 minutes at night", "10 minutes at night", "just over 12 h", "26 h", "a day"],
)
async def test_but_else_its_writer_is_asked_and_nothing_goes_until_they_say(
    town: Town, due_hour: int, late_ms: int
) -> None:
    due_ms = tomorrow(town, due_hour)
    writer, ada = await planned(town, due_ms)
    bob = await joins(town, "Bob", "coordinator")
    await is_off_until(town, due_ms + late_ms)
    await moves_to(town, tomorrow(town, 12))
    assert await states(town) == ["late"]
    assert (ada.got(), bob.got()) == ([], [])
    assert writer.got() == ["message-late"]
    assert writer.buttons() == ["Send it now", "Do not send it", "I need help now"]


async def is_asked(town: Town) -> tuple[Member, Member]:
    due_ms = tomorrow(town, 11)
    writer, ada = await planned(town, due_ms)
    await is_off_until(town, due_ms + 26 * HOUR_MS)
    writer.sees("message-late")
    return writer, ada


async def test_with_their_yes_it_goes_at_once_and_once(conversation: Town) -> None:
    writer, ada = await is_asked(conversation)
    message_id, data = writer.button_data("act-gonow")
    await writer.taps("act-gonow")
    await looks(conversation)
    assert got(ada, WORDS) == 1
    await writer.taps_old(message_id, data)
    writer.sees_told("old-button")
    await looks(conversation)
    assert got(ada, WORDS) == 1
    assert await states(conversation) == ["sent"]


async def test_with_their_no_it_goes_to_nobody_and_is_a_draft_again(conversation: Town) -> None:
    writer, ada = await is_asked(conversation)
    message_id, data = writer.button_data("act-gonow")
    await writer.taps("act-stopthis")
    await writer.taps_old(message_id, data)
    await conversation.move_on(days=1)
    assert ada.got() == []
    assert await states(conversation) == ["stopped"]
    await writer.sends("/messages")
    assert "You have one draft." in writer.reads()


async def test_it_stands_first_in_the_list_however_much_is_planned_after_it(town: Town) -> None:
    writer, _ = await is_asked(town)
    for days in range(1, 10):
        at_ms = local_ms(town.clock.now_ms(), 11, days=days)
        await plans(town.database, town.clock.now_ms(), "Later.", writer.id, once(at_ms))
    await writer.sends("/messages")
    assert writer.buttons()[0] == "Late: The walk is on S…"


async def test_a_yes_at_night_does_not_wake_anybody(town: Town) -> None:
    writer, ada = await planned(town, tomorrow(town, 11))
    await is_off_until(town, tomorrow(town, 22))
    found = await all_of(town)
    assert found[0].state == "late"
    assert writer.got() == [], "nor is the writer woken"
    await writer.taps_old(1, f"go:gonow:{found[0].broadcast_id}")
    assert got(ada, WORDS) == 0
    await moves_to(town, tomorrow(town, 9))
    assert got(ada, WORDS) == 1


@pytest.mark.parametrize("gone", ["role ended", "STOP", "/pause open", "left"])
async def test_where_its_writer_cannot_be_asked_all_coordinators_are(town: Town, gone: str) -> None:
    writer, ada = await planned(town, tomorrow(town, 11))
    bob, cy = await joins(town, "Bob", "coordinator"), await joins(town, "Cy", "coordinator")
    if gone == "role ended":
        async with town.database.transaction() as tx:
            await tx.rows(
                "UPDATE role_held SET until_ms = :now_ms WHERE person_id = :person_id",
                {"now_ms": town.clock.now_ms(), "person_id": writer.id},
            )
    elif gone == "left":
        await writer.sends("/leave")
        await writer.taps("erase-now")
    else:
        await writer.sends(gone)
    before = len(writer.got())
    await is_off_until(town, tomorrow(town, 11) + 26 * HOUR_MS)
    assert [one.got().count("message-late") for one in (bob, cy)] == [1, 1]
    assert len(writer.got()) == before
    await bob.taps("act-gonow")
    await looks(town)
    await cy.taps("act-stopthis")
    cy.sees_told("old-button")
    assert got(ada, WORDS) == 1


async def test_ten_years_later_nobody_is_left_to_ask_and_it_waits_for_whoever_comes(town: Town) -> None:
    """Roles in the team have ended by then, so that no old plan goes out by itself."""
    writer, ada = await planned(town, tomorrow(town, 11), repeats=True)
    await is_off_until(town, tomorrow(town, 11) + YEARS_MS)
    assert (await states(town), ada.got()) == (["late", "waiting"], ["stay-question"])
    assert [key for key in writer.got() if key == "message-late"] == []
    async with town.database.transaction() as tx:
        await give(tx, writer.id, "coordinator", "Wyn", town.clock.now_ms())
    await writer.sends("/messages")
    await writer.taps("Late: The walk is on S…")
    await writer.taps("act-stopthis")
    assert await states(town) == ["stopped", "waiting"]
    assert ada.got() == ["stay-question"]


@pytest.mark.parametrize("jump_ms", [HOUR_MS, DAY_MS + 2 * HOUR_MS])
async def test_a_clock_that_jumps_on_is_as_if_the_bot_had_been_off(town: Town, jump_ms: int) -> None:
    due_ms = tomorrow(town, 11)
    writer, ada = await planned(town, due_ms)
    await moves_to(town, due_ms - 60_000)
    town.clock.shift(jump_ms)
    await looks(town)
    assert (got(ada, WORDS), writer.got().count("message-late")) == ((1, 0) if jump_ms == HOUR_MS else (0, 1))


async def test_a_clock_that_is_set_back_sends_nothing_again(town: Town) -> None:
    _, ada = await planned(town, tomorrow(town, 11), repeats=True)
    await moves_to(town, tomorrow(town, 12))
    town.clock.shift(-2 * HOUR_MS)
    await looks(town)
    await moves_to(town, local_ms(town.clock.now_ms(), 14))
    assert got(ada, WORDS) == 1
    assert await states(town) == ["sent", "waiting"]


@pytest.mark.parametrize(
    ("late_ms", "now", "next_day"),
    [
        (2_000, "sent", 1),
        (10 * MINUTE_MS, "sent", 1),
        (26 * HOUR_MS, "late", 2),
        (5 * DAY_MS + HOUR_MS, "late", 6),
    ],
    ids=["2 s", "10 minutes", "26 h", "5 days"],
)
async def test_of_what_repeats_one_time_is_dealt_with_and_the_next_is_planned(
    town: Town, late_ms: int, now: str, next_day: int
) -> None:
    due_ms = tomorrow(town, 11)
    writer, ada = await planned(town, due_ms, repeats=True)
    await is_off_until(town, due_ms + late_ms)
    first, second = await all_of(town)
    assert (first.due_ms, first.state) == (due_ms, now)
    assert (second.state, second.due_ms) == ("waiting", local_ms(due_ms, 11, days=next_day))
    assert (got(ada, WORDS), writer.got().count("message-late")) == ((1, 0) if now == "sent" else (0, 1))
    await moves_to(town, second.due_ms + 5_000)
    assert got(ada, WORDS) == (2 if now == "sent" else 1), "the next one goes at its time"


async def test_a_no_to_one_late_time_does_not_end_what_repeats(town: Town) -> None:
    due_ms = tomorrow(town, 11)
    writer, ada = await planned(town, due_ms, repeats=True)
    await is_off_until(town, due_ms + 26 * HOUR_MS)
    await writer.taps("act-stopthis")
    await moves_to(town, local_ms(due_ms, 11, 1, days=2))
    assert got(ada, WORDS) == 1
    assert await states(town) == ["stopped", "sent", "waiting"]


async def test_a_late_time_goes_no_more_once_the_next_one_has_gone(town: Town) -> None:
    due_ms = tomorrow(town, 11)
    writer, ada = await planned(town, due_ms, repeats=True)
    await is_off_until(town, due_ms + 13 * HOUR_MS)
    await moves_to(town, local_ms(due_ms, 10, days=1))
    writer.sees("message-late")
    message_id, data = writer.button_data("act-gonow")
    await moves_to(town, local_ms(due_ms, 11, 1, days=1))
    assert got(ada, WORDS) == 1
    await writer.taps_old(message_id, data)
    writer.sees_told("old-button")
    await looks(town)
    assert got(ada, WORDS) == 1, "nobody gets an old copy beside the new one"
    assert await states(town) == ["stopped", "sent", "waiting"]


@pytest.mark.parametrize("missed", [1, 3, 12])
async def test_the_weekly_round_up_comes_once_however_many_were_missed(town: Town, missed: int) -> None:
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await plans(town.database, town.clock.now_ms(), "Something new.", writer.id, "roundup")
    await moves_to(town, town.clock.now_ms() + 15 * MINUTE_MS)
    thursday = next_weekday_ms(town.clock.now_ms(), 3, 10)
    await is_off_until(town, thursday + (missed - 1) * 7 * DAY_MS + 25 * HOUR_MS)
    await looks(town)
    assert ada.got() == ["roundup"]
    await looks(town)
    assert ada.got() == ["roundup"]


async def done_at(town: Town, *names: str) -> list[int]:
    """When this recurring work was last done."""

    async def query(tx: Transaction) -> list[int]:
        return [await facts.fired_ms(tx, name) or 0 for name in names]

    return list(await town.remembered(query))


@pytest.mark.parametrize("off_ms", [2_000, 26 * HOUR_MS, 20 * DAY_MS], ids=["2 s", "26 h", "20 days"])
async def test_and_nightly_work_too(town: Town, off_ms: int) -> None:
    ada = await joins(town)
    night_ms = local_ms(town.clock.now_ms(), 3, 30, days=1)
    await moves_to(town, night_ms - 1_000)
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET paused_ms = 0, resumes_ms = :ms", {"ms": night_ms - 1_000})
    assert (await ada.sender()).person.paused_ms == 0
    await is_off_until(town, night_ms - 1_000 + off_ms)
    assert (await ada.sender()).person.paused_ms is None
    done = await done_at(town, "notice", "retention")
    assert all(0 <= ms - (night_ms - 1_000 + off_ms) < 5_000 for ms in done)
    await town.restart()
    await looks(town)
    assert await done_at(town, "notice", "retention") == done
