"""Which of several debts is meant: the only one at once."""

from collections.abc import Mapping, Sequence

from domain.loop.debt import Kind
from domain.many.broadcast import opening
from domain.say import Button, Say
from handlers import asked, screens
from handlers.command import Asked
from handlers.visit import Visit
from storage.loop import debts


async def which(
    visit: Visit, some: Sequence[int], names: Mapping[Kind, str], acts: Mapping[Kind, Asked]
) -> None:
    """By what it is owed for: the command in its button, and what is done where it is the only one."""
    found = [debt for debt in [await debts.one(visit.tx, debt_id) for debt_id in some] if debt]
    if len(found) == 1:
        return await acts[found[0].kind](visit, str(found[0].debt_id))
    rows = []
    for debt in found:
        owed = await debts.about(visit.tx, debt)
        if owed:
            data = f"go:{names[debt.kind]}:{debt.debt_id}"
            rows.append(Button(opening(owed.title, 28), data, literal=True))
    say = Say("debt-which", {"count": len(rows)}, (*rows, *screens.back(visit), screens.HELP))
    asked.offer(visit, say)
