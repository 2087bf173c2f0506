"""Single facts about this installation, such as whose database this is."""

from storage.database import Transaction

BOT_USERNAME = "bot_username"
"""How people find the bot; not there before it has met Telegram once."""
DRILLED = "restore drill"
"""When a restore was last rehearsed with success."""
COPIED = "backup copied"
"""When a backup was last taken to another place with success."""
CHAIN_CHECKED = "audit checked"
"""When the chain of the audit was last followed to its end."""


async def get(tx: Transaction, name: str) -> str | None:
    rows = await tx.rows("SELECT value FROM fact WHERE name = :name", {"name": name})
    return rows[0][0] if rows else None


async def put(tx: Transaction, name: str, value: str) -> None:
    await tx.rows(
        """
        INSERT INTO fact (name, value) VALUES (:name, :value)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        {"name": name, "value": value},
    )


async def forget(tx: Transaction, name: str) -> None:
    await tx.rows("DELETE FROM fact WHERE name = :name", {"name": name})


async def fired_ms(tx: Transaction, work: str) -> int | None:
    """When this recurring work was last due and done."""
    rows = await tx.rows("SELECT fired_ms FROM recurring_work WHERE name = :work", {"work": work})
    return rows[0][0] if rows else None


async def all_fired(tx: Transaction) -> dict[str, int]:
    """When each recurring work was last due and done."""
    rows = await tx.rows("SELECT name, fired_ms FROM recurring_work")
    return {name: int(fired_ms) for name, fired_ms in rows}


async def mark_fired(tx: Transaction, work: str, fired_ms: int) -> None:
    await tx.rows(
        """
        INSERT INTO recurring_work (name, fired_ms) VALUES (:work, :fired_ms)
        ON CONFLICT (name) DO UPDATE SET fired_ms = excluded.fired_ms
        """,
        {"work": work, "fired_ms": fired_ms},
    )
