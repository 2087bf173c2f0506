"""Asking people again about the notice: whom, in pieces that can stop at any point, and what they said."""

from dataclasses import dataclass

from domain.oneself.notice import ABOUT, TO_DECIDE, Tally
from domain.say import Say, to_json
from storage import facts, holding
from storage.database import Params, Transaction
from storage.many import planning

GOING_ON = "notice_asking"
"""The fact that holds after which chat id the asking goes on; gone once everybody was looked at."""

_TO_ANSWER = """
    EXISTS (SELECT 1 FROM notice WHERE notice.version = person.notice_version AND notice.counts = 0)
    AND (person.paused_ms IS NULL OR person.resumes_ms <= :now_ms)
"""
_ASKED = """
    SELECT 1 FROM notice_asked
    WHERE notice_asked.person_id = person.person_id AND notice_asked.version = :round
      AND notice_asked.asked_ms >= :since_ms
"""
_LONG_AGO = """
    notice_asked.asked_ms <= :remind_ms AND notice_asked.reminded_ms IS NULL
    AND notice_asked.declined_ms IS NULL
"""
_NOT_ASKED = f"{_TO_ANSWER} AND NOT EXISTS ({_ASKED})"
_TO_REMIND = f"{_TO_ANSWER} AND EXISTS ({_ASKED} AND {_LONG_AGO})"
_THESE = """person.telegram_id > :after AND person.telegram_id <= :last
    AND person.stopped_ms IS NULL AND person.unreachable_ms IS NULL"""


@dataclass(frozen=True)
class Round:
    """The newest decision to ask again: everybody whose word no longer counts is asked once because of it."""

    version: str
    since_ms: int


async def newest_round(tx: Transaction) -> Round | None:
    rows = await tx.rows(
        """
        SELECT version, asking_ms FROM notice
        WHERE asking_ms IS NOT NULL
        ORDER BY asking_ms DESC, version
        LIMIT 1
        """
    )
    return Round(*rows[0]) if rows else None


async def begin(tx: Transaction) -> None:
    """Look at everybody: who was not asked because of the newest round is, and who is due is reminded."""
    if await newest_round(tx):
        await facts.put(tx, GOING_ON, "0")


async def is_going_on(tx: Transaction) -> bool:
    return await facts.get(tx, GOING_ON) is not None


async def ask_some(
    tx: Transaction, question: Say, reminder: Say, remind_ms: int, now_ms: int, limit: int
) -> bool:
    """The next `limit` people; whether there are more. `reminder` is for who was asked until `remind_ms`.

    Whom it writes to it also marks, in this transaction: whenever it ends, nobody is asked twice.
    """
    at, newest = await facts.get(tx, GOING_ON), await newest_round(tx)
    if at is None or newest is None:
        return False
    named = {"round": newest.version, "since_ms": newest.since_ms, "remind_ms": remind_ms, "now_ms": now_ms}
    piece = await planning.plan(
        tx, _NOT_ASKED, named, question, "notice", int(at), now_ms, limit, ABOUT, weekly="counts"
    )
    if piece.after > int(at):
        await planning.plan(
            tx, _TO_REMIND, named, reminder, "notice", int(at), now_ms, limit, ABOUT, weekly="counts"
        )
        await _mark(tx, {**named, "after": int(at), "last": piece.after})
    if piece.over:
        await facts.forget(tx, GOING_ON)
    else:
        await facts.put(tx, GOING_ON, str(piece.after))
    return not piece.over


async def _mark(tx: Transaction, named: Params) -> None:
    """Never before the round began, also when the clock was set back: else they would be asked again."""
    await tx.rows(
        f"""
        UPDATE notice_asked SET reminded_ms = :now_ms
        WHERE version = :round
          AND person_id IN (SELECT person.person_id FROM person WHERE {_THESE} AND {_TO_REMIND})
        """,  # noqa: S608 (conditions that stand in this file)
        named,
    )
    await tx.rows(
        f"""
        INSERT INTO notice_asked (person_id, version, asked_ms)
        SELECT person_id, :round, CASE WHEN :now_ms > :since_ms THEN :now_ms ELSE :since_ms END
        FROM person
        WHERE {_THESE} AND {_NOT_ASKED}
        ON CONFLICT (person_id, version) DO UPDATE
        SET asked_ms = excluded.asked_ms, reminded_ms = NULL, declined_ms = NULL
        """,  # noqa: S608 (conditions that stand in this file)
        named,
    )


