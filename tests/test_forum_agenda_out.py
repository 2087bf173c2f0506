"""An agenda goes out: what is on it, what is carried over, and who is told what."""

from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.forums import agenda as rules
from domain.forums.agenda import SLOTS, Item
from domain.forums.forum import Meeting
from domain.when import Once
from tests.agenda_kit import HALL, all_items, as_now, backs, days_before, item, look, opened, raises
from tests.forum_kit import running_forum, say, upcoming
from tests.kit import Town
from tests.many_kit import DAY_MS, got, joins, local_ms, moves_to, next_weekday_ms, plans

ZONE = ZoneInfo("Europe/London")
ITEMS = st.lists(
    st.builds(
        lambda by, state, backers, carried: (by, state, backers, carried),
        st.sampled_from(["member", "staff"]),
        st.sampled_from(["passed", "passed", "passed", "new", "back"]),
        st.integers(0, 9),
        st.integers(0, 3),
    ),
    max_size=30,
)


@given(ITEMS, st.integers(0, 9))
def test_at_least_half_is_members_if_they_proposed_so_many_and_nothing_is_lost(
    made: list[tuple[str, str, int, int]], slots: int
) -> None:
    items = [
        Item(n, 1, 1, by, "x", state, backers=backers, carried=carried)  # type: ignore[arg-type]
        for n, (by, state, backers, carried) in enumerate(made, 1)
    ]
    chosen = rules.choose(items, slots)
    assert sorted(i.item_id for i in (*chosen.on, *chosen.carried)) == [i.item_id for i in items]
    passed = [i for i in items if i.state == "passed"]
    assert len(chosen.on) == min(slots, len(passed))
    theirs = [i for i in chosen.on if i.raised_by == "member"]
    proposed = [i for i in passed if i.raised_by == "member"]
    assert len(theirs) >= min(len(proposed), (slots + 1) // 2)
    assert [i.place for i in chosen.on] == list(range(1, len(chosen.on) + 1))
    assert [i.raised_by for i in chosen.on] == sorted(i.raised_by for i in chosen.on)
    order = [(-i.backers, -i.carried, i.item_id) for i in theirs]
    assert order == sorted(order)
    left = [(-i.backers, -i.carried, i.item_id) for i in proposed if i not in chosen.on and i.place == 0]
    left = [key for key in left if key[2] not in {i.item_id for i in theirs}]
    assert not left or not order or max(order) < min(left)


def test_it_is_open_from_14_to_5_days_before_by_the_wall_clock() -> None:
    starts_ms = local_ms(1_774_700_000_000, 14, days=6)  # the clocks change between
    meeting = Meeting(1, 1, 1, "2026-04-03", starts_ms)
    begins, ends = local_ms(starts_ms, 0, days=-14), local_ms(starts_ms, 10, days=-5)
    moments = (begins - 1, begins, ends - 1, ends)
    states = [rules.state(meeting, at_ms, ZONE) for at_ms in moments]
    assert states == ["early", "open", "open", "out"]


async def test_it_goes_to_those_who_come_and_what_had_no_room_waits(conversation: Town) -> None:
    forum, meeting, (cleo, ada, bea) = await opened(conversation, "Ada", "Bea")
    follower = await joins(conversation, "Dot")
    first = await raises(conversation, meeting, ada)
    wanted = await raises(conversation, meeting, None, "The new garden")
    for n in range(SLOTS):
        await raises(conversation, meeting, bea if n < 2 else None, f"Thing {n}")
    late = await raises(conversation, meeting, ada, "Louder music")
    await backs(conversation, first, bea)
    await say(conversation, meeting, ada, "yes")
    await say(conversation, meeting, bea, "maybe")
    await say(conversation, meeting, cleo, "no")
    await days_before(conversation, meeting, 5)
    for member in (ada, bea):
        (text,) = [wire["text"] for wire in member.messages() if "what we talk about" in wire["text"]]
        assert text.index(f"1. {HALL} (raised by members; wanted by fewer than 8 people)") < text.index(
            "The new garden (raised by staff)"
        )
    assert "agenda-out" not in cleo.got() + follower.got()
    found = await all_items(conversation)
    assert [each.state for each in found].count("on") == SLOTS
    assert sum(each.raised_by == "member" and each.state == "on" for each in found) == SLOTS // 2
    assert (await item(conversation, late)).state == "passed"
    assert (await item(conversation, wanted)).state == "on"
    assert [each.carried for each in found if each.state == "passed"] == [1, 1, 1]
    later = (each for each in await upcoming(conversation, forum) if each.starts_ms > meeting.starts_ms)
    coming = next(later)
    await look(ada, coming)
    assert "from the last meeting" in ada.reads()


async def test_whoever_had_enough_that_week_does_not_get_it_after_the_meeting(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", "coordinator"), await joins(town, a_week=1)
    saturday_ms = next_weekday_ms(local_ms(town.clock.now_ms(), 14, days=7), 5, 14)
    forum = await running_forum(town, (Once(saturday_ms),), made_by=cleo)
    (meeting,) = await upcoming(town, forum)
    await raises(town, meeting, None)
    await say(town, meeting, ada, "yes")
    await moves_to(town, local_ms(saturday_ms, 9, 30, days=-5))
    await plans(town.database, town.clock.now_ms(), "News.", cleo.id)
    await moves_to(town, local_ms(saturday_ms, 9, days=-4))
    await ada.sends("/now")
    assert "Bolton forum Can we meet in…" in ada.buttons(), "it waits, and can be read before"
    await moves_to(town, local_ms(saturday_ms, 12, days=3))
    assert not got(ada, HALL)


async def test_what_nobody_looked_at_is_said_to_the_team_in_time_and_is_not_dropped(
    conversation: Town,
) -> None:
    _, meeting, (cleo, ada) = await opened(conversation, "Ada", done="access")
    await days_before(conversation, meeting, 10)
    await look(ada, meeting, "faput")
    await ada.sends(HALL)
    await ada.taps("send-words")
    await days_before(conversation, meeting, 6, 9, 30)
    assert cleo.got().count("agenda-waits") == 1
    await days_before(conversation, meeting, 6)
    assert cleo.got().count("agenda-waits") == 2
    await say(conversation, meeting, ada, "yes")
    await days_before(conversation, meeting, 5)
    assert ada.got().count("agenda-carried") == 1
    assert "agenda-out" not in ada.got()
    (found,) = await all_items(conversation)
    assert (found.state, found.carried, found.meeting_id) == ("new", 1, None)
    assert "agenda" in (await as_now(conversation, meeting)).done


async def test_the_items_of_a_cancelled_meeting_wait_until_there_is_one(conversation: Town) -> None:
    _, meeting, (_, ada) = await opened(conversation, "Ada")
    item_id = await raises(conversation, meeting, ada)
    await days_before(conversation, meeting, 5)
    assert (await item(conversation, item_id)).state == "on"
    async with conversation.database.transaction() as tx:
        await tx.rows(
            "UPDATE meeting SET state = 'cancelled' WHERE starts_ms = :ms", {"ms": meeting.starts_ms}
        )
    await days_before(conversation, meeting, 5, 11)
    found = await item(conversation, item_id)
    assert (found.state, found.place, found.carried) == ("passed", 0, 1)
    async with conversation.database.transaction() as tx:
        await tx.rows("UPDATE meeting SET state = 'planned'")
    await days_before(conversation, meeting, 5, 12)
    found = await item(conversation, item_id)
    assert (found.state, found.meeting_id) == ("on", meeting.meeting_id)


async def test_a_moved_meeting_s_agenda_is_open_until_5_days_before_the_new_time(conversation: Town) -> None:
    _, meeting, (_, ada) = await opened(conversation, "Ada")
    async with conversation.database.transaction() as tx:
        await tx.rows(
            "UPDATE meeting SET starts_ms = :to_ms, moves = 1 WHERE meeting_id = :meeting_id",
            {"to_ms": meeting.starts_ms + 2 * DAY_MS, "meeting_id": meeting.meeting_id},
        )
    await days_before(conversation, meeting, 4)
    await look(ada, meeting, "faput")
    ada.sees("agenda-ask")
    await moves_to(conversation, local_ms(meeting.starts_ms, 11, days=-3))
    await look(ada, meeting, "faput")
    ada.sees("agenda-not-now", "agenda-page")
    await ada.taps("agenda-next")
    await ada.taps("agenda-put")
    ada.sees("agenda-ask")
