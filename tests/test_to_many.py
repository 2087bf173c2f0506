"""Messages to many: written, tried, confirmed, held, sent, paused, finished, taken back, corrected."""

from dataclasses import replace
from typing import Any

import pytest

from storage.many import broadcasts, deliveries
from storage.many.broadcasts import Broadcast
from tests.kit import Member, Town
from tests.many_kit import a_while
from tests.test_signing_up import signs_up
from tests.test_team import people

WORDS = "The walk is on Sunday at ten. Come if you like."


async def crew(town: Town, members: int = 2) -> tuple[Member, list[Member]]:
    """A coordinator, and so many members."""
    coordinator, *others = await people(town, "coordinator", *[""] * members)
    return coordinator, others


async def writes(coordinator: Member, words: str = WORDS) -> None:
    await coordinator.sends("/write")
    coordinator.sees("ask-text")
    await coordinator.sends(words)
    coordinator.sees("message-check")


async def confirms(coordinator: Member) -> None:
    await coordinator.taps("see-message")
    coordinator.sees("message-send")
    await coordinator.taps("send-to")
    coordinator.sees("message-standing")


async def goes_out(town: Town, coordinator: Member, words: str = WORDS) -> None:
    await writes(coordinator, words)
    await confirms(coordinator)
    await town.move_on(minutes=11)
    await town.settle()


async def newest(town: Town) -> Broadcast:
    (found, *_) = await town.remembered(lambda tx: broadcasts.newest(tx, 1))
    return found  # type: ignore[no-any-return]


async def outcomes(town: Town) -> dict[str, int]:
    one = await newest(town)
    counts: Any = await town.remembered(lambda tx: deliveries.counts(tx, one.broadcast_id))
    return dict(counts.outcomes)


def got(member: Member, words: str = WORDS) -> int:
    return sum(words in wire.get("text", "") for wire in member.messages())


