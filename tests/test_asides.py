"""What is typed at a question and not meant for it, and words that wait to be kept: nothing is lost."""

import pytest

from domain.person import Conversation
from tests.desk import Desk


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


async def test_who_finishes_later_is_told_that_they_wait(member: Desk) -> None:
    for text in ("tell us more", "Robin", "later"):
        await member.types(text)
    assert (member.keys(), member.says[-1].values) == (["later-more"], {"draft": 1})
    for text in ("carry on", "yes", "later"):
        await member.types(text)
    assert (member.keys(), member.says[-1].values) == (["later-more"], {"draft": 0})
