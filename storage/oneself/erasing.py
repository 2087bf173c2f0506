"""Erasing a person: everything of theirs in every table, in the transaction that it is called in."""

from collections.abc import Sequence

from domain.authority import STAFF
from domain.person import Person
from domain.say import to_json
from domain.team.admin_notes import view_removed
from storage import facts, outbox
from storage.database import Transaction
from storage.ids import new_id
from storage.polls import ideas, rounds
from storage.team import mentions, staff_views

ERASED = "erased"
"""The fact that something was erased: until the file is written anew, traces of it are left in it."""


async def erase(tx: Transaction, people: Sequence[Person], now_ms: int) -> None:
    """What refers to the person goes with their row. What is kept by chat goes here.

    Of staff, name, roles and dates stay as long as the audit; of other roles nothing stays.
    """
    if not people:
        return
    edits, sheets = [], set[int]()
    for person in people:
        sheets.update(await ideas.sheets_of(tx, person.person_id))
        await mentions.forget(tx, person)
        views = await staff_views.of_person(tx, person.person_id)
        views += await staff_views.in_chat(tx, person.telegram_id)
        edits += await staff_views.take_away(tx, views, now_ms)
    taken_away = to_json(view_removed())  # of what they were shown of others: that is still to be done
    whom = [
        {"person_id": p.person_id, "chat_id": p.telegram_id, "now_ms": now_ms, "taken_away": taken_away}
        for p in people
    ]
    for sql in (
        "DELETE FROM outbox WHERE chat_id = :chat_id AND COALESCE(say, '') <> :taken_away",
        "DELETE FROM sent_message WHERE chat_id = :chat_id",
        "DELETE FROM code_tried WHERE chat_id = :chat_id",
        "DELETE FROM message WHERE written_by = :person_id AND state IN ('draft', 'approving')",
        "DELETE FROM poll WHERE written_by = :person_id AND state = 'draft'",
        "DELETE FROM forum WHERE made_by = :person_id AND state = 'draft'",
        "DELETE FROM agenda_item WHERE person_id = :person_id AND state IN ('new', 'back')",
        "DELETE FROM outcome WHERE written_by = :person_id AND state = 'draft'",
        "DELETE FROM staff_view WHERE chat_id = :chat_id",
        "DELETE FROM export WHERE state = 'made' AND (wanted LIKE '%_rows_%' OR wanted LIKE '%_names_%')",
        "UPDATE export SET state = 'waiting', lines = 0 WHERE state = 'making'",
        "UPDATE broadcast SET planned_after = planned_after - 1 WHERE planned_after = :chat_id",
        "UPDATE broadcast SET corrected_after = corrected_after - 1 WHERE corrected_after = :person_id",
        f"DELETE FROM role_held WHERE person_id = :person_id AND role NOT IN {STAFF}",  # noqa: S608
        "UPDATE role_held SET until_ms = :now_ms WHERE person_id = :person_id AND until_ms IS NULL",
        "DELETE FROM person WHERE person_id = :person_id",
    ):
        await tx.run_many(sql, whom)
    for sheet_id in sorted(sheets):  # a second round that was only drafted repeats the words of its ideas
        await rounds.sorted_anew(tx, sheet_id, now_ms)
    await outbox.leave(tx, edits, now_ms)
    await leave_traces(tx, now_ms)


async def leave_traces(tx: Transaction, now_ms: int) -> None:
    """Something was erased here that shall not be found in the file either: `bot/scrubbing.py` sees to it."""
    await facts.put(tx, ERASED, f"{now_ms} {new_id(now_ms)}")


async def traces(tx: Transaction) -> tuple[str, int] | None:
    """Which erasing was the last that left traces, and when it was."""
    found = await facts.get(tx, ERASED)
    return (found, int(found.partition(" ")[0])) if found else None


async def goodbyes_wait(tx: Transaction, erased_ms: int) -> bool:
    """Whether something is still to be said that leaves a trace when it goes: by then, not what came later.

    It is for somebody who is not (or no longer) a person here, or it holds the code of an invitation.
    """
    return bool(
        await tx.rows(
            """
            SELECT 1 FROM outbox
            WHERE lane IN ('reply', 'notice') AND (lane = 'reply' OR action = 'edit')
              AND created_ms <= :erased_ms
              AND (
                NOT EXISTS (SELECT 1 FROM person WHERE person.telegram_id = outbox.chat_id)
                OR say LIKE '%start=inv/_%' ESCAPE '/'
              )
            LIMIT 1
            """,
            {"erased_ms": erased_ms},
        )
    )


async def scrubbed(tx: Transaction, last: str) -> None:
    """Nothing is left of what was erased up to `last`."""
    await tx.rows("DELETE FROM fact WHERE name = :name AND value = :last", {"name": ERASED, "last": last})
