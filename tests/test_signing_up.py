"""A person signs up: by tapping, by typing, and again with the whole bot rebuilt between any two steps."""

import json

from domain.forums.poster import Poster
from storage.database import Transaction
from storage.forums import posters
from tests.kit import Member, Town


async def signs_up(member: Member) -> None:
    await member.sends("/start")
    await member.taps("join")
    await member.taps("agree-yes")
    await member.taps("kind-used")
    await member.taps("next")
    await member.taps("Bolton")
    await member.taps("next")


async def rows_of(town: Town, table: str) -> int:
    async def query(tx: Transaction) -> int:
        return len(await tx.rows(f"SELECT 1 FROM {table}"))  # noqa: S608 (named by the tests below)

    return int(await town.remembered(query))


async def test_by_tapping_it_takes_five_messages_and_six_taps(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    assert ada.seen() == ["welcome", "ask-notice", "ask-kinds", "ask-areas", "signup-done"]
    assert await ada.profile() == {"kinds": ("used",), "areas": ("bolton",)}


async def test_by_typing_only(conversation: Town) -> None:
    ada = conversation.person()
    for text in ("/start", "join", "Yes", "1 2", "next", "Salford, wigan", "next"):
        await ada.sends(text)
    ada.sees("signup-done")
    assert await ada.profile() == {"kinds": ("cared", "used"), "areas": ("salford", "wigan")}


async def test_before_the_yes_nobody_is_kept_but_a_place_in_the_conversation(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    assert await rows_of(conversation, "conversation") == 0
    await ada.taps("join")
    assert await rows_of(conversation, "person") == 0
    assert await rows_of(conversation, "conversation") == 1


async def test_the_version_of_the_notice_that_was_agreed_to_is_kept(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    person = (await ada.sender()).person
    assert person.notice_version == conversation.organisation.notice.version
    assert await rows_of(conversation, "consent") == 1
    assert await rows_of(conversation, "conversation") == 0


async def test_someone_who_does_not_say_yes_leaves_nothing_behind(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-no")
    ada.sees("not-yet")
    assert "0800 1111" in ada.reads()
    assert await rows_of(conversation, "conversation") + await rows_of(conversation, "person") == 0
    assert (conversation.folder / "wishes.log").read_bytes() == b""


async def test_an_answer_can_be_changed_afterwards(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("change-areas")
    await ada.taps("Wigan")
    await ada.sends("not Bolton")
    await ada.taps("next")
    ada.sees("profile-check")
    await ada.taps("done")
    assert (await ada.profile())["areas"] == ("wigan",)


async def test_telling_more_with_own_words_which_are_read_back_first(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.sends("Ada Lovelace")
    ada.sees("keep-words")
    assert "Ada Lovelace" in ada.reads()
    assert "name" not in await ada.profile()
    await ada.taps("keep-yes")
    await ada.taps("own-words")
    await ada.sends("Because the food <b>matters</b> & so do we")
    await ada.sends("yes")
    ada.sees("ask-why")
    profile = await ada.profile()
    assert profile["name"] == ("Ada Lovelace",)
    assert profile["why_words"] == ("Because the food <b>matters</b> & so do we",)


async def test_each_answer_of_a_member_is_kept_at_once(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.taps("skip")
    await ada.taps("To improve services")
    await ada.taps("later")
    ada.sees("later-more")
    assert (await ada.profile())["why"] == ("to-improve-services",)


async def test_carrying_on_days_later(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-cared")
    await conversation.move_on(days=5)
    assert ada.seen()[-1] == "ask-kinds", "nobody is chased"
    await ada.sends("/start")
    ada.sees("resume")
    await ada.taps("carry-on")
    await ada.taps("next")
    await ada.taps("Bolton")
    await ada.taps("next")
    assert await ada.profile() == {"kinds": ("cared",), "areas": ("bolton",)}


async def test_what_was_begun_is_erased_after_fourteen_days_and_nothing_is_said(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    said = len(ada.seen())
    await conversation.move_on(days=13)
    assert await rows_of(conversation, "conversation") == 1
    await conversation.move_on(days=2.5)
    assert await rows_of(conversation, "conversation") == 0
    assert len(ada.seen()) == said


async def test_after_the_night_nothing_of_what_was_erased_is_in_any_file(conversation: Town) -> None:
    ada, bob = conversation.person("Ada"), conversation.person("Bob")
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.sends("Zebedee Quux")
    await ada.taps("keep-yes")
    await ada.sends("/menu")
    await ada.sends("change my name")
    await ada.sends("Ada")
    await ada.taps("keep-yes")
    await bob.sends("/start")
    await conversation.move_on(days=1.5)
    files = [path for path in conversation.folder.rglob("*") if path.is_file()]
    held = b"".join(path.read_bytes() for path in files)
    assert b"Ada" in held
    assert b"Zebedee" not in held
    assert ada.id.to_bytes(6, "big") in held
    assert bob.id.to_bytes(6, "big") not in held


async def test_help_in_the_middle_is_no_answer_and_loses_nothing(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-used")
    await ada.sends("help")
    ada.sees("help")
    assert ada.reads().startswith("In danger now")
    await ada.taps("carry-on")
    ada.sees("ask-kinds")
    assert (await ada.sender()).conversation.answers["kinds"] == ("used",)


async def test_stop_in_the_middle_erases_what_was_begun(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.sends("stop!")
    ada.sees("stopped-before")
    assert await rows_of(conversation, "conversation") == 0


async def test_stop_from_a_member_stops_what_the_bot_starts_until_they_say_otherwise(
    conversation: Town,
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("Stop")
    ada.sees("stopped")
    assert (await ada.sender()).person.stopped_ms is not None
    await ada.taps("messages-again")
    assert (await ada.sender()).person.stopped_ms is None


async def test_plainer_words_are_chosen_before_anything_else_and_stay(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    usual = ada.reads()
    await ada.taps("use-plain")
    assert ada.reads() != usual
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-used")
    await ada.taps("next")
    await ada.taps("Bolton")
    await ada.taps("next")
    assert (await ada.sender()).person.locale == "en-plain"


async def test_an_old_button_changes_nothing_and_shows_the_question_on_screen(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    message_id, data = ada.button_data("agree-yes")
    await ada.taps("agree-yes")
    await ada.taps("kind-used")
    before = await ada.sender()
    await ada.taps_old(message_id, data)
    ada.sees_told("old-button")
    assert (await ada.sender()).conversation.answers == before.conversation.answers
    ada.sees("ask-kinds")


async def test_ticking_twice_ticks_once_because_buttons_say_what_to_set(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await ada.taps("agree-yes")
    message_id, data = ada.button_data("kind-used")
    await ada.taps_old(message_id, data)
    await ada.taps_old(message_id, data)
    assert (await ada.sender()).conversation.answers["kinds"] == ("used",)


async def test_a_reply_to_an_earlier_question_is_no_answer_to_the_one_on_screen(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("tell-more")
    await ada.taps("skip")
    (asked_first,) = [m["message_id"] for m in ada.messages()[-2:-1]]
    await ada.sends("Ada", reply_to=asked_first)
    ada.sees("old-question", "ask-why")
    assert "why_words" not in await ada.profile()


async def test_but_a_reply_to_the_question_on_screen_is_also_after_looking_elsewhere(
    conversation: Town,
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("tell-more")
    asked = ada.messages()[-1]["message_id"]
    await ada.sends("/help")
    await ada.sends("Ada", reply_to=asked)
    ada.sees("keep-words")


async def test_posters_are_counted_and_not_kept_with_the_person(conversation: Town) -> None:
    async with conversation.database.transaction() as tx:
        assert await posters.add(tx, Poster("kmtqrw", None, "Bolton library"), 1)
    for name in ("Ada", "Bob"):
        await conversation.person(name).sends("/start kmtqrw")
    found = await conversation.remembered(lambda tx: tx.rows("SELECT code, arrivals FROM arrival"))
    assert [tuple(row) for row in found] == [("kmtqrw", 2)]


async def test_unexpected_words_are_answered_with_where_to_turn(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("I feel terrible today")
    ada.sees("unexpected")
    for number in ("111", "116 123", "999"):
        assert number in ada.reads()


async def test_what_is_typed_days_later_is_nobodys_answer(conversation: Town) -> None:
    ada = conversation.person()
    await ada.sends("/start")
    await ada.taps("join")
    await conversation.move_on(days=2)
    await ada.sends("yes")
    ada.sees("ask-notice", "ask-notice")
    await conversation.move_on(days=2)
    await ada.sends("Bolton")
    ada.sees("resume")
    assert "notice" not in (await ada.sender()).conversation.answers


async def test_pictures_voices_and_the_like_are_declined_and_not_fetched(conversation: Town) -> None:
    ada = conversation.person()
    for kind in ("photo", "voice", "document", "location", "contact", "sticker"):
        await ada.sends_a(kind)
        ada.sees("media")
    assert conversation.calls("getFile") == []


async def test_in_a_group_the_bot_says_goodbye_and_leaves(conversation: Town) -> None:
    ada = conversation.person()
    group = conversation.telegram.phones.make_group(ada.id, "Friends")
    await conversation.after_a_step()
    said = [call["params"] for call in conversation.calls("sendMessage")]
    assert [conversation.texts.said[params["text"]] for params in said] == ["group"]
    assert {int(call["params"]["chat_id"]) for call in conversation.calls("leaveChat")} == {group.id}


async def test_who_blocks_the_bot_is_left_alone_and_who_comes_back_is_welcome(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.blocks()
    assert (await ada.sender()).person.unreachable_ms is not None
    await ada.sends("/start")
    assert (await ada.sender()).person.unreachable_ms is None
    ada.sees("menu-text")


async def test_a_members_command_menu_is_short(conversation: Town) -> None:
    await conversation.settle()
    (call,) = conversation.calls("setMyCommands")[-1:]
    assert 3 <= len(json.loads(call["params"]["commands"])) <= 6
