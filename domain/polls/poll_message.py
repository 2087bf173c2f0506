"""The messages to many that a poll makes: the question, its results, and what else goes to those asked."""

from dataclasses import replace

from domain.many.audience import Audience
from domain.many.message import NOW, Content, Kind, Made, Message, Shows
from domain.polls import card
from domain.polls.poll import Poll
from domain.say import Say


def message_of(poll: Poll, poll_id: int) -> Message:
    """The one that asks it. It has the poll's number, and is planned, held and taken back as any other."""
    content = Content(poll.card.question, poll.card.plain_question)
    return Message(
        poll_id,
        poll.written_by,
        content,
        poll.audience,
        poll.plan,
        "message",
        None,
        "draft",
        poll_id=poll_id,
        shows="poll",
    )


def to_those_asked(
    poll: Poll, shows: Shows, words: str, unanswered: bool = False, tell: bool | None = None
) -> Message:
    """To everybody who was asked: news waits for the round-up, the rest goes by itself.

    tell: only to those who want to hear at once, to whom it goes so, or only to the others.
    """
    news = shows in ("results", "outcome") and not tell
    whom = Audience(poll=poll.poll_id, unanswered=unanswered, tell=tell)
    kind: Kind = "news" if news else "message"
    return Message(
        0, poll.written_by, Content(words), whom, NOW, kind, None, "draft", poll_id=poll.poll_id, shows=shows
    )


def void(poll: Poll) -> Content:
    """That its answers cannot be counted."""
    made = Made(*(_void(poll, locale) for locale in ("en", "en-plain")))
    return Content(poll.card.question, poll.card.plain_question, made=made)


def _void(poll: Poll, locale: str) -> Say:
    return Say("poll-void", {"question": poll.card.question_in(locale)}, (card.HELP,))


def as_reminder(poll: Poll) -> Content:
    """The question once more, with why above it."""
    asked, first = as_asked(poll), Say("poll-reminder")
    made = asked.made or card.made(poll)
    return replace(asked, made=Made(replace(made.usual, first=first), replace(made.plain, first=first)))


def as_asked(poll: Poll) -> Content:
    """What the question says: what a locked phone shows of it first, and all of it."""
    first = "\n".join((poll.card.question, *poll.card.options))
    plain = "\n".join((poll.card.question_in("en-plain"), *poll.card.options_in("en-plain")))
    made = card.made(poll)
    corrected = Made(_corrected(made.usual), _corrected(made.plain))
    return Content(first, plain if plain != first else "", made=made, corrected=corrected)


def _corrected(asked: Say) -> Say:
    """It goes alike to those who have answered and those who have not."""
    return replace(asked, values={**asked.values, "state": "corrected"})
