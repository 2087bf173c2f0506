"""A bot of its own process, killed between the commit of an update and the answer to whoever brought it."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from bot.app import App
from bot.inbox import Inbox
from bot.raw_update import RawUpdate
from bot.settings import load_organisation, load_settings
from rehearsal import RehearsalClock

ROOT = Path(__file__).parent.parent
_take = Inbox.take


async def take_and_die(inbox: Inbox, batch: Sequence[RawUpdate]) -> None:
    await _take(inbox, batch)
    os.kill(os.getpid(), signal.SIGKILL)


def run(folder: str, token: str, api_url: str, webhook_url: str, listen: str, offset_ms: str) -> None:
    settings = load_settings(
        {
            "BOT_TOKEN": token,
            "TELEGRAM_API_URL": api_url,
            "DATA_DIR": folder,
            "WEBHOOK_URL": webhook_url,
            "WEBHOOK_LISTEN": listen,
        }
    )
    app = App(settings, load_organisation(ROOT / "organisation.toml"), RehearsalClock(int(offset_ms)))
    with patch.object(Inbox, "take", take_and_die):
        asyncio.run(app.run(asyncio.Event()))


if __name__ == "__main__":
    run(*sys.argv[1:])
