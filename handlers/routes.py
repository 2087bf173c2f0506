"""Which update goes through which door: the first that fits takes it, and the last one fits everything."""

from collections.abc import Callable
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler

from handlers import doors, strangers
from handlers.oneself import notice
from handlers.team import approving
from handlers.visit import Heard, Visit, VisitContext, hears

Fits = Callable[[Update], bool]


class Route(BaseHandler[Update, VisitContext, None]):
    """A door, and which updates go through it."""

    def __init__(self, fits: Fits, heard: Heard) -> None:
        super().__init__(hears(heard), block=True)
        self._fits = fits

    def check_update(self, update: object) -> bool:
        return isinstance(update, Update) and self._fits(update)


def routes() -> list[BaseHandler[Any, Any, Any]]:
    return [
        Route(_not_private, strangers.not_private),
        Route(lambda update: update.callback_query is not None, _then_news(doors.press)),
        Route(lambda update: bool(update.message and update.message.text), _then_news(doors.typed)),
        Route(lambda update: update.message is not None, strangers.other_message),
        Route(lambda update: update.my_chat_member is not None, strangers.membership),
        Route(lambda update: True, doors.quietly),
    ]


def _then_news(heard: Heard) -> Heard:
    """What there is to tell follows what they asked for."""

    async def both(visit: Visit) -> None:
        await heard(visit)
        await doors.follow(visit)
        await approving.passed(visit)
        await notice.news(visit)

    return both


def _not_private(update: Update) -> bool:
    chat = update.effective_chat
    return chat is not None and chat.type != ChatType.PRIVATE
