"""A message to many people: what is seen of it, and what goes where a lock screen shows the beginning."""

import json
from dataclasses import dataclass, replace
from typing import Literal
from zoneinfo import ZoneInfo

from domain.many.audience import Audience
from domain.notes import started
from domain.organisation import Organisation
from domain.recurrence import next_ms
from domain.say import Button, File, Say
from domain.when import Once, Repeating, from_text
from domain.wording import telling_word

Kind = Literal["message", "urgent", "news"]
MessageState = Literal["draft", "approving", "planned", "over"]
Tells = Literal[
    "invites", "moved", "cancelled", "restored", "rhythm", "ended", "agenda", "answers", "writeup"
]
CHANGES: tuple[Tells, ...] = ("moved", "cancelled", "restored", "rhythm", "ended")
"""What tells of a change: it is urgent, and stays once it was said."""

Shows = Literal["poll", "reminder", "results", "outcome", "withdrawn", "void"]

NOW, WITH_ROUNDUP = "now", "roundup"
"""Plans that are no time; every other plan is what `domain.when.to_text` wrote."""

LONGEST = 3000
LONGEST_WITH_FILE = 900
MOST_BUTTONS = 3


@dataclass(frozen=True)
class More:
    """A button under the message, and what pressing it shows."""

    label: str
    words: str


@dataclass(frozen=True)
class Made:
    """What is not written but made, such as a poll: all of it, in the usual and in short plain words."""

    usual: Say
    plain: Say

    def in_words_of(self, locale: str) -> Say:
        return self.plain if locale.endswith("-plain") else self.usual


@dataclass(frozen=True)
class Content:
    """`words` are all of it, or of what is `made` what a locked phone shows first.

    corrected: what takes the place of `made` where that has arrived, when its words are put right.
    forum: the number of the forum that it tells about, where it has a button that leads there.
    """

    words: str
    plain_words: str = ""
    file: File | None = None
    buttons: tuple[More, ...] = ()
    made: Made | None = None
    corrected: Made | None = None
    forum: int = 0

    def in_words_of(self, locale: str) -> str:
        """Without short plain words of its own it has one wording."""
        return self.plain_words if self.plain_words and locale.endswith("-plain") else self.words


@dataclass(frozen=True)
class Message:
    """`plan` is NOW, WITH_ROUNDUP or a time as text; `about_ms` when what an urgent one is about begins.

    people: how many it was to reach when it was confirmed.
    poll_id, shows: the poll it is about, and what of that it shows, where it has no words of its own.
    meeting_id, tells: the same of a meeting of a forum. Without `tells` it is words about that forum.
    """

    message_id: int
    written_by: int | None
    content: Content
    audience: Audience
    plan: str
    kind: Kind
    about_ms: int | None
    state: MessageState
    people: int | None = None
    changed_ms: int = 0
    confirmed_ms: int | None = None
    poll_id: int | None = None
    shows: Shows | None = None
    meeting_id: int | None = None
    tells: Tells | None = None

    @property
    def can_be_aimed(self) -> bool:
        """Whether its writer chooses whom it is for; what is told of a poll is for those who were asked.

        So is the second round of a blank sheet, and what is told of a meeting for those who follow it.
        """
        return self.shows in (None, "poll") and not self.audience.poll and self.tells is None


def of_broadcast(broadcast_id: int) -> str:
    """What stands in its buttons for a message that went out."""
    return f"b{broadcast_id}"


def of_draft(message_id: int) -> str:
    """What stands in its buttons for a message that its writer looks at."""
    return f"m{message_id}"


def shown(content: Content, locale: str, source: str) -> Say:
    """All of it, as it is read. `source`: see `of_broadcast` and `of_draft`."""
    if content.made:
        return started(content.made.in_words_of(locale))
    more = tuple(
        Button(button.label, f"go:tellmore:{source}-{n}", literal=True)
        for n, button in enumerate(content.buttons)
    )
    forum = (Button("open-forum", f"go:forum:{content.forum}"),) if content.forum else ()
    words, ways = content.in_words_of(locale), (*more, *forum, Button("help-now", "go:help"))
    said = Say("message-words", {"words": words}, ways, content.file)
    return started(said)


def with_above(content: Content, above: Say) -> Content:
    """What is made, with something above it that is for one person alone."""
    if content.made is None:
        return content
    made = Made(replace(content.made.usual, first=above), replace(content.made.plain, first=above))
    return replace(content, made=made)


def as_sent(content: Content, locale: str, source: str, organisation: Organisation) -> Say:
    """As it arrives: where its beginning would give too much away, only that there is something to read."""
    if not is_closed(content, locale, organisation):
        return shown(content, locale, source)
    read = Button("read-message", f"go:readmsg:{source}")
    return started(Say("message-closed", buttons=(read, Button("help-now", "go:help"))))


def telling(content: Content, locale: str, organisation: Organisation) -> str | None:
    """The first word in what a lock screen shows of it that must not stand there."""
    return telling_word(content.in_words_of(locale), organisation.neutral_words)


def is_closed(content: Content, locale: str, organisation: Organisation) -> bool:
    """Whether it arrives as a message that must be opened to be read."""
    return telling(content, locale, organisation) is not None


def repeats(plan: str) -> Repeating | None:
    """By which rule it goes again and again; None for what goes once."""
    if plan in (NOW, WITH_ROUNDUP):
        return None
    when = from_text(plan)
    return when if isinstance(when, Repeating) else None


def first_ms(plan: str, now_ms: int, zone: ZoneInfo) -> int | None:
    """When it goes first; None for a rule by which it never goes any more."""
    if plan in (NOW, WITH_ROUNDUP):
        return now_ms
    when = from_text(plan)
    return when.at_ms if isinstance(when, Once) else next_ms(when, now_ms, 0, zone)


def is_past(draft: Message, now_ms: int, zone: ZoneInfo) -> bool:
    """Whether its time has passed, or what it is about has begun by the time it goes."""
    goes_ms = first_ms(draft.plan, now_ms, zone)
    if goes_ms is None or goes_ms < now_ms:
        return True
    return draft.about_ms is not None and draft.about_ms <= goes_ms


def longest(content_has_file: bool) -> int:
    return LONGEST_WITH_FILE if content_has_file else LONGEST


def reworded(content: Content, words: str) -> Content:
    """Short plain words that it had were of the old wording, so it has none any more."""
    return replace(content, words=words, plain_words="")


def buttons_to_text(buttons: tuple[More, ...]) -> str:
    return json.dumps([[b.label, b.words] for b in buttons], ensure_ascii=False, separators=(",", ":"))


def buttons_from_text(text: str) -> tuple[More, ...]:
    return tuple(More(label, words) for label, words in json.loads(text))
