"""Whoever asks gets everything that is held about them, in a file that they can read, and nobody else's."""

import json
from typing import Any

import pytest
from fluent.syntax import ast

from bot.oneself.details import RENAMED
from domain.days import day, local_day, moment
from domain.forums.forum import Reply
from domain.reference import reference, shown
from domain.requests.request import due
from domain.wording import telling_word
from storage import purposes
from storage.forums import agenda, forums, replies
from storage.oneself import held
from tests import words
from tests.answering_kit import asks as asks_in_a_poll
from tests.answering_kit import members
from tests.forum_kit import running_forum, upcoming
from tests.kit import Member, Town, organisation
from tests.many_kit import joins
from tests.test_leaving import (
    NAME,
    PLANTED,
    TABLES,
    WORDS,
    everything,
    in_the_team,
    on_disk,
    plant,
    plant_again,
)
from tests.test_signing_up import signs_up

TURNED = "abc\u202edef\u2066ghi\u0007jkl"

LINKS = {"person_id", "chat_id", "made_by", "written_by", "shown_of"}
"""They lead to the person; that the row is theirs is what the file says."""

ORDER = {
    "conversation": {"locale", "revision", "step"},
    "invitation": {"invitation_id", "code_hash"},
    "approval": {"approval_id"},
    "audit": {"number", "hash"},
    "staff_view": {"about"},
    "export": {"export_id", "wanted"},
    "message": {
        *("message_id", "file", "file_kind", "buttons", "audience", "plan", "kind", "about_ms", "state"),
        *("people", "changed_ms", "confirmed_ms", "poll_id", "shows", "meeting_id", "tells"),
    },
    "elector": {"poll_id"},
    "idea": {"poll_id", "theme", "paper", "left_out", "place"},
    "poll_answer": {"poll_id"},
    "poll": {
        *("poll_id", "audience", "sees", "breakdown", "plan", "closes_ms", "hears_ms", "state", "pen"),
        *("pen_asked_ms", "repeats", "repeated_ms", "parent", "changed_ms", "opened_ms", "closed_ms"),
        *("wait_ms", "reminded_ms", "nudged_ms", "asked", "ideas"),
    },
    "outcome": {"outcome_id", "poll_id", "state", "did", "by_day", "heard", "told_ms"},
    "outcome_heard": {"outcome_id"},
    "forum": {"forum_id", "area", "plan", "series", "reminders", "state", "planned_ms", "changed_ms"},
    "forum_follower": {"forum_id"},
    "agenda_backer": {"item_id"},
    "reply": {"meeting_id", "to_move"},
    "reminded": {"meeting_id", "kind"},
    "agenda_item": {
        *("item_id", "forum_id", "meeting_id", "raised_by", "state", "by_day", "carried", "answered_ms"),
    },
    "message_approved": {"message_id"},
    "delivery": {"broadcast_id", "message_id"},
    "roundup_item": {"broadcast_id", "told_ms", "was_read"},
    "outbox": {
        "outbox_id",
        "lane",
        "locale",
        "say",
        "file",
        "about",
        "message_id",
        "state",
        "broadcast_id",
        "weekly",
        "begins_ms",
        "passes_pause",
    },
}
"""What keeps things in order, or is said by the words of the message itself. The same as data has it too."""


WITHOUT_WORDS = {
    *("approval", "code_tried", "message_approved", "delivery", "week_count", "roundup_item"),
    *("outcome_heard", "forum_follower", "agenda_backer", "stay_asked"),
}


def file(member: Member) -> str:
    """The newest that was sent to them."""
    files = member.town.telegram.telegram.files
    sent = next(wire["document"] for wire in reversed(member.messages()) if "document" in wire)
    stored = files.get(sent["file_id"])
    assert stored
    return files.data(stored).decode()


async def asks(member: Member) -> str:
    await member.sends("/mydata")
    return file(member)


async def asks_for_data(member: Member) -> dict[str, Any]:
    await member.sends("/mydata")
    await member.taps("my-data-json")
    return dict(json.loads(file(member)))


async def test_every_table_and_column_with_somebodys_data_is_in_it(town: Town) -> None:
    """A new table or column makes this fail: add it to storage/oneself/held.py, and words to held.ftl."""
    nobodys = {name for name, p in purposes.purposes().items() if p.whose.startswith("Nobody")}
    tables = {name for (name,) in await town.remembered(lambda tx: tx.rows(TABLES))} - nobodys
    assert set(held.PARTS) == tables
    for table, part in held.PARTS.items():
        assert list(part.columns) == list(purposes.purposes()[table].columns), table


@pytest.mark.parametrize("locale", ["en", "en-plain"])
def test_every_column_is_told_in_words(locale: str) -> None:
    title = words.entries(locale)["held-title"].value
    assert isinstance(title, ast.Pattern)
    for table, part in held.PARTS.items():
        if table in ("profile_answer", "outbox"):
            continue
        named = {name.removesuffix("_given") for name in words.values_named(locale, f"held-{table}")}
        named |= {column for column, other in RENAMED.items() if other in named}
        links = set() if table == "person" else LINKS
        answers = {"answers"} if table == "conversation" else set()
        assert set(part.columns) - named - links - answers == ORDER.get(table, set()), table


