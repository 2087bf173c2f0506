"""The weekly round-up: what can wait is told of in one message a week, and read one thing after another."""

from dataclasses import replace
from datetime import datetime

import pytest

from domain.many import message
from domain.many.message import WITH_ROUNDUP, Content, More
from storage.many import broadcasts, messages
from tests.kit import Member, Town
from tests.many_kit import (
    DAY_MS,
    HOUR_MS,
    ZONE,
    a_while,
    all_of,
    arrived_at,
    daily,
    got,
    is_off_until,
    joins,
    local_ms,
    looks,
    moves_to,
    next_weekday_ms,
    plans,
    states,
)
from tests.test_to_many import confirms, writes

FIRST, SECOND, THIRD = "The garden is open.", "The café has new chairs.", "Tea is free on Fridays."


async def news(town: Town, by: Member, *words: str) -> None:
    """One after another, each after its hold."""
    for one in words:
        await plans(town.database, town.clock.now_ms(), one, by.id, WITH_ROUNDUP)
        await town.move_on(minutes=10, seconds=5)
        await looks(town)


async def crew(town: Town) -> tuple[Member, Member]:
    """A coordinator and a member, on a Monday."""
    writer, ada = await joins(town, "Wyn", "coordinator"), await joins(town)
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 0, 10))
    return writer, ada


async def thursday(town: Town, hour: int = 11) -> None:
    """On to the next Thursday; the round-up goes at ten."""
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 3, hour))
    await looks(town)


def told(member: Member) -> int:
    return member.got().count("roundup")


async def test_one_message_a_week_says_how_many_things_there_are(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST, SECOND)
    assert ada.got() == [], "it can wait"
    await moves_to(conversation, next_weekday_ms(conversation.clock.now_ms(), 3, 10) - 1_000)
    assert ada.got() == []
    await moves_to(conversation, conversation.clock.now_ms() + 5_000)
    await looks(conversation)
    ada.sees("roundup")
    assert "read this week: 2 messages" in ada.reads()
    await conversation.move_on(days=6)
    assert told(ada) == 1
    await news(conversation, writer, THIRD)
    await thursday(conversation)
    assert told(ada) == 2
    assert "read this week: 1 message." in ada.reads(), "what was told before is not told again"


async def test_nothing_new_is_no_message(town: Town) -> None:
    writer, ada = await crew(town)
    await thursday(town)
    await news(town, writer, FIRST)
    await thursday(town)
    await thursday(town)
    assert told(ada) == 1


