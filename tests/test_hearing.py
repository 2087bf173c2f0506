"""What handlers hear: a slash, a button and words are the same; help and stop are never answers."""

from dataclasses import replace

import pytest

from domain.forums.poster import Poster
from domain.person import Sender
from domain.say import Say
from handlers.running import FRESH_MS
from storage.forums import posters
from storage.team import roles
from tests.desk import Desk
from tests.forms_kit import NOW_MS


@pytest.mark.parametrize("text", ["stop", "STOP", "Stop.", "stop!", " sToP ", "/stop", "/STOP", "/stop@bot"])
async def test_stop_is_understood_however_it_is_written(desk: Desk, text: str) -> None:
    await desk.begins()
    await desk.types(text)
    assert desk.keys() == ["stopped-before"]
    assert desk.sender.conversation is None


@pytest.mark.parametrize("text", ["stop", "Stop.", "/stop"])
async def test_stop_by_a_member_stops_at_once_and_can_be_undone(member: Desk, text: str) -> None:
    await member.types(text)
    assert member.keys() == ["stopped"]
    assert member.sender.person
    assert member.sender.person.stopped_ms == NOW_MS
    await member.types("Stop")
    assert member.sender.person.stopped_ms == NOW_MS, "the first time counts"
    await member.taps("messages-again")
    assert member.sender.person.stopped_ms is None


async def test_starting_does_not_undo_stopping(member: Desk) -> None:
    await member.types("STOP")
    await member.types("/start")
    assert member.sender.person
    assert member.sender.person.stopped_ms
    assert "messages-yes" in member.labels()


@pytest.mark.parametrize(
    "text",
    [
        *("quit", "Unsubscribe", "leave me alone!", "Stop texting me.", "stop messaging me", "please stop"),
        *(
            "stop pls",
            "STOP, thanks",
            "stopp",
            "sotp",
            "s t o p",
            "stop stop stop",
            "Don’t text me",
            "stop 😡",
        ),
    ],
)
async def test_stop_has_other_words_too(member: Desk, text: str) -> None:
    await member.types("tell us more")
    await member.types(text)
    assert member.keys() == ["stopped"]


@pytest.mark.parametrize(
    "text", ["erase me", "Delete my data", "forget me!", "take me off your list", "leave", "/leave", "/erase"]
)
async def test_who_wants_to_be_erased_is_asked_first_and_offered_less(member: Desk, text: str) -> None:
    await member.types("tell us more")
    before = member.sender.person
    await member.types(text)
    assert (member.keys(), member.sender.person) == (["leave"], before)
    assert member.labels() == ["erase-now", "only-stop", "only-pause", "stay", "help-now"]
    await member.taps("only-stop")
    assert member.keys() == ["stopped"]


async def test_before_joining_what_was_begun_is_erased_at_once(desk: Desk) -> None:
    await desk.begins("agree-yes")
    await desk.types("delete everything")
    assert (desk.keys(), desk.says[-1].values) == (["never-joined"], {"begun": 1})
    assert desk.sender.conversation is None


@pytest.mark.parametrize(
    "text", ["help", "I need help now", "/help", "/helpnow", "Help!", "menu", "/menu", "stop"]
)
async def test_help_stop_and_menu_are_never_answers(member: Desk, text: str) -> None:
    await member.types("tell us more")
    assert member.keys() == ["ask-name"]
    await member.types(text)
    assert member.keys()[0] in ("help", "menu-text", "stopped")
    await member.types("I cannot go on")
    assert member.keys() == ["unexpected"], "nor is what comes after them"
    assert member.sender.answers == {}
    await member.types("carry on")
    assert member.keys() == ["ask-name"]


async def test_thanks_are_taken_as_thanks(member: Desk) -> None:
    for text in ("thanks", "OK", "Thank you!", "yes", "👍"):
        await member.types(text)
        assert member.keys() == ["thanks"]


async def test_text_half_a_day_later_is_no_answer(desk: Desk) -> None:
    await desk.begins("agree-yes")
    desk.now_ms += FRESH_MS
    await desk.types("1")
    assert desk.keys() == ["resume"]
    assert desk.sender.conversation
    assert "kinds" not in desk.sender.conversation.answers
    await desk.types("yes")
    assert desk.keys() == ["ask-kinds"]
    await desk.types("1")
    assert desk.sender.conversation.answers["kinds"] == ("used",)


async def test_a_button_days_later_still_counts(desk: Desk) -> None:
    await desk.begins("agree-yes")
    desk.now_ms += 5 * 2 * FRESH_MS
    await desk.taps("kind-cared")
    assert desk.sender.conversation
    assert desk.sender.conversation.answers["kinds"] == ("cared",)


@pytest.mark.parametrize("text", ["maybe", "I am 12", "I cannot go on", "7"])
async def test_the_reason_at_the_notice_stands_alone_with_its_buttons(desk: Desk, text: str) -> None:
    await desk.begins()
    (yes, no) = [button for button in desk.says[-1].buttons if button.label in ("agree-yes", "agree-no")]
    await desk.types(text)
    assert desk.keys() == ["again-agree"]
    assert (*desk.says[-1].buttons[:2], desk.labels()[2]) == (yes, no, "help-now"), (
        "as above, which count too"
    )
    await desk.types("yes")
    assert desk.keys() == ["ask-kinds"]


async def test_words_that_are_no_answer_are_not_said_back(desk: Desk) -> None:
    await desk.begins("agree-yes")
    await desk.types("I want to die")
    assert desk.keys() == ["again-choose", "ask-kinds"]
    reason = desk.says[0].first
    assert reason is not None
    assert not reason.values


