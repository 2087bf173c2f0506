"""Who of those with a role can be told something now: neither stopped, paused nor gone."""

from domain.authority import Role
from storage.database import Transaction
from storage.team import roles


async def with_role(tx: Transaction, role: Role) -> list[tuple[int, int, str]]:
    """Person, chat and locale of each."""
    rows = await tx.rows(
        """
        SELECT person.person_id, person.telegram_id, person.locale
        FROM role_held
        JOIN person ON person.person_id = role_held.person_id
        WHERE role_held.role = :role AND role_held.until_ms IS NULL
          AND person.stopped_ms IS NULL AND person.paused_ms IS NULL AND person.unreachable_ms IS NULL
        ORDER BY person.person_id
        """,
        {"role": role},
    )
    return [(person_id, chat_id, locale) for person_id, chat_id, locale in rows]


async def admins_about(tx: Transaction, began_by: int | None, but: int | None) -> list[tuple[int, str]]:
    """Chat and locale of the admin who began something; where they hear nothing now, of all who do.

    but: whom it is about, who is not told as an admin. Where nobody hears, it waits for whoever began it.
    """
    hear = [row for row in await with_role(tx, "admin") if row[0] != but]
    if hear:
        return [row[1:] for row in hear if row[0] == began_by] or [row[1:] for row in hear]
    admins = [held for held in await roles.team(tx) if held.role == "admin" and held.person_id != but]
    began = [held for held in admins if held.person_id == began_by]
    return [(held.telegram_id, held.locale) for held in began or admins]


async def others_who_write(tx: Transaction, debt_id: int, person_id: int | None) -> list[tuple[int, str]]:
    """Chat and locale of one coordinator beside this one, not the same for every debt; perhaps nobody."""
    others = [row for row in await with_role(tx, "coordinator") if row[0] != person_id]
    return [others[debt_id % len(others)][1:]] if others else []
