"""The agenda of a meeting: members put something on it, back it, take it off; the team looks first."""

from storage.forums import agenda
from tests.agenda_kit import HALL, all_items, backs, look, opened, raises
from tests.kit import Town


async def test_a_member_puts_something_on_it_in_their_own_words(conversation: Town) -> None:
    _, meeting, (_, ada, bea) = await opened(conversation, "Ada", "Bea")
    await look(ada, meeting)
    ada.sees("agenda-page")
    await ada.taps("agenda-put")
    ada.sees("agenda-ask")
    await ada.sends("x" * 141)
    ada.sees("again-long", "agenda-ask")
    await ada.sends(HALL)
    ada.sees("agenda-sure")
    assert await all_items(conversation) == []
    await ada.sends("yes")
    ada.sees("agenda-kept", "agenda-page")
    assert "(yours, somebody looks at it first)" in ada.reads()
    await look(bea, meeting)
    assert HALL not in bea.reads()


async def test_others_back_it_and_can_change_their_mind(conversation: Town) -> None:
    _, meeting, (_, ada, bea) = await opened(conversation, "Ada", "Bea")
    await raises(conversation, meeting, ada)
    await look(bea, meeting)
    assert f"1. {HALL} (raised by members)" in bea.reads()
    await bea.taps("item-back")
    assert "wanted by fewer than 8 people, you among them" in bea.reads()
    await bea.sends("1")
    assert "wanted" not in bea.reads()
    await look(ada, meeting)
    assert "Can we meet" in ada.reads()
    await ada.taps_old(1, f"go:faback:{(await all_items(conversation))[0].item_id}-1")
    assert (await all_items(conversation))[0].backers == 0


async def test_one_s_own_can_be_taken_off_and_nobody_else_s(conversation: Town) -> None:
    _, meeting, (_, ada, bea) = await opened(conversation, "Ada", "Bea")
    item_id = await raises(conversation, meeting, ada)
    await backs(conversation, item_id, bea)
    await bea.taps_old(1, f"go:fatake:{item_id}")
    bea.sees("agenda-item-gone")
    await look(ada, meeting)
    await ada.sends("1")
    ada.sees("agenda-own")
    await ada.taps("item-drop")
    ada.sees("agenda-taken", "agenda-page")
    assert await all_items(conversation) == []


async def test_one_person_has_room_for_three(conversation: Town) -> None:
    _, meeting, (_, ada) = await opened(conversation, "Ada")
    for words in ("One", "Two", "Three"):
        await raises(conversation, meeting, ada, words)
    await look(ada, meeting, "faput")
    ada.sees("agenda-enough", "agenda-page")
    own = await conversation.remembered(lambda tx: agenda.waiting_of(tx, meeting.forum_id, ada.id))
    assert len(own) == 3
