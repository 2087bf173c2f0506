"""The team looks at what members put on an agenda, without seeing who did, and adds its own."""

from dataclasses import replace

import pytest

from domain.forums import agenda_says, agenda_team
from domain.forums.agenda import WHYS, Item, ItemState
from domain.forums.forum import Details, Forum, Meeting
from domain.many.message import is_closed
from storage.forums import agenda
from tests.agenda_kit import HALL, all_items, backs, item, look, opened, raises
from tests.kit import Member, Town, organisation
from tests.many_kit import ZONE
from tests.test_leaving import leaves
from tests.test_staff_views import viewed
from tests.test_texts import LOCALES
from texts import Texts
from texts.template import without_html

TEXTS = Texts(organisation())
STATES: tuple[ItemState, ...] = ("new", "passed")


async def states(town: Town) -> list[str]:
    return [each.state for each in await all_items(town)]


async def new(town: Town, meeting: Meeting, member: Member, *words: str) -> None:
    """These, which nobody has looked at."""
    for each in words:
        item_id = await raises(town, meeting, member, each)
        async with town.database.transaction() as tx:
            await agenda.move(tx, [item_id], ("passed",), "new")


async def test_what_passes_is_seen_by_others_and_what_goes_back_is_said_in_other_words(
    conversation: Town,
) -> None:
    _, meeting, (cleo, ada, bea) = await opened(conversation, "Ada", "Bea")
    await new(conversation, meeting, ada, HALL, "Dr Smith is rude", "More tea")
    await look(cleo, meeting, "fastaff")
    cleo.sees("agenda-new")
    assert "Ada" not in cleo.reads()
    await cleo.sends("pass all but 2")
    cleo.sees("agenda-now-passed", "agenda-new")
    assert await states(conversation) == ["passed", "new", "passed"]
    await cleo.sends("1")
    cleo.sees("agenda-one")
    await cleo.taps("item-return")
    await cleo.taps("back-person")
    cleo.sees("agenda-now-back", "agenda-board")
    assert "agenda-came-back" in ada.got()
    assert "agenda-came-back" not in bea.got()
    await ada.taps("item-again")
    ada.sees("agenda-ask")
    await ada.sends("A doctor was rude")
    await ada.taps("send-words")
    ada.sees("agenda-kept", "agenda-page")
    assert [each.words for each in await all_items(conversation)] == [HALL, "A doctor was rude", "More tea"]
    assert await states(conversation) == ["passed", "new", "passed"]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_lock_screen_shows_nothing_of_what_somebody_wrote(locale: str) -> None:
    forum = Forum(1, 1, "Us", "", "", Details("Here"))
    found = [Item(1, 1, 1, "member", "SECRET", state) for state in STATES]
    says = [*(agenda_says.carried(each, forum) for each in found)]
    says += [agenda_says.came_back(found[0], forum, why) for why in WHYS]
    secret, in_may = replace(forum, name="SECRET"), Meeting(1, 1, 1, "2026-05-01", 1_777_628_400_000)
    says += [agenda_team.waiting(secret, in_may, 1, last, ZONE) for last in (True, False)]
    for say in says:
        shown = without_html(TEXTS.render(say, locale).html)
        assert "SECRET" in shown
        assert "SECRET" not in shown[:200], shown


def test_an_agenda_that_tells_too_much_arrives_closed() -> None:
    forum = Forum(1, 1, "Us", "", "", Details("Here"))
    meeting = Meeting(1, 1, 1, "2026-12-08", 0)
    for words, closed in (("More tea", False), ("The food on the ward", True)):
        out = agenda_says.going_out(forum, meeting, [Item(1, 1, 1, "member", words, "on", place=1)])
        assert is_closed(out, "en", organisation()) == closed


async def test_an_old_pass_all_passes_nothing_that_came_since(conversation: Town) -> None:
    _, meeting, (cleo, ada) = await opened(conversation, "Ada")
    await new(conversation, meeting, ada, HALL)
    await look(cleo, meeting, "fastaff")
    old = cleo.button_data("pass-all")
    await new(conversation, meeting, ada, "More tea")
    await look(cleo, meeting, "fastaff")
    await cleo.taps_old(*old)
    assert await states(conversation) == ["new", "new"]


async def test_the_team_adds_its_own_one_a_line(conversation: Town) -> None:
    _, meeting, (cleo, ada) = await opened(conversation, "Ada")
    await look(cleo, meeting, "faadd")
    await cleo.sends(f"The new garden\n{'x' * 141}")
    cleo.sees("paper-long", "agenda-add-ask")
    await cleo.sends("The new garden\n\nParking")
    cleo.sees("agenda-add-sure")
    await cleo.sends("yes")
    cleo.sees("agenda-added", "agenda-board")
    await look(ada, meeting)
    assert "1. The new garden (raised by staff)" in ada.reads()
    await cleo.taps("item-number")
    await cleo.taps("item-drop")
    assert len(await all_items(conversation)) == 1


async def test_what_somebody_wrote_is_taken_off_staff_s_phones_when_they_leave(conversation: Town) -> None:
    _, meeting, (cleo, ada) = await opened(conversation, "Ada")
    await new(conversation, meeting, ada, HALL)
    passed = await raises(conversation, meeting, ada, "More tea")
    garden = await raises(conversation, meeting, None, "The new garden")
    await backs(conversation, garden, ada)
    await look(cleo, meeting, "fastaff")
    assert HALL in cleo.reads()
    await leaves(ada)
    assert not any(HALL in wire["text"] for wire in cleo.messages())
    assert [each.item_id for each in await all_items(conversation)] == [passed, garden]
    assert (await item(conversation, garden)).backers == 0
    assert (await item(conversation, passed)).words == "More tea"
    assert await conversation.remembered(lambda tx: agenda.writer(tx, passed)) is None


async def test_the_record_says_that_somebody_looked_and_not_at_whose_words(conversation: Town) -> None:
    _, meeting, (cleo, ada) = await opened(conversation, "Ada")
    await new(conversation, meeting, ada, HALL)
    await look(cleo, meeting, "fastaff")
    cleo.sees("agenda-new")
    await look(cleo, meeting, "fastaff")
    looks = [entry for entry in await viewed(conversation) if "agenda" in entry[2]]
    assert [(actor, subject) for actor, subject, _ in looks] == [
        ((await cleo.sender()).person.person_id, None)
    ]
