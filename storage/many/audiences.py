"""Who fits an audience, how many they are and who is left out; and audiences that were given a name."""

from dataclasses import dataclass

from domain.many.audience import FORUMS, Audience, Reach, from_text, to_text
from storage.database import Params, Transaction
from storage.ids import new_id

_ANSWERED = """
    EXISTS (
        SELECT 1 FROM profile_answer
        WHERE profile_answer.person_id = person.person_id AND question = '{question}'
          AND value IN ({values})
    )
"""
_NO_INTERESTS = """
    NOT EXISTS (
        SELECT 1 FROM profile_answer
        WHERE profile_answer.person_id = person.person_id AND question = 'interests'
    )
"""
_IN_COUNCIL = """
    EXISTS (
        SELECT 1 FROM role_held
        WHERE role_held.person_id = person.person_id AND role IN ('council', 'chair') AND until_ms IS NULL
    )
"""
_ASKED = """
    EXISTS (
        SELECT 1 FROM elector
        WHERE elector.poll_id = :audience_poll AND elector.person_id = person.person_id
    )
"""
_UNANSWERED = """
    EXISTS (
        SELECT 1 FROM elector
        WHERE elector.poll_id = :audience_poll AND elector.person_id = person.person_id AND answered = 0
    )
    AND NOT EXISTS (
        SELECT 1 FROM outbox
        JOIN broadcast ON broadcast.broadcast_id = outbox.broadcast_id
        JOIN message ON message.message_id = broadcast.message_id
        WHERE outbox.chat_id = person.telegram_id AND outbox.action = 'send'
          AND message.poll_id = :audience_poll AND message.shows = 'poll'
    )
"""
_TELL = """
    EXISTS (
        SELECT 1 FROM elector
        WHERE elector.poll_id = :audience_poll AND elector.person_id = person.person_id
          AND tell = :audience_tell
    )
"""

_FOLLOWS = """
    EXISTS (
        SELECT 1 FROM forum_follower
        WHERE forum_id = :audience_forum AND forum_follower.person_id = person.person_id
    )
"""
_SAID_NOTHING = """
    NOT EXISTS (
        SELECT 1 FROM reply
        WHERE meeting_id = :audience_meeting AND reply.person_id = person.person_id
    )
"""
_MAY_COME = """
    EXISTS (
        SELECT 1 FROM reply
        WHERE meeting_id = :audience_meeting AND reply.person_id = person.person_id
          AND says IN ('yes', 'maybe')
    )
"""
_REPLIED = """
    EXISTS (
        SELECT 1 FROM reply
        WHERE meeting_id = :audience_replied AND reply.person_id = person.person_id
    )
"""
_TOUCHED = """
    (
        EXISTS (
            SELECT 1 FROM reply
            WHERE meeting_id = :audience_agenda AND reply.person_id = person.person_id
        )
        OR EXISTS (
            SELECT 1 FROM agenda_item
            WHERE meeting_id = :audience_agenda AND place > 0 AND (
                agenda_item.person_id = person.person_id
                OR EXISTS (
                    SELECT 1 FROM agenda_backer
                    WHERE agenda_backer.item_id = agenda_item.item_id
                      AND agenda_backer.person_id = person.person_id
                )
            )
        )
    )
"""


@dataclass(frozen=True)
class NamedGroup:
    group_id: int
    name: str
    audience: Audience


def condition(audience: Audience) -> tuple[str, Params]:
    """On `person`, with the values it names: for queries that are put together."""
    parts: list[str] = []
    params: dict[str, str | int] = {}
    for question in ("areas", "interests", "kinds"):
        values = getattr(audience, question)
        if values:
            names = {f"{question}_{n}": value for n, value in enumerate(values)}
            marks = ", ".join(f":{name}" for name in names)
            part = _ANSWERED.format(question=question, values=marks)
            parts.append(f"({part} OR {_NO_INTERESTS})" if question == "interests" else part)
            params |= names
    if audience.council:
        parts.append(_IN_COUNCIL)
    if audience.poll:
        parts.append(_UNANSWERED if audience.unanswered else _ASKED)
        params["audience_poll"] = audience.poll
    if audience.poll and audience.tell is not None:
        parts.append(_TELL)
        params["audience_tell"] = int(audience.tell)
    for part, needed in (
        (_FOLLOWS, audience.forum),
        (_SAID_NOTHING if audience.forum else _MAY_COME, audience.meeting),
        (_REPLIED, audience.replied),
        (_TOUCHED, audience.agenda),
    ):
        parts += [part] if needed else []
    params |= {f"audience_{name}": getattr(audience, name) for name in FORUMS if getattr(audience, name)}
    for place, meeting_id in enumerate(audience.silent):
        parts.append(_SAID_NOTHING.replace(":audience_meeting", f":audience_silent_{place}"))
        params[f"audience_silent_{place}"] = meeting_id
    return " AND ".join(parts) or "TRUE", params


async def reach(tx: Transaction, audience: Audience, now_ms: int, week_ms: int, usual: int) -> Reach:
    """`usual`: the organisation's messages a week."""
    wanted, params = condition(audience)
    rows = await tx.rows(
        f"""
        SELECT CASE
                 WHEN unreachable_ms IS NOT NULL THEN 'unreachable'
                 WHEN stopped_ms IS NOT NULL THEN 'stopped'
                 WHEN paused_ms IS NOT NULL AND coalesce(resumes_ms > :now_ms, TRUE) THEN 'paused'
                 WHEN notice.counts = 0 THEN 'unasked'
                 WHEN coalesce(week_count.messages, 0) >= coalesce(
                     CASE WHEN messages_a_week < :usual THEN messages_a_week END, :usual
                 ) THEN 'enough'
                 ELSE 'now'
               END AS how,
               count(*)
        FROM person
        LEFT JOIN notice ON notice.version = person.notice_version
        LEFT JOIN week_count ON week_count.person_id = person.person_id AND week_ms = :week_ms
        WHERE {wanted}
        GROUP BY how
        """,  # noqa: S608 (conditions that stand in this file)
        {**params, "now_ms": now_ms, "week_ms": week_ms, "usual": usual},
    )
    counts: dict[str, int] = {row[0]: row[1] for row in rows}
    fit = sum(counts.values())
    counts.pop("now", None)
    return Reach(fit, **counts)


async def save_group(tx: Transaction, name: str, audience: Audience, now_ms: int) -> None:
    """Under this name from now on; a group of the same name is replaced."""
    await tx.rows(
        """
        INSERT INTO named_group (group_id, name, audience, made_ms)
        VALUES (:group_id, :name, :audience, :now_ms)
        ON CONFLICT (name) DO UPDATE SET audience = excluded.audience, made_ms = excluded.made_ms
        """,
        {"group_id": new_id(now_ms), "name": name, "audience": to_text(audience), "now_ms": now_ms},
    )


async def groups(tx: Transaction) -> list[NamedGroup]:
    rows = await tx.rows("SELECT group_id, name, audience FROM named_group ORDER BY name")
    return [NamedGroup(group_id, name, from_text(audience)) for group_id, name, audience in rows]


async def forget_group(tx: Transaction, group_id: int) -> None:
    await tx.rows("DELETE FROM named_group WHERE group_id = :group_id", {"group_id": group_id})
