"""A Telegram as records for the journal, and records made into a Telegram again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .journal import Record
from .people import Group, Message, Person

if TYPE_CHECKING:
    from .telegram import Telegram

AHEAD = 1_000  # numbers written down as used at once


def records(telegram: "Telegram") -> Iterable[Record]:
    """The whole state, as changes would have written it."""
    yield "clock", telegram.clock.offset_ms
    yield "numbers", _numbers(telegram)
    for person in telegram.people.values():
        yield "person", {name: getattr(person, name) for name in Person.__slots__}
    for group in telegram.groups.values():
        yield "group", {name: getattr(group, name) for name in Group.__slots__}
    for chat in telegram.chats.values():
        if not telegram.is_kept(chat.id):
            continue
        for message in chat.messages.values():
            yield "message", message.record()
    yield "webhook", telegram.webhook
    for part in (telegram.commands, telegram.files, telegram.queries, telegram.updates):
        yield from part.records()


def apply(telegram: "Telegram", kind: str, value: Any) -> None:
    """Do again what one record says."""
    match kind:
        case "person" | "group":
            _place(telegram, kind, value)
        case "message":
            _keep(telegram, Message.from_record(value))
        case "deleted":
            if chat := telegram.chats.get(value[0]):
                chat.messages.pop(value[1], None)
        case "numbers" | "reserved":
            _skip_to(telegram, kind, value)
        case "gone":
            telegram.forget_people(value)
        case "clock":
            telegram.clock.offset_ms = value
        case "webhook":
            telegram.webhook = value
        case "command":
            telegram.commands.restore(*value)
        case "file":
            telegram.files.restore(value)
        case "query" | "answered" | "next_query":
            telegram.queries.restore(kind, value)
        case _:
            telegram.updates.restore_record(kind, value)


def reserve(telegram: "Telegram") -> None:
    """What the crowd does is not written down, but that its numbers are used is: none may come twice."""
    used = [telegram.last_message_id, telegram.updates.next_id, telegram.queries.next_id]
    if any(number >= limit for number, limit in zip(used, telegram.reserved, strict=True)):
        telegram.reserved = [number + AHEAD for number in used]
        telegram.journal.note("reserved", telegram.reserved)


def _skip_to(telegram: "Telegram", kind: str, value: list[int]) -> None:
    if kind == "numbers":
        telegram.last_message_id, telegram.next_person_id, telegram.next_group_id = value[:3]
        telegram.next_crowd_id = value[3] if len(value) > 3 else telegram.next_crowd_id
    else:
        message_id, update_id, query_id = value
        telegram.last_message_id = max(telegram.last_message_id, message_id)
        telegram.updates.next_id = max(telegram.updates.next_id, update_id)
        telegram.queries.next_id = max(telegram.queries.next_id, query_id)


def _numbers(telegram: "Telegram") -> list[int]:
    return [
        telegram.last_message_id,
        telegram.next_person_id,
        telegram.next_group_id,
        telegram.next_crowd_id,
    ]


def _place(telegram: "Telegram", kind: str, value: dict[str, Any]) -> None:
    if kind == "person":
        telegram.place(Person(**value))
    else:
        telegram.place_group(Group(**value))


def _keep(telegram: "Telegram", message: Message) -> None:
    if chat := telegram.chats.get(message.chat_id):
        chat.keep(message)
    telegram.last_message_id = max(telegram.last_message_id, message.message_id)
