"""What became of one attempt to send, decided in one place, and what follows from it."""

from dataclasses import dataclass
from typing import Literal

from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.telegram_http import NoAnswer, NotSent
from domain.outgoing import Action, Lane

Kind = Literal["sent", "later", "gone", "no connection", "refused", "conflict", "unclear", "missing", "bug"]

# Seconds from one attempt to the next. Together a reply is tried for 15 minutes of working connection.
REPLY_PAUSES = (2, 10, 60, 300, 300)
PACED_PAUSES = (300, 600)


@dataclass(frozen=True)
class Outcome:
    """`retry_after` in seconds goes with "later"; `no_answer` says that the network may be to blame."""

    kind: Kind
    message_id: int | None = None
    retry_after: float = 0.0
    no_answer: bool = False
    error: str = ""


def outcome_of(error: Exception, action: Action) -> Outcome:
    """Translate what python-telegram-bot raised. "missing": what was to be changed is not there any more."""
    name = type(error).__name__
    match error:
        case RetryAfter():
            return Outcome("later", retry_after=_seconds(error), error=name)
        case Forbidden():
            return Outcome("gone", error=name)
        case InvalidToken() | EndPointNotFound():  # what do_api_request makes of 401 and 404
            return Outcome("refused", error=name)
        case BadRequest():
            return _bad_request(error.message.lower(), action)
        case Conflict():
            return Outcome("conflict", error=name)
        case NotSent():
            return Outcome("no connection", error=name)
        case NetworkError():
            return Outcome("unclear", no_answer=isinstance(error, NoAnswer), error=name)
    return Outcome("bug", error=name)


def _bad_request(words: str, action: Action) -> Outcome:
    if "message is not modified" in words:
        return Outcome("sent")
    if "chat not found" in words:
        return Outcome("gone", error="chat not found")
    if action == "delete" and "message" in words and ("not found" in words or "can't be deleted" in words):
        return Outcome("sent")
    if "message to edit not found" in words or "message can't be edited" in words:
        return Outcome("missing", error="message to edit not found")
    return Outcome("bug", error="BadRequest")


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return float(after) if isinstance(after, int | float) else after.total_seconds()


def pause_before_next(lane: Lane, attempts: int) -> int | None:
    """Seconds until the next attempt, after `attempts` that came to nothing. None: it is over."""
    pauses = REPLY_PAUSES if lane == "reply" else PACED_PAUSES
    return pauses[attempts - 1] if attempts <= len(pauses) else None
