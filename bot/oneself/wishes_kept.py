"""Whether the log of wishes is as it was left: told once, at the start, with what to do."""

import logging
import secrets
from pathlib import Path

from bot.opening import StartError
from storage import facts
from storage.database import Database, StorageTrouble
from storage.oneself.wishes import KEY_BYTES, LOG, WISHES_SIZE, Wishes

log = logging.getLogger(__name__)


async def opened(database: Database, folder: Path) -> Wishes:
    """The log, after a look at it. Raises StartError."""
    try:
        wishes = Wishes.open(folder, secrets.token_bytes(KEY_BYTES))
        await look_at(database, wishes)
    except StorageTrouble as error:
        raise StartError(f"The log of wishes in DATA_DIR cannot be used: {error}.") from error
    return wishes


async def look_at(database: Database, wishes: Wishes) -> list[str]:
    """What is wrong with it, in sentences that are logged too. Raises StorageTrouble.

    The database knows all that the log says, so the bot goes on; but with such a log an older backup would
    bring people back. Where the database knows less, most likely an older one was put in its place by hand:
    only `restore` tells it of the wishes since.
    """
    size, damaged = wishes.size(), wishes.damaged()
    async with database.transaction() as tx:
        known = await facts.get(tx, WISHES_SIZE)
        before = size if known is None else int(known)
        await facts.put(tx, WISHES_SIZE, str(size))
    advice = "Put its newest copy back if that has more, or restore no backup made before now."
    wrong = []
    if size < before:
        wrong.append(f"{LOG} has lost its end: {before - size} bytes are missing. {advice}")
    if size > before:
        wrong.append(
            f"{LOG} has {size - before} bytes more than the database knows of. That is no loss if the bot "
            "was killed, or the disk was full, just as somebody left or stopped. If an older copy of the "
            "database was put in place by hand, who left since is in it again: stop the bot, and put a "
            "backup back with python -m bot restore."
        )
    if damaged:
        wrong.append(f"{LOG} is damaged: {damaged} of its lines cannot be read. {advice}")
    for sentence in wrong:
        log.error(sentence)
    return wrong
