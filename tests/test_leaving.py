"""Leaving means gone: nothing of theirs is found in any file, and everything of everybody else's is there."""

import io
import json
import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs
from domain.outgoing import Outgoing
from domain.reference import shown
from domain.say import Say, to_json
from domain.team.audit import Chain
from storage import outbox, purposes
from storage.database import Transaction
from storage.team import audit, roles
from tests.desk import Desk
from tests.kit import Member, Town
from tests.many_kit import joins
from tests.test_signing_up import signs_up

NAME = "Zebedee-Quux"
WORDS = "xylophones and quokkas"
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"

# One row in every table that holds something of somebody's, each with all that it can hold of them.
# :me is the person's id, :chat their number at Telegram, :name what they are called, :words what they wrote.
PLANTED = {
    "person": "UPDATE person SET notice_told = :words WHERE person_id = :me",
    "profile_answer": "INSERT INTO profile_answer VALUES (:me, 'why_words', :words), (:me, 'name', :name)",
    "consent": "INSERT INTO consent VALUES (:me, :words, 1)",
    "notice_asked": "INSERT INTO notice_asked VALUES (:me, :words, 1, 2, 3)",
    "notice_put": "INSERT INTO notice_put VALUES (:me, :words, 1)",
    "stay_asked": "INSERT INTO stay_asked VALUES (:me, 1, 9000000000000, 2)",
    "conversation": """
        INSERT INTO conversation VALUES (:chat, 'en', 'more', 'name/keep', 1, :answers, :now)
        ON CONFLICT (chat_id) DO UPDATE SET answers = excluded.answers
    """,
    "role_held": "INSERT INTO role_held VALUES (:me, 'pen', :name, 1, 1, 1, NULL)",
    "invitation": "INSERT INTO invitation VALUES (:me, :words, 'pen', :me, 1, 9000000000000)",
    "approval": "INSERT INTO approval VALUES (:me, :me, 'admin', :me, 1, 9000000000000)",
    "code_tried": "INSERT INTO code_tried VALUES (:chat, 1, 3)",
    "outbox": """
        INSERT INTO outbox (outbox_id, chat_id, lane, action, locale, say, about, due_ms, created_ms)
        VALUES (:me + 1, :chat, 'broadcast', 'send', 'en', :say, :words, 9000000000000, 1)
    """,
    "message": """
        INSERT INTO message (
            message_id, written_by, words, plain_words, buttons, audience, plan, kind, state, made_ms,
            changed_ms
        )
        VALUES (:me, :me, :words, :name, '[]', '{}', 'now', 'message', 'draft', 1, :now)
    """,
    "poll": """
        INSERT INTO poll (
            poll_id, written_by, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen,
            repeats, made_ms, changed_ms
        )
        VALUES (:me, :me, :words, '{}', 'team', '', 'now', 0, 0, 'draft', '', '', 1, :now)
    """,
    "elector": "INSERT INTO elector VALUES (:me, :me, 1, 1, :words)",
    "idea": "INSERT INTO idea VALUES (:me, 1, :me, NULL, :words, 'new', 1, '', 0, 0, 0)",
    "poll_answer": "INSERT INTO poll_answer VALUES (:me, :me, :name, :words, 'uses', 1, 'team', 1)",
    "outcome": """
        INSERT INTO outcome
        VALUES (:me, :me, :me, 'did', :words, :name, :words, :words, :words, :words, 'draft', 1, '')
    """,
    "outcome_heard": "INSERT INTO outcome_heard VALUES (:me, :me, 'yes', 'with')",
    "forum": """
        INSERT INTO forum (
            forum_id, made_by, name, area, plan, series, details, reminders, state, made_ms, changed_ms
        )
        VALUES (:me, :me, :name, '', 'dates', 1, :words, '', 'draft', 1, :now)
    """,
    "forum_follower": "INSERT INTO forum_follower VALUES (:me, :me)",
    "reply": """
        INSERT INTO reply VALUES (:me, :me, 'yes', 1, 0, 1, NULL, 0, :words, 0, 0, NULL, NULL)
    """,
    "reminded": "INSERT INTO reminded VALUES (:me, :me, 'day', :words)",
    "agenda_item": """
        INSERT INTO agenda_item (item_id, forum_id, meeting_id, person_id, raised_by, words, state)
        VALUES (:me, :me, :me, :me, 'member', :words, 'new')
    """,
    "agenda_backer": "INSERT INTO agenda_backer VALUES (:me, :me)",
    "message_approved": "INSERT INTO message_approved VALUES (:me, :me, 1)",
    "delivery": "INSERT INTO delivery VALUES (:me, :me, 'sent', 77, 1)",
    "week_count": "INSERT INTO week_count VALUES (:me, :now, 2)",
    "roundup_item": "INSERT INTO roundup_item VALUES (:me, :me, :now, 0)",
    "export": "INSERT INTO export VALUES (:me, :me, :words, 'made', 1, 1, :words, :now)",
    "request": """
        INSERT INTO request (
            request_id, person_id, what, asker, by_post, begun_by, came_ms, due_ms, state, file, ended_ms
        )
        VALUES (:me, :me, 'data', 'family', 1, :me, 1, :now, 'done', :words, :now)
    """,
    "request_note": "INSERT INTO request_note VALUES (:me, 'came', :words)",
    "request_before": "INSERT INTO request_before VALUES (:me, 'name', :words)",
    "staff_view": "INSERT INTO staff_view VALUES (:chat, :words, :me, :now)",
    "sent_message": "INSERT INTO sent_message VALUES (:chat, :words, 77, :now)",
}
GOES_OUT = """
    INSERT INTO broadcast (broadcast_id, message_id, due_ms, goes_ms, state)
    SELECT message_id, message_id, 1, 1, 'stopped' FROM message WHERE written_by = :me
"""
"""What the message goes out as: nobody's, and gone with it."""

