"""What looks after forums at each tick, in its order."""

import asyncio

from bot.forums.agenda import AgendaWork
from bot.forums.meeting_work import MeetingWork
from bot.forums.places import Places
from bot.forums.planning import Planning
from bot.forums.reminders import Reminders
from bot.tick import Watcher
from domain.organisation import Organisation
from storage.database import Database


def forum_watchers(
    database: Database, organisation: Organisation, wake: asyncio.Event
) -> tuple[Watcher, ...]:
    """`wake` is the outbox's: it is set when there is something to be sent."""
    return (
        Planning(database, organisation, wake),
        Places(database, organisation, wake),
        Reminders(database, organisation, wake),
        MeetingWork(database, organisation, wake),
        AgendaWork(database, organisation, wake),
    )