async def test_a_coordinator_chooses_it_when_writing(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await writes(writer, FIRST)
    await writer.taps("change-when")
    await writer.taps("when-roundup")
    await confirms(writer)
    await conversation.move_on(minutes=11)
    await looks(conversation)
    writer.sees("message-standing")
    assert "It waits in the round-up of fewer than 8 people." in writer.reads()
    await thursday(conversation)
    assert told(ada) == 1


async def test_before_it_comes_its_day_stands_where_the_message_stands_and_in_the_calendar(
    conversation: Town,
) -> None:
    writer, ada = await crew(conversation)
    await writes(writer, FIRST)
    await writer.taps("change-when")
    await writer.taps("when-roundup")
    await confirms(writer)
    thursday_ms = next_weekday_ms(conversation.clock.now_ms(), 3, 10)
    day = datetime.fromtimestamp(thursday_ms / 1000, ZONE)
    comes = f"Thursday {day.day} {day:%B %Y} at 10:00"
    assert f"It goes on {comes}." in writer.reads()
    await writer.sends("/calendar")
    assert f"{comes}: {FIRST}" in writer.reads()
    await conversation.move_on(minutes=11)
    await looks(conversation)
    await writer.sends("/calendar")
    assert f"{comes}: the weekly round-up" in writer.reads(), "also once it waits in it"
    await thursday(conversation)
    await writer.sends("/calendar")
    assert "round-up" not in writer.reads(), "all of it was told"
    await ada.sends("STOP")
    await news(conversation, writer, SECOND)
    await thursday(conversation)
    await writer.sends("/calendar")
    assert "round-up" not in writer.reads(), "what is left is for somebody who wants nothing"


async def test_it_shows_one_thing_after_another(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST, SECOND, THIRD)
    await thursday(conversation)
    await ada.taps("read-roundup")
    ada.sees("message-words", "roundup-more")
    assert (got(ada, FIRST), got(ada, SECOND)) == (1, 0)
    assert "There are 2 more." in ada.reads()
    await ada.taps("read-next")
    ada.sees("message-words", "roundup-more")
    assert "There is one more." in ada.reads()
    await ada.taps("read-next")
    ada.sees("message-words")
    assert [got(ada, words) for words in (FIRST, SECOND, THIRD)] == [1, 1, 1]
    await ada.taps("read-roundup")
    ada.sees("roundup-read")
    await ada.sends("/now")
    assert "Nothing waits for you." in ada.reads()


async def test_it_can_be_read_by_typing_and_from_what_waits(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST, SECOND)
    await thursday(conversation)
    await ada.sends("/now")
    ada.sees("now-page")
    await ada.sends("read the round-up")
    assert got(ada, FIRST) == 1
    await ada.sends("/now")
    await ada.taps("read-roundup")
    assert got(ada, SECOND) == 1


async def test_the_buttons_beneath_what_was_read_still_work(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    message_id = await plans(
        conversation.database, conversation.clock.now_ms(), FIRST, writer.id, WITH_ROUNDUP
    )
    async with conversation.database.transaction() as tx:
        written = await messages.one(tx, message_id)
        assert written
        content = Content(FIRST, buttons=(More("Tell me more", "It is open until six."),))
        await messages.save(tx, replace(written, content=content), conversation.clock.now_ms())
    await conversation.move_on(minutes=11)
    await thursday(conversation)
    await ada.taps("read-roundup")
    await ada.taps("Tell me more")
    ada.sees("message-more")
    assert "open until six" in ada.reads()
    (found,) = await all_of(conversation)
    eve = await joins(conversation, "Eve")
    await eve.taps_old(1, f"go:tellmore:{message.of_broadcast(found.broadcast_id)}-0")
    eve.sees("message-gone")


async def takes_back(town: Town, writer: Member, words: str) -> None:
    await writer.sends("/messages")
    await writer.taps(f"Sent: {words[:16].rstrip()}…")
    await writer.taps("act-takeback")
    writer.sees("message-take-back")
    assert "from fewer than 8 people" in writer.reads()
    await writer.taps("take-it-back")
    await a_while(town)


async def test_what_is_taken_back_before_it_is_read_is_gone_from_it(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST, SECOND)
    await thursday(conversation)
    await takes_back(conversation, writer, FIRST)
    assert await states(conversation) == ["taken back", "sent"]
    await ada.taps("read-roundup")
    ada.sees("message-words")
    assert (got(ada, FIRST), got(ada, SECOND)) == (0, 1)


async def test_and_what_is_taken_back_before_it_was_told_of_is_not_counted(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST, SECOND)
    await takes_back(conversation, writer, FIRST)
    await thursday(conversation)
    assert "read this week: 1 message." in ada.reads()


async def had_enough(town: Town) -> tuple[Member, Member]:
    """Of this week; and there is news, which they are to be told of on Monday only."""
    writer, ada = await crew(town)
    for words in ("One.", "Two.", "Three."):
        await plans(town.database, town.clock.now_ms(), words, writer.id)
    await town.move_on(minutes=11)
    await news(town, writer, FIRST, SECOND)
    await thursday(town)
    assert (got(ada, "Three."), told(ada)) == (1, 0)
    return writer, ada


async def test_the_round_up_counts_for_the_week_and_waits_for_room_in_it(town: Town) -> None:
    writer, ada = await had_enough(town)
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 0, 10))
    (at,) = arrived_at(ada, "read this week: 2 messages")
    assert (at.weekday(), at.hour) == (0, 9)
    for words in ("Four.", "Five.", "Six."):
        await plans(town.database, town.clock.now_ms(), words, writer.id)
    await town.move_on(minutes=11)
    assert [got(ada, words) for words in ("Four.", "Five.", "Six.")] == [1, 1, 0]


