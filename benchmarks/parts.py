"""All that can be measured, in the order of the document."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from . import (
    answers,
    broadcast,
    exports,
    memory,
    planning,
    polls,
    sending,
    starting,
    steady,
    waiting,
    webhook,
)
from .rounds import Tell
from .size import Size
from .writing import Section


@dataclass(frozen=True)
class Part:
    """`about`: what it measures, in a line."""

    about: str
    measured: Callable[[Size, Tell], Awaitable[Section]]


PARTS = {
    "answers": Part("sign-up answers a second, beside python-telegram-bot alone", answers.measured),
    "sends": Part("messages sent a second, beside a bare send_message", sending.measured),
    "start": Part("seconds from start to first poll", starting.measured),
    "waiting": Part("reply latency while a message to many waits, and while none does", waiting.measured),
    "asking": Part("the same while a poll waits", waiting.measured_beside_poll),
    "steady": Part("share of SEND_RATE used, worst second, 429s", steady.measured),
    "broadcast": Part("a message to many from beginning to end, beside the usual loops", broadcast.measured),
    "planning": Part("planning a message to a million people", planning.measured),
    "polls": Part("answering, opening and closing polls", polls.measured),
    "exports": Part("a million answers exported, beside the sqlite3 command line", exports.measured),
    "exporting": Part("reply latency beside an export", exports.beside_replies),
    "webhook": Part("updates a second and from update to answer, beside long polling", webhook.measured),
    "memory": Part("memory of the bot with few and with many people", memory.measured),
}
