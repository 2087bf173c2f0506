"""What people told is read back exactly as they told it, and belongs to them alone."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from domain.person import Answers, Conversation, Person, Sender
from domain.reference import reference
from storage import facts, people, senders
from storage.database import Database

CHAT = 7_000_000_001
BIGGEST = 2**63 - 1


def person(person_id: int = 1, chat_id: int = CHAT) -> Person:
    return Person(person_id, chat_id, "en", joined_ms=10, notice_version="1", reference=reference(person_id))


def conversation(answers: Answers, chat_id: int = CHAT) -> Conversation:
    return Conversation(chat_id, "en-plain", "signup", "areas/ask", 3, answers, changed_ms=20)


async def load(database: Database, *chat_ids: int) -> dict[int, Sender]:
    async with database.read() as view:
        return await senders.load(view, chat_ids)


async def save(database: Database, *after: Sender, now_ms: int = 30) -> None:
    async with database.transaction() as tx:
        before = await senders.load(tx, [sender.chat_id for sender in after])
        await senders.save(tx, before, after, now_ms)


async def profile(database: Database, person_id: int = 1) -> dict[str, tuple[str, ...]]:
    async with database.read() as view:
        return await people.profile(view, person_id)


async def consents(database: Database) -> list[tuple[object, ...]]:
    async with database.read() as view:
        return [tuple(row) for row in await view.rows("SELECT * FROM consent ORDER BY agreed_ms")]


async def test_of_a_chat_never_seen_nothing_is_known(database: Database) -> None:
    assert await load(database, CHAT, 5) == {CHAT: Sender(CHAT), 5: Sender(5)}
    assert await load(database) == {}


async def test_a_person_and_their_conversation_are_read_back_as_they_were_left(database: Database) -> None:
    everything = Sender(
        CHAT,
        Person(
            BIGGEST, CHAT, "en-plain", 11, "2", stopped_ms=12, unreachable_ms=13, reference=reference(BIGGEST)
        ),
        conversation({"areas": ("bolton", "salford"), "why": ()}),
    )
    await save(database, everything, Sender(5, None, conversation({}, chat_id=5)))
    assert await load(database, CHAT, 5) == {
        CHAT: everything,
        5: Sender(5, None, conversation({}, chat_id=5)),
    }


async def test_what_differs_is_written_and_what_is_gone_is_erased(database: Database) -> None:
    await save(database, Sender(CHAT, person(), conversation({"areas": ("bolton",)})))
    changed = replace(person(), locale="en-plain", stopped_ms=40, unreachable_ms=41)
    await save(database, Sender(CHAT, changed, None))
    assert (await load(database, CHAT))[CHAT] == Sender(CHAT, changed)
    came_back = replace(changed, stopped_ms=None, unreachable_ms=None)
    await save(database, Sender(CHAT, came_back, conversation({"areas": ("wigan",)})))
    assert (await load(database, CHAT))[CHAT] == Sender(CHAT, came_back, conversation({"areas": ("wigan",)}))


async def test_nobody_elses_rows_are_touched(database: Database) -> None:
    other = Sender(
        5, person(2, 5), conversation({"areas": ("trafford",)}, chat_id=5), answers={"name": ("B",)}
    )
    await save(database, other, Sender(CHAT, person(), conversation({}), answers={"name": ("A",)}))
    await save(database, Sender(CHAT, replace(person(), locale="en-plain"), None, answers={"name": ()}))
    await save(database, Sender(CHAT, None))
    assert (await load(database, 5))[5] == replace(other, answers={})
    assert await profile(database, 2) == {"name": ("B",)}


words = some.text(max_size=40)
answers = some.dictionaries(words, some.lists(words, max_size=4).map(tuple), max_size=5)
in_one_database = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@in_one_database
@given(answers=answers)
async def test_answers_in_any_letters_are_read_back_exactly(database: Database, answers: Answers) -> None:
    await save(database, Sender(CHAT, None, conversation(answers)))
    found = (await load(database, CHAT))[CHAT].conversation
    assert found
    assert found.answers == answers


@in_one_database
@given(answers=some.dictionaries(words, some.lists(words.filter(bool), max_size=4).map(tuple), max_size=5))
async def test_profile_answers_in_any_letters_are_read_back_exactly(
    database: Database, answers: dict[str, tuple[str, ...]]
) -> None:
    await save(database, Sender(CHAT, None))
    await save(database, Sender(CHAT, person(), answers=answers))
    found = await profile(database)
    assert {question: set(values) for question, values in found.items()} == {
        question: set(values) for question, values in answers.items() if values
    }


async def test_a_new_answer_takes_the_place_of_the_old_and_an_empty_one_erases_it(database: Database) -> None:
    first = {"areas": ("bolton", "wigan", "bolton"), "name": ("Sam",), "why": ("mine",)}
    await save(database, Sender(CHAT, person(), answers=first))
    assert await profile(database) == {"areas": ("bolton", "wigan"), "name": ("Sam",), "why": ("mine",)}
    await save(database, Sender(CHAT, person(), answers={"areas": ("salford",), "name": ()}))
    assert await profile(database) == {"areas": ("salford",), "why": ("mine",)}


async def test_answers_of_somebody_who_has_not_signed_up_are_not_kept(database: Database) -> None:
    await save(database, Sender(CHAT, None, answers={"name": ("Sam",)}))
    async with database.read() as view:
        assert await view.rows("SELECT * FROM profile_answer") == []


async def test_half_a_letter_cannot_be_kept_and_nothing_else_of_it_is(database: Database) -> None:
    with pytest.raises(UnicodeEncodeError):
        await save(database, Sender(CHAT, person(), conversation({"name": ("\ud83d",)})))
    assert (await load(database, CHAT))[CHAT] == Sender(CHAT)


async def test_each_version_of_the_notice_agreed_to_is_kept_with_when(database: Database) -> None:
    await save(database, Sender(CHAT, person()), now_ms=30)
    await save(database, Sender(CHAT, replace(person(), locale="en-plain")), now_ms=40)
    await save(database, Sender(CHAT, replace(person(), notice_version="2")), now_ms=50)
    assert await consents(database) == [(1, "1", 30), (1, "2", 50)]


async def test_who_leaves_is_erased_with_all_they_told_and_may_come_back_as_somebody_new(
    database: Database,
) -> None:
    await save(database, Sender(CHAT, person(), answers={"name": ("Sam",)}))
    await save(database, Sender(CHAT, None))
    assert (await load(database, CHAT))[CHAT] == Sender(CHAT)
    assert await profile(database) == {}
    assert await consents(database) == []
    await save(database, Sender(CHAT, person(2)))
    await save(database, Sender(CHAT, person(3)))
    assert (await load(database, CHAT))[CHAT].person == person(3)
    assert await consents(database) == [(3, "1", 30)]


async def test_who_blocked_the_bot_is_marked_once_and_nobody_else_is(database: Database) -> None:
    await save(database, Sender(CHAT, person()), Sender(5, person(2, 5)))
    for now_ms in (60, 70):
        async with database.transaction() as tx:
            await people.mark_gone(tx, [CHAT, 999], now_ms)
    found = await load(database, CHAT, 5)
    assert [found[chat].person for chat in (CHAT, 5)] == [
        replace(person(), unreachable_ms=60),
        person(2, 5),
    ]
    async with database.read() as view:
        assert await people.how_many(view) == 2


async def test_those_in_the_middle_of_a_form_are_found_in_the_order_they_stopped(database: Database) -> None:
    for chat_id, changed_ms in ((5, 300), (6, 100), (7, 200)):
        talk = replace(conversation({}, chat_id), changed_ms=changed_ms)
        await save(database, Sender(chat_id, None, talk))
    async with database.read() as view:
        assert await senders.unfinished(view, since_ms=200) == [
            (7, "en-plain", False),
            (5, "en-plain", False),
        ]


async def test_facts_are_remembered_and_replaced(database: Database) -> None:
    async with database.transaction() as tx:
        assert await facts.get(tx, "bot_id") is None
        assert await facts.fired_ms(tx, "retention") is None
        for n in (1, 2):
            await facts.put(tx, "bot_id", str(n))
            await facts.mark_fired(tx, "retention", n)
        assert await facts.get(tx, "bot_id") == "2"
        assert await facts.fired_ms(tx, "retention") == 2
