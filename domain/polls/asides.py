"""What is asked after an answer: as whom somebody spoke, if their name is shown, how their words are used."""

from collections.abc import Collection
from typing import Literal

from domain.polls.answers import Speaks
from domain.polls.poll import Poll
from domain.say import Button, Say

Aside = Literal["speaks", "name", "use"]

_WAYS: dict[Aside, tuple[tuple[str, str, str], ...]] = {
    "speaks": (("speak-works", "speakas", "works"), ("speak-uses", "speakas", "uses")),
    "name": (("show-name", "showname", "on"), ("only-count", "showname", "off")),
    "use": (("use-yes", "mayuse", "yes"), ("use-team", "mayuse", "team"), ("use-no", "mayuse", "no")),
}


def speaks(kinds: Collection[str], is_staff: bool) -> Speaks:
    """As what they answer until they say: who could be either is never taken for a member silently."""
    works = is_staff or "works" in kinds
    if not works:
        return "uses"
    return "unsaid" if {"used", "cared"} & set(kinds) else "works"


def question(aside: Aside, poll: Poll, said: str = "") -> Say:
    """Asked, or with what they `said`, which they can change: the buttons are the same."""
    values = {"question": poll.card.question, "said": said}
    return Say(f"poll-aside-{aside}", values, buttons(aside, poll))


def buttons(aside: Aside, poll: Poll) -> tuple[Button, ...]:
    ways = (Button(label, f"go:{name}:{poll.poll_id}-{way}") for label, name, way in _WAYS[aside])
    return (*ways, Button("help-now", "go:help"))
