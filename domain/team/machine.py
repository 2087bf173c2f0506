"""How the bot and its machine are, as admins read it: each trouble with what to do about it, then figures."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.days import moment_words
from domain.many.audience import people
from domain.say import Button, Label, Say, Value, phrase
from domain.team.error_names import meaning
from domain.team.troubles import Kind, Telling, Trouble

STATUS = Button("status", "go:status")
WAYS = (STATUS, Button("menu", "go:menu"), Button("help-now", "go:help"))
MOST_COUNTED = 1000
"""More messages that wait are not counted on: that would take long."""
_GB = 1024


@dataclass(frozen=True)
class Machine:
    """What only the machine knows, as it last looked; 0 and empty for never."""

    version: str
    started_ms: int
    free_mb: int
    database_mb: int
    backup_ms: int = 0
    error: str = ""
    error_ms: int = 0


@dataclass(frozen=True)
class Figures:
    """What the database knows. `waiting` is counted up to one more than MOST_COUNTED."""

    members: int
    paused: int
    unreachable: int
    waiting: int
    waits_ms: int
    drill_ms: int


def to_text(machine: Machine) -> str:
    return json.dumps(vars(machine))


def from_text(text: str) -> Machine | None:
    """None where another release wrote it, which knew other things."""
    try:
        return Machine(**json.loads(text))
    except TypeError:
        return None


def alert(what: Telling, zone: ZoneInfo) -> Say:
    values: dict[str, Value] = {
        "troubles": len(what.lasting),
        "trouble_lines": tuple(line(trouble) for trouble in what.lasting),
        "over_lines": tuple(_over(trouble, zone) for trouble in what.over),
        "repeated": int(what.again),
    }
    return Say("alert", values, WAYS)


def status(
    troubles: Sequence[Trouble],
    figures: Figures,
    machine: Machine | None,
    zone: ZoneInfo,
    ways: Sequence[Button],
    heard: bool,
) -> Say:
    """heard: whether there is an admin whom alerts reach."""
    lines = (*map(line, troubles), *(() if heard else (Label("trouble-unheard"),)))
    values: dict[str, Value] = {
        "troubles": len(lines),
        "trouble_lines": lines,
        "people": people(figures.members),
        "paused": people(figures.paused),
        "unreachable": people(figures.unreachable),
        "waiting": min(figures.waiting, MOST_COUNTED),
        "more": int(figures.waiting > MOST_COUNTED),
        "minutes": figures.waits_ms // 60_000,
        "drill": _moment(figures.drill_ms, zone),
        **_of_machine(machine, zone),
    }
    return Say("status-now", values, tuple(ways))


def line(trouble: Trouble) -> Label:
    """What is wrong, and what to do about it."""
    figure = trouble.figure
    lines: dict[Kind, Label] = {
        "elsewhere": phrase("trouble-elsewhere"),
        "refused": phrase("trouble-refused"),
        "webhook": phrase("trouble-webhook", figure=figure),
        "disk": phrase("trouble-disk", figure=figure),
        "backup": phrase("trouble-backup", figure=figure),
        "copy": phrase("trouble-copy"),
        "drill": phrase("trouble-drill"),
        "audit": phrase("trouble-audit", figure=figure),
        "clock": phrase("trouble-clock", figure=figure),
        "stuck": phrase("trouble-stuck", figure=figure),
        "failed": phrase("trouble-failed", figure=figure),
        "requests": phrase("trouble-requests", figure=figure),
        "unanswered": phrase("trouble-unanswered", figure=figure),
        "lines": phrase("trouble-lines", figure=figure),
        "restored": phrase("trouble-restored"),
    }
    return lines[trouble.kind]


def _over(trouble: Trouble, zone: ZoneInfo) -> Label:
    if trouble.kind == "refused":
        until_ms = trouble.since_ms if trouble.over_ms is None else trouble.over_ms
        when, until = moment_words(trouble.since_ms, zone), moment_words(until_ms, zone)
        return phrase("over-refused", when=when, until=until)
    return Label(f"over-{trouble.kind}")


def _of_machine(machine: Machine | None, zone: ZoneInfo) -> dict[str, Value]:
    if machine is None:
        return {
            **{"version": "", "running_since": (), "free": (), "database": ()},
            **{"backup": (), "error": "", "error_means": (), "error_when": ()},
        }
    return {
        "version": machine.version,
        "running_since": _moment(machine.started_ms, zone),
        "free": _size(machine.free_mb),
        "database": _size(machine.database_mb),
        "backup": _moment(machine.backup_ms, zone),
        "error": machine.error,
        "error_means": _means(machine.error),
        "error_when": _moment(machine.error_ms, zone),
    }


def _means(error: str) -> tuple[Label, ...]:
    known = meaning(error.partition(",")[0])
    return (Label(f"error-{known}"),) if known else ()


def _size(megabytes: int) -> tuple[Label, ...]:
    if megabytes >= 10 * _GB:
        return (phrase("size-gb", figure=megabytes // _GB),)
    return (phrase("size-mb", figure=megabytes),)


def _moment(at_ms: int, zone: ZoneInfo) -> tuple[Label, ...]:
    return moment_words(at_ms, zone) if at_ms else ()
