"""One export as it is asked for: what of, at which level, in which form, since when and why."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from domain.exports import period

What = Literal["results", "answers", "members", "ideas", "meetings", "messages", "loop", "audit"]
WHATS: tuple[What, ...] = get_args(What)

Level = Literal["counts", "rows", "names"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""counts: only numbers that may be published. rows: a line a person, without their name. names: with it."""

Format = Literal["csv", "xlsx", "jsonl"]
FORMATS: tuple[Format, ...] = get_args(Format)

Reason = Literal["report", "improve", "request", "verify", "legal"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why somebody needs what is about single people. The audit keeps this word."""

OWN: tuple[What, ...] = ("results", "meetings")
"""What coordinators export of what they made themselves; counts only."""

MOST_BYTES = 45_000_000
"""What is larger is not sent through Telegram, which takes 50 MB from bots."""
KEPT_MS = 24 * 3600 * 1000
"""So long a file is kept."""

_LEVELS: dict[What, tuple[Level, ...]] = {
    "results": ("counts",),
    "answers": ("rows", "names"),
    "ideas": ("counts", "rows"),  # whoever wrote one was promised that the bot shows nobody whose it is
    "loop": ("counts",),
}


@dataclass(frozen=True)
class Wanted:
    """As far as it is chosen; "" is what is still to be chosen. since: of which days, see `period`."""

    what: What | Literal[""] = ""
    level: Level | Literal[""] = ""
    format: Format | Literal[""] = ""
    since: str = ""
    reason: Reason | Literal[""] = ""

    @property
    def argument(self) -> str:
        """As it stands in a button."""
        return "_".join((self.what, self.level, self.format, self.since, self.reason)).rstrip("_")

    @property
    def as_it_is(self) -> bool:
        """It is of everybody who has joined, as it is at that moment: there are no days to choose.

        Else two that differ by a day could be compared, and what eight or more share would be known of one.
        """
        return self.what == "members" and self.level in ("counts", "rows")

    @property
    def about_people(self) -> bool:
        return self.level in ("rows", "names")


@dataclass(frozen=True)
class Keeping:
    """How files about people are kept here.

    locked: there is a passphrase. sent: lines without names may go through Telegram, and only locked.
    """

    locked: bool = False
    sent: bool = True

    def lacks_lock(self, level: str) -> bool:
        return level == "rows" and self.sent and not self.locked


Step = Literal["what", "level", "format", "since", "reason", "check"]


def levels(what: What | Literal[""], everything: bool) -> tuple[Level, ...]:
    """Which there are; only counts for who may not export everything."""
    offered = _LEVELS.get(what, LEVELS) if what else ()
    return offered if everything else tuple(level for level in offered if level == "counts")


def whats(everything: bool) -> tuple[What, ...]:
    return WHATS if everything else OWN


def read(argument: str, everything: bool) -> Wanted:
    """Of what a button says, as much as this person may ask for, and as is whole up to there."""
    given = (*argument.split("_"), "", "", "", "", "")
    wanted = Wanted()
    for name, value in zip(("what", "level", "format", "since", "reason"), given, strict=False):
        if name == "since" and wanted.as_it_is:
            continue
        typed = step(wanted) == "since" and period.is_one(value)
        if not typed and value not in choices(wanted, everything):
            break
        wanted = replace(wanted, **{name: value})  # type: ignore[arg-type]
    return wanted


def step(wanted: Wanted) -> Step:
    """What is asked next."""
    if not wanted.what:
        return "what"
    if not wanted.level:
        return "level"
    if not wanted.format:
        return "format"
    if not wanted.since and not wanted.as_it_is:
        return "since"
    return "reason" if wanted.about_people and not wanted.reason else "check"


def choices(wanted: Wanted, everything: bool) -> tuple[str, ...]:
    """What there is to choose from at this step."""
    match step(wanted):
        case "what":
            return whats(everything)
        case "level":
            return levels(wanted.what, everything)
        case "format":
            return FORMATS
        case "since":
            return period.SINCES
        case "reason":
            return REASONS
    return ()


def chosen(wanted: Wanted, choice: str) -> str:
    """The argument of the button that chooses this. What was chosen for later steps stays."""
    return replace(wanted, **{step(wanted): choice}).argument  # type: ignore[arg-type]


def stays_here(wanted: Wanted, size: int, rows_may_be_sent: bool) -> bool:
    """Whether the file stays on the bot's computer, and only its name is told."""
    if wanted.level == "names" or size > MOST_BYTES:
        return True
    return wanted.level == "rows" and not rows_may_be_sent
