"""A poll on one line: "/poll Question? | option | option", and where its making goes on."""

from dataclasses import dataclass

from domain.own_words import fault, tidied
from domain.person import Answers
from domain.polls import poll
from domain.polls.form import options_fault
from domain.questions import Words
from domain.say import Say


@dataclass(frozen=True)
class Line:
    """missing: the first question that it does not answer. wrong: why it does not, if it tried to."""

    answers: Answers
    missing: str
    wrong: Say | None = None


def read(text: str, words: Words) -> Line:
    """What can be kept of it is kept; the kind follows from whether there are options."""
    question, *options = (tidied(part, one_line=True) for part in text.split("|"))
    options = [option for option in options if option]
    wrong_question = fault(question, poll.LONGEST_QUESTION) if question else None
    good, wrong_options = _good(options, words)
    given: dict[str, tuple[str, ...]] = {
        "poll_kind": ("one" if options else "yesno",),
        "poll_question": (question,) if question and not wrong_question else (),
        "poll_options": ("\n".join(good),) if good else (),
    }
    if not given["poll_question"]:
        return Line(given, "poll_question", wrong_question)
    if options and (wrong_options or len(good) < 2):
        return Line(given, "poll_options", wrong_options)
    return Line(given, "poll_can")


def _good(options: list[str], words: Words) -> tuple[list[str], Say | None]:
    """Those that can stand there, and what is wrong with the first that cannot."""
    good: list[str] = []
    wrong: Say | None = None
    for option in options:
        refused = fault(option, poll.LONGEST_QUESTION) or options_fault([*good, option], words)
        wrong = wrong or refused
        good += [] if refused else [option]
    most = len(options) > poll.MOST_OPTIONS
    return good, options_fault(options, words) if most else wrong
