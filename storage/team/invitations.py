"""Invitations to the team: used once, for a while only. Of the code only a fingerprint is kept."""

import hashlib
from dataclasses import dataclass

from domain.authority import Role
from domain.durations import HOUR_MS
from storage.database import Transaction
from storage.ids import new_id


@dataclass(frozen=True)
class Invitation:
    """`made_by` is None for one made on the host."""

    invitation_id: int
    role: Role
    made_by: int | None
    expires_ms: int


async def make(
    tx: Transaction, code: str, role: Role, made_by: int | None, now_ms: int, expires_ms: int
) -> None:
    """`code`: 128 bits of chance, to be shown once; `made_by` is None for one made on the host."""
    await tx.rows(
        """
        INSERT INTO invitation (invitation_id, code_hash, role, made_by, made_ms, expires_ms)
        VALUES (:invitation_id, :code_hash, :role, :made_by, :now_ms, :expires_ms)
        """,
        {
            "invitation_id": new_id(now_ms),
            "code_hash": fingerprint(code),
            "role": role,
            "made_by": made_by,
            "now_ms": now_ms,
            "expires_ms": expires_ms,
        },
    )


async def by_fingerprint(tx: Transaction, code_hash: str, now_ms: int) -> Invitation | None:
    """The invitation that can be used now. Looking does not use it."""
    rows = await tx.rows(
        """
        SELECT invitation_id, role, made_by, expires_ms FROM invitation
        WHERE code_hash = :code_hash AND expires_ms > :now_ms
        """,
        {"code_hash": code_hash, "now_ms": now_ms},
    )
    return Invitation(*rows[0]) if rows else None


async def spend(tx: Transaction, code_hash: str, now_ms: int) -> Invitation | None:
    """Use it: whoever is first gets it, and it is gone."""
    rows = await tx.rows(
        """
        DELETE FROM invitation
        WHERE code_hash = :code_hash AND expires_ms > :now_ms
        RETURNING invitation_id, role, made_by, expires_ms
        """,
        {"code_hash": code_hash, "now_ms": now_ms},
    )
    return Invitation(*rows[0]) if rows else None


async def open_ones(tx: Transaction, now_ms: int) -> list[Invitation]:
    """All that can still be used, oldest first."""
    rows = await tx.rows(
        """
        SELECT invitation_id, role, made_by, expires_ms FROM invitation
        WHERE expires_ms > :now_ms
        ORDER BY invitation_id
        """,
        {"now_ms": now_ms},
    )
    return [Invitation(*row) for row in rows]


async def take_back(tx: Transaction, invitation_id: int) -> Invitation | None:
    """The one that was taken back, if it was still there."""
    rows = await tx.rows(
        """
        DELETE FROM invitation WHERE invitation_id = :invitation_id
        RETURNING invitation_id, role, made_by, expires_ms
        """,
        {"invitation_id": invitation_id},
    )
    return Invitation(*rows[0]) if rows else None


async def take_back_all_of(tx: Transaction, person_id: int) -> None:
    """What this person asked for that is not used or decided yet."""
    await tx.rows("DELETE FROM invitation WHERE made_by = :person_id", {"person_id": person_id})
    await tx.rows("DELETE FROM approval WHERE asked_by = :person_id", {"person_id": person_id})


async def tried(tx: Transaction, chat_id: int, now_ms: int) -> int:
    """Count one more try of a code; how many this chat has made since its hour began."""
    rows = await tx.rows(
        """
        INSERT INTO code_tried (chat_id, since_ms, tries) VALUES (:chat_id, :now_ms, 1)
        ON CONFLICT (chat_id) DO UPDATE
        SET tries = CASE WHEN code_tried.since_ms > :hour_ago THEN code_tried.tries + 1 ELSE 1 END,
            since_ms = CASE WHEN code_tried.since_ms > :hour_ago THEN code_tried.since_ms ELSE :now_ms END
        RETURNING tries
        """,
        {"chat_id": chat_id, "now_ms": now_ms, "hour_ago": now_ms - HOUR_MS},
    )
    return int(rows[0][0])


async def forget_tries(tx: Transaction, chat_id: int) -> bool:
    """Of this chat; whether there were any."""
    return bool(
        await tx.rows(
            "DELETE FROM code_tried WHERE chat_id = :chat_id RETURNING chat_id", {"chat_id": chat_id}
        )
    )


async def forget(tx: Transaction, now_ms: int) -> None:
    """What can be used or decided no more, and tries of over an hour ago."""
    await tx.rows("DELETE FROM invitation WHERE expires_ms <= :now_ms", {"now_ms": now_ms})
    await tx.rows("DELETE FROM approval WHERE expires_ms <= :now_ms", {"now_ms": now_ms})
    await tx.rows("DELETE FROM code_tried WHERE since_ms <= :ago", {"ago": now_ms - HOUR_MS})


def fingerprint(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