MEETS = """
    INSERT INTO meeting (meeting_id, forum_id, series, day, starts_ms, state)
    VALUES (:me, :me, 1, '2026-12-08', 9000000000000, 'planned')
"""
"""A meeting of the forum: nobody's, and gone with it."""

IN_THE_CHAIN = {"audit"}
"""Holds numbers of people, and stays: it would not verify otherwise."""


async def plant(town: Town, member: Member, name: str = NAME, words: str = WORDS) -> int:
    """Put something of theirs into every table; their person id."""
    person = (await member.sender()).person
    values = {
        "me": person.person_id,
        "chat": member.id,
        "now": town.clock.now_ms(),
        "name": name,
        "words": words,
        "answers": json.dumps({"draft": [words], "name": [name]}),
        "say": to_json(Say("keep-words", {"words": words, "question": "why"})),
    }
    async with town.database.transaction() as tx:
        for table, sql in PLANTED.items():
            await tx.rows(sql, {name: value for name, value in values.items() if f":{name}" in sql})
            if table == "message":
                await tx.rows(GOES_OUT, {"me": values["me"]})
            if table == "forum":
                await tx.rows(MEETS, {"me": values["me"]})
        await audit.note(tx, town.clock.now_ms(), "tested", subject=person.person_id)
    return int(person.person_id)


async def leaves(member: Member) -> None:
    await member.sends("/leave")
    member.sees("leave")
    await member.taps("erase-now")
    member.sees("leave", "left")


async def everything(town: Town) -> dict[str, list[Any]]:
    """All rows of all tables."""

    async def rows(tx: Transaction) -> dict[str, list[Any]]:
        names = [name for (name,) in await tx.rows(TABLES)]
        return {name: list(await tx.rows(f"SELECT * FROM {name}")) for name in names}  # noqa: S608

    found: dict[str, list[Any]] = await town.remembered(rows)
    return found


def on_disk(town: Town) -> bytes:
    """Every file of the bot's, read in another process: closing one here would drop the database's locks."""
    files = [str(path) for path in town.folder.rglob("*") if path.is_file()]
    assert any(path.endswith("wishes.log") for path in files)
    return subprocess.run(["cat", *files], check=True, capture_output=True).stdout


def marks(member: Member, reference: str) -> dict[str, bytes]:
    """What of theirs could be found, as it would stand in a file."""
    return {
        "name": NAME.encode(),
        "words": WORDS.encode(),
        "number, written": str(member.id).encode(),
        "number, as SQLite keeps it": member.id.to_bytes(6, "big"),
        "reference": reference.encode(),
        "reference, shown": shown(reference).encode(),
    }


