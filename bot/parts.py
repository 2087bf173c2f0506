"""The parts of a running bot, and how they are put together."""

import asyncio
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
from bot.intake import Intake
from bot.outbox import Outbox
from bot.pace import Pace
from bot.polling import Polling
from bot.polls.secret_polls import SecretPolls
from bot.recurring import all_work
from bot.settings import Settings
from bot.team.alerts import Alerts
from bot.team.chain_check import ChainCheck
from bot.team.checks import Checks
from bot.tick import Tick
from bot.vitals import Vitals
from bot.watching import all_watchers
from bot.webhook.hook import Webhook
from domain.organisation import Organisation
from storage.database import Database
from storage.oneself.wishes import Wishes
from texts import Texts

Incoming = Polling | Webhook
"""Updates in, as they are fetched or brought."""


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

    incoming: Incoming
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
        runs = (self.incoming.run, self.outbox.run, self.tick.run, self.errands.run)
        slowly = (self.exporting.run, self.keeping.run, self.chain.run)
        async with asyncio.TaskGroup() as group:
            group.create_task(self.connection.run(bot, stop))
            for run in (*runs, *slowly):
                group.create_task(run(stop))


def build(around: Surroundings, application: BotApplication, database: Database, wishes: Wishes) -> Parts:
    bot, clock, organisation, texts = application.bot, around.clock, around.organisation, around.texts
    settings, connection, vitals = around.settings, around.connection, around.vitals
    files = all_files(database, texts, organisation, clock, wishes, settings.export_dir)
    outbox = Outbox(bot, database, texts, clock, connection, around.pace, vitals, organisation, files)
    wake, answers = outbox.wake, Answers(bot, texts)
    secret = SecretPolls(database, settings.key_dir)
    inbox = Inbox(
        application, database, organisation, texts, clock, answers, vitals, wake, wishes, secret.box
    )
    intake = Intake(inbox, Emergency(bot, texts), vitals)
    place = Place(settings.data_dir, settings.database_path)
    keeping = Keeping(
        *(place, database, organisation, clock, settings.backup_copy_command),
        clock_is_right=lambda: connection.clock_is_right,
    )
    chain = ChainCheck(settings.database_path, database, organisation, clock)
    checks = Checks(organisation, connection, vitals, place, keeping, chain, settings.low_disk_mb)
    alerts = Alerts(database, organisation, connection, vitals, place, checks, wake)
    work = all_work(organisation)
    watchers = all_watchers(database, organisation, secret, wishes, files, settings.export_dir, wake)
    held = AfterRestore(database, organisation)
    return Parts(
        incoming=_incoming(around, bot, intake, Gaps(database, organisation, clock, vitals, wake)),
        outbox=outbox,
        tick=Tick(database, work, watchers, clock, connection, vitals, held, alerts),
        connection=connection,
        answers=answers,
        errands=Errands(database, organisation, clock, wake, settings.data_dir),
        exporting=Exporting(database, texts, organisation, clock, settings, wake),
        keeping=keeping,
        chain=chain,
        alerts=alerts,
    )


def _incoming(around: Surroundings, bot: Bot, intake: Intake, gaps: Gaps) -> Incoming:
    url, listen = around.settings.webhook_url, around.settings.webhook_listen
    if url:
        return Webhook(url, listen, bot, intake, around.connection, around.vitals, gaps)
    return Polling(bot, intake, around.connection, gaps)
