"""Command menus by scope and language, and which of them somebody sees."""

import re
from collections.abc import Iterable
from typing import Any

from .journal import Journal
from .refusal import bad

Key = tuple[str, int, str]  # scope, chat id or 0, language
MenuItem = dict[str, str]

PLAIN_SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
CHAT_SCOPES = {"chat", "chat_administrators"}


class Commands:
    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._menus: dict[Key, list[MenuItem]] = {}

    def set(self, key: Key, menu: list[MenuItem]) -> None:
        if menu:
            self._menus[key] = menu
        else:
            self._menus.pop(key, None)
        self._journal.note("command", [list(key), menu])

    def get(self, key: Key) -> list[MenuItem]:
        return self._menus.get(key, [])

    def seen_by(self, person_id: int, language: str) -> list[MenuItem]:
        """Telegram's order in a private chat: narrowest scope first, the person's language before any."""
        for scope, chat_id in (("chat", person_id), ("all_private_chats", 0), ("default", 0)):
            for code in (language, ""):
                if menu := self._menus.get((scope, chat_id, code)):
                    return menu
        return []

    def wipe(self) -> None:
        self._menus.clear()

    def restore(self, key: list[Any], menu: list[MenuItem]) -> None:
        self.set((key[0], key[1], key[2]), menu)

    def records(self) -> Iterable[tuple[str, Any]]:
        for key, menu in self._menus.items():
            yield "command", [list(key), menu]


def checked_menu(found: object) -> list[MenuItem]:
    """The commands of a setMyCommands call, or Telegram's refusal."""
    if not isinstance(found, list):
        raise bad("can't parse commands: expected an Array")
    if len(found) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return [_checked_item(item) for item in found]


def _checked_item(item: object) -> MenuItem:
    if not isinstance(item, dict):
        raise bad("can't parse BotCommand: expected an Object")
    command, description = item.get("command"), item.get("description")
    if not isinstance(command, str) or not isinstance(description, str):
        raise bad('can\'t parse BotCommand: field "command" and "description" must be of type String')
    command, description = command.removeprefix("/"), description.strip()
    if not re.fullmatch(r"[a-z0-9_]{1,32}", command):
        raise bad("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}
