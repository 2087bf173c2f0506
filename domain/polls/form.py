"""Making a poll, as forms: what is asked one after another, and what stands filled in at the check."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from domain import days, when, when_words
from domain.authority import WRITE
from domain.forms import Form
from domain.many import audience
from domain.many.message import NOW
from domain.organisation import Organisation
from domain.own_words import tidied
from domain.person import Answers
from domain.polls import poll, times
from domain.polls.poll import Card, Decides, Kind, Poll, Sees
from domain.questions import Known, Option, Question, Words
from domain.say import Label, Say
from domain.typed import folded
from domain.when import Once
from domain.when_question import time_question
from domain.wording import telegram_length

ID = "message_id"
"""Under which answer the draft's id stands, as with every message to many."""


def kind_of(answers: Answers) -> str:
    return next(iter(answers.get("poll_kind", ())), "")


def _has_options(answers: Answers) -> bool:
    return kind_of(answers) in poll.WITH_OPTIONS


def _options(text: str, words: Words, at: Known) -> str | Say:
    """A line each; several lines take the place of what was there, one line is added to it."""
    lines = lines_of(text)
    before = next(iter(at.answers.get("poll_options", ())), "").splitlines()
    if len(lines) == 1:
        lines = [*before, *lines]
    most = poll.MOST_TO_ORDER if kind_of(at.answers) == "order" else poll.MOST_OPTIONS
    return options_fault(lines, words, most) or "\n".join(lines)


def options_fault(lines: Sequence[str], words: Words, most: int = poll.MOST_OPTIONS) -> Say | None:
    """Why these cannot be what people choose from; None when they can.

    What stands under every list counts as there already: one of the two would be counted with the list.
    """
    if len(lines) > most:
        return Say("again-poll-many", {"most": most, "count": len(lines)})
    seen = _beside(words)
    for line in lines:
        if telegram_length(line) > poll.LONGEST_OPTION:
            return Say("again-poll-option-long", {"option": line, "most": poll.LONGEST_OPTION})
        if folded(line) in seen:
            return Say("again-poll-twice", {"option": line})
        seen.add(folded(line))
    return None


def _beside(words: Words) -> set[str]:
    """A single word, such as "none", may be an answer in its own right."""
    said = {folded(way) for name in poll.BESIDE for way in words(f"poll-{name}")}
    return {way for way in said if " " in way}


def lines_of(text: str) -> list[str]:
    """A line each, or between bars."""
    lines = (tidied(line, one_line=True) for line in text.replace(" | ", "\n").splitlines())
    return [line for line in lines if line]


def one_time(text: str, words: Words, at: Known) -> str | Say:
    """One moment, not a rule."""
    read = when_words.of_one(when_words.read(text, words, at.now_ms, at.organisation.zone))
    if isinstance(read, Say):
        return read
    return when.to_text(read) if isinstance(read, Once) else Say("again-poll-once")


def _opens(text: str, words: Words, at: Known) -> str | Say:
    return NOW if folded(text) in map(folded, words("when-now")) else one_time(text, words, at)


def _closes(text: str, words: Words, at: Known) -> str | Say:
    """After it opens."""
    read = one_time(text, words, at)
    if isinstance(read, str):
        opens_ms = times.opens_ms(of_answers(at.answers, 0, None), at.now_ms, at.organisation.zone)
        if moment(read) <= opens_ms:
            return Say("again-poll-closes", {"opens": days.moment_words(opens_ms, at.organisation.zone)})
    return read


def _something(text: str, words: Words, at: Known) -> str | Say:
    """Without a word it says of nothing that it can change."""
    return text if any(letter.isalnum() for letter in text) else Say("again-empty")


def _labels(names: tuple[str, ...], before: str) -> tuple[Option, ...]:
    return tuple(Option(name, Label(f"{before}{name}")) for name in names)


_KINDS = _labels(poll.KINDS, "poll-kind-")
_DECIDES = _labels(poll.DECIDES, "poll-decides-")
_SEES = _labels(poll.SEES, "poll-sees-")
_NOW = (Option(NOW, Label("when-now")),)
_USUAL = (Option("usual", Label("poll-closes-usual")),)

