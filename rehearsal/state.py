"""A Telegram as records for the journal, and records made into a Telegram again."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .journal import Record
from .people import Group, Message, Person

if TYPE_CHECKING:
    from .telegram import Telegram


def records(telegram: "Telegram") -> Iterable[Record]:
    """The whole state, as changes would have written it."""
    yield "clock", telegram.clock.offset_ms
    yield "numbers", [telegram.last_message_id, telegram.next_person_id, telegram.next_group_id]
    for person in telegram.people.values():
        yield "person", {name: getattr(person, name) for name in Person.__slots__}
    for group in telegram.groups.values():
        yield "group", {name: getattr(group, name) for name in Group.__slots__}
    for chat in telegram.chats.values():
        for message in chat.messages.values():
            yield "message", message.record()
    yield "webhook", telegram.webhook
    for part in (telegram.commands, telegram.files, telegram.queries, telegram.updates):
        yield from part.records()


def apply(telegram: "Telegram", kind: str, value: Any) -> None:
    """Do again what one record says."""
    match kind:
        case "person":
            telegram.place(Person(**value))
        case "group":
            telegram.place_group(Group(**value))
        case "message":
            _keep(telegram, Message.from_record(value))
        case "deleted":
            if chat := telegram.chats.get(value[0]):
                chat.messages.pop(value[1], None)
        case "numbers":
            telegram.last_message_id, telegram.next_person_id, telegram.next_group_id = value
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


def _keep(telegram: "Telegram", message: Message) -> None:
    if chat := telegram.chats.get(message.chat_id):
        chat.keep(message)
    telegram.last_message_id = max(telegram.last_message_id, message.message_id)
