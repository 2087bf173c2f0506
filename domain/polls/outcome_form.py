"""Saying what came of a poll, as a form: one choice and one line are required, the rest can be added."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import cast

from domain import when_words
from domain.authority import WRITE
from domain.days import local_day
from domain.forms import Form
from domain.many import roundup
from domain.many.message import WITH_ROUNDUP, Message
from domain.many.message_form import ID
from domain.organisation import Organisation
from domain.person import Answers
from domain.polls import outcome
from domain.polls.outcome import Did, Outcome
from domain.polls.poll import Poll
from domain.polls.poll_message import to_those_asked
from domain.questions import Known, Option, Question, Words
from domain.say import Label, Say
from domain.when import Once, date_words

POLL_ID, WRONG = "outcome_poll", "outcome_wrong"
"""Under which answers stand which poll it is about, and whether people said it was the wrong question."""

YES = ("yes",)
_NO_DAY = ("again-when-once", "again-when-time")
"""Their example has a time of day."""
NOON = "12:00"
"""A day is asked for, and a day with a time is understood."""


def by_day(text: str, words: Words, at: Known) -> str | Say:
    """A day from today on; the time of day does not matter."""
    zone = at.organisation.zone
    read = when_words.of_one(when_words.read(f"{text} {NOON}", words, at.now_ms, zone))
    if isinstance(read, Say):
        read = when_words.of_one(when_words.read(text, words, at.now_ms, zone))
    if isinstance(read, Say):
        return Say("again-outcome-by") if read.key in _NO_DAY else read
    if not isinstance(read, Once):
        return Say("again-outcome-by")
    return local_day(read.at_ms, zone).isoformat()


def _by_said(kept: str, at: Known) -> tuple[Label, ...]:
    return date_words(date.fromisoformat(kept))


def _promised(answers: Answers) -> bool:
    return answers.get("outcome_did") == ("will",)


def _wrong(answers: Answers) -> bool:
    return answers.get(WRONG) == YES


def _more(name: str) -> Question:
    """What may be added at the check."""
    return Question(name, "words", may_skip=True, longest=outcome.LONGEST_MORE, later=True, at_once=True)


_DIDS = tuple(Option(did, Label(f"outcome-{did}")) for did in outcome.DIDS)

DID = Question("outcome_did", "one", lambda organisation: _DIDS)
BY = Question(
    "outcome_by",
    "words",
    longest=120,
    one_line=True,
    read=by_day,
    spoken=_by_said,
    only=_promised,
    at_once=True,
)
LINE = Question("outcome_line", "words", longest=outcome.LONGEST_LINE, at_once=True)
TO_WRONG = Question("outcome_to_wrong", "words", longest=outcome.LONGEST_LINE, only=_wrong, at_once=True)
OUTCOME = Form(
    "outcome",
    (DID, BY, LINE, TO_WRONG, _more("outcome_said"), _more("outcome_wrong_about"), _more("outcome_more")),
    done="see-message",
    done_first=True,
    explains=False,
    capability=WRITE,
)


def beginning(poll: Poll, said: str, wrong_shown: bool) -> dict[str, tuple[str, ...]]:
    """What stands filled in. `said`: what people said, in a sentence."""
    return {
        POLL_ID: (str(poll.poll_id),),
        WRONG: YES if wrong_shown else (),
        "outcome_said": (said[: outcome.LONGEST_MORE],) if said else (),
    }


def of_answers(answers: Answers, written_by: int) -> Outcome:
    """The draft that these answers make."""
    one: Mapping[str, str] = {name: next(iter(values), "") for name, values in answers.items()}
    by = one.get("outcome_by", "") if _promised(answers) else ""
    return Outcome(
        int(one.get(ID) or 0),
        int(one.get(POLL_ID) or 0),
        written_by,
        cast(Did, one.get("outcome_did") or "did"),
        one.get("outcome_line", ""),
        date.fromisoformat(by) if by else None,
        one.get("outcome_said", ""),
        one.get("outcome_wrong_about", ""),
        one.get("outcome_to_wrong", "") if _wrong(answers) else "",
        one.get("outcome_more", ""),
    )


def over(by: date | None, now_ms: int, organisation: Organisation) -> Say | None:
    """Why the promised day cannot stand: it is over by the time people read of it, with the next round-up."""
    held_ms = now_ms + organisation.messages.hold_seconds * 1000
    read = local_day(roundup.comes_ms(held_ms, organisation), organisation.zone)
    return Say("again-outcome-over", {"day": date_words(read)}) if by and by < read else None


def as_answers(draft: Outcome, wrong_shown: bool) -> dict[str, tuple[str, ...]]:
    said = {
        ID: str(draft.outcome_id),
        POLL_ID: str(draft.poll_id),
        WRONG: "yes" if wrong_shown else "",
        "outcome_did": draft.did,
        "outcome_by": draft.by.isoformat() if draft.by else "",
        "outcome_line": draft.line,
        "outcome_said": draft.said,
        "outcome_wrong_about": draft.wrong_about,
        "outcome_to_wrong": draft.to_wrong,
        "outcome_more": draft.more,
    }
    return {name: (words,) if words else () for name, words in said.items()}


def message_of(poll: Poll, draft: Outcome) -> Message:
    """The one that tells it: news to everybody who was asked. It has the outcome's number."""
    told = to_those_asked(poll, "outcome", draft.line or poll.card.question)
    return replace(told, message_id=draft.outcome_id, written_by=draft.written_by, plan=WITH_ROUNDUP)
