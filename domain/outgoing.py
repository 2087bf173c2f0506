"""One thing the bot is going to do at Telegram, before it is done."""

from dataclasses import dataclass
from typing import Literal

from domain.say import Say

Lane = Literal["reply", "notice", "reminder", "broadcast"]
Action = Literal["send", "edit", "delete", "commands", "leave"]


@dataclass(frozen=True)
class Outgoing:
    """`about` names what a message is about, for a later edit to find it; `message_id` names it directly.

    With "edit" and "delete" one of them is given; with "send", `about` remembers the message by that name.
    """

    chat_id: int
    locale: str
    say: Say | None
    action: Action = "send"
    lane: Lane = "reply"
    about: str | None = None
    message_id: int | None = None
