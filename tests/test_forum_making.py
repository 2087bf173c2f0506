"""Making a forum: four answers, what can be added, what is refused, and drafts that outlive everything."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.forums.planning import Planning
from domain.forums.forum import Forum
from domain.say import Say, from_json
from storage.forums import forums
from tests.agenda_kit import HALL, raises
from tests.forms_kit import TEXTS
from tests.forum_kit import follow, upcoming
from tests.forum_making_kit import NAME, PLACE, WHEN, makes, newest, runs
from tests.kit import Town
from tests.many_kit import DAY_MS, ZONE, joins

QUESTIONS = ("ask-forum_name", "ask-forum_where", "ask-forum_when", "ask-forum_area")


def once_on(town: Town, days: int) -> str:
    """A single date, as it is typed."""
    day = datetime.fromtimestamp(town.clock.now_ms() / 1000, ZONE) + timedelta(days=days)
    return f"{day:%d/%m/%Y} 2pm"


async def test_a_forum_is_made_with_four_answers(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    await makes(coordinator)
    assert "on the 2nd Tuesday of each month at 14:00" in coordinator.reads()
    await coordinator.taps("make-forum")
    assert coordinator.seen() == [*QUESTIONS, "forum-check", "forum-made"]
    forum = await newest(conversation)
    assert (forum.name, forum.details.place, forum.area, forum.state) == (NAME, PLACE, "bolton", "running")
    planned = await upcoming(conversation, forum)
    assert len(planned) >= 2
    for meeting in planned:
        starts = datetime.fromtimestamp(meeting.starts_ms / 1000, ZONE)
        assert (starts.weekday(), starts.hour, starts.minute) == (1, 14, 0)
        assert 8 <= starts.day <= 14


@pytest.mark.parametrize(
    ("step", "typed", "why"),
    [
        (0, "B" * 61, "again-long"),
        (0, "\u200b", "again-empty"),
        (1, "P" * 151, "again-long"),
        (2, "now and then", "again-meeting-unclear"),
        (2, "28 March 2027 1:30am", "again-meeting-clocks"),
        (2, "2nd Tuesday", "again-meeting-time"),
        (3, "Atlantis", "again-choose"),
    ],
)
async def test_what_cannot_be_kept_is_asked_again_and_the_rest_stays(
    town: Town, step: int, typed: str, why: str
) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await coordinator.sends("/newforum")
    answers = [NAME, PLACE, WHEN, "Bolton"]
    for answer in answers[:step]:
        await coordinator.sends(answer)
    await coordinator.sends(typed)
    coordinator.sees(why, QUESTIONS[step])
    for answer in answers[step:]:
        await coordinator.sends(answer)
    coordinator.sees("forum-check")
    for words in (NAME, PLACE, "2nd Tuesday", "Bolton"):
        assert words in coordinator.reads()


@pytest.mark.parametrize(
    ("change", "typed", "why", "then", "said"),
    [
        ("link", "www.example.org", "again-link", "https://www.example.org/a?b=1", "example.org/a?b=1"),
        ("link", "javascript:alert(1)", "again-link", "http://example.org", "http://example.org"),
        ("link", "https://nhs.uk@example.org", "again-link", "https://example.org", "https://example.org"),
        ("length", "ages", "again-length", "an hour and a half", "1 hour and 30 minutes"),
        ("length", "3 minutes", "again-length-range", "2", "2 hours"),
        ("most", "a few", "again-most", "at most 20 people", "20 people"),
        ("most", "1", "again-most-range", "no limit", "no limit"),
        ("access", "W" * 251, "again-long", "Step-free", "Step-free"),
    ],
)
async def test_what_can_be_added_is_read_back_and_a_bad_answer_is_explained(
    town: Town, change: str, typed: str, why: str, then: str, said: str
) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await makes(coordinator)
    await coordinator.sends("add more")
    await coordinator.taps(f"change-forum_{change}")
    await coordinator.sends(typed)
    coordinator.sees(why, f"ask-forum_{change}")
    await coordinator.sends(then)
    coordinator.sees("forummore-check")
    assert said in coordinator.reads()
    await coordinator.sends("done")
    coordinator.sees("forum-check")


async def test_a_name_that_gives_much_away_is_pointed_out_before_it_is_made(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await makes(coordinator, name="Depression forum")
    assert "depress stands in the name" in coordinator.reads()
    await coordinator.taps("change-forum_name")
    await coordinator.sends(NAME)
    assert "stands in the name" not in coordinator.reads()


async def test_a_draft_is_there_again_the_next_day_at_the_first_thing_that_is_missing(
    conversation: Town,
) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    await coordinator.sends("/newforum")
    await coordinator.sends(NAME)
    await coordinator.sends(PLACE)
    await coordinator.taps("later")
    coordinator.sees("forum-draft-kept")
    await conversation.move_on(days=1)
    await coordinator.taps("our-forums")
    await coordinator.sends(f"Draft: {NAME}")
    coordinator.sees("ask-forum_when")
    await coordinator.sends("last Friday 3pm")
    await coordinator.sends("all areas")
    await coordinator.taps("add-more")
    await coordinator.taps("change-forum_remind")
    await coordinator.sends("a week before, two hours before")
    await coordinator.taps("next")
    await coordinator.taps("done")
    await coordinator.taps("make-forum")
    coordinator.sees("forum-made")
    forum = await newest(conversation)
    assert (forum.area, forum.reminders, forum.details.place) == ("", ("week", "day", "hours"), PLACE)


async def test_a_draft_can_be_seen_as_members_will_and_thrown_away(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    other = await joins(conversation, "Otto", role="coordinator")
    await makes(coordinator)
    draft = await newest(conversation)
    await coordinator.taps("see-forum")
    coordinator.sees("forum-page", "forum-check")
    await coordinator.taps("forum-follow")
    coordinator.sees("forum-only-look", "forum-check")
    for name in ("fmdraft", "fmmore", "fmsee", "fmthrow", "fmlook"):
        message_id, _ = other.button_data("help-now") if other.messages() else (1, "")
        await other.taps_old(message_id, f"go:{name}:{draft.forum_id}")
        other.sees("forum-no-draft")
    await coordinator.taps("throw-away")
    coordinator.sees("forum-thrown-away")
    assert await conversation.remembered(lambda tx: forums.one(tx, draft.forum_id)) is None


async def test_dates_that_passed_while_it_was_a_draft_are_asked_for_again(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await makes(coordinator, once_on(town, days=2))
    await town.move_on(days=3)
    await coordinator.taps("make-forum")
    coordinator.sees("again-meeting-over", "ask-forum_when")
    await coordinator.sends(WHEN)
    coordinator.sees("forum-check")


async def looks(town: Town, *days: float) -> list[str]:
    """What the bot leaves to be said on these days, one after another; it says it then."""
    planning = Planning(town.database, town.organisation, asyncio.Event())
    for day in days:
        await planning.look(town.clock.now_ms() + int(day * DAY_MS))
    rows = await town.remembered(lambda tx: tx.rows("SELECT say FROM outbox WHERE say IS NOT NULL"))
    return [from_json(say).key for (say,) in rows]


async def test_its_meetings_are_planned_on_as_time_passes_and_its_end_is_told_once(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    forum = await runs(town, coordinator, "every Monday 10am, 20 times")
    assert 12 <= len(await upcoming(town, forum)) <= 13
    await looks(town, 0.5)
    assert 12 <= len(await upcoming(town, forum)) <= 13
    assert await looks(town, 30, 60, 100, 100, 132) == []
    assert len(await upcoming(town, forum)) == 20
    assert await looks(town, 141, 142, 143) == ["forum-over"]


async def test_access_is_asked_for_once_before_the_first_meeting(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await runs(town, coordinator, once_on(town, days=10) + ", " + once_on(town, days=20))
    assert await looks(town, 1, 2.5) == []
    assert await looks(town, 4, 5, 9, 14) == ["forum-access"]


async def test_access_is_not_asked_for_where_it_was_said(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await makes(coordinator, once_on(town, days=10))
    await coordinator.taps("add-more")
    await coordinator.taps("change-forum_access")
    await coordinator.sends("Step-free from the back door.")
    await coordinator.taps("done")
    await coordinator.taps("make-forum")
    assert await looks(town, 5, 9) == []


@pytest.mark.parametrize("locale", ["en", "en-plain"])
@pytest.mark.parametrize("key", ["forum-over", "forum-access"])
def test_what_the_bot_asks_its_maker_shows_no_name_on_a_locked_phone(key: str, locale: str) -> None:
    assert TEXTS.text(Say(key, {"name": NAME}), locale).index(NAME) > 200


async def test_people_of_its_area_are_told_in_words_that_a_coordinator_can_change(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    ada = await joins(conversation, "Ada")
    await runs(conversation, coordinator, area="all areas")
    await coordinator.taps("tell-people")
    coordinator.sees("message-check")
    assert NAME in coordinator.reads()
    await coordinator.taps("see-message")
    await coordinator.taps("send-to")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("message-words")
    assert "You are welcome" in ada.reads() or "you are welcome" in ada.reads()
    await ada.taps("open-forum")
    ada.sees("forum-page")
    assert NAME in ada.reads()


async def test_the_way_to_the_forum_beneath_such_a_message_can_be_typed(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    ada = await joins(conversation, "Ada")
    await runs(conversation, coordinator, area="all areas")
    await coordinator.taps("tell-people")
    await coordinator.taps("change-text")
    await coordinator.sends("Come to our new forum.")
    await coordinator.taps("see-message")
    await coordinator.taps("send-to")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("message-words")
    message_id, _ = ada.button_data("open-forum")
    await ada.sends("see the forum", message_id)
    ada.sees("forum-page")


async def test_without_a_meeting_to_come_such_a_message_has_no_button_that_it_would_name(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    await runs(town, coordinator, area="all areas")
    async with town.database.transaction() as tx:
        await tx.rows("UPDATE meeting SET state = 'cancelled'")
    await coordinator.taps("tell-people")
    await coordinator.taps("see-message")
    assert "See the forum" not in coordinator.buttons()
    assert "There is no new date yet" in coordinator.reads_of("message-words")
    assert "There is a new meeting" not in coordinator.reads_of("message-words")
    assert "press Forums in the menu" in coordinator.reads_of("message-words").replace("Press", "press")
    assert "See the forum" not in coordinator.reads_of("message-words")


async def test_ended_forums_are_found_beneath_the_list_the_last_first(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    await coordinator.sends("/ourforums")
    assert "Forums that ended" not in coordinator.buttons()
    for name in ("Food group", "Garden group"):
        await called(conversation, await runs(conversation, coordinator), name)
        await coordinator.sends("the forum")
        await coordinator.taps("end-forum")
        await coordinator.sends("yes")
        await conversation.move_on(minutes=1)
    await coordinator.sends("/ourforums")
    assert "Food group" not in coordinator.buttons()
    await coordinator.taps("ended-forums")
    coordinator.sees("forums-over")
    assert coordinator.buttons()[:2] == ["Garden group", "Food group"]
    await coordinator.taps("Food group")
    coordinator.sees("forum-made-page")
    assert "(ended)" in coordinator.reads()


async def test_many_ended_forums_have_pages(town: Town) -> None:
    coordinator = await joins(town, "Cleo", role="coordinator")
    one = replace(await runs(town, coordinator), forum_id=0, state="ended")
    async with town.database.transaction() as tx:
        for number in range(10):
            await forums.save(tx, replace(one, name=f"Group {number}"), town.clock.now_ms())
    await coordinator.sends("/ourforums")
    await coordinator.sends("ended forums")
    first = coordinator.buttons()
    assert first[:2] == ["Group 9", "Group 8"]
    await coordinator.taps("next-page")
    assert coordinator.buttons()[:3] == ["Group 1", "Group 0", "Forums we run"]
    assert "Next page" not in coordinator.buttons()


async def called(town: Town, forum: Forum, name: str) -> None:
    async with town.database.transaction() as tx:
        await forums.save(tx, replace(forum, name=name), town.clock.now_ms())


async def test_members_find_no_list_of_ended_forums(town: Town) -> None:
    ada = await joins(town, "Ada")
    await ada.sends("ended forums")
    ada.sees("unexpected")


async def test_who_follows_is_told_when_a_forum_ends_and_it_ends_once(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cleo", role="coordinator")
    ada = await joins(conversation, "Ada")
    forum = await runs(conversation, coordinator)
    await follow(conversation, forum, [ada])
    await coordinator.sends("the forum")
    assert "fewer than 8 people" in coordinator.reads_of("forum-made-page")
    cat = await joins(conversation, "Cat")
    await raises(conversation, (await upcoming(conversation, forum))[0], cat, HALL)
    await coordinator.taps("end-forum")
    assert coordinator.reads_of("forum-end-sure")
    old = coordinator.button_data("end-forum-now")
    await coordinator.sends("yes")
    assert "forum-ended" in coordinator.seen()[-2:]
    await coordinator.taps_old(*old)
    coordinator.sees_told("old-button")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    ada.sees("told-ended")
    cat.sees("agenda-ended")
    assert HALL in cat.reads()
    assert all(meeting.cancelled for meeting in await upcoming(conversation, forum))
    await coordinator.taps_old(old[0], f"go:fmforum:{forum.forum_id}")
    assert "(ended)" in coordinator.reads()