async def test_what_is_taken_back_while_it_waits_changes_its_number(town: Town) -> None:
    writer, ada = await had_enough(town)
    await takes_back(town, writer, FIRST)
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 0, 10))
    assert "read this week: 1 message." in ada.reads()


async def test_and_with_nothing_left_in_it_it_does_not_come(town: Town) -> None:
    writer, ada = await had_enough(town)
    await takes_back(town, writer, FIRST)
    await ada.sends("/now")
    await ada.taps("read-roundup")
    assert got(ada, SECOND) == 1
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 0, 10))
    assert told(ada) == 0


async def test_a_round_up_that_still_waits_is_taken_into_the_next_one(town: Town) -> None:
    writer, ada = await had_enough(town)
    async with town.database.transaction() as tx:
        await tx.rows(
            "UPDATE outbox SET due_ms = :ms WHERE about = 'roundup'",
            {"ms": next_weekday_ms(town.clock.now_ms(), 4, 12) + 7 * DAY_MS},
        )
    await news(town, writer, THIRD)
    await thursday(town)
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 0, 12))
    assert told(ada) == 1
    assert "read this week: 3 messages" in "".join(wire["text"] for wire in ada.messages())


async def test_whoever_leaves_is_gone_from_it(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await thursday(conversation)
    assert told(ada) == 0
    rows = await conversation.remembered(lambda tx: tx.rows("SELECT DISTINCT person_id FROM roundup_item"))
    assert rows == [(writer.id,)]


@pytest.mark.parametrize("said", ["STOP", "/pause open", "/pause month"])
async def test_whoever_stopped_or_paused_is_not_told(conversation: Town, said: str) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST)
    await ada.sends(said)
    await thursday(conversation)
    assert told(ada) == 0
    assert told(writer) == 1


async def test_but_is_in_the_week_after_they_come_back(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST)
    await ada.sends("/pause open")
    await thursday(conversation)
    await ada.sends("/resume")
    await looks(conversation)
    assert told(ada) == 0
    await thursday(conversation)
    assert told(ada) == 1


async def test_also_where_it_was_waiting_for_them_when_they_paused(town: Town) -> None:
    _, ada = await had_enough(town)
    await ada.sends("/pause open")
    await moves_to(town, next_weekday_ms(town.clock.now_ms(), 2, 12))
    await ada.sends("/resume")
    assert told(ada) == 0
    await thursday(town)
    assert told(ada) == 1
    assert "read this week: 2 messages" in ada.reads()


async def test_in_somebodys_quiet_hours_it_waits_for_their_end(town: Town) -> None:
    writer, ada = await crew(town)
    async with town.database.transaction() as tx:
        await tx.rows(
            "UPDATE person SET quiet_from = 540, quiet_until = 900 WHERE person_id = :id", {"id": ada.id}
        )
    await news(town, writer, FIRST)
    await thursday(town, 16)
    (at,) = arrived_at(ada, "read this week: 1 message.")
    assert (at.hour, at.minute) == (15, 0)


async def test_who_joined_after_it_was_planned_is_not_told_of_it(town: Town) -> None:
    writer, _ = await crew(town)
    await news(town, writer, FIRST)
    eve = await joins(town, "Eve")
    await thursday(town)
    assert told(eve) == 0


async def test_what_was_told_of_long_ago_is_forgotten(town: Town) -> None:
    writer, ada = await crew(town)
    await news(town, writer, FIRST)
    await thursday(town)
    await is_off_until(town, town.clock.now_ms() + 31 * DAY_MS)
    await ada.taps("read-roundup")
    ada.sees("roundup-read")
    assert got(ada, FIRST) == 0


