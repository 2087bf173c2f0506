"""The command that invites somebody to the team from the computer the bot runs on."""

import asyncio
import os
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

import typer

from bot import errands
from bot.backups.making import Place, refuse_to_begin_anew
from bot.clock import Clock, SystemClock
from bot.command_line import CANNOT_START, WRONG_SETTINGS, end, loaded, of_rehearsal
from bot.lock import AlreadyRunning, only_one
from bot.opening import StartError, make_private, opened, plainly
from bot.settings import Settings
from bot.team.inviting import Invited, invite
from domain.authority import ROLES, Role
from domain.days import moment
from domain.organisation import Organisation
from storage.database import StorageTrouble

CODE_BYTES = 16

NO_REHEARSAL = "No rehearsal is running. Start it first: make run"

ROLE_NAMES: Mapping[Role, str] = {
    "council": "a Council member",
    "pen": "a pen-holder",
    "chair": "the Council chair",
    "coordinator": "a coordinator",
    "admin": "an admin",
}


def invite_somebody(
    role: Annotated[str, typer.Argument(help="admin, coordinator, chair, pen or council.")] = "admin",
    rehearsal: Annotated[bool, typer.Option("--rehearsal", help="To the rehearsal that is running.")] = False,
) -> None:
    """Make a link with which one person joins the team: the first admin, or anybody later."""
    known = next((known for known in ROLES if known == role), None)
    if known is None:
        end([f"There is no such role. There are: {', '.join(reversed(ROLES))}."], WRONG_SETTINGS)
    settings, organisation = loaded()
    if rehearsal:
        settings = of_rehearsal(settings)
    elif settings.bot_token is None and not settings.database_path.exists():
        end(
            ["There is no bot here yet: BOT_TOKEN is not set. For the rehearsal, add --rehearsal."],
            WRONG_SETTINGS,
        )
    code = secrets.token_urlsafe(CODE_BYTES)
    os.umask(0o077)
    try:
        made = asyncio.run(_made(settings, organisation, known, code, SystemClock(), rehearsal))
    except (StartError, errands.NoAnswer) as why:
        end([str(why)], CANNOT_START)
    for sentence in told(replace(made, bot=None) if rehearsal else made, organisation, known, code):
        typer.echo(sentence)


def told(made: Invited, organisation: Organisation, role: Role, code: str) -> list[str]:
    """What to do with it, to be read by the person at the keyboard."""
    until = moment(made.until_ms, organisation.zone)
    if made.bot:
        way = "Send this link to that one person, and to nobody else:"
        means = f"https://t.me/{made.bot}?start=inv_{code}"
    else:
        way = "Give this to that one person. They send it to the bot, as a message:"
        means = f"/start inv_{code}"
    return [
        f"This is an invitation for {ROLE_NAMES[role]}.",
        f"It works once, until {until} ({organisation.time_zone}).",
        way,
        "",
        f"    {means}",
        "",
        "Whoever uses it first can have the role. It is kept nowhere, so it cannot be shown again.",
    ]


async def _made(
    settings: Settings, organisation: Organisation, role: Role, code: str, clock: Clock, only_beside: bool
) -> Invited:
    """By the bot that runs with this data, or, where none does, here. Raises StartError and NoAnswer."""
    if not only_beside:
        make_private(settings.data_dir)
    elif not settings.data_dir.exists():
        raise StartError(NO_REHEARSAL)
    try:
        with only_one(settings.data_dir):
            if only_beside:
                raise StartError(NO_REHEARSAL)
            place = Place(settings.data_dir, settings.database_path)
            refuse_to_begin_anew(place)
            return await _made_here(place, organisation, role, code, clock.now_ms())
    except AlreadyRunning:
        return await errands.ask(settings.data_dir, errands.Invite(role, code))
    except OSError as error:
        raise StartError(f"The data in {settings.data_dir} (DATA_DIR): {error.strerror}.") from None


async def _made_here(place: Place, organisation: Organisation, role: Role, code: str, now_ms: int) -> Invited:
    try:
        async with opened(place.database, now_ms, place.backups) as database, database.transaction() as tx:
            return await invite(tx, organisation, role, code, now_ms)
    except StorageTrouble as error:
        raise StartError(f"The database (DATABASE_URL) cannot be written: {plainly(error)}.") from None
