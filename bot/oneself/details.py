"""The file with everything that is held about somebody: made when it is sent, and kept nowhere."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.clock import Clock
from bot.files import Made
from bot.oneself import record
from domain.days import day, moment
from domain.every_form import FORMS
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.polls import answers as poll_answers
from domain.polls.poll import card_from_text
from domain.reference import shown
from domain.say import Label, Say, Value, from_json
from storage.database import Database
from storage.oneself import held
from storage.oneself.wishes import Wishes
from texts import Texts

NAMES: Mapping[str, str] = {"mydata": "your-details.txt", "mydata-json": "your-details.json"}
"""What a lock screen may show of it."""

WISHES = "wishes"
AT_ONCE = 100  # lines, before others have their turn
DAYS = {"heard_ms", "came_ms"}  # nothing finer is kept
CLOCKS = {"quiet_from", "quiet_until"}
YES_OR_NO = {
    *("answered", "tell", "shows_name", "passed", "guests", "arranged", "still_tell", "came"),
    "by_post",
}
"""By these the texts choose their words."""
AS_JSON = {"answers", "detail", "say", "of_poll"}
RENAMED = {"messages_a_week": "a_week", "number": "entry"}
"""The organisation's own limit has the first name in the texts; by the second they choose their words, and of
each such choice a template is kept."""

KEEPS_ORDER = {".ways", ".labels", ".behind"}
"""What is remembered of a screen's buttons. It is no answer of theirs, and stands in the same as data."""

_QUESTIONS = {name: q for form in FORMS.values() for q in form.questions for name in (q.name, *q.answers)}


class Details:
    def __init__(
        self, database: Database, texts: Texts, organisation: Organisation, clock: Clock, wishes: Wishes
    ) -> None:
        self._database, self._texts, self._organisation = database, texts, organisation
        self._clock, self._wishes = clock, wishes

    async def make(self, outgoing: Outgoing) -> Made | None:
        """As it is at this moment; None when nothing is held any more. May raise StorageTrouble."""
        async with self._database.read() as view:
            found = dict(await held.about(view, outgoing.chat_id))
        if not found:
            return None
        if wishes := await asyncio.to_thread(self._wishes.of, outgoing.chat_id):
            found[WISHES] = [vars(wish) for wish in reversed(wishes)]
        file = outgoing.file or "mydata"
        if file == "mydata-json":
            return Made(await asyncio.to_thread(_for_a_computer, found, self._clock.now_ms()), NAMES[file])
        words = await self._in_words(_without_itself(found, file), outgoing.locale)
        return Made(words.encode("utf-8", "replace"), NAMES[file])

    async def _in_words(self, found: held.Held, locale: str) -> str:
        at = moment(self._clock.now_ms(), self._organisation.zone)
        begin = Say("held-begin", {"at": at, "zone": self._organisation.time_zone})
        sections = [self._texts.text(begin, locale)]
        for table, rows in found.items():
            sections.append(await self._section(table, rows, locale))
        return "\n\n\n".join([*sections, self._texts.text(Say("held-end"), locale)]) + "\n"

    async def _section(self, table: str, rows: Sequence[Mapping[str, Any]], locale: str) -> str:
        lines = [self._texts.text(Say("held-title", {"table": table}), locale)]
        for say in told(table, rows, self._organisation, locale):
            lines.append(self._texts.text(say, locale))
            if len(lines) % AT_ONCE == 0:
                await asyncio.sleep(0)  # whoever else is waiting goes first
        if len(rows) == held.MOST_ROWS:
            lines.append(self._texts.text(Say("held-cut", {"most": str(held.MOST_ROWS)}), locale))
        return "\n\n".join(lines)