async def test_a_correction_is_what_is_read(town: Town) -> None:
    writer, ada = await crew(town)
    await news(town, writer, FIRST)
    async with town.database.transaction() as tx:
        (found, *_) = await broadcasts.newest(tx, 1)
        await messages.reword(tx, found.message_id, THIRD, "", town.clock.now_ms())
    await thursday(town)
    await ada.taps("read-roundup")
    assert (got(ada, FIRST), got(ada, THIRD)) == (0, 1)


async def test_a_correction_changes_nothing_for_who_has_read_it_and_says_so(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    await news(conversation, writer, FIRST)
    await thursday(conversation)
    await ada.taps("read-roundup")
    await writer.sends("/messages")
    await writer.taps(f"Sent: {FIRST[:16].rstrip()}…")
    await writer.taps("act-correct")
    assert "Who has read it in their round-up keeps the old words." in writer.reads()
    await writer.sends(THIRD)
    writer.sees("message-words", "message-correct-sure")
    assert "Nobody has it yet" not in writer.reads()
    assert "It waits unread for fewer than 8 people." in writer.reads(), "the writer's own"
    await writer.taps("correct-it")
    await a_while(conversation)
    assert (got(ada, FIRST), got(ada, THIRD)) == (1, 0)
    await writer.sends("/now")
    await writer.taps("read-roundup")
    assert THIRD in writer.reads_of("message-words")


async def test_what_repeats_comes_each_time_once(conversation: Town) -> None:
    writer, ada = await crew(conversation)
    at_ms = local_ms(conversation.clock.now_ms(), 11)
    await plans(conversation.database, conversation.clock.now_ms(), FIRST, writer.id, daily(at_ms))
    for day in range(3):
        await moves_to(conversation, at_ms + day * DAY_MS + HOUR_MS)
        assert got(ada, FIRST) == day + 1
    assert await states(conversation) == ["sent", "sent", "sent", "waiting"]
    await writer.sends("/messages")
    await writer.taps("Planned: The garden is op…")
    await writer.taps("act-stopthis")
    await conversation.move_on(days=3)
    assert got(ada, FIRST) == 3, "stopping what waits ends it"


async def test_of_what_repeats_it_stands_when_it_goes_again_also_when_one_is_taken_back(
    conversation: Town,
) -> None:
    writer, ada = await crew(conversation)
    at_ms = local_ms(conversation.clock.now_ms(), 11)
    plan = f"{daily(at_ms)} count=2"
    await plans(conversation.database, conversation.clock.now_ms(), FIRST, writer.id, plan)
    await moves_to(conversation, at_ms + HOUR_MS)
    await takes_back(conversation, writer, FIRST)
    day = datetime.fromtimestamp((at_ms + DAY_MS) / 1000, ZONE)
    again = f"goes again on {day:%A} {day.day} {day:%B %Y} at 11:00"
    asked, taken = writer.reads_of("message-take-back"), writer.reads_of("message-standing")
    assert again in asked
    assert again in taken
    await moves_to(conversation, at_ms + DAY_MS + HOUR_MS)
    assert got(ada, FIRST) == 1
    assert "goes again" not in writer.reads(), "that was the last time"


async def test_what_repeats_ends_with_its_number_of_times(town: Town) -> None:
    writer, ada = await crew(town)
    at_ms = local_ms(town.clock.now_ms(), 11)
    await plans(town.database, town.clock.now_ms(), FIRST, writer.id, f"{daily(at_ms)} count=2")
    await moves_to(town, at_ms + 5 * DAY_MS)
    assert got(ada, FIRST) == 2
    assert await states(town) == ["sent", "sent"]


async def test_of_what_repeats_nobody_gets_old_copies_beside_the_new_one(town: Town) -> None:
    ada = await joins(town, "Ada", a_week=1)
    bob = await joins(town, "Bob", role="coordinator")
    plan = daily(local_ms(town.clock.now_ms(), 13))
    await plans(town.database, town.clock.now_ms(), "Today there is tea.", bob.id, plan)
    for _ in range(9):
        await town.move_on(days=1)
        await town.settle()
    arrived = sum("Today there is tea." in wire.get("text", "") for wire in ada.messages())
    assert 2 <= arrived <= 3, "one a week, in at most three weeks, and none of them twice"
