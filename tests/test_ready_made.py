"""Ready-made polls: those that come with the bot, an organisation's own, and what is wrong with a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.organisation_file import SHIPPED, OrganisationError, load_organisation, loaded
from domain import readable
from domain.many.audience import Audience
from domain.polls.poll import Poll
from domain.polls.ready_made import ReadyMade, ReadyMadeFile
from domain.polls.rules import refusal
from tests.kit import ROOT, Town, organisation
from tests.poll_kit import crowd, newest, sends
from texts.jargon import jargon

NOW_MS = 1_795_000_000_000
GOOD = """
[[poll]]
title = "The garden"
kind = "several"
question = "What shall we plant?"
plain_question = "What shall we plant?"
options = ["Roses", "Beans"]
plain_options = ["Roses", "Beans"]
can_change = "The flower bed."
"""


def test_those_that_come_with_the_bot_can_be_asked_as_they_are() -> None:
    ready = organisation().ready_made
    assert {one.kind for one in ready} >= {"blank", "scale", "dates", "several"}
    for one in ready:
        assert refusal(Poll(1, 1, one.card, Audience()), 100, False, NOW_MS, organisation()) is None, (
            one.title
        )


@pytest.mark.parametrize("one", organisation().ready_made, ids=lambda one: str(one.key))
def test_they_read_easily_and_give_nothing_away(one: ReadyMade) -> None:
    usual = (one.question, *one.options, one.can_change)
    assert replace(readable.advice(usual, jargon(), organisation()), hardest=()) == readable.Advice()
    plain = (one.plain_question, *one.plain_options)
    assert readable.advice(plain, jargon(), organisation(), plain=True) == readable.Advice()


async def test_a_new_poll_can_start_from_one(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await coordinator.sends("/new")
    coordinator.sees("ask-poll_kind")
    await coordinator.taps("ready-made")
    coordinator.sees("ready-made-page")
    await coordinator.taps("The food: how is it?")
    coordinator.sees("poll-check")
    await sends(conversation, coordinator)
    assert "How is the food here at the moment?" in ada.reads()
    assert "1 – very poor" in ada.reads()
    assert (await newest(conversation)).card.plain_question == "How is the food?"


async def test_it_can_be_typed_too(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends("/new")
    await coordinator.sends("ready-made")
    coordinator.sees("ready-made-page")
    await coordinator.sends("after a visit")
    coordinator.sees("poll-check")


async def test_one_that_is_there_no_more_shows_the_list(town: Town) -> None:
    coordinator, _ = await crowd(town)
    await coordinator.sends("/new")
    message_id, _ = coordinator.button_data("ready-made")
    await coordinator.taps_old(message_id, "go:useready:gone")
    coordinator.sees("ready-made-page")


def with_folder(tmp_path: Path, *files: str) -> Path:
    """An organisation with a folder of its own, and these files in it."""
    folder = tmp_path / "ours"
    folder.mkdir()
    for number, text in enumerate(files):
        (folder / f"{number}.toml").write_text(text, "utf-8")
    file = tmp_path / "organisation.toml"
    file.write_text('ready_made_folder = "ours"\n' + (ROOT / "organisation.toml").read_text("utf-8"), "utf-8")
    return file


def test_an_organisation_adds_its_own_folder(tmp_path: Path) -> None:
    ready = load_organisation(with_folder(tmp_path, GOOD)).ready_made
    assert len(ready) == len(organisation().ready_made) + 1
    assert ready[-1].card.options == ("Roses", "Beans")


def test_one_of_the_same_title_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = GOOD.replace("The garden", "The food")
    ready = load_organisation(with_folder(tmp_path, own)).ready_made
    (food,) = [one for one in ready if one.title == "The food"]
    assert food.question == "What shall we plant?"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = with_folder(tmp_path)
    (tmp_path / "ours").rmdir()
    with pytest.raises(OrganisationError, match="is no folder; ready_made_folder names it"):
        load_organisation(file)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"several"', '"pick"', 'poll[1].kind is not right: allowed is "blank", "yesno"'),
        ('"several"', '"yesno"', "poll[1].options must not stand in a poll of kind “yesno”"),
        ('options = ["Roses", "Beans"]', 'options = ["Roses"]', "poll[1].options needs at least two answers"),
        ('["Roses", "Beans"]\nplain', '["Roses", "roses"]\nplain', "poll[1].options has an answer twice"),
        ('plain_options = ["Roses", "Beans"]', "", "poll[1].plain_options needs a line for each of options"),
        ('title = "The garden"', "", "poll[1].title is missing"),
        ('"The garden"', f'"{"W" * 27}"', "poll[1].title is 27 characters long; at most 26 are allowed"),
        ("can_change", "can_chang", "poll[1].can_chang is not known here; perhaps can_change is meant"),
        ('"What shall we plant?"', '"What\\u202e?"', "poll[1].question has a hidden character"),
        ('"several"', '"scale"', "poll[1].ends must say what 1 and what 5 means"),
        ("[[poll]]", "[[polls]]", "polls is not known here; perhaps poll is meant"),
    ],
)
def test_a_mistake_in_a_file_is_named_where_it_stands(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    assert before in GOOD
    file = with_folder(tmp_path, GOOD.replace(before, after, 1))
    with pytest.raises(OrganisationError) as mistakes:
        load_organisation(file)
    assert f"{tmp_path / 'ours' / '0.toml'}: {told}" in str(mistakes.value)


def test_every_file_that_comes_with_the_bot_is_read() -> None:
    files = sorted(SHIPPED.glob("*.toml"))
    assert files
    read = sum(len(loaded(file, ReadyMadeFile).poll) for file in files)
    assert read == len(organisation().ready_made)