async def test_start_again_keeps_nothing(desk: Desk) -> None:
    await desk.begins("agree-yes", "kind-used")
    await desk.types("/start")
    assert desk.keys() == ["resume"]
    await desk.taps("start-again")
    assert desk.keys() == ["ask-notice"]
    assert desk.sender.conversation
    assert not desk.sender.conversation.answers


async def test_no_erases_what_was_begun(desk: Desk) -> None:
    await desk.begins("agree-no")
    assert desk.keys() == ["not-yet"]
    assert desk.sender == Sender(7)


async def test_a_step_that_is_gone_begins_its_form_again_and_says_so(desk: Desk) -> None:
    await desk.begins("agree-yes", "kind-used")
    assert desk.sender.conversation
    desk.sender.conversation = replace(desk.sender.conversation, step="colours/ask")
    await desk.types("blue")
    assert desk.keys() == ["form-restarted", "ask-notice"]
    assert desk.sender.conversation.answers["kinds"] == ("used",)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "x",
        "go:",
        "go:gone",
        "go:on:" + "x" * 50,
        "signup:kinds:1:next",
        "signup:areas:0:on:bolton:0",
        "\u202e",
        "::::",
    ],
)
async def test_an_old_or_forged_button_changes_nothing_and_shows_the_question(desk: Desk, data: str) -> None:
    await desk.begins("agree-yes", "kind-used")
    before = desk.sender.conversation
    await desk.presses(data)
    assert desk.told == Say("old-button")
    assert desk.keys() == ["ask-kinds"]
    assert desk.sender.conversation == before


async def test_an_old_button_shows_a_member_the_menu(member: Desk) -> None:
    await member.presses("signup:kinds:1:next")
    assert member.told == Say("old-button")
    assert member.keys() == ["menu-text"]


async def test_members_business_is_not_for_strangers(desk: Desk) -> None:
    for data in ("go:more", "go:mine", "go:change:name", "go:unstop", "go:menu"):
        await desk.presses(data)
        assert desk.keys() == ["welcome"]
        assert desk.sender == Sender(7)


async def test_join_pressed_twice_asks_the_same_question(desk: Desk) -> None:
    await desk.begins()
    await desk.presses("go:join")
    assert desk.keys() == ["ask-notice"]
    await desk.taps("agree-yes")
    assert desk.keys() == ["ask-kinds"]


async def test_plainer_words_are_kept_for_somebody_who_has_not_begun(desk: Desk) -> None:
    await desk.types("/start")
    await desk.taps("use-plain")
    assert (desk.keys(), desk.sender.locale) == (["welcome"], "en-plain")
    await desk.taps("join")
    assert desk.sender.locale == "en-plain"
    await desk.types("usual words")
    assert (desk.keys(), desk.sender.locale) == (["ask-notice"], "en")


async def test_about_is_five_messages_one_at_a_time_and_ends_at_joining(desk: Desk) -> None:
    await desk.types("what is this about?")
    for number in range(2, 6):
        assert "join" in desk.labels()
        await desk.taps(f"about-to-{number}")
        assert desk.keys() == [f"about-{number}"]
    assert not any(label.startswith("about-to") for label in desk.labels())


@pytest.mark.parametrize(
    "payload", ["kmtqrw", "KMTQRW", "bcdfgh", "kmtqrw2", "x", "km tqrw", "'; DROP TABLE person; --"]
)
async def test_a_poster_is_counted_and_a_bad_payload_is_passed_over(desk: Desk, payload: str) -> None:
    assert await posters.add(desk.tx, Poster("kmtqrw", None, "Central Library"), 1)
    await desk.types(f"/start {payload}")
    assert desk.keys() == ["welcome"]
    rows = await desk.tx.rows("SELECT code, arrivals FROM arrival")
    assert rows == ([("kmtqrw", 1)] if payload.lower() == "kmtqrw" else [])
    assert desk.sender == Sender(7)


async def test_each_step_of_a_member_is_kept_with_them(member: Desk) -> None:
    await member.types("tell us more")
    await member.types("Robin")
    assert "name" not in member.sender.answers, "not before it was read back"
    await member.types("yes")
    assert member.sender.answers == {"name": ("Robin",)}
    await member.taps("To improve services")
    assert member.sender.answers["why"] == ("to-improve-services",)
    await member.types("later")
    assert member.keys() == ["later-more"]


@pytest.mark.parametrize("text", ["person", "Person!", "a human"])
async def test_a_member_who_wants_a_person_gets_one_to_talk_to(member: Desk, text: str) -> None:
    await member.types("help")
    await member.types(text)
    assert member.keys() == ["person-text"]


@pytest.mark.parametrize("text", ["team", "begin a request", "data requests", "Find a person"])
async def test_words_of_the_team_s_buttons_are_no_wish_of_a_member_for_a_role(
    member: Desk, text: str
) -> None:
    await member.types(text)
    assert member.keys() == ["unexpected"]
    assert member.sender.person
    await roles.give(member.tx, member.sender.person.person_id, "admin", "Ada", NOW_MS)
    member.sender.person = replace(member.sender.person, roles=frozenset({"admin"}))
    await member.types(text)
    assert member.keys()[0] not in ("unexpected", "not-yours")


@pytest.mark.parametrize("text", ["forum", "See the forum", "see the forums"])
async def test_one_forum_is_enough_said_for_the_list_of_them(member: Desk, text: str) -> None:
    await member.types(text)
    assert member.keys() == ["forums-page"]
