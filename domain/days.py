"""Moments as people read them: in figures, which are the same in every language."""

from datetime import datetime
from zoneinfo import ZoneInfo


def day(at_ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, zone):%d/%m/%Y}"


def moment(at_ms: int, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, zone):%d/%m/%Y %H:%M}"
