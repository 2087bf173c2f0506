"""The parts of a running bot, and how they are put together."""

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass

from telegram import Bot

from bot.answers import Answers
from bot.backups.after_restore import AfterRestore
from bot.backups.keeping import Keeping
from bot.backups.making import Place
from bot.clock import Clock
from bot.connection import Connection
from bot.dispatch import BotApplication
from bot.emergency import Emergency
from bot.errands import Errands
from bot.exports.exporting import Exporting
from bot.file_makers import all_files
from bot.gaps import Gaps
from bot.inbox import Inbox
from bot.oneself.inactive import Inactive, inactive_work
from bot.outbox import Outbox
from bot.pace import Pace
from bot.polling import Polling
from bot.polls.secret_polls import SecretPolls
from bot.requests.by_post import ByPost
from bot.settings import Settings
from bot.team.alerts import Alerts
from bot.team.chain_check import ChainCheck
from bot.team.lapsing import team_work
from bot.tick import Tick
from bot.vitals import Vitals
from bot.watching import all_watchers
from bot.webhook.hook import Webhook
from bot.work import all_work
from domain.organisation import Organisation
from storage.database import Database
from storage.oneself.wishes import Wishes
from texts import Texts


@dataclass(frozen=True)
class Surroundings:
    """What every part finds there, however often the bot is started anew."""

    settings: Settings
    organisation: Organisation
    clock: Clock
    pace: Pace
    texts: Texts
    connection: Connection
    vitals: Vitals


@dataclass
class Parts:
    """What runs side by side; they meet in the database."""

    incoming: Polling | Webhook
    door: AbstractAsyncContextManager[None]
    """Where a webhook's updates come in."""
    outbox: Outbox
    tick: Tick
    connection: Connection
    answers: Answers
    errands: Errands
    exporting: Exporting
    keeping: Keeping
    chain: ChainCheck
    alerts: Alerts

    async def run(self, bot: Bot, stop: asyncio.Event) -> None:
        """Until `stop`; what one of them raises ends them all."""
        with self.alerts.last_error.listening():
            await self._run(bot, stop)

    async def _run(self, bot: Bot, stop: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.incoming.run(stop))
            group.create_task(self.outbox.run(stop))
            group.create_task(self.tick.run(stop))
            group.create_task(self.connection.run(bot, stop))
            group.create_task(self.errands.run(stop))
            group.create_task(self.exporting.run(stop))
            group.create_task(self.keeping.run(stop))
            group.create_task(self.chain.run(stop))


def build(around: Surroundings, application: BotApplication, database: Database, wishes: Wishes) -> Parts:
    bot, clock, organisation, texts = application.bot, around.clock, around.organisation, around.texts
    settings, connection, vitals = around.settings, around.connection, around.vitals
    answers, emergency = Answers(bot, texts), Emergency(bot, texts)
    files = all_files(database, texts, organisation, clock, wishes, settings.export_dir)
    sender = Outbox(bot, database, texts, clock, connection, around.pace, vitals, organisation, files)
    inbox = Inbox(application, database, organisation, texts, clock, answers, vitals, sender.wake, wishes)
    secret = SecretPolls(database, settings.key_dir)
    inbox.box = secret.box
    gaps = Gaps(database, organisation, clock, vitals, sender.wake)
    incoming: Polling | Webhook
    door: AbstractAsyncContextManager[None]
    if settings.webhook_url:
        address = settings.webhook_url, settings.webhook_listen
        incoming = Webhook(*address, bot, inbox, connection, emergency, vitals, gaps)
        door = incoming.door
    else:
        incoming, door = Polling(bot, inbox, connection, emergency, vitals, gaps), nullcontext()
    work = (*inactive_work(organisation), *all_work(organisation), team_work(organisation))
    silent = Inactive(database, organisation, wishes, sender.wake)
    by_post = ByPost(database, files, settings.export_dir, sender.wake)
    watchers = (*all_watchers(database, organisation, secret, sender.wake), silent, by_post)
    held = AfterRestore(database, organisation)
    data = Place(settings.data_dir, settings.database_path)
    keeping = Keeping(data, database, organisation, clock, settings.backup_copy_command)
    low_mb, wake = settings.low_disk_mb, sender.wake
    chain = ChainCheck(settings.database_path, database, organisation, clock)
    alerts = Alerts(database, organisation, connection, vitals, data, keeping, chain, low_mb, wake)
    tick = Tick(database, work, watchers, clock, connection, vitals, held, alerts)
    errands = Errands(database, organisation, clock, sender.wake, settings.data_dir)
    exporting = Exporting(database, texts, organisation, clock, settings, sender.wake)
    return Parts(
        incoming, door, sender, tick, connection, answers, errands, exporting, keeping, chain, alerts
    )
