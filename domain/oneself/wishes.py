"""What people wished that an older copy of the database would not know: to leave, to stop, to pause."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from domain.oneself.signup import NOTICE
from domain.person import Conversation, Person, Sender

Kind = Literal["leave", "stop", "unstop", "pause", "resume"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Wish:
    """resumes_ms: with "pause", when it ends by itself; None lasts until they say."""

    chat_id: int
    kind: Kind
    resumes_ms: int | None = None


@dataclass(frozen=True)
class Kept:
    """A wish as the log has it, without whose it is."""

    at_ms: int
    kind: Kind
    resumes_ms: int | None = None


def wishes(before: Mapping[int, Sender], after: Iterable[Sender]) -> list[Wish]:
    """What these updates made different that must hold also after an older copy was put back.

    Going on again is among them: otherwise that would stop somebody who came back. A stop ends a pause and a
    pause ends a stop, as in `pause`: each is one wish, and nobody reads of one that they did not have.
    """
    return [wish for sender in after for wish in _of(before[sender.chat_id], sender)]


def replayed(person: Person, kept: Iterable[Kept]) -> Person | None:
    """Somebody as an older copy has them, with their wishes from then on; None when they have left.

    `kept` are all of theirs, oldest first. Whoever came back after leaving is somebody new: what was wished
    before they joined is not theirs.
    """
    wanted: Person | None = person
    for wish in kept:
        if wanted is None:
            break
        if wish.at_ms > person.joined_ms:
            wanted = _applied(wanted, wish)
    return wanted


def has_answers(begun: Conversation | None) -> bool:
    """Whether they had said yes to the notice, so that answers were kept.

    Who says no was told that nothing is kept: no line of theirs either. So no copy brings such a thing back.
    """
    return begun is not None and bool(begun.answers.get(NOTICE.name))


def _of(before: Sender, after: Sender) -> Iterator[Wish]:
    was, now, chat_id = before.person, after.person, after.chat_id
    if was and (now is None or now.person_id != was.person_id):
        yield Wish(chat_id, "leave")
        was = None
    elif was is None and now is None and has_answers(before.conversation) and not after.conversation:
        yield Wish(chat_id, "leave")  # what they had begun is to be gone for good too
    if now is None:
        return
    stopped = was is not None and was.stopped_ms is not None
    pause = (was.paused_ms, was.resumes_ms) if was else (None, None)
    if now.stopped_ms is not None:
        if not stopped:
            yield Wish(chat_id, "stop")
    elif now.paused_ms is not None:
        if pause != (now.paused_ms, now.resumes_ms):
            yield Wish(chat_id, "pause", now.resumes_ms)
    elif stopped:
        yield Wish(chat_id, "unstop")
    elif pause != (None, None):
        yield Wish(chat_id, "resume")


def _applied(person: Person, wish: Kept) -> Person | None:
    match wish.kind:
        case "leave":
            return None
        case "stop":
            return replace(person, stopped_ms=wish.at_ms, paused_ms=None, resumes_ms=None)
        case "pause":
            return replace(person, stopped_ms=None, paused_ms=wish.at_ms, resumes_ms=wish.resumes_ms)
        case "unstop":
            return replace(person, stopped_ms=None)
        case "resume":
            return replace(person, paused_ms=None, resumes_ms=None)
