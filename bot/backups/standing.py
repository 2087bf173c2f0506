"""How it stands with the backups, in sentences for `doctor`."""

import shutil
from collections.abc import Iterator
from typing import Literal

from bot.backups import key, leftovers, making
from bot.backups.making import Place
from bot.settings import Settings
from domain.durations import DAY_MS, HOUR_MS
from storage import facts
from storage.backups import release
from storage.database import Transaction
from storage.looking import NothingToLookAt, look

LATE_HOURS = 3

Said = tuple[Literal["ok", "note", "wrong"], str]


async def of(settings: Settings, now_ms: int) -> list[Said]:
    """All there is to say."""
    place = Place(settings.data_dir, settings.database_path)
    program = next(iter(settings.backup_copy_command), "")
    said = list(_standing(place, now_ms, settings.bot_token is not None, program))
    copied_ms, of_drill = 0, []
    try:
        async with look(settings.database_path) as view:
            copied_ms, of_drill = int(await facts.get(view, facts.COPIED) or 0), await _drill(view, now_ms)
    except NothingToLookAt:
        pass  # `doctor` tells of the database itself
    if making.all_in(place.backups):
        said.append(_elsewhere(program, copied_ms, now_ms, settings.bot_token is not None))
    return said + of_drill


def _standing(place: Place, now_ms: int, live: bool, program: str) -> Iterator[Said]:
    """live: there is a token, so real people's data are at stake. program: what takes copies elsewhere."""
    serious: Literal["note", "wrong"] = "wrong" if live else "note"
    if program and shutil.which(program) is None:
        yield "wrong", f"BACKUP_COPY_COMMAND: there is no program {program} that can be started."
    if (found := making.open_to_others(place)) is not None:
        yield "wrong", f"others on this machine can read {found}: chmod 700 for the folder, 600 for files."
    try:
        known = key.public(place.folder)
    except key.NoKey as why:
        yield serious, f"none is made. {why}"
        for plain in leftovers.open_copies(place):
            yield (
                serious,
                f"{plain} lies open: without a key the bot cannot seal it, and deletes it after a day.",
            )
        return
    if known.kept_ms is None:
        yield (
            serious,
            "nobody has shown yet that the private key is kept elsewhere, and without it no backup opens: "
            "python -m bot backup key-is-kept (is it lost? backup new-key --replace).",
        )
    backups = making.all_in(place.backups)
    if not backups:
        yield "note", "none has been made yet. The running bot makes one each hour."
        return
    hours = (now_ms - backups[0].made_ms) // HOUR_MS
    late = hours >= LATE_HOURS
    advice = " Does the bot run? Its log says why one failed." if late else ""
    yield (
        serious if late else "ok",
        f"{_those(len(backups))}; the newest is {_ago(hours, 'hour')} old.{advice}",
    )


def _elsewhere(program: str, copied_ms: int, now_ms: int, live: bool) -> Said:
    """Whether they would be lost with this computer. Its operator may copy them in a way unknown here."""
    serious: Literal["note", "wrong"] = "wrong" if live else "note"
    alone = "they are on this computer alone, and a disk that dies takes them along"
    if not program:
        return "note", f"as far as is known here {alone}: set BACKUP_COPY_COMMAND (docs/operations.md)."
    if not copied_ms:
        return serious, f"{alone}: BACKUP_COPY_COMMAND has never succeeded. The bot's log says why."
    hours = max(0, now_ms - copied_ms) // HOUR_MS
    late = hours >= LATE_HOURS
    advice = " Does the bot run? Its log says why a copy failed." if late else ""
    return serious if late else "ok", f"one was taken to another place {_ago(hours, 'hour')} ago.{advice}"


def _those(count: int) -> str:
    return "1 is there" if count == 1 else f"{count} are there"


def _ago(count: int, unit: Literal["hour", "day"]) -> str:
    if count < 1:
        return f"less than {'an hour' if unit == 'hour' else 'a day'}"
    return f"1 {unit}" if count == 1 else f"{count} {unit}s"


async def _drill(view: Transaction, now_ms: int) -> list[Said]:
    """Whether a restore was rehearsed of late, and whether one waits for an admin."""
    said: list[Said] = []
    last = await facts.get(view, facts.DRILLED)
    if last is not None:
        days = (now_ms - int(last)) // DAY_MS
        said.append(("wrong" if days > 1 else "ok", f"a restore was rehearsed {_ago(days, 'day')} ago."))
    if await release.held(view) is not None:
        sentence = "a backup was put back: all but replies waits until an admin decides (/restored)."
        said.append(("note", sentence))
    return said
