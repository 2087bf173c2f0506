"""What arrived on the phones, beside what should have: nothing missing, in order, and how often twice."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rehearsal import Rehearsal
from rehearsal.people import FIRST_PERSON_ID
from rehearsal.transcript import Call

from .bot import Life
from .oracle import Raw, Reply

METHODS = {"sendmessage": "send", "editmessagetext": "edit", "leavechat": "leave"}
Places = tuple[int, ...]
LIKELY = 64  # ways to read what arrived that are kept in mind: of equal replies any may be the repeat

NOT_MODIFIED = "message is not modified"


@dataclass(frozen=True)
class Arrival:
    """`call`: the how manieth call of all."""

    call: int
    reply: Reply


@dataclass
class Comparison:
    """`caused`: how many repeats each kill has caused; `unexplained`: how many no kill accounts for."""

    caused: list[int]
    unexplained: int = 0
    replies: int = 0
    problems: list[str] = field(default_factory=list)


def offered(rehearsal: Rehearsal) -> list[Raw]:
    """Every update that Telegram ever handed out or brought, in the order of the first time."""
    found: dict[int, Raw] = {}
    for one in rehearsal.delivering.brought:
        if one.update_id not in found:
            found[one.update_id] = json.loads(one.encoded)
    for call in rehearsal.api.transcript.after(0):
        if call.method.lower() == "getupdates" and call.status == 200:
            for update in json.loads(call.answer)["result"]:
                found.setdefault(update["update_id"], update)
    return list(found.values())


def arrivals(rehearsal: Rehearsal, but_for: str = "") -> dict[int, list[Arrival]]:
    """What Telegram accepted for each chat, but for messages like this to those who came by themselves."""
    found: dict[int, list[Arrival]] = defaultdict(list)
    for call in rehearsal.api.transcript.after(0):
        action, params = METHODS.get(call.method.lower()), call.params.values
        if action and taken(call) and not _apart(params, but_for):
            target = int(params["message_id"]) if action == "edit" else None
            reply = Reply(action, target, params.get("text", ""), keyboard(params.get("reply_markup")))
            found[int(params["chat_id"])].append(Arrival(call.n, reply))
    return found


def taken(call: Call) -> bool:
    """Whether it had its effect at Telegram."""
    return call.status == 200 or (call.status == 400 and NOT_MODIFIED.encode() in call.answer)


def _apart(params: Mapping[str, Any], pattern: str) -> bool:
    came_by_themselves = int(params["chat_id"]) >= FIRST_PERSON_ID
    return bool(pattern) and came_by_themselves and bool(re.fullmatch(pattern, params.get("text", "")))


def keyboard(markup: Any) -> str:
    if not markup:
        return json.dumps([])
    keyboard = json.loads(markup) if isinstance(markup, str) else markup
    return json.dumps([[b["text"], b["callback_data"]] for row in keyboard["inline_keyboard"] for b in row])


def compare(
    expected: Mapping[int, list[Reply]], arrived: Mapping[int, list[Arrival]], lives: Sequence[Life]
) -> Comparison:
    comparison = Comparison([0] * len(lives))
    suspects = _suspects(lives)
    for chat_id in sorted(expected.keys() | arrived.keys()):
        wanted, got = expected.get(chat_id, []), arrived.get(chat_id, [])
        comparison.replies += len(got)
        to_blame = [_to_blame(arrival.call, chat_id, lives, suspects) for arrival in got]
        repeats = _align(wanted, got, to_blame)
        if repeats is None:
            comparison.problems.append(f"a chat got {len(got)} replies that do not fit the {len(wanted)} due")
            continue
        blamed = {to_blame[place] for place in repeats}
        for kill in blamed:
            if kill:
                comparison.caused[kill[0]] += 1
        comparison.unexplained += len(repeats) - len(blamed - {None})
    return comparison


def _align(wanted: Sequence[Reply], got: Sequence[Arrival], to_blame: Sequence[object]) -> Places | None:
    """Read `got` as `wanted` in order with as few repeats as can be; the places that repeat, or None.

    Two things may be missing, because the outbox leaves them out while the other one still waits: an edit of
    a message that is edited again later on, and a message that says just what the one before it says.
    """

    def cost(repeats: Places) -> tuple[int, int]:
        blamed = {to_blame[place] for place in repeats} - {None}
        return len(repeats) - len(blamed), len(repeats)

    ways: dict[int, list[Places]] = {0: [()]}  # replies used up so far: where the repeats may have been
    for place, arrival in enumerate(got):
        further: dict[int, set[Places]] = defaultdict(set)
        for used, likely in ways.items():
            for repeats in likely:
                for now_used, now in _further(wanted, used, repeats, place, arrival.reply):
                    further[now_used].add(now)
        ways = {used: sorted(likely, key=cost)[:LIKELY] for used, likely in further.items()}
    ends = [way for used, likely in ways.items() if _all_needless(wanted, used) for way in likely]
    return min(ends, key=cost, default=None)


def _further(
    wanted: Sequence[Reply], used: int, repeats: Places, place: int, reply: Reply
) -> Iterator[tuple[int, Places]]:
    """The ways to read one more reply: as the last one again, or as one that is due."""
    if used and wanted[used - 1] == reply:
        yield used, (*repeats, place)
    for due in range(used, len(wanted)):
        if wanted[due] == reply:
            yield due + 1, repeats
        if not _needless(wanted, due):
            return


def _all_needless(wanted: Sequence[Reply], begin: int) -> bool:
    return all(_needless(wanted, place) for place in range(begin, len(wanted)))


def _needless(wanted: Sequence[Reply], place: int) -> bool:
    if _replaced(wanted, place):
        return True
    before = next((p for p in range(place - 1, -1, -1) if not _replaced(wanted, p)), None)
    return before is not None and wanted[place].action == "send" and wanted[before] == wanted[place]


def _replaced(wanted: Sequence[Reply], place: int) -> bool:
    reply = wanted[place]
    return reply.action == "edit" and any(
        later.action == "edit" and later.target == reply.target for later in wanted[place + 1 :]
    )


Suspects = list[dict[tuple[int, int], int]]


def _suspects(lives: Sequence[Life]) -> Suspects:
    """For each life the rows that may have been sent before: to which kill each of them was in flight last.

    Until it leaves the outbox such a row may come once more in each life.
    """
    found: Suspects = []
    known: dict[tuple[int, int], int] = {}
    for number, life in enumerate(lives):
        known = {row: kill for row, kill in known.items() if row in life.found.unsent}
        known |= dict.fromkeys(life.found.claimed, number)
        found.append(known)
    return found


def _to_blame(call: int, chat_id: int, lives: Sequence[Life], suspects: Suspects) -> tuple[int, int] | None:
    """The kill that may have made a reply to this chat come again, and the life in which it came."""
    life = max(number for number, life in enumerate(lives) if life.first_call < call)
    kills = [kill for (chat, _), kill in suspects[life].items() if chat == chat_id]
    return (max(kills), life) if kills else None
