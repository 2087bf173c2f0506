"""Somebody who is erased may be named on the screen of a team member, or in what waits to be told to one."""

import json
from collections.abc import Iterator

from domain.person import Person
from domain.reference import shown
from storage.database import Transaction

_TEAM = """
    SELECT DISTINCT telegram_id FROM person
    JOIN role_held ON role_held.person_id = person.person_id
    WHERE until_ms IS NULL
"""
_OWN = "."  # what a screen's own values begin with in a conversation; the rest belongs to a form behind it
_SEVERAL = "roles-due"
"""Is about several staff at once, and the others must still be told of; names of staff stay anyway."""


async def forget(tx: Transaction, person: Person) -> None:
    """Call it while the person is still there. Only their reference is looked for: names come with it."""
    marks = {"raw": f"%{person.reference.lower()}%", "shown": f"%{shown(person.reference).lower()}%"}
    await tx.rows(
        f"""
        DELETE FROM outbox
        WHERE chat_id IN ({_TEAM}) AND chat_id <> :chat_id
          AND (lower(say) LIKE :raw OR lower(say) LIKE :shown) AND say NOT LIKE :several
        """,  # noqa: S608 (a constant)
        {**marks, "chat_id": person.telegram_id, "several": f'%"{_SEVERAL}"%'},
    )
    rows = await tx.rows(
        f"""
        SELECT chat_id, answers FROM conversation
        WHERE chat_id IN ({_TEAM}) AND form = 'asked'
          AND (lower(answers) LIKE :raw OR lower(answers) LIKE :shown)
        """,  # noqa: S608 (a constant)
        marks,
    )
    for chat_id, answers in rows:
        await end_screen(tx, chat_id, json.loads(answers))


async def end_screen(tx: Transaction, chat_id: int, answers: dict[str, list[str]]) -> None:
    """A form that waits behind it comes back."""
    behind = answers.get(f"{_OWN}behind")
    if not behind:
        await tx.rows("DELETE FROM conversation WHERE chat_id = :chat_id", {"chat_id": chat_id})
        return
    await tx.rows(
        """
        UPDATE conversation SET form = :form, step = :step, answers = :answers WHERE chat_id = :chat_id
        """,
        {
            "chat_id": chat_id,
            "form": behind[0],
            "step": behind[1],
            "answers": json.dumps(dict(_of_form(answers)), ensure_ascii=False),
        },
    )


def _of_form(answers: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    return ((name, values) for name, values in answers.items() if not name.startswith(_OWN))
