"""What a poll must be like to be asked: looked at before it is confirmed, with what to do where it is not."""

from dataclasses import dataclass
from typing import Literal

from domain import days, quiet
from domain.disclosure import mostly_hidden, wholly_hidden
from domain.many import message
from domain.many.audience import FEW, Audience, people
from domain.many.message import NOW
from domain.organisation import Organisation
from domain.polls import answers, poll, times
from domain.polls.poll import Poll
from domain.say import Say

FEWEST = FEW
"""Of fewer people than this hardly any number can be shown, so they are not asked unless names are shown."""


Hides = Literal["none", "most", "all"]


@dataclass(frozen=True)
class Refusal:
    """Why it cannot be asked like this. change: the questions whose answers would mend it.

    whom: whether asking other people would.
    """

    say: Say
    change: tuple[str, ...] = ()
    whom: bool = False


def refusal(
    draft: Poll, reach: int, closed_group: bool, now_ms: int, organisation: Organisation
) -> Refusal | None:
    """The first thing that is wrong with it; None if it can be asked.

    reach: how many would be asked. closed_group: see `is_closed`.
    """
    return (
        _of_options(draft) or _of_times(draft, now_ms, organisation) or _of_people(draft, reach, closed_group)
    )


def is_closed(audience: Audience, named: tuple[Audience, ...]) -> bool:
    """Whether people know who is in it: the Council, a group with a name, or those who were asked before."""
    return audience.council or audience.poll > 0 or audience in named


def hides(draft: Poll, reach: int) -> Hides:
    """Whether most numbers, or all, would be hidden, even if everybody answered."""
    if draft.sees == "names" or draft.card.kind in ("blank", "words"):
        return "none"
    if wholly_hidden(reach):
        return "all"
    choices = len(answers.choices(draft.card, "en")) + len(answers.beside(draft.card))
    return "most" if mostly_hidden(reach, choices) else "none"


def _of_options(draft: Poll) -> Refusal | None:
    card = draft.card
    if card.kind not in poll.WITH_OPTIONS:
        return None
    if len(card.options) < 2:
        return Refusal(Say("poll-refused-options"), ("poll_options", "poll_kind"))
    if card.kind == "order" and len(card.options) > poll.MOST_TO_ORDER:
        say = Say("poll-refused-order", {"most": poll.MOST_TO_ORDER, "count": len(card.options)})
        return Refusal(say, ("poll_options", "poll_kind"))
    return None


def _of_times(draft: Poll, now_ms: int, organisation: Organisation) -> Refusal | None:
    zone = organisation.zone
    opens_ms = message.first_ms(draft.plan, now_ms, zone)
    if draft.plan != NOW and (opens_ms is None or opens_ms < now_ms):
        return Refusal(Say("poll-refused-past"), ("poll_opens",))
    closes_ms = times.closes_ms(draft, now_ms, zone)
    if closes_ms <= _arrives_ms(opens_ms or now_ms, now_ms, organisation):
        return Refusal(Say("poll-refused-closes"), ("poll_closes", "poll_opens"))
    if times.hears_ms(draft, now_ms, zone) <= closes_ms:
        say = Say("poll-refused-hears", {"closes": days.moment_words(closes_ms, zone)})
        return Refusal(say, ("poll_hears", "poll_closes"))
    return None


def _arrives_ms(opens_ms: int, now_ms: int, organisation: Organisation) -> int:
    """When most people get it: after the wait in which it can be stopped, and never in quiet hours."""
    goes_ms = max(opens_ms, now_ms + organisation.messages.hold_seconds * 1000)
    return quiet.over_ms(goes_ms, quiet.usual(organisation), organisation.zone) or goes_ms


def _of_people(draft: Poll, reach: int, closed_group: bool) -> Refusal | None:
    if draft.sees == "secret" and draft.card.kind not in poll.SINGLE:
        return Refusal(Say("poll-refused-kind"), ("poll_sees", "poll_kind"))
    if draft.sees == "secret" and reach < poll.SECRET_LEAST:
        say = Say("poll-refused-secret", {"least": poll.SECRET_LEAST, "people": people(reach)})
        return Refusal(say, ("poll_sees",), whom=True)
    if draft.sees == "names":
        return _of_names(reach, closed_group)
    if reach < FEWEST:
        return Refusal(Say("poll-refused-few"), ("poll_sees",), whom=True)
    return None


def _of_names(reach: int, closed_group: bool) -> Refusal | None:
    if not closed_group:
        return Refusal(Say("poll-refused-group"), ("poll_sees",), whom=True)
    if reach > poll.NAMES_MOST:
        say = Say("poll-refused-many", {"most": poll.NAMES_MOST, "people": people(reach)})
        return Refusal(say, ("poll_sees",), whom=True)
    return None