async def test_what_is_planted_in_every_table_is_in_both_files(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await plant(conversation, ada)
    await in_the_team(conversation, ada, "coordinator", "Ada Staff")
    read = await asks(ada)
    for told in (NAME, WORDS, "Ada Staff", str(ada.id), "Pen-holder", "Coordinator", "tested"):
        assert told in read, told
    data = await asks_for_data(ada)
    assert set(data) == {"made", *PLANTED, "audit"}
    for table in PLANTED:
        assert (
            WORDS in json.dumps(data[table]) or NAME in json.dumps(data[table]) or table in WITHOUT_WORDS
        ), table


async def test_nothing_of_anybody_else_is_in_it(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await signs_up(ada)
    await signs_up(bob)
    await plant(conversation, ada)
    bobs_id = await plant(conversation, bob, "Bob-Marker", "what bob wrote")
    person = (await ada.sender()).person
    async with conversation.database.transaction() as tx:
        await tx.rows(
            "UPDATE approval SET asked_by = :bob WHERE person_id = :ada",
            {"bob": bobs_id, "ada": person.person_id},
        )
    both = await asks(ada) + json.dumps(await asks_for_data(ada))
    for mark in ("Bob-Marker", "what bob wrote", str(bob.id), str(bobs_id)):
        assert mark not in both
    assert "Another admin asked for it" in both


async def test_answers_are_told_in_the_words_they_were_chosen_by(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    read = await asks(ada)
    assert "Your areas: Bolton" in read
    assert "Who you are here: I use or used services" in read
    assert f"You joined on {day(conversation.clock.now_ms(), organisation().zone)}" in read


@pytest.mark.parametrize("plain", [False, True])
async def test_it_says_of_which_forum_and_meeting_something_is(town: Town, plain: bool) -> None:
    ada, forum = town.person(), await running_forum(town, name="Tuesday walks")
    await signs_up(ada)
    if plain:
        await ada.sends("plain words")
    meeting, me = (await upcoming(town, forum))[1], (await ada.sender()).person.person_id
    async with town.database.transaction() as tx:
        backed, back = [await agenda.add(tx, meeting, None, words, 1) for words in ("More tea", "Not so")]
        for item_id in (backed, back):
            await agenda.back(tx, item_id, me, True)
        await agenda.move(tx, [back], ("passed",), "back")
        await agenda.add(tx, meeting, me, "Another hall", 1)
        await forums.follow(tx, forum.forum_id, me)
        await replies.save(tx, Reply(meeting.meeting_id, me, "yes", 0, 1))
    read, when = await asks(ada), moment(meeting.starts_ms, organisation().zone)
    for told in ("follow: Tuesday walks", f"Tuesday walks, {when}", "The forum: Tuesday walks", "More tea"):
        assert told in read, told
    assert "Not so" not in read, "others do not see it"


async def test_in_plainer_words_for_those_who_chose_them(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("plain words")
    assert "Do you want to be erased?" in await asks(ada)


async def test_what_somebody_typed_can_neither_turn_the_writing_nor_ring_a_bell(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await plant(town, ada, words="<b>bold</b> " + TURNED)
    read = await asks(ada)
    assert "<b>bold</b> abcdefghijkl" in read
    data = await asks_for_data(ada)
    assert data["sent_message"][0]["about"].endswith(TURNED), "as it is, but written in plain ASCII"
    assert file(ada).isascii()


async def test_the_file_and_what_is_beside_it_give_nothing_away(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await asks(ada)
    sent = ada.messages()[-1]
    assert sent["document"]["file_name"] == "your-details.txt"
    neutral = organisation().neutral_words
    assert telling_word(sent["caption"] + sent["document"]["file_name"], neutral) is None
    await ada.taps("my-data-json")
    sent = ada.messages()[-1]
    assert sent["document"]["file_name"] == "your-details.json"
    assert telling_word(sent["caption"] + sent["document"]["file_name"], neutral) is None


async def test_it_is_kept_nowhere(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    before = set(town.folder.rglob("*"))
    await asks(ada)
    assert set(town.folder.rglob("*")) == before
    assert b"== You ==" not in on_disk(town)
    assert (await everything(town))["outbox"] == []


async def test_somebody_who_has_only_begun_gets_what_they_began(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-cared")
    assert "I care or cared for others" in await asks(ada)
    await ada.taps("next")
    ada.sees("ask-areas")


async def test_somebody_of_whom_nothing_is_kept_is_told_so(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/mydata")
    ada.sees("mydata-nothing")


async def test_what_a_screen_keeps_of_its_buttons_is_in_the_data_and_not_in_the_words(
    conversation: Town,
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/leave")
    in_words = await asks(ada)
    assert "You are in the middle of: a question with buttons" in in_words
    assert "go:leave" not in in_words
    assert "go:leave:now" in (await asks_for_data(ada))["conversation"][0]["answers"][".ways"]


async def test_stopping_and_starting_again_is_in_it_from_the_log_of_wishes(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("STOP")
    assert "you asked: to stop messages" in await asks(ada)
    assert (await asks_for_data(ada))["wishes"][0]["kind"] == "stop"


async def test_a_stop_amid_a_pause_is_told_as_the_one_wish_it_was(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    for text in ("/pause week", "STOP", "/resume"):
        await ada.sends(text)
    told = [line.partition(": ")[2] for line in (await asks(ada)).splitlines() if "you asked" in line]
    assert told == ["to start messages again", "to stop messages", "to pause messages"]


async def test_the_file_does_not_tell_of_itself(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    assert "What waits to be sent to you" not in await asks(ada)
    assert [row["file"] for row in (await asks_for_data(ada))["outbox"]] == ["mydata-json"]


async def test_what_waits_behind_another_screen_can_be_carried_on_with(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("tell us more")
    await ada.sends("/leave")
    await ada.sends("/mydata")
    await ada.taps("carry-on")
    assert ada.seen()[-1] == "ask-name"
    assert (await ada.sender()).person, "nothing else has come of it"


async def test_it_is_tried_again_when_telegram_is_in_trouble(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    town.telegram.set_faults({"next": [{"method": "sendDocument", "answer": {"status": 500}}]})
    await ada.sends("/mydata")
    await town.move_on(minutes=1)
    await town.settle()
    assert "== You ==" in file(ada)


async def test_a_file_asked_for_and_then_left_is_not_sent(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await plant_again(town, ada)
    await ada.sends("/leave")
    await town.stop_bot()
    town.telegram.phones.type(ada.id, "/mydata")
    town.telegram.phones.type(ada.id, "erase me now")
    await town.start_bot()
    await town.settle()
    ada.sees("leave", "left")
    assert not [wire for wire in ada.messages() if "document" in wire]


async def test_it_says_which_question_was_answered_and_the_answer_in_its_words(conversation: Town) -> None:
    (ada,) = await members(conversation)
    await asks_in_a_poll(conversation)
    await ada.sends("friday")
    read = await asks(ada)
    assert "You were asked in a poll, and answered\nThe question: When shall we meet?" in read
    assert "You answered a poll: Friday\nThe question: When shall we meet?" in read
    answered = (await asks_for_data(ada))["poll_answer"][0]
    assert (answered["answer"], answered["of_poll"]["options"][1]) == ("1", "Friday")
    await ada.sends("wrong question")
    assert "You answered a poll: This is the wrong question" in await asks(ada)


async def test_it_says_that_what_nobody_can_find_is_not_in_it(town: Town) -> None:
    ada = await joins(town)
    assert "Secret answers, and what you said we should ask instead" in await asks(ada)


async def test_what_admins_did_for_a_request_is_said_in_plain_words_and_not_again_and_again(
    conversation: Town,
) -> None:
    town = conversation
    admin, ada = await joins(town, "Bob", "admin"), await joins(town)
    for _ in range(3):
        await town.move_on(hours=1, minutes=1)  # within the hour a look is noted once
        await admin.sends(f"/person {shown(reference(ada.id))}")
    await admin.taps("rq-data")
    for label in ("rq-to-chat", "rq-by-self", "rq-today", "rq-no-note", "rq-begin"):
        await admin.taps(label)
    read = await asks(ada)
    on = day(town.clock.now_ms(), organisation().zone)
    said = "a name, reference, words or needs were shown to somebody in our team"
    assert f"On {on}, 3 times: {said}\nBy somebody in our team, about you" in read
    assert f"On {on}, 3 times: the page of a member was opened, to see to a request" in read
    assert "a request about data was begun" in read
    assert "More about it: asked by the person and a copy of data" in read
    assert f"On {on}, 9 times, somebody of our staff was shown your name" in read
    assert "asks if you want what was asked for in your name" in read
    assert f"About you, on {on}: a copy of your data" in read
    assert "Nobody has said yes or no to it yet" in read, "true also where the question never went out"
    due_on = due(local_day(town.clock.now_ms(), organisation().zone))
    assert f"Due: {due_on:%d/%m/%Y}" in read, "the last day, and not the midnight after it"
    for raw in ("viewed", "person opened", "request begun", "wasyou", "asker:"):
        assert raw not in read, raw
    data = await asks_for_data(ada)
    assert [row["act"] for row in data["audit"]].count("viewed") == 3, "as data it is all there"


async def test_what_was_done_on_another_day_is_a_line_of_its_own(town: Town) -> None:
    admin, ada = await joins(town, "Bob", "admin"), await joins(town)
    await admin.sends(f"/person {shown(reference(ada.id))}")
    await town.move_on(days=1)
    await admin.sends(f"/person {shown(reference(ada.id))}")
    assert (await asks(ada)).count("the page of a member was opened") == 2
