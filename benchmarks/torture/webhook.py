"""A webhook whose bot is killed again and again, while members write and strangers knock."""

import random
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from rehearsal.delivering import Brought

from ..ports import free_port
from .bot import Nature
from .crowd import LONGEST_END, heard_ms, scene
from .kills import kill_often
from .strangers import Strangers
from .verdict import Allowance, Claim, Figures, judge

LATENCY_MS = 3
TAKEN = 200

HOW = f"""**SIGKILL with a webhook** ({{kills}} times), {LATENCY_MS} milliseconds from Telegram: the same
  people, but Telegram brings each update over HTTP, one after another, and again where no answer came.
  Strangers knock all the while and say STOP for others: with a wrong secret or none, by another path or
  method, with a body of over a megabyte, or with half of one."""


async def brought(
    seed: int, count: int, at_once: int, tell: Callable[[str], None], grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """SIGKILL, as with long polling. `grace`: seconds to finish at the end."""
    nature = Nature(LATENCY_MS, webhook=free_port())
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, at_once, nature=nature) as on:
            strangers = Strangers(on.rehearsal, nature.webhook, random.Random(f"{seed} strangers"))
            async with strangers.knocking():
                await kill_often(on, random.Random(f"{seed} webhook kills"), count, tell, LATENCY_MS)
                status = await on.to_the_end(grace)
            figures, claims = await judge(on, Path(folder), status, Allowance(any_order=True))
            heard, deliveries = heard_ms(on.bot.database), tuple(on.rehearsal.delivering.brought)
    return figures, [
        answered(deliveries, heard),
        in_order(deliveries, heard),
        strangers.claim(set(heard)),
        *claims,
    ]


def answered(deliveries: Sequence[Brought], heard: Mapping[int, int]) -> Claim:
    """Each at least once, and only what was written down: what was heard and not answered came again."""
    offered = {one.update_id for one in deliveries}
    taken = {one.update_id for one in deliveries if one.status == TAKEN}
    never, too_early = len(offered - taken), len(taken - heard.keys())
    words = (
        f"{len(deliveries):,} deliveries of {len(offered):,} updates; {never} never answered, {too_early} "
        f"answered and not kept; {_cut_off(deliveries, heard)} were brought again because a kill came "
        "between their effect and the answer"
    )
    return Claim("every update answered, and only once it is kept", not never and not too_early, words, True)


def _cut_off(deliveries: Iterable[Brought], heard: Mapping[int, int]) -> int:
    """How many were brought without an answer, had their effect all the same, and were brought again."""
    silent, found = set[int](), set[int]()
    for one in deliveries:
        if one.update_id in silent and heard.get(one.update_id, one.at_ms) < one.at_ms:
            found.add(one.update_id)
        if one.status == TAKEN:
            silent.discard(one.update_id)
        else:
            silent.add(one.update_id)
    return len(found)


def in_order(deliveries: Iterable[Brought], heard: Mapping[int, int]) -> Claim:
    """In each chat: brought, answered and heard in the order in which it happened."""
    chats = defaultdict[int, list[Brought]](list)
    for one in deliveries:
        if one.chat_id:
            chats[one.chat_id].append(one)
    wrong = sum(not _is_in_order(here, heard) for here in chats.values())
    return Claim("order kept in each chat", not wrong, f"{len(chats):,} chats, {wrong} otherwise", True)


def _is_in_order(here: Sequence[Brought], heard: Mapping[int, int]) -> bool:
    """`here`: the deliveries of one chat."""
    came = [one.update_id for one in here]
    moments = [heard[number] for number in sorted(set(came)) if number in heard]
    answers = [one.update_id for one in here if one.status == TAKEN]
    return came == sorted(came) and moments == sorted(moments) and answers == sorted(answers)