async def chain(town: Town) -> Chain:
    found = await town.remembered(audit.verified)
    assert isinstance(found, Chain), "the audit's chain is broken"
    return found


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """All that is logged, ours from DEBUG on."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    handlers, level, stream = root.handlers[:], root.level, io.StringIO()
    logs.configure("json", logging.DEBUG, stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(False)
    structlog.reset_defaults()


async def test_something_is_planted_in_every_table_with_somebodys_data(town: Town) -> None:
    """A new table makes this fail: then say above what of a person's it can hold."""
    tables = {name for (name,) in await town.remembered(lambda tx: tx.rows(TABLES))}
    nobodys = {name for name, p in purposes.purposes().items() if p.whose.startswith("Nobody")}
    assert tables == PLANTED.keys() | IN_THE_CHAIN | nobodys


async def test_of_who_left_nothing_is_found_in_any_file_or_log(
    conversation: Town, logged: io.StringIO
) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await signs_up(bob)
    await plant(conversation, bob, "Bob-Marker", "what bob wrote")
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.sends(NAME)
    await ada.taps("keep-yes")
    await plant_again(conversation, ada)
    reference = (await ada.sender()).person.reference
    before = on_disk(conversation)
    assert {what for what, mark in marks(ada, reference).items() if mark in before} >= {
        "name",
        "words",
        "number, as SQLite keeps it",
        "reference",
    }
    await leaves(ada)
    await conversation.move_on(minutes=1)
    after = on_disk(conversation)
    assert [what for what, mark in marks(ada, reference).items() if mark in after] == []
    assert [what for what, mark in marks(ada, reference).items() if mark in logged.getvalue().encode()] == []
    await chain(conversation)
    for mark in (b"Bob-Marker", b"what bob wrote", bob.id.to_bytes(6, "big")):
        assert mark in after, "somebody else's is all there"


async def test_of_who_is_erased_by_an_admin_nothing_is_found_in_any_file_or_log(
    conversation: Town, logged: io.StringIO
) -> None:
    """Nor of what the admin typed beside the request."""
    town = conversation
    admin, ada = await joins(town, "Bob", "admin"), town.person("Ada")
    await signs_up(ada)
    await plant(town, ada)
    letters = (await ada.sender()).person.reference
    await admin.sends(f"/person {shown(letters)}")
    await admin.taps("rq-stop")
    await admin.sends(f"/person {letters.lower()}")
    for label in ("rq-erase", "rq-by-family", "rq-today"):
        await admin.taps(label)
    await admin.sends(WORDS)
    await admin.taps("rq-begin")
    await town.move_on(days=7)  # because messages were stopped, nobody could be asked
    await admin.sends("/requests")
    await admin.taps("Number 1")
    await admin.taps("rq-otherwise")
    await admin.taps("rq-check-lawful")
    await admin.sends(NAME)
    assert {"name", "words", "reference"} <= _found(town, ada, letters)
    await admin.taps("rq-do")
    admin.sees("rq-erased")
    await town.move_on(minutes=1)
    assert _found(town, ada, letters) == set()
    assert [what for what, mark in marks(ada, letters).items() if mark in logged.getvalue().encode()] == []
    await chain(town)


def _found(town: Town, member: Member, letters: str) -> set[str]:
    there = on_disk(town)
    return {what for what, mark in marks(member, letters).items() if mark in there}


async def plant_again(town: Town, member: Member) -> None:
    """As `plant`, where a name has been given already."""
    person = (await member.sender()).person
    async with town.database.transaction() as tx:
        await tx.rows("DELETE FROM profile_answer WHERE person_id = :me", {"me": person.person_id})
    await plant(town, member)


