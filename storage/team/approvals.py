"""Admins to be, about whom a second admin has still to decide."""

from dataclasses import dataclass

from domain.authority import Role
from storage.database import Row, Transaction
from storage.ids import new_id


@dataclass(frozen=True)
class Approval:
    """`reference` and `person_id` are of who is to have the role; none when an invitation is to be made."""

    approval_id: int
    asked_by: int
    role: Role
    expires_ms: int
    reference: str
    person_id: int | None = None


async def ask(
    tx: Transaction, asked_by: int, role: Role, person_id: int | None, now_ms: int, expires_ms: int
) -> int | None:
    """Its number; None where the very same is waiting already."""
    rows = await tx.rows(
        """
        INSERT INTO approval (approval_id, asked_by, role, person_id, asked_ms, expires_ms)
        SELECT :approval_id, :asked_by, :role, :person_id, :now_ms, :expires_ms
        WHERE NOT EXISTS (
            SELECT 1 FROM approval
            WHERE role = :role AND expires_ms > :now_ms
              AND COALESCE(person_id, -asked_by) = COALESCE(:person_id, -:asked_by)
        )
        RETURNING approval_id
        """,
        {
            "approval_id": new_id(now_ms),
            "asked_by": asked_by,
            "role": role,
            "person_id": person_id,
            "now_ms": now_ms,
            "expires_ms": expires_ms,
        },
    )
    return int(rows[0][0]) if rows else None


async def waiting(tx: Transaction, now_ms: int) -> list[Approval]:
    """All that can still be decided, oldest first."""
    rows = await tx.rows(
        """
        SELECT approval.approval_id, approval.asked_by, approval.role, approval.expires_ms,
               COALESCE(person.reference, ''), approval.person_id
        FROM approval
        LEFT JOIN person ON person.person_id = approval.person_id
        WHERE approval.expires_ms > :now_ms
        ORDER BY approval.approval_id
        """,
        {"now_ms": now_ms},
    )
    return list(map(_approval, rows))


async def decide(tx: Transaction, approval_id: int, by: int, now_ms: int) -> Approval | None:
    """Take it out, to be done or not: by another admin than the one who asked, and only once."""
    found = [
        approval
        for approval in await waiting(tx, now_ms)
        if approval.approval_id == approval_id and approval.asked_by != by
    ]
    if not found:
        return None
    await tx.rows("DELETE FROM approval WHERE approval_id = :approval_id", {"approval_id": approval_id})
    return found[0]


async def take_back(tx: Transaction, approval_id: int, asked_by: int) -> bool:
    """Whether it was still waiting, and theirs."""
    rows = await tx.rows(
        """
        DELETE FROM approval WHERE approval_id = :approval_id AND asked_by = :asked_by
        RETURNING approval_id
        """,
        {"approval_id": approval_id, "asked_by": asked_by},
    )
    return bool(rows)


async def over(tx: Transaction, now_ms: int) -> list[tuple[int, str, str, int | None]]:
    """What nobody decided in time: chat and locale of who asked; reference and id of whom it is about."""
    rows = await tx.rows(
        """
        SELECT asker.telegram_id, asker.locale, COALESCE(person.reference, ''), person.person_id
        FROM approval
        JOIN person AS asker ON asker.person_id = approval.asked_by
        LEFT JOIN person ON person.person_id = approval.person_id
        WHERE approval.expires_ms <= :now_ms
        ORDER BY approval.approval_id
        """,
        {"now_ms": now_ms},
    )
    return [(chat_id, locale, reference, person_id) for chat_id, locale, reference, person_id in rows]


def _approval(row: Row) -> Approval:
    return Approval(*row)
