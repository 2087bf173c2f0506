"""A request as it is put together, button by button: what was said so far stands in each button."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from zoneinfo import ZoneInfo

from domain import past_days
from domain.days import local_day
from domain.questions import Words
from domain.requests.request import Asker, What

Step = Literal["where", "asker", "came", "note"]

_WHATS: dict[str, What] = {"d": "data", "c": "correct", "e": "erase"}
_ASKERS: dict[str, Asker] = {"s": "self", "f": "family", "l": "lawful"}
_ARGUMENT = re.compile(r"([0-9]{1,19})-(?:d([pc]?)|([ce]))([sfl]?)(?:-([0-9]{8}))?")
_OLDEST_DAYS = 366


@dataclass(frozen=True)
class Begun:
    """by_post: None until it is said, and for what is no file; asker and came: until they are said."""

    person_id: int
    what: What
    by_post: bool | None = None
    asker: Asker = ""
    came: date | None = None

    @property
    def argument(self) -> str:
        where = "" if self.by_post is None else "p" if self.by_post else "c"
        day = f"-{self.came:%Y%m%d}" if self.came else ""
        return f"{self.person_id}-{self.what[0]}{where}{self.asker[:1]}{day}"

    @property
    def step(self) -> Step:
        if self.what == "data" and self.by_post is None:
            return "where"
        if not self.asker:
            return "asker"
        return "note" if self.came else "came"

    def to(self, by_post: bool) -> "Begun":
        return replace(self, by_post=by_post)

    def by(self, asker: Asker) -> "Begun":
        return replace(self, asker=asker)

    def on(self, came: date) -> "Begun":
        return replace(self, came=came)


def read(argument: str, today: date) -> Begun | None:
    """What a button says; None where it is forged, or names a day that cannot be."""
    found = _ARGUMENT.fullmatch(argument)
    if found is None:
        return None
    whose, where, other, asker, day = found.groups()
    came = _day(day) if day else None
    if day and (came is None or not _may_be(came, today)):
        return None
    by_post = {"p": True, "c": False}.get(where or "")
    return Begun(int(whose), _WHATS[other or "d"], by_post, _ASKERS.get(asker, ""), came)


def typed_day(text: str, words: Words, now_ms: int, zone: ZoneInfo) -> date | None:
    """The day that was typed, such as 3 March or Tuesday; not a month or a year, and none to come."""
    today = local_day(now_ms, zone)
    day = past_days.one(text, words, today)
    return day if day and _may_be(day, today) else None


def _may_be(came: date, today: date) -> bool:
    return 0 <= (today - came).days <= _OLDEST_DAYS


def _day(written: str) -> date | None:
    return past_days.there_is(int(written[:4]), int(written[4:6]), int(written[6:]))
