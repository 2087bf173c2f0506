"""Members who only type: forums and meetings, at once, late, vaguely and at the wrong moment."""

from domain.forums.forum import moved
from storage.forums import forums, meetings
from tests.forum_kit import reply_of, running_forum, say, upcoming
from tests.kit import Town
from tests.many_kit import joins
from tests.test_forum_members import opens, says


async def test_a_form_that_waits_keeps_nobody_from_typing_their_way_to_a_meeting(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    forum = await running_forum(town)
    (meeting, *_) = await upcoming(town, forum)
    await ada.sends("tell us more")
    question = ada.seen()[-1]
    await ada.sends("forums")
    await ada.sends("1")
    ada.sees("forum-page")
    await ada.sends("follow")
    assert ada.reads_of("forum-followed")
    assert await town.remembered(lambda tx: forums.followed(tx, ada.id)) == {forum.forum_id}
    await ada.sends("1")
    assert "meet-page" in ada.seen(), "and invitations may come at that moment"
    await ada.sends("1")
    ada.sees("meet-answered")
    await ada.sends("bring someone")
    ada.sees("meet-guest", "meet-page")
    reply = await reply_of(town, meeting, ada)
    assert reply is not None
    assert (reply.says, reply.guests) == ("yes", 1)
    await ada.sends("carry on")
    ada.sees(question)
    message_id, skip = ada.button_data("skip")
    await ada.sends("forums")
    await ada.taps_old(message_id, skip)
    assert ada.seen()[-1] not in ("forums-page", "menu-text", question), "its own button counts as before"


async def test_a_late_yes_is_neither_lost_nor_thanked_as_if_it_had_counted(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await opens(ada, meeting)
    await ada.sends("/menu")
    await ada.sends("ok")
    ada.sees("thanks")
    assert "I do not know yet if you come to this meeting" in ada.reads()
    await town.move_on(hours=25)
    await ada.sends("yes")
    ada.sees("meet-which")
    assert await says(town, meeting, ada) == "", "a day later it is asked first if that is meant"
    await ada.sends("yes")
    ada.sees("meet-answered", "meet-name", "ask-name")
    assert await says(town, meeting, ada) == "yes"
    await ada.sends("skip")
    ada.sees("meet-named")
    assert "What helps me take part" in ada.buttons(), "what can be done with the answer stands there again"
    await ada.sends("thanks")
    assert "I do not know yet" not in ada.reads(), "nothing waits any more"


async def test_which_one_do_you_mean_holds_nobody_who_turns_to_something_else(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    first, second, *_ = await upcoming(town, await running_forum(town))
    for meeting in (first, second):
        await opens(ada, meeting)
    await ada.sends("/menu")
    await town.move_on(hours=1)
    await ada.sends("I'll be there")
    ada.sees("meet-which")
    await ada.sends("forums")
    ada.sees("forums-page")
    await ada.sends("no")
    ada.sees("meet-which")
    await ada.sends("why?")
    assert ada.seen()[-1] != "meet-which"
    assert [await says(town, meeting, ada) for meeting in (first, second)] == ["", ""]


async def test_vague_words_and_questions_at_a_meeting_show_it_again(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await opens(ada, meeting)
    await ada.sends("where is it?")
    ada.sees("meet-facts", "meet-page")
    await ada.sends("something quite different")
    ada.sees("again-meet", "meet-page")
    assert "nobody has seen it" in ada.reads()
    await ada.sends("Maybe, if I feel well")
    ada.sees("meet-answered")
    assert await says(town, meeting, ada) == "maybe"
    await ada.sends("I can't come")
    await ada.sends("I don't know yet")
    ada.sees("meet-said-already", "meet-page")
    assert await says(town, meeting, ada) == "no", "the answers follow: one of them is chosen"
    await ada.sends("maybe")
    await town.move_on(hours=26)
    await ada.sends("what time is it")
    ada.sees("meet-facts", "meet-page")
    await ada.sends("/menu")
    await town.move_on(hours=1)
    await ada.sends("no")
    ada.sees("meet-which")
    assert await says(town, meeting, ada) == "maybe"


async def test_the_list_of_forums_calls_nobody_coming_whose_yes_is_for_the_old_time(town: Town) -> None:
    ada = await joins(town)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await say(town, meeting, ada, "yes")
    async with town.database.transaction() as tx:
        await meetings.save(tx, moved(meeting, meeting.starts_ms + 3600_000))
    await ada.sends("forums")
    assert "your answer is for the old time" in ada.reads()
    assert "you are coming" not in ada.reads()


async def test_a_typed_yes_to_still_telling_is_for_that_and_for_no_meeting(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await opens(ada, meeting)
    await ada.sends("yes")
    await ada.sends("skip")
    await town.move_on(minutes=1)
    await ada.sends("/pause week")
    ada.sees("paused", "pause-still-tell")
    await ada.sends("yes")
    ada.sees("still-told", "pause-still-tell")
    reply = await reply_of(town, meeting, ada)
    assert reply is not None
    assert reply.still_tell
