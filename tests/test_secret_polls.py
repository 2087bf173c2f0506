"""Secret polls: an answer is sent by pressing it twice, lies sealed in the box, and nothing says it again."""

from pathlib import Path

import pytest

from bot.polls import ballot_box
from bot.polls.ballot_box import BallotBox
from bot.polls.keys import PollKeys
from domain.polls import ballot, poll
from storage import people
from storage.polls import ballots
from tests.kit import Member, Town
from tests.secret_kit import (
    answered,
    crowd,
    in_the_box,
    opens,
    plan,
    presses_twice,
    sign_up,
    state,
    types_twice,
)
from tests.test_team import people as team
from tests.test_to_many import crew


def chat_text(member: Member) -> str:
    """All that stands in the chat, whoever wrote it."""
    chat = member.town.telegram.telegram.chats[member.id]
    return "\n".join(str(message.wire.get("text", "")) for message in chat.messages.values())


def question(member: Member) -> int:
    """The message that asks."""
    return member.button_data("1 Tuesday")[0]


async def poll_in(town: Town) -> tuple[int, Member, Member]:
    """A secret poll that is open, and two of those who are asked."""
    ada, bob = town.person("Ada"), town.person("Bob")
    for member in (ada, bob):
        town.telegram.telegram.people[member.id].started = True
    async with town.database.transaction() as tx:
        await sign_up(tx, [ada.id, bob.id], town.clock.now_ms())
    await crowd(town)
    return await opens(town), ada, bob


async def test_a_secret_answer_is_recorded_once_it_is_pressed_twice(conversation: Town) -> None:
    poll_id, ada, bob = await poll_in(conversation)
    assert "Not answered yet" in ada.reads()
    await presses_twice(ada, "2 Friday")
    ada.sees_told("secret-recorded")
    assert "Your answer is recorded" in chat_text(ada)
    assert "You said" not in chat_text(ada)
    assert (await in_the_box(conversation, poll_id), await answered(conversation, poll_id)) == (1, 1)
    assert "Not answered yet" in bob.reads()


