"""How the bot is, for admins: /status, and alerts that are few, together, and over when it is over."""

import logging
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import aiohttp
import pytest

from bot import __version__, polling
from bot.backups import key, making
from bot.backups.making import Place
from bot.last_error import LastError
from bot.team import alerts
from bot.team.checks import Disk
from domain.durations import DAY_MS, HOUR_MS
from domain.team.troubles import (
    KINDS,
    MOST_A_DAY,
    URGENT,
    Found,
    Kind,
    Telling,
    Trouble,
    Watch,
    from_text,
    seen,
    telling,
    to_text,
    told,
)
from storage import facts, updates
from storage.backups import release
from tests.kit import Member, Town, until
from tests.many_kit import joins

GB = 2**30
NOW_MS = 1_800_000_000_000

log = logging.getLogger("bot.test")


class Disks:
    """The disk of a test: so much of it is free."""

    def __init__(self, free: int) -> None:
        self.free = free

    def __call__(self, folders: object) -> Disk:
        return Disk(self.free, 10 * GB)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disks:
    found = Disks(5 * GB)
    monkeypatch.setattr(alerts, "fuller_disk", found)
    return found


async def later(town: Town, **by: float) -> None:
    """So much later, and what is due then is done and said."""
    await town.move_on(**by)
    await town.look()


async def asks(admin: Member) -> str:
    await admin.sends("/status")
    admin.sees("status-now")
    return admin.reads()


# /status


async def test_an_admin_reads_first_that_all_is_well_and_then_the_figures(conversation: Town) -> None:
    admin = await joins(conversation, "Cleo", "admin")
    await conversation.look()
    words = await asks(admin)
    first, *rest = words.splitlines()
    assert first == "All is well."
    assert "\n\n\n" not in words, "no gap where troubles would stand"
    assert f"Version {__version__}, running since" in rest[-1]
    assert "Signed up: fewer than 8 people" in rest
    assert "Paused: 0 people" in rest
    assert "Messages still to go: 0" in rest
    assert "Last backup: none yet. They need a key: the command doctor says if it is there" in rest


@pytest.mark.parametrize("role", [None, "council", "coordinator"])
async def test_nobody_else_does(town: Town, role: object) -> None:
    other = await joins(town, "Ada", role)  # type: ignore[arg-type]
    await other.sends("/status")
    assert "status-now" not in other.seen()


