"""Reminders over ten years: through both clock changes, moves, restarts, and everybody's own quiet hours."""

import asyncio
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.forums.reminders import Reminders
from domain import quiet
from domain.forums import reminders
from domain.forums.forum import Details, Forum, Meeting, Reminder, Reply, moved
from domain.forums.plan import Occurrence
from domain.quiet import Quiet
from domain.say import Say
from storage import waiting
from storage.database import Database, Transaction
from storage.forums import forums, meetings, replies
from tests.kit import organisation
from tests.many_kit import DAY_MS, HOUR_MS, MINUTE_MS, ZONE
from tests.storage_kit import opened, person, sign_up

USUAL = quiet.usual(organisation())
HOURS: tuple[Quiet | None, ...] = (
    *(None, (22 * 60, 7 * 60), (18 * 60, 11 * 60), (9 * 60, 20 * 60)),
    *((60, 0), (9 * 60, 8 * 60)),
)
"""What people set: the last two leave one hour a day."""

KINDS: tuple[Reminder, ...] = ("week", "day", "hours")
FIRST, LAST = date(2026, 1, 1), date(2035, 12, 31)

days = st.dates(FIRST, LAST) | st.sampled_from(
    [day for year in range(2026, 2036) for day in (date(year, 3, 30), date(year, 10, 26))]
)
starts = st.builds(
    lambda day, minute: int(
        datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=ZONE).timestamp() * 1000
    ),
    days,
    st.integers(2 * 12, 24 * 12 - 1).map(lambda step: 5 * step),
)
kinds = st.lists(st.sampled_from(KINDS), unique=True, min_size=1).map(
    lambda some: tuple(kind for kind in KINDS if kind in some)
)
quiet_hours = st.sampled_from(HOURS) | st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(
    quiet.leaves_room
)
changes = st.lists(
    st.tuples(
        st.sampled_from(("wait", "off", "off", "move", "cancel")),
        st.integers(1, 4 * 24 * 60),
        st.integers(-90, 90),
    ),
    max_size=8,
)


@given(starts, kinds, quiet_hours)
def test_each_moment_is_before_the_meeting_and_never_quiet(
    starts_ms: int, chosen: tuple[Reminder, ...], own: Quiet | None
) -> None:
    hours = own or USUAL
    found = reminders.moments(chosen, starts_ms, hours, ZONE)
    for moment in found:
        assert moment.at_ms < starts_ms
        assert not quiet.is_quiet_at(moment.at_ms, hours, ZONE)
    local = {moment.kind: datetime.fromtimestamp(moment.at_ms / 1000, ZONE) for moment in found}
    for kind in ("week", "day"):
        if kind in local and not quiet.is_quiet(10 * 60, hours):
            assert (local[kind].hour, local[kind].minute) == (10, 0)
    if "hours" in local and "day" in local:
        early_ms = starts_ms - next(moment.at_ms for moment in found if moment.kind == "hours")
        assert 45 * MINUTE_MS <= early_ms <= 2 * HOUR_MS
    if set(chosen) & {"day", "hours"} and not quiet.is_quiet(10 * 60, hours):
        assert {"day", "hours"} & local.keys()


@dataclass
class Life:
    """One meeting with three people who come, as the clock goes on. `told` is what each was reminded of."""

    database: Database
    meeting: Meeting
    forum: Forum
    hours: dict[int, Quiet]
    now_ms: int
    told: list[tuple[int, int]] = field(default_factory=list)

    async def looks(self) -> int | None:
        """The watcher is new each time, as after a restart. All that it leaves is sent and looked at."""
        watcher = Reminders(self.database, organisation(), asyncio.Event())
        next_ms = await watcher.look(self.now_ms)
        async with self.database.transaction() as tx:
            left = await waiting.paced(tx, "reminder", self.now_ms, 0, 100)
            for row in left:
                assert row.outgoing.say
                self.holds(row.outgoing.chat_id, row.outgoing.say)
            await tx.rows("DELETE FROM outbox")
        return next_ms

    def holds(self, person_id: int, say: Say) -> None:
        assert self.now_ms < self.meeting.starts_ms
        assert not self.meeting.cancelled
        assert not quiet.is_quiet_at(self.now_ms, self.hours[person_id], ZONE)
        (when,) = say.values["when"] if isinstance(say.values["when"], tuple) else ()
        begins = datetime.fromtimestamp(self.meeting.starts_ms / 1000, ZONE)
        assert dict(when.values)["time"] == f"{begins:%H:%M}"
        assert dict(when.values)["day"] == begins.day
        self.told.append((person_id, self.now_ms))

    async def goes_on(self, until_ms: int) -> None:
        """By way of all moments at which the watcher wants to look."""
        while (next_ms := await self.looks()) and next_ms <= until_ms:
            assert next_ms > self.now_ms
            self.now_ms = next_ms
        self.now_ms = max(self.now_ms, until_ms)

    async def changes(self, kind: str, minutes: int, by: int) -> None:
        if kind == "wait":
            await self.goes_on(self.now_ms + minutes * MINUTE_MS)
        elif kind == "off":
            self.now_ms += minutes * MINUTE_MS
        else:
            starts_ms = self.meeting.starts_ms + by * HOUR_MS
            later = moved(self.meeting, max(starts_ms, self.now_ms + MINUTE_MS))
            done = await self.done()
            self.meeting = replace(
                later if kind == "move" else self.meeting, cancelled=kind == "cancel", done=done
            )
            async with self.database.transaction() as tx:
                await meetings.save(tx, self.meeting)
        await self.looks()

    async def done(self) -> tuple[str, ...]:
        async with self.database.read() as view:
            found = await meetings.one(view, self.meeting.meeting_id)
        assert found
        return found.done


