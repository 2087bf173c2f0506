"""After a meeting the team says what came of each thing on its agenda, and everybody can see it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copy

from domain.forums.forum import Meeting
from domain.loop.debt import Debt
from storage.forums import agenda, agendas_out
from storage.loop import debts
from storage.migrate import FOLDER, migrate
from tests.agenda_kit import HALL, backs, days_before, item, look, opened, raises
from tests.forum_kit import say
from tests.kit import Member, Town
from tests.many_kit import DAY_MS, joins
from tests.test_leaving import leaves

Talked = tuple[Meeting, list[Member], list[int]]


async def talked(town: Town, by_members: bool = True) -> Talked:
    """Cleo's meeting was yesterday: Ada raised one thing, the team another; Bea came, Dot backed it."""
    _, meeting, people = await opened(town, "Ada", "Bea", "Dot")
    items = [
        await raises(town, meeting, people[1] if by_members else None),
        await raises(town, meeting, None, "The new garden"),
    ]
    await backs(town, items[0], people[3])
    await say(town, meeting, people[2], "yes")
    await days_before(town, meeting, 5)
    await days_before(town, meeting, -1)
    return meeting, people, items


async def answers(cleo: Member) -> None:
    """Both of them, up to the check."""
    await cleo.taps("agenda-answer")
    cleo.sees("agenda-did")
    await cleo.taps("outcome-will")
    cleo.sees("agenda-by")
    await cleo.sends("some day")
    await cleo.sends("31 March")
    cleo.sees("agenda-because")
    await cleo.sends("We rent the town hall.")
    cleo.sees("agenda-did")
    await cleo.sends("we can’t")
    cleo.sees("agenda-because")
    await cleo.sends("There is no money.")
    cleo.sees("agenda-check")


async def owed(town: Town, meeting: Meeting) -> Debt | None:
    found: Debt | None = await town.remembered(lambda tx: debts.one(tx, meeting.meeting_id))
    return found


def texts(member: Member) -> str:
    return "\n".join(wire.get("text", "") for wire in member.messages())


async def test_the_answers_go_to_all_who_said_something_and_everybody_can_see_them(
    conversation: Town,
) -> None:
    meeting, (cleo, ada, bea, dot), items = await talked(conversation)
    other = await joins(conversation, "Eve")
    assert cleo.got().count("debt-asked") == 1
    await other.sends("/loop")
    assert "Agenda of Bolton forum" in other.reads()
    assert "waits for an answer" in other.reads()
    await answers(cleo)
    await other.sends("1")
    other.sees("agenda-told")
    assert "town hall" not in other.reads()
    await cleo.taps("see-message")
    await cleo.taps("tell-so-many")
    cleo.sees("message-standing")
    found = await owed(conversation, meeting)
    assert found is not None
    assert found.answered_ms is None
    await conversation.move_on(minutes=11)
    await conversation.move_on(days=7)
    await conversation.settle()
    for member in (ada, bea, dot):
        await member.taps("read-roundup")
        told = texts(member)
        assert f"1. {HALL} (raised by members) – We will, by 31 March" in told
        assert "2. The new garden (raised by staff) – We can’t, because: There is no money." in told
    assert "roundup" not in other.got()
    found = await owed(conversation, meeting)
    assert found is not None
    assert found.answered_ms is not None
    assert (await item(conversation, items[0])).answered_ms == found.answered_ms
    await other.sends("/loop")
    assert "answered on" in other.reads()
    assert "In time: 1" in other.reads()


async def test_a_meeting_owes_nothing_where_members_raised_nothing(conversation: Town) -> None:
    meeting, (cleo, *_), _ = await talked(conversation, by_members=False)
    assert await owed(conversation, meeting) is None
    assert "debt-asked" not in cleo.got()


async def test_what_was_taken_back_is_owed_again(conversation: Town) -> None:
    meeting, (cleo, *_), _ = await talked(conversation)
    await answers(cleo)
    await cleo.taps("see-message")
    await cleo.taps("tell-so-many")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    await cleo.taps("act-takeback")
    await cleo.taps("take-it-back")
    found = await owed(conversation, meeting)
    assert found is not None
    assert found.answered_ms is None
    assert found.next_ms == found.due_ms - 7 * DAY_MS


