"""Writing a message to many, as forms: what it says and when it goes, and whom it is for."""

import re
from dataclasses import replace

from domain import when, when_question, when_words
from domain.authority import WRITE
from domain.forms import CHECK, Form, Place, Standing, move_to
from domain.many import audience, message
from domain.many.message import NOW, WITH_ROUNDUP, Content, Message, More
from domain.oneself import signup
from domain.organisation import Organisation
from domain.person import Answers
from domain.questions import Known, Option, Question, Words
from domain.say import File, Label, Say
from domain.typed import folded
from domain.when import Once
from domain.when_question import time_question
from domain.wording import telegram_length, telling_word

LABEL_LONGEST = 28
ID = "message_id"
"""Under which answer the draft's id stands; no question has this name."""


def _text(text: str, words: Words, at: Known) -> str | Say:
    most = message.longest(bool(at.answers.get("file")))
    length = telegram_length(text)
    return Say("again-long", {"limit": most, "length": length}) if length > most else text


def _when(text: str, words: Words, at: Known) -> str | Say:
    for plan in (NOW, WITH_ROUNDUP):
        if folded(text) in map(folded, words(f"when-{plan}")):
            return plan
    read = when_words.read(text, words, at.now_ms, at.organisation.zone)
    return read if isinstance(read, Say) else when.to_text(read)


def _about(text: str, words: Words, at: Known) -> str | Say:
    """When what it is about begins: one moment, not a rule."""
    read = when_words.of_one(when_words.read(text, words, at.now_ms, at.organisation.zone))
    if isinstance(read, Say):
        return read
    return when.to_text(read) if isinstance(read, Once) else Say("again-urgent-once")


def _no_words(text: str, words: Words, at: Known) -> str | Say:
    return Say("again-file")


def _file_said(kept: str, at: Known) -> tuple[Label, ...]:
    return (Label(f"file-{kept.partition(':')[0]}"),)


def _buttons(text: str, words: Words, at: Known) -> str | Say:
    """One a line: what stands on it, a colon, and what pressing it shows."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not 1 <= len(lines) <= message.MOST_BUTTONS:
        return Say("again-buttons", {"most": message.MOST_BUTTONS})
    for line in lines:
        label, colon, more = (part.strip() for part in line.partition(":"))
        if not (label and colon and more):
            return Say("again-buttons", {"most": message.MOST_BUTTONS})
        if telegram_length(label) > LABEL_LONGEST:
            return Say("again-button-long", {"label": label, "most": LABEL_LONGEST})
    return "\n".join(lines)


def _times(organisation: Organisation) -> tuple[Option, ...]:
    return tuple(Option(plan, Label(f"when-{plan}")) for plan in (NOW, WITH_ROUNDUP))


_COUNCIL = (Option("yes", Label("to-council-yes")),)

TEXT = Question("text", "words", longest=message.LONGEST, at_once=True, read=_text)
WHEN = time_question("when", _times, _when)
PLAIN = Question(
    "plain", "words", may_skip=True, longest=message.LONGEST, read=_text, later=True, at_once=True
)
FILE = Question(
    "file",
    "words",
    may_skip=True,
    read=_no_words,
    spoken=_file_said,
    later=True,
    at_once=True,
    takes_file=True,
)
BUTTONS = Question("buttons", "words", may_skip=True, longest=2000, read=_buttons, later=True, at_once=True)
URGENT = Question(
    "urgent",
    "words",
    may_skip=True,
    longest=200,
    one_line=True,
    read=_about,
    spoken=when_question.said,
    later=True,
    at_once=True,
)
MESSAGE = Form(
    "message",
    (TEXT, WHEN, PLAIN, FILE, BUTTONS, URGENT),
    done="see-message",
    done_first=True,
    explains=False,
    capability=WRITE,
)

AUDIENCE = Form(
    "audience",
    (
        Question("to_areas", "ticks", signup.AREAS.options, may_skip=True),
        Question("to_kinds", "ticks", signup.KINDS.options, may_skip=True),
        Question("to_interests", "ticks", signup.INTERESTS.options, may_skip=True),
        Question("to_council", "ticks", lambda organisation: _COUNCIL, may_skip=True),
    ),
    check="first",
    explains=False,
    capability=WRITE,
)


def of_answers(answers: Answers, written_by: int, before: Message | None) -> Message:
    """The draft that these answers make. What the other form asks stays as it was `before`.

    Whom it is for is no answer of a form where it follows from what the message is about.
    """
    draft = before or Message(0, written_by, Content(""), audience.Audience(), NOW, "message", None, "draft")
    if "text" in answers:
        draft = _written(draft, answers)
    if draft.can_be_aimed and any(name in answers for name in audience.QUESTIONS):
        draft = replace(draft, audience=audience.of_answers(answers))
    return draft


def as_answers(draft: Message) -> dict[str, tuple[str, ...]]:
    """Of both forms."""
    content, ready = draft.content, draft.plan in (NOW, WITH_ROUNDUP)
    said = {
        "text": content.words,
        "when": draft.plan if ready else "",
        "when_own": "" if ready else draft.plan,
        "plain": content.plain_words,
        "file": f"{content.file.kind}:{content.file.file_id}" if content.file else "",
        "buttons": "\n".join(f"{button.label}: {button.words}" for button in content.buttons),
        "urgent": when.to_text(Once(draft.about_ms)) if draft.about_ms is not None else "",
    }
    answers = {name: (words,) if words else () for name, words in said.items()}
    return {**answers, **audience.as_answers(draft.audience), ID: (str(draft.message_id),)}


def at_check(at: Standing) -> Standing:
    return move_to(at, Place(CHECK))


def telling_file_name(name: str, organisation: Organisation) -> str | None:
    """The word in a file's name that a lock screen must not show, or None."""
    spaced = re.sub(r"[^\w*-]+|_", " ", name)
    return telling_word(spaced, organisation.neutral_words)


def _titled(draft: Message, words: str) -> str:
    """What is told of a meeting begins with which one that was, also where only the rest was typed."""
    title = draft.content.words.partition("\n")[0]
    if draft.tells != "writeup" or not title or not words or words.startswith(title):
        return words
    return f"{title}\n{words}"


def _written(draft: Message, answers: Answers) -> Message:
    one = {name: next(iter(values), "") for name, values in answers.items()}
    kind, _, file_id = one.get("file", "").partition(":")
    content = Content(
        _titled(draft, one["text"]),
        one.get("plain", ""),
        File("photo" if kind == "photo" else "document", file_id) if file_id else None,
        tuple(
            More(*(part.strip() for part in line.split(":", 1)))
            for line in one.get("buttons", "").splitlines()
        ),
    )
    about = when.from_text(one["urgent"]) if one.get("urgent") else None
    about_ms = about.at_ms if isinstance(about, Once) else None
    plan = one.get("when_own") or one.get("when") or NOW
    if plan == WITH_ROUNDUP and about_ms is not None:  # what cannot wait does not
        plan = NOW
    news: message.Kind = "news" if plan == WITH_ROUNDUP else "message"
    return replace(
        draft,
        content=content,
        plan=plan,
        kind="urgent" if about_ms is not None else news,
        about_ms=about_ms,
    )
