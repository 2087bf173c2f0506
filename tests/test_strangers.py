"""What is not a conversation: pictures and voices, groups and channels, blocking, and odd updates."""

from typing import Any

import pytest

from domain.person import Sender
from domain.say import Say
from tests.desk import CHAT, USER, Desk, message

GROUP = {"id": -5, "type": "group", "title": "Friends"}
BOT = {"id": 9, "is_bot": True, "first_name": "Bot"}


def chat_member(chat: dict[str, Any], status: str) -> dict[str, Any]:
    new = {"status": status, "user": BOT, **({"until_date": 0} if status == "kicked" else {})}
    old = {"status": "left", "user": BOT}
    change = {"chat": chat, "from": USER, "date": 1, "old_chat_member": old, "new_chat_member": new}
    return {"my_chat_member": change}


async def test_a_group_is_left_with_one_goodbye(desk: Desk) -> None:
    desk.sender = Sender(-5)
    await desk.gets(chat_member(GROUP, "member"))
    assert desk.visit
    assert [(o.action, o.say) for o in desk.visit.outgoing] == [("send", Say("group")), ("leave", None)]
    await desk.gets({"message": {**message(text="/start"), "chat": GROUP}})
    assert [o.action for o in desk.visit.outgoing] == ["leave"]
    await desk.gets(chat_member(GROUP, "left"))
    assert desk.visit.outgoing == []


async def test_a_channel_is_left_without_a_word(desk: Desk) -> None:
    await desk.gets(chat_member({"id": -6, "type": "channel", "title": "News"}, "left"))
    await desk.gets(chat_member({"id": -6, "type": "channel", "title": "News"}, "member"))
    assert desk.visit
    assert [o.action for o in desk.visit.outgoing] == ["leave"]


async def test_blocking_and_coming_back_are_noted(member: Desk) -> None:
    await member.gets(chat_member(CHAT, "kicked"))
    assert member.sender.person
    assert member.sender.person.unreachable_ms
    await member.gets(chat_member(CHAT, "member"))
    assert member.sender.person.unreachable_ms is None


async def test_blocking_in_the_middle_of_signing_up_loses_nothing(desk: Desk) -> None:
    await desk.begins("agree-yes", "kind-used")
    before = desk.sender.conversation
    await desk.gets(chat_member(CHAT, "kicked"))
    assert desk.sender.conversation == before


LOCATION = {"location": {"longitude": 1.0, "latitude": 2.0}}
VOICE = {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}


@pytest.mark.parametrize("content", [LOCATION, VOICE, {"contact": {"phone_number": "1", "first_name": "A"}}])
async def test_what_is_not_words_is_declined(desk: Desk, content: dict[str, Any]) -> None:
    await desk.gets({"message": message(**content)})
    assert desk.keys() == ["media"]


@pytest.mark.parametrize(
    "wire",
    [
        {"edited_message": message(text="1")},
        {"message": message()},
        {"message": message(delete_chat_photo=True)},
        {"message": message(text="/unknown")},
        {"message": message(text="\x00")},
        {"callback_query": {"id": "1", "from": USER, "chat_instance": "1"}},
        {
            "callback_query": {
                "id": "1",
                "from": USER,
                "chat_instance": "1",
                "data": "x",
                "inline_message_id": "1",
            }
        },
        {"poll_answer": {"poll_id": "1", "user": USER, "option_ids": [], "option_persistent_ids": []}},
        {},
    ],
)
async def test_every_kind_of_update_is_heard(desk: Desk, wire: dict[str, Any]) -> None:
    await desk.begins("agree-yes")
    before = desk.sender.conversation
    await desk.gets(wire)
    assert desk.sender.conversation is not None
    assert desk.sender.conversation.answers == before.answers if before else False
