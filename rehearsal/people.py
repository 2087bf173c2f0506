"""Made-up people, their chats with the bot, and what is in those chats."""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

Wire = dict[str, Any]

FIRST_PERSON_ID = 5_000_000_001
FIRST_CROWD_ID = 6_000_000_001
KEPT_MESSAGES = 1_000  # in one chat; older ones are forgotten, or a long benchmark would fill the memory
KEPT_FOR_CROWD = 8  # messages in a chat of the crowd: enough to look into, with thousands of them
NAMES = (
    "Amina", "Bogdan", "Carys", "Dilip", "Esther", "Farida", "Gwen", "Hassan", "Imelda", "Jerome",
    "Kamala", "Leszek", "Maureen", "Nadia", "Olu", "Precious", "Quentin", "Rosa", "Stanley", "Tomasz",
    "Uzma", "Vera", "Winston", "Xanthe", "Yusuf", "Zofia",
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """A made-up person. Their id is also the id of their private chat.

    crowd: for one of the crowd, who acts by themselves, the seed of what they do; else None.
    """

    id: int
    first_name: str
    language_code: str = "en"
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    crowd: int | None = None

    @property
    def number(self) -> int:
        """Which one of the crowd this is, from 1."""
        return self.id - FIRST_CROWD_ID + 1

    @property
    def most_messages(self) -> int:
        return KEPT_MESSAGES if self.crowd is None else KEPT_FOR_CROWD

    def user(self) -> Wire:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }

    def private_chat(self) -> Wire:
        return {"id": self.id, "first_name": self.first_name, "type": "private"}


@dataclass(slots=True)
class Group:
    """The one kind of group there is: somebody made it and added the bot."""

    id: int
    title: str
    members: list[int]
    bot_is_member: bool = True

    def chat(self) -> Wire:
        return {"id": self.id, "title": self.title, "type": "group"}


@dataclass(slots=True)
class Message:
    """A message as the Bot API shows it (`wire`), and what only the phone shows."""

    message_id: int
    chat_id: int
    from_bot: bool
    date_ms: int
    wire: Wire
    edited_ms: int | None = None
    has_reply_keyboard: bool = False

    def record(self) -> Wire:
        return {
            "chat": self.chat_id,
            "bot": self.from_bot,
            "date_ms": self.date_ms,
            "edited_ms": self.edited_ms,
            "keyboard": self.has_reply_keyboard,
            "wire": self.wire,
        }

    @classmethod
    def from_record(cls, record: Wire) -> "Message":
        return cls(
            record["wire"]["message_id"],
            record["chat"],
            record["bot"],
            record["date_ms"],
            record["wire"],
            record["edited_ms"],
            record["keyboard"],
        )


@dataclass(slots=True)
class Chat:
    """A private chat or a group, with its newest messages by id."""

    id: int
    wire: Wire
    messages: OrderedDict[int, Message] = field(default_factory=OrderedDict)
    unread: int = 0
    most: int = KEPT_MESSAGES

    def keep(self, message: Message) -> None:
        self.messages[message.message_id] = message
        if len(self.messages) > self.most:
            self.messages.popitem(last=False)


def name_for(number: int) -> str:
    """The name of the `number`-th person: a made-up first name, numbered once the list is used up."""
    turn, place = divmod(number, len(NAMES))
    return NAMES[place] if turn == 0 else f"{NAMES[place]} {turn + 1}"


def crowd_name(number: int) -> str:
    """A name that says of which phone it is: "Amina (crowd 17)"."""
    return f"{NAMES[number % len(NAMES)]} (crowd {number})"
