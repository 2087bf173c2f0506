"""What becomes of a row of the outbox when its sending has ended."""

import logging
from dataclasses import dataclass

from bot.outcome import Outcome, pause_before_next
from storage import outbox, people, sent_messages
from storage.database import Transaction
from storage.outbox import Message

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finished:
    message: Message
    outcome: Outcome


async def record(tx: Transaction, finished: list[Finished], now_ms: int) -> None:
    """Drop what is done, put back what will be tried again, and remember what a later change must find."""
    done, again, sent, gone = [], [], [], []
    for message, outcome in ((f.message, f.outcome) for f in finished):
        outgoing = message.outgoing
        match outcome.kind:
            case "later" | "no connection" | "refused" | "conflict":
                again.append((message.outbox_id, message.attempts, now_ms))
                continue
            case "unclear":
                attempts = message.attempts + 1
                if (pause := pause_before_next(outgoing.lane, attempts)) is not None:
                    again.append((message.outbox_id, attempts, now_ms + pause * 1000))
                    continue
                log.error("given up after the last attempt", extra={"lane": outgoing.lane})
            case "sent" if outgoing.about and outcome.message_id:
                sent.append((outgoing.chat_id, outgoing.about, outcome.message_id))
            case "gone":
                gone.append(outgoing.chat_id)
            case "bug":
                log.error("Telegram refused what was to be sent", extra={"error": outcome.error})
        done.append(message.outbox_id)
    await outbox.drop(tx, done)
    await outbox.put_back(tx, again)
    await sent_messages.remember(tx, sent, now_ms)
    await outbox.drop_replies(tx, gone)
    await people.mark_gone(tx, gone, now_ms)
