"""Somebody who only types, and never presses: nothing they mean for a poll is lost, or taken for another."""

from tests.answering_kit import DAYS, answer, asks, given, members, moves_on, wants
from tests.kit import Town
from tests.many_kit import MINUTE_MS

LATER_MS = 31 * MINUTE_MS


async def test_an_answer_typed_much_later_is_asked_about_and_taken_at_a_yes(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await moves_on(conversation, LATER_MS)
    await ada.sends("friday")
    ada.sees("poll-earlier")
    assert await answer(conversation, poll, ada) is None
    await ada.sends("yes")
    assert await answer(conversation, poll, ada) == "1"


async def test_the_yes_is_for_what_was_typed_before_and_no_answer_itself(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="yesno", options=())
    await moves_on(conversation, LATER_MS)
    await ada.sends("no")
    ada.sees("poll-earlier")
    await ada.sends("yes")
    given_now = await given(conversation, poll, ada)
    assert given_now
    assert given_now.answer == "1", "no"


async def test_a_no_to_whether_it_was_the_answer_records_nothing(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await moves_on(conversation, LATER_MS)
    await ada.sends("friday")
    await ada.sends("no")
    assert await answer(conversation, poll, ada) is None
    await ada.sends("yes")
    assert await answer(conversation, poll, ada) is None


async def test_what_may_be_a_secret_answer_is_not_kept_while_that_is_asked(town: Town) -> None:
    (ada,) = await members(town)
    poll = await asks(town)
    secret = "UPDATE poll SET sees = 'secret' WHERE poll_id = :poll_id"
    await wants(town, lambda tx: tx.rows(secret, {"poll_id": poll}))
    await moves_on(town, LATER_MS)
    await ada.sends("friday")
    ada.sees("poll-earlier")
    assert "friday" not in str((await ada.sender()).conversation)


async def test_ok_while_a_question_waits_does_not_sound_like_an_answer(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks(conversation)
    await ada.sends("ok")
    ada.sees("thanks")
    assert "still waits" in ada.reads()
    await ada.sends("friday")
    await ada.sends("ok")
    assert "waits" not in ada.reads()


async def test_who_is_not_understood_after_a_question_hears_how_it_stands(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    await moves_on(conversation, LATER_MS)
    await ada.sends("hmm")
    ada.sees("poll-not-seen")
    await ada.sends("1")
    ada.sees("poll-asked")
    await ada.sends("friday")
    await ada.sends("hmm")
    ada.sees("poll-not-seen")
    await ada.sends("change my answer")
    await ada.sends("sunday")
    assert await answer(conversation, poll, ada) == "2"


async def test_own_words_are_changed_by_typing_alone(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    for text in ("It is cold.", "yes, send", "change my answer", "It is warm."):
        await ada.sends(text)
    ada.sees("poll-sure-answer")
    await ada.sends("yes")
    now = await given(conversation, poll, ada)
    assert now
    assert now.words == "It is warm."


async def test_how_words_may_be_used_is_typed_in_full_also_later_and_a_mere_yes_is_none(town: Town) -> None:
    (ada,) = await members(town)
    poll = await asks(town, kind="words", options=())
    for text in ("It is cold.", "yes, send", "help", "yes"):
        await ada.sends(text)
    now = await given(town, poll, ada)
    assert now
    assert now.may_use is None
    await ada.sends("yes, use my words")
    now = await given(town, poll, ada)
    assert now
    assert now.may_use == "yes"


async def test_asking_for_help_at_the_read_back_loses_no_words(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation, kind="words", options=())
    for text in ("It is cold.", "help", "yes, send"):
        await ada.sends(text)
    now = await given(conversation, poll, ada)
    assert now
    assert now.words == "It is cold."


async def test_the_words_of_a_sheets_buttons_are_no_ideas(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks(conversation, kind="blank", options=())
    await ada.sends("Say your idea")
    ada.sees("idea-ask")
    await ada.sends("add another")
    ada.sees("idea-ask")
    await ada.sends("A kettle")
    ada.sees("idea-sure")
    for text in ("yes, send", "a dog", "add another"):
        await ada.sends(text)
    ada.sees("idea-ask")


async def test_where_it_is_asked_which_question_is_meant_help_is_named(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks(conversation, "First?", options=DAYS)
    await asks(conversation, "Second?", options=DAYS)
    await ada.sends("everything is too much")
    ada.sees("poll-which")
    assert "999" in ada.reads()


async def test_who_asks_what_a_question_is_for_hears_about_it(conversation: Town) -> None:
    (ada,) = await members(conversation)
    poll = await asks(conversation)
    for text in ("why are you asking?", "What is this for?"):
        await ada.sends(text)
        ada.sees("poll-about")
    assert await answer(conversation, poll, ada) is None


async def test_a_no_soon_after_a_poll_is_not_about_the_answers_shown_before_it(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await ada.sends("/me")
    poll = await asks(conversation)
    await ada.sends("friday")
    await ada.sends("no")
    assert "change-what" not in ada.seen()
    assert "Change my answer" in ada.buttons()
    assert await answer(conversation, poll, ada) == "1"
