"""What people do on their phones: start the bot, type, tap, send things, block it."""

import re
from typing import Any

from . import utf16
from .canned import KINDS
from .params import Upload
from .people import Chat, Group, Person, Wire
from .refusal import Impossible
from .telegram import Telegram
from .wording import TEXT_LIMIT


class Phones:
    """Every made-up person's hands. Each action is one change: it commits."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram

    def press_start(self, person_id: int, payload: str | None = None) -> int:
        """As the Start button, or a t.me link with a payload; returns the message id."""
        if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise Impossible("A start link carries 1 to 64 of A-Z, a-z, 0-9, _ and -.")
        return self.type(person_id, f"/start {payload}" if payload else "/start")

    def type(self, person_id: int, text: str, reply_to: int | None = None) -> int:
        person = self._hand(person_id)
        text = _typed(text)
        if person.blocked and text.split()[0] == "/start":
            self._set_blocked(person, False)
        chat = self._open(person)
        reply = self._telegram.reply_content(chat, reply_to) if reply_to else {}
        return self._say(person, chat, reply | self._telegram.text_content(text, []))

    def tap(self, person_id: int, message_id: int, row: int, column: int) -> str:
        """Press a button that is there; returns the query's id."""
        chat = self._telegram.chats[self._hand(person_id).id]
        message = chat.messages.get(message_id)
        rows = message.wire.get("reply_markup", {}).get("inline_keyboard", []) if message else []
        if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
            raise Impossible("There is no such button.")
        button = rows[row][column]
        if "callback_data" not in button:
            raise Impossible("That button opens a link; the bot does not hear of it.")
        return self.press(person_id, message_id, button["callback_data"])

    def press(self, person_id: int, message_id: int, data: str) -> str:
        """Press with any data, as a forged client can; the message need not exist any more."""
        telegram = self._telegram
        person = self._hand(person_id)
        chat = self._open(person)
        message = chat.messages.get(message_id)
        query_id = telegram.queries.open(person.id, telegram.is_kept(person.id))
        shown: Wire = {"message_id": message_id, "date": 0, "chat": chat.wire}
        query = {
            "id": query_id,
            "from": person.user(),
            "message": message.wire if message else shown,
            "chat_instance": str(7_000_000_000 + person.id),
            "data": data,
        }
        chat.unread = 0
        telegram.tell_bot("callback_query", person.id, query)
        telegram.commit()
        return query_id

    def send(self, person_id: int, kind: str) -> int:
        """Send one of the canned things: a photo, voice, document, location, contact or sticker."""
        if kind not in KINDS:
            raise Impossible(f"There is no {kind!r} to send. There are: {', '.join(KINDS)}.")
        person = self._hand(person_id)
        return self._say(person, self._open(person), KINDS[kind](self._telegram.files, person))

    def upload(self, person_id: int, file: Upload) -> int:
        person = self._hand(person_id)
        chat = self._open(person)
        stored = self._telegram.files.add("document", file.name, file.mime_type, file.data)
        return self._say(person, chat, {"document": stored.document()})

    def block(self, person_id: int) -> None:
        person = self._hand(person_id)
        if not person.blocked:
            self._set_blocked(person, True)
            self._telegram.commit()

    def unblock(self, person_id: int) -> None:
        person = self._hand(person_id)
        if person.blocked:
            self._set_blocked(person, False)
            self._telegram.commit()

    def deactivate(self, person_id: int) -> None:
        """The account is deleted: Telegram tells the bot nothing."""
        person = self._telegram.person(person_id)
        person.deactivated = True
        self._telegram.note_person(person)
        self._telegram.commit()

    def make_group(self, person_id: int, title: str) -> Group:
        telegram = self._telegram
        person = self._hand(person_id)
        group = telegram.add_group(person_id, title.strip() or "A group")
        chat = telegram.chats[group.id]
        telegram.bot_membership(chat, person.user(), "left", "member")
        self._say(person, chat, {"group_chat_created": True})
        return group

    def type_in_group(self, group_id: int, person_id: int, text: str) -> int:
        person = self._hand(person_id)
        if group_id not in self._telegram.groups:
            raise Impossible(f"There is no group {group_id}.")
        chat = self._telegram.chats[group_id]
        return self._say(person, chat, self._telegram.text_content(_typed(text), []))

    def _hand(self, person_id: int) -> Person:
        person = self._telegram.person(person_id)
        if person.deactivated:
            raise Impossible(f"{person.first_name} has deleted their account.")
        return person

    def _open(self, person: Person) -> Chat:
        """The private chat, once the person may write there; writing first is the same as pressing Start."""
        if person.blocked:
            raise Impossible(f"{person.first_name} has blocked the bot; unblock it first.")
        if not person.started:
            person.started = True
            self._telegram.note_person(person)
        return self._telegram.chats[person.id]

    def _say(self, person: Person, chat: Chat, content: dict[str, Any]) -> int:
        telegram = self._telegram
        message = telegram.new_message(chat, person.user(), content)
        group = telegram.groups.get(chat.id)
        if group is None or group.bot_is_member:
            telegram.tell_bot("message", chat.id, message.wire)
        telegram.commit()
        return message.message_id

    def _set_blocked(self, person: Person, blocked: bool) -> None:
        telegram = self._telegram
        person.blocked = blocked
        telegram.note_person(person)
        before, after = ("member", "kicked") if blocked else ("kicked", "member")
        telegram.bot_membership(telegram.chats[person.id], person.user(), before, after)


def _typed(text: str) -> str:
    text = text.strip()
    if not text:
        raise Impossible("There is nothing to send.")
    if utf16.length(text) > TEXT_LIMIT:
        raise Impossible(f"A message has at most {TEXT_LIMIT} characters.")
    return text
