"""An hour without a network, in quickened time: every connection is cut, and then all is as before."""

import asyncio
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from domain.say import Say
from rehearsal.people import FIRST_PERSON_ID

from .bot import Left, Life, Nature, TortureFailed
from .crowd import LONGEST_END, Scene, scene, usual_faults
from .oracle import words
from .replies import METHODS, offered, taken
from .times import quickened
from .verdict import Allowance, Claim, Figures, judge

TIMES = 30
PEOPLE, ROWS = 12, 600
BEFORE = 4.0  # real seconds of a working network
LOOK_EVERY = 0.1  # real seconds; a press lives for five of them
PRESS_LIVES = 150.0  # seconds
MOST_TRIES = 16  # beside one a minute: 1, 2, 4 … 60 seconds, and what was in flight
SOONEST_BACK = 90.0  # seconds: the longest pause between two tries, and what a try takes


async def away(
    seed: int, minutes: int, tell: Callable[[str], None], grace: float = LONGEST_END
) -> tuple[Figures, list[Claim]]:
    """People go on typing and tapping meanwhile; what they press is gone after 150 seconds."""
    nature = Nature(2, 28, quickened(TIMES))
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, PEOPLE, nature=nature, rows=ROWS) as on:
            await on.bot.start()
            await on.bot.until_it_calls("getupdates")
            await asyncio.sleep(BEFORE)
            cut = _calls(on)
            on.rehearsal.set_faults({**usual_faults(seed, nature), "outage": True})
            watch = Watch(on)
            await _wait(on, minutes, watch, tell)
            mended = _calls(on)
            on.rehearsal.set_faults(usual_faults(seed, nature))
            back = await _back(on, watch)
            _note_the_cut(on, cut, mended)
            status = await on.to_the_end(grace)
            offers = {update["update_id"] for update in offered(on.rehearsal)}
            expired = watch.waited(PRESS_LIVES / TIMES) - offers
            allowed = Allowance(frozenset(expired & watch.pressed), _gap(), in_vain=True)
            figures, claims = await judge(on, Path(folder), status, allowed)
            told = _told_of_gap(on)
    tries, most = mended - cut, minutes + MOST_TRIES
    waited = f"{len(expired)} presses were gone after 150 seconds; {len(told)} people were told of the gap"
    held = expired <= watch.pressed and set(told.values()) == {1}
    return figures, [
        Claim("it does not hammer", tries <= most, f"{tries} calls were tried in {minutes} minutes", True),
        Claim("it comes back by itself", back <= SOONEST_BACK, f"{back:.0f} s after the network", True),
        Claim("only presses expire, and it is said", held, waited, True),
        *claims,
    ]


def _calls(on: Scene) -> int:
    return on.rehearsal.api.transcript.count


class Watch:
    """What waits at Telegram. A press is allowed to be gone once it has waited as long as presses live."""

    def __init__(self, on: Scene) -> None:
        self._updates = on.rehearsal.telegram.updates
        self._seen: dict[int, tuple[float, float]] = {}  # when each was first and last seen waiting
        self.pressed: set[int] = set()

    def look(self) -> None:
        len(self._updates)  # lets go of what has expired
        now = time.monotonic()
        for kind, record in self._updates.records():
            if kind == "update":
                first, _ = self._seen.get(record[0], (now, now))
                self._seen[record[0]] = first, now
                if "callback_query" in record[2]:
                    self.pressed.add(record[0])

    def waited(self, lived: float) -> set[int]:
        """What was seen waiting for so many real seconds, or nearly."""
        nearly = lived - 3 * LOOK_EVERY
        return {i for i, (first, last) in self._seen.items() if last - first >= nearly}


async def _wait(on: Scene, minutes: int, watch: Watch, tell: Callable[[str], None]) -> None:
    end = time.monotonic() + minutes * 60 / TIMES
    tell(f"the network is gone for {minutes} minutes, {minutes * 60 / TIMES:.0f} seconds of ours")
    while (now := time.monotonic()) < end:
        watch.look()
        if not on.bot.running:
            raise TortureFailed("the bot ended while there was no network")
        await asyncio.sleep(min(LOOK_EVERY, end - now))


async def _back(on: Scene, watch: Watch) -> float:
    """The bot's seconds until it asks for updates again. More presses may expire until then."""
    began, seen = time.monotonic(), _calls(on)
    while not any(
        c.method.lower() == "getupdates" and c.status for c in on.rehearsal.api.transcript.after(seen)
    ):
        if time.monotonic() - began > 60 or not on.bot.running:
            raise TortureFailed("the bot did not come back")
        watch.look()
        await asyncio.sleep(0.005)
    return (time.monotonic() - began) * TIMES


def _note_the_cut(on: Scene, cut: int, mended: int) -> None:
    """As if another life had begun: what Telegram took while its answer was cut off may come again."""
    struck = frozenset(
        (int(call.params.values["chat_id"]), call.n)
        for call in on.rehearsal.api.transcript.after(cut)
        if call.n <= mended and call.method.lower() in METHODS and taken(call)
    )
    on.bot.lives.append(Life(cut, Left(struck, struck)))


def _gap() -> str:
    """The note for those who were in the middle of something, whatever times stand in it."""
    said = [words(Say("gap", {"from": "00:00", "to": "00:00"}), locale) for locale in ("en", "en-plain")]
    return "|".join(map(re.escape, said)).replace("00:00", r"\d\d:\d\d")


def _told_of_gap(on: Scene) -> Counter[int]:
    """How often each chat was told, of those who came by themselves."""
    found = Counter[int]()
    for call in on.rehearsal.api.transcript.after(0):
        if (
            call.method.lower() in METHODS
            and taken(call)
            and int(call.params.values["chat_id"]) >= FIRST_PERSON_ID
        ):
            found[int(call.params.values["chat_id"])] += bool(
                re.fullmatch(_gap(), call.params.values["text"])
            )
    return +found
