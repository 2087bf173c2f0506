"""Writing a message to many: what may be typed, what is refused with a clear sentence, and nothing lost."""

import pytest

from storage.database import Transaction
from storage.many import broadcasts, messages
from storage.many.broadcasts import Broadcast
from tests.kit import Member, Town
from tests.many_kit import a_while, local_ms, moves_to
from tests.test_to_many import WORDS, confirms, crew, got, newest, writes


async def at_when(coordinator: Member) -> None:
    await writes(coordinator)
    await coordinator.taps("change-when")
    coordinator.sees("ask-when")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("yesterday 10am", "again-when-unclear"),
        ("30 February 2pm", "again-when-date"),
        ("tomorrow 1:30am", "again-when-clocks"),
        ("every Monday 10am until 1 January 2020", "again-when-end"),
        ("every day 10am, 0 times", "again-when-never"),
        ("1 January 2020 10am", "again-when-past"),
        ("xyzzy", "again-when-unclear"),
    ],
)
async def test_a_time_that_cannot_be_is_refused_and_nothing_is_lost(
    town: Town, typed: str, told: str
) -> None:
    coordinator, _ = await crew(town, 0)
    await at_when(coordinator)
    await coordinator.sends(typed)
    assert told in coordinator.seen()
    coordinator.sees("ask-when")
    await coordinator.sends("tomorrow 10am")
    coordinator.sees("message-check")
    assert WORDS in coordinator.reads()
    assert "at 10:00" in coordinator.reads()


async def test_the_31st_says_what_happens_in_shorter_months(town: Town) -> None:
    coordinator, _ = await crew(town, 0)
    await at_when(coordinator)
    await coordinator.sends("monthly on the 31st at 10am")
    coordinator.sees("message-check")
    assert "months without a 31st are left out" in coordinator.reads()


async def test_words_that_are_too_long_are_refused_and_the_former_stay(conversation: Town) -> None:
    coordinator, _ = await crew(conversation, 0)
    await writes(coordinator)
    await coordinator.taps("change-text")
    await coordinator.sends("🙂" * 1800)
    assert "again-long" in coordinator.seen()
    await coordinator.sends("/messages")
    await coordinator.taps("Draft: The walk is on S…")
    assert WORDS in coordinator.reads()


@pytest.mark.parametrize("text", ["a\u202ebc", "‮", "\u200b\u200b"])
async def test_hidden_characters_are_refused(town: Town, text: str) -> None:
    coordinator, _ = await crew(town, 0)
    await coordinator.sends("/write")
    await coordinator.sends(text)
    coordinator.sees("ask-text")


