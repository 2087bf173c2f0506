"""A coordinator with a phone: writes messages to many one after another, and pauses or takes them back."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import count

from domain.many.broadcast import Act
from rehearsal import Rehearsal

from .bot import Bot, TortureFailed
from .people import Button, buttons_of

PATIENCE = 20.0  # real seconds until something comes back
TRIES = 6  # to write one message: a press made earlier may come while it is written
PRESS_AGAIN = 4.0  # real seconds: in quickened time a press soon expires
LOOK_EVERY = 0.02

PLANS: tuple[tuple[Act, ...], ...] = (
    ("pausethis", "onwith", "takeback"),
    ("finishthis", "takeback"),
    ("pausethis", "onwith"),
    ("takeback",),
    ("pausethis", "takeback"),
    ("pausethis", "onwith", "finishthis"),
)
"""What is done about one message after another, at random moments."""

Look = Callable[[], Button | None]


class WaitedInVain(TortureFailed):
    """Nothing came of what they did."""


def words(number: int) -> str:
    return f"Message {number}: the walk is on Sunday at ten. Come if you like."


class Writer:
    """Acts only with their phone, and sees only what stands on it."""

    def __init__(self, rehearsal: Rehearsal, bot: Bot, chat_id: int, chance: random.Random) -> None:
        self._telegram, self._hands = rehearsal.telegram, rehearsal.phones
        self._bot, self._chance, self.chat_id = bot, chance, chat_id
        self._known: set[str] = set()  # ids of what they have sent so far
        self._written: set[str] = set()
        self._numbers = count(1)

    async def write_all(self, plans: Sequence[Sequence[Act]], lives: int) -> None:
        """A message for each plan. `lives`: so many of the bot pass before the next one is written."""
        for acts in plans:
            broadcast_id = await self._write()
            begun = len(self._bot.lives)
            for act, after in zip(acts, self._moments(len(acts), lives), strict=True):
                await self._life(begun + after)
                await self.do(act, broadcast_id)
            await self._life(begun + lives)

    async def _life(self, number: int) -> None:
        while len(self._bot.lives) < number:  # noqa: ASYNC110 (nobody tells of it)
            await asyncio.sleep(LOOK_EVERY)

    def _moments(self, many: int, lives: int) -> list[int]:
        return sorted(self._chance.randint(0, max(0, lives - 1)) for _ in range(many))

    async def _write(self) -> str:
        """The broadcast's id, once the message has been confirmed; begun anew where it came to nothing."""
        for _ in range(TRIES):
            with suppress(WaitedInVain):
                return await self._write_one(next(self._numbers))
        raise TortureFailed("no message could be written")

    async def _write_one(self, number: int) -> str:
        begun = self._last()
        self._hands.type(self.chat_id, "/write")
        await self._until(partial(self._button, "message:text:", begun))
        self._written.add(words(number))
        self._hands.type(self.chat_id, words(number))
        send = partial(self._button, "go:sendmsg:", begun)
        await self._until(send, partial(self._button, "message:check:", begun, ":done"))
        confirmed = await self._until(partial(self._new_one, begun), send)
        broadcast_id = confirmed.data.rpartition(":")[2]
        self._known.add(broadcast_id)
        return broadcast_id

    async def do(self, act: Act, broadcast_id: str) -> None:
        """Press it, whether or not it still stands there, until the bot has answered.

        As on an old message: beneath the newest that shows how it stands, that one would change instead.
        """
        begun = self._last()
        press = Button(self._first(), f"go:{act}:{broadcast_id}")
        if act != "takeback":
            await self._until(partial(self._answer, begun), lambda: press)
            return
        sure = await self._until(partial(self._button, "go:takenow:", begun), lambda: press)
        await self._until(partial(self._answer, sure.message_id), lambda: sure)

    async def _until(self, seen: Look, to_press: Look = lambda: None) -> Button:
        """Press what is to be pressed, now and then anew, until there is what is wanted."""
        began, pressed, pressed_at = time.monotonic(), None, 0.0
        while (found := seen()) is None:
            now, button = time.monotonic(), to_press()
            if now - began > PATIENCE:
                raise WaitedInVain("the coordinator waited in vain")
            if button and (button != pressed or now - pressed_at > PRESS_AGAIN):
                self._hands.press(self.chat_id, button.message_id, button.data)
                pressed, pressed_at = button, now
            await asyncio.sleep(LOOK_EVERY)
        return found

    def _last(self) -> int:
        return max(self._telegram.chats[self.chat_id].messages, default=0)

    def _first(self) -> int:
        """The oldest message of the bot's."""
        messages = self._telegram.chats[self.chat_id].messages.values()
        return min(message.message_id for message in messages if message.from_bot)

    def _buttons(self, after: int) -> list[Button]:
        """On the messages of the bot that came after this one, the newest message first."""
        messages = reversed(self._telegram.chats[self.chat_id].messages.values())
        newer = [m for m in messages if m.from_bot and m.message_id > after]
        return [button for m in newer for button in buttons_of(m.message_id, m.wire)]

    def _button(self, begins: str, after: int, ends: str = "") -> Button | None:
        found = (b for b in self._buttons(after) if b.data.startswith(begins) and b.data.endswith(ends))
        return next(found, None)

    def _new_one(self, after: int) -> Button | None:
        """A button under the message that shows how a new one stands."""
        found = (b for b in self._buttons(after) if b.data.startswith(("go:correct:", "go:gonow:")))
        return next((b for b in found if b.data.rpartition(":")[2] not in self._known), None)

    def _answer(self, after: int) -> Button | None:
        """Anything newer that is no copy of a message to many: under these there is only help."""
        chat = self._telegram.chats[self.chat_id]
        newer = [m for m in chat.messages.values() if m.from_bot and m.message_id > after]
        answers = [m for m in newer if m.wire.get("text") not in self._written]
        return Button(answers[-1].message_id, "") if answers else None
