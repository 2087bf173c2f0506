"""A coordinator in a hurry, who types what others press, and says STOP where a message of theirs is meant."""

import pytest

from domain.many.broadcast import Counts, State, standing
from storage.many import broadcasts
from tests.kit import Town, organisation
from tests.many_kit import joins
from tests.test_to_many import WORDS, confirms, crew, goes_out, got, newest, writes
from texts import Texts


async def test_a_message_can_be_written_and_sent_by_typing_only(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await writes(coordinator)
    await coordinator.sends("see it as people will")
    coordinator.sees("message-words", "message-send")
    await coordinator.sends("send it")
    coordinator.sees("message-standing")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert [got(member) for member in members] == [1, 1]


async def test_the_first_button_shows_it_and_so_does_its_number(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator)
    assert coordinator.buttons()[:2] == ["See it as people will", "Change the words"]
    await coordinator.sends("2")
    coordinator.sees("ask-text")
    await coordinator.sends(WORDS)
    await coordinator.sends("1")
    coordinator.sees("message-words", "message-send")


async def test_but_a_plain_yes_or_a_number_sends_nothing_to_many(town: Town) -> None:
    coordinator, _ = await crew(town)
    for typed in ("yes", "1"):
        await writes(coordinator)
        await coordinator.taps("see-message")
        await coordinator.sends(typed)
    assert not await town.remembered(lambda tx: broadcasts.newest(tx, 1))


async def test_whom_it_is_for_can_be_typed_and_so_can_a_group(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await coordinator.sends("who it is for")
    coordinator.sees("audience-check")
    await coordinator.sends("change the areas")
    await coordinator.sends("Salford")
    await coordinator.sends("next")
    await coordinator.sends("keep as a group")
    coordinator.sees("group-name")
    await coordinator.sends("Salford people")
    coordinator.sees("group-kept")
    await coordinator.sends("see it as people will")
    coordinator.sees("message-words", "message-send")
    await writes(coordinator, "Another message.")
    await coordinator.sends("who it is for")
    await coordinator.sends("use salford people")
    coordinator.sees("message-words", "message-send")
    assert "In: Salford" in coordinator.reads()


async def test_after_trying_it_the_last_question_can_be_answered_at_once(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("try-on-me")
    coordinator.sees("message-tried", "message-words")
    await coordinator.sends("send it")
    coordinator.sees("message-standing")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert [got(member) for member in members] == [1, 1]


async def test_what_stands_beneath_a_message_on_its_way_can_be_typed(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    await coordinator.sends("do not send it")
    assert "It was stopped. Nobody got it." in coordinator.reads()


async def test_but_where_two_may_be_meant_they_are_listed(town: Town) -> None:
    coordinator, _ = await crew(town)
    for words in (WORDS, "There is soup on Monday."):
        await writes(coordinator, words)
        await confirms(coordinator)
    await coordinator.sends("do not send it")
    coordinator.sees("messages-page")
    assert {one.state for one in await town.remembered(lambda tx: broadcasts.newest(tx, 2))} == {"waiting"}


async def test_a_member_who_types_it_is_answered_as_for_anything_else(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    await writes(coordinator)
    await confirms(coordinator)
    await ada.sends("do not send it")
    ada.sees("unexpected")
    assert (await newest(town)).state == "waiting"


@pytest.mark.parametrize("typed", ["STOP", "stop it"])
async def test_who_says_stop_while_their_message_waits_is_told_how_to_stop_that(
    conversation: Town, typed: str
) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    await coordinator.sends(typed)
    coordinator.sees("stopped", "stop-not-message")
    assert (await newest(conversation)).state == "waiting"
    await coordinator.taps("act-stopthis")
    assert "It was stopped. Nobody got it." in coordinator.reads()


async def test_but_nobody_else_is_nor_when_it_has_gone_out(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    other = await joins(town, "Bea", "coordinator")
    await writes(coordinator)
    await confirms(coordinator)
    for somebody in (ada, other):
        await somebody.sends("STOP")
        somebody.sees("stopped")
    await town.move_on(minutes=11)
    await town.settle()
    await coordinator.sends("STOP")
    coordinator.sees("stopped")


async def test_no_list_offers_itself(town: Town) -> None:
    coordinator, _ = await crew(town)
    await goes_out(town, coordinator)
    for typed in ("/messages", "/calendar"):
        await coordinator.sends(typed)
        assert coordinator.buttons().count("Messages to many") == (typed == "/calendar")


async def test_no_line_is_left_empty_twice(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator, "The hospital garden needs you.")
    assert "\n\n\n" not in coordinator.reads()
    await coordinator.taps("see-message")
    assert "\n\n\n" not in coordinator.reads()


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("paused", "Waiting until you resume it: 180 people"),
        ("sending", "Kept for later, for quiet hours or next week: 180 people"),
    ],
)
def test_what_waits_while_it_is_paused_waits_for_nothing_else(state: State, said: str) -> None:
    say = standing(1, state, Counts(180, 180, {"sent": 146}), (), WORDS)
    assert Texts(organisation()).render(say, "en").html.splitlines()[-1] == said


async def test_how_it_stands_changes_where_it_was_pressed(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    before = len(coordinator.messages())
    await coordinator.taps("act-stopthis")
    assert len(coordinator.messages()) == before
    assert "It was stopped. Nobody got it." in coordinator.reads()


async def test_but_what_was_pressed_further_up_is_answered_below(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator)
    await confirms(coordinator)
    message_id, data = coordinator.button_data("act-stopthis")
    await coordinator.sends("/messages")
    await coordinator.taps("Planned: The walk is on S…")
    await coordinator.taps_old(message_id, data)
    assert coordinator.seen()[-2:] == ["message-standing", "message-standing"]
    assert "It was stopped. Nobody got it." in coordinator.reads()


async def test_what_nobody_has_yet_is_corrected_in_nobodys_chat(town: Town) -> None:
    coordinator, members = await crew(town)
    await writes(coordinator)
    await confirms(coordinator)
    await coordinator.taps("act-correct")
    await coordinator.sends("The walk is on Monday.")
    assert "Nobody has it yet." in coordinator.reads()
    await coordinator.taps("correct-it")
    await town.move_on(minutes=11)
    await town.settle()
    assert [got(member, "on Monday") for member in members] == [1, 1]
