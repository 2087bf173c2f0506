"""Reminders whose moment is over, and that nobody needs: they are noted as if they had been sent."""

from collections.abc import Collection

from domain import quiet
from domain.forums import reminders
from handlers.visit import Visit
from storage.forums import reminding
from storage.forums.reminding import Due


async def pass_over(visit: Visit, meeting_ids: Collection[int], kind: str = "") -> None:
    """Of these meetings, to those who come or may. kind: only this one, if it would be said now."""
    zone, usual = visit.organisation.zone, quiet.usual(visit.organisation)
    for group in await reminding.groups(visit.tx, visit.now_ms):
        moment = reminders.come(group.kinds, group.starts_ms, group.hours or usual, visit.now_ms, zone)
        if group.meeting_id in meeting_ids and moment and kind in ("", moment.kind):
            day = reminders.day_of(group.starts_ms, zone)
            await reminding.pass_over(visit.tx, Due(group, moment.kind, day, moment.at_ms), visit.now_ms)