async def test_html_is_shown_as_it_was_typed(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await writes(coordinator, "<b>Tea & cake</b>")
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert got(ada, "<b>Tea & cake</b>") == 1


async def test_a_button_shows_more_and_tells_nobody(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("change-buttons")
    await coordinator.sends("no colon here")
    assert "again-buttons" in coordinator.seen()
    await coordinator.sends("Tell me more: We meet at the library.")
    coordinator.sees("message-check")
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    before = len(coordinator.messages())
    await ada.taps("Tell me more")
    ada.sees("message-more")
    assert "We meet at the library." in ada.reads()
    assert len(coordinator.messages()) == before
    assert bob.seen()[-1] == "message-words"


async def test_short_plain_words_go_to_those_who_chose_them(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    await ada.sends("plain words")
    await writes(coordinator)
    await coordinator.taps("change-plain")
    await coordinator.sends("There is a walk. It is on Sunday.")
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert (got(ada, "There is a walk."), got(ada)) == (1, 0)
    assert (got(bob, "There is a walk."), got(bob)) == (0, 1)


async def test_a_picture_goes_with_it_and_back(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("change-file")
    await coordinator.sends("I have none")
    assert "again-file" in coordinator.seen()
    await coordinator.sends_a("photo")
    coordinator.sees("message-check")
    assert "a picture" in coordinator.reads()
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert [wire["caption"] for wire in ada.messages() if "photo" in wire] == [WORDS]
    await coordinator.taps("act-correct")
    await coordinator.sends("The walk is on Monday.")
    await coordinator.taps("correct-it")
    await a_while(conversation)
    assert [wire["caption"] for wire in ada.messages() if "photo" in wire] == ["The walk is on Monday."]
    await coordinator.taps("act-takeback")
    await coordinator.taps("take-it-back")
    await a_while(conversation)
    assert not [wire for wire in ada.messages() if "photo" in wire]


@pytest.mark.parametrize("words", ["change-text", "change-plain"])
async def test_a_picture_is_refused_while_either_wording_is_too_long_to_stand_beneath_it(
    town: Town, words: str
) -> None:
    coordinator, _ = await crew(town, 0)
    await writes(coordinator)
    await coordinator.taps(words)
    await coordinator.sends("There is tea. " * 100)
    coordinator.sees("message-check")
    await coordinator.taps("change-file")
    await coordinator.sends_a("photo")
    coordinator.sees("again-file-words")
    await coordinator.sends("/messages")
    await coordinator.taps(next(label for label in coordinator.buttons() if label.startswith("Draft: ")))
    assert "a picture" not in coordinator.reads()


async def test_a_picture_sent_at_another_moment_is_declined(town: Town) -> None:
    coordinator, _ = await crew(town, 0)
    await writes(coordinator)
    await coordinator.sends_a("photo")
    assert coordinator.seen()[-1] == "media"


async def test_a_group_with_a_name_is_used_again(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await writes(coordinator)
    await coordinator.taps("to-whom")
    await coordinator.taps("change-to_areas")
    await coordinator.taps("Salford")
    await coordinator.taps("next")
    await coordinator.taps("name-group")
    coordinator.sees("group-name")
    await coordinator.sends("x" * 25)
    coordinator.sees("again-long")
    await coordinator.sends("Salford people")
    coordinator.sees("group-kept")
    await writes(coordinator, "Another message.")
    await coordinator.taps("to-whom")
    await coordinator.taps("Use Salford people")
    coordinator.sees("message-words", "message-send")
    assert "In: Salford" in coordinator.reads()
    await coordinator.sends("/groups")
    await coordinator.taps("Salford people")
    coordinator.sees("groups-page")
    assert "No group has a name yet." in coordinator.reads()


async def test_the_calendar_shows_what_is_planned_also_by_others(conversation: Town) -> None:
    coordinator, _ = await crew(conversation)
    await at_when(coordinator)
    await coordinator.sends("every Monday 10am, 3 times")
    await confirms(coordinator)
    await coordinator.sends("/calendar")
    coordinator.sees("calendar-page")
    assert coordinator.reads().count("The walk is on Sunday") == 3
    assert coordinator.reads().count("Monday") == 3


async def test_one_that_repeats_goes_each_time_and_no_oftener(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    await at_when(coordinator)
    await coordinator.sends("every Monday 10am, 3 times")
    await confirms(coordinator)
    await town.move_on(days=40)
    await town.settle()
    assert got(ada) == 3


async def newest_in(tx: Transaction) -> Broadcast:
    (found,) = await broadcasts.newest(tx, 1)
    return found


async def test_what_was_paused_stays_until_it_is_resumed(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    await writes(coordinator)
    await confirms(coordinator)
    one = await newest(conversation)
    now_ms = conversation.clock.now_ms()
    async with conversation.database.transaction() as tx:
        await broadcasts.move(tx, one.broadcast_id, ("waiting",), "sending", now_ms)
        assert await broadcasts.plan_some(tx, await newest_in(tx), now_ms, 2), "two of three are planned"
        await broadcasts.move(tx, one.broadcast_id, ("sending",), "paused", now_ms)
    await conversation.move_on(days=2)
    assert (got(ada), got(bob)) == (0, 0)
    await coordinator.sends("/messages")
    await coordinator.taps("Paused: The walk is on S…")
    await coordinator.taps("act-onwith")
    await conversation.move_on(minutes=1)
    await conversation.settle()
    assert (got(ada), got(bob)) == (1, 1)


async def test_whoever_wrote_a_draft_and_leaves_takes_it_along(town: Town) -> None:
    coordinator, _ = await crew(town)
    await writes(coordinator)
    person = (await coordinator.sender()).person
    await coordinator.sends("/leave")
    await coordinator.taps("erase-now")
    assert not await town.remembered(lambda tx: messages.drafts(tx, person.person_id))
    assert not await town.remembered(lambda tx: tx.rows("SELECT 1 FROM message"))


async def test_a_role_that_ended_amid_the_writing_ends_the_writing(town: Town) -> None:
    coordinator, _ = await crew(town)
    await coordinator.sends("/write")
    await coordinator.sends("/me")
    await coordinator.taps("Give back: Coordinator")
    await coordinator.taps("end-role")
    await coordinator.sends("carry on")
    await coordinator.sends(WORDS)
    assert not await town.remembered(lambda tx: tx.rows("SELECT 1 FROM message"))


async def test_whoever_plans_it_for_the_night_is_told_that_people_get_it_in_the_morning(town: Town) -> None:
    coordinator, _ = await crew(town, 0)
    await at_when(coordinator)
    await coordinator.sends("tomorrow 9pm")
    await coordinator.taps("see-message")
    assert "They get it in the morning" in coordinator.reads()
    await coordinator.taps("change-it")
    await coordinator.taps("change-when")
    await coordinator.sends("every day 10am")
    await coordinator.taps("see-message")
    assert "in the morning" not in coordinator.reads()
    assert "with all its repeats" in coordinator.reads()


@pytest.mark.parametrize(
    ("minute", "begins", "morning"),
    [(45, "", False), (55, "", True), (55, "tomorrow 7am", False), (55, "tomorrow 2pm", True)],
)
async def test_the_wait_and_what_is_urgent_count_for_that(
    town: Town, minute: int, begins: str, morning: bool
) -> None:
    coordinator, _ = await crew(town, 0)
    await moves_to(town, local_ms(town.clock.now_ms(), 19, minute, days=1))
    await writes(coordinator)
    if begins:
        await coordinator.taps("change-urgent")
        await coordinator.sends(begins)
    await coordinator.taps("see-message")
    assert ("They get it in the morning" in coordinator.reads()) == morning


async def test_now_can_be_typed_where_a_time_is_asked_for(town: Town) -> None:
    coordinator, _ = await crew(town, 0)
    await at_when(coordinator)
    await coordinator.taps("own-time")
    await coordinator.sends("now")
    coordinator.sees("message-check")
    assert "When: Now" in coordinator.reads()


async def test_what_cannot_wait_does_not_wait_for_the_round_up(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await at_when(coordinator)
    await coordinator.taps("when-roundup")
    assert "When: In the weekly round-up" in coordinator.reads()
    await coordinator.taps("change-urgent")
    await coordinator.sends("tomorrow 6pm")
    assert "When: Now" in coordinator.reads(), "it says so at the check"
    await confirms(coordinator)
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert got(ada) == 1


async def test_what_begins_before_its_message_goes_is_not_sent(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await at_when(coordinator)
    await coordinator.sends("in 3 days")
    await coordinator.taps("change-urgent")
    await coordinator.sends("tomorrow 6pm")
    await coordinator.taps("see-message")
    await coordinator.taps("send-to")
    coordinator.sees("message-past")
    await conversation.move_on(days=4)
    await conversation.settle()
    assert got(ada) == 0
