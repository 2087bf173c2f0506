"""Once a morning: whoever sorts ideas is told how many wait, and where a second round can begin."""

from collections import Counter

from domain.outgoing import Outgoing
from domain.polls import sheet_says
from domain.polls.ideas import LEAST, chosen
from storage import outbox
from storage.database import Transaction
from storage.polls import ideas, rounds
from storage.team import roles

Whom = tuple[int, str]
"""Chat and locale."""


async def tell_who_sorts(tx: Transaction, now_ms: int) -> None:
    """One message for all sheets together, to who asked and to all pen-holders; none where nothing waits."""
    new, ready, few = Counter[Whom](), Counter[Whom](), Counter[Whom]()
    pens = await rounds.hearing_pens(tx)
    for poll in await rounds.sheets(tx):
        sheet = await ideas.sheet(tx, poll.poll_id)
        waiting, writers = sheet.of("new"), await roles.who_wrote_or_writes(tx, poll.written_by)
        new.update(dict.fromkeys([*writers, *pens], waiting))
        if poll.state == "sorting" and not waiting:
            can_begin = len(chosen(sheet.themes)) >= LEAST
            (ready if can_begin else few).update(writers)
    told = [
        Outgoing(whom[0], whom[1], sheet_says.waiting(new[whom], ready[whom], few[whom]), lane="notice")
        for whom in new
        if new[whom] or ready[whom] or few[whom]
    ]
    await outbox.leave(tx, told, now_ms)
