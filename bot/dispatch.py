"""python-telegram-bot's Application, made to fail loudly: it would log and swallow what a handler raises."""

from typing import Any

from telegram.ext import Application, ApplicationBuilder, ContextTypes

from bot.telegram_http import AiohttpRequest
from handlers import routes
from handlers.visit import Visit, VisitContext


class BotApplication(Application[Any, VisitContext, Any, Any, Any, Any]):
    """Handles one update after another; `visit` is the one being handled."""

    visit: Visit

    async def process_error(self, update: object, error: Exception, *_: Any, **__: Any) -> bool:
        raise error

    async def hear(self, visit: Visit) -> None:
        """Dispatch to the one handler it is for. Raises whatever goes wrong, or Unheard."""
        self.visit = visit
        await self.process_update(visit.update)
        if not visit.done:
            raise Unheard


class Unheard(Exception):
    """No handler reported this update as done."""


class _Context(VisitContext):
    @classmethod
    def from_update(cls, update: object, application: Any) -> "_Context":
        context = cls(application)
        context.visit = application.visit
        return context


def build(token: str, api_url: str, request: AiohttpRequest) -> BotApplication:
    """An application with every route and without an updater, persistence, jobs or a pace of its own."""
    application = (
        ApplicationBuilder()
        .application_class(BotApplication)
        .token(token)
        .base_url(f"{api_url}/bot")
        .base_file_url(f"{api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .context_types(ContextTypes(context=_Context))
        .updater(None)
        .job_queue(None)
        .build()
    )
    application.add_handlers(routes())
    assert isinstance(application, BotApplication)
    return application
