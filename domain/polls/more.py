"""More settings of a poll, as a form: what is rarely changed, opened from the check."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from domain import days, when
from domain.authority import WRITE
from domain.forms import Form
from domain.person import Answers
from domain.polls import form, poll, times
from domain.polls.form import ID, kind_of
from domain.polls.poll import Breakdown, Poll
from domain.questions import Known, Option, Question, Words
from domain.say import Label, Say
from domain.when import Once
from domain.wording import telegram_length

NOON = "12:00"
NONE = "none"


def _hears(text: str, words: Words, at: Known) -> str | Say:
    """A day is enough. It comes after the poll closes, because first people answer."""
    read = form.one_time(text, words, at)
    if isinstance(read, Say):
        of_day = form.one_time(f"{text} {NOON}", words, at)
        read = read if isinstance(of_day, Say) else of_day
    if isinstance(read, str):
        zone = at.organisation.zone
        closes_ms = times.closes_ms(form.of_answers(at.answers, 0, None), at.now_ms, zone)
        if form.moment(read) <= closes_ms:
            return Say("again-poll-hears", {"closes": days.moment_words(closes_ms, zone)})
    return read


def _hears_said(kept: str, at: Known) -> tuple[Label, ...]:
    return days.day_words(form.moment(kept), at.organisation.zone)


def _plain(text: str, words: Words, at: Known) -> str | Say:
    """A line for the question, and then one for each answer there is to choose."""
    lines = form.lines_of(text)
    options = len(next(iter(at.answers.get("poll_options", ())), "").splitlines())
    needed = 1 + (options if kind_of(at.answers) in poll.WITH_OPTIONS else 0)
    if len(lines) != needed:
        return Say("again-poll-plain", {"needed": needed, "count": len(lines), "answers": needed - 1})
    for line, longest in zip(lines, (poll.LONGEST_QUESTION, *[poll.LONGEST_OPTION] * options), strict=False):
        if telegram_length(line) > longest:
            return Say("again-poll-option-long", {"option": line, "most": longest})
    return "\n".join(lines)


def _ends(text: str, words: Words, at: Known) -> str | Say:
    """Two lines: what 1 means, and what 5 means."""
    lines = form.lines_of(text)
    if len(lines) != 2:
        return Say("again-poll-ends")
    long = next((line for line in lines if telegram_length(line) > poll.LONGEST_END), None)
    return (
        Say("again-poll-option-long", {"option": long, "most": poll.LONGEST_END})
        if long
        else "\n".join(lines)
    )


def _is(kind: str) -> Callable[[Answers], bool]:
    return lambda answers: kind_of(answers) == kind


def _not_secret(answers: Answers) -> bool:
    return answers.get("poll_sees") != ("secret",)


def _options(before: str, *names: str) -> tuple[Option, ...]:
    return tuple(Option(name, Label(f"{before}{name}")) for name in names)


_USUAL = (Option("usual", Label("poll-hears-usual")),)
_MOST = _options("poll-most-", "any", "2", "3", "4", "5")
_BREAKDOWN = _options("poll-by-", NONE, "areas", "kinds")
_REPEATS = _options("poll-repeats-", "never", "monthly", "quarterly")
_WRONG = _options("poll-button-", "yes", "no")

HEARS = Question(
    "poll_hears",
    "one",
    lambda organisation: _USUAL,
    own_words="poll_hears_own",
    own_label="own-day",
    longest=200,
    one_line=True,
    read=_hears,
    spoken=_hears_said,
    at_once=True,
)
PLAIN = Question("poll_plain", "words", may_skip=True, longest=2000, read=_plain, at_once=True)
MOST = Question("poll_most", "one", lambda organisation: _MOST, only=_is("several"))
ENDS = Question("poll_ends", "words", may_skip=True, longest=200, read=_ends, at_once=True, only=_is("scale"))
BREAKDOWN = Question("poll_by", "one", lambda organisation: _BREAKDOWN, only=_not_secret)
REPEATS = Question("poll_repeats", "one", lambda organisation: _REPEATS)
WRONG = Question("poll_button", "one", lambda organisation: _WRONG, only=_is("dates"))

POLL_MORE = Form(
    "pollmore",
    (HEARS, PLAIN, MOST, ENDS, BREAKDOWN, REPEATS, WRONG),
    check="first",
    explains=False,
    capability=WRITE,
)


def of_answers(answers: Answers, draft: Poll) -> Poll:
    """The draft with what this form asks. What the other one asks stays as it is."""
    one = {name: next(iter(values), "") for name, values in answers.items()}
    question, *options = one.get("poll_plain", "").splitlines() or [""]
    most, by, repeats = one.get("poll_most", ""), one.get("poll_by", NONE), one.get("poll_repeats", "")
    card = replace(
        draft.card,
        plain_question=question,
        plain_options=tuple(options),
        most=int(most) if most.isdecimal() else 0,
        ends=tuple(one.get("poll_ends", "").splitlines()),
        wrong_question=draft.card.kind != "dates" or one.get("poll_button") != "no",
    )
    return replace(
        draft,
        card=card,
        hears_ms=form.moment(one["poll_hears_own"]) if one.get("poll_hears_own") else 0,
        breakdown=cast(Breakdown, "" if by == NONE or draft.sees == "secret" else by),
        repeats="monthly" if repeats == "monthly" else "quarterly" if repeats == "quarterly" else "",
    )


def as_answers(draft: Poll) -> dict[str, tuple[str, ...]]:
    card = draft.card
    plain = "\n".join((card.plain_question, *card.plain_options)) if card.plain_question else ""
    said = {
        "poll_hears": "" if draft.hears_ms else "usual",
        "poll_hears_own": when.to_text(Once(draft.hears_ms)) if draft.hears_ms else "",
        "poll_plain": plain,
        "poll_most": "" if card.kind != "several" else str(card.most) if card.most else "any",
        "poll_ends": "\n".join(card.ends),
        "poll_by": draft.breakdown or NONE,
        "poll_repeats": draft.repeats or "never",
        "poll_button": "" if card.kind != "dates" else "yes" if card.wrong_question else "no",
    }
    answers: dict[str, tuple[str, ...]] = {name: (words,) if words else () for name, words in said.items()}
    return {**form.as_answers(draft), **answers, ID: (str(draft.poll_id),)}
