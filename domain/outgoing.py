"""One thing the bot is going to do at Telegram, before it is done."""

from dataclasses import dataclass
from typing import Literal

from domain.say import Say
from domain.week import Weekly

Lane = Literal["reply", "notice", "reminder", "broadcast"]
Action = Literal["send", "edit", "delete", "file", "commands", "leave"]


@dataclass(frozen=True)
class Outgoing:
    """`about` names what a message is about, for a later edit to find it; `message_id` names it directly.

    With "edit" and "delete" one of them is given; with "send", `about` remembers the message by that name.
    With "file", `file` says which one and, after a space, of what: "mydata", "chart 123". It is made when it
    is sent, and `say` is its caption.
    With "commands" `say` holds the menu of this chat (of all chats where the chat is the bot's own), and
    None takes the chat's own menu away.
    broadcast_id: the message to many that it is one of; its words are looked up when it is sent.
    weekly: how it stands to the week's limit.
    begins_ms: when what it is about begins. In the reminder lane it is not sent any more once that has; what
    else is about something that begins soon is said in quiet hours too.
    passes_pause: it tells of a change that they wanted to hear of although they have paused.
    shows: the person ids of whose name, words or needs it shows to a member of staff, and `shows_what`, a
    word for the audit: leaving it in the outbox notes them, so that it can be taken away again.
    """

    chat_id: int
    locale: str
    say: Say | None
    action: Action = "send"
    lane: Lane = "reply"
    about: str | None = None
    message_id: int | None = None
    file: str | None = None
    broadcast_id: int | None = None
    weekly: Weekly | None = None
    shows: tuple[int, ...] = ()
    shows_what: str = "team"
    begins_ms: int | None = None
    passes_pause: bool = False
