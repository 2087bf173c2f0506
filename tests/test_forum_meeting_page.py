"""A coordinator's page of one meeting: counts first, names and needs on a tap, and what follows it."""

from domain.forums.forum import Details, Meeting
from domain.many.audience import from_text
from storage.forums import replies
from storage.team import audit
from tests.forum_kit import PLACE, reply_of, running_forum, say, upcoming
from tests.kit import Member, Town
from tests.many_kit import DAY_MS, got, joins, local_ms, moves_to


async def opens(coordinator: Member, meeting: Meeting) -> None:
    """As from the page of the forum."""
    await coordinator.taps_old(1, f"go:fwmeet:{meeting.meeting_id}")
    coordinator.sees("meeting-staff")


def said(town: Town) -> list[str]:
    """What the bot has sent or changed, to anybody."""
    return [
        call["params"]["text"]
        for call in town.calls()
        if call["method"].lower() in ("sendmessage", "editmessagetext")
    ]


async def with_people(town: Town) -> tuple[Member, Member, Meeting]:
    """A coordinator, somebody who asked for something, and a meeting that six people said something to."""
    cleo = await joins(town, "Cleo", role="coordinator")
    ada, ben, cat, dan, eva = [await joins(town, name) for name in ("Ada", "Ben", "Cat", "Dan", "Eva")]
    forum = await running_forum(town, details=Details(PLACE, access="Step-free"), made_by=cleo)
    meeting = (await upcoming(town, forum))[1]
    await say(town, meeting, ada, "yes", guests=1, needs="A ramp at the door")
    await say(town, meeting, ben, "yes")
    await say(town, meeting, cat, "maybe")
    await say(town, meeting, dan, "no")
    await say(town, meeting, eva, "waiting")
    return cleo, ada, meeting


async def test_counts_come_first_and_names_only_on_a_tap_that_is_noted_and_goes_away(
    conversation: Town,
) -> None:
    cleo, ada, meeting = await with_people(conversation)
    reference = (await ada.sender()).person.reference
    await opens(cleo, meeting)
    for line in ("Coming: 2, and they bring 1 more", "May come: 1", "Waiting for a place: 1"):
        assert line in cleo.reads()
    assert "Cannot come: fewer than 8 people" in cleo.reads()
    assert "Asked for something: 1. Arranged: 0" in cleo.reads()
    assert reference[:3] not in cleo.reads()
    assert "ramp" not in cleo.reads()
    await cleo.taps("who-is-coming")
    cleo.sees("meeting-who")
    assert reference[:3] in cleo.reads()
    assert cleo.reads().count("coming") >= 2
    noted = await conversation.remembered(
        lambda tx: audit.subjects_since(tx, 0, "viewed", cleo.id, what="meeting")
    )
    assert ada.id in noted
    await moves_to(conversation, conversation.clock.now_ms() + 2 * DAY_MS)
    assert reference[:3] not in "".join(wire["text"] for wire in cleo.messages())


async def test_what_is_ticked_as_arranged_stands_in_the_reminder(conversation: Town) -> None:
    cleo, ada, meeting = await with_people(conversation)
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=-3))
    cleo.sees("meeting-to-arrange")
    assert "ramp" not in cleo.reads()
    await cleo.taps("to-arrange")
    cleo.sees("meeting-needs")
    assert "A ramp at the door" in cleo.reads()
    await cleo.taps("arranged-off")
    cleo.sees_told("meeting-ticked")
    cleo.sees("meeting-needs")
    assert "✓ arranged" in cleo.reads()
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=-1))
    assert "It is arranged." in ada.reads()
    assert got(cleo, "Something is still to be arranged") == 1


async def test_after_it_staff_count_tick_and_write_a_few_words(conversation: Town) -> None:
    cleo, _, meeting = await with_people(conversation)
    await moves_to(conversation, local_ms(meeting.starts_ms, 10, 1, days=1))
    cleo.sees("meeting-to-count")
    await cleo.taps("count-came")
    await cleo.sends("a few")
    cleo.sees("again-came", "meeting-came")
    await cleo.sends("12 people")
    cleo.sees("meeting-counted")
    await cleo.sends("the meeting")
    assert "Came: 12" in cleo.reads()
    await cleo.taps("tick-who-came")
    cleo.sees("meeting-ticks")
    await cleo.taps("came-off")
    cleo.sees("meeting-ticks")
    said = await conversation.remembered(lambda tx: replies.of_meeting(tx, meeting.meeting_id))
    ticked = [one.came for one in said]
    assert ticked.count(True) == 1
    await cleo.taps_old(1, f"go:fmforum:{meeting.forum_id}")
    await cleo.sends("past meetings")
    cleo.sees("forum-past")
    await cleo.taps("forum-next")
    assert "Came: 1" in cleo.reads()
    await opens(cleo, meeting)
    await cleo.taps("write-up")
    cleo.sees("ask-text")
    await cleo.sends("We chose a new day for the walk.")
    cleo.sees("message-check")
    assert "Bolton forum" in cleo.reads()
    assert "what happened\nWe chose a new day" in cleo.reads()
    await cleo.taps("see-message")
    assert "fewer than 8" in cleo.reads()
    assert "who said if they come" in cleo.reads()
    (kept,) = await conversation.remembered(
        lambda tx: tx.rows("SELECT audience FROM message WHERE tells = 'writeup'")
    )
    assert from_text(kept[0]).replied == meeting.meeting_id


async def test_forged_and_old_buttons_change_nothing_and_are_answered(town: Town) -> None:
    cleo, ada, meeting = await with_people(town)
    await opens(cleo, meeting)
    tag = meeting.meeting_id
    for command in ("fwmeet", "fwwho", "fwneeds", "fwarrange", "fwcame", "fwticks", "fwtick", "fwwriteup"):
        for argument in ("", "x", "0-1", f"{tag}-99999", f"{tag}-bcdfgh-1", f"{tag}-k7pmtq-7"):
            before, newest = len(said(town)), cleo.messages()[-1]["message_id"]
            await cleo.taps_old(newest, f"go:{command}:{argument}" if argument else f"go:{command}")
            assert len(said(town)) > before, (command, argument)
            assert "sorry" not in cleo.seen()
    await ada.taps_old(1, f"go:fwfelt:{tag}-good")
    ada.sees("meeting-felt-over")
    reply = await reply_of(town, meeting, ada)
    assert reply
    assert (reply.arranged, reply.came, reply.felt) == (False, None, None)


async def test_a_tick_is_for_the_words_that_were_on_screen(conversation: Town) -> None:
    cleo, ada, meeting = await with_people(conversation)
    await opens(cleo, meeting)
    await cleo.taps("to-arrange")
    await say(conversation, meeting, ada, "yes", needs="A lift from the station")
    await cleo.taps("arranged-off")
    cleo.sees_told("old-button")
    assert "A lift from the station" in cleo.reads()
    assert "✓ arranged" not in cleo.reads()
    await cleo.taps("arranged-off")
    cleo.sees_told("meeting-ticked")
    assert "✓ arranged" in cleo.reads()
