"""Which backups are kept: the newest ones, one for each of the last days, and never one that is too old."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from domain.days import local_day
from domain.durations import DAY_MS

Kind = Literal["hourly", "asked", "before"]
"""Made by itself each hour; because somebody asked for it; before a new release changed the tables."""

KINDS: tuple[Kind, ...] = get_args(Kind)
HOURLY_KEPT = 48

_NAME = re.compile(rf"({'|'.join(KINDS)})-([0-9]{{8}}-[0-9]{{6}})-([0-9]{{3}})\.sqlite3\.age")


@dataclass(frozen=True)
class Backup:
    kind: Kind
    made_ms: int

    @property
    def name(self) -> str:
        """Of its file. The time in it is UTC, so that names are in order also when clocks change."""
        made = datetime.fromtimestamp(self.made_ms // 1000, UTC)
        return f"{self.kind}-{made:%Y%m%d-%H%M%S}-{self.made_ms % 1000:03}.sqlite3.age"


def known(name: str) -> Backup | None:
    """The backup whose file has this name; None where it is no name of ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made = datetime.strptime(found[2], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    kind = next(kind for kind in KINDS if kind == found[1])
    return Backup(kind, int(made.timestamp()) * 1000 + int(found[3]))


def superseded(backups: Iterable[Backup], now_ms: int, zone: ZoneInfo, days: int) -> list[Backup]:
    """Those that may go, as there is a newer one. `days`: what is older is kept only if it is the newest.

    That is what people are told when they leave, so nothing else outlasts it, however it came about.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_ms, reverse=True)
    young = [backup for backup in newest_first if now_ms - backup.made_ms < days * DAY_MS]
    hourly = [backup for backup in young if backup.kind == "hourly"]
    kept = {backup for backup in young if backup.kind != "hourly"} | set(hourly[:HOURLY_KEPT])
    by_day: dict[object, Backup] = {}
    for backup in hourly:
        by_day.setdefault(local_day(backup.made_ms, zone), backup)
    kept |= set(by_day.values()) | set(newest_first[:1])
    return [backup for backup in newest_first if backup not in kept]