KIND = Question("poll_kind", "one", lambda organisation: _KINDS)
CAN = Question("poll_can", "words", longest=poll.LONGEST_CARD, at_once=True, read=_something)
QUESTION = Question("poll_question", "words", longest=poll.LONGEST_QUESTION, at_once=True)
OPTIONS = Question(
    "poll_options", "words", longest=2000, at_once=True, read=_options, gathers=2, only=_has_options
)
CANNOT = Question("poll_cannot", "words", may_skip=True, longest=poll.LONGEST_CARD, at_once=True)
DECIDES = Question("poll_decides", "one", lambda organisation: _DECIDES, later=True)
SEES = Question("poll_sees", "one", lambda organisation: _SEES, later=True)
OPENS = time_question("poll_opens", lambda organisation: _NOW, _opens)
CLOSES = time_question("poll_closes", lambda organisation: _USUAL, _closes)
POLL = Form(
    "poll",
    (KIND, CAN, QUESTION, OPTIONS, CANNOT, DECIDES, SEES, OPENS, CLOSES),
    done="see-message",
    done_first=True,
    explains=False,
    capability=WRITE,
)

AS_USUAL: Answers = {
    "poll_decides": ("staff",),
    "poll_sees": ("team",),
    "poll_opens": (NOW,),
    "poll_closes": ("usual",),
}
"""What stands filled in at the check."""


def of_answers(answers: Answers, written_by: int, before: Poll | None) -> Poll:
    """The draft that these answers make. What another form asks stays as it was `before`."""
    one = {name: next(iter(values), "") for name, values in answers.items()}
    draft = before or Poll(0, written_by, Card("one", ""), audience.Audience())
    card = replace(
        draft.card,
        kind=cast(Kind, one.get("poll_kind") or "one"),
        question=one.get("poll_question", ""),
        options=tuple(one.get("poll_options", "").splitlines()) if _has_options(answers) else (),
        can_change=one.get("poll_can", ""),
        cannot_change=one.get("poll_cannot", ""),
        decides=cast(Decides, one.get("poll_decides") or "staff"),
        wrong_question=draft.card.wrong_question or one.get("poll_kind") != "dates",
    )
    if (card.question, card.options) != (draft.card.question, draft.card.options):
        card = replace(card, plain_question="", plain_options=())  # they were of the old words
    closes, sees = one.get("poll_closes_own", ""), cast(Sees, one.get("poll_sees") or "team")
    return replace(
        draft,
        card=card,
        sees=sees,
        breakdown="" if sees == "secret" else draft.breakdown,
        plan=one.get("poll_opens_own") or NOW,
        closes_ms=moment(closes) if closes else 0,
    )


def as_answers(draft: Poll) -> dict[str, tuple[str, ...]]:
    card, ready = draft.card, draft.plan == NOW
    said = {
        "poll_kind": card.kind,
        "poll_can": card.can_change,
        "poll_question": card.question,
        "poll_options": "\n".join(card.options),
        "poll_cannot": card.cannot_change,
        "poll_decides": card.decides,
        "poll_sees": draft.sees,
        "poll_opens": NOW if ready else "",
        "poll_opens_own": "" if ready else draft.plan,
        "poll_closes": "" if draft.closes_ms else "usual",
        "poll_closes_own": when.to_text(Once(draft.closes_ms)) if draft.closes_ms else "",
    }
    answers: dict[str, tuple[str, ...]] = {name: (words,) if words else () for name, words in said.items()}
    return answers | {ID: (str(draft.poll_id),)}


def check_values(draft: Poll, now_ms: int, organisation: Organisation) -> dict[str, tuple[Label, ...]]:
    """What the check says beside the answers."""
    zone, answer_days = organisation.zone, organisation.polls.answer_days
    return {
        "closes": days.moment_words(times.closes_ms(draft, now_ms, zone), zone),
        "hears": days.day_words(times.hears_ms(draft, now_ms, zone, answer_days), zone),
    }


def moment(kept: str) -> int:
    read = when.from_text(kept)
    return read.at_ms if isinstance(read, Once) else 0
