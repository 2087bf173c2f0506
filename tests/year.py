"""A year that goes by in moments: from one at which something is due to the next.

Everything that decides is the real thing, on a real database: Broadcasting, Holds, what is chosen, claimed
and recorded. Only Telegram is left out: what is claimed has arrived, or was put off.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.choosing import Choice
from bot.holds import Holds
from bot.many.broadcasting import LOOK_MS, Broadcasting
from bot.many.standing import Standings
from bot.outcome import Outcome
from bot.polls.keys import PollKeys
from bot.recording import Finished, record
from domain import quiet, week
from domain.person import Person, Sender
from domain.reference import reference
from storage import holding, outbox, senders, waiting
from storage.database import Database
from storage.many import broadcasts, roundups
from storage.oneself import erasing, pauses
from tests.kit import fast_pace, organisation
from tests.many_kit import DAY_MS, HOUR_MS, ZONE

BEGIN = datetime(2027, 1, 4, tzinfo=ZONE)
BEGIN_MS, END_MS = int(BEGIN.timestamp() * 1000), int(datetime(2028, 1, 3, tzinfo=ZONE).timestamp() * 1000)
HOURS = (None, None, (21 * 60, 8 * 60), (22 * 60, 7 * 60), (12 * 60, 17 * 60), (0, 10 * 60))
LIMITS = (*[None] * 8, 7, 5, 3, 2, 2, 2, 1)
AREAS = [area.key for area in organisation().areas[:5]]
PUT_OFF = 0.03
"""So often Telegram says: later."""


@dataclass
class Arrival:
    person_id: int
    at_ms: int
    broadcast_id: int | None
    kind: str


@dataclass
class Year:
    """`people` is the model: what each has set by now; who has left is not in it."""

    database: Database
    chance: random.Random
    now_ms: int = BEGIN_MS
    people: dict[int, Person] = field(default_factory=dict)
    areas: dict[int, str] = field(default_factory=dict)
    awake: defaultdict[int, list[tuple[int, bool]]] = field(default_factory=lambda: defaultdict(list))
    arrivals: list[Arrival] = field(default_factory=list)
    put_off: int = 0
    looked_ms: int = BEGIN_MS

    def __post_init__(self) -> None:
        standings = Standings(self.database, organisation())
        keys = PollKeys(Path("nowhere"))  # nobody is asked anything here
        self.broadcasting = Broadcasting(self.database, organisation(), standings, asyncio.Event(), keys)
        self.events: list[tuple[int, int, Callable[[], Awaitable[None]]]] = []

    def at(self, ms: int, do: Callable[[], Awaitable[None]]) -> None:
        self.events.append((ms, len(self.events), do))
        self.events.sort(key=lambda event: event[:2])

    async def save(self, person: Person) -> None:
        """They have joined, or set something."""
        async with self.database.transaction() as tx:
            before = await senders.load(tx, [person.telegram_id])
            new = person.person_id not in self.people
            area = self.areas[person.person_id]
            answers: dict[str, tuple[str, ...]] = {"areas": (area,)} if new else {}
            await senders.save(tx, before, [Sender(person.telegram_id, person, answers=answers)], self.now_ms)
        self.people[person.person_id] = person
        self.notes(person.person_id, person.stopped_ms is None and person.paused_ms is None)

    def notes(self, person_id: int, awake: bool) -> None:
        """Since when they may be written to, or not."""
        self.awake[person_id].append((self.now_ms, awake))

    async def joins(self, person_id: int) -> None:
        self.areas[person_id] = self.chance.choice(AREAS)
        await self.save(
            Person(
                *(person_id, person_id, "en", self.now_ms, "1"),
                reference=reference(person_id),
                messages_a_week=self.chance.choice(LIMITS),
                quiet=self.chance.choice(HOURS),
            )
        )

    async def changes_something(self, person_id: int) -> None:
        """Pauses for a week or longer, stops for a while, sets other limits; a few leave."""
        person = self.people.get(person_id)
        if person is None:
            return
        awake = replace(person, paused_ms=None, resumes_ms=None, stopped_ms=None)
        what = self.chance.choice(["pause", "pause", "open", "stop", "limits", "limits", "leave"])
        back_ms = self.now_ms + self.chance.randint(2, 40) * DAY_MS + self.chance.randrange(DAY_MS)
        if what == "pause":
            await self.save(replace(awake, paused_ms=self.now_ms, resumes_ms=self.now_ms + 7 * DAY_MS))
        elif what == "limits":
            limit, hours = self.chance.choice(LIMITS), self.chance.choice(HOURS)
            await self.save(replace(person, messages_a_week=limit, quiet=hours))
        elif what == "leave" and self.chance.random() < 0.4:
            async with self.database.transaction() as tx:
                await erasing.erase(tx, [person], self.now_ms)
            del self.people[person_id]
            self.notes(person_id, awake=False)
        elif what in ("open", "stop"):
            stopped_ms, paused_ms = (self.now_ms, None) if what == "stop" else (None, self.now_ms)
            await self.save(replace(awake, stopped_ms=stopped_ms, paused_ms=paused_ms))
            self.at(back_ms, partial(self.comes_back, person_id))

    async def comes_back(self, person_id: int) -> None:
        if person := self.people.get(person_id):
            await self.save(replace(person, paused_ms=None, resumes_ms=None, stopped_ms=None))

    async def night(self) -> None:
        async with self.database.transaction() as tx:
            await roundups.forget_unsent(tx, self.now_ms)
            await holding.drop_unwanted(tx, self.now_ms)
            await pauses.end_over(tx, self.now_ms)
        for person_id, person in self.people.items():
            if person.resumes_ms is not None and person.resumes_ms <= self.now_ms:
                self.people[person_id] = replace(person, paused_ms=None, resumes_ms=None)
                self.notes(person_id, awake=True)

    async def round_up(self) -> None:
        async with self.database.transaction() as tx:
            await roundups.begin(tx)

    async def goes_by(self) -> None:
        """From one moment at which something is due to the next, until the year is over."""
        while (next_ms := await self.next_ms()) < END_MS:
            self.now_ms = max(self.now_ms, next_ms)
            while self.events and self.events[0][0] <= self.now_ms:
                await self.events.pop(0)[2]()
            async with self.database.transaction() as tx:
                while await holding.let_go(tx, self.now_ms, 1000):
                    pass
            if await self.is_to_look():
                await self.looks()
            await self.sends()

    async def next_ms(self) -> int:
        async with self.database.read() as view:
            due = [await broadcasts.next_ms(view), await holding.next_ms(view)]
        due += [self.events[0][0]] if self.events else []
        return min((ms for ms in due if ms is not None), default=END_MS)

    async def is_to_look(self) -> bool:
        """The bot looks each second; here, when something is to begin or to be told, and else once a week."""
        async with self.database.read() as view:
            due_ms = await broadcasts.next_ms(view)
            telling = await roundups.is_going_on(view)
        again = self.now_ms - self.looked_ms > 7 * DAY_MS
        return again or telling or (due_ms is not None and due_ms <= self.now_ms)

    async def looks(self) -> None:
        self.looked_ms = self.now_ms
        while await self.broadcasting.look(self.now_ms) == self.now_ms + LOOK_MS:
            pass

    async def sends(self) -> None:
        """All that may go now."""
        week_ms = week.begins_ms(self.now_ms, organisation().zone)
        while True:
            async with self.database.transaction() as tx:
                choice = Choice(fast_pace(), set(), Holds(self.now_ms, organisation()).until_ms)
                for lane in ("notice", "broadcast"):
                    await choice.fill(100, partial(waiting.paced, tx, lane, self.now_ms, week_ms))
                if choice.held or choice.messages:
                    await holding.hold(tx, choice.held)
                    await outbox.claim(tx, choice.messages, week_ms)
                    landed = [self.lands(one) for one in choice.messages]
                    await record(tx, landed, self.now_ms, week_ms)
            if not choice.messages and not choice.held:
                return

    def lands(self, one: waiting.Message) -> Finished:
        if self.chance.random() < PUT_OFF:
            self.put_off += 1
            return Finished(one, Outcome("later"))
        outgoing = one.outgoing
        if outgoing.action == "send" and outgoing.lane == "broadcast":
            kind = "urgent" if one.about_ms is not None else "message" if outgoing.broadcast_id else "roundup"
            self.check(one, kind)
            self.arrivals.append(Arrival(outgoing.chat_id, self.now_ms, outgoing.broadcast_id, kind))
        return Finished(one, Outcome("sent", message_id=len(self.arrivals) + 1))

    def could_be_written_to(self, person_id: int, from_ms: int, until_ms: int) -> bool:
        """All that while: they joined before it, and neither paused nor stopped nor left in it or since."""
        return any(begin <= from_ms and until_ms <= end for begin, end in self.awake_spans(person_id))

    def awake_spans(self, person_id: int) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        since: int | None = None
        for ms, awake in [*self.awake[person_id], (1 << 62, False)]:
            if since is not None and not awake:
                spans.append((since, ms))
            since = (since if since is not None else ms) if awake else None
        return spans

    def check(self, one: waiting.Message, kind: str) -> None:
        """What is promised to each person holds for this arrival."""
        person, zone = self.people[one.outgoing.chat_id], organisation().zone
        assert person.stopped_ms is None, "who stopped gets nothing"
        paused = person.paused_ms is not None
        assert not paused or (person.resumes_ms and person.resumes_ms <= self.now_ms), "nor who paused"
        soon = one.about_ms is not None and 0 <= one.about_ms - self.now_ms <= 12 * HOUR_MS
        hours = person.quiet or quiet.usual(organisation())
        assert soon or not quiet.is_quiet_at(self.now_ms, hours, zone), "it comes in no quiet hours"
        if kind != "urgent":
            begin_ms = week.begins_ms(self.now_ms, zone)
            had = [a for a in self.arrivals if a.person_id == person.person_id and a.kind != "urgent"]
            most = min(organisation().messages_a_week, person.messages_a_week or 7)
            assert sum(a.at_ms >= begin_ms for a in had) < most, "nobody gets more than the lower limit"


def ms_of(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def every_night_and_thursday(year: Year) -> None:
    """What recurs by itself."""
    for day in range(1, 364):
        local = BEGIN + timedelta(days=day)
        year.at(ms_of(local.replace(hour=3, minute=30)), year.night)
        if local.weekday() == 3:
            year.at(ms_of(local.replace(hour=10)), year.round_up)