async def test_everything_of_everybody_else_stays_as_it_was(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await signs_up(bob)
    await plant(conversation, bob, "Bob-Marker", "what bob wrote")
    kept = ("seen_update", "fact", "recurring_work", "outbox")
    before = await everything(conversation)
    await signs_up(ada)
    await plant(conversation, ada)
    await leaves(ada)
    after = await everything(conversation)
    for table in before.keys() - {*kept, "audit"}:
        assert after[table] == before[table], table
    assert [row for row in after["outbox"] if row[1] == bob.id] == [
        row for row in before["outbox"] if row[1] == bob.id
    ]
    assert after["audit"][: len(before["audit"])] == before["audit"]


async def test_of_staff_who_leave_the_name_stays_in_the_audits_records_as_they_were_told(
    conversation: Town,
) -> None:
    cat, dan = conversation.person("Cat"), conversation.person("Dan")
    await signs_up(cat)
    await signs_up(dan)
    person_id = await plant(conversation, cat)
    await in_the_team(conversation, cat, "coordinator", "Catherine-Staff")
    await in_the_team(conversation, cat, "admin", "Catherine-Staff")
    await in_the_team(conversation, dan, "admin", "Daniel")
    reference = (await cat.sender()).person.reference
    await cat.sends("/leave")
    assert "about 6 years" in cat.reads()
    await cat.taps("erase-now")
    cat.sees("left")
    await conversation.move_on(minutes=1)
    held = (await everything(conversation))["role_held"]
    assert {(row[1], row[2]) for row in held if row[0] == person_id} == {
        ("coordinator", "Catherine-Staff"),
        ("admin", "Catherine-Staff"),
    }
    assert all(row[6] is not None for row in held if row[0] == person_id)
    after = on_disk(conversation)
    assert [what for what, mark in marks(cat, reference).items() if mark in after] == []
    await chain(conversation)
    newest = (await everything(conversation))["audit"][-1]
    assert (newest[2], newest[3], newest[5]) == (person_id, "left", '{"roles": "admin coordinator pen"}')


async def in_the_team(town: Town, member: Member, role: Any, name: str) -> None:
    person = (await member.sender()).person
    async with town.database.transaction() as tx:
        await roles.give(tx, person.person_id, role, name, town.clock.now_ms())


async def test_the_last_admin_cannot_leave_and_is_told_what_to_do(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await in_the_team(conversation, ada, "admin", "Ada")
    await ada.sends("/leave")
    ada.sees("leave-last-admin")
    assert (await ada.sender()).person
    await ada.sends("erase me now")
    ada.sees("leave-last-admin")


async def test_of_two_admins_who_leave_in_one_batch_one_stays(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    for member in (ada, bob):
        await signs_up(member)
        await in_the_team(town, member, "admin", "A")
    for member in (ada, bob):
        await member.sends("/leave")
    await town.stop_bot()
    for member in (ada, bob):
        town.telegram.phones.type(member.id, "erase me now")
    await town.start_bot()
    await town.settle()
    ada.sees("left")
    bob.sees("leave-last-admin", "team-left")
    assert not (await ada.sender()).person
    assert (await bob.sender()).person


async def test_who_comes_back_begins_afresh(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    before = (await ada.sender()).person
    await leaves(ada)
    await ada.sends("/start")
    ada.sees("welcome")
    for label in ("join", "agree-yes", "kind-works", "next", "Wigan", "next"):
        await ada.taps(label)
    now = (await ada.sender()).person
    assert now.person_id != before.person_id
    assert now.reference != before.reference
    assert await ada.profile() == {"kinds": ("works",), "areas": ("wigan",)}


async def test_old_buttons_are_dead_after_leaving_and_coming_back(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    erase = ada.button_data("erase-now")
    await ada.taps("erase-now")
    await ada.taps_old(*erase)
    ada.sees("never-joined")
    await ada.sends("/start")
    await signs_up(ada)
    await ada.taps_old(*erase)
    ada.sees("leave")
    assert (await ada.sender()).person, "it shows what would go, and nothing else happens"


async def test_erase_me_now_counts_for_a_day_and_only_on_the_newest_message(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("erase me now")
    ada.sees("leave")
    older = ada.button_data("erase-now")
    await conversation.move_on(days=1.1)
    await ada.sends("erase me now")
    ada.sees("leave")
    await ada.taps_old(*older)
    ada.sees("leave")
    assert (await ada.sender()).person
    await ada.sends("Erase me now!")
    ada.sees("left")
    assert not (await ada.sender()).person


async def test_who_has_left_is_not_told_that_they_are_still_with_us(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    older = ada.button_data("stay")
    await ada.taps("erase-now")
    for again in (ada.taps_old(*older), ada.sends("no, stay"), ada.taps_old(older[0], "go:stay:asked")):
        await again
        ada.sees("welcome")


async def test_no_stay_changes_nothing(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    before = await ada.sender()
    await ada.sends("delete my account")
    ada.sees("leave")
    await ada.taps("stay")
    ada.sees("stayed")
    assert (await ada.sender()).person == before.person


@pytest.mark.parametrize("stays", ["no", "No, stay"])
async def test_whoever_stayed_is_asked_again_before_anything_is_erased(
    conversation: Town, stays: str
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    older = ada.button_data("erase-now")
    await ada.sends(stays)
    await ada.taps_old(*older)
    ada.sees("leave")
    await ada.sends("no")
    await ada.sends("erase me now")
    ada.sees("leave")
    assert (await ada.sender()).person
    await ada.sends("erase me now")
    ada.sees("left")


@pytest.mark.parametrize("text", ["no", "No thanks", "I changed my mind", "don't delete me", "cancel"])
async def test_a_plain_no_to_leaving_is_understood(member: Desk, text: str) -> None:
    await member.types("tell us more")
    await member.types("delete me")
    await member.types(text)
    assert member.keys() == ["stayed"]
    assert "carry-on" in member.labels(), "and the questions from before still wait"
    await member.types(text)
    assert member.keys() != ["stayed"], "but only once"


@pytest.mark.parametrize("text", ["yes", "ok", "I am sure", "1", "yes please"])
async def test_a_plain_yes_or_a_number_erases_nobody(member: Desk, text: str) -> None:
    await member.types("delete me")
    await member.types(text)
    assert member.sender.person
    assert member.keys() == (["unexpected"] if text == "1" else ["leave"])


async def test_a_yes_after_something_else_is_not_about_leaving(member: Desk) -> None:
    for text in ("delete me", "/menu", "yes"):
        await member.types(text)
    assert member.keys() == ["thanks"]
    for text in ("delete me", "I cannot go on"):
        await member.types(text)
    assert member.keys() == ["unexpected"]
    assert member.sender.person


async def test_only_stop_messages_stops_and_erases_nothing(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    await ada.taps("only-stop")
    ada.sees("stopped")
    assert (await ada.sender()).person.stopped_ms


async def test_who_had_only_begun_is_erased_at_once_and_told_so(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-cared")
    await ada.sends("/leave")
    ada.sees("never-joined")
    assert "What you had begun is erased" in ada.reads()
    await conversation.move_on(minutes=1)
    assert ada.id.to_bytes(6, "big") not in on_disk(conversation)
    await ada.sends("/leave")
    assert "I keep nothing about you" in ada.reads()


async def test_what_was_still_to_be_said_is_not_said_any_more(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("/leave")
    await town.stop_bot()
    town.telegram.phones.type(ada.id, "/about")
    town.telegram.phones.type(ada.id, "erase me now")
    await town.start_bot()
    await town.settle()
    ada.sees("leave", "left")


async def test_their_own_list_of_commands_goes_too(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await leaves(ada)
    scope = json.loads(town.calls("deleteMyCommands")[-1]["params"]["scope"])
    assert scope == {"type": "chat", "chat_id": ada.id}


async def test_who_left_is_not_written_to_again(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("/leave")
    async with town.database.transaction() as tx:
        later = Outgoing(ada.id, "en", Say("gap", {"from": "1", "to": "2"}), lane="notice")
        await outbox.leave(tx, [later], town.clock.now_ms() + 60_000)
    await ada.taps("erase-now")
    await town.move_on(days=1)
    ada.sees("leave", "left")
    assert (await everything(town))["outbox"] == []


async def test_but_is_after_they_come_back(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await leaves(ada)
    await signs_up(ada)
    async with town.database.transaction() as tx:
        note = Outgoing(ada.id, "en", Say("gap", {"from": "1", "to": "2"}), lane="notice")
        await outbox.leave(tx, [note], town.clock.now_ms())
    await town.move_on(days=1)
    ada.sees("gap")


async def test_a_message_on_its_way_while_they_leave_leaves_nothing_behind(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("/leave")
    town.telegram.set_faults({"slow_ms": 300})
    async with town.database.transaction() as tx:
        note = Outgoing(ada.id, "en", Say("thanks"), about="something")
        await outbox.leave(tx, [note], town.clock.now_ms())
    assert town.app
    await town.app.quiet(0.05)
    await ada.taps("erase-now")
    town.telegram.set_faults({})
    await town.settle()
    assert (await everything(town))["sent_message"] == []
