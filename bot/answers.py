"""Answers to presses: after the commit, at best, and never in anybody's way."""

import asyncio

from telegram import Bot
from telegram.error import TelegramError

from domain.say import Say
from texts import Texts

AT_ONCE = 20
SECONDS = 5.0
MOST_WAITING = 500


class Answers:
    """An answer to a press is a courtesy: what matters was committed and is also said in a message."""

    def __init__(self, bot: Bot, texts: Texts) -> None:
        self._bot, self._texts = bot, texts
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def give(self, query_id: str, say: Say | None = None, locale: str = "en", alert: bool = False) -> None:
        if len(self._tasks) < MOST_WAITING:
            task = asyncio.create_task(self._give(query_id, say, locale, alert))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    @property
    def waiting(self) -> int:
        return len(self._tasks)

    async def stop(self) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _give(self, query_id: str, say: Say | None, locale: str, alert: bool) -> None:
        text = self._texts.plain(say, locale) if say else None
        async with self._turns:
            try:
                async with asyncio.timeout(SECONDS):
                    await self._bot.answer_callback_query(query_id, text, show_alert=alert or None)
            except (TelegramError, TimeoutError):
                return  # too old, or no connection: the message that was committed says it too
