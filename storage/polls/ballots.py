"""The box of secret polls: sealed answers that say neither whose they are nor when they came."""

from domain.polls.ballot import Ballot
from domain.polls.poll import PollState
from storage import facts
from storage.database import Transaction

WAITS = "secret polls wait"
"""The fact that nothing happens to open secret polls until an admin says what shall. A restore puts it."""
FOLDER = "poll keys"
"""The fact that says in which folder the keys are: of another, nothing is concluded."""
ASKED, GO_ON, END = "asked", "go on", "end"
"""Its values: the admins were asked, and when; what one of them said. Empty: they have still to be asked."""


async def put(tx: Transaction, poll_id: int, ballot: Ballot) -> None:
    await tx.rows(
        "INSERT INTO ballot (poll_id, ballot_key, sealed) VALUES (:poll_id, :key, :sealed)",
        {"poll_id": poll_id, "key": ballot.key, "sealed": ballot.sealed},
    )


async def of(tx: Transaction, poll_id: int) -> list[Ballot]:
    """All of them, in the order of their keys, which are chance."""
    rows = await tx.rows(
        "SELECT ballot_key, sealed FROM ballot WHERE poll_id = :poll_id ORDER BY ballot_key",
        {"poll_id": poll_id},
    )
    return [Ballot(key, sealed) for key, sealed in rows]


async def clear(tx: Transaction, poll_id: int) -> None:
    await tx.rows("DELETE FROM ballot WHERE poll_id = :poll_id", {"poll_id": poll_id})


async def left_over(tx: Transaction) -> list[int]:
    """Polls that are not open, and of which something still lies in the box."""
    rows = await tx.rows(
        """
        SELECT poll_id FROM poll
        WHERE state <> 'open' AND EXISTS (SELECT 1 FROM ballot WHERE ballot.poll_id = poll.poll_id)
        ORDER BY poll_id
        """
    )
    return [poll_id for (poll_id,) in rows]


async def at_work(tx: Transaction) -> dict[int, PollState]:
    """The secret polls whose key is still needed, and where each stands; asked at every tick, by index."""
    rows = await tx.rows(
        """
        SELECT poll_id, state FROM poll
        WHERE state IN ('open', 'closing') AND sees = 'secret'
        ORDER BY poll_id
        """
    )
    return {poll_id: state for poll_id, state in rows}  # noqa: C416 (rows are sequences)


async def wait_for_admin(tx: Transaction) -> None:
    """For whoever puts an older copy of the database back: what was answered since then is not in it."""
    await facts.put(tx, WAITS, "")


async def waits(tx: Transaction) -> str | None:
    """None where nothing waits."""
    return await facts.get(tx, WAITS)


async def decide(tx: Transaction, what: str) -> bool:
    """What an admin said; whether it was still to be said."""
    before = await waits(tx)
    if before is None or before in (GO_ON, END):
        return False
    await facts.put(tx, WAITS, what)
    return True


async def note_asked(tx: Transaction, now_ms: int) -> None:
    await facts.put(tx, WAITS, f"{ASKED} {now_ms}")


def asked_ms(what_waits: str) -> int | None:
    """When the admins were asked last."""
    said, _, at_ms = what_waits.partition(" ")
    return int(at_ms) if said == ASKED else None


async def go_on(tx: Transaction) -> None:
    await facts.forget(tx, WAITS)
