"""Many people signing up at once: what they see, what they tap or type, and where they stand before."""

import random
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Literal

from telegram import InlineKeyboardButton

from bot.settings import load_organisation
from domain.forms import Standing, begin
from domain.oneself import signup
from domain.organisation import Organisation, QuietHours
from domain.person import Conversation, Sender
from domain.quiet import Quiet
from domain.showing import show
from handlers.menu import WELCOMED
from storage import senders
from storage.database import Transaction
from texts import Rendered, Texts

from .server import ROOT, Server

Way = Literal["taps", "typed"]

REVISION = 9_000_000_000
"""Higher than any clock's, so that what stands in the buttons to come is known beforehand: one more each."""

SEED = 7


@cache
def far_off() -> Quiet:
    """An hour half a day away: quiet hours that keep nothing waiting, whenever the benchmarks run."""
    local = datetime.now(_example().zone) + timedelta(hours=12)
    return local.hour * 60, (local.hour + 1) % 24 * 60


@cache
def organisation() -> Organisation:
    """The example, with its quiet hours far off."""
    begin, end = (time(minutes // 60) for minutes in far_off())
    return _example().model_copy(update={"quiet_hours": QuietHours.model_construct(begin=begin, end=end)})


@cache
def _example() -> Organisation:
    return load_organisation(Path(ROOT / "organisation.toml"))


def taps() -> list[str]:
    """Join, yes, a kind, next, an area, next: what the buttons that are tapped hold."""
    area = organisation().areas[0].key
    notice, kinds, areas = (f"signup:{step}:{REVISION + n}" for n, step in enumerate(STEPS, 1))
    return [
        "go:join",
        f"{notice}:yes",
        f"{kinds}:on:used",
        f"{kinds}:next",
        f"{areas}:on:{area}",
        f"{areas}:next",
    ]


STEPS = ("notice", "kinds", "areas")
TYPED = ("Join", "Yes", "1", "Next", "1", "Next")
ANSWERS = len(TYPED)


def question(step: str, texts: Texts) -> Rendered:
    """One of the three questions as a person sees it."""
    at: Standing = begin(signup.SIGNUP, organisation(), 1, "en", 0)
    while at.place.step != step:
        following = STEPS[STEPS.index(at.place.step) + 1]
        at = begin(signup.SIGNUP, organisation(), 1, "en", 0, change=following)
    return texts.render(show(at), "en")


def buttons(rendered: Rendered) -> list[list[InlineKeyboardButton]]:
    """As python-telegram-bot has them."""
    return [[InlineKeyboardButton(label, callback_data=data) for label, data in row] for row in rendered.rows]


def keyboard(rendered: Rendered) -> dict[str, Any]:
    return {
        "inline_keyboard": [
            [{"text": label, "callback_data": data} for label, data in row] for row in rendered.rows
        ]
    }


async def arrive(server: Server, count: int, way: Way, texts: Texts) -> list[int]:
    """Everything this many people do to sign up waits at Telegram, theirs in order and each others' mixed."""
    people = await server.new_people(count)
    if way == "typed":
        await type_all(server, people)
        return people
    seen = question("notice", texts)
    shown = {}
    for person in people:
        message = await server.call(
            "sendMessage", chat_id=person, text=seen.html, parse_mode="HTML", reply_markup=keyboard(seen)
        )
        shown[person] = message["message_id"]
    tapped = taps()
    for person, turn in _turns(people):
        tap = {"message_id": shown[person], "data": tapped[turn], "wait_s": 0}
        await server.control("POST", f"people/{person}/tap", **tap)
    return people


async def type_all(server: Server, people: list[int]) -> None:
    """They type all their answers, theirs in order and each others' mixed."""
    for person, turn in _turns(people):
        await server.control("POST", f"people/{person}/type", text=TYPED[turn])


def _turns(people: list[int]) -> Iterator[tuple[int, int]]:
    """Who answers next, and their how manieth answer it is: by chance, and the same in every round."""
    order = people * ANSWERS
    random.Random(SEED).shuffle(order)
    given = dict.fromkeys(people, 0)
    for person in order:
        yield person, given[person]
        given[person] += 1


async def remember(tx: Transaction, people: list[int], now_ms: int) -> None:
    """They have all been welcomed already."""
    before = {person: Sender(person) for person in people}
    welcomed = [
        Sender(person, conversation=Conversation(person, "en", WELCOMED, WELCOMED, REVISION, {}, now_ms))
        for person in people
    ]
    await senders.save(tx, before, welcomed, now_ms)
