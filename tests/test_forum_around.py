"""What the bot does around a meeting by itself: it invites, and asks how it was."""

from domain.forums import feeling
from domain.when import Once
from domain.wording import telling_word
from storage.forums import meetings
from tests.forum_kit import follow, reply_of, running_forum, say, sets_quiet, upcoming
from tests.kit import Town
from tests.many_kit import got, is_off_until, joins, local_ms, looks, moves_to
from tests.test_forum_changes import moves

INVITES, REMINDS, COUNTS = "meets soon", "This is a reminder", "How many people came?"


async def test_two_weeks_before_those_who_follow_and_said_nothing_are_invited_once(
    conversation: Town,
) -> None:
    cleo = await joins(conversation, "Cleo", role="coordinator")
    ada, ben, cat = [await joins(conversation, name) for name in ("Ada", "Ben", "Cat")]
    starts_ms = local_ms(conversation.clock.now_ms(), 14, days=20)
    forum = await running_forum(conversation, (Once(starts_ms),), made_by=cleo)
    (later,) = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada, ben])
    await say(conversation, later, ben, "no")
    await moves_to(conversation, local_ms(starts_ms, 9, 59, days=-14))
    assert not ada.seen()
    await cleo.sends("/calendar")
    assert "at 10:00: invitation to Bolton forum" in cleo.reads()
    assert "at 14:00: meeting of Bolton forum" in cleo.reads()
    await moves_to(conversation, local_ms(starts_ms, 10, 1, days=-10))
    assert got(ada, INVITES) == 1
    assert not ben.seen()
    assert not cat.seen()
    await ada.taps("meet-yes")
    said = await reply_of(conversation, later, ada)
    assert said
    assert said.says == "yes"


async def test_a_forum_that_meets_each_week_invites_to_two_meetings_at_once(town: Town) -> None:
    ada = await joins(town, "Ada")
    weekly = [local_ms(town.clock.now_ms(), 14, days=days) for days in (20, 27, 34)]
    forum = await running_forum(town, tuple(map(Once, weekly)))
    first, second, _ = await upcoming(town, forum)
    await follow(town, forum, [ada])
    for starts_ms, invitations in zip(weekly, (1, 1, 2), strict=True):
        await moves_to(town, local_ms(starts_ms, 11, days=-13))
        assert got(ada, INVITES) == invitations
    words = next(wire["text"] for wire in ada.messages() if INVITES in wire.get("text", ""))
    assert all(f" {int(meeting.day[-2:])} " in words for meeting in (first, second))


async def test_whoever_is_asked_about_a_move_is_not_invited_as_well(conversation: Town) -> None:
    cleo, ada = await joins(conversation, "Cleo", role="coordinator"), await joins(conversation)
    now_ms = conversation.clock.now_ms()
    plan = tuple(Once(local_ms(now_ms, 14, days=days)) for days in (30, 60))
    forum = await running_forum(conversation, plan, made_by=cleo)
    meeting, _ = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada])
    await moves(cleo, meeting, local_ms(now_ms, 14, days=9))
    await looks(conversation)
    assert ada.got() == ["told-moved"]
    await moves_to(conversation, local_ms(now_ms, 13, days=9))
    assert ada.got() == ["told-moved"], "one question is enough"