async def test_a_look_again_changes_the_same_message(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    await asks(admin)
    for name in "abcdefgh":
        await joins(town, name)
    before = len(admin.messages())
    await admin.taps("status-refresh")
    assert len(admin.messages()) == before
    assert "Signed up: 9 people" in admin.reads()


async def test_the_way_to_it_is_with_the_team(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    await admin.sends("/team")
    await admin.taps("status")
    admin.sees("status-now")


async def test_after_a_restore_that_is_what_needs_them_first(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    async with town.database.transaction() as tx:
        await release.hold(tx, NOW_MS, town.clock.now_ms())
    await town.restart()
    words = await asks(admin)
    assert words.startswith("One thing needs you:\n\n• A copy of the data was put back")
    assert "Messages still to go: 0" in words, "the menu that is to be shown anew is none"
    await admin.taps("restored-decide")
    admin.sees("restored-waits")


@pytest.mark.parametrize(("asks", "says"), [("/stop", "stopped"), ("/pause week", "paused")])
async def test_the_last_admin_who_goes_silent_reads_that_nobody_hears_alerts_then(
    town: Town, asks: str, says: str
) -> None:
    admin, other = await joins(town, "Bob", "admin"), await joins(town, "Cy", "admin")
    await other.sends(asks)
    other.sees(says)
    await admin.sends("/status")
    assert "No admin gets my messages" not in admin.reads()
    await admin.sends(asks)
    admin.sees(says, "unheard-now")
    await admin.taps("status")
    admin.sees("status-now")
    assert "One thing needs you" in admin.reads()
    assert "No admin gets my messages" in admin.reads()
    await other.sends("/resume")
    await admin.sends("/status")
    assert "All is well" in admin.reads()


async def test_a_member_who_stops_reads_nothing_of_alerts(town: Town) -> None:
    ada = await joins(town)
    await ada.sends("/stop")
    ada.sees("stopped")


async def test_the_last_error_is_told_by_its_class_and_never_by_its_words(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    log.error("something went wrong", extra={"error": "ValueError", "what": "a secret word"})
    await later(town, minutes=2)
    assert "Last error: a fault in me (ValueError, bot.test), " in await asks(admin)
    await town.restart()
    await later(town, minutes=2)
    assert "Last error: a fault in me (ValueError, bot.test), " in await asks(admin), "also after a new start"
    log.error("something went wrong", extra={"error": "SQLITE_IOERR_WRITE"})
    await later(town, minutes=2)
    words = "Last error: the disk could not be read or written (SQLITE_IOERR_WRITE, bot.test), "
    assert words in await asks(admin)
    log.error("something that has no name")
    await later(town, minutes=2)
    assert "Last error: bot.test, " in await asks(admin)


@pytest.mark.parametrize(
    ("extra", "what"),
    [
        ({"error": "TimedOut"}, "TimedOut, bot.test"),
        ({"error": "telegram.error.TimedOut"}, "TimedOut, bot.test"),
        ({"error": "disk I/O error of Ada"}, "bot.test"),
        ({"error": 7}, "bot.test"),
        ({}, "bot.test"),
    ],
)
def test_what_is_no_class_is_left_out(extra: dict[str, object], what: str) -> None:
    last = LastError()
    with last.listening():
        log.error("something", extra=extra)
        logging.getLogger("telegram").error("what somebody wrote")
        log.warning("not an error")
    log.error("later", extra={"error": "Later"})
    assert last.what == what


def test_of_an_exception_only_its_class_is_kept() -> None:
    last = LastError()
    with last.listening():
        try:
            raise ValueError("what somebody wrote")
        except ValueError:
            log.exception("something")
    assert last.what == "ValueError, bot.test"


# Alerts


@pytest.fixture
async def low_town(town: Town, monkeypatch: pytest.MonkeyPatch, disk: Disks) -> Town:
    """As `town`, with a bot that looks at the disk, as it does with the settings that a server has."""
    monkeypatch.setattr(Town, "settings", replace(town.settings, low_disk_mb=1024))
    await town.restart()
    return town


async def test_a_disk_that_fills_up_is_told_again_after_a_day_until_there_is_room(
    low_town: Town, disk: Disks
) -> None:
    town = low_town
    admin, member = await joins(town, "Cleo", "admin"), await joins(town, "Ada")
    await later(town, minutes=2)
    assert admin.seen() == []
    disk.free = GB // 2
    await later(town, minutes=2)
    admin.sees("alert")
    assert "512 MB are free" in admin.reads()
    assert "before" not in admin.reads()
    await town.restart()
    for _ in range(3):
        await later(town, hours=5)
    assert admin.seen() == ["alert"]
    assert (await asks(admin)).startswith("One thing needs you:\n\n• The disk is nearly full")
    await later(town, hours=12)
    assert admin.seen().count("alert") == 2
    assert "I told you some of this before." in admin.reads_of("alert")
    disk.free = GB + 1
    await later(town, hours=2)
    assert admin.seen().count("alert") == 2, "hardly over the line is not over"
    disk.free = 2 * GB
    await later(town, hours=2)
    admin.sees("alert")
    assert "The disk has room again." in admin.reads()
    assert member.seen() == []
    assert (await asks(admin)).startswith("All is well.")


async def test_several_troubles_make_one_message(low_town: Town, disk: Disks) -> None:
    town = low_town
    admin = await joins(town, "Cleo", "admin")
    async with town.database.transaction() as tx:
        for number in range(3):
            await updates.quarantine(tx, number, "message", "ValueError", town.clock.now_ms())
    disk.free = GB // 2
    await later(town, minutes=2)
    assert admin.seen() == ["alert"]
    assert admin.reads().startswith("2 things need looking at.")
    assert "3 messages could not be understood since yesterday" in admin.reads()


async def test_what_can_wait_waits_for_the_morning_and_what_cannot_does_not(
    low_town: Town, disk: Disks
) -> None:
    town = low_town
    admin = await joins(town, "Cleo", "admin")
    await later(town, hours=14)  # two at night
    async with town.database.transaction() as tx:
        await updates.quarantine(tx, 1, "message", "ValueError", town.clock.now_ms())
    await later(town, minutes=2)
    assert admin.seen() == []
    await later(town, hours=8)
    admin.sees("alert")
    await later(town, hours=16)
    disk.free = GB // 2
    await later(town, minutes=2)
    assert admin.seen() == ["alert", "alert"]


async def test_admins_who_stopped_hear_nothing_and_it_is_told_to_the_first_who_does(
    low_town: Town, disk: Disks
) -> None:
    town = low_town
    disk.free = GB // 2
    await later(town, minutes=2)
    admin = await joins(town, "Cleo", "admin")
    await later(town, minutes=2)
    assert admin.seen() == ["alert"]


async def test_another_program_with_this_token_is_told_as_soon_as_anything_can_be(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "CONFLICT_SECONDS", 0.01)
    admin = await joins(town, "Cleo", "admin")
    assert town.app
    connection = town.app.connection
    async with aiohttp.ClientSession() as other:
        address = f"{town.telegram.url}/bot{town.telegram.token}/getUpdates"
        while "conflict" not in connection.met_ms:
            await (await other.post(address, data={"timeout": "0"})).read()
    await until(lambda: connection.is_working)
    await later(town, minutes=2)
    admin.sees("alert")
    assert "Another program uses my token" in admin.reads()
    await later(town, minutes=70)
    admin.sees("alert")
    assert "No other program uses my token any more." in admin.reads()


async def test_a_webhook_that_somebody_else_set_is_ended_and_people_are_heard_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until somebody started the bot anew nobody would be, and no admin could be told."""
    monkeypatch.setattr(polling, "CONFLICT_SECONDS", 0.01)
    admin = await joins(town, "Cleo", "admin")
    assert town.app
    connection = town.app.connection
    async with aiohttp.ClientSession() as other:
        address = f"{town.telegram.url}/bot{town.telegram.token}/setWebhook"
        await (await other.post(address, data={"url": "https://elsewhere.example.org/x"})).read()
    await until(lambda: "conflict" in connection.met_ms and connection.is_working)
    await later(town, minutes=2)
    assert "Another program uses my token" in admin.reads_of("alert")
    await admin.sends("/menu")
    admin.sees("menu-text")


async def test_a_token_that_was_refused_is_told_once_it_works_again(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    await later(town, minutes=15)
    assert town.app
    connection = town.app.connection
    town.telegram.set_faults({"refuse_token": True})
    town.telegram.phones.type(admin.id, "/help")  # the long poll ends, and the next is refused
    await until(lambda: connection.state == "refused")
    await town.move_on(minutes=2)
    town.telegram.set_faults({})
    await until(lambda: connection.is_working)
    await later(town, minutes=2)
    assert admin.seen().count("alert") == 1
    words = admin.reads_of("alert")
    assert "Telegram refused" not in words, "what can only be told when it is over is told as over"
    assert "Telegram accepts my token again. I could answer nobody from" in words
    assert "until just now" not in words, "it may be told hours later, in the morning"
    began, ended = (int(found[1]) * 60 + int(found[2]) for found in re.finditer(r" at (\d\d):(\d\d)", words))
    assert 0 <= (ended - began) % (24 * 60) <= 15


async def test_help_lines_that_nobody_checked_are_told_once_a_month(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    lines = town.organisation.help_lines
    days = (lines.checked_on - timedelta(days=181)) - lines.checked_on
    old = lines.model_copy(update={"checked_on": lines.checked_on + days})
    await town.restart_as(town.organisation.model_copy(update={"help_lines": old}))
    for _ in range(8):
        await later(town, days=4)
    assert admin.seen().count("alert") == 2
    assert "The help lines were last checked" in admin.reads_of("alert")
    await town.restart_as(town.organisation.model_copy(update={"help_lines": lines}))
    await later(town, hours=4)
    assert "The help lines were checked." in admin.reads_of("alert")


@pytest.mark.long
async def test_a_year_with_one_admin_who_looks_after_nothing_is_few_messages(town: Town) -> None:
    """Nobody checks the help lines or confirms their role."""
    admin = await joins(town, "Cleo", "admin")
    lines = town.organisation.help_lines
    today = datetime.fromtimestamp(town.clock.now_ms() / 1000, town.organisation.zone).date()
    old = lines.model_copy(update={"checked_on": today - timedelta(days=181)})
    await town.restart_as(town.organisation.model_copy(update={"help_lines": old}))
    await town.move_on(days=365)
    got = Counter(admin.got())
    assert (got["alert"], got["admin-due"], got["roles-due"]) == (6, 12, 0)
    assert got.total() <= 35, got


@pytest.mark.disk
async def test_backups_that_fail_are_told_and_that_they_go_well_again(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    key.make(town.folder)
    (town.folder / "backups").touch()  # no folder can be made there
    assert town.app
    assert town.app._parts
    keeping = town.app._parts.keeping
    trouble = await keeping.look(town.clock.now_ms())
    assert trouble
    await later(town, minutes=2)
    admin.sees("alert")
    assert "A backup could not be made." in admin.reads()
    (town.folder / "backups").unlink()
    await later(town, hours=2)
    assert await keeping.look(town.clock.now_ms()) is None
    await later(town, minutes=2)
    admin.sees("alert")
    assert "Backups are made again." in admin.reads()
    assert "\n\n\n" not in admin.reads()
    words = await asks(admin)
    assert words.startswith("All is well.")
    assert "none yet" not in words


@pytest.mark.disk
async def test_backups_that_nobody_makes_are_told_by_their_age(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    key.make(town.folder)
    await later(town, hours=2)
    assert admin.seen() == []
    making.make(Place(town.folder, town.folder / "bot.sqlite3"), "hourly", town.clock.now_ms())
    await later(town, hours=4)
    admin.sees("alert")
    assert "The last backup is 4 hours old." in admin.reads()


@pytest.mark.disk
@pytest.mark.parametrize("made_before", [True, False])
async def test_that_none_are_made_for_want_of_a_key_is_told_where_there_was_one(
    town: Town, made_before: bool
) -> None:
    """As after a restore on another computer: no backup has the key in it."""
    admin = await joins(town, "Cleo", "admin")
    if made_before:
        async with town.database.transaction() as tx:
            await facts.put(tx, facts.DRILLED, "1")
    await later(town, hours=2)
    assert admin.seen() == []
    await later(town, hours=2)
    assert admin.seen() == (["alert"] if made_before else [])
    if made_before:
        assert "A backup could not be made. Ask whoever looks after my computer" in admin.reads()


class Ahead:
    """A clock ten minutes ahead of everybody else's."""

    def __init__(self, town: Town) -> None:
        self._town = town

    def now_ms(self) -> int:
        return self._town.clock.now_ms() + 600_000


async def test_a_clock_that_is_wrong_is_told_although_nothing_else_is_done(town: Town) -> None:
    admin = await joins(town, "Cleo", "admin")
    town.bot_clock = Ahead(town)
    await town.restart()
    await until(lambda: "alert" in admin.seen())
    assert "My clock is 10 minutes wrong" in admin.reads_of("alert")
    town.bot_clock = town.clock
    await town.restart()
    await later(town, hours=2)
    admin.sees("alert")
    assert "My clock is right again." in admin.reads()


async def test_an_alert_that_still_waits_is_replaced_by_one_that_says_all(
    low_town: Town, disk: Disks
) -> None:
    town = low_town
    admin = await joins(town, "Cleo", "admin")
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE person SET quiet_from = 660, quiet_until = 960")  # it is noon
        await updates.quarantine(tx, 1, "message", "ValueError", town.clock.now_ms())
    await later(town, minutes=2)
    assert admin.seen() == []
    disk.free = GB // 2
    await later(town, minutes=70)
    assert admin.seen() == ["alert"]
    assert admin.reads().startswith("2 things need looking at.")
    await later(town, hours=5)
    assert admin.seen() == ["alert"]


# The rules


def after(found: Found, now_ms: int, watch: Watch | None = None) -> tuple[Watch, Telling | None]:
    """What is known then, and what is told by day."""
    known = seen(watch or Watch(), found, now_ms)
    what = telling(known, now_ms, night=False)
    return (told(known, what, now_ms) if what else known), what


def test_however_often_it_goes_wrong_and_right_few_messages_go_out() -> None:
    watch, messages = Watch(), []
    for minute in range(24 * 60):
        watch, what = after({"disk": 5 if minute % 2 else None}, NOW_MS + minute * 60_000, watch)
        messages += [NOW_MS + minute * 60_000] if what else []
    assert len(messages) == MOST_A_DAY
    assert all(later - one >= HOUR_MS for one, later in pairwise(messages))


def told_in_a_year(kind: Kind, figure: Callable[[int], int] = lambda _: 5) -> list[int]:
    """The days on which an admin who does nothing is told of one trouble that lasts a year."""
    watch, days = Watch(), []
    for hour in range(365 * 24):
        watch, what = after({kind: figure(hour // 24)}, NOW_MS + hour * HOUR_MS, watch)
        days += [hour // 24] if what else []
    return days


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("refused", "restored")])
def test_what_nobody_mends_is_told_less_and_less_often(kind: Kind) -> None:
    days = told_in_a_year(kind)
    apart = [later - one for one, later in pairwise(days)]
    assert days[0] == 0
    assert apart == sorted(apart)
    if kind == "lines":
        assert days == [0, 30, 60, 120, 240, 360]
    elif kind in URGENT or kind == "requests":
        assert days[:7] == [0, 1, 2, 4, 8, 15, 22]
        assert len(days) == 55, "once a week in the end"
    else:
        assert days == [0, 1, 2, 4, 8, 16, 32, *range(62, 365, 30)]


def test_a_refused_token_is_told_only_when_it_is_accepted_again() -> None:
    watch, what = after({"refused": 0}, NOW_MS)
    assert what is None
    watch, what = after({"refused": 0, "disk": 5}, NOW_MS + HOUR_MS, watch)
    assert what
    assert [one.kind for one in what.lasting] == ["disk"]
    watch, what = after({"refused": None}, NOW_MS + 3 * HOUR_MS, watch)
    assert what
    assert [one.kind for one in what.over] == ["refused"]


def test_everything_wrong_for_a_year_is_no_more_messages_than_one_that_presses() -> None:
    watch, messages = Watch(), 0
    everything: Found = {kind: 5 for kind in KINDS if kind != "restored"}
    for hour in range(365 * 24):
        watch, what = after(everything, NOW_MS + hour * HOUR_MS, watch)
        messages += what is not None
    assert messages <= 60


@pytest.mark.parametrize("hours", [1, 5, 24, 70])
@pytest.mark.parametrize("kind", ["disk", "stuck", "failed", "drill"])
def test_what_comes_and_goes_for_a_year_is_told_less_and_less_often(kind: Kind, hours: int) -> None:
    watch, told_at = Watch(), []
    for hour in range(365 * 24):
        watch, what = after({kind: 5 if hour // hours % 2 else None}, NOW_MS + hour * HOUR_MS, watch)
        told_at += [hour // 24] if what else []
    assert len(told_at) <= (130 if kind in URGENT else 50), "its beginning and its end, each week or month"
    assert told_at[0] == hours // 24, "its first beginning at once"
    assert len([day for day in told_at if day < told_at[0] + 8]) >= 4, "soon at first"


def test_but_what_comes_back_after_more_than_a_week_is_told_at_once() -> None:
    watch, what = after({"stuck": 11}, NOW_MS)
    assert what
    watch, what = after({"stuck": None}, NOW_MS + 2 * HOUR_MS, watch)
    assert what
    assert [one.kind for one in what.over] == ["stuck"]
    watch, what = after({"stuck": None}, NOW_MS + 9 * DAY_MS, watch)
    assert (watch.troubles, what) == ((), None)
    watch, what = after({"stuck": 11}, NOW_MS + 9 * DAY_MS, watch)
    assert what
    assert not what.again


def test_what_came_back_and_went_untold_is_not_told_as_over() -> None:
    watch, _ = after({"stuck": 11}, NOW_MS)
    watch, _ = after({"stuck": None}, NOW_MS + 2 * HOUR_MS, watch)
    watch, what = after({"stuck": 11}, NOW_MS + 2 * HOUR_MS + 1, watch)
    assert what is None, "within the hour nothing more is told"
    watch, what = after({"stuck": None}, NOW_MS + 5 * HOUR_MS, watch)
    assert (what, watch.lasting, watch.over) == (None, (), ())


def test_but_a_disk_that_goes_on_filling_up_is_news() -> None:
    days = told_in_a_year("disk", lambda day: 800 if day < 10 else 300)
    assert days[:7] == [0, 1, 2, 4, 8, 10, 17]


def test_a_request_is_told_each_morning_until_it_is_due_and_then_less_often() -> None:
    days = told_in_a_year("requests", lambda day: max(0, 5 - day))
    assert days[:8] == [0, 1, 2, 3, 4, 5, 10, 17]


def test_more_and_more_messages_that_fail_are_news() -> None:
    days = told_in_a_year("failed", lambda day: 1 if day < 40 else 50)
    assert 40 in days
    assert 40 not in told_in_a_year("failed")


def test_what_was_never_told_is_not_told_as_over() -> None:
    known = seen(Watch(), {"disk": 5}, NOW_MS)
    assert telling(seen(known, {"disk": None}, NOW_MS + 1), NOW_MS + 1, night=False) is None


def test_what_is_not_known_stays_as_it_was() -> None:
    known, _ = after({"drill": 0}, NOW_MS)
    assert seen(known, {}, NOW_MS + 1) == known
    assert seen(known, {"drill": None}, NOW_MS + 1).over


def test_a_clock_that_was_set_back_silences_nothing_for_long() -> None:
    watch, _ = after({"disk": 5}, NOW_MS + 400 * DAY_MS)
    _, what = after({"disk": 5}, NOW_MS, watch)
    assert what


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "restored"])
def test_what_is_kept_comes_back_as_it_was(kind: Kind) -> None:
    watch = Watch((Trouble(kind, 1, 2, 3, None),), (4, 5))
    assert from_text(to_text(watch)) == watch
    assert from_text(to_text(watch).replace(f'"{kind}"', '"unheard of"')) == Watch((), (4, 5))
