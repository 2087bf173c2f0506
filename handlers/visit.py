"""One update being heard: who is there, what they did, and what is said and remembered because of it."""

import secrets
from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from telegram import Update
from telegram.ext import CallbackContext

from domain.durations import DAY_MS
from domain.notes import started
from domain.organisation import Organisation
from domain.outgoing import Action, Outgoing
from domain.person import Sender
from domain.polls.ballot import Ballot
from domain.say import Say
from storage.database import Transaction
from storage.loaded import Loaded
from texts import Texts


class BallotBox(Protocol):
    """Where secret answers go; what it is told in a batch that comes to nothing is forgotten."""

    def press(self, chat_id: int, poll_id: int, answer: str, now_ms: int) -> bool:
        """Whether they pressed this very answer before; if not, it is held in memory instead of another."""

    def seal(self, poll_id: int, answer: str) -> Ballot | None:
        """As it lies in the box; None where this poll takes no answers."""


@dataclass
class Visit:
    """What a handler gets. It reads and changes `sender`, may query through `tx`, and says things.

    `texts` is there to understand what is typed; what is said is rendered when it is sent.
    `chance` makes a code of so many bytes of chance, in letters that a link may have.
    typed_before: what they typed earlier, where a press says only now what it was meant for.
    follows: the command, and its argument, that is done next, as if they had pressed its button.
    """

    update: Update
    sender: Sender
    organisation: Organisation
    now_ms: int
    tx: Transaction
    texts: Texts
    chance: Callable[[int], str] = secrets.token_urlsafe
    box: BallotBox | None = None
    loaded: Loaded = field(default_factory=Loaded)
    outgoing: list[Outgoing] = field(default_factory=list)
    answer: Say | None = None
    alert: bool = False
    done: bool = False
    typed_before: str = ""
    follows: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        message = self.update.message
        return self.typed_before or (message.text if message else None) or ""

    @property
    def chat_type(self) -> str:
        """What kind of chat this is in, "private" among them."""
        chat = self.update.effective_chat
        return chat.type if chat else ""

    @property
    def bot_name(self) -> str:
        """The bot's own user name, for links to it."""
        return self.update.get_bot().username

    @property
    def data(self) -> str:
        query = self.update.callback_query
        return (query.data if query else None) or ""

    async def other(self, chat_id: int) -> Sender:
        """Somebody else, whom this changes as their own visit would: it is written, and noted as a wish."""
        return await self.loaded.other(self.tx, chat_id)

    def words(self, label: str) -> Collection[str]:
        """What may be typed for the label with this key, in the sender's language."""
        return self.texts.typed(label, self.sender.locale)

    def say(
        self, say: Say, about: str | None = None, shows: Collection[int] = (), file: str | None = None
    ) -> None:
        """A new message to the sender.

        shows: person ids, where it shows to staff somebody's name, words or needs. It is taken away again.
        file: it stands beneath this one, which is made when it is sent.
        """
        self._leave(say, "file" if file else "send", about=about, shows=shows, file=file)

    def change(self, say: Say) -> None:
        """Change the message whose button was pressed; without a press, say it anew."""
        query = self.update.callback_query
        if query and query.message:
            self._leave(say, "edit", message_id=query.message.message_id)
        else:
            self.say(say)

    def tell(self, say: Say, alert: bool = False) -> None:
        """Words shown at the press itself (at most 200 characters): best effort: never their only place."""
        if self.update.callback_query:
            self.answer, self.alert = say, alert

    def tell_other(
        self, chat_id: int, locale: str, say: Say, about: str | None = None, shows: Collection[int] = ()
    ) -> None:
        """A message to somebody else, by what the sender just did: it keeps to that person's quiet hours.

        shows: as in `say`.
        """
        told = Outgoing(chat_id, locale, started(say), lane="notice", about=about, shows=tuple(shows))
        self.outgoing.append(told)

    def goodbye(self, say: Say) -> None:
        """Say it and leave the chat."""
        self.say(say)
        self.leave()

    def leave(self) -> None:
        self._leave(None, "leave")

    def _leave(
        self,
        say: Say | None,
        action: Action,
        about: str | None = None,
        message_id: int | None = None,
        shows: Collection[int] = (),
        file: str | None = None,
    ) -> None:
        chat, locale = self.sender.chat_id, self.sender.locale
        left = Outgoing(chat, locale, say, action, "reply", about, message_id, file, shows=tuple(shows))
        self.outgoing.append(left)


class VisitContext(CallbackContext[Any, Any, Any, Any]):
    """python-telegram-bot's context, carrying the visit."""

    visit: Visit


Heard = Callable[[Visit], Awaitable[None]]


def hears(handler: Heard) -> Callable[[Update, VisitContext], Coroutine[Any, Any, None]]:
    """`handler` as python-telegram-bot calls it. Who may do what is asked at each command."""

    async def callback(update: Update, context: VisitContext) -> None:
        _note_the_day(context.visit)
        await handler(context.visit)
        context.visit.done = True

    return callback


def _note_the_day(visit: Visit) -> None:
    """Only the day on which somebody was last here, so that a sign-up nobody uses can be found."""
    person, today_ms = visit.sender.person, visit.now_ms - visit.now_ms % DAY_MS
    wrote = visit.update.message is not None or visit.update.callback_query is not None
    if person and wrote and person.heard_ms < today_ms:
        visit.sender.person = replace(person, heard_ms=today_ms)
