"""The command line: run, rehearse, doctor, version; invite, audit and backup have files of their own."""

import asyncio
import errno
import logging
import os
import resource
import signal
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer
from pydantic import SecretStr

from bot import __version__, health, logs
from bot.app import App
from bot.backups import commands as backup_commands
from bot.clock import Clock, SystemClock
from bot.command_line import CANNOT_START, WRONG_SETTINGS, end, loaded, of_rehearsal
from bot.crowd_manners import CROWD_MANNERS
from bot.lock import AlreadyRunning, only_one
from bot.opening import StartError, make_private, refuse_a_second
from bot.settings import Settings, is_example
from bot.team import audit_commands
from bot.team.invite_command import invite_somebody
from domain.organisation import Organisation

if TYPE_CHECKING:
    from rehearsal import Rehearsal

FIRST_PEOPLE = ("Amina", "Bogdan (coordinator)", "Carys (admin)")
REHEARSED_HOLD_SECONDS = 10
CALLS_KEPT = 5_000  # of the bot's calls to a rehearsal: nobody looks at older ones

log = logging.getLogger(__name__)

commands = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Share the Pen: a Telegram bot with which people who use public services help to shape them.",
    epilog="Without a command: the bot if there is a token, or else the rehearsal. "
    "Settings come from the environment and from .env; .env.example lists them all.",
)


def main() -> None:
    try:
        commands(prog_name="python -m bot")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


@commands.callback(invoke_without_command=True)
def begin(context: typer.Context) -> None:
    """Without a command: run the bot if there is a token, or else rehearse."""
    if context.invoked_subcommand is None:
        settings, organisation = loaded()
        if settings.bot_token:
            _run(settings, organisation)
        else:
            _rehearse(settings, organisation)


@commands.command()
def run() -> None:
    """Run the bot on Telegram. This is what a server uses: it needs BOT_TOKEN."""
    settings, organisation = loaded()
    if settings.bot_token is None:
        end(["BOT_TOKEN is not set (nor BOT_TOKEN_FILE), so there is no bot to run."], WRONG_SETTINGS)
    _run(settings, organisation)


@commands.command()
def rehearse() -> None:
    """Try the bot on made-up phones in your browser. Nothing leaves this machine."""
    settings, organisation = loaded()
    if settings.bot_token:
        end(
            ["BOT_TOKEN is set, and beside a real bot nothing is rehearsed. Take it out first."],
            WRONG_SETTINGS,
        )
    _rehearse(settings, organisation)


@commands.command()
def doctor() -> None:
    """Look at what the bot needs, a line each."""
    from bot.doctor import examine

    findings = asyncio.run(examine(SystemClock().now_ms()))
    for finding in findings:
        typer.echo(logs.without_tokens(f"{finding.verdict:<6} {finding.subject}: {finding.sentence}"))
    if any(finding.verdict == "wrong" for finding in findings):
        raise typer.Exit(1)


@commands.command()
def version() -> None:
    """Say which release this is."""
    typer.echo(f"Share the Pen {__version__}")


commands.command("invite")(invite_somebody)
commands.add_typer(audit_commands.group, name="audit")
commands.add_typer(backup_commands.group, name="backup")
commands.command("restore")(backup_commands.restore)


def _run(settings: Settings, organisation: Organisation) -> None:
    backup_commands.first_key(settings)

    def listening(username: str) -> None:
        log.info("Share the Pen is listening", extra={"bot": username})
        backup_commands.warn_without_key(settings)
        if is_example(organisation):
            file = {"file": str(settings.organisation_file)}
            log.warning("People are sent to a contact that does not exist: the example's", extra=file)

    clock = SystemClock()
    _to_the_end(lambda stop: _bot(App(settings, organisation, clock), settings, clock, stop, listening))


def _rehearse(settings: Settings, organisation: Organisation) -> None:
    """Whoever rehearses a message to many need not wait as long as real people may think it over."""
    seconds = min(REHEARSED_HOLD_SECONDS, organisation.messages.hold_seconds)
    messages = organisation.messages.model_copy(update={"hold_seconds": seconds})
    rehearsed = organisation.model_copy(update={"messages": messages})
    _to_the_end(lambda stop: _rehearsal(settings, rehearsed, stop))


