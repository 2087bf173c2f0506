"""What becomes of a row of the outbox when its sending has ended."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.many.post_to_many import TAKEN_BACK
from bot.outcome import Outcome, pause_before_next
from domain.durations import HOUR_MS
from domain.many.message import Content
from domain.outgoing import Outgoing
from domain.team.admin_notes import view_removed
from storage import holding, outbox, people, sent_messages
from storage.database import Transaction
from storage.many import deliveries, messages
from storage.many.deliveries import Delivery
from storage.requests import requests
from storage.team import staff_views
from storage.waiting import Message

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finished:
    """`content`: what it said, if it was one of a message to many."""

    message: Message
    outcome: Outcome
    content: Content | None = None


NOT_SENT = ("later", "no connection", "refused", "conflict", "bug")


async def record(tx: Transaction, finished: list[Finished], now_ms: int, week_ms: int) -> None:
    """Drop what is done, put back what will be tried again, and remember what a later change must find."""
    await outbox.not_sent(tx, [f.message for f in finished if f.outcome.kind in NOT_SENT], week_ms)
    done, again, sent, gone = [], [], [], []
    delivered: list[Delivery] = []
    held: list[tuple[int, int]] = []
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
                if outgoing.say == view_removed():  # promised to whom it shows: it is never given up
                    held.append((message.outbox_id, now_ms + HOUR_MS))
                    log.error("what staff were shown could not be taken away yet")
                    continue
                log.error("given up after the last attempt", extra={"lane": outgoing.lane})
            case "sent" if outgoing.about and outcome.message_id:
                sent.append((outgoing.chat_id, outgoing.about, outcome.message_id))
            case "gone":
                gone.append(outgoing.chat_id)
            case "bug":
                log.error("Telegram refused what was to be sent", extra={"error": outcome.error})
        done.append(message.outbox_id)
        if outgoing.broadcast_id and (became := _became(outgoing, outcome)):
            delivered.append(Delivery(outgoing.broadcast_id, outgoing.chat_id, became, outcome.message_id))
    await outbox.drop(tx, done)
    await outbox.put_back(tx, again)
    await holding.hold(tx, held)
    await sent_messages.remember(tx, sent, now_ms)
    await staff_views.sent(tx, sent, now_ms)
    await requests.went(tx, sent, now_ms)
    await outbox.drop_replies(tx, gone)
    await people.mark_gone(tx, gone, now_ms)
    await deliveries.settle_for(tx, gone, now_ms)
    await deliveries.record(tx, delivered, now_ms)
    await _correct(tx, finished, now_ms)


def _became(outgoing: Outgoing, outcome: Outcome) -> deliveries.Outcome | None:
    """What is noted of a message to many; None where what was noted before still holds."""
    if outgoing.action == "send":
        return _SENDS.get(outcome.kind, "failed")
    if outcome.kind not in ("sent", "missing"):
        return None
    if outgoing.action == "delete":
        return "noticed" if outcome.error else "removed"
    return "noticed" if outgoing.say == TAKEN_BACK else None


_SENDS: Mapping[str, deliveries.Outcome] = {"sent": "sent", "gone": "gone"}


async def _correct(tx: Transaction, finished: list[Finished], now_ms: int) -> None:
    """What was on its way while its words were corrected is corrected now that it has arrived."""
    sent = [f for f in finished if f.content and f.outcome.kind == "sent"]
    newest = await messages.contents(tx, [f.message.outgoing.broadcast_id or 0 for f in sent])
    stale = [
        replace(f.message.outgoing, action="edit", message_id=f.outcome.message_id, weekly=None)
        for f in sent
        if f.message.outgoing.action != "delete"
        and newest.get(f.message.outgoing.broadcast_id or 0, f.content) != f.content
    ]
    await outbox.leave(tx, stale, now_ms)
