"""Every table with a period has work that applies it by itself: planted today, gone when its time is over."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from bot.exports.folder import ExportFolder
from domain.durations import DAY_MS
from storage import purposes
from storage.database import Transaction
from storage.team import audit, roles
from tests.kit import Member, Town
from tests.test_inactive import joined, silent_since

YEARS_MS = 8 * 366 * DAY_MS
"""Longer than any period."""

HAS_A_PERIOD = re.compile(r"\b\d+ days|\bhours\b|\bweeks\b|\bnight\b|\bmonth\b|\btoo old\b")

# One row of each table that has a period, as new as it can be, and where what the period is about is found.
# :bob stays, :cleo is an admin, :dan has stopped, :eve is silent from now on; :now is the moment.
PLANTED: Mapping[str, tuple[str, str]] = {
    "person": ("UPDATE person SET stopped_ms = 1 WHERE person_id = :eve", "person WHERE person_id = :eve"),
    "role_held": (
        "INSERT INTO role_held VALUES (:bob, 'coordinator', 'B', 1, 1, 1, :now)",
        "role_held WHERE person_id = :bob",
    ),
    "invitation": ("INSERT INTO invitation VALUES (1, 'x', 'pen', :cleo, 1, :now + 99999)", "invitation"),
    "approval": ("INSERT INTO approval VALUES (1, :cleo, 'admin', :bob, 1, :now + 99999)", "approval"),
    "code_tried": ("INSERT INTO code_tried VALUES (7, :now, 3)", "code_tried"),
    "audit": ("SELECT 1", "audit WHERE act = 'tested'"),
    "conversation": (
        "INSERT INTO conversation VALUES (7, 'en', 'signup', 'areas/ask', 1, '{}', :now)",
        "conversation WHERE chat_id = 7",
    ),
    "outbox": (
        """
        INSERT INTO outbox (outbox_id, chat_id, lane, action, locale, say, due_ms, created_ms)
        VALUES (1, :dan_chat, 'notice', 'send', 'en', '["thanks",{},[]]', 9000000000000, :now)
        """,
        "outbox WHERE outbox_id = 1",
    ),
    "message": (
        """
        INSERT INTO message (
            message_id, written_by, words, buttons, audience, plan, kind, state, made_ms, changed_ms
        )
        VALUES (1, :cleo, 'w', '[]', '{}', 'now', 'message', 'draft', 1, :now)
        """,
        "message WHERE message_id = 1",
    ),
    "elector": ("INSERT INTO elector VALUES (1, :bob, 1, 0, '')", "elector"),
    "idea": ("INSERT INTO idea VALUES (1, 1, :bob, NULL, 'w', 'new', 1, '', 0, 0, 0)", "idea"),
    "poll_answer": (
        "INSERT INTO poll_answer (poll_id, person_id, answer) VALUES (1, :bob, '0')",
        "poll_answer",
    ),
    "asked_instead": ("INSERT INTO asked_instead VALUES ('c', 1, 'w')", "asked_instead"),
    "outcome": (
        "INSERT INTO outcome VALUES (1, 1, :cleo, 'did', 'w', NULL, '', '', '', '', 'draft', NULL, '')",
        "outcome WHERE outcome_id = 1",
    ),
    "outcome_heard": (
        """
        INSERT INTO outcome_heard
        SELECT outcome_id, :bob, 'yes', 'with' FROM outcome WHERE outcome_id = 2
        """,
        "outcome_heard",
    ),
    "week_count": ("INSERT INTO week_count VALUES (:bob, :now, 2)", "week_count WHERE person_id = :bob"),
    "roundup_item": ("INSERT INTO roundup_item VALUES (:bob, 5, :now, 0)", "roundup_item"),
    "export": ("INSERT INTO export VALUES (1, :cleo, 'x', 'failed', :now, 0, '', :now)", "export"),
    "request": (
        """
        INSERT INTO request (
            request_id, person_id, what, asker, by_post, came_ms, due_ms, state, ended_ms
        )
        VALUES (1, :bob, 'data', 'self', 0, 1, 1, 'done', :now)
        """,
        "request",
    ),
    "staff_view": ("INSERT INTO staff_view VALUES (:cleo_chat, 'x', :bob, :now)", "staff_view"),
    "sent_message": (
        "INSERT INTO sent_message VALUES (:bob_chat, 'x', 77, :now)",
        "sent_message WHERE about = 'x' AND chat_id = :bob_chat",
    ),
    "seen_update": ("INSERT INTO seen_update VALUES (1, :now)", "seen_update WHERE update_id = 1"),
    "quarantined_update": (
        "INSERT INTO quarantined_update VALUES (1, 'message', 'KeyError', :now)",
        "quarantined_update",
    ),
    "erased_count": ("INSERT INTO erased_count VALUES ('answers', 9)", "erased_count WHERE what = 'answers'"),
    "forum": (
        """
        INSERT INTO forum (
            forum_id, made_by, name, area, plan, series, details, reminders, state, made_ms, changed_ms
        )
        VALUES (1, :cleo, 'F', '', 'dates', 1, '{}', '', 'draft', 1, :now)
        """,
        "forum WHERE forum_id = 1",
    ),
    "reply": (
        "INSERT INTO reply (meeting_id, person_id, says, to_move, since_ms) VALUES (2, :bob, 'no', 0, 1)",
        "reply",
    ),
    "reminded": ("INSERT INTO reminded VALUES (:bob, 2, 'day', '2026-12-08')", "reminded"),
    "agenda_item": (
        """
        INSERT INTO agenda_item (item_id, forum_id, meeting_id, person_id, raised_by, words, state, place)
        VALUES (2, 2, 2, :bob, 'member', 'w', 'did', 1)
        """,
        "agenda_item WHERE person_id = :bob",
    ),
    "agenda_backer": ("INSERT INTO agenda_backer VALUES (2, :bob)", "agenda_backer"),
}

# What they hang on, and what is kept for good or with something else.
AROUND = (
    """
    INSERT INTO poll (
        poll_id, written_by, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen, repeats,
        made_ms, changed_ms, opened_ms, closed_ms, asked
    )
    VALUES (1, :cleo, '{}', '{}', 'team', '', 'now', 1, 1, 'withdrawn', '', '', 1, :now, 1, :now, 1)
    """,
    """
    INSERT INTO message (
        message_id, written_by, words, buttons, audience, plan, kind, state, made_ms, changed_ms
    )
    VALUES (5, :cleo, 'w', '[]', '{}', 'now', 'news', 'over', 1, :now)
    """,
    "INSERT INTO broadcast VALUES (5, 5, 1, 1, 'sent', NULL, NULL, :now, :now)",
    "INSERT INTO outcome VALUES (2, 1, :cleo, 'did', 'w', NULL, '', '', '', '', 'told', :now, '')",
    """
    INSERT INTO forum (
        forum_id, made_by, name, area, plan, series, details, reminders, state, made_ms, changed_ms
    )
    VALUES (2, :cleo, 'F', '', 'dates', 1, '{}', '', 'ended', 1, :now)
    """,
    """
    INSERT INTO meeting (meeting_id, forum_id, series, day, starts_ms, state, done)
    VALUES (2, 2, 1, '2026-12-08', :now, 'cancelled', '')
    """,
)


@pytest.mark.parametrize("table", purposes.purposes())
def test_a_table_with_a_period_is_planted_here_and_no_other(table: str) -> None:
    """A new table makes this fail: then plant one of its rows above, or say that it has no period."""
    assert bool(HAS_A_PERIOD.search(purposes.purposes()[table].kept)) == (table in PLANTED)


async def somebody(town: Town, name: str, silent_days: float) -> Member:
    member = await joined(town, name)
    await silent_since(town, member, silent_days)
    return member


async def planted(town: Town) -> dict[str, int]:
    """Eve is silent from now on; the others will have been here just before all periods are over."""
    values: dict[str, int] = {"now": town.clock.now_ms()}
    for name, silent_days in (
        ("bob", -YEARS_MS / DAY_MS),
        ("cleo", -YEARS_MS / DAY_MS),
        ("dan", 0),
        ("eve", 0),
    ):
        member = await somebody(town, name.title(), silent_days)
        values |= {name: (await member.sender()).person.person_id, f"{name}_chat": member.id}
    async with town.database.transaction() as tx:
        await roles.give(tx, values["cleo"], "admin", "Cleo", town.clock.now_ms())
        for sql in (*AROUND, *(sql for sql, _ in PLANTED.values())):
            await tx.rows(sql, named(sql, values))
        stopped = "UPDATE person SET stopped_ms = 1, heard_ms = 9000000000000 WHERE person_id = :dan"
        await tx.rows(stopped, named(stopped, values))
        for _ in range(2):
            await audit.note(tx, town.clock.now_ms(), "tested")
    return values


def named(sql: str, values: Mapping[str, int]) -> dict[str, int]:
    return {name: value for name, value in values.items() if re.search(rf":{name}\b", sql)}


async def there(town: Town, values: Mapping[str, int]) -> set[str]:
    """The tables in which what was planted is still to be found."""

    async def look(tx: Transaction) -> set[str]:
        found: dict[str, Any] = {}
        for table, (_, where) in PLANTED.items():
            sql = f"SELECT 1 FROM {where}"  # noqa: S608 (conditions that stand in this file)
            found[table] = await tx.rows(sql, named(sql, values))
        return {table for table, rows in found.items() if rows}

    left: set[str] = await town.remembered(look)
    return left


async def test_all_that_has_a_period_is_there_before_and_gone_after_it(town: Town) -> None:
    values = await planted(town)
    await town.look()
    assert await there(town, values) == set(PLANTED)
    town.clock.move_to(town.clock.now_ms() + YEARS_MS)
    await town.look()
    await ExportFolder(town.database, town.folder).tidy(
        town.clock.now_ms()
    )  # it looks by itself, not at the tick
    town.clock.move_to(town.clock.now_ms() + 40 * DAY_MS)
    await town.look()
    assert await there(town, values) == set()