async def test_but_not_when_it_is_pressed_once(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    await ada.taps("2 Friday")
    ada.sees_told("secret-pressed")
    assert "Friday" in ada.alert
    assert (await in_the_box(conversation, poll_id), await answered(conversation, poll_id)) == (0, 0)
    assert "Not answered yet" in ada.reads()


async def test_another_answer_takes_the_place_of_the_first_press(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    await presses_twice(ada, "2 Friday", then="1 Tuesday")
    ada.sees_told("secret-pressed")
    assert "Tuesday" in ada.alert
    assert await in_the_box(conversation, poll_id) == 0


async def test_a_restart_forgets_what_was_pressed_once(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    await ada.taps("2 Friday")
    await town.restart()
    await ada.taps("2 Friday")
    ada.sees_told("secret-pressed")
    assert await in_the_box(town, poll_id) == 0


async def test_and_so_do_ten_minutes(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    await ada.taps("2 Friday")
    await town.move_on(minutes=11)
    await ada.taps("2 Friday")
    ada.sees_told("secret-pressed")
    assert await in_the_box(town, poll_id) == 0
    await ada.taps("2 Friday")
    ada.sees_told("secret-recorded")


async def test_two_presses_that_came_before_the_first_was_answered_are_one(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    message_id, data = ada.button_data("2 Friday")
    await town.stop_bot()
    for _ in range(2):
        town.telegram.phones.press(ada.id, message_id, data)
    await town.start_bot()
    await town.settle()
    assert await in_the_box(town, poll_id) == 0
    await ada.taps("2 Friday")
    ada.sees_told("secret-recorded")


async def test_a_secret_answer_cannot_be_changed_and_that_is_said(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    old = ada.button_data("1 Tuesday")
    await presses_twice(ada, "2 Friday")
    for _ in range(2):
        await ada.taps_old(*old)
        ada.sees_told("secret-already")
    assert (await in_the_box(conversation, poll_id), await answered(conversation, poll_id)) == (1, 1)


async def test_what_is_typed_is_deleted_and_never_repeated(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    there = question(ada)
    await types_twice(ada, "Friday", there)
    assert "secret-typed" in ada.got()
    assert "secret-recorded" in ada.seen()
    assert await in_the_box(conversation, poll_id) == 1
    texts = [line for line in chat_text(ada).splitlines() if "Friday" in line]
    assert texts == ["2. Friday"], "only as one of the answers in the question"


async def test_what_is_typed_once_is_deleted_too(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    await ada.sends("friday", reply_to=question(ada))
    ada.sees("secret-typed")
    assert "friday" not in chat_text(ada)
    assert await in_the_box(conversation, poll_id) == 0


async def test_a_forged_answer_changes_nothing(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    there = question(ada)
    for forged in ("99", "-1", "0-0", "none-", "words", "yes", ""):
        for _ in range(2):
            await ada.taps_old(there, f"go:vote:{poll_id}-{forged}")
    assert (await in_the_box(town, poll_id), await answered(town, poll_id)) == (0, 0)


async def test_who_was_not_asked_cannot_answer(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    message_id, data = ada.button_data("2 Friday")
    (eve, *_) = (await crew(town, 1))[1]
    for _ in range(2):
        await eve.taps_old(message_id, data)
    assert await in_the_box(town, poll_id) == 0


async def test_who_leaves_takes_nothing_out_of_the_box_and_cannot_answer_again(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    await presses_twice(ada, "2 Friday")
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert (await in_the_box(town, poll_id), await answered(town, poll_id)) == (1, 0)


async def test_a_secret_poll_closes_and_of_its_ballots_nothing_is_left(conversation: Town) -> None:
    poll_id, ada, bob = await poll_in(conversation)
    await presses_twice(ada, "2 Friday")
    await presses_twice(bob, "1 Tuesday")
    keys = PollKeys(conversation.settings.key_dir)
    assert keys.all() == {poll_id}
    await conversation.move_on(days=8)
    await conversation.settle()
    assert (await state(conversation, poll_id), await in_the_box(conversation, poll_id)) == ("closed", 0)
    assert (keys.all(), keys.was_destroyed(poll_id)) == (set(), True)
    count = "SELECT count(*) FROM published"
    assert await conversation.remembered(lambda tx: tx.rows(count)) == [(1,)]


async def test_a_press_after_the_time_is_too_late_also_before_the_bot_has_looked(town: Town) -> None:
    poll_id, ada, _ = await poll_in(town)
    await ada.taps("2 Friday")
    async with town.database.transaction() as tx:
        past = {"past": town.clock.now_ms(), "poll_id": poll_id}
        await tx.rows("UPDATE poll SET closes_ms = :past WHERE poll_id = :poll_id", past)
    await ada.taps("2 Friday")
    assert "poll-over" in ada.seen()


async def test_with_too_few_people_it_does_not_open_and_its_coordinator_is_told(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation, 2)
    await crowd(conversation, 10)
    poll_id = await opens(conversation, (await coordinator.sender()).person.person_id)
    coordinator.sees("secret-too-few")
    assert "poll-asked" not in ada.seen()
    assert await state(conversation, poll_id) == "draft"
    assert PollKeys(conversation.settings.key_dir).all() == set()


async def test_nor_when_some_have_gone_since_it_was_confirmed(town: Town) -> None:
    coordinator, (ada, _) = await crew(town, 2)
    await crowd(town, poll.SECRET_LEAST - 3)
    async with town.database.transaction() as tx:
        await people.mark_gone(tx, [900_001], town.clock.now_ms())
    poll_id = await opens(town, (await coordinator.sender()).person.person_id)
    assert await state(town, poll_id) == "draft"
    assert "poll-asked" not in ada.seen()


async def test_after_a_restore_an_admin_says_what_shall_be(conversation: Town) -> None:
    poll_id, ada, _ = await poll_in(conversation)
    (admin,) = await team(conversation, "admin")
    async with conversation.database.transaction() as tx:
        await ballots.wait_for_admin(tx)
    await conversation.move_on(seconds=2)
    await conversation.settle()
    admin.sees("secret-waits")
    await presses_twice(ada, "2 Friday")
    ada.sees_told("secret-not-now")
    assert await in_the_box(conversation, poll_id) == 0
    await admin.taps("secret-end")
    admin.sees("secret-ending")
    await admin.taps("secret-go-on")
    admin.sees_told("old-button")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert await state(conversation, poll_id) == "void"
    assert "poll-void" in ada.seen()


async def test_a_question_that_would_be_closed_by_now_is_not_sent(town: Town) -> None:
    coordinator, (ada, _) = await crew(town, 2)
    await crowd(town)
    written_by = (await coordinator.sender()).person.person_id
    async with town.database.transaction() as tx:
        poll_id = await plan(tx, town.clock.now_ms(), written_by)
        await tx.rows("UPDATE poll SET closes_ms = 1 WHERE poll_id = :poll_id", {"poll_id": poll_id})
    await town.move_on(minutes=1)
    await town.settle()
    coordinator.sees("poll-missed")
    assert "poll-asked" not in ada.seen()
    assert await state(town, poll_id) == "draft"


@pytest.mark.parametrize("answer", ["0", "11", *poll.BESIDE])
def test_every_answer_makes_a_ballot_of_the_same_length(answer: str) -> None:
    assert len(ballot.block(answer)) == ballot.BLOCK
    assert ballot.answer_in(ballot.block(answer)) == answer


@pytest.mark.parametrize("answer", ["", "much too long to be an answer", "a\0b"])
def test_what_is_no_answer_fits_no_ballot(answer: str) -> None:
    with pytest.raises(ValueError, match="no answer"):
        ballot.block(answer)


def boxed(box: BallotBox, chat_id: int, answer: str, now_ms: int = 0) -> bool:
    box.begin()
    again = box.press(chat_id, 1, answer, now_ms)
    box.settle()
    return again


def test_a_press_in_a_batch_that_came_to_nothing_is_no_press(tmp_path: Path) -> None:
    box = BallotBox(PollKeys(tmp_path))
    box.begin()
    assert not box.press(1, 1, "0", 0)
    box.begin()
    assert not box.press(1, 1, "0", 0), "heard again"
    box.settle()
    assert boxed(box, 1, "0"), "and now for the second time"
    assert not boxed(box, 1, "0"), "which was the last of it"


def test_so_many_presses_are_held_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballot_box, "MOST", 3)
    box = BallotBox(PollKeys(tmp_path))
    for chat_id in range(5):
        boxed(box, chat_id, "0")
    assert [boxed(box, chat_id, "0") for chat_id in (4, 3, 2)] == [True] * 3
    assert not boxed(box, 0, "0")


def test_what_was_pressed_is_shown_by_no_trace(tmp_path: Path) -> None:
    box = BallotBox(PollKeys(tmp_path))
    boxed(box, 1, "wrong")
    assert "wrong" not in repr(box._pressed)
