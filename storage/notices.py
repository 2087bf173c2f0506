"""The versions of the notice: which words stood in each, and whether agreeing to it is still enough."""

from storage.database import Transaction


async def digest(tx: Transaction, version: str) -> str | None:
    """The fingerprint of this version's words; None when it was never in use."""
    rows = await tx.rows("SELECT digest FROM notice WHERE version = :version", {"version": version})
    return rows[0][0] if rows else None


async def add(tx: Transaction, version: str, digest: str, now_ms: int) -> None:
    """The first ever needs no decision; what a later one means to those who agreed before is decided."""
    await tx.rows(
        """
        INSERT INTO notice (version, digest, first_ms, kind)
        SELECT :version, :digest, :now_ms, CASE WHEN EXISTS (SELECT 1 FROM notice) THEN NULL ELSE 'first' END
        """,
        {"version": version, "digest": digest, "now_ms": now_ms},
    )
