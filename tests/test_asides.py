"""What is typed at a question and not meant for it, and words that wait to be kept: nothing is lost."""

import pytest

from domain.person import Conversation
from domain.say import Say
from tests.desk import Desk, message
from tests.kit import Town
from tests.test_signing_up import signs_up


def answers(desk: Desk) -> Conversation:
    assert desk.sender.conversation
    return desk.sender.conversation


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("my answers", "profile-check"),
        ("Talk to a person", "person-text"),
        ("advice or complaint", "complaint-text"),
        ("how this works", "how-text"),
        ("What is this about?", "about-1"),
        ("carry on", "ask-name"),
        ("menu", "menu-text"),
    ],
)
async def test_what_the_bot_offers_itself_is_heard_at_a_question(member: Desk, text: str, key: str) -> None:
    await member.types("tell us more")
    await member.types(text)
    assert member.keys() == [key]
    assert member.sender.answers == {}


async def test_an_answer_of_the_question_wins_over_what_the_bot_offers(member: Desk) -> None:
    choices = member.organisation.interests
    about = choices[0].__class__("about", "About")
    member.organisation = member.organisation.model_copy(update={"interests": (about, *choices)})
    await member.presses("go:change:interests")
    await member.types("about")
    assert member.keys() == ["ask-interests"]
    assert answers(member).answers["interests"] == ("about",)


@pytest.mark.parametrize("text", ["next", "no", "No thanks.", "nothing", "none", "done", "skip"])
async def test_nothing_is_nobodys_name_and_nobodys_words(member: Desk, text: str) -> None:
    await member.types("tell us more")
    await member.types(text)
    assert member.keys() == ["ask-why"]
    await member.taps("own-words")
    await member.types(text)
    assert member.keys() == ["ask-why"], "back at the list"
    await member.types(text)
    assert member.keys() == ["ask-interests"]


async def test_nothing_more_leaves_what_is_there(member: Desk) -> None:
    for text in ("tell us more", "Robin", "yes", "back", "none"):
        await member.types(text)
    assert member.keys() == ["ask-why"]
    assert member.sender.answers["name"] == ("Robin",)


async def test_a_thought_sent_in_several_messages_is_read_back_whole(member: Desk) -> None:
    for text in ("tell us more", "skip", "The food", "and the garden"):
        await member.types(text)
    assert member.keys() == ["keep-words"]
    assert member.says[-1].values["words"] == "The food\nand the garden"
    await member.types("x" * 490)
    assert member.keys() == ["again-long-together", "keep-words"]
    assert member.says[-1].values["words"] == "The food\nand the garden", "nothing is lost"
    await member.types("next")
    assert member.keys() == ["again-keep", "keep-words"]
    await member.types("keep")
    assert member.sender.answers["why_words"] == ("The food\nand the garden",)


@pytest.mark.parametrize(
    "away", ["later", "menu", "help", "talk to a person", "what is this about?", "erase me"]
)
@pytest.mark.parametrize("back", ["my answers", "tell us more", "change my name", "start again", "carry on"])
async def test_words_not_yet_kept_wait_wherever_one_goes(member: Desk, away: str, back: str) -> None:
    for text in ("tell us more", "Robin", "yes", "The food", away, back):
        await member.types(text)
    assert member.keys()[-1] == "keep-words"
    assert member.says[-1].values["words"] == "The food"
    await member.types("yes")
    assert member.sender.answers["why_words"] == ("The food",)


async def test_telling_more_goes_on_where_it_was(member: Desk) -> None:
    for text in ("tell us more", "skip", "1", "menu", "tell us more"):
        await member.types(text)
    assert member.keys() == ["ask-why"]
    assert answers(member).answers["why"] == ("to-improve-services",)


VOICE = {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}


async def test_a_voice_message_leaves_the_question_open_and_says_so(member: Desk) -> None:
    await member.gets({"message": message(**VOICE)})
    assert member.says[-1].values == {"asked": ""}
    await member.types("tell us more")
    await member.gets({"message": message(**VOICE)})
    assert (member.keys(), member.says[-1].values) == (["media"], {"asked": "now"})
    await member.types("Robin")
    assert member.keys() == ["keep-words"]
    await member.types("menu")
    await member.gets({"message": message(**VOICE)})
    assert member.says[-1].values == {"asked": "waits"}


async def test_who_is_not_understood_while_a_question_waits_hears_how_to_go_on(member: Desk) -> None:
    await member.types("hmm")
    assert (member.keys(), member.says[-1].values) == (["unexpected"], {"waits": 0})
    for text in ("tell us more", "menu", "hmm"):
        await member.types(text)
    assert (member.keys(), member.says[-1].values) == (["unexpected"], {"waits": 1})
    assert "carry-on" in member.labels()
    await member.types("carry on")
    assert member.keys() == ["ask-name"]


@pytest.mark.parametrize("text", ["yes", "OK", "Yes please"])
async def test_somebody_new_who_says_yes_to_nothing_is_welcomed(desk: Desk, text: str) -> None:
    await desk.types(text)
    assert desk.keys() == ["welcome"]
    await desk.types("thanks")
    assert desk.keys() == ["thanks"]


@pytest.mark.parametrize("text", ["no", "Wrong!"])
async def test_no_at_the_check_is_told_how_to_change_something(member: Desk, text: str) -> None:
    await member.types("my answers")
    await member.types(text)
    assert member.keys() == ["again-change", "profile-check"]
    await member.types("change my name")
    assert member.keys() == ["ask-name"]


@pytest.mark.parametrize(("text", "question"), [("three", "ask-name"), ("One", "ask-kinds")])
async def test_a_number_in_letters_changes_an_answer_as_one_in_figures_does(
    member: Desk, text: str, question: str
) -> None:
    await member.types("my answers")
    await member.types(text)
    assert member.keys() == [question]


@pytest.mark.parametrize("shown", [False, True])
async def test_no_after_their_answers_were_shown_is_told_how_to_change_something(
    conversation: Town, shown: bool
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    if shown:
        await conversation.move_on(days=1)
        await ada.sends("about me")
    await ada.sends("no")
    ada.sees("change-what")
    await ada.sends("my answers")
    ada.sees("profile-check")


@pytest.mark.parametrize(("minutes", "first"), [(31, ()), (0, ("/help",))])
async def test_but_later_or_after_help_it_is_about_something_else(
    conversation: Town, minutes: int, first: tuple[str, ...]
) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await conversation.move_on(minutes=minutes)
    for text in (*first, "no"):
        await ada.sends(text)
    ada.sees(*["help"] * len(first), "unexpected")


async def test_done_with_something_missing_says_what(member: Desk) -> None:
    await member.types("my answers")
    await member.types("done")
    assert member.keys() == ["still-missing", "ask-kinds"]
    assert member.says[0].first == Say("still-missing", {"question": "kinds"})


async def test_who_finishes_later_is_told_that_they_wait(member: Desk) -> None:
    for text in ("tell us more", "Robin", "later"):
        await member.types(text)
    assert (member.keys(), member.says[-1].values) == (["later-more"], {"draft": 1})
    for text in ("carry on", "yes", "later"):
        await member.types(text)
    assert (member.keys(), member.says[-1].values) == (["later-more"], {"draft": 0})
