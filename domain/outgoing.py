"""One thing the bot is going to do at Telegram, before it is done."""

from dataclasses import dataclass
from typing import Literal

from domain.say import Say

Lane = Literal["reply", "notice", "reminder", "broadcast"]
Action = Literal["send", "edit", "delete", "commands", "leave"]


@dataclass(frozen=True)
class Outgoing:
    """`about` names what a message is about, so that a later edit finds it; `message_id` names it directly.

    Of both at most one is given with "edit" and "delete"; with "send", `about` remembers the message under that name.
    """

    chat_id: int
    locale: str
    say: Say | None
    action: Action = "send"
    lane: Lane = "reply"
    about: str | None = None
    message_id: int | None = None
