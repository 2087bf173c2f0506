"""Mutated and forged updates by people of every role: nothing breaks, nothing is done that may not be."""

import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot.settings import load_organisation
from domain.authority import ROLES
from domain.person import Sender
from domain.reference import reference
from rehearsal.people import Message
from rehearsal.people import Person as OnThePhone
from storage import senders
from storage.database import Database

from .bot import ROOT, TortureFailed
from .broadcast import member
from .crowd import LONGEST_END, Scene, broken_intentions, scene
from .forgery import Forger
from .mutations import Wire, made_for, mutated, person_of, shapes
from .protected import protected, trespasses
from .verdict import Claim

WHO = ("nobody", "member", *ROLES)
EACH = 30  # updates by one person, but for one who floods
OTHERS = 30  # who do nothing, with all roles among them
HONEST = 4
WAITING = 300
FIRST_HAND = 4_500_000_001
FIRST_OTHER = 4_100_000_001


async def nonsense(
    seed: int, count: int, tell: Callable[[str], None], grace: float = LONGEST_END
) -> list[Claim]:
    """`count` updates in all, as many by each sort of people; meanwhile others sign up as they should."""
    each = count // len(WHO)
    hands = {who: _numbers(FIRST_HAND + n * 100_000, max(4, each // EACH)) for n, who in enumerate(WHO)}
    others = _numbers(FIRST_OTHER, OTHERS)
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, HONEST) as on:
            await _plant(on, hands, others)
            await on.bot.start()
            await on.bot.until_it_calls("getupdates")
            before = protected(on.bot.database, others)
            for who in WHO:
                sender = _Sender(on, random.Random(f"{seed} {who}"), hands[who], others)
                await sender.send(each)
                after = protected(on.bot.database, others)
                wrong += trespasses(before, after, who, others)
                before = after
                tell(f"{each:,} updates by {len(hands[who])} people ({who}), {len(on.crowd.people)} sign up")
            status = await on.to_the_end(grace)
            return _claims(on, each * len(WHO), wrong, status)


def _numbers(first: int, count: int) -> range:
    return range(first, first + count)


async def _plant(on: Scene, hands: dict[str, range], others: Sequence[int]) -> None:
    """Members and a team are there before the bot begins."""
    version = load_organisation(ROOT / "organisation.toml").notice.version
    now_ms = time.time_ns() // 1_000_000
    members = [i for who, some in hands.items() if who != "nobody" for i in some]
    for chat_id in (*others, *(i for some in hands.values() for i in some)):
        on.rehearsal.telegram.place(OnThePhone(chat_id, "Somebody", started=True))
    roles = [(i, who) for who, some in hands.items() if who in ROLES for i in some]
    roles += [(i, ROLES[n % len(ROLES)]) for n, i in enumerate(others)]
    on.bot.database.parent.mkdir(parents=True, exist_ok=True)
    database = await Database.open(on.bot.database, now_ms)
    try:
        async with database.transaction() as tx:
            for chat_id in (*others, *members):
                before, after = await senders.load(tx, [chat_id]), Sender(chat_id, member(chat_id, version))
                after.answers["areas"] = ("bolton",)
                await senders.save(tx, before, [after], now_ms)
            await tx.run_many(
                """
                INSERT INTO role_held (person_id, role, name, since_ms, confirmed_ms)
                VALUES (:person_id, :role, 'Somebody', :now_ms, :now_ms)
                """,
                [{"person_id": i, "role": role, "now_ms": now_ms} for i, role in roles],
            )
    finally:
        await database.close()


class _Sender:
    """Sends as people of one sort."""

    def __init__(self, on: Scene, chance: random.Random, hands: range, others: Sequence[int]) -> None:
        self._on, self._chance, self._hands, self._others = on, chance, hands, others
        self._shapes = shapes()
        self._forger = Forger(chance, others, [reference(i) for i in others])
        self._replays: list[Wire] = []

    async def send(self, count: int) -> None:
        updates = self._on.rehearsal.telegram.updates
        for _ in range(count):
            while len(updates) > WAITING:
                self._see_that_it_lives()
                await asyncio.sleep(0.01)
            updates.add_raw(self._update())
        self._on.rehearsal.phones.type(self._hands[0], "/menu")  # so that the last one can be acknowledged
        deadline = time.monotonic() + LONGEST_END
        while len(updates):
            self._see_that_it_lives()
            if time.monotonic() > deadline:
                raise TortureFailed("updates are left that the bot does not take")
            await asyncio.sleep(0.01)

    def _see_that_it_lives(self) -> None:
        if not self._on.bot.running:
            raise TortureFailed("the bot ended")

    def _update(self) -> Wire:
        chance = self._chance
        if self._replays and chance.random() < 0.02:
            return chance.choice(self._replays)
        hand = self._hands[0] if chance.random() < 0.05 else chance.choice(self._hands)
        shape = chance.choice(self._shapes)
        wire = made_for(shape, person_of(shape), hand)
        self._forge(wire, hand)
        if chance.random() < 0.6:
            changed = mutated(wire, chance, (*self._others, hand))
            wire = wire if self._speaks_for_another(changed) else changed
        if chance.random() < 0.01:
            wire["update_id"] = chance.choice(("1", None, 1.5, True, []))
        self._replays = [*self._replays[-50:], wire] if chance.random() < 0.1 else self._replays
        return wire

    def _forge(self, wire: Wire, hand: int) -> None:
        if "callback_query" in wire:
            message_id, data = self._pressed(hand)
            wire["callback_query"]["data"] = data
            wire["callback_query"]["message"]["message_id"] = message_id
        elif "text" in wire.get("message", {}) and self._chance.random() < 0.8:
            wire["message"]["text"] = self._forger.text()
            wire["message"].pop("entities", None)

    def _pressed(self, hand: int) -> tuple[int, str]:
        messages = [m for m in self._on.rehearsal.telegram.chats[hand].messages.values() if m.from_bot]
        drawn = [data for message in messages[-3:] for data in _buttons(message)]
        return (messages[-1].message_id if messages else 1), self._forger.data(drawn)

    def _speaks_for_another(self, wire: Wire) -> bool:
        """Only Telegram says who it is from: nobody can forge that."""
        body = next((part for part in wire.values() if isinstance(part, dict)), {})
        whose = body.get("from")
        return isinstance(whose, dict) and whose.get("id") in self._others


def _buttons(message: Message) -> list[str]:
    rows: Any = message.wire.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row]


def _claims(on: Scene, count: int, wrong: list[str], status: int) -> list[Claim]:
    ((aside,),) = on.bot.rows("SELECT count(*) FROM quarantined_update")
    people = on.crowd.people
    in_vain, broken = sum(p.in_vain for p in people), broken_intentions(people, on.bot.database)
    refused, tracebacks = on.bot.said("Telegram refused what was to be sent"), on.bot.tracebacks()
    served = f"{sum(p.ended for p in people)} people signed up meanwhile, {in_vain} waited in vain"
    ((acts,),) = on.bot.rows("SELECT count(*) FROM audit")
    untouched = f"nothing of others changed; the audit tells of {acts:,} things that were done with authority"
    lived = status == 0 and not tracebacks
    return [
        Claim("no crash", lived, f"{count:,} updates, {aside:,} put aside, {tracebacks} tracebacks", True),
        Claim("no effect without authority", not wrong, "; ".join(wrong) or untouched, True),
        Claim("others are served", not in_vain and not broken, served, True),
        Claim("only what Telegram takes is said", not refused, f"{refused} messages were refused"),
    ]
