"""Members and forums: finding one, following it, saying whether one comes, and what helps with that."""

from dataclasses import replace
from datetime import datetime

from domain.forums.forum import Details, Forum, Meeting, Reply, moved
from domain.when import Once
from storage.forums import forums, meetings
from tests.forum_kit import NAME, PLACE, reply_of, running_forum, say, upcoming
from tests.kit import Member, Town
from tests.many_kit import DAY_MS, ZONE, joins, local_ms, moves_to
from tests.poll_kit import makes, sends
from tests.test_one_batch import in_one_batch, to_leave


async def limited(town: Town, most: int) -> tuple[Forum, Meeting]:
    """A forum with so many places, and a meeting of it that is more than a week away."""
    forum = await running_forum(town, details=Details(PLACE, most=most))
    return forum, (await upcoming(town, forum))[2]


async def opens(member: Member, meeting: Meeting) -> None:
    """The page of a meeting, as a button anywhere opens it."""
    await member.sends("/menu")
    message_id, _ = member.button_data("menu") if "Menu" in member.buttons() else member.button_data("forums")
    await member.taps_old(message_id, f"go:meet:{meeting.meeting_id}")


async def says(town: Town, meeting: Meeting, member: Member) -> str:
    reply = await reply_of(town, meeting, member)
    return reply.says if reply else ""


async def save(town: Town, meeting: Meeting) -> None:
    async with town.database.transaction() as tx:
        await meetings.save(tx, meeting)


