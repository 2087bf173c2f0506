"""Invitations to the team: used once, for a while only. Of the code only a fingerprint is kept."""

import hashlib

from domain.authority import Role
from storage.database import Transaction
from storage.ids import new_id


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


def fingerprint(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
