"""Who looks at each tick for what is due by itself, in their order."""

import asyncio
from pathlib import Path

from bot.files import Files
from bot.forums.work import forum_watchers
from bot.loop.debts import Debts
from bot.many.broadcasting import Broadcasting
from bot.many.standing import Standings
from bot.oneself.inactive import Inactive
from bot.oneself.notices import Asking
from bot.polls.closing import PollClosing
from bot.polls.secret_polls import SecretPolls
from bot.polls.work import PollWork
from bot.requests.by_post import ByPost
from bot.team.staff_chats import StaffChats
from bot.tick import Watcher
from domain.organisation import Organisation
from storage.database import Database
from storage.oneself.wishes import Wishes


def all_watchers(
    database: Database,
    organisation: Organisation,
    secret: SecretPolls,
    wishes: Wishes,
    files: Files,
    export_dir: Path,
    wake: asyncio.Event,
) -> tuple[Watcher, ...]:
    """A poll closes before anything more of it is begun. `wake` is the outbox's."""
    standings = Standings(database, organisation)
    return (
        Asking(database, organisation.notice, wake),
        PollClosing(database, organisation, secret),
        Broadcasting(database, organisation, standings, wake, secret.keys),
        PollWork(database, organisation),
        Debts(database, organisation, wake),
        *forum_watchers(database, organisation, wake),
        StaffChats(database, organisation.team.views_hours, wake),
        Inactive(database, organisation, wishes, wake),
        ByPost(database, files, export_dir, wake),
    )
