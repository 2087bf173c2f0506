"""Who gets a broadcast, were it planned at this moment: of its audience those who want messages."""

from domain.many.audience import Audience
from storage.database import Params, Transaction
from storage.many import audiences

_NOT_PAUSED = "(person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)"
_MAY_BE_ASKED = """NOT EXISTS (
    SELECT 1 FROM notice WHERE notice.version = person.notice_version AND notice.counts = 0
)"""


def condition(whom: Audience, confirmed_ms: int, now_ms: int) -> tuple[str, Params]:
    """On `person`, beside having neither stopped nor gone, which all planning looks at.

    Who joined after it was confirmed is not among those it was confirmed for.
    """
    fits, params = audiences.condition(whom)
    wanted = f"{fits} AND {_NOT_PAUSED} AND {_MAY_BE_ASKED} AND person.joined_ms <= :confirmed_ms"
    return wanted, {**params, "confirmed_ms": confirmed_ms, "now_ms": now_ms}


async def how_many(tx: Transaction, whom: Audience, confirmed_ms: int, now_ms: int) -> int:
    wanted, params = condition(whom, confirmed_ms, now_ms)
    ((count,),) = await tx.rows(
        f"""
        SELECT count(*) FROM person
        WHERE stopped_ms IS NULL AND unreachable_ms IS NULL AND {wanted}
        """,  # noqa: S608 (a condition that stands in the code)
        params,
    )
    return int(count)
