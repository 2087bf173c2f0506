"""Updates as Telegram sends them, and what becomes of one when its values and types are changed."""

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

from rehearsal import Rehearsal
from rehearsal.canned import KINDS

Wire = dict[str, Any]
Place = tuple[Any, Any]  # a dictionary or list, and the key or index in it

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63 - 1, 2**63, -(2**63), 10**30, 0.5, -1e308, 1e16,
    "", "0", "-1", "x" * 5000, "\u202e\u2066txet", "a" + "\u0301" * 3000, "\ud800", "\x00", "🙂" * 2048,
    "<b>&amp;</i>", "private", "group", "kicked", [], {}, [[]], [None], {"id": None}, {"": {"": []}},
)  # fmt: skip
KEYS = ("message", "callback_query", "edited_message", "my_chat_member", "poll_answer", "text", "chat",
        "from", "date", "data", "entities", "photo", "reply_to_message", "sender_chat", "via_bot", "id",
        "type", "new_chat_member", "is_bot", "language_code", "username", "x" * 300, "")  # fmt: skip


def shapes() -> list[Wire]:
    """One of everything that somebody's phone can make the bot hear; `person_of` says whose it is."""
    rehearsal = Rehearsal(page=False)
    person, hands = rehearsal.telegram.add_person(), rehearsal.phones
    for text in ("/start", "/start kmtqrw", "/help@share_the_pen_rehearsal_bot", "What is this?", "🙂"):
        said = hands.type(person.id, text)
    hands.type(person.id, "an answer", reply_to=said)
    hands.press(person.id, said, "go:menu")
    hands.press(person.id, 999, "signup:areas:1:next")
    for kind in KINDS:
        hands.send(person.id, kind)
    hands.type_in_group(hands.make_group(person.id, "A group").id, person.id, "hello")
    hands.block(person.id)
    hands.unblock(person.id)
    wires = [
        json.loads(json.dumps(r[2])) for kind, r in rehearsal.telegram.updates.records() if kind == "update"
    ]
    for wire in wires:
        del wire["update_id"]
    return wires


def made_for(shape: Wire, before: int, person_id: int) -> Wire:
    """This shape, as if that person had done it."""
    made: Wire = json.loads(json.dumps(shape).replace(str(before), str(person_id)))
    return made


def person_of(shape: Wire) -> int:
    return int(next(iter(shape.values()))["from"]["id"])


def mutated(wire: Wire, chance: random.Random, ids: tuple[int, ...]) -> Wire:
    """With up to three places changed. `ids` are numbers that mean somebody else."""
    changed = copy.deepcopy(wire)
    for _ in range(chance.randint(1, 3)):
        places = list(_places(changed))
        if places:
            _change(*chance.choice(places), chance, ids)
    return changed


def _places(value: Any) -> Iterator[Place]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in items:
        yield value, key
        yield from _places(part)


def _change(inside: Any, key: Any, chance: random.Random, ids: tuple[int, ...]) -> None:
    match chance.randrange(6):
        case 0:
            del inside[key]
        case 1:
            inside[key] = chance.choice(ids)
        case 2 if isinstance(inside, dict):
            inside[chance.choice(KEYS)] = inside.pop(key)
        case 3:
            inside[key] = [inside[key]]
        case 4 if isinstance(inside, dict):
            inside[chance.choice(KEYS)] = chance.choice(ODD)
        case _:
            inside[key] = copy.deepcopy(chance.choice(ODD))
