"""All that is known of the chats in one batch of updates: loaded in one query, written back with one each."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.oneself.inactive import LEAST_ASKED_MS
from domain.person import Conversation, Person, Sender
from storage import holding, people
from storage.database import Row, Transaction
from storage.many import deliveries
from storage.oneself import erasing, staying


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
               person.stopped_ms, person.unreachable_ms, person.reference, person.heard_ms,
               person.notice_told, person.paused_ms, person.resumes_ms, person.messages_a_week,
               person.quiet_from, person.quiet_until, notice.counts, role_held.role,
               conversation.locale, conversation.form, conversation.step, conversation.revision,
               conversation.answers, conversation.changed_ms
        FROM asked
        LEFT JOIN person ON person.telegram_id = asked.chat_id
        LEFT JOIN notice ON notice.version = person.notice_version
        LEFT JOIN role_held ON role_held.person_id = person.person_id AND role_held.until_ms IS NULL
        LEFT JOIN conversation ON conversation.chat_id = asked.chat_id
        """,  # noqa: S608 (only the names of parameters are put in)
        {f"c{n}": chat_id for n, chat_id in enumerate(chat_ids)},
    )
    known: dict[int, Sender] = {}
    for row in rows:  # one for each role of a person
        sender = _sender(row, default_locale)
        before = known.setdefault(sender.chat_id, sender)
        if before.person and sender.person:
            before.person = replace(before.person, roles=before.person.roles | sender.person.roles)
    return known


async def person(tx: Transaction, person_id: int) -> Person | None:
    """Somebody who is here, found without their chat."""
    chat_id = await people.chat_of(tx, person_id)
    return None if chat_id is None else (await load(tx, [chat_id]))[chat_id].person


async def save(tx: Transaction, before: Mapping[int, Sender], after: Iterable[Sender], now_ms: int) -> None:
    """Write what differs between what was loaded and what handlers left."""
    changed = [(before[sender.chat_id], sender) for sender in after]
    gone = [old.person for old, new in changed if old.person and not _same(old, new)]
    await erasing.erase(tx, gone, now_ms)
    people = [new.person for old, new in changed if new.person and new.person != old.person]
    await tx.run_many(
        """
        INSERT INTO person (
            person_id, telegram_id, reference, locale, joined_ms, heard_ms, notice_version, notice_told,
            stopped_ms, paused_ms, resumes_ms, unreachable_ms, messages_a_week, quiet_from, quiet_until
        )
        VALUES (
            :person_id, :telegram_id, :reference, :locale, :joined_ms, :heard_ms, :notice_version,
            :notice_told, :stopped_ms, :paused_ms, :resumes_ms, :unreachable_ms, :messages_a_week,
            :quiet_from, :quiet_until
        )
        ON CONFLICT (person_id) DO UPDATE
        SET locale = excluded.locale, heard_ms = excluded.heard_ms, notice_version = excluded.notice_version,
            notice_told = excluded.notice_told, stopped_ms = excluded.stopped_ms,
            paused_ms = excluded.paused_ms, resumes_ms = excluded.resumes_ms,
            unreachable_ms = excluded.unreachable_ms, messages_a_week = excluded.messages_a_week,
            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
        """,
        list(map(_columns, people)),
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
    silent = [new.chat_id for old, new in changed if _is_silent(new) and not _is_silent(old)]
    await deliveries.settle_for(tx, silent, now_ms)
    await holding.look_again(tx, [new.chat_id for old, new in changed if _times(old) != _times(new)], now_ms)
    await staying.heard(tx, [here for old, new in changed if (here := _is_here_again(old, new))])
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


def _is_silent(sender: Sender) -> bool:
    """Whether nothing is started to them: they stopped, paused, or blocked the bot."""
    person = sender.person
    return bool(person and (person.stopped_ms or person.paused_ms or person.unreachable_ms))


def _is_here_again(old: Sender, new: Sender) -> tuple[int, int] | None:
    """Person and chat, where nothing was heard of them for so long that they may have been asked about it."""
    if old.person and new.person and new.person.heard_ms - old.person.heard_ms >= LEAST_ASKED_MS:
        return new.person.person_id, new.chat_id
    return None


def _times(sender: Sender) -> tuple[tuple[int, int] | None, int | None]:
    """When and how often they may be written to."""
    return (sender.person.quiet, sender.person.messages_a_week) if sender.person else (None, None)


def _columns(person: Person) -> dict[str, Any]:
    quiet_from, quiet_until = person.quiet or (None, None)
    return {**vars(person), "quiet_from": quiet_from, "quiet_until": quiet_until}


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


async def unfinished(tx: Transaction, since_ms: int) -> list[tuple[int, str, bool]]:
    """Chat and locale of those who moved on in a form since then and have not ended it; who has joined."""
    rows = await tx.rows(
        """
        SELECT chat_id, conversation.locale, person_id IS NOT NULL
        FROM conversation
        LEFT JOIN person ON person.telegram_id = conversation.chat_id
        WHERE changed_ms >= :since_ms
        ORDER BY changed_ms
        """,
        {"since_ms": since_ms},
    )
    return [(chat_id, locale, bool(joined)) for chat_id, locale, joined in rows]


async def forget_unfinished(tx: Transaction, before_ms: int) -> None:
    await tx.rows("DELETE FROM conversation WHERE changed_ms < :before_ms", {"before_ms": before_ms})


def _sender(row: Row, default_locale: str) -> Sender:
    chat_id, whose, role, talk = row[0], row[1:16], row[16], row[17:]
    return Sender(chat_id, _person(chat_id, whose, role), _conversation(chat_id, talk), default_locale)


def _person(chat_id: int, whose: Row, role: str | None) -> Person | None:
    person_id, locale, joined_ms, notice, stopped_ms, unreachable_ms, *rest = whose
    reference, heard_ms, told, paused_ms, resumes_ms, messages_a_week, *quiet, counts = rest
    if person_id is None:
        return None
    return Person(
        person_id,
        chat_id,
        locale,
        joined_ms,
        notice,
        stopped_ms,
        unreachable_ms,
        reference,
        heard_ms,
        told,
        paused_ms,
        resumes_ms,
        messages_a_week,
        quiet=None if quiet[0] is None else (quiet[0], quiet[1]),
        agrees=counts != 0,
        roles=frozenset() if role is None else frozenset({role}),
    )


def _conversation(chat_id: int, talk: Row) -> Conversation | None:
    locale, form, step, revision, answers, changed_ms = talk
    if form is None:
        return None
    heard = {question: tuple(values) for question, values in json.loads(answers).items()}
    return Conversation(chat_id, locale, form, step, revision, heard, changed_ms)
