"""Checking the words of a poll: how easily they read, and what gives too much away. Advice, and no more."""

from dataclasses import replace

from domain import readable
from domain.authority import WRITE
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import confirming
from handlers.polls import last_look
from handlers.visit import Visit
from storage.polls import polls


async def check(visit: Visit, argument: str) -> None:
    """Of its usual words, and of the short plain ones where it has some."""
    written = await confirming.draft_of(visit, argument)
    draft = await polls.one(visit.tx, written.message_id) if written else None
    if draft is None:
        return
    plain = last_look.advice_about_plain(visit, draft.card)
    if plain is not None:
        visit.say(Say("poll-words-plain", first=readable.said(plain)))
    ways = (go("change-it", "draft", argument), go("see-message", "seemsg", argument), screens.HELP)
    advice = readable.said(last_look.advice_about(visit, draft.card))
    asked.show(visit, replace(advice, buttons=ways), asked.LIST)


COMMANDS = (Command("checkwords", check, capability=WRITE),)