async def test_a_message_reaches_everybody_after_the_hold(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("see-message")
    coordinator.sees("message-words", "message-send")
    assert "fewer than 8 people" in coordinator.reads()
    await coordinator.taps("send-to")
    coordinator.sees("message-standing")
    assert "Nothing has gone out yet" in coordinator.reads()
    await conversation.move_on(minutes=9)
    assert [got(member) for member in members] == [0, 0]
    await conversation.move_on(minutes=2)
    await conversation.settle()
    assert [got(member) for member in members] == [1, 1]
    assert (await newest(conversation)).state == "sent"
    assert await outcomes(conversation) == {"sent": 3}


async def test_it_can_be_stopped_while_nothing_has_gone_out(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    await coordinator.taps("act-stopthis")
    assert "It was stopped. Nobody got it." in coordinator.reads()
    await conversation.move_on(hours=1)
    assert [got(member) for member in members] == [0, 0]
    await coordinator.sends("/messages")
    assert "You have one draft." in coordinator.reads(), "nothing of what was written is lost"


async def test_a_draft_survives_whatever_comes_between(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await coordinator.sends("/me")
    await coordinator.taps("my-answers")
    await coordinator.taps("change-name")
    await coordinator.sends("/messages")
    await coordinator.taps("Draft: The walk is on S…")
    coordinator.sees("message-check")
    assert WORDS in coordinator.reads()


async def test_trying_it_on_oneself_reaches_nobody_else(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("see-message")
    before = got(coordinator)
    await coordinator.taps("try-on-me")
    assert got(coordinator) == before + 1
    assert [got(member) for member in members] == [0, 0]


@pytest.mark.parametrize("left", ["STOP", "/pause week"])
async def test_whoever_stopped_or_paused_meanwhile_gets_nothing(town: Town, left: str) -> None:
    coordinator, (ada, bob) = await crew(town)
    await writes(coordinator)
    await confirms(coordinator)
    await ada.sends(left)
    await town.move_on(minutes=11)
    await town.settle()
    assert (got(ada), got(bob)) == (0, 1)


async def test_who_stops_while_it_waits_for_them_is_counted_at_once(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    one = await newest(conversation)
    now_ms = conversation.clock.now_ms()
    async with conversation.database.transaction() as tx:
        await broadcasts.move(tx, one.broadcast_id, ("waiting",), "sending", now_ms)
        await broadcasts.plan_some(tx, replace(one, state="sending"), now_ms, 100)
        await broadcasts.move(tx, one.broadcast_id, ("sending",), "paused", now_ms)
    await ada.sends("STOP")
    assert await outcomes(conversation) == {"unwanted": 1}


async def test_it_is_only_for_those_it_is_meant_for(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    await ada.sends("/me")
    await ada.taps("change-areas")
    await ada.taps("Salford")
    await ada.taps("next")
    await ada.taps("done")
    await writes(coordinator)
    await coordinator.taps("to-whom")
    coordinator.sees("audience-check")
    await coordinator.taps("change-to_areas")
    await coordinator.taps("Salford")
    await coordinator.taps("next")
    coordinator.sees("audience-check")
    await coordinator.taps("done")
    coordinator.sees("message-check")
    assert "In: Salford" in coordinator.reads()
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert (got(ada), got(bob)) == (1, 0)


async def test_an_audience_without_anybody_cannot_be_sent_to(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("to-whom")
    await coordinator.taps("change-to_council")
    await coordinator.taps("to-council-yes")
    await coordinator.taps("next")
    await coordinator.taps("done")
    await coordinator.taps("see-message")
    coordinator.sees("message-send")
    assert "Nobody fits that" in coordinator.reads()
    assert not [label for label in coordinator.buttons() if label.startswith("Send to")]


async def test_taking_back_removes_what_arrived(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await goes_out(conversation, coordinator)
    assert [got(member) for member in members] == [1, 1]
    await coordinator.taps("act-takeback")
    coordinator.sees("message-take-back")
    await coordinator.taps("take-it-back")
    await a_while(conversation)
    assert [got(member) for member in members] == [0, 0]
    assert (await newest(conversation)).state == "taken back"
    assert await outcomes(conversation) == {"removed": 3}
    assert any("Some people may have seen it" in wire.get("text", "") for wire in coordinator.messages())
    await coordinator.taps("act-copythis")
    coordinator.sees("message-check")
    assert WORDS in coordinator.reads(), "a correction is offered"


async def test_but_what_is_too_old_to_delete_becomes_a_notice(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await goes_out(conversation, coordinator)
    await conversation.move_on(hours=49)
    await coordinator.sends("/messages")
    await coordinator.taps("Sent: The walk is on S…")
    await coordinator.taps("act-takeback")
    await coordinator.taps("take-it-back")
    await a_while(conversation)
    assert got(ada) == 0
    assert "message-taken-back" in ada.seen()
    assert await outcomes(conversation) == {"noticed": 3}


async def test_correcting_changes_it_in_place(conversation: Town) -> None:
    coordinator, members = await crew(conversation)
    await goes_out(conversation, coordinator)
    count = len(members[0].messages())
    await coordinator.taps("act-correct")
    coordinator.sees("message-correct")
    await coordinator.sends("The walk is on Monday at ten.")
    coordinator.sees("message-words", "message-correct-sure")
    await coordinator.taps("correct-it")
    await a_while(conversation)
    assert [got(member, "on Monday at ten") for member in members] == [1, 1]
    assert [got(member) for member in members] == [0, 0]
    assert len(members[0].messages()) == count, "no new message"


async def test_what_gives_too_much_away_arrives_closed_and_is_read_by_a_tap(conversation: Town) -> None:
    telling = "The hospital garden needs you."
    coordinator, (ada, _) = await crew(conversation)
    await writes(coordinator, telling)
    assert "hospital stands near the beginning" in coordinator.reads()
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("message-closed")
    assert got(ada, telling) == 0
    await ada.taps("read-message")
    assert got(ada, telling) == 1


async def test_somebody_it_was_not_for_cannot_read_it(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    await goes_out(town, coordinator, "The hospital garden needs you.")
    message_id, data = ada.button_data("read-message")
    stranger = town.person("Eve")
    await signs_up(stranger)
    await stranger.taps_old(message_id, data)
    stranger.sees("message-gone")
    assert got(stranger, "garden") == 0


async def test_old_buttons_and_members_change_nothing(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    await writes(coordinator)
    await coordinator.taps("see-message")
    message_id, data = coordinator.button_data("send-to")
    await ada.taps_old(message_id, data)
    assert not await town.remembered(lambda tx: broadcasts.newest(tx, 5))
    await coordinator.taps("send-to")
    await coordinator.taps_old(message_id, data)
    assert len(await town.remembered(lambda tx: broadcasts.newest(tx, 5))) == 1
    one = await newest(town)
    for act in ("stopthis", "pausethis", "takeback", "correct", "broadcast"):
        await ada.taps_old(message_id, f"go:{act}:{one.broadcast_id}")
        assert ada.seen()[-1] == "not-yours"
    assert (await newest(town)).state == "waiting"


async def test_a_button_drawn_before_the_words_changed_sends_nothing(town: Town) -> None:
    coordinator, members = await crew(town)
    await writes(coordinator)
    await coordinator.taps("see-message")
    message_id, old = coordinator.button_data("send-to")
    await coordinator.taps("change-it")
    await coordinator.taps("change-text")
    await coordinator.sends("Other words.")
    await coordinator.taps("see-message")
    await coordinator.taps_old(message_id, old)
    assert not await town.remembered(lambda tx: broadcasts.newest(tx, 5))
    await coordinator.taps("see-message")
    await coordinator.taps("send-to")
    await town.move_on(minutes=11)
    await town.settle()
    assert [got(member, "Other words.") for member in members] == [1, 1]


async def test_nor_does_one_drawn_for_another_draft(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator)
    await coordinator.taps("see-message")
    message_id, first = coordinator.button_data("send-to")
    await writes(coordinator, "The second draft.")
    await coordinator.taps("see-message")
    await coordinator.taps_old(message_id, first)
    assert not await town.remembered(lambda tx: broadcasts.newest(tx, 5))


async def test_what_a_message_offers_can_be_typed(conversation: Town) -> None:
    telling = "The hospital garden needs you."
    coordinator, (ada, bob) = await crew(conversation)
    await goes_out(conversation, coordinator, telling)
    await ada.sends("read")
    assert got(ada, telling) == 1
    await bob.sends("yes I can come")
    bob.sees("message-not-seen")
    await bob.sends("thanks")
    bob.sees("thanks")


async def test_a_draft_is_read_by_nobody_else(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    (other,) = await people(town, "coordinator")
    await writes(coordinator)
    (draft,) = await town.remembered(
        lambda tx: tx.rows("SELECT message_id FROM message WHERE state = 'draft'")
    )
    for nosy in (other, ada):
        await nosy.taps_old(1, f"go:readmsg:m{draft[0]}")
        nosy.sees("message-gone")


async def test_marks_of_progress_do_not_outlive_their_use(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator)
    await confirms(coordinator)
    one, now_ms = await newest(town), town.clock.now_ms()
    async with town.database.transaction() as tx:
        await broadcasts.move(tx, one.broadcast_id, ("waiting",), "sending", now_ms)
        assert await broadcasts.plan_some(tx, replace(one, state="sending"), now_ms, 1)
        await broadcasts.correct(tx, one.broadcast_id, 7)
        await broadcasts.move(tx, one.broadcast_id, ("sending",), "finishing", now_ms)
    assert ((await newest(town)).planned_after, (await newest(town)).corrected_after) == (None, None)
