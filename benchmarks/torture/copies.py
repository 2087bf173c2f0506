"""The copies of messages to many that the phones got, beside what the bot's database says of them."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from rehearsal import Rehearsal

from .bot import Life
from .replies import taken

Key = tuple[int, int]
"""Which broadcast, to which chat."""


@dataclass(frozen=True)
class Copy:
    """One that a phone got. `call`: the how manieth call of all."""

    call: int
    at_ms: int
    message_id: int


@dataclass(frozen=True)
class Person:
    stopped_ms: int | None
    unreachable_ms: int | None
    limit: int


@dataclass(frozen=True)
class Delivery:
    outcome: str
    message_id: int | None


@dataclass
class Found:
    """All there is to be compared.

    over: by broadcast its state, and the chat after which nobody was planned for, None where all were.
    """

    over: dict[int, tuple[str, int | None]]
    words: dict[str, int]
    people: dict[int, Person]
    deliveries: dict[Key, Delivery]
    copies: dict[Key, list[Copy]] = field(default_factory=lambda: defaultdict(list))
    tries: Counter[int] = field(default_factory=Counter)  # of those who blocked the bot
    on_phones: set[tuple[int, int, int]] = field(default_factory=set)  # broadcast, chat, message id


def find(rehearsal: Rehearsal, database: Path, a_week: int, writer: int) -> Found:
    """Without the writer, who has also seen each message before it went out. `a_week`: the usual limit."""
    with closing(sqlite3.connect(database)) as connection:
        over = connection.execute("SELECT broadcast_id, state, planned_after FROM broadcast")
        states = {broadcast_id: (state, after) for broadcast_id, state, after in over}
        said = connection.execute("SELECT words, broadcast_id FROM broadcast JOIN message USING (message_id)")
        words = dict(said.fetchall())
        told = connection.execute(
            "SELECT telegram_id, stopped_ms, unreachable_ms, coalesce(messages_a_week, ?) FROM person",
            [a_week],
        )
        people = {chat: Person(*rest) for chat, *rest in told if chat != writer}
        kept = connection.execute(
            """
            SELECT broadcast_id, telegram_id, outcome, message_id FROM delivery JOIN person USING (person_id)
            """
        )
        deliveries = {(broadcast, chat): Delivery(*rest) for broadcast, chat, *rest in kept}
    found = Found(states, words, people, {key: one for key, one in deliveries.items() if key[1] != writer})
    for call in rehearsal.api.transcript.after(0):
        broadcast = words.get(str(call.params.values.get("text")))
        if call.method.lower() != "sendmessage" or broadcast is None:
            continue
        chat = int(call.params.values["chat_id"])
        if chat == writer:
            continue
        if taken(call):
            message_id = json.loads(call.answer)["result"]["message_id"]
            found.copies[broadcast, chat].append(Copy(call.n, call.at_ms, message_id))
        elif call.status == 403:
            found.tries[chat] += 1
    for chat, room in rehearsal.telegram.chats.items():
        for message in room.messages.values():
            broadcast = words.get(message.wire.get("text", "")) if message.from_bot else None
            if broadcast is not None and chat != writer:
                found.on_phones.add((broadcast, chat, message.message_id))
    return found


def repeats(
    copies: Mapping[Key, list[Copy]], lives: list[Life], unanswered: Counter[Key]
) -> tuple[list[int], int, int]:
    """How many each kill has caused, how many nothing explains, and how many came of an answer that was lost.

    A kill explains a repeat if it was between the two, and the message was being sent at it.
    """
    caused, unknown, by_silence = [0] * len(lives), 0, 0
    for key, got in copies.items():
        for first, again in pairwise(got):
            between = [n for n, life in enumerate(lives) if first.call <= life.first_call < again.call]
            kill = next((n for n in reversed(between) if key in lives[n].found.to_many), None)
            if kill is not None:
                caused[kill] += 1
            elif unanswered[key]:
                unanswered[key] -= 1
                by_silence += 1
            else:
                unknown += 1
    return caused, unknown, by_silence


def was_cut_off(copies: list[Copy], message_id: int, key: Key, lives: list[Life]) -> bool:
    """Whether at the first kill after it arrived it was not yet noted as sent."""
    (copy,) = [one for one in copies if one.message_id == message_id]
    kill = next((life for life in lives if life.first_call >= copy.call), None)
    return kill is not None and key in kill.found.to_many
