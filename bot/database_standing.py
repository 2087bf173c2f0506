"""How it stands with the database's file, in sentences for `doctor`."""

from collections.abc import Iterator
from typing import Literal

from bot.backups.making import Place, refuse_to_begin_anew
from bot.opening import StartError
from storage.database import describe

Said = tuple[str, Literal["ok", "note", "wrong"], str]


def of(place: Place) -> Iterator[Said]:
    """Subject, verdict and sentence of each thing to say."""
    path, found = place.database, describe(place.database)
    if found.trouble:
        yield "database", "wrong", f"{path} {found.trouble}"
    elif (lost := _lost(place)) is not None:
        yield "database", "wrong", lost
    elif not found.exists:
        yield "database", "ok", f"{path} is not there yet; it is made at the first start."
    else:
        yield "database", "ok", f"{path} is whole."
        yield _migrations(found.version, found.newest)
    bug = ""
    if found.wal_bug:
        bug = (
            " It has the WAL-reset bug (mended in 3.51.3, 3.50.7 and 3.44.6), which cannot happen here: "
            "only one process writes. There is nothing to do."
        )
    yield "SQLite", "note" if found.wal_bug else "ok", f"version {found.sqlite_version}.{bug}"


def _lost(place: Place) -> str | None:
    """What the bot says when it does not start because the database is gone, but backups are there."""
    try:
        refuse_to_begin_anew(place)
    except StartError as why:
        return str(why)
    return None


def _migrations(applied: int, newest: int) -> Said:
    if applied > newest:
        return "migrations", "wrong", f"{applied}, but this release knows {newest}. Please upgrade."
    if applied < newest:
        return "migrations", "note", f"{applied} of {newest}; the rest is done at the next start."
    return "migrations", "ok", f"all {newest} are done."
