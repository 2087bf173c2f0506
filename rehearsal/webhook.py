"""The webhook's three methods: set, delete, and how it goes with it."""

import ipaddress
import re
from urllib.parse import urlsplit

from .params import Params
from .people import Wire
from .refusal import WEBHOOK_SET, bad
from .telegram import Telegram

MOST_CONNECTIONS = 100
DEFAULT_CONNECTIONS = 40
LONGEST_SECRET = 256


def set_webhook(telegram: Telegram, params: Params) -> bool:
    url, secret = params.text("url"), params.text("secret_token")
    if url and not url.startswith("https://") and not is_here(url):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > LONGEST_SECRET:
        raise bad("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad("secret token contains unallowed characters")
    if "allowed_updates" in params.values:
        telegram.updates.allow(params.structure("allowed_updates", "allowed updates", strict=False))
    most = params.integer("max_connections") or DEFAULT_CONNECTIONS
    hook = {"url": url, "secret": secret, "connections": min(max(most, 1), MOST_CONNECTIONS)}
    telegram.webhook = hook if url else {}
    telegram.journal.note("webhook", telegram.webhook)
    if params.flag("drop_pending_updates"):
        telegram.updates.drop_all()
    telegram.updates.came.set()
    if url:
        telegram.updates.end_poll(WEBHOOK_SET)
    return True


def delete_webhook(telegram: Telegram, params: Params) -> bool:
    return set_webhook(telegram, Params(params.values | {"url": "", "secret_token": ""}))


def get_webhook_info(telegram: Telegram, params: Params) -> Wire:
    hook = telegram.webhook
    info: Wire = {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(telegram.updates),
    }
    if hook:
        info["max_connections"] = hook.get("connections", DEFAULT_CONNECTIONS)
    if "error" in hook:
        info["last_error_date"], info["last_error_message"] = hook["error"]
    if telegram.updates.allowed is not None:
        info["allowed_updates"] = telegram.updates.allowed
    return info


def is_here(url: str) -> bool:
    """Whether it is plain HTTP to this machine, as a Bot API server of one's own allows it."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "http" and ipaddress.ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return False
