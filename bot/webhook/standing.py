"""How it stands with Telegram bringing updates, for the doctor."""

from typing import Literal

import aiohttp

from bot.settings import Settings

Said = tuple[Literal["ok", "note", "wrong"], str]

SECONDS = 5


async def of(settings: Settings) -> list[Said]:
    """Nothing where Telegram does not say."""
    assert settings.bot_token is not None
    token = settings.bot_token.get_secret_value()
    address = f"{settings.telegram_api_url}/bot{token}/getWebhookInfo"
    try:
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as answer:
            told = await answer.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return []
    info = told.get("result") if isinstance(told, dict) else None
    return [_said(settings.webhook_url, info)] if isinstance(info, dict) else []


def _said(wanted: str, info: dict[str, object]) -> Said:
    url, waiting = info.get("url"), info.get("pending_update_count")
    if not wanted and url:
        return "note", "Telegram brings them to a webhook; from the next start on the bot asks for them."
    if not wanted:
        return "ok", "the bot asks Telegram for them."
    if not is_same(str(url), wanted):
        return "note", "Telegram does not bring them to WEBHOOK_URL yet; from the next start on it does."
    if waiting and (why := info.get("last_error_message")):
        return "wrong", f"Telegram cannot bring them to WEBHOOK_URL: {why}. {waiting} wait. Does the bot run?"
    return "ok", "Telegram brings them to WEBHOOK_URL."


def is_same(url: str, wanted: str) -> bool:
    """Telegram may write an address a little differently than it was told."""
    return url.rstrip("/").lower() == wanted.rstrip("/").lower()
