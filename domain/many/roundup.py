"""The weekly round-up: what can wait, told of in one message."""

from dataclasses import dataclass

from domain.notes import started
from domain.say import Button, Say, phrase

READ = Button("read-roundup", "go:roundup")
HELP = Button("help-now", "go:help")


@dataclass(frozen=True)
class News:
    """So many results of polls, so many answers to what people said, and so much else."""

    results: int = 0
    outcomes: int = 0
    others: int = 0

    @property
    def all(self) -> int:
        return self.results + self.outcomes + self.others


def roundup(news: News) -> Say:
    parts = {name: count for name, count in vars(news).items() if count}
    said = tuple(phrase(f"roundup-{name}", count=count) for name, count in parts.items())
    return started(Say("roundup", {"news": said}, (READ, HELP)))
