"""Pressed buttons: each press is a query that can be answered once, for a while."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .clock import RehearsalClock
from .journal import Journal
from .queue import QUERY_MS
from .refusal import QUERY_TOO_OLD, bad

FIRST_QUERY = 4_811_000_000_000_000_001


@dataclass(slots=True)
class Query:
    """One press, by whom and when; `answer` is what the phone is shown."""

    person_id: int
    pressed_ms: int
    answer: dict[str, Any] | None = None
    answered: bool = False
    kept: bool = True
    waiting: list["asyncio.Future[None]"] = field(default_factory=list)


class Queries:
    def __init__(self, clock: RehearsalClock, journal: Journal) -> None:
        self._clock = clock
        self._journal = journal
        self._queries: dict[str, Query] = {}
        self.next_id = FIRST_QUERY

    def open(self, person_id: int, kept: bool = True) -> str:
        """A new press; returns its id. `kept`: it survives a kill."""
        self._forget_old()
        query_id = str(self.next_id)
        self.next_id += 1
        self._queries[query_id] = Query(person_id, self._clock.now_ms(), kept=kept)
        if kept:
            self._journal.note("query", [query_id, person_id, self._clock.now_ms()])
        return query_id

    def answer(self, query_id: str, answer: dict[str, Any]) -> int:
        """Answer a press and return who pressed. Raises Telegram's refusal when it is too late or done."""
        query = self._queries.get(query_id)
        if query is None or query.answered or self._clock.now_ms() - query.pressed_ms >= QUERY_MS:
            raise bad(QUERY_TOO_OLD)
        query.answer, query.answered = answer, True
        if query.kept:
            self._journal.note("answered", [query_id, answer])
        for future in query.waiting:
            if not future.done():
                future.set_result(None)
        return query.person_id

    def postpone(self, first_id: int, by_ms: int) -> None:
        """What was pressed since query `first_id` is no older for a clock that was moved on meanwhile."""
        for query_id in reversed(self._queries):
            if int(query_id) < first_id:
                break
            self._queries[query_id].pressed_ms += by_ms if self._queries[query_id].kept else 0

    async def wait(self, query_id: str, seconds: float) -> dict[str, Any] | None:
        """The answer, once it is there; None where none comes in time."""
        query = self._queries.get(query_id)
        if query is None:
            return None
        if not query.answered:
            future = asyncio.get_running_loop().create_future()
            query.waiting.append(future)
            await asyncio.wait([future], timeout=seconds)
        return query.answer

    def _forget_old(self) -> None:
        """Queries are kept in the order of their presses: only the oldest need a look."""
        now_ms = self._clock.now_ms()
        while self._queries:
            oldest = next(iter(self._queries))
            if now_ms - self._queries[oldest].pressed_ms < QUERY_MS:
                break
            del self._queries[oldest]

    def wipe(self) -> None:
        self._queries.clear()

    def restore(self, kind: str, value: Any) -> None:
        if kind == "next_query":
            self.next_id = max(self.next_id, value)
        elif kind == "query":
            query_id, person_id, pressed_ms = value
            self._queries[query_id] = Query(person_id, pressed_ms)
            self.next_id = max(self.next_id, int(query_id) + 1)
        elif value[0] in self._queries:
            query = self._queries[value[0]]
            query.answer, query.answered = value[1], True

    def records(self) -> Iterable[tuple[str, Any]]:
        yield "next_query", self.next_id
        for query_id, query in self._queries.items():
            if not query.kept:
                continue
            yield "query", [query_id, query.person_id, query.pressed_ms]
            if query.answered:
                yield "answered", [query_id, query.answer]
