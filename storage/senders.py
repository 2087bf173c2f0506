"""All that is known of the chats in one batch of updates: loaded in one query, written back with one each."""

import json
from collections.abc import Iterable, Mapping, Sequence

from domain.person import Conversation, Person, Sender
from storage.database import Row, Transaction


async def load(tx: Transaction, chat_ids: Sequence[int], default_locale: str = "en") -> dict[int, Sender]:
    """A sender for every chat asked for, also for those of whom nothing is known."""
    if not chat_ids:
        return {}
    asked = ", ".join(f"(:c{n})" for n in range(len(chat_ids)))
    rows = await tx.rows(
        f"""
        WITH asked (chat_id) AS (VALUES {asked})
        SELECT asked.chat_id,
               person.person_id, person.locale, person.joined_ms, person.notice_version,
               person.stopped_ms, person.unreachable_ms,
               conversation.locale, conversation.form, conversation.step, conversation.revision,
               conversation.answers, conversation.changed_ms
        FROM asked
        LEFT JOIN person ON person.telegram_id = asked.chat_id
        LEFT JOIN conversation ON conversation.chat_id = asked.chat_id
        """,  # noqa: S608 (only the names of parameters are put in)
        {f"c{n}": chat_id for n, chat_id in enumerate(chat_ids)},
    )
    return {row[0]: _sender(row, default_locale) for row in rows}


async def save(tx: Transaction, before: Mapping[int, Sender], after: Iterable[Sender], now_ms: int) -> None:
    """Write what differs between what was loaded and what handlers left."""
    changed = [(before[sender.chat_id], sender) for sender in after]
    await _erase_people(tx, [old.person for old, new in changed if old.person and not _same(old, new)])
    people = [new.person for old, new in changed if new.person and new.person != old.person]
    await tx.run_many(
        """
        INSERT INTO person (
            person_id, telegram_id, locale, joined_ms, notice_version, stopped_ms, unreachable_ms
        )
        VALUES (:person_id, :telegram_id, :locale, :joined_ms, :notice_version, :stopped_ms, :unreachable_ms)
        ON CONFLICT (person_id) DO UPDATE
        SET locale = excluded.locale, notice_version = excluded.notice_version,
            stopped_ms = excluded.stopped_ms, unreachable_ms = excluded.unreachable_ms
        """,
        [vars(person) for person in people],
    )
    await tx.run_many(
        """
        INSERT INTO consent (person_id, notice_version, agreed_ms)
        VALUES (:person_id, :notice_version, :now_ms)
        ON CONFLICT DO NOTHING
        """,
        [
            {"person_id": person.person_id, "notice_version": person.notice_version, "now_ms": now_ms}
            for person in people
        ],
    )
    await _save_answers(tx, [new for _, new in changed if new.answers])
    moved = [new for old, new in changed if new.conversation != old.conversation]
    await _save_conversations(tx, [sender.conversation for sender in moved if sender.conversation])
    await tx.run_many(
        "DELETE FROM conversation WHERE chat_id = :chat_id",
        [{"chat_id": sender.chat_id} for sender in moved if not sender.conversation],
    )


def _same(old: Sender, new: Sender) -> bool:
    """Whether both are about one row: somebody who left and came back is a new person."""
    return (old.person and old.person.person_id) == (new.person and new.person.person_id)


async def _erase_people(tx: Transaction, people: Sequence[Person]) -> None:
    """With all that refers to them."""
    await tx.run_many(
        "DELETE FROM person WHERE person_id = :person_id",
        [{"person_id": person.person_id} for person in people],
    )


async def _save_answers(tx: Transaction, senders: Sequence[Sender]) -> None:
    answered = [
        (sender.person.person_id, question, values)
        for sender in senders
        if sender.person
        for question, values in sender.answers.items()
    ]
    await tx.run_many(
        "DELETE FROM profile_answer WHERE person_id = :person_id AND question = :question",
        [{"person_id": person_id, "question": question} for person_id, question, _ in answered],
    )
    await tx.run_many(
        "INSERT INTO profile_answer (person_id, question, value) VALUES (:person_id, :question, :value)",
        [
            {"person_id": person_id, "question": question, "value": value}
            for person_id, question, values in answered
            for value in dict.fromkeys(values)
        ],
    )


async def _save_conversations(tx: Transaction, conversations: Sequence[Conversation]) -> None:
    await tx.run_many(
        """
        INSERT INTO conversation (chat_id, locale, form, step, revision, answers, changed_ms)
        VALUES (:chat_id, :locale, :form, :step, :revision, :answers, :changed_ms)
        ON CONFLICT (chat_id) DO UPDATE
        SET locale = excluded.locale, form = excluded.form, step = excluded.step,
            revision = excluded.revision, answers = excluded.answers, changed_ms = excluded.changed_ms
        """,
        [{**vars(c), "answers": json.dumps(c.answers, ensure_ascii=False)} for c in conversations],
    )


async def unfinished(tx: Transaction, since_ms: int) -> list[tuple[int, str]]:
    """Chat and locale of those who moved on in a form since then and have not ended it."""
    rows = await tx.rows(
        "SELECT chat_id, locale FROM conversation WHERE changed_ms >= :since_ms ORDER BY changed_ms",
        {"since_ms": since_ms},
    )
    return [(chat_id, locale) for chat_id, locale in rows]


async def forget_unfinished(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM conversation WHERE changed_ms < :before_ms", {"before_ms": before_ms})


def _sender(row: Row, default_locale: str) -> Sender:
    chat_id, person_id, locale, joined_ms, notice, stopped_ms, unreachable_ms, *talk = row
    person = None
    if person_id is not None:
        person = Person(person_id, chat_id, locale, joined_ms, notice, stopped_ms, unreachable_ms)
    return Sender(chat_id, person, _conversation(chat_id, talk), default_locale)


def _conversation(chat_id: int, talk: Row) -> Conversation | None:
    locale, form, step, revision, answers, changed_ms = talk
    if form is None:
        return None
    heard = {question: tuple(values) for question, values in json.loads(answers).items()}
    return Conversation(chat_id, locale, form, step, revision, heard, changed_ms)
