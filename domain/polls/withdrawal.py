"""A poll that is taken back openly: why, as everybody who was asked reads it."""

from typing import Literal, get_args

from domain.many.message import Content, Made
from domain.polls.poll import Poll
from domain.say import Button, Label, Say, Value

Reason = Literal["mistake", "question", "decided", "other"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""A mistake in it, the wrong question, decided meanwhile. other: in the team's own words, if any."""

LONGEST = 300
HELP = Button("help-now", "go:help")


def content(poll: Poll, reason: str, words: str) -> Content:
    """A locked phone shows the question first, which those who were asked know."""
    made = Made(say(poll, reason, words, "en"), say(poll, reason, words, "en-plain"))
    return Content(poll.card.question, poll.card.question_in("en-plain"), made=made)


def say(poll: Poll, reason: str, words: str, locale: str) -> Say:
    values: dict[str, Value] = {"question": poll.card.question_in(locale), "why": why(reason, words)}
    return Say("poll-withdrawn", values, (HELP,))


def why(reason: str, words: str) -> tuple[Label, ...]:
    """Empty where nobody gave a reason."""
    if reason == "other":
        return (Label(words, literal=True),) if words else ()
    return (Label(f"withdrawn-{reason}"),)
