"""Who has which role, and had: names and dates of staff stay as long as the audit."""

from dataclasses import dataclass

from domain.authority import STAFF, Role
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
    reminded_ms: int | None = None


@dataclass(frozen=True)
class Somebody:
    """A member found by their reference.

    `name` is what the team sees already, or else what they told us to call them, often nothing.
    """

    person_id: int
    telegram_id: int
    reference: str
    locale: str
    name: str


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
        SELECT person.person_id, person.telegram_id, person.reference, person.locale, role_held.role,
               role_held.name, role_held.since_ms, role_held.confirmed_ms, role_held.reminded_ms
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.until_ms IS NULL
        ORDER BY role_held.name, person.person_id, role_held.role
        """
    )
    return [Holding(*row) for row in rows]


async def hearing_admins(tx: Transaction) -> list[tuple[int, str]]:
    """Chat and locale of the admins who can be told something: neither stopped, paused nor gone."""
    rows = await tx.rows(
        """
        SELECT person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role = 'admin' AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.paused_ms IS NULL AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """
    )
    return [(chat_id, locale) for chat_id, locale in rows]


async def others_with(tx: Transaction, role: Role, person_id: int) -> list[Holding]:
    """Who else has this role."""
    return [held for held in await team(tx) if held.role == role and held.person_id != person_id]


async def who_wrote_or_writes(tx: Transaction, person_id: int | None) -> list[tuple[int, str]]:
    """Chat and locale of this coordinator; where they are none any more or hear nothing, of all who do."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role = 'coordinator' AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.paused_ms IS NULL AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """
    )
    wrote = [row for row in rows if row[0] == person_id]
    return [(chat_id, locale) for _, chat_id, locale in wrote or rows]


async def who_may_approve(tx: Transaction) -> list[tuple[int, int, str]]:
    """Person, chat and locale of everybody who can say yes to a message, and hears of it."""
    rows = await tx.rows(
        """
        SELECT DISTINCT person.person_id, person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role IN ('coordinator', 'admin') AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.paused_ms IS NULL AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """
    )
    return [(person_id, chat_id, locale) for person_id, chat_id, locale in rows]


async def staff_shown(tx: Transaction, about: str) -> list[tuple[int, str]]:
    """Chat and locale of the coordinators who have a message about this in their chat."""
    rows = await tx.rows(
        """
        SELECT person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        JOIN sent_message ON sent_message.chat_id = person.telegram_id AND about = :about
        WHERE role_held.role = 'coordinator' AND role_held.until_ms IS NULL
          AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """,
        {"about": about},
    )
    return [(chat_id, locale) for chat_id, locale in rows]


async def is_last_admin(tx: Transaction, person_id: int) -> bool:
    """Whether they are an admin and nobody else is."""
    rows = await tx.rows("SELECT person_id FROM role_held WHERE role = 'admin' AND until_ms IS NULL")
    return rows == [(person_id,)]


async def admin_ended_ms(tx: Transaction, person_id: int) -> int | None:
    """When somebody else last stopped being an admin."""
    ended_ms: int | None
    ((ended_ms,),) = await tx.rows(
        "SELECT max(until_ms) FROM role_held WHERE role = 'admin' AND person_id <> :person_id",
        {"person_id": person_id},
    )
    return ended_ms


async def somebody(tx: Transaction, reference: str) -> Somebody | None:
    """The member with this reference."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.reference, person.locale,
               COALESCE(min(role_held.name), min(profile_answer.value), '')
        FROM person
        LEFT JOIN profile_answer
            ON profile_answer.person_id = person.person_id AND profile_answer.question = 'name'
        LEFT JOIN role_held ON role_held.person_id = person.person_id AND role_held.until_ms IS NULL
        WHERE person.reference = :reference
        GROUP BY person.person_id, person.telegram_id, person.reference, person.locale
        """,
        {"reference": reference},
    )
    return Somebody(*rows[0]) if rows else None


async def give(tx: Transaction, person_id: int, role: Role, name: str, now_ms: int) -> bool:
    """Whether it is new to them: nothing changes for somebody who has it."""
    rows = await tx.rows(
        """
        INSERT INTO role_held (person_id, role, name, since_ms, confirmed_ms)
        SELECT :person_id, :role, :name, :now_ms, :now_ms
        WHERE NOT EXISTS (
            SELECT 1 FROM role_held WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
        )
        ON CONFLICT (person_id, role, since_ms) DO UPDATE SET until_ms = NULL
        RETURNING person_id
        """,
        {"person_id": person_id, "role": role, "name": name, "now_ms": now_ms},
    )
    return bool(rows)


async def end(tx: Transaction, person_id: int, role: Role, now_ms: int) -> bool:
    """Whether it ended: not for those who do not have it, and never for the last admin."""
    rows = await tx.rows(
        """
        UPDATE role_held SET until_ms = :now_ms
        WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
          AND (role <> 'admin' OR EXISTS (
            SELECT 1 FROM role_held AS other
            WHERE other.role = 'admin' AND other.until_ms IS NULL AND other.person_id <> :person_id
          ))
        RETURNING person_id
        """,
        {"person_id": person_id, "role": role, "now_ms": now_ms},
    )
    return bool(rows)


async def name_of(tx: Transaction, person_id: int) -> str:
    """The name by which the team knows somebody; empty for who has no role."""
    rows = await tx.rows(
        "SELECT COALESCE(min(name), '') FROM role_held WHERE person_id = :person_id AND until_ms IS NULL",
        {"person_id": person_id},
    )
    return str(rows[0][0])


async def rename(tx: Transaction, person_id: int, name: str) -> None:
    """In every role they have now; what has ended stays as it was."""
    await tx.rows(
        "UPDATE role_held SET name = :name WHERE person_id = :person_id AND until_ms IS NULL",
        {"person_id": person_id, "name": name},
    )


async def confirm(tx: Transaction, person_id: int, role: Role, now_ms: int) -> None:
    """From now on it is good for another while."""
    await tx.rows(
        """
        UPDATE role_held SET confirmed_ms = :now_ms, reminded_ms = NULL
        WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
        """,
        {"person_id": person_id, "role": role, "now_ms": now_ms},
    )


async def reminded(tx: Transaction, person_id: int, role: Role, now_ms: int) -> None:
    """They, and the admins, were told that it must be confirmed."""
    await tx.rows(
        """
        UPDATE role_held SET reminded_ms = :now_ms
        WHERE person_id = :person_id AND role = :role AND until_ms IS NULL
        """,
        {"person_id": person_id, "role": role, "now_ms": now_ms},
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """Roles that have ended: of staff those that ended before then, of other members all."""
    await tx.rows(
        f"""
        DELETE FROM role_held
        WHERE until_ms IS NOT NULL AND (until_ms < :before_ms OR role NOT IN {STAFF})
        """,  # noqa: S608 (STAFF is a constant)
        {"before_ms": before_ms},
    )
