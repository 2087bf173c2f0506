"""Answering a poll: one message and one tap, or typed; and nothing else is ever taken for an answer."""

import pytest

from domain import disclosure
from domain.counted import Counted
from domain.polls import poll_message
from domain.polls.poll import Kind
from storage.many import broadcasts, messages
from storage.polls import asked_instead, polls
from tests.answering_kit import (
    DAYS,
    LONG,
    answer,
    asks,
    counted,
    given,
    members,
    moves_on,
    plans,
    tells,
    wants,
)
from tests.kit import Member, Town
from tests.many_kit import DAY_MS, HOLD_MS, HOUR_MS, MINUTE_MS, joins


def message_id(member: Member) -> int:
    return int(member.messages()[-1]["message_id"])


async def test_one_message_and_one_tap_will_do(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    ada.sees("poll-asked")
    assert "Not answered yet" in ada.reads()
    before = len(ada.messages())
    await ada.taps("2 Friday")
    ada.sees_told("poll-recorded")
    assert "You said: Friday" in ada.reads()
    assert len(ada.messages()) == before
    assert await answer(conversation, poll, ada) == "1"


async def test_an_answer_can_be_changed_until_the_poll_closes(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("2 Friday")
    old = ada.messages()[-1]["message_id"]
    await ada.taps("poll-change")
    assert "You said: Friday" in ada.reads()
    await ada.taps("3 Sunday")
    assert "You said: Sunday" in ada.reads()
    assert await answer(conversation, poll, ada) == "2"
    await moves_on(conversation, 9 * DAY_MS)
    await ada.taps_old(old, f"go:vote:{poll}-0")
    assert "poll-over" in ada.seen()
    assert await answer(conversation, poll, ada) == "2"


async def test_several_are_ticked_and_then_sent(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="several")
    assert "poll-send" not in labels(ada)
    await ada.taps("3 Sunday")
    await ada.taps("1 Tuesday")
    assert "Ticked so far: Tuesday and Sunday" in ada.reads()
    assert await answer(conversation, poll, ada) is None
    await ada.taps("✓ 3 Sunday")
    await ada.taps("2 Friday")
    await ada.taps("Send these")
    ada.sees_told("poll-recorded")
    assert await answer(conversation, poll, ada) == "ab"
    await ada.taps("poll-change")
    assert "✓ 1 Tuesday" in ada.buttons()


def labels(member: Member) -> set[str]:
    known = member.town.texts.labels
    return {key for shown in member.buttons() for key in known.get(shown, ())}


async def test_of_several_no_more_than_so_many(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="several", most=2)
    await ada.taps("1 Tuesday")
    await ada.taps("2 Friday")
    await ada.taps("3 Sunday")
    ada.sees_told("again-poll-most")
    assert "3 Sunday" in ada.buttons()
    await ada.taps("Send these")
    assert await answer(conversation, poll, ada) == "ab"


async def test_things_are_put_in_order_one_after_another(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="order")
    await ada.taps("3 Sunday")
    assert "number 2" in ada.reads()
    assert "3 Sunday" not in ada.buttons()
    await ada.taps("poll-afresh")
    await ada.taps("2 Friday")
    await ada.taps("3 Sunday")
    assert "1. Friday, 2. Sunday and 3. Tuesday" in ada.reads()
    assert await answer(conversation, poll, ada) is None
    await ada.taps("Send these")
    assert await answer(conversation, poll, ada) == "1-2-0"


async def test_each_date_is_asked_about(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="dates")
    for day, label in zip(DAYS, ("Yes", "Maybe", "No"), strict=True):
        assert f"suit you: {day}?" in ada.reads()
        await ada.taps(label)
    assert "Tuesday (Yes), Friday (Maybe) and Sunday (No)" in ada.reads()
    await ada.taps("Send these")
    assert await answer(conversation, poll, ada) == "ymn"


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("one", "friday", "1"),
        ("one", "2", "1"),
        ("yesno", "not sure", "2"),
        ("scale", "4", "3"),
        ("several", "Sunday and Tuesday", "ac"),
        ("order", "3 1 2", "2-0-1"),
        ("dates", "1 yes 2 no 3 maybe", "ynm"),
        ("one", "this is the wrong question", "wrong"),
    ],
)
async def test_every_kind_can_be_typed(conversation: Town, kind: Kind, text: str, kept: str) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind=kind, options=DAYS if kind not in ("yesno", "scale") else ())
    await ada.sends(text)
    ada.sees("poll-recorded")
    assert await answer(conversation, poll, ada) == kept
    asked = next(wire for wire in ada.messages() if "When shall we meet?" in wire["text"])
    assert "Not answered yet" not in asked["text"]


