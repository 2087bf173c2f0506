"""The commands for the audit: whether its chain is whole, and what stands in it."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.backups.making import Place, must_be_there
from bot.command_line import FOUND_WRONG, WRONG_SETTINGS, end, of_rehearsal, organisation_of, settings_alone
from bot.opening import StartError
from bot.settings import Settings
from bot.team import chain
from domain.team.audit import Chain, read
from storage.looking import NothingToLookAt

Rehearsal = Annotated[bool, typer.Option("--rehearsal", help="Of the rehearsal instead.")]

group = typer.Typer(
    no_args_is_help=True,
    help="Look at the record of every act of power. It is read only, also beside a running bot.",
)


@group.command()
def verify(
    head: Annotated[str, typer.Option(help="A check number that an admin was sent: is it still there?")] = "",
    rehearsal: Rehearsal = False,
) -> None:
    """Say whether anything in the audit was changed or is missing."""
    settings, told = settings_alone(), read(head)
    database = _database(settings, rehearsal)
    if head and told is None:
        end(
            ["That is no check number. It has 32 letters and digits, from 0 to 9 and A to F."], WRONG_SETTINGS
        )
    try:
        found, head_at = asyncio.run(chain.against(database, told or "none"))
    except NothingToLookAt as why:
        end([str(why)], FOUND_WRONG)
    typer.echo(chain.what_it_is(found))
    if told:
        typer.echo(chain.what_became_of(head_at, found))
    if not isinstance(found, Chain) or (told and head_at is None):
        raise typer.Exit(FOUND_WRONG)


@group.command()
def show(
    last: Annotated[int, typer.Option(min=1, max=100_000, help="How many, from the newest back.")] = 20,
    rehearsal: Rehearsal = False,
) -> None:
    """Show the newest entries, a line each. People are in them by their reference."""
    settings = settings_alone()
    zone = organisation_of(settings).zone
    database = _database(settings, rehearsal)
    try:
        entries, people = asyncio.run(chain.newest(database, last))
    except NothingToLookAt as why:
        end([str(why)], FOUND_WRONG)
    for entry in entries:
        typer.echo(chain.as_line(entry, zone, people))
    if not entries:
        typer.echo("There are no entries yet.")


def _database(settings: Settings, rehearsal: bool) -> Path:
    """Where there is none this ends here, with what to do. A rehearsal's may be meant."""
    ours = of_rehearsal(settings) if rehearsal else settings
    if not rehearsal and not ours.database_path.exists() and of_rehearsal(settings).database_path.exists():
        end(["There is a rehearsal's record only: add --rehearsal"], FOUND_WRONG)
    try:
        must_be_there(Place(ours.data_dir, ours.database_path))
    except StartError as why:
        end([str(why)], FOUND_WRONG)
    return ours.database_path
