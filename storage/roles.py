"""Who has which role, and had: names and dates of staff stay as long as the audit."""

from dataclasses import dataclass

from domain.authority import Role
from storage.database import Transaction


@dataclass(frozen=True)
class Holding:
    """One role that somebody has now."""

    person_id: int
    telegram_id: int
    reference: str
    locale: str
    role: Role
    name: str
    since_ms: int
    confirmed_ms: int


async def of(tx: Transaction, person_id: int) -> frozenset[str]:
    """The roles this person has at this moment, also when they changed earlier in this transaction."""
    rows = await tx.rows(
        "SELECT role FROM role_held WHERE person_id = :person_id AND until_ms IS NULL",
        {"person_id": person_id},
    )
    return frozenset(role for (role,) in rows)


async def team(tx: Transaction) -> list[Holding]:
    """Everybody who has a role now, a row for each, by name."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.reference, person.locale,
               role_held.role, role_held.name, role_held.since_ms, role_held.confirmed_ms
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.until_ms IS NULL
        ORDER BY role_held.name, person.person_id, role_held.role
        """
    )
    return [Holding(*row) for row in rows]


async def give(tx: Transaction, person_id: int, role: Role, name: str, now_ms: int) -> None:
    """Nothing changes for somebody who has it."""
    await tx.rows(
        """
        INSERT INTO role_held (person_id, role, name, since_ms, confirmed_ms)
        SELECT :person_id, :role, :name, :now_ms, :now_ms
        WHERE NOT EXISTS (
            SELECT 1 FROM role_held WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
        )
        ON CONFLICT (person_id, role, since_ms) DO UPDATE SET until_ms = NULL
        """,
        {"person_id": person_id, "role": role, "name": name, "now_ms": now_ms},
    )


async def end(tx: Transaction, person_id: int, role: Role, now_ms: int) -> bool:
    """Whether they had it."""
    rows = await tx.rows(
        """
        UPDATE role_held SET until_ms = :now_ms
        WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
        RETURNING person_id
        """,
        {"person_id": person_id, "role": role, "now_ms": now_ms},
    )
    return bool(rows)