def _to_the_end(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Do the work until SIGTERM or Ctrl-C sets its `stop`. Whatever it writes is for this user alone."""
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # nobody's words in a core file

    async def until_told() -> None:
        stop, loop = asyncio.Event(), asyncio.get_running_loop()
        logs.watch(loop)
        for told in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(told, _stops, stop)
        await work(stop)

    try:
        asyncio.run(until_told())
    except StartError as error:
        end([str(error)], CANNOT_START)


def _stops(stop: asyncio.Event) -> None:
    if not stop.is_set():
        log.info("Told to stop: what is on its way is finished first, for ten seconds at most")
    stop.set()


async def _bot(
    app: App, settings: Settings, clock: Clock, stop: asyncio.Event, ready: Callable[[str], None]
) -> None:
    """The bot, and the health page beside it where HEALTH_PORT asks for one."""
    make_private(settings.data_dir)
    refuse_a_second(settings.data_dir)  # before anything else of it is in the way, such as its port
    async with AsyncExitStack() as beside:
        if settings.health_port is not None:
            page = health.serving(settings.health_port, lambda: _reading(app, settings, clock))
            try:
                await beside.enter_async_context(page)
            except OSError as error:
                raise StartError(_taken("HEALTH_PORT", settings.health_port, error)) from None
        await app.run(stop, ready)


def _reading(app: App, settings: Settings, clock: Clock) -> health.Reading:
    connection, free_bytes = app.connection, health.free_bytes(settings.data_dir)
    return health.Reading(clock.now_ms(), app.vitals, connection.state, connection.clock_off_ms, free_bytes)


async def _rehearsal(settings: Settings, organisation: Organisation, stop: asyncio.Event) -> None:
    """A Telegram and a bot of their own, with data of their own: DATABASE_URL is never looked at."""
    from rehearsal import Manners, Rehearsal, RehearsalClock

    own = _rehearsed(settings)
    clock = RehearsalClock()
    telegram = Rehearsal(
        clock=clock,
        state_file=own.data_dir / "telegram.jsonl",
        calls_kept=CALLS_KEPT,
        manners=Manners(CROWD_MANNERS),
    )
    try:
        await telegram.start(port=settings.rehearsal_port)
    except OSError as error:
        raise StartError(_taken("REHEARSAL_PORT", settings.rehearsal_port, error)) from None
    try:
        await _people(telegram, own, organisation)
        own = replace(own, bot_token=SecretStr(telegram.token), telegram_api_url=telegram.url)
        app = App(own, organisation, clock)
        telegram.on_move = lambda target_ms: app.step_to(target_ms, clock.move_to, telegram.moving.may_go_on)
        telegram.on_settle = lambda: app.quiet(going=telegram.moving.may_go_on)
        await _bot(app, own, clock, stop, lambda _: _invite(telegram.url))
    finally:
        await telegram.stop()


async def _people(telegram: "Rehearsal", own: Settings, organisation: Organisation) -> None:
    """The first phones. Two are a coordinator's and an admin's, unless somebody has a role already."""
    from bot.team import first_team

    for name in FIRST_PEOPLE[len(telegram.telegram.people) :]:
        telegram.telegram.add_person(name)
    _, second, third, *_ = telegram.telegram.people.values()
    phones: first_team.Phones = {"coordinator": (second.id, "Bogdan"), "admin": (third.id, "Carys")}
    if await first_team.make(own.database_path, organisation, phones, telegram.clock.now_ms()):
        for person in (second, third):
            person.started = True
            telegram.telegram.note_person(person)
    telegram.telegram.commit()


def _rehearsed(settings: Settings) -> Settings:
    """The settings of a rehearsal, its folder made; two at once would write into each other's Telegram."""
    own = of_rehearsal(settings)
    make_private(settings.data_dir)
    make_private(own.data_dir)
    try:
        with only_one(own.data_dir):
            return own
    except AlreadyRunning:
        raise StartError(
            f"A rehearsal is running already with the data in {own.data_dir} (DATA_DIR)."
        ) from None


def _invite(url: str) -> None:
    typer.echo(f"The rehearsal is ready: open {url} in a browser. Ctrl-C ends it.")


def _taken(setting: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"{setting}: port {port} is in use already. Stop what uses it, or set another."
    return f"{setting}: port {port} cannot be used ({os.strerror(error.errno or 0)})."
