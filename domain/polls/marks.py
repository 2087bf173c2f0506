"""Answers of several steps: what was ticked, ordered or said so far stands in the buttons, and nowhere else.

Each button carries what will be so once it is pressed, so that a press that comes twice does no harm.
"""

from domain.many.broadcast import opening
from domain.polls import answers
from domain.polls.answers import LETTERS, SUITS
from domain.polls.poll import Card, Poll
from domain.say import Button, Label, Value, phrase

STEPS = ("several", "order", "dates")
"""Kinds that take more than one press."""

ON_SCREEN = 7
"""At most so many answers to a screen."""
LABEL = 28
"""What a button on a small phone has room for."""


def is_state(card: Card, state: str) -> bool:
    """Whether this can be what was marked so far; a button may hold anything."""
    match card.kind:
        case "several":
            return answers.are_ticks(card, state)
        case "order":
            return answers.are_ordered(card, state)
        case "dates":
            return len(state) <= len(card.options) and set(state) <= SUITS.keys()
    return state == ""


def begun(card: Card, answer: str) -> str:
    """The state to change an answer from: ticks stay, an order and dates begin again."""
    ticks = card.kind == "several" and answers.is_answer(card, answer)
    return answer if ticks and answer not in answers.beside(card) else ""


def pages(card: Card) -> int:
    """How many screens its answers take. Of an order what is left is offered, of dates one at a time."""
    many = len(answers.choices(card, "en"))
    return 1 if card.kind in ("order", "dates") else max(1, -(-many // ON_SCREEN))


def buttons(poll: Poll, locale: str, state: str, page: int) -> tuple[Button, ...]:
    """The answers of this page with their numbers, the way to more, and the way to send them."""
    card = poll.card
    match card.kind:
        case "words" | "blank":
            return ()
        case "several":
            picks = _ticks(poll, locale, state, page)
        case "order":
            picks = _next_in_order(poll, locale, state)
        case "dates":
            picks = _next_date(poll, state)
        case _:
            picks = _single(poll, locale, page)
    return (*picks, *_more(poll, state, page), *_send(poll, state))


def lines(poll: Poll, locale: str, state: str) -> tuple[Label, ...]:
    """What to do now, and what was marked so far."""
    card = poll.card
    named = answers.choices(card, locale)
    so_far = answers.said(card, state, locale) if state else ()
    marked = (phrase(f"poll-marked-{card.kind}", marked=so_far),) if so_far else ()
    if answers.is_answer(card, state) and card.kind != "several":
        return (*marked, phrase("poll-how-send"))
    match card.kind:
        case "several":
            return (phrase("poll-how-several", most=card.most), *marked)
        case "order":
            return (*marked, phrase("poll-how-order", count=len(answers.places(card, state)) + 1))
        case "dates":
            return (*marked, phrase("poll-how-dates", date=(named[len(state)],)))
        case "words":
            return (phrase("poll-how-words"),)
    return ()


def _single(poll: Poll, locale: str, page: int) -> tuple[Button, ...]:
    choices = list(enumerate(answers.choices(poll.card, locale)))
    return tuple(
        Button("poll-pick", f"go:vote:{poll.poll_id}-{n}", _shown(n, choice))
        for n, choice in choices[page * ON_SCREEN :][:ON_SCREEN]
    )


def _ticks(poll: Poll, locale: str, state: str, page: int) -> tuple[Button, ...]:
    choices = list(enumerate(answers.choices(poll.card, locale)))
    return tuple(
        Button(
            "poll-pick-on" if LETTERS[n] in state else "poll-pick",
            _mark(poll, _other_way(state, LETTERS[n]), page),
            _shown(n, choice),
        )
        for n, choice in choices[page * ON_SCREEN :][:ON_SCREEN]
    )


def _next_in_order(poll: Poll, locale: str, state: str) -> tuple[Button, ...]:
    """Those that are left; once only one of them is left it is the last."""
    before = answers.places(poll.card, state)
    left = [n for n in range(len(poll.card.options)) if n not in before]
    choices = answers.choices(poll.card, locale)
    return tuple(
        Button("poll-pick", _mark(poll, _in_order(before, n, left)), _shown(n, choices[n])) for n in left
    )


def _in_order(before: tuple[int, ...], following: int, left: list[int]) -> str:
    others = [n for n in left if n != following]
    last = others if len(others) == 1 else []
    return "-".join(map(str, [*before, following, *last]))


def _next_date(poll: Poll, state: str) -> tuple[Button, ...]:
    if len(state) == len(poll.card.options):
        return ()
    return tuple(Button(label, _mark(poll, state + letter)) for letter, label in SUITS.items())


def _more(poll: Poll, state: str, page: int) -> tuple[Button, ...]:
    """Round and round: after the last page comes the first."""
    many = pages(poll.card)
    following = (page + 1) % many
    values = {"page": following + 1, "pages": many}
    return (Button("more", _mark(poll, state, following), values),) if many > 1 else ()


def _send(poll: Poll, state: str) -> tuple[Button, ...]:
    if poll.card.kind not in STEPS or not state:
        return ()
    whole = answers.is_answer(poll.card, state)
    send = (Button("poll-send", f"go:vote:{poll.poll_id}-{state}"),) if whole else ()
    return (*send, Button("poll-afresh", _mark(poll, "")))


def _mark(poll: Poll, state: str, page: int = 0) -> str:
    return f"go:mark:{poll.poll_id}-{page}-{state}"


def _other_way(state: str, letter: str) -> str:
    return "".join(sorted(set(state) ^ {letter}))


def _shown(place: int, choice: Label) -> dict[str, Value]:
    """Its number and words; the whole of long ones stands in the message, here only their beginning."""
    short = Label(opening(choice.text, LABEL - 3), literal=True) if choice.literal else choice
    return {"number": place + 1, "answer": (short,)}
