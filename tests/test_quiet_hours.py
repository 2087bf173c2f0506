"""Quiet hours: what people may type for them, when they are over, and that nothing is started in them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.clock_words import read
from domain.outgoing import Lane
from domain.person import Sender
from domain.quiet import DAY, Quiet, is_quiet, leaves_room, over_ms, shown, written
from storage import holding, waiting
from storage.database import Database
from storage.waiting import PACED_LANES
from tests.forms_kit import words
from tests.kit import Member, Town
from tests.storage_kit import keys, leave, message, paced, person, sign_up
from tests.test_outbox import signed_up

LONDON = ZoneInfo("Europe/London")
MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

MINUTES = st.integers(0, DAY - 1)
HOURS = st.tuples(MINUTES, MINUTES).filter(leaves_room)
ZONES = st.sampled_from(["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu"])
CHANGES = [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)]
MOMENTS = st.one_of(
    st.integers(1_600_000_000_000, 2_000_000_000_000),
    st.builds(
        lambda change, minutes: int((change + timedelta(minutes=minutes)).timestamp() * 1000),
        st.sampled_from(CHANGES),
        st.integers(-36 * 60, 36 * 60),
    ),
)


def at(zone: ZoneInfo, ms: int) -> int:
    local = datetime.fromtimestamp(ms / 1000, zone)
    return local.hour * 60 + local.minute


def london(year: int, month: int, day: int, hour: int, minute: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=LONDON).timestamp() * 1000)


@given(MOMENTS, HOURS, ZONES)
def test_what_is_held_goes_at_the_end_of_the_quiet_hours_and_not_in_them(
    now_ms: int, quiet: Quiet, zone_name: str
) -> None:
    zone = ZoneInfo(zone_name)
    end_ms = over_ms(now_ms, quiet, zone)
    assert (end_ms is None) == (not is_quiet(at(zone, now_ms), quiet))
    if end_ms is not None:
        assert now_ms < end_ms <= now_ms + DAY_MS + 2 * HOUR_MS
        assert not is_quiet(at(zone, end_ms), quiet)
        assert is_quiet(at(zone, end_ms - MINUTE_MS), quiet), "it was quiet until then"


@given(HOURS)
def test_a_day_has_as_many_quiet_minutes_as_the_clock_says(quiet: Quiet) -> None:
    begin, end = quiet
    assert sum(is_quiet(minute, quiet) for minute in range(DAY)) == ((end - begin) % DAY or DAY)


@pytest.mark.parametrize(
    ("now_ms", "quiet", "end_ms"),
    [
        (london(2026, 11, 23, 22), (1200, 540), london(2026, 11, 24, 9)),
        (london(2026, 11, 24, 8, 59), (1200, 540), london(2026, 11, 24, 9)),
        (london(2026, 11, 24, 9), (1200, 540), None),
        (london(2026, 11, 24, 19, 59), (1200, 540), None),
        (london(2026, 3, 28, 22), (1200, 540), london(2026, 3, 29, 9)),
        (london(2026, 10, 24, 22), (1200, 540), london(2026, 10, 25, 9)),
        (london(2026, 3, 28, 22), (1200, 90), london(2026, 3, 29, 2)),
        (london(2026, 11, 23, 13), (780, 840), london(2026, 11, 23, 14)),
    ],
    ids=[
        *("evening", "morning", "over", "before", "clocks go on", "clocks go back"),
        *("an end that never comes that day", "within a day"),
    ],
)
def test_it_goes_by_the_clock_on_the_wall(now_ms: int, quiet: Quiet, end_ms: int | None) -> None:
    assert over_ms(now_ms, quiet, LONDON) == end_ms


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("22 to 8", "22:00–08:00"),
        ("9pm-8am", "21:00–08:00"),
        ("21:00 to 08:30", "21:00–08:30"),
        ("21.00 – 8.30", "21:00–08:30"),
        ("From 10 PM until 7 AM.", "22:00–07:00"),
        ("between 9 p.m. and 8 a.m.", "21:00–08:00"),
        ("10 to 8", "22:00–08:00"),
        ("12 to 8", "00:00–08:00"),
        ("12am to 8am", "00:00–08:00"),
        ("midnight till noon", "00:00–12:00"),
        ("9 at night to 7 in the morning", "21:00–07:00"),
        ("2200-0730", "22:00–07:30"),
        ("930pm to 7", "21:30–07:00"),
        ("09:00 to 17:00", "09:00–17:00"),
        ("8 to 18", "08:00–18:00"),
        ("24 to 8", "00:00–08:00"),
        ("22h - 8h", "22:00–08:00"),
        ("ten to eight", "22:00–08:00"),
        ("From nine at night till seven in the morning", "21:00–07:00"),
    ],
)
def test_many_ways_to_type_two_times_are_understood(typed: str, means: str) -> None:
    found = read(typed, words)
    assert found is not None
    assert written(found) == means


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "late",
            "22",
            "22 to",
            "to 8",
            "25 to 8",
            "22:60 to 8",
            "13pm to 8",
            "0pm to 8",
            "22 to 8 to 9",
        ),
        *(
            "22 8",
            "-22 to 8",
            "22:00:00 to 8",
            "twenty two to eight",
            "9pm to 8am please call me",
            "1" * 5000,
        ),
    ],
)
def test_but_nothing_else_is_taken_for_times(typed: str) -> None:
    assert read(typed, words) is None


@given(MINUTES, MINUTES)
def test_what_is_read_back_would_be_read_the_same_again(begin: int, end: int) -> None:
    text = f"{shown(begin)} to {shown(end)}"
    if begin < 10 * 60 or begin > 12 * 60 + 59:  # "10:00 to 8:00" is said of a night
        assert read(text, words) == (begin, end)


@given(st.text(max_size=80))
def test_anything_may_be_typed(text: str) -> None:
    found = read(text, words)
    assert found is None or all(0 <= minute < DAY for minute in found)


@pytest.mark.parametrize(("quiet", "room"), [((540, 480), True), ((541, 540), False), ((0, 0), False)])
def test_at_least_an_hour_a_day_is_left(quiet: Quiet, room: bool) -> None:
    assert leaves_room(quiet) is room


async def held(database: Database) -> int | None:
    async with database.read() as view:
        return await holding.next_ms(view)


async def let_go(database: Database, now_ms: int) -> int:
    async with database.transaction() as tx:
        return await holding.let_go(tx, now_ms, 100)


async def hold(database: Database, lane: Lane, until_ms: int) -> None:
    found = await paced(database, lane)
    async with database.transaction() as tx:
        await holding.hold(tx, [(m.outbox_id, until_ms) for m in found])


@pytest.mark.parametrize("lane", PACED_LANES)
async def test_what_is_held_is_not_among_those_that_wait_until_it_is_let_go(
    database: Database, lane: Lane
) -> None:
    await leave(database, message("a", lane=lane), message("b", 2, lane=lane))
    await hold(database, lane, 500)
    assert await paced(database, lane, now_ms=499) == []
    assert await held(database) == 500
    assert await let_go(database, 499) == 0
    assert await let_go(database, 500) == 2
    assert keys(await paced(database, lane, now_ms=500)) == ["a", "b"]
    assert await held(database) is None


async def test_a_later_message_does_not_overtake_one_that_is_about_to_be_let_go(database: Database) -> None:
    await leave(database, message("first", lane="notice"))
    await hold(database, "notice", 500)
    await leave(database, message("second", lane="notice"))
    assert keys(await paced(database, "notice", now_ms=499)) == ["second"], "it is asked about, and held too"
    assert await paced(database, "notice", now_ms=500) == []
    await let_go(database, 500)
    assert keys(await paced(database, "notice", now_ms=500)) == ["first"]


async def test_what_makes_no_sound_goes_past_a_held_message_but_not_past_the_one_it_is_about(
    database: Database,
) -> None:
    await leave(database, message("question", lane="notice", about="q"))
    await hold(database, "notice", 500)
    await leave(database, message("changed", action="edit", lane="notice", about="q"))
    assert await paced(database, "notice") == []
    await leave(database, message("menu", 2, lane="notice"))
    await hold(database, "notice", 500)
    await leave(database, message("menu", 2, action="commands", lane="notice"))
    assert [m.outgoing.action for m in await paced(database, "notice")] == ["commands"]


def paused(sender: Sender, resumes_ms: int | None) -> Sender:
    assert sender.person
    return replace(sender, person=replace(sender.person, paused_ms=5, resumes_ms=resumes_ms))


async def test_who_paused_gets_nothing_that_makes_a_sound_until_the_pause_is_over(database: Database) -> None:
    somebody = [person(1), paused(person(2), None), paused(person(3), 200)]
    await sign_up(database, *somebody)
    for chat_id in (1, 2, 3):
        await leave(database, message(f"{chat_id}", chat_id, lane="broadcast"))
    assert keys(await paced(database, "broadcast", now_ms=199)) == ["1"]
    assert keys(await paced(database, "broadcast", now_ms=200)) == ["1", "3"]
    async with database.transaction() as tx:
        await holding.drop_unwanted(tx, 199)
    assert keys(await paced(database, "broadcast", now_ms=200)) == ["1"]


async def test_what_is_held_for_somebody_who_stops_is_dropped_too(database: Database) -> None:
    await sign_up(database, person(1))
    await leave(database, message("a", lane="notice"))
    await hold(database, "notice", 500)
    await sign_up(database, person(1, stopped_ms=5))
    async with database.transaction() as tx:
        await holding.drop_unwanted(tx, 100)
    assert await held(database) is None


async def test_the_held_are_found_by_index(database: Database) -> None:
    async with database.read() as view:
        plan = await view.rows("EXPLAIN QUERY PLAN SELECT min(due_ms) FROM outbox WHERE state = 'held'")
    assert "outbox_held" in plan[0][-1]


async def member(town: Town) -> Member:
    ada = town.person()
    await signed_up(town, ada)
    await ada.sends("/menu")
    return ada


async def start(town: Town, chat_id: int, key: str, lane: Lane = "broadcast") -> None:
    assert town.app
    await leave(town.database, message(key, chat_id, lane=lane), now_ms=town.clock.now_ms())
    await town.settle()


async def move_to(town: Town, hour: int) -> None:
    """On to that hour of the day in London."""
    now = datetime.fromtimestamp(town.clock.now_ms() / 1000, LONDON)
    then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    target = then if then > now else then + timedelta(days=1)
    assert town.app
    await town.app.step_to(int(target.timestamp() * 1000), town.clock.move_to)


async def test_at_night_the_bot_starts_nothing_but_answers(town: Town) -> None:
    ada = await member(town)
    await move_to(town, 22)
    await start(town, ada.id, "thanks")
    assert ada.seen() == ["menu-text"]
    await ada.sends("/menu")
    assert ada.seen() == ["menu-text", "menu-text"]


async def test_in_the_morning_it_comes_and_moving_the_clock_shows_it_at_that_moment(town: Town) -> None:
    ada = await member(town)
    await move_to(town, 22)
    await start(town, ada.id, "thanks")
    await move_to(town, 12)
    await town.settle()
    ada.sees("thanks")
    sent = datetime.fromtimestamp(ada.messages()[-1]["date"], LONDON)
    assert (sent.hour, sent.minute) == (9, 0)


async def test_by_day_it_comes_at_once(town: Town) -> None:
    ada = await member(town)
    await move_to(town, 12)
    await start(town, ada.id, "thanks")
    ada.sees("thanks")


async def test_a_restart_in_the_night_loses_nothing_that_is_held(town: Town) -> None:
    ada = await member(town)
    await move_to(town, 22)
    await start(town, ada.id, "thanks")
    await town.restart()
    await town.settle()
    assert "thanks" not in ada.seen()
    await move_to(town, 10)
    await town.settle()
    ada.sees("thanks")


async def test_ones_own_hours_count_and_count_at_once_when_they_are_changed(town: Town) -> None:
    ada = await member(town)
    await move_to(town, 12)
    await ada.sends("/times")
    await ada.taps("change-quiet")
    await ada.sends("11:00 to 16:00")
    await ada.taps("keep-yes")
    await start(town, ada.id, "thanks")
    assert "thanks" not in ada.seen()
    await ada.taps("change-quiet")
    await ada.taps("quiet-usual")
    await town.settle()
    assert "thanks" in ada.seen()


async def test_a_thousand_held_in_the_night_hold_up_nobody(town: Town) -> None:
    """More than one round holds at once; and in the morning all of them are sent."""
    ada = await member(town)
    await move_to(town, 22)
    others = [message("thanks", 1_000_000 + n, lane="broadcast") for n in range(1_200)]
    await leave(
        town.database, *others, message("thanks", ada.id, lane="broadcast"), now_ms=town.clock.now_ms()
    )
    await town.settle()
    async with town.database.read() as view:
        assert not await waiting.paced(view, "broadcast", town.clock.now_ms(), 0, 10)
    assert "thanks" not in ada.seen()
    await move_to(town, 10)
    await town.settle()
    ada.sees("thanks")