def told(
    table: str, rows: Sequence[Mapping[str, Any]], organisation: Organisation, locale: str = "en"
) -> Iterator[Say]:
    """What stands in one table, as it is told to whom it is about."""
    if table == "profile_answer":
        answers: dict[str, list[str]] = {}
        for row in rows:
            answers.setdefault(row["question"], []).append(row["value"])
        yield from _answers(answers, organisation)
        return
    repeats = record.together(table, rows, organisation.zone) if table in record.WHEN else None
    for row, more in repeats or ((row, {}) for row in rows):
        values = {RENAMED.get(n, n): _value(n, v, organisation) for n, v in row.items()}
        if "of_poll" in row:
            values |= _of_poll(row, locale)
        if table == "request":
            values["due_ms"] = day(row["due_ms"] - 1, organisation.zone)  # the last day
        if table == "request_before":
            values["value"] = _chosen(row["question"], (row["value"],) if row["value"] else (), organisation)
        yield Say(f"held-{table}", values | more)
        if table == "conversation":
            yield from _answers(json.loads(row["answers"]), organisation)
        if table == "outbox" and row["say"]:
            yield from_json(row["say"])  # as it will be read


def _of_poll(row: Mapping[str, Any], locale: str) -> dict[str, Value]:
    """Which question it was; an answer, which is kept as a place in a list or as letters, in its words."""
    card = card_from_text(row["of_poll"]) if row["of_poll"] else None
    question = card.question_in(locale) if card else ""
    if "answer" not in row:
        return {"of_poll": question}
    answer = str(row["answer"])
    known = card is not None and poll_answers.is_answer(card, answer)
    words = poll_answers.said(card, answer, locale) if card and known else (Label(answer, literal=True),)
    return {"of_poll": question, "answer": words, "answer_count": len(words)}


def _without_itself(found: held.Held, file: str) -> held.Held:
    """The file is on its way while it is made: to read that it waits would only be odd."""
    waiting = [row for row in found.get("outbox", ()) if (row["file"], row["state"]) != (file, "claimed")]
    whole = {**found, "outbox": waiting}
    return {table: rows for table, rows in whole.items() if rows}


def _answers(answers: Mapping[str, Sequence[str]], organisation: Organisation) -> Iterator[Say]:
    for question, values in answers.items():
        if question not in KEEPS_ORDER:
            yield _answer(question, values, organisation)


def _answer(name: str, values: Sequence[str], organisation: Organisation) -> Say:
    answer = _chosen(name, values, organisation)
    return Say("held-answer", {"question": name, "answer": answer, "answer_count": len(answer)})


def _chosen(name: str, values: Sequence[str], organisation: Organisation) -> tuple[Label, ...]:
    question = _QUESTIONS.get(name)
    if question is None:
        return tuple(Label(value, literal=True) for value in values)
    return question.labels(values, organisation)


def _value(name: str, value: Any, organisation: Organisation) -> Value:
    if value is None:
        return ""
    if name in YES_OR_NO:
        return int(value)
    if name in CLOCKS:
        return f"{value // 60:02}:{value % 60:02}"
    if name.endswith("_ms"):
        return (day if name in DAYS else moment)(value, organisation.zone)
    if name == "reference":
        return shown(value)
    if name == "role":
        return (Label(f"role-{value}"),)
    return str(value)


def _for_a_computer(found: held.Held, now_ms: int) -> bytes:
    """Only ASCII, so that nothing in it can turn the direction of writing."""
    whole: dict[str, object] = {"made": _iso(now_ms)}
    if cut := [table for table, rows in found.items() if len(rows) == held.MOST_ROWS]:
        whole["only_the_newest_of"] = cut
    for table, rows in found.items():
        whole[table] = [
            {_bare(name): _for_machines(name, value) for name, value in row.items()} for row in rows
        ]
    return (json.dumps(whole, indent=2) + "\n").encode()


def _for_machines(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in AS_JSON:
        return json.loads(value)
    return _iso(value) if name.endswith("_ms") else value


def _bare(name: str) -> str:
    return name.removesuffix("_ms")


def _iso(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, UTC).isoformat(timespec="milliseconds")
