"""Once a morning: whoever sorts ideas is told how many wait, and that a second round can begin."""

from domain import sheet_says
from domain.outgoing import Outgoing
from storage import ideas, outbox, roles, rounds
from storage.database import Transaction


async def tell_who_sorts(tx: Transaction, now_ms: int) -> None:
    """One message for all sheets together, to who asked and to all pen-holders; none where nothing waits."""
    new: dict[tuple[int, str], int] = {}
    ready: dict[tuple[int, str], int] = {}
    pens = await rounds.hearing_pens(tx)
    for poll in await rounds.sheets(tx):
        waiting = (await ideas.sheet(tx, poll.poll_id)).of("new")
        writers = await roles.who_wrote_or_writes(tx, poll.written_by)
        for whom in dict.fromkeys([*writers, *pens]):
            new[whom] = new.get(whom, 0) + waiting
        if poll.state == "sorting" and not waiting:
            for whom in writers:
                ready[whom] = ready.get(whom, 0) + 1
    told = [
        Outgoing(chat_id, locale, sheet_says.waiting(count, ready.get((chat_id, locale), 0)), lane="notice")
        for (chat_id, locale), count in new.items()
        if count or ready.get((chat_id, locale), 0)
    ]
    await outbox.leave(tx, told, now_ms)
