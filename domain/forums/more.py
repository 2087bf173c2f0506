"""More about a forum, as a form: everything that helps people to come, opened from the check."""

import re
from dataclasses import replace
from typing import cast
from urllib.parse import urlsplit

from domain.authority import WRITE
from domain.forms import Form
from domain.forums.form import ID
from domain.forums.forum import Forum, Reminder
from domain.forums.length import minutes_of
from domain.forums.words import length_words, most_words
from domain.number_words import counted
from domain.person import Answers
from domain.questions import Known, Option, Question, Words
from domain.say import Label, Say
from domain.typed import folded, means

LONGEST = 250
LONGEST_LINK = 200
LEAST_MINUTES, MOST_MINUTES = 10, 12 * 60
MOST_PEOPLE = 9999


def _link(text: str, words: Words, at: Known) -> str | Say:
    """One that a browser opens, and whose place is what it seems to be."""
    link = text.strip()
    wrong = Say("again-link")
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return wrong
    plain = re.fullmatch(r"[!-~]+", link) and re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host)
    return link if plain and parts.scheme in ("http", "https") and "@" not in parts.netloc else wrong


def _minutes(text: str, words: Words, at: Known) -> str | Say:
    """ "2 hours", "90 minutes", "1 hour 30", "an hour and a half"; kept in minutes."""
    minutes = minutes_of(text, words)
    if minutes is None:
        return Say("again-length")
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        return Say("again-length-range", {"least": LEAST_MINUTES, "hours": MOST_MINUTES // 60})
    return str(minutes)


def _minutes_said(kept: str, at: Known) -> tuple[Label, ...]:
    return length_words(int(kept))


def _most(text: str, words: Words, at: Known) -> str | Say:
    """ "20", "twelve people", "at most 20", "no limit"; kept as a number, 0 for no limit."""
    if means(text, "no-limit-words", words):
        return "0"
    most = counted(folded(text), words)
    if most is None:
        return Say("again-most")
    return str(most) if 2 <= most <= MOST_PEOPLE else Say("again-most-range", {"most": MOST_PEOPLE})


def _most_said(kept: str, at: Known) -> tuple[Label, ...]:
    return most_words(int(kept))


def _words(name: str) -> Question:
    return Question(name, "words", may_skip=True, longest=LONGEST, at_once=True)


_REMINDERS = tuple(Option(kind, Label(f"remind-{kind}")) for kind in ("week", "day", "hours"))

LINK = Question(
    "forum_link", "words", may_skip=True, longest=LONGEST_LINK, one_line=True, at_once=True, read=_link
)
LENGTH = Question(
    "forum_length", "words", may_skip=True, one_line=True, at_once=True, read=_minutes, spoken=_minutes_said
)
MOST = Question(
    "forum_most", "words", may_skip=True, one_line=True, at_once=True, read=_most, spoken=_most_said
)
REMINDERS = Question("forum_remind", "ticks", lambda organisation: _REMINDERS, may_skip=True)

FORUM_MORE = Form(
    "forummore",
    (
        LINK,
        LENGTH,
        _words("forum_access"),
        _words("forum_support"),
        _words("forum_bring"),
        _words("forum_costs"),
        MOST,
        REMINDERS,
    ),
    check="first",
    explains=False,
    capability=WRITE,
)


def of_answers(answers: Answers, draft: Forum) -> Forum:
    """The forum with what this form asks. What the other one asks stays as it is."""
    one = {name: next(iter(values), "") for name, values in answers.items()}
    details = replace(
        draft.details,
        link=one.get("forum_link", ""),
        minutes=int(one.get("forum_length") or 0),
        access=one.get("forum_access", ""),
        support=one.get("forum_support", ""),
        bring=one.get("forum_bring", ""),
        expenses=one.get("forum_costs", ""),
        most=int(one.get("forum_most") or 0),
    )
    ticked = answers.get("forum_remind", ())
    kinds = (option.value for option in _REMINDERS if option.value in ticked)
    return replace(draft, details=details, reminders=tuple(cast(Reminder, kind) for kind in kinds))


def as_answers(draft: Forum) -> dict[str, tuple[str, ...]]:
    details = draft.details
    said = {
        "forum_link": details.link,
        "forum_length": str(details.minutes) if details.minutes else "",
        "forum_access": details.access,
        "forum_support": details.support,
        "forum_bring": details.bring,
        "forum_costs": details.expenses,
        "forum_most": str(details.most) if details.most else "",
    }
    answers: dict[str, tuple[str, ...]] = {name: (words,) if words else () for name, words in said.items()}
    return {**answers, "forum_remind": draft.reminders, ID: (str(draft.forum_id),)}