async def begun(
    database: Database, starts_ms: int, chosen: tuple[Reminder, ...], hours: dict[int, Quiet | None]
) -> Life:
    """Nine days before, all said that they come."""
    now_ms = starts_ms - 9 * DAY_MS
    forum = Forum(0, None, "Forum", "", "", Details("The library"), chosen, "running")
    people = []
    for person_id, own in hours.items():
        sender = person(person_id)
        assert sender.person
        sender.person = replace(sender.person, quiet=own)
        people.append(sender)
    await sign_up(database, *people)
    async with database.transaction() as tx:
        await tx.rows("DELETE FROM forum")
        forum = replace(forum, forum_id=await forums.save(tx, forum, now_ms))
        await meetings.plan(tx, forum.forum_id, 1, [Occurrence("2026-01-01", starts_ms)], now_ms)
        (meeting,) = await meetings.of_forum(tx, forum.forum_id, now_ms)
        for person_id in hours:
            await replies.save(tx, Reply(meeting.meeting_id, person_id, "yes", 0, now_ms))
    return Life(database, meeting, forum, {each: own or USUAL for each, own in hours.items()}, now_ms)


async def noted(tx: Transaction) -> Counter[tuple[int, str, str]]:
    rows = await tx.rows("SELECT person_id, kind, day FROM reminded")
    return Counter((person_id, kind, day) for person_id, kind, day in rows)


class Ten:
    """One database for all the lives: each has a forum of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "bot.sqlite3"

    def live(
        self,
        starts_ms: int,
        chosen: tuple[Reminder, ...],
        own: list[Quiet | None],
        happens: list[tuple[str, int, int]],
    ) -> Life:
        async def lives() -> Life:
            async with opened(self.path) as database:
                life = await begun(database, starts_ms, chosen, dict(enumerate(own, 1)))
                for change in happens:
                    await life.changes(*change)
                await life.goes_on(life.meeting.starts_ms + DAY_MS)
                async with database.read() as view:
                    assert set((await noted(view)).values()) <= {1}
                    assert len(life.told) <= len(await noted(view))
                return life

        return asyncio.run(lives())


TEN = Ten()


@settings(max_examples=60, deadline=None)
@given(starts, kinds, st.lists(quiet_hours, min_size=1, max_size=3), changes)
def test_each_reminder_comes_at_most_once_and_only_for_a_time_that_holds(
    starts_ms: int,
    chosen: tuple[Reminder, ...],
    own: list[Quiet | None],
    happens: list[tuple[str, int, int]],
) -> None:
    life = TEN.live(starts_ms, chosen, own, happens)
    moments = Counter(life.told)
    assert set(moments.values()) <= {1}


@settings(max_examples=20, deadline=None)
@given(starts, kinds, st.lists(quiet_hours, min_size=1, max_size=3))
def test_where_nothing_happens_each_comes_at_its_very_moment(
    starts_ms: int, chosen: tuple[Reminder, ...], own: list[Quiet | None]
) -> None:
    life = TEN.live(starts_ms, chosen, own, [])
    for person_id, hours in life.hours.items():
        due = {moment.at_ms for moment in reminders.moments(chosen, starts_ms, hours, ZONE)}
        assert {at_ms for told, at_ms in life.told if told == person_id} == due
