"""A poll as members see it: the question with its answers as buttons, and what is behind it."""

from zoneinfo import ZoneInfo

from domain import days
from domain.many.message import Made
from domain.polls import answers, marks
from domain.polls.poll import Poll
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")


def made(poll: Poll) -> Made:
    """As it goes out to everybody who is asked."""
    return Made(asked(poll, "en"), asked(poll, "en-plain"))


def asked(
    poll: Poll,
    locale: str,
    answer: str | None = None,
    *,
    words: str = "",
    tell: bool = False,
    again: bool = False,
    state: str = "",
    page: int = 0,
) -> Say:
    """The question.

    answer: what this person has answered, None for nothing yet; of a secret poll anything, it is not shown.
    words: their own, where the answer is in own words. tell: they want to be told at once what comes of it.
    again: although they have answered they choose anew. state, page: see `domain.polls.marks`.
    """
    if poll.card.kind == "blank":
        return _blank(poll, locale, answer is not None)
    card, is_over = poll.card, poll.state not in ("draft", "planned", "open")
    choosing = not is_over and (answer is None or again)
    said = () if answer is None or poll.sees == "secret" else _said(poll, answer, words, locale)
    values: dict[str, Value] = {
        "question": card.question_in(locale),
        "option_lines": tuple(
            phrase("poll-option", number=n, option=(choice,))
            for n, choice in enumerate(answers.choices(card, locale), 1)
        ),
        "sees": poll.sees,
        "state": "over" if is_over and answer is None else "open" if answer is None else "answered",
        "answer": said,
        "how_lines": marks.lines(poll, locale, state) if choosing else (),
    }
    ways = _choosing(poll, locale, state, page) if choosing else _answered(poll, answer, tell, is_over)
    return Say("poll-asked", values, (*ways, *_beneath(poll)))


def _blank(poll: Poll, locale: str, answered: bool) -> Say:
    """The open question of a blank sheet. `answered`: an idea of this person's is on it."""
    is_over = poll.state not in ("draft", "planned", "open")
    state = "answered" if answered else "over" if is_over else "open"
    label = "idea-more" if answered else "idea-say"
    say = () if is_over else (Button(label, f"go:idea:{poll.poll_id}"),)
    values: dict[str, Value] = {"question": poll.card.question_in(locale), "state": state}
    return Say("blank-asked", values, (*say, *_beneath(poll)))


def about(poll: Poll, zone: ZoneInfo) -> Say:
    """The card: what can change, what cannot, who decides, and by when people hear back."""
    card = poll.card
    return Say(
        "poll-about",
        {
            "can_change": card.can_change,
            "cannot_change": card.cannot_change,
            "decides": card.decides,
            "sees": "ideas" if card.kind == "blank" else poll.sees,
            "pen": poll.pen,
            "closes": days.moment_words(poll.closes_ms, zone),
            "hears": days.day_words(poll.hears_ms, zone),
        },
    )


def _said(poll: Poll, answer: str, words: str, locale: str) -> tuple[Label, ...]:
    return (Label(words, literal=True),) if words else answers.said(poll.card, answer, locale)


def _choosing(poll: Poll, locale: str, state: str, page: int) -> tuple[Button, ...]:
    others = (Button(f"poll-{name}", f"go:vote:{poll.poll_id}-{name}") for name in answers.beside(poll.card))
    write = (Button("poll-write", f"go:writepoll:{poll.poll_id}"),) if poll.card.kind == "words" else ()
    return (*marks.buttons(poll, locale, state, page), *write, *others)


def _answered(poll: Poll, answer: str | None, tell: bool, is_over: bool) -> tuple[Button, ...]:
    """What they may still do: after the end nothing of it."""
    if answer is None or is_over:
        return ()
    number = poll.poll_id
    change = (Button("poll-change", f"go:changevote:{number}"),) if poll.sees != "secret" else ()
    told = (
        Button("poll-tell-off", f"go:tellme:{number}-off")
        if tell
        else Button("poll-tell", f"go:tellme:{number}-on")
    )
    return (*change, Button("poll-instead", f"go:instead:{number}"), told)


def _beneath(poll: Poll) -> tuple[Button, ...]:
    wordings = (Button("idea-wordings-all", f"go:wordings:{poll.poll_id}"),) if poll.card.second_round else ()
    return (*wordings, Button("poll-about-this", f"go:aboutpoll:{poll.poll_id}"), HELP)