async def test_what_fits_no_answer_gets_the_list_in_one_message(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    before = len(ada.messages())
    await ada.sends("Wednesday would be better")
    ada.sees("again-poll-choose", "poll-asked")
    assert len(ada.messages()) == before + 1
    assert "116 123" in ada.reads()
    assert await answer(conversation, poll, ada) is None
    await ada.taps("1 Tuesday")
    assert await answer(conversation, poll, ada) == "0"


@pytest.mark.parametrize("text", ["help", "stop", "menu", "back", "/now"])
async def test_these_are_never_answers(conversation: Town, text: str) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    await ada.sends(text, reply_to=message_id(ada))
    assert "poll-sure-answer" not in ada.seen()
    assert await answer(conversation, poll, ada) is None


async def test_long_lists_have_pages_of_seven(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, options=LONG)
    assert "7 Meal G" in ada.buttons()
    assert "8 Meal H" not in ada.buttons()
    await ada.taps("more")
    assert "8 Meal H" in ada.buttons()
    await ada.sends("more answers", reply_to=message_id(ada))
    assert "1 Meal A" in ada.buttons()
    await ada.sends("12")
    assert await answer(conversation, poll, ada) == "11"


async def test_a_reply_is_for_the_poll_replied_to_even_in_the_middle_of_a_form(conversation: Town) -> None:
    (ada,) = await members(conversation)
    first = await asks(conversation, "First?")
    replied = message_id(ada)
    second = await asks(conversation, "Second?")
    await ada.sends("/more")
    await ada.sends("2", reply_to=replied)
    assert await answer(conversation, first, ada) == "1"
    assert await answer(conversation, second, ada) is None


async def test_in_a_form_what_is_typed_is_for_the_form(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("help-now")
    await ada.sends("tell us more")
    await ada.sends("/more")
    await ada.sends("Friday")
    assert await answer(conversation, poll, ada) is None


async def test_an_answer_without_a_reply_counts_for_half_an_hour(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    replied = message_id(ada)
    await moves_on(conversation, 31 * MINUTE_MS)
    await ada.sends("Friday")
    assert await answer(conversation, poll, ada) is None
    await ada.sends("Friday", reply_to=replied)
    assert await answer(conversation, poll, ada) == "1"


async def test_of_several_questions_it_is_asked_which_and_nothing_is_lost(conversation: Town) -> None:
    (ada,) = await members(conversation)
    first, second = await plans(conversation, "First?"), await plans(conversation, "Second?")
    await moves_on(conversation, HOLD_MS + MINUTE_MS)
    await ada.sends("3")
    ada.sees("poll-which")
    assert await answer(conversation, first, ada) is None
    await ada.taps("Second?")
    assert await answer(conversation, second, ada) == "2"
    assert await answer(conversation, first, ada) is None


async def test_which_one_can_be_typed_as_a_number(conversation: Town) -> None:
    (ada,) = await members(conversation)
    first, second = await plans(conversation, "First?"), await plans(conversation, "Second?")
    await moves_on(conversation, HOLD_MS + MINUTE_MS)
    await ada.sends("Friday")
    ada.sees("poll-which")
    await ada.sends("1")
    assert await answer(conversation, first, ada) == "1"
    assert await answer(conversation, second, ada) is None


async def test_what_may_be_a_secret_answer_is_not_kept_meanwhile(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await plans(conversation, "First?")
    second = await plans(conversation, "Second?")
    await moves_on(conversation, HOLD_MS + MINUTE_MS)
    secret = "UPDATE poll SET sees = 'secret' WHERE poll_id = :poll_id"
    await wants(conversation, lambda tx: tx.rows(secret, {"poll_id": second}))
    await ada.sends("Friday")
    ada.sees("poll-which")
    assert "Friday" not in str((await ada.sender()).conversation)
    await ada.taps("Second?")
    ada.sees("poll-asked")


async def test_forged_and_stale_presses_change_nothing(conversation: Town) -> None:
    ada, bob = await members(conversation, "Ada", "Bob")
    poll = await asks(conversation)
    eve = await joins(conversation, "Eve")
    there = message_id(ada)
    for data in (
        *(f"go:vote:{poll}-{forged}" for forged in ("3", "-1", "01", "ab", "words", "none-", "", "1e3")),
        f"go:vote:{poll}",
        "go:vote:-1",
        f"go:mark:{poll}-9-",
        f"go:mark:{poll}-0-abc",
        f"go:tellme:{poll}-on",
        f"go:mayuse:{poll}-yes",
        f"go:speakas:{poll}-uses",
        f"go:showname:{poll}-on",
        f"go:writepoll:{poll}",
        f"go:instead:{poll}",
        "go:sendwords:1",
        "go:wordsagain",
        f"go:vote:{9 * 10**18 + 1}-1",
    ):
        before = len(ada.messages())
        await ada.taps_old(there, data)
        assert len(ada.messages()) > before, data
    assert await answer(conversation, poll, ada) is None
    await eve.sends("/menu")
    await eve.taps_old(message_id(eve), f"go:vote:{poll}-1")
    assert "poll-gone" in eve.seen()
    await eve.taps_old(message_id(eve), f"go:aboutpoll:{poll}")
    eve.sees("poll-gone")
    assert await counted(conversation, poll) == {}
    await bob.taps("1 Tuesday")
    assert await counted(conversation, poll) == {"0": 1}


async def test_own_words_are_read_back_before_they_are_sent(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    assert "Staff read this on working days" in ada.reads()
    await ada.sends("More walks.")
    ada.sees("poll-sure-answer")
    assert ada.buttons() == ["Yes, send", "No, something else", "I need help now"]
    await ada.taps("words-again")
    ada.sees("poll-ask-answer")
    await ada.sends("More walks, and soup.")
    await ada.sends("And music.")
    assert "soup.\nAnd music." in ada.reads()
    assert await answer(conversation, poll, ada) is None
    await ada.sends("yes")
    assert "poll-recorded" in ada.seen()
    found = await given(conversation, poll, ada)
    assert found
    assert (found.answer, found.words, found.may_use) == ("words", "More walks, and soup.\nAnd music.", None)


async def test_own_words_that_cannot_be_kept_are_no_answer_and_what_was_before_stays(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    await ada.taps("poll-write")
    await ada.sends("x" * 1001)
    ada.sees("again-long", "poll-ask-answer")
    await ada.sends("abc\u202edef")
    ada.sees("again-characters", "poll-ask-answer")
    await ada.sends("<b>Soup</b>")
    ada.sees("poll-sure-answer")
    await ada.sends("x" * 1000)
    ada.sees("again-long-together", "poll-sure-answer")
    await ada.taps("send-words")
    found = await given(conversation, poll, ada)
    assert found
    assert found.words == "<b>Soup</b>"


async def test_whether_words_may_be_used_is_asked_and_can_be_taken_back_until_they_are_out(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    await ada.sends("Soup.")
    await ada.taps("send-words")
    ada.sees("poll-recorded", "poll-aside-use")
    await ada.taps("use-yes")
    ada.sees_told("poll-said-use")
    await ada.sends("no")
    found = await given(conversation, poll, ada)
    assert found
    assert found.may_use == "no"
    figures = disclosure.published(Counted(1, 1, ())).to_text()
    await wants(conversation, lambda tx: polls.publish(tx, poll, figures, 1))
    await ada.taps("use-team")
    found = await given(conversation, poll, ada)
    assert found
    assert found.may_use == "team", "as long as results wait for paper answers it can be changed"
    await wants(conversation, lambda tx: tx.rows("UPDATE published SET told_ms = 2"))
    await ada.taps("use-yes")
    assert "poll-use-late" in ada.seen()
    assert await given(conversation, poll, ada) == found


async def test_what_was_typed_says_for_which_question_it_is_recorded(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks(conversation, "First?")
    await asks(conversation, "Second?")
    await ada.taps("2 Friday")
    await ada.sends("Sunday")
    ada.sees("poll-recorded")
    assert "First?" in ada.reads()


async def test_of_other_words_it_is_asked_anew(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    await ada.sends("Soup.")
    await ada.taps("send-words")
    await ada.taps("use-yes")
    await ada.taps("poll-change")
    ada.sees("poll-ask-answer")
    await ada.sends("Cake.")
    await ada.taps("send-words")
    found = await given(conversation, poll, ada)
    assert found
    assert (found.words, found.may_use) == ("Cake.", None)


async def test_after_any_answer_one_can_say_what_to_ask_instead_and_nothing_links_it(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("This is the wrong question")
    await ada.taps("poll-instead")
    ada.sees("poll-ask-instead")
    await ada.sends("y" * 501)
    ada.sees("again-long", "poll-ask-instead")
    await ada.sends("Ask about the food.")
    ada.sees("poll-sure-instead")
    await ada.taps("send-words")
    ada.sees("poll-instead-kept")
    assert await conversation.remembered(lambda tx: asked_instead.of(tx, poll)) == ["Ask about the food."]
    rows = await conversation.remembered(lambda tx: tx.rows("SELECT * FROM asked_instead"))
    ((chance, number, words),) = rows
    assert (number, words) == (poll, "Ask about the food.")
    assert len(chance) == 22
    assert await answer(conversation, poll, ada) == "wrong"


async def test_without_an_answer_nothing_can_be_asked_instead(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.sends("What should we ask instead?")
    assert "poll-answer-first" in ada.seen()
    assert await conversation.remembered(lambda tx: asked_instead.of(tx, poll)) == []


async def test_names_are_shown_only_by_who_says_so(conversation: Town) -> None:
    ada, bob = await members(conversation, "Ada", "Bob")
    poll = await asks(conversation, sees="names")
    await ada.taps("1 Tuesday")
    ada.sees("poll-asked", "poll-aside-name")
    await ada.taps("show-name")
    ada.sees("poll-name")
    await ada.sends("Ada L.")
    found = await given(conversation, poll, ada)
    assert found
    assert found.shows_name
    assert (await ada.profile())["name"] == ("Ada L.",)
    await ada.taps("only-count")
    await bob.taps("2 Friday")
    for member in (ada, bob):
        found = await given(conversation, poll, member)
        assert found
        assert not found.shows_name


async def knows(town: Town, member: Member, *kinds: str) -> None:
    sql = "INSERT INTO profile_answer VALUES (:me, 'kinds', :kind)"
    named = [{"me": member.id, "kind": kind} for kind in kinds]
    await wants(town, lambda tx: tx.run_many(sql, named))


async def test_who_works_here_and_uses_services_says_as_whom_they_speak(conversation: Town) -> None:
    ada, bob, cy = await members(conversation, "Ada", "Bob", "Cy")
    await knows(conversation, ada, "works", "used")
    await knows(conversation, bob, "works")
    poll = await asks(conversation)
    for member in (ada, bob, cy):
        await member.taps("1 Tuesday")
    ada.sees("poll-asked", "poll-aside-speaks")
    assert (await counted(conversation, poll), await counted(conversation, poll, staff=True)) == (
        {"0": 1},
        {"0": 2},
    )
    await ada.taps("speak-uses")
    assert (await counted(conversation, poll), await counted(conversation, poll, staff=True)) == (
        {"0": 2},
        {"0": 1},
    )
    await bob.taps_old(message_id(bob), f"go:speakas:{poll}-uses")
    assert await counted(conversation, poll, staff=True) == {"0": 1}
    await ada.taps("poll-change")
    await ada.taps("2 Friday")
    assert await counted(conversation, poll) == {"0": 1, "1": 1}


async def test_now_lists_what_waits_for_an_answer_oldest_first(conversation: Town) -> None:
    (ada,) = await members(conversation)
    first, second = await asks(conversation, "First?"), await asks(conversation, "Second?")
    await ada.sends("/menu")
    assert "What waits for me" in ada.buttons()
    await ada.taps("now")
    ada.sees("now-questions")
    assert ada.buttons()[:2] == ["First?", "Second?"]
    await ada.taps("First?")
    ada.sees("poll-asked")
    await ada.sends("Friday")
    assert await answer(conversation, first, ada) == "1"
    await ada.sends("/now")
    assert "First?" not in ada.buttons()
    await ada.taps("Second?")
    await ada.taps("1 Tuesday")
    assert await answer(conversation, second, ada) == "0"
    await ada.sends("/now")
    ada.sees("now-page")
    await ada.sends("/menu")
    assert "What waits for me" not in ada.buttons()


async def test_a_question_that_is_held_can_be_answered_from_now_and_does_not_come_again(
    conversation: Town,
) -> None:
    ada = await joins(conversation, "Ada", a_week=1)
    bob = await joins(conversation, "Bob")
    await asks(conversation, "First?")
    second = await asks(conversation, "Second?")
    assert sum("Second?" in wire["text"] for wire in ada.messages()) == 0
    await ada.sends("/now")
    await ada.taps("Second?")
    assert sum("Not answered yet" in wire["text"] for wire in ada.messages()) == 2
    await ada.taps("2 Friday")
    assert await answer(conversation, second, ada) == "1"
    assert "Second?" in bob.reads()
    await moves_on(conversation, 6 * DAY_MS)
    assert sum("<b>Second?" in str(wire) or "Second?" in wire["text"] for wire in ada.messages()) == 1


async def test_tell_me_is_remembered_and_can_be_taken_back(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("1 Tuesday")
    await ada.taps("poll-tell")
    ada.sees_told("poll-told")
    assert await tells(conversation, poll, ada)
    await ada.sends("wait for the round-up")
    assert not await tells(conversation, poll, ada)


async def test_about_this_question_can_be_typed_too(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks(conversation)
    await ada.sends("about this question")
    ada.sees("poll-about")
    await moves_on(conversation, HOUR_MS)
    await ada.sends("about this question")
    assert ada.seen()[-1] != "poll-about"


CLOSED = "Which ward garden needs work?"
"""Its words give too much away on a locked phone."""


async def test_a_question_that_arrives_closed_is_read_answered_and_read_again_as_it_stands(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, CLOSED)
    ada.sees("message-closed")
    closed, read = ada.button_data("read-message")
    await ada.sends("Friday", reply_to=closed)
    assert await answer(conversation, poll, ada) == "1"
    assert "poll-recorded" in ada.seen()
    await ada.taps_old(closed, read)
    assert any("You said: Friday" in wire["text"] for wire in ada.messages())
    assert not any("Not answered yet" in wire["text"] for wire in ada.messages())


async def test_typed_words_are_for_the_question_that_came_after_an_older_screen(conversation: Town) -> None:
    (ada,) = await members(conversation)
    first = await asks(conversation, "First?")
    await ada.sends("/now")
    await moves_on(conversation, 40 * MINUTE_MS)
    second = await asks(conversation, "Second?")
    await ada.sends("1")
    assert await answer(conversation, second, ada) == "0"
    assert await answer(conversation, first, ada) is None


async def test_but_are_for_the_screen_that_came_after_the_question(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, "First?")
    await ada.sends("/now")
    before = len(ada.messages())
    await ada.sends("1")
    assert await answer(conversation, poll, ada) is None
    assert "First?" in ada.reads()
    assert len(ada.messages()) == before + 1


async def test_change_my_answer_can_be_typed_in_reply_to_what_was_said_about_it(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.sends("Friday")
    ada.sees("poll-recorded")
    said = message_id(ada)
    await moves_on(conversation, HOUR_MS)
    await ada.sends("change my answer", reply_to=said)
    ada.sees("poll-asked")
    assert "1 Tuesday" in ada.buttons()
    await ada.sends("Sunday", reply_to=said)
    assert await answer(conversation, poll, ada) == "2"


async def test_what_was_ticked_can_be_sent_by_typing_in_reply(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="several")
    await ada.taps("2 Friday")
    await ada.sends("send these")
    ada.sees("again-poll-marked", "poll-asked")
    assert await answer(conversation, poll, ada) is None
    await ada.taps("3 Sunday")
    await ada.sends("send these", reply_to=message_id(ada))
    assert await answer(conversation, poll, ada) == "c"


async def test_the_same_press_twice_is_one_answer_and_an_old_tick_takes_nothing_back(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="several")
    there, ticks_one = ada.button_data("1 Tuesday")
    await ada.taps_old(there, ticks_one)
    await ada.taps_old(there, ticks_one)
    assert "✓ 1 Tuesday" in ada.buttons()
    there, sends = ada.button_data("Send these")
    await ada.taps_old(there, sends)
    await ada.taps_old(there, sends)
    assert await counted(conversation, poll) == {"a": 1}
    await ada.taps_old(there, ticks_one)
    assert await answer(conversation, poll, ada) == "a"


async def test_rather_not_say_is_an_answer_that_is_not_counted_as_one(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("Rather not say")
    assert await answer(conversation, poll, ada) == "nosay"
    await ada.sends("/now")
    ada.sees("now-page")


async def test_thanks_right_after_a_question_is_no_answer(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    await ada.sends("thanks")
    ada.sees("thanks")
    assert await answer(conversation, poll, ada) is None


async def test_who_stopped_messages_can_still_answer_what_they_were_asked(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.sends("stop")
    await ada.sends("/now")
    await ada.taps("When shall we meet?")
    await ada.taps("1 Tuesday")
    assert await answer(conversation, poll, ada) == "0"


async def test_whoever_leaves_takes_their_answer_along_but_not_what_nothing_links_to_them(
    conversation: Town,
) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await ada.taps("1 Tuesday")
    await ada.taps("poll-instead")
    await ada.sends("Ask about the food.")
    await ada.taps("send-words")
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert await counted(conversation, poll) == {}
    assert await conversation.remembered(lambda tx: asked_instead.of(tx, poll)) == ["Ask about the food."]


async def test_a_reminder_that_is_still_held_does_not_come_once_they_have_answered(
    conversation: Town,
) -> None:
    ada = await joins(conversation, "Ada", a_week=1)
    poll = await asks(conversation)
    await reminds(conversation, poll)
    held = "SELECT 1 FROM outbox WHERE lane = 'broadcast' AND state = 'held'"
    assert await conversation.remembered(lambda tx: tx.rows(held))
    await ada.taps("1 Tuesday")
    assert not await conversation.remembered(lambda tx: tx.rows(held))
    outcomes = await conversation.remembered(
        lambda tx: tx.rows("SELECT outcome FROM delivery ORDER BY at_ms")
    )
    assert [outcome for (outcome,) in outcomes] == ["sent", "unwanted"]


async def reminds(town: Town, poll_id: int) -> None:
    """As it is done by itself before the poll closes."""
    now_ms = town.clock.now_ms()
    async with town.database.transaction() as tx:
        poll = await polls.one(tx, poll_id)
        assert poll
        reminder = poll_message.to_those_asked(poll, "reminder", poll.card.question, unanswered=True)
        message_id = await messages.save(tx, reminder, now_ms)
        await messages.move(tx, message_id, "draft", "planned", now_ms, 1)
        await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
    await moves_on(town, MINUTE_MS)
