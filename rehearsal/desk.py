"""What the control API does: one method a route, taking its body and path, returning what becomes JSON."""

import random
import re
import secrets
from typing import TYPE_CHECKING, Any

from .clock import tomorrow_morning_ms
from .params import Upload
from .refusal import Impossible
from .shown import shown_message

if TYPE_CHECKING:
    from .server import Rehearsal

Body = dict[str, Any]
Path = list[str]
ANSWER_WAIT_S = 5.0
MOST_PEOPLE = 100_000


class Desk:
    def __init__(self, rehearsal: "Rehearsal") -> None:
        self._rehearsal = rehearsal

    async def state(self, body: Body, path: Path) -> Body:
        rehearsal, telegram = self._rehearsal, self._rehearsal.telegram
        return {
            "now_ms": rehearsal.clock.now_ms(),
            "offset_ms": rehearsal.clock.offset_ms,
            "bot": {
                "id": telegram.bot["id"],
                "name": telegram.bot["first_name"],
                "username": telegram.bot["username"],
            },
            "people": [
                telegram.shown_person(person)
                for person in telegram.people.values()
                if telegram.is_shown(person.id)
            ],
            "crowd": rehearsal.crowd.counts(),
            "moving": rehearsal.moving.shown() if rehearsal.moving.going else None,
            "groups": [
                {"id": group.id, "title": group.title, "bot_is_member": group.bot_is_member}
                for group in telegram.groups.values()
            ],
            "faults": rehearsal.api.faults.faults.to_wire(),
            "unconfirmed": len(telegram.updates),
            "polling": telegram.updates.polling,
            "violations": rehearsal.api.pace.count,
        }

    async def add_people(self, body: Body, path: Path) -> Body:
        telegram = self._rehearsal.telegram
        count = _number(body, "count", 1)
        if not 1 <= count <= MOST_PEOPLE or len(telegram.people) + count > MOST_PEOPLE:
            raise Impossible(f"There can be 1 to {MOST_PEOPLE} people.")
        name, language = _text(body, "first_name", "")[:64], _language(body)
        added = [telegram.add_person(name or None, language) for _ in range(count)]
        telegram.commit()
        return {"people": [telegram.shown_person(person) for person in added]}

    async def start(self, body: Body, path: Path) -> Body:
        payload = _text(body, "payload", "")
        return {"message_id": self._rehearsal.phones.press_start(self._hand(path), payload)}

    async def type(self, body: Body, path: Path) -> Body:
        reply_to = _number(body, "reply_to", 0)
        return {"message_id": self._rehearsal.phones.type(self._hand(path), _text(body, "text"), reply_to)}

    async def tap(self, body: Body, path: Path) -> Body:
        phones, person_id = self._rehearsal.phones, self._hand(path)
        message_id = _number(body, "message_id")
        if "data" in body:
            query_id = phones.press(person_id, message_id, _text(body, "data"))
        else:
            query_id = phones.tap(person_id, message_id, _number(body, "row"), _number(body, "column"))
        seconds = body.get("wait_s", ANSWER_WAIT_S)
        if not isinstance(seconds, int | float) or not 0 <= seconds <= 60:
            raise Impossible("wait_s must be a number of seconds.")
        return {
            "answer": await self._rehearsal.telegram.queries.wait(query_id, seconds),
            "query_id": query_id,
        }

    async def send(self, body: Body, path: Path) -> Body:
        file = body.get("file")
        if isinstance(file, Upload):
            return {"message_id": self._rehearsal.phones.upload(self._hand(path), file)}
        return {"message_id": self._rehearsal.phones.send(self._hand(path), _text(body, "kind"))}

    async def block(self, body: Body, path: Path) -> Body:
        self._rehearsal.phones.block(self._hand(path))
        return {}

    async def unblock(self, body: Body, path: Path) -> Body:
        self._rehearsal.phones.unblock(self._hand(path))
        return {}

    async def deactivate(self, body: Body, path: Path) -> Body:
        self._rehearsal.phones.deactivate(self._hand(path))
        return {}

    async def chat(self, body: Body, path: Path) -> Body:
        telegram = self._rehearsal.telegram
        chat = telegram.chats.get(_id(path))
        if chat is None:
            raise Impossible(f"There is no chat {path[1]}.")
        chat.unread = 0
        person = telegram.people.get(chat.id)
        commands = telegram.commands.seen_by(person.id, person.language_code) if person else []
        return {
            "messages": [shown_message(message) for message in chat.messages.values()],
            "commands": commands,
            "menu_button": {"type": "commands" if commands else "default"},
        }

    async def invite_crowd(self, body: Body, path: Path) -> Body:
        crowd, seed = self._rehearsal.crowd, _number(body, "seed", secrets.randbelow(1 << 31))
        crowd.invite(_number(body, "count"), seed)
        return {**crowd.counts(), "seed": seed}

    async def look_at_one(self, body: Body, path: Path) -> Body:
        telegram = self._rehearsal.telegram
        number = None if body.get("number") is None else _number(body, "number")
        person = self._rehearsal.crowd.look_at(number, random.Random(secrets.randbits(64)))
        return {"people": [telegram.shown_person(person)]}

    async def send_crowd_away(self, body: Body, path: Path) -> Body:
        gone = self._rehearsal.crowd.send_away()
        self._rehearsal.telegram.events.send("state", {"person": None})
        return {"gone": gone}

    def _hand(self, path: Path) -> int:
        """Whose phone is used. One of the crowd whose phone somebody takes acts by themselves no more."""
        person_id = _id(path)
        self._rehearsal.crowd.take_over(person_id)
        return person_id

    async def make_group(self, body: Body, path: Path) -> Body:
        group = self._rehearsal.phones.make_group(_number(body, "person"), _text(body, "title", "A group"))
        return {"id": group.id, "title": group.title}

    async def type_in_group(self, body: Body, path: Path) -> Body:
        phones = self._rehearsal.phones
        return {"message_id": phones.type_in_group(_id(path), _number(body, "person"), _text(body, "text"))}

    async def move_clock(self, body: Body, path: Path) -> Body:
        rehearsal = self._rehearsal
        now_ms = rehearsal.clock.now_ms()
        if body.get("to") == "tomorrow-morning":
            target_ms = tomorrow_morning_ms(now_ms)
        elif "by_ms" in body:
            target_ms = now_ms + _number(body, "by_ms")
        elif "to_ms" in body:
            target_ms = _number(body, "to_ms")
        else:
            raise Impossible('Say "by_ms", "to_ms" or "to": "tomorrow-morning".')
        now_ms = await rehearsal.move_clock(target_ms)
        return {"now_ms": now_ms, "moving": rehearsal.moving.shown()}

    async def stop_clock(self, body: Body, path: Path) -> Body:
        self._rehearsal.moving.stop()
        return {}

    async def faults(self, body: Body, path: Path) -> Body:
        return self._rehearsal.api.faults.faults.to_wire()

    async def set_faults(self, body: Body, path: Path) -> Body:
        self._rehearsal.set_faults(body)
        return await self.faults(body, path)

    async def put_update(self, body: Body, path: Path) -> Body:
        raw = body.get("raw")
        if not isinstance(raw, dict):
            raise Impossible('Say {"raw": {...}}.')
        update_id = self._rehearsal.telegram.updates.add_raw(raw)
        self._rehearsal.telegram.commit()
        return {"update_id": update_id}

    async def calls(self, body: Body, path: Path) -> list[Body]:
        try:
            after = int(body.get("after", 0))
        except ValueError:
            raise Impossible('"after" must be a whole number.') from None
        return [call.shown() for call in self._rehearsal.api.transcript.after(after)]

    async def violations(self, body: Body, path: Path) -> list[Body]:
        return [
            {"at_ms": one.at_ms, "chat_id": one.chat_id, "rule": one.rule}
            for one in self._rehearsal.api.pace.violations
        ]

    async def reset(self, body: Body, path: Path) -> Body:
        self._rehearsal.reset()
        return {}


def _id(path: Path) -> int:
    try:
        return int(path[1])
    except ValueError:
        raise Impossible(f"{path[1]!r} is not an id.") from None


def _number(body: Body, name: str, default: int | None = None) -> int:
    value = body.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 1 << 53:
        raise Impossible(f'"{name}" must be a whole number.')
    return value


def _language(body: Body) -> str:
    code = _text(body, "language_code", "en")
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", code):
        raise Impossible(f"{code!r} is not a language code.")
    return code


def _text(body: Body, name: str, default: str | None = None) -> str:
    value = body.get(name)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise Impossible(f'"{name}" must be a text.')
    return value.encode(errors="replace").decode()