async def test_but_is_where_it_was_moved_back_before_they_heard_of_it(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", role="coordinator"), await joins(town)
    await moves_to(town, local_ms(town.clock.now_ms(), 22))
    was_ms, later_ms = (local_ms(town.clock.now_ms(), 14, days=days) for days in (30, 60))
    forum = await running_forum(town, (Once(was_ms), Once(later_ms)), made_by=cleo)
    meeting, _ = await upcoming(town, forum)
    await follow(town, forum, [ada])
    await moves(cleo, meeting, local_ms(town.clock.now_ms(), 14, days=9))
    meeting, _ = await upcoming(town, forum)
    await moves(cleo, meeting, was_ms)
    await moves_to(town, local_ms(was_ms, 11, days=-13))
    assert "told-moved" not in ada.got()
    assert got(ada, INVITES) == 1


async def test_the_next_morning_those_who_came_say_how_it_was_and_only_numbers_are_left(
    conversation: Town,
) -> None:
    came = [await joins(conversation, f"Ada {n}") for n in range(3)]
    away = await joins(conversation, "Ben")
    forum = await running_forum(conversation)
    meeting = (await upcoming(conversation, forum))[0]
    for member in came:
        await say(conversation, meeting, member, "yes")
    await say(conversation, meeting, away, "no")
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=1))
    for member in came:
        member.sees("meeting-felt")
    assert not away.seen()
    await came[0].taps("how-good")
    assert "You said: Good" in came[0].reads()
    await came[0].sends("not good")
    assert "You said: Not good" in came[0].reads()
    said = await reply_of(conversation, meeting, came[0])
    assert said
    assert said.felt == "bad"
    await conversation.move_on(hours=25)
    await came[1].sends("mixed")
    assert "You said: Mixed" in came[1].reads(), "the day after, too"
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=8))
    said = await reply_of(conversation, meeting, came[0])
    assert said
    assert said.felt is None
    now = await conversation.remembered(lambda tx: meetings.one(tx, meeting.meeting_id))
    assert [label.text for label in feeling.lines(now.felt)] == ["heard-few"]
    await came[0].taps("how-good")
    came[0].sees("meeting-felt-over")


async def test_of_a_telling_name_nobody_s_locked_phone_shows_anything(conversation: Town) -> None:
    cleo, ada = await joins(conversation, "Cleo", role="coordinator"), await joins(conversation, "Ada")
    forum = await running_forum(conversation, name="Depression support group", made_by=cleo)
    await follow(conversation, forum, [ada])
    meeting = (await upcoming(conversation, forum))[3]
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=-14))
    assert {"message-standing", "meeting-to-count"} <= set(cleo.seen())
    for wire in (*cleo.messages(), *ada.messages()):
        assert telling_word(wire["text"], conversation.organisation.neutral_words) is None
    await cleo.sends("/messages")
    assert any("Depression" in label for label in cleo.buttons()), "asked for, it is shown"


async def test_whoever_answers_while_their_invitation_waits_for_the_morning_is_not_invited_any_more(
    conversation: Town,
) -> None:
    ada, ben = [await joins(conversation, name) for name in ("Ada", "Ben")]
    for member in (ada, ben):
        await sets_quiet(conversation, member, (8 * 60, 13 * 60))
    starts_ms = local_ms(conversation.clock.now_ms(), 14, days=20)
    forum = await running_forum(conversation, (Once(starts_ms),))
    (meeting,) = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada, ben])
    await moves_to(conversation, local_ms(starts_ms, 11, days=-14))
    assert not got(ada, INVITES)
    await say(conversation, meeting, ada, "maybe")
    await moves_to(conversation, local_ms(starts_ms, 14, days=-14))
    assert not got(ada, INVITES)
    assert got(ben, INVITES) == 1


async def test_what_was_due_while_the_bot_was_off_happens_once_if_it_is_not_too_late(
    conversation: Town,
) -> None:
    cleo = await joins(conversation, "Cleo", role="coordinator")
    ada = await joins(conversation, "Ada")
    starts_ms = local_ms(conversation.clock.now_ms(), 14, days=20)
    forum = await running_forum(conversation, (Once(starts_ms),), made_by=cleo)
    (meeting,) = await upcoming(conversation, forum)
    await follow(conversation, forum, [ada])
    await is_off_until(conversation, local_ms(starts_ms, 11, days=-10))
    await looks(conversation)
    assert got(ada, INVITES) == 1
    await ada.taps("meet-yes")
    await is_off_until(conversation, local_ms(starts_ms, 11, days=3))
    await looks(conversation)
    ada.sees("meeting-felt")
    assert got(ada, REMINDS) == 0
    assert got(cleo, COUNTS) == 1
    await ada.taps("how-mixed")
    await is_off_until(conversation, local_ms(starts_ms, 11, days=30))
    await looks(conversation)
    now = await conversation.remembered(lambda tx: meetings.one(tx, meeting.meeting_id))
    assert now.felt
    assert got(cleo, COUNTS) == 1
