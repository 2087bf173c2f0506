"""The rehearsal's Telegram: the people, chats and messages it knows, and what can happen to them."""

from collections.abc import Callable, Iterable
from pathlib import Path

from . import state
from .clock import RehearsalClock
from .commands import Commands
from .entities import with_commands
from .events import Events
from .files import Files
from .html import Entity
from .journal import Journal
from .people import FIRST_CROWD_ID, FIRST_PERSON_ID, Chat, Group, Message, Person, Wire, name_for
from .queries import Queries
from .queue import UpdateQueue
from .refusal import Impossible, bad, forbidden

FIRST_GROUP_ID = -4_000_000_001


class Telegram:
    """People, chats, messages, updates. Every public operation ends with `commit()`."""

    def __init__(self, clock: RehearsalClock, bot: Wire, state_file: Path | None) -> None:
        self.clock = clock
        self.bot = bot
        self.journal = Journal(state_file)
        self.events = Events()
        self.updates = UpdateQueue(clock, self.journal)
        self.commands = Commands(self.journal)
        self.files = Files(self.journal)
        self.queries = Queries(clock, self.journal)
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.chats: dict[int, Chat] = {}
        self.webhook: Wire = {}
        self.last_message_id = 0
        self.next_person_id = FIRST_PERSON_ID
        self.next_group_id = FIRST_GROUP_ID
        self.next_crowd_id = FIRST_CROWD_ID
        self.looked_at: list[int] = []  # of the crowd, whose phones are on the page
        self.when_said: list[Callable[[Message], None]] = []  # told what the bot wrote or changed
        self.when_answered: list[Callable[[int], None]] = []  # told whose press the bot has answered
        self.reserved = [0, 0, 0]
        self._restore()

    def commit(self) -> None:
        if self.next_crowd_id > FIRST_CROWD_ID and self.journal.open:
            state.reserve(self)
        self.journal.commit()

    # People and chats

    def add_person(self, first_name: str | None = None, language_code: str = "en") -> Person:
        name = first_name or name_for(self.next_person_id - FIRST_PERSON_ID)
        person = Person(self.next_person_id, name, language_code)
        self.place(person)
        self.note_person(person)
        return person

    def is_kept(self, chat_id: int) -> bool:
        """Whether what happens in this chat survives a kill. Of the crowd only the people do."""
        person = self.people.get(chat_id)
        return person is None or person.crowd is None

    def is_shown(self, chat_id: int) -> bool:
        """Whether the page hears of this chat: not of thousands that nobody looks at."""
        return self.is_kept(chat_id) or chat_id in self.looked_at

    def forget_people(self, ids: Iterable[int]) -> None:
        for person_id in ids:
            self.people.pop(person_id, None)
            self.chats.pop(person_id, None)

    def note_person(self, person: Person) -> None:
        """Write down, and show, that something about this person changed."""
        self.journal.note("person", {name: getattr(person, name) for name in Person.__slots__})
        if self.events.heard and self.is_shown(person.id):
            self.events.send("person", {"person": person.id, **self.shown_person(person)})

    def shown_person(self, person: Person) -> Wire:
        return {
            "id": person.id,
            "first_name": person.first_name,
            "language_code": person.language_code,
            "started": person.started,
            "blocked": person.blocked,
            "deactivated": person.deactivated,
            "made_up": True,
            "crowd": person.number if person.crowd is not None else None,
            "unread": self.chats[person.id].unread,
        }

    def place(self, person: Person) -> None:
        self.people[person.id] = person
        if person.id < FIRST_CROWD_ID:
            self.next_person_id = max(self.next_person_id, person.id + 1)
        else:
            self.next_crowd_id = max(self.next_crowd_id, person.id + 1)
        if person.id not in self.chats:
            self.chats[person.id] = Chat(person.id, person.private_chat())
        self.chats[person.id].most = person.most_messages

    def add_group(self, person_id: int, title: str) -> Group:
        group = Group(self.next_group_id, title, [self.person(person_id).id])
        self.place_group(group)
        self.note_group(group)
        return group

    def note_group(self, group: Group) -> None:
        self.journal.note("group", {name: getattr(group, name) for name in Group.__slots__})

    def place_group(self, group: Group) -> None:
        self.groups[group.id] = group
        self.next_group_id = min(self.next_group_id, group.id - 1)
        if group.id not in self.chats:
            self.chats[group.id] = Chat(group.id, group.chat())

    def person(self, person_id: int) -> Person:
        if person_id not in self.people:
            raise Impossible(f"There is no person {person_id}.")
        return self.people[person_id]

    def known_chat(self, chat_id: int) -> Chat:
        """A chat that the bot can know of, else Telegram's refusal."""
        chat = self.chats.get(chat_id)
        if chat is None:
            raise bad("chat not found")
        return chat

    def writable_chat(self, chat_id: int) -> Chat:
        """A chat that the bot may write to, else Telegram's refusal."""
        chat = self.known_chat(chat_id)
        person = self.people.get(chat_id)
        if person is None:
            if not self.groups[chat_id].bot_is_member:
                raise forbidden("bot is not a member of the group chat")
        elif person.deactivated:
            raise forbidden("user is deactivated")
        elif person.blocked:
            raise forbidden("bot was blocked by the user")
        elif not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    # Messages

    def new_message(
        self, chat: Chat, sender: Wire, content: Wire, *, has_reply_keyboard: bool = False
    ) -> Message:
        """Put a message into a chat; `content` is what differs between kinds of message."""
        now_ms = self.clock.now_ms()
        self.last_message_id += 1
        wire: Wire = {
            "message_id": self.last_message_id,
            "from": sender,
            "chat": chat.wire,
            "date": now_ms // 1000,
            **content,
        }
        from_bot = sender is self.bot
        message = Message(
            self.last_message_id, chat.id, from_bot, now_ms, wire, has_reply_keyboard=has_reply_keyboard
        )
        chat.keep(message)
        chat.unread = chat.unread + 1 if from_bot else 0
        self.note_message(message, "message")
        return message

    def note_message(self, message: Message, event: str) -> None:
        """Write down, and show, a new (`message`) or changed (`edit`) message."""
        if self.journal.open and self.is_kept(message.chat_id):
            self.journal.note("message", message.record())
        if self.events.heard and self.is_shown(message.chat_id):
            self.events.send(event, {"person": message.chat_id, "message": message})
        if message.from_bot:
            for tell in self.when_said:
                tell(message)

    def forget_message(self, chat: Chat, message_id: int) -> None:
        del chat.messages[message_id]
        if self.is_kept(chat.id):
            self.journal.note("deleted", [chat.id, message_id])
        if self.is_shown(chat.id):
            self.events.send("delete", {"person": chat.id, "message_id": message_id})

    def text_content(self, text: str, entities: list[Entity], name: str = "text") -> Wire:
        entities = with_commands(text, entities)
        if not entities:
            return {name: text}
        return {name: text, "entities" if name == "text" else "caption_entities": entities}

    def reply_content(self, chat: Chat, message_id: int) -> Wire:
        """The part of a message that says what it replies to."""
        replied = chat.messages.get(message_id)
        if replied is None:
            return {}
        return {"reply_to_message": {k: v for k, v in replied.wire.items() if k != "reply_to_message"}}

    def tell_bot(self, kind: str, chat_id: int, body: Wire) -> None:
        """Something happened in this chat: an update for the bot."""
        self.updates.add(kind, body, self.is_kept(chat_id))

    def bot_membership(self, chat: Chat, by: Wire, before: str, after: str) -> None:
        """Tell the bot that its own standing in a chat changed: blocked, let in, added or gone."""

        def member(status: str) -> Wire:
            until: Wire = {"until_date": 0} if status == "kicked" else {}
            return {"user": self.bot, "status": status, **until}

        self.tell_bot(
            "my_chat_member",
            chat.id,
            {
                "chat": chat.wire,
                "from": by,
                "date": self.clock.now_ms() // 1000,
                "old_chat_member": member(before),
                "new_chat_member": member(after),
            },
        )

    # What survives a kill

    def _write_anew(self) -> None:
        self.reserved = [0, 0, 0]
        self.journal.begin(state.records(self))

    def wipe(self) -> None:
        """A fresh Telegram. Numbering goes on, so that no id is ever used for two things."""
        for part in (self.people, self.groups, self.chats, self.webhook, self.looked_at):
            part.clear()
        for kept in (self.commands, self.files, self.queries, self.updates):
            kept.wipe()
        self._write_anew()

    def journal_on(self) -> None:
        """Write changes down again after the journal was closed, those made meanwhile too."""
        if not self.journal.open:
            self._write_anew()

    def _restore(self) -> None:
        for kind, value in self.journal.replay():
            state.apply(self, kind, value)
        self.updates.forget_expired()
        self._write_anew()
