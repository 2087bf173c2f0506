"""What of an export somebody may have at this moment: a role may have ended since they asked for it."""

from domain.authority import EXPORT, EXPORT_ALL, MAY
from domain.exports.wanted import Wanted, read
from storage.database import Transaction
from storage.exports.exports import Export
from storage.team import roles


async def may_still(tx: Transaction, export: Export) -> tuple[Wanted | None, int | None]:
    """What was asked for, and of whose; None where they may not have it now."""
    may = {one for role in await roles.of(tx, export.person_id) for one in MAY.get(role, ())}
    everything = EXPORT_ALL in may
    wanted = read(export.wanted, everything)
    if EXPORT not in may or wanted.argument != export.wanted:
        return None, None
    return wanted, None if everything else export.person_id
