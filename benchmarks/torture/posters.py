"""The posters that people come by: put into the database before anybody is heard."""

from pathlib import Path

from domain.forums.poster import Poster
from storage.database import Database
from storage.forums import posters

from .people import POSTERS


async def hang(path: Path, now_ms: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = await Database.open(path, now_ms)
    try:
        async with database.transaction() as tx:
            for code in POSTERS:
                await posters.add(tx, Poster(code, None, code), now_ms)
    finally:
        await database.close()
