"""What came in is heard, whichever way it came; while nothing can be written, people get the help lines."""

import logging
from collections.abc import Sequence

from bot.emergency import Emergency
from bot.inbox import Inbox
from bot.raw_update import RawUpdate
from bot.vitals import Vitals
from storage.database import StorageTrouble

log = logging.getLogger(__name__)


class Intake:
    """`vitals` say whether something can be written."""

    def __init__(self, inbox: Inbox, emergency: Emergency, vitals: Vitals) -> None:
        self._inbox, self._emergency, self._vitals = inbox, emergency, vitals

    async def take(self, batch: Sequence[RawUpdate]) -> bool:
        """Whether they may be acknowledged. If not, nothing has happened, and they must be offered again."""
        try:
            await self._inbox.take(batch)
        except StorageTrouble as trouble:
            self._vitals.trouble = str(trouble)
            log.error("nothing can be written, so nothing is acknowledged", extra={"error": str(trouble)})
            await self._emergency.answer(_people_waiting(batch))
            return False
        self._vitals.trouble = ""
        return True


def _people_waiting(batch: Sequence[RawUpdate]) -> list[int]:
    """The private chats that somebody wrote or pressed in."""
    return [u.chat_id for u in batch if u.private and u.chat_id is not None and u.kind != "my_chat_member"]
