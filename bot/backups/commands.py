"""The commands for backups: make one, check one, put one back; and the key they are sealed with."""

import asyncio
import logging
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from pyrage import x25519

from bot.backups import key, making, restoring, telling
from bot.backups.making import BackupFailed, Place
from bot.backups.restoring import CannotRestore
from bot.clock import SystemClock
from bot.command_line import CANNOT_START, FOUND_WRONG, end, of_rehearsal, settings_alone
from bot.lock import AlreadyRunning, only_one
from bot.opening import StartError, make_private, opened
from bot.settings import Settings
from storage.backups import release as releasing
from storage.database import StorageTrouble

LONGEST_KEY = 4096
log = logging.getLogger(__name__)

Rehearsal = Annotated[bool, typer.Option("--rehearsal", help="Of the rehearsal instead.")]
KeyFile = Annotated[
    Path | None, typer.Option("--key", help="A file with the private key. Without it you are asked.")
]

group = typer.Typer(help="Make a sealed backup now, also beside a running bot; check one; see to its key.")


@group.callback(invoke_without_command=True)
def backup(context: typer.Context, rehearsal: Rehearsal = False) -> None:
    """Without a further word: make a backup now."""
    if context.invoked_subcommand is not None:
        return
    place = _place(rehearsal)
    os.umask(0o077)
    try:
        making.must_be_there(place)
        made = making.make(place, "asked", SystemClock().now_ms())
    except (BackupFailed, StartError) as why:
        end([str(why)], CANNOT_START)
    typer.echo(f"Made, sealed, opened again and compared: {made.path}")
    typer.echo(telling.holds(made.manifest))


@group.command("new-key")
def new_key(
    replace_old: Annotated[bool, typer.Option("--replace", help="Even though there is one.")] = False,
    rehearsal: Rehearsal = False,
) -> None:
    """Make the key pair. The private key is shown once, here, and kept nowhere."""
    place = _place(rehearsal)
    try:
        make_private(place.folder)
        private = key.make(place.folder, replace_old)
    except FileExistsError:
        end(
            [
                "There is a key already. With --replace, new backups are sealed with a new one; "
                "those made before still need the old one."
            ],
            CANNOT_START,
        )
    except (OSError, StartError) as error:
        end([f"The key cannot be written: {error}"], CANNOT_START)
    for sentence in shown(private):
        typer.echo(sentence)


@group.command("key-is-kept")
def key_is_kept(key_file: KeyFile = None, rehearsal: Rehearsal = False) -> None:
    """Say that the private key is kept elsewhere, and prove it by giving it once. It is not stored."""
    place = _place(rehearsal)
    try:
        key.public(place.folder)  # before anybody looks for the other half
        key.confirm(place.folder, _private(key_file), SystemClock().now_ms())
    except key.NoKey as why:
        end([str(why)], FOUND_WRONG)
    typer.echo("That is the right key, so backups can be opened. Keep it away from this computer.")


@group.command()
def verify(file: Path, key_file: KeyFile = None, rehearsal: Rehearsal = False) -> None:
    """Open a backup with the private key, check everything in it, and say what it holds."""
    place = _place(rehearsal)
    os.umask(0o077)
    try:
        restoring.refuse_what_is_no_file(file)
        make_private(place.folder)
        scratch = place.folder / f"verify-{os.getpid()}.unfinished"
        manifest = restoring.verify(file, scratch, _private(key_file))
    except (key.NoKey, CannotRestore, StartError) as why:
        end([str(why)], FOUND_WRONG)
    typer.echo(f"{file} is whole.")
    typer.echo(telling.holds(manifest))


@group.command()
def release(rehearsal: Rehearsal = False) -> None:
    """After a restore, where no admin can be asked: let the bot send again what it starts by itself."""
    place = _place(rehearsal)
    try:
        making.must_be_there(place)
        with only_one(place.folder):
            was_held = asyncio.run(_release(place))
    except AlreadyRunning:
        end(
            ["The bot runs. An admin can do this in the chat (/restored); or stop the bot first."],
            CANNOT_START,
        )
    except (StartError, StorageTrouble, OSError) as why:
        end([str(why)], CANNOT_START)
    typer.echo("From its next start the bot does everything again." if was_held else "Nothing was held back.")


def restore(file: Path, key_file: KeyFile = None, rehearsal: Rehearsal = False) -> None:
    """Put a backup back, into a DATA_DIR without a database. All but replies then waits for an admin."""
    place = _place(rehearsal)
    os.umask(0o077)
    try:
        restoring.refuse_what_is_no_file(file)
        restoring.refuse_over_another(place)
        make_private(place.folder)
        has_log = restoring.has_log_of_wishes(place.folder)
        identity = _private(key_file)
        with only_one(place.folder):
            restored = asyncio.run(restoring.restore(file, place, identity, SystemClock().now_ms()))
    except AlreadyRunning:
        end([f"A bot runs with the data in {place.folder} (DATA_DIR). Stop it first."], CANNOT_START)
    except (key.NoKey, CannotRestore, StartError) as why:
        end([str(why)], CANNOT_START)
    for sentence in telling.what_became_of_it(restored, has_log):
        typer.echo(sentence)


def first_key(settings: Settings) -> None:
    """While there is none, a start makes and shows one, where a person sees it and no log keeps it.

    Also where there is a database already: an invitation for the first admin has made it.
    """
    if (settings.data_dir / key.FILE).exists() or not sys.stdout.isatty():
        return
    try:
        make_private(settings.data_dir)
        private = key.make(settings.data_dir)
    except FileExistsError:
        return
    except (StartError, OSError) as error:
        end([f"The key for backups cannot be made: {error}"], CANNOT_START)
    for sentence in shown(private):
        typer.echo(sentence)


def warn_without_key(settings: Settings) -> None:
    """A service has no terminal to show one on."""
    if not (settings.data_dir / key.FILE).exists():
        log.warning("No backups are made: there is no key for them. Make one: python -m bot backup new-key")


def shown(private: str) -> list[str]:
    """The private key with what to do with it, to be read by the person at the keyboard."""
    return [
        "Backups are sealed with this key. It is shown now and never again:",
        "",
        f"    {private}",
        "",
        "Whoever has it can read every backup; without it nobody can. Keep it away from this computer:",
        "in the organisation's password safe, say, and once on paper in a locked drawer.",
        "Then prove that it is kept: python -m bot backup key-is-kept",
    ]


def _private(file: Path | None) -> x25519.Identity:
    """From the file, or typed unseen, or piped in. Raises NoKey."""
    if file is None and sys.stdin.isatty():
        return key.private(typer.prompt("The private key (AGE-SECRET-KEY-1…)", hide_input=True))
    if file is None:
        return key.private(sys.stdin.read(LONGEST_KEY))
    try:
        with file.open(encoding="ascii", errors="replace") as written:
            return key.private(written.read(LONGEST_KEY))
    except OSError as error:
        raise key.NoKey(f"{file} cannot be read: {error.strerror}.") from None


async def _release(place: Place) -> bool:
    now_ms = SystemClock().now_ms()
    async with opened(place.database, now_ms, place.backups) as database, database.transaction() as tx:
        was_held = await releasing.held(tx) is not None
        await releasing.release(tx)
    return was_held


def _place(rehearsal: bool) -> Place:
    settings = settings_alone()
    return place_of(of_rehearsal(settings) if rehearsal else settings)


def place_of(settings: Settings) -> Place:
    return Place(settings.data_dir, settings.database_path)
