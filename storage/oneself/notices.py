"""The versions of the notice: which words stood in each, and whether agreeing to it is still enough."""

from typing import Literal

from storage import facts
from storage.database import Transaction

Kind = Literal["wording", "again"]

IN_FORCE = "notice_in_force"
"""The fact that says which version was in force when the bot last started."""


async def digest(tx: Transaction, version: str) -> str | None:
    """The fingerprint of this version's words; None when it was never in use."""
    rows = await tx.rows("SELECT digest FROM notice WHERE version = :version", {"version": version})
    return rows[0][0] if rows else None


async def put_in_force(tx: Transaction, version: str, digest: str, now_ms: int) -> bool:
    """From now on people agree to this one. Whether another was in force until now.

    Where somebody's agreement to another still counts, it is to be decided what this one means for them;
    also when an earlier version comes back. Whoever agreed to it then need not be asked now.
    """
    before = await facts.get(tx, IN_FORCE)
    await facts.put(tx, IN_FORCE, version)
    added = await tx.rows(
        """
        INSERT INTO notice (version, digest, first_ms, kind)
        VALUES (:version, :digest, :now_ms, 'first')
        ON CONFLICT DO NOTHING
        RETURNING version
        """,
        {"version": version, "digest": digest, "now_ms": now_ms},
    )
    if not added and before in (None, version):
        return False
    await tx.rows("UPDATE notice SET counts = 1 WHERE version = :version", {"version": version})
    if await others(tx, version):
        await tx.rows(
            "UPDATE notice SET kind = NULL, decided_ms = NULL WHERE version = :version", {"version": version}
        )
        await tx.rows("DELETE FROM notice_put WHERE version = :version", {"version": version})
    return before is not None


async def others(tx: Transaction, version: str) -> int:
    """How many people agreed to another version, which counts as long as nothing else is decided."""
    ((people,),) = await tx.rows(
        """
        SELECT count(*)
        FROM person
        LEFT JOIN notice ON notice.version = person.notice_version
        WHERE person.notice_version <> :version AND coalesce(notice.counts, 1) = 1
        """,
        {"version": version},
    )
    return int(people)


async def kind(tx: Transaction, version: str) -> str | None:
    """What was decided about it: "first" where there was nothing to decide, None until it is."""
    rows = await tx.rows("SELECT kind FROM notice WHERE version = :version", {"version": version})
    return rows[0][0] if rows else None


async def decide(tx: Transaction, version: str, kind: Kind, now_ms: int) -> bool:
    """Once: False when it had been decided already. With "again", no other version counts any more."""
    decided = await tx.rows(
        """
        UPDATE notice SET kind = :kind, decided_ms = :now_ms
        WHERE version = :version AND kind IS NULL
        RETURNING version
        """,
        {"version": version, "kind": kind, "now_ms": now_ms},
    )
    if decided and kind == "again":
        await tx.rows(
            """
            UPDATE notice
            SET counts = CASE WHEN version = :version THEN 1 ELSE 0 END,
                asking_ms = CASE WHEN version = :version THEN :now_ms ELSE asking_ms END
            """,
            {"version": version, "now_ms": now_ms},
        )
    return bool(decided)


async def is_undecided(tx: Transaction, version: str) -> bool:
    rows = await tx.rows(
        "SELECT 1 FROM notice WHERE version = :version AND kind IS NULL", {"version": version}
    )
    return bool(rows)


async def admins_to_put_to(tx: Transaction, version: str) -> list[tuple[int, int, str]]:
    """Person, chat and locale of each admin who has not been told that this version waits for them."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.locale
        FROM notice
        JOIN role_held ON role_held.role = 'admin' AND role_held.until_ms IS NULL
        JOIN person ON person.person_id = role_held.person_id
        WHERE notice.version = :version AND notice.kind IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM notice_put
            WHERE notice_put.person_id = person.person_id AND notice_put.version = notice.version
          )
        ORDER BY person.person_id
        """,
        {"version": version},
    )
    return [(person_id, chat_id, locale) for person_id, chat_id, locale in rows]


async def mark_put(tx: Transaction, version: str, person_id: int, now_ms: int) -> None:
    await tx.rows(
        """
        INSERT INTO notice_put (person_id, version, put_ms) VALUES (:person_id, :version, :now_ms)
        ON CONFLICT DO NOTHING
        """,
        {"person_id": person_id, "version": version, "now_ms": now_ms},
    )
