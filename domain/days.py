"""Moments as people read them: in words for messages, in figures for files and the command line."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.say import Label, phrase

LOCAL_MOMENT = "local-moment"


def day(at_ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, zone):%d/%m/%Y}"


def moment(at_ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, zone):%d/%m/%Y %H:%M}"


def local_day(at_ms: int, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp(at_ms / 1000, zone).date()


def midnight_ms(day: date, zone: ZoneInfo) -> int:
    """With which the day begins."""
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp() * 1000)


def begins_ms(now_ms: int, zone: ZoneInfo) -> int:
    """The midnight at which the day of this moment began."""
    return midnight_ms(local_day(now_ms, zone), zone)


def day_words(at_ms: int, zone: ZoneInfo) -> tuple[Label, ...]:
    """As in “3 December 2026”."""
    local = datetime.fromtimestamp(at_ms / 1000, zone)
    return (phrase("date-words", day=local.day, month=_month(local), year=str(local.year)),)


def moment_words(at_ms: int, zone: ZoneInfo) -> tuple[Label, ...]:
    """As in “Thursday 3 December 2026 at 14:00”."""
    local = datetime.fromtimestamp(at_ms / 1000, zone)
    weekday = (Label(f"weekday-{local.weekday()}"),)
    return (
        phrase(
            "moment-words",
            weekday=weekday,
            day=local.day,
            month=_month(local),
            year=str(local.year),
            time=f"{local:%H:%M}",
        ),
    )


def local_moment(at_ms: int) -> tuple[Label, ...]:
    """As `moment_words`, where the zone is not known: `texts` puts it into words in the organisation's."""
    return (phrase(LOCAL_MOMENT, at_ms=str(at_ms)),)


def _month(local: datetime) -> tuple[Label, ...]:
    return (Label(f"month-{local.month}"),)
