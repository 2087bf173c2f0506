"""The weekly round-up: what can wait, told of in one message."""

from dataclasses import dataclass

from domain.days import local_day
from domain.notes import started
from domain.organisation import Organisation
from domain.recurrence import next_ms
from domain.say import Button, Say, phrase
from domain.when import Repeating

READ = Button("read-roundup", "go:roundup")
HELP = Button("help-now", "go:help")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class News:
    """So many results of polls, so many answers to what people said, and so much else."""

    results: int = 0
    outcomes: int = 0
    others: int = 0

    @property
    def all(self) -> int:
        return self.results + self.outcomes + self.others


def comes_ms(after_ms: int, organisation: Organisation) -> int:
    """When the first round-up after this moment goes out."""
    at, zone = organisation.messages.round_up_at, organisation.zone
    rule = Repeating(
        every="week",
        minute=at.hour * 60 + at.minute,
        start=local_day(after_ms, zone),
        weekday=_DAYS.index(organisation.messages.round_up_day),
    )
    found = next_ms(rule, after_ms, 0, zone)
    assert found is not None, "it never ends"
    return found


def roundup(news: News) -> Say:
    parts = {name: count for name, count in vars(news).items() if count}
    said = tuple(phrase(f"roundup-{name}", count=count) for name, count in parts.items())
    return started(Say("roundup", {"news": said}, (READ, HELP)))