async def test_a_promise_is_not_over_when_people_read_of_it(conversation: Town) -> None:
    meeting, (cleo, *_), _ = await talked(conversation)
    await answers(cleo)
    await cleo.taps("agenda-change")
    await cleo.taps("outcome-will")
    await cleo.sends("tomorrow")
    await cleo.sends("We rent the town hall.")
    cleo.sees("agenda-check")
    await conversation.move_on(days=3)
    await look(cleo, meeting, "faanswer")
    await cleo.taps("see-message")
    cleo.sees("again-outcome-over", "agenda-by")
    await cleo.sends("31 March")
    await cleo.sends("We rent the town hall.")
    await cleo.taps("see-message")
    assert "We will, by 31 March" in texts(cleo)


async def test_a_draft_is_kept_and_an_answer_can_be_changed(conversation: Town) -> None:
    meeting, (cleo, *_), items = await talked(conversation)
    await answers(cleo)
    await look(cleo, meeting, "faanswer")
    cleo.sees("agenda-check")
    await cleo.taps("agenda-change")
    await cleo.taps("outcome-did")
    await cleo.sends("x" * 301)
    cleo.sees("again-long", "agenda-because")
    await cleo.sends("It is rented.")
    cleo.sees("agenda-check")
    assert (await item(conversation, items[0])).because == "It is rented."


async def test_a_while_after_the_meeting_nobody_is_named_any_more(conversation: Town) -> None:
    meeting, (_, ada, _, dot), items = await talked(conversation)
    async with conversation.database.transaction() as tx:
        await agendas_out.forget(tx, meeting.starts_ms + 1)
        rows = await tx.rows(
            "SELECT person_id FROM agenda_item UNION ALL SELECT person_id FROM agenda_backer"
        )
    assert rows == [(None,), (None,)]
    await leaves(ada)
    await leaves(dot)
    assert (await item(conversation, items[0])).words == HALL


async def test_what_waits_for_an_ended_forum_is_nobody_s_after_a_while(conversation: Town) -> None:
    _, meeting, (_, ada) = await opened(conversation, "Ada")
    passed, new = [await raises(conversation, meeting, ada, words) for words in ("More tea", "Secret")]
    async with conversation.database.transaction() as tx:
        await agenda.move(tx, [new], ("passed",), "new")
        await tx.rows("UPDATE forum SET state = 'ended'")
        await agendas_out.forget(tx, conversation.clock.now_ms() + 1)
        rows = await tx.rows("SELECT item_id, person_id FROM agenda_item")
    assert rows == [(passed, None)]


async def test_the_chair_can_call_for_what_came_of_an_agenda(conversation: Town) -> None:
    meeting, (cleo, *_), _ = await talked(conversation)
    chair = await joins(conversation, "Max", "chair")
    await conversation.move_on(days=36)
    await conversation.settle()
    assert [cleo.got().count(f"debt-{key}") for key in ("asked", "reminded", "overdue")] == [1, 1, 1]
    assert "the agenda of" in next(wire["text"] for wire in chair.messages() if "still wait" in wire["text"])
    await chair.taps("debt-give")
    chair.sees("debt-done")
    assert cleo.got().count("debt-called") == 1
    await answers(cleo)
    assert await owed(conversation, meeting)
    await chair.taps("agenda-see")
    chair.sees("agenda-told")
    assert "overdue" in chair.reads()


def test_what_was_owed_before_there_were_forums_is_owed_afterwards(tmp_path: Path) -> None:
    older, path = tmp_path / "older", tmp_path / "bot.sqlite3"
    older.mkdir()
    for number in range(1, 5):
        (found,) = FOLDER.glob(f"{number:04}_*.sql")
        copy(found, older)
    migrate(path, 1, older)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            """
            INSERT INTO poll (
                poll_id, card, audience, sees, breakdown, plan, closes_ms, hears_ms, state, pen, repeats,
                made_ms, changed_ms
            )
            VALUES (7, '{}', '{}', 'team', '', 'now', 1, 9, 'closed', '', '', 1, 1)
            """
        )
        connection.execute("INSERT INTO debt VALUES (7, 1, 9, 'asked', 5, NULL, 6, NULL)")
        connection.commit()
    migrate(path, 2)
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT * FROM debt").fetchall()
    assert rows == [(7, 7, None, 1, 9, "asked", 5, None, 6, None)]
