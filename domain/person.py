"""Who is writing: a person, where they are in a conversation, and what this update changes about both."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Person:
    """Someone who said yes to the notice. Nobody is a person here before that.

    heard_ms: the beginning of the last day on which they wrote or tapped; nothing finer is kept.
    notice_version, notice_told: what they agreed to, and the newest version they were shown or told of.
    resumes_ms: when a pause ends by itself; None while paused is "until I say".
    messages_a_week, quiet: their own limits; None is the organisation's. Quiet is from and until, in minutes
    after midnight.
    agrees: as loaded: whether what they agreed to still counts; if not, they are asked again.
    roles: as loaded, to draw by; only `storage.team.roles` changes them, and the gate reads them anew.
    """

    person_id: int
    telegram_id: int
    locale: str
    joined_ms: int
    notice_version: str
    stopped_ms: int | None = None
    unreachable_ms: int | None = None
    reference: str = ""
    heard_ms: int = 0
    notice_told: str = ""
    paused_ms: int | None = None
    resumes_ms: int | None = None
    messages_a_week: int | None = None
    quiet: tuple[int, int] | None = None
    agrees: bool = True
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Conversation:
    """Where a chat is in a running form, and what was answered so far; erased when it ends, or when old.

    `revision` names one showing of one step: it only grows, so a button drawn earlier is known to be old.
    """

    chat_id: int
    locale: str
    form: str
    step: str
    revision: int
    answers: Answers
    changed_ms: int


@dataclass
class Sender:
    """All that is known of one chat while updates are handled; what differs afterwards is written.

    Set `person` and `conversation` anew to change them. `answers` holds the profile answers to be stored with
    the person: question to values, an empty tuple to erase that question's answer.
    """

    chat_id: int
    person: Person | None = None
    conversation: Conversation | None = None
    default_locale: str = "en"
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        if self.person:
            return self.person.locale
        return self.conversation.locale if self.conversation else self.default_locale
