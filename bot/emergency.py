"""The one thing said without a row: the help lines, when the database cannot be written."""

import asyncio
import time
from collections.abc import Iterable

from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import TelegramError

from domain.notes import emergency
from texts import Texts

ONCE_IN_SECONDS = 3600.0
MOST_CHATS = 10_000


class Emergency:
    """At most once an hour to each chat, from memory."""

    def __init__(self, bot: Bot, texts: Texts) -> None:
        self._bot = bot
        self._html = texts.render(emergency(), "en").html
        self._sent: dict[int, float] = {}

    async def answer(self, chat_ids: Iterable[int]) -> None:
        now = time.monotonic()
        if len(self._sent) > MOST_CHATS:
            self._sent = {c: at for c, at in self._sent.items() if now - at < ONCE_IN_SECONDS}
        due = [
            c for c in dict.fromkeys(chat_ids) if now - self._sent.get(c, -ONCE_IN_SECONDS) >= ONCE_IN_SECONDS
        ]
        for chat_id in due:
            self._sent[chat_id] = now
        await asyncio.gather(*(self._send(chat_id) for chat_id in due))

    async def _send(self, chat_id: int) -> None:
        try:
            await self._bot.send_message(chat_id, self._html, parse_mode=ParseMode.HTML)
        except TelegramError:
            self._sent.pop(chat_id, None)