async def answered(tx: Transaction, person_id: int, chat_id: int, said_no: bool, now_ms: int) -> None:
    """They said yes or no, perhaps before they were asked; what still waits to ask them is not sent."""
    await tx.rows(
        "DELETE FROM outbox WHERE chat_id = :chat_id AND about = :about AND state <> 'claimed'",
        {"chat_id": chat_id, "about": ABOUT},
    )
    if not said_no:
        await holding.look_again(tx, [chat_id], now_ms)
    newest = await newest_round(tx)
    if newest is None:
        return
    await tx.rows(
        """
        INSERT INTO notice_asked (person_id, version, asked_ms, declined_ms)
        VALUES (:person_id, :round, :asked_ms, :declined_ms)
        ON CONFLICT (person_id, version) DO UPDATE
        SET declined_ms = excluded.declined_ms,
            asked_ms = CASE
                WHEN notice_asked.asked_ms < :since_ms THEN excluded.asked_ms ELSE notice_asked.asked_ms
            END
        """,
        {
            "person_id": person_id,
            "round": newest.version,
            "since_ms": newest.since_ms,
            "asked_ms": max(now_ms, newest.since_ms),
            "declined_ms": now_ms if said_no else None,
        },
    )


async def is_open(tx: Transaction, person_id: int) -> bool:
    """Whether they were asked in the newest round and have not said no."""
    newest = await newest_round(tx)
    rows = newest and await tx.rows(
        """
        SELECT 1 FROM notice_asked
        WHERE person_id = :person_id AND version = :round AND asked_ms >= :since_ms
          AND declined_ms IS NULL
        """,
        {"person_id": person_id, "round": newest.version, "since_ms": newest.since_ms},
    )
    return bool(rows)


async def forget_unsent(tx: Transaction, now_ms: int) -> None:
    """Whoever stopped or paused before the question reached them was not asked yet: later they are."""
    await tx.rows(
        """
        DELETE FROM notice_asked
        WHERE declined_ms IS NULL AND person_id IN (
            SELECT person.person_id
            FROM outbox
            JOIN person ON person.telegram_id = outbox.chat_id
            WHERE outbox.about = :about AND outbox.lane = 'notice' AND outbox.state <> 'claimed' AND (
                person.stopped_ms IS NOT NULL OR person.unreachable_ms IS NOT NULL
                OR person.paused_ms IS NOT NULL AND coalesce(person.resumes_ms > :now_ms, TRUE)
            )
        )
        """,
        {"about": ABOUT, "now_ms": now_ms},
    )


async def drop_decisions(tx: Transaction) -> None:
    """It is decided: what still waits to put it to other admins is not sent."""
    await tx.rows("DELETE FROM outbox WHERE about = :about AND state <> 'claimed'", {"about": TO_DECIDE})


async def renew(tx: Transaction, question: Say) -> None:
    """Another version is in force: what still waits asks about that one, and not those who agreed to it.

    Only while nothing is sent.
    """
    await drop_decisions(tx)
    await tx.rows(
        """
        DELETE FROM outbox
        WHERE about = :about AND lane = 'notice' AND EXISTS (
            SELECT 1 FROM person
            LEFT JOIN notice ON notice.version = person.notice_version
            WHERE person.telegram_id = outbox.chat_id AND coalesce(notice.counts, 1) = 1
        )
        """,
        {"about": ABOUT},
    )
    await tx.rows("UPDATE outbox SET state = 'waiting' WHERE state = 'held' AND lane = 'broadcast'")
    await tx.rows(
        "UPDATE outbox SET say = :say WHERE about = :about AND lane = 'notice'",
        {"say": to_json(question), "about": ABOUT},
    )


async def tally(tx: Transaction) -> Tally:
    """How far the newest round is."""
    newest = await newest_round(tx)
    if newest is None:
        return Tally()
    ((people, asked, agreed, declined),) = await tx.rows(
        """
        SELECT count(*), count(notice_asked.person_id),
               coalesce(sum(CASE WHEN coalesce(notice.counts, 1) = 1 THEN 1 ELSE 0 END), 0),
               coalesce(sum(CASE WHEN notice.counts = 0 AND notice_asked.declined_ms IS NOT NULL
                                 THEN 1 ELSE 0 END), 0)
        FROM person
        LEFT JOIN notice ON notice.version = person.notice_version
        LEFT JOIN notice_asked ON notice_asked.person_id = person.person_id
          AND notice_asked.version = :round AND notice_asked.asked_ms >= :since_ms
        WHERE notice.counts = 0 OR notice_asked.person_id IS NOT NULL
        """,
        {"round": newest.version, "since_ms": newest.since_ms},
    )
    return Tally(people, asked, agreed, declined, await is_going_on(tx))