async def test_somebody_finds_a_forum_follows_it_and_says_that_they_come(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    forum = await running_forum(town, details=Details(PLACE, minutes=90, bring="A pen"))
    await ada.sends("/menu")
    await ada.taps("forums")
    ada.sees("forums-page")
    await ada.taps(NAME)
    await ada.taps("forum-follow")
    ada.sees_told("forum-followed")
    assert ada.reads_of("forum-followed")
    assert await town.remembered(lambda tx: forums.followed(tx, ada.id)) == {forum.forum_id}
    await ada.taps("forum-next")
    assert PLACE in ada.reads()
    assert "A pen" in ada.reads()
    await ada.taps("meet-yes")
    ada.sees_told("meet-told")
    ada.sees("meet-answered", "meet-name", "ask-name")
    replies = [await reply_of(town, meeting, ada) for meeting in await upcoming(town, forum)]
    assert [reply.says for reply in replies if reply] == ["yes"]
    await ada.sends("Zed")
    await ada.taps("keep-yes")
    ada.sees("meet-named")
    assert (await ada.profile())["name"] == ("Zed",)
    await ada.sends("/me")
    assert NAME in ada.reads(), "and what they follow stands there"


async def test_of_single_dates_a_forum_s_page_has_those_to_come_at_the_times_they_have_now(
    town: Town,
) -> None:
    ada, cleo = await joins(town), await joins(town, "Cleo", role="coordinator")
    dates = [local_ms(town.clock.now_ms(), 14, days=days) for days in (3, 10, 20, 30, 40)]
    forum = await running_forum(town, tuple(map(Once, dates)))
    _, changed, off, *_ = await upcoming(town, forum)
    moved_ms = dates[1] + DAY_MS
    await save(town, moved(changed, moved_ms))
    await save(town, replace(off, cancelled=True))
    await moves_to(town, dates[0] + DAY_MS)
    for member, way in ((ada, "forum"), (cleo, "fmforum")):
        await member.taps_old(1, f"go:{way}:{forum.forum_id}")
        when = next(line for line in member.reads().splitlines() if line.startswith("When: "))
        times = [datetime.fromtimestamp(ms / 1000, ZONE) for ms in (moved_ms, *dates[3:])]
        said = [f"{at:%A} {at.day} {at:%B %Y} at 14:00" for at in times]
        assert when == f"When: {said[0]}, {said[1]} and {said[2]}"


async def test_whoever_changes_their_mind_is_asked_no_name_again(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await opens(ada, meeting)
    await ada.taps("meet-yes")
    await ada.taps("skip")
    ada.sees("meet-named")
    await opens(ada, meeting)
    assert ada.buttons()[0] == "Change my answer", "the answers are asked for once"
    await ada.sends("change my answer")
    await ada.sends("can't come")
    ada.sees("meet-answered")
    assert await says(town, meeting, ada) == "no"
    await ada.taps("poll-change")
    await ada.taps("poll-maybe")
    ada.sees("meet-answered")
    assert await says(town, meeting, ada) == "maybe"


async def test_a_place_that_becomes_free_goes_to_who_waited_longest(conversation: Town) -> None:
    town = conversation
    ada, bea, cy = [await joins(town, name) for name in ("Ada", "Bea", "Cy")]
    _, meeting = await limited(town, 1)
    for member in (ada, bea, cy):
        await opens(member, meeting)
        await member.taps("meet-yes")
        await member.taps("skip")
    assert [await says(town, meeting, member) for member in (ada, bea, cy)] == ["yes", "waiting", "waiting"]
    message_id, change = ada.button_data("poll-change")
    await ada.taps_old(message_id, f"go:fguest:{meeting.meeting_id}-on")
    ada.sees("meet-no-guest", "meet-page")
    await ada.taps_old(message_id, change)
    await ada.taps("meet-no")
    bea.sees("place-offer")
    assert NAME in bea.reads()
    assert cy.seen()[-1] != "place-offer"
    await town.move_on(hours=73)
    cy.sees("place-offer")
    assert await says(town, meeting, bea) == "waiting", "silence costs nothing"
    await cy.taps("place-yes")
    cy.sees("meet-answered")
    await bea.taps("place-yes")
    assert [await says(town, meeting, member) for member in (bea, cy)] == ["waiting", "yes"]
    await in_one_batch(town, await to_leave(cy))
    await town.move_on(minutes=1)
    bea.sees("place-offer")
    await bea.taps("place-no")
    assert await says(town, meeting, bea) == "no"


async def test_an_offer_that_was_held_for_the_night_and_is_answered_does_not_come(town: Town) -> None:
    ada, bea = await joins(town, "Ada"), await joins(town, "Bea")
    _, meeting = await limited(town, 1)
    await say(town, meeting, ada, "yes")
    await say(town, meeting, bea, "waiting")
    await town.move_on(hours=10)
    await opens(ada, meeting)
    await ada.sends("change my answer")
    await ada.taps("meet-no")
    assert "place-offer" not in bea.seen()
    await opens(bea, meeting)
    await bea.taps("place-yes")
    await town.move_on(hours=13)
    assert "place-offer" not in bea.seen()
    assert await says(town, meeting, bea) == "yes"


async def test_of_two_who_press_at_the_same_time_one_gets_the_last_place(town: Town) -> None:
    ada, bea = await joins(town, "Ada"), await joins(town, "Bea")
    _, meeting = await limited(town, 1)
    for member in (ada, bea):
        await opens(member, meeting)
    presses = [(member, *member.button_data("meet-yes")) for member in (ada, bea)]
    await in_one_batch(town, *presses, *reversed(presses))
    assert [await says(town, meeting, member) for member in (ada, bea)] == ["yes", "waiting"]


async def test_old_and_forged_buttons_get_a_plain_answer_and_change_nothing(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    _, (meeting, other, *_) = (forum := await running_forum(town)), await upcoming(town, forum)
    await opens(ada, meeting)
    message_id, yes = ada.button_data("meet-yes")
    await save(town, moved(meeting, meeting.starts_ms + 3600_000))
    await ada.taps_old(message_id, yes)
    ada.sees("meet-moved", "meet-page")
    await ada.sends("yes", reply_to=message_id)
    ada.sees("meet-moved", "meet-page")
    assert await says(town, meeting, ada) == ""
    await save(town, replace(other, cancelled=True))
    await ada.taps_old(message_id, f"go:reply:{other.meeting_id}-yes-0")
    ada.sees("meet-cancelled")
    for forged in (
        f"reply:{'9' * 19}-yes-0",
        "reply:1-yes-0",
        "reply:x",
        f"reply:{meeting.meeting_id}-waiting-1",
        "meet:9",
        "fguest:1-on",
    ):
        await ada.taps_old(message_id, f"go:{forged}")
        ada.sees("meet-gone")
    await ada.taps_old(message_id, "go:forum:77")
    ada.sees("forum-gone")
    await ada.taps_old(message_id, f"go:fguest:{meeting.meeting_id}-on")
    ada.sees("meet-answer-first", "meet-page")
    await town.move_on(days=20)
    await ada.taps_old(message_id, yes)
    ada.sees("meet-over")
    assert await says(town, meeting, ada) == ""


async def test_what_helps_is_asked_for_each_meeting_and_gone_the_night_after(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    meeting, later, *_ = await upcoming(town, await running_forum(town))
    for one in (meeting, later):
        await say(town, one, ada, "yes")
    await opens(ada, meeting)
    await ada.taps("meet-needs")
    ada.sees("meet-needs-ask")
    assert "I delete it the day after the meeting" in ada.reads(), "said before"
    await ada.sends("A seat near the door")
    ada.sees("meet-needs-sure")
    assert (await reply_of(town, meeting, ada) or _nothing()).needs == ""
    await ada.sends("yes")
    ada.sees("meet-needs-kept")
    assert (await reply_of(town, meeting, ada) or _nothing()).needs == "A seat near the door"
    await tells_what_helps(town, ada)
    await opens(ada, later)
    await ada.taps("meet-needs")
    await ada.taps("needs-pass")
    ada.sees("meet-needs-kept")
    passed = (await reply_of(town, later, ada) or _nothing()).needs
    assert passed == town.organisation.what_helps[0].label
    await town.move_on(days=(meeting.starts_ms - town.clock.now_ms()) / 86_400_000 + 1)
    assert (await reply_of(town, meeting, ada) or _nothing()).needs == ""
    assert (await reply_of(town, later, ada) or _nothing()).needs == passed
    await town.move_on(days=town.organisation.retention_days.meeting_replies + 1)
    assert await reply_of(town, meeting, ada) is None


async def test_whoever_waits_is_told_that_staff_read_what_helps_once_they_have_a_place(town: Town) -> None:
    ada, cleo = await joins(town), await joins(town, "Cleo", role="coordinator")
    bob = await joins(town, "Bob")
    meeting, *_ = await upcoming(town, await running_forum(town, details=Details(PLACE, most=1)))
    await say(town, meeting, bob, "yes")
    await say(town, meeting, ada, "waiting")
    await opens(ada, meeting)
    await ada.taps("meet-needs")
    await ada.sends("A seat near the door")
    await ada.taps("send-words")
    assert "once you have a place" in ada.reads()
    await cleo.taps_old(1, f"go:fwneeds:{meeting.meeting_id}-1")
    cleo.sees("meeting-no-needs", "meeting-staff")
    await say(town, meeting, ada, "yes", needs="A seat near the door")
    await cleo.taps_old(1, f"go:fwneeds:{meeting.meeting_id}-1")
    assert "A seat near the door" in cleo.reads()


async def test_what_was_read_back_and_never_sent_is_gone_the_night_after_too(town: Town) -> None:
    ada, (meeting, *_) = await joins(town), await upcoming(town, await running_forum(town))
    await say(town, meeting, ada, "yes")
    await town.move_on(days=(meeting.starts_ms - town.clock.now_ms()) / 86_400_000 - 1)
    await opens(ada, meeting)
    await ada.taps("meet-needs")
    await ada.sends("A seat near the quokka")
    ada.sees("meet-needs-sure")
    await town.move_on(hours=20)
    assert "quokka" in str((await ada.sender()).conversation), "they may still say yes"
    await town.move_on(days=1)
    assert (await ada.sender()).conversation is None


def _nothing() -> Reply:
    raise AssertionError("they said nothing to it")


async def tells_what_helps(town: Town, member: Member) -> None:
    key = town.organisation.what_helps[0].key
    async with town.database.transaction() as tx:
        await tx.rows("INSERT INTO profile_answer VALUES (:me, 'helps', :key)", {"me": member.id, "key": key})


async def test_typed_answers_are_for_the_meeting_that_was_asked_about(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    forum, meeting = await limited(town, 1)
    first = (await upcoming(town, forum))[0]
    await say(town, meeting, ada, "waiting")
    await town.move_on(minutes=1)
    ada.sees("place-offer")
    await ada.sends("yes")
    ada.sees("meet-answered")
    assert await says(town, meeting, ada) == "yes", "the only thing that came"
    offer = ada.messages()[-1]["message_id"]
    await ada.sends("/menu")
    await ada.sends("no")
    ada.sees("meet-said-already", "meet-page")
    assert await says(town, meeting, ada) == "yes", "a mere no may be about something else"
    await ada.sends("/menu")
    await town.move_on(hours=3)
    await ada.sends("no")
    ada.sees("meet-which")
    assert await says(town, meeting, ada) == "yes", "hours later it is asked first if that is meant"
    await ada.sends("I can't come", reply_to=offer)
    assert await says(town, meeting, ada) == "no", "in reply to it"
    await opens(ada, first)
    await town.move_on(minutes=1)
    await ada.sends("/help")
    await ada.sends("maybe")
    ada.sees("meet-which")
    await ada.sends("1")
    ada.sees("meet-answered")
    assert [await says(town, one, ada) for one in (first, meeting)] == ["", "maybe"]


async def test_where_a_poll_would_take_the_same_words_it_is_asked_which(conversation: Town) -> None:
    town = conversation
    ada, cleo = await joins(town), await joins(town, "Cleo", role="coordinator")
    await makes(cleo, "/poll Shall we meet? | Yes | No")
    await sends(town, cleo)
    (meeting, *_) = await upcoming(town, await running_forum(town))
    await opens(ada, meeting)
    await ada.sends("/help")
    await ada.sends("no")
    ada.sees("meet-which")
    assert await says(town, meeting, ada) == ""
    await ada.taps("forum-next")
    ada.sees("meet-answered")
    assert await says(town, meeting, ada) == "no"


async def test_whoever_pauses_says_of_which_meetings_they_still_want_to_hear(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    meeting, *_ = await upcoming(town, await running_forum(town))
    await say(town, meeting, ada, "yes")
    await ada.sends("/pause week")
    ada.sees("paused", "pause-still-tell")
    await ada.taps("still-tell")
    ada.sees_told("still-told")
    ada.sees("still-told", "pause-still-tell")
    assert (await reply_of(town, meeting, ada) or _nothing()).still_tell
    await ada.taps("still-untell")
    assert not (await reply_of(town, meeting, ada) or _nothing()).still_tell
    await ada.sends("/stop")
    ada.sees("stopped")


async def test_the_forums_of_ones_own_areas_come_first(town: Town) -> None:
    ada = await joins(town)
    async with town.database.transaction() as tx:
        await tx.rows("INSERT INTO profile_answer VALUES (:me, 'areas', 'Wigan')", {"me": ada.id})
    for name, area in (("A Bolton one", "Bolton"), ("B for all", ""), ("C Wigan one", "Wigan")):
        await running_forum(town, name=name, area=area)
    await ada.sends("forums")
    assert ada.buttons()[:3] == ["C Wigan one", "B for all", "A Bolton one"]
