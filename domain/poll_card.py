"""A poll as members see it: the question with its answers as buttons, and what is behind it."""

from zoneinfo import ZoneInfo

from domain import days, poll_answers
from domain.broadcast import opening
from domain.message import Made
from domain.poll import SINGLE, WITH_OPTIONS, Poll
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")
LABEL = 28
"""What a button on a small phone has room for."""


def made(poll: Poll) -> Made:
    """As it goes out to everybody who is asked."""
    return Made(asked(poll, "en"), asked(poll, "en-plain"))


def asked(poll: Poll, locale: str, answer: str | None = None) -> Say:
    """The question. `answer`: what this person has answered, None for nothing yet."""
    card = poll.card
    choices = poll_answers.choices(card, locale)
    values: dict[str, Value] = {
        "question": card.question_in(locale),
        "option_lines": tuple(
            phrase("poll-option", number=n, option=(choice,)) for n, choice in enumerate(choices, 1)
        ),
        "sees": poll.sees,
        "state": "open" if answer is None else "answered",
        "answer": poll_answers.said(card, answer, locale)
        if answer is not None and poll.sees != "secret"
        else (),
    }
    return Say("poll-asked", values, (*_answers(poll, locale), *_beneath(poll)))


def about(poll: Poll, zone: ZoneInfo) -> Say:
    """The card: what can change, what cannot, who decides, and by when people hear back."""
    card = poll.card
    return Say(
        "poll-about",
        {
            "can_change": card.can_change,
            "cannot_change": card.cannot_change,
            "decides": card.decides,
            "sees": poll.sees,
            "pen": poll.pen,
            "closes": days.moment_words(poll.closes_ms, zone),
            "hears": days.day_words(poll.hears_ms, zone),
        },
    )


def _answers(poll: Poll, locale: str) -> tuple[Button, ...]:
    card = poll.card
    if card.kind not in (*SINGLE, *WITH_OPTIONS):
        return ()
    choices = enumerate(poll_answers.choices(card, locale))
    picks = tuple(
        Button("poll-pick", f"go:vote:{poll.poll_id}-{n}", {"number": n + 1, "answer": (_short(choice),)})
        for n, choice in choices
    )
    others = (Button(f"poll-{name}", f"go:vote:{poll.poll_id}-{name}") for name in poll_answers.beside(card))
    return (*picks, *others)


def _beneath(poll: Poll) -> tuple[Button, ...]:
    return (Button("poll-about-this", f"go:aboutpoll:{poll.poll_id}"), HELP)


def _short(choice: Label) -> Label:
    """The whole of it stands in the message; the button holds its beginning."""
    return Label(opening(choice.text, LABEL - 3), literal=True) if choice.literal else choice
