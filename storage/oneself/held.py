"""Everything that is held about one person, in every table: what a person asks to see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from storage.database import Transaction

MOST_ROWS = 10_000
"""Of each table, the newest: only the audit of many years could have more, and a file must stay sendable."""

_ME = "(SELECT person_id FROM person WHERE telegram_id = :chat_id)"


@dataclass(frozen=True)
class Part:
    """What is read of one table. `newest`: the column that says which rows are the newest.

    known_by: what stands elsewhere, so that whoever reads it knows what it is about.
    """

    columns: tuple[str, ...]
    whose: str
    newest: str
    known_by: Mapping[str, str] = field(default_factory=dict)


_FORUM = "(SELECT name FROM forum WHERE forum.forum_id = {}.forum_id)"
_OF_MEETING = "FROM meeting JOIN forum USING (forum_id) WHERE meeting.meeting_id = reply.meeting_id"
_BACKED = """(
    SELECT words FROM agenda_item
    WHERE agenda_item.item_id = agenda_backer.item_id AND agenda_item.state NOT IN ('new', 'back')
)"""
_OF_POLL = "(SELECT card FROM poll WHERE poll.poll_id = {} AND json_valid(card))"
_OF_OUTCOME = "(SELECT poll_id FROM outcome WHERE outcome.outcome_id = outcome_heard.outcome_id)"
_BY_PERSON = f"person_id = {_ME}"
_BY_CHAT = "chat_id = :chat_id"

PARTS: Mapping[str, Part] = {
    "person": Part(
        (
            *("person_id", "telegram_id", "reference", "locale", "joined_ms", "heard_ms", "notice_version"),
            *("notice_told", "stopped_ms", "paused_ms", "resumes_ms", "unreachable_ms"),
            *("messages_a_week", "quiet_from", "quiet_until"),
        ),
        "telegram_id = :chat_id",
        "joined_ms",
    ),
    "profile_answer": Part(("person_id", "question", "value"), _BY_PERSON, "question"),
    "consent": Part(("person_id", "notice_version", "agreed_ms"), _BY_PERSON, "agreed_ms"),
    "notice_asked": Part(
        ("person_id", "version", "asked_ms", "reminded_ms", "declined_ms"), _BY_PERSON, "asked_ms"
    ),
    "notice_put": Part(("person_id", "version", "put_ms"), _BY_PERSON, "put_ms"),
    "stay_asked": Part(("person_id", "asked_ms", "told_until_ms", "sent_ms"), _BY_PERSON, "asked_ms"),
    "conversation": Part(
        ("chat_id", "locale", "form", "step", "revision", "answers", "changed_ms"), _BY_CHAT, "changed_ms"
    ),
    "role_held": Part(
        ("person_id", "role", "name", "since_ms", "confirmed_ms", "reminded_ms", "until_ms"),
        _BY_PERSON,
        "since_ms",
    ),
    "invitation": Part(
        ("invitation_id", "code_hash", "role", "made_by", "made_ms", "expires_ms"),
        f"made_by = {_ME}",
        "invitation_id",
    ),
    "approval": Part(
        ("approval_id", "asked_by", "role", "person_id", "asked_ms", "expires_ms"),
        f"asked_by = {_ME} OR person_id = {_ME}",
        "approval_id",
    ),
    "code_tried": Part(("chat_id", "since_ms", "tries"), _BY_CHAT, "since_ms"),
    "audit": Part(
        ("number", "at_ms", "actor", "act", "subject", "detail", "hash"),
        f"actor = {_ME} OR subject = {_ME}",
        "number",
    ),
    "outbox": Part(
        (
            *("outbox_id", "chat_id", "lane", "action", "locale", "say", "file", "about", "message_id"),
            *("state", "attempts", "due_ms", "created_ms", "broadcast_id", "weekly", "begins_ms"),
            "passes_pause",
        ),
        _BY_CHAT,
        "outbox_id",
    ),
    "export": Part(
        ("export_id", "person_id", "wanted", "state", "asked_ms", "lines", "file", "ended_ms"),
        _BY_PERSON,
        "export_id",
    ),
    "request": Part(
        (
            *("request_id", "person_id", "what", "asker", "by_post", "begun_by", "came_ms", "due_ms"),
            *("state", "asked_ms", "checked", "file", "ended_ms", "sent_ms", "made_ms"),
        ),
        f"{_BY_PERSON} OR begun_by = {_ME}",
        "request_id",
    ),
    "request_note": Part(
        ("request_id", "about", "words"),
        f"request_id IN (SELECT request_id FROM request WHERE {_BY_PERSON})",  # noqa: S608
        "request_id",
    ),
    "request_before": Part(
        ("request_id", "question", "value"),
        f"request_id IN (SELECT request_id FROM request WHERE {_BY_PERSON})",  # noqa: S608
        "request_id",
    ),
    "staff_view": Part(
        ("chat_id", "about", "person_id", "shown_ms"), f"{_BY_PERSON} OR {_BY_CHAT}", "shown_ms"
    ),
    "message": Part(
        (
            *("message_id", "written_by", "words", "plain_words", "file", "file_kind", "buttons", "audience"),
            *("plan", "kind", "about_ms", "state", "people", "made_ms", "changed_ms", "confirmed_ms"),
            *("poll_id", "shows", "meeting_id", "tells"),
        ),
        f"written_by = {_ME}",
        "message_id",
    ),
    "poll": Part(
        (
            *("poll_id", "written_by", "card", "audience", "sees", "breakdown", "plan", "closes_ms"),
            *("hears_ms", "state", "pen", "repeats", "parent", "made_ms", "changed_ms", "opened_ms"),
            *("closed_ms", "wait_ms", "pen_asked_ms", "reminded_ms", "nudged_ms", "repeated_ms", "asked"),
            "ideas",
        ),
        f"written_by = {_ME}",
        "poll_id",
    ),
    "idea": Part(
        (
            *("poll_id", "number", "person_id", "shown_of", "words", "state", "theme", "reason", "paper"),
            *("left_out", "place"),
        ),
        f"{_BY_PERSON} OR shown_of = {_ME}",
        "poll_id",
        {"of_poll": _OF_POLL.format("idea.poll_id")},
    ),
    "elector": Part(
        ("poll_id", "person_id", "answered", "tell", "part"),
        _BY_PERSON,
        "poll_id",
        {"of_poll": _OF_POLL.format("elector.poll_id")},
    ),
    "poll_answer": Part(
        ("poll_id", "person_id", "answer", "words", "speaks", "shows_name", "may_use", "passed"),
        _BY_PERSON,
        "poll_id",
        {"of_poll": _OF_POLL.format("poll_answer.poll_id")},
    ),
    "outcome": Part(
        (
            *("outcome_id", "poll_id", "written_by", "did", "line", "by_day", "said", "wrong_about"),
            *("to_wrong", "more", "state", "told_ms", "heard"),
        ),
        f"written_by = {_ME}",
        "outcome_id",
    ),
    "outcome_heard": Part(
        ("outcome_id", "person_id", "answers_it", "felt"),
        _BY_PERSON,
        "outcome_id",
        {"of_poll": _OF_POLL.format(_OF_OUTCOME)},
    ),
    "forum": Part(
        (
            *("forum_id", "made_by", "name", "area", "plan", "series", "details", "reminders", "state"),
            *("planned_ms", "made_ms", "changed_ms"),
        ),
        f"made_by = {_ME}",
        "forum_id",
    ),
    "forum_follower": Part(
        ("forum_id", "person_id"), _BY_PERSON, "forum_id", {"forum": _FORUM.format("forum_follower")}
    ),
    "reply": Part(
        (
            *("meeting_id", "person_id", "says", "guests", "to_move", "since_ms", "offered_until_ms"),
            *("passed", "needs", "arranged", "still_tell", "came", "felt"),
        ),
        _BY_PERSON,
        "meeting_id",
        {"forum": f"(SELECT name {_OF_MEETING})", "starts_ms": f"(SELECT starts_ms {_OF_MEETING})"},
    ),
    "reminded": Part(("person_id", "meeting_id", "kind", "day"), _BY_PERSON, "meeting_id"),
    "agenda_item": Part(
        (
            *("item_id", "forum_id", "meeting_id", "person_id", "raised_by", "words", "state", "because"),
            *("by_day", "carried", "place", "answered_ms"),
        ),
        _BY_PERSON,
        "item_id",
        {"forum": _FORUM.format("agenda_item")},
    ),
    "agenda_backer": Part(("item_id", "person_id"), _BY_PERSON, "item_id", {"backed": _BACKED}),
    "message_approved": Part(("message_id", "person_id", "approved_ms"), _BY_PERSON, "approved_ms"),
    "delivery": Part(
        ("broadcast_id", "person_id", "outcome", "message_id", "at_ms"), _BY_PERSON, "broadcast_id"
    ),
    "week_count": Part(("person_id", "week_ms", "messages"), _BY_PERSON, "week_ms"),
    "roundup_item": Part(("person_id", "broadcast_id", "told_ms", "was_read"), _BY_PERSON, "broadcast_id"),
    "sent_message": Part(("chat_id", "about", "message_id", "sent_ms"), _BY_CHAT, "sent_ms"),
}

PEOPLE = {"person_id", "shown_of", "made_by", "asked_by", "begun_by", "written_by", "actor", "subject"}
"""Columns that say who: of others it is only said that it is somebody else."""

YOU, SOMEBODY_ELSE = "you", "other"

Held = Mapping[str, Sequence[Mapping[str, Any]]]
"""By table; tables with nothing in them about this person are left out."""


async def about(tx: Transaction, chat_id: int) -> Held:
    """Everything about whoever has this private chat, the newest first."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table, part in PARTS.items():
        rows = await tx.rows(
            f"""
            SELECT {", ".join((*part.columns, *part.known_by.values()))}
            FROM {table}
            WHERE {part.whose}
            ORDER BY {part.newest} DESC
            LIMIT :most
            """,  # noqa: S608 (names that stand in this file)
            {"chat_id": chat_id, "most": MOST_ROWS},
        )
        if rows:
            names = (*part.columns, *part.known_by)
            found[table] = [dict(zip(names, row, strict=True)) for row in rows]
    me = found["person"][0]["person_id"] if "person" in found else None
    for row in found.get("staff_view", ()):
        row["chat_id"] = YOU if row["chat_id"] == chat_id else SOMEBODY_ELSE  # whoever read it is not told
    return {table: [_seen_by(me, table, row) for row in rows] for table, rows in found.items()}


def _seen_by(me: int | None, table: str, row: Mapping[str, Any]) -> Mapping[str, Any]:
    if table == "person":
        return row
    return {name: _who(value, me) if name in PEOPLE else value for name, value in row.items()}


def _who(value: int | None, me: int | None) -> str | None:
    if value is None:
        return None
    return YOU if value == me else SOMEBODY_ELSE
