"""The blank sheet as members meet it: ideas in their own words, then a choice among all of them."""

import pytest

from domain.many.audience import Audience
from domain.polls.poll import LONGEST_IDEA, Card, Poll
from storage.polls import drafts as poll_drafts
from storage.polls import electors, ideas, withdrawing
from tests.kit import Member, Town
from tests.many_kit import joins
from tests.sheet_kit import asked, ends, got, state, states, writes, wrote


async def answered(town: Town, poll_id: int, member: Member) -> bool | None:
    found = await town.remembered(lambda tx: electors.is_asked(tx, poll_id, member.id))
    return found if found is None else bool(found)


async def words_of(town: Town, poll_id: int) -> list[str]:
    rows = await town.remembered(
        lambda tx: tx.rows("SELECT words FROM idea WHERE poll_id = :p ORDER BY number", {"p": poll_id})
    )
    return [words for (words,) in rows]


async def test_an_idea_is_said_read_back_and_sent(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    ada.sees("blank-asked")
    for told in ("Everyone asked will see your words, without your name", "Staff read this on working days"):
        assert told in ada.reads()
    assert "Not answered yet" in ada.reads()
    await ada.taps("idea-say")
    ada.sees("idea-ask")
    assert "Please name nobody" in ada.reads()
    await ada.sends("Soup that is hot when it comes")
    ada.sees("idea-sure")
    assert "Soup that is hot when it comes" in ada.reads()
    assert await words_of(conversation, poll_id) == [], "nothing is kept before the yes"
    await ada.taps("send-words")
    ada.sees("idea-sent")
    assert await words_of(conversation, poll_id) == ["Soup that is hot when it comes"]
    assert await answered(conversation, poll_id, ada)
    question = next(w["text"] for w in ada.messages() if "What would make lunch better?" in w["text"])
    assert "Your idea is sent" in question, "the question does not stand there as unanswered"


async def test_all_of_it_can_be_typed(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    question = ada.messages()[-1]["message_id"]
    await ada.sends("Curry on Fridays", reply_to=question)
    ada.sees("idea-sure")
    await ada.sends("yes, send")
    ada.sees("idea-sent")
    await ada.sends("add another")
    ada.sees("idea-ask")
    await ada.sends("Fruit every day")
    await ada.sends("yes, send")
    assert await words_of(conversation, poll_id) == ["Curry on Fridays", "Fruit every day"]


async def test_typed_at_the_only_open_question_it_is_read_back_too(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    await ada.sends("Curry on Fridays")
    ada.sees("idea-sure")
    assert await words_of(conversation, poll_id) == []


async def test_something_else_is_said_instead(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    await ada.taps("idea-say")
    await ada.sends("Chips")
    old = ada.button_data("send-words")
    await ada.taps("words-again")
    ada.sees("idea-ask")
    await ada.sends("Baked potatoes")
    ada.sees("idea-sure")
    await ada.taps_old(*old)
    ada.sees_told("old-button")
    assert await words_of(conversation, poll_id) == []
    await ada.sends("Potatoes with cheese")
    ada.sees("idea-sure")
    await ada.taps("send-words")
    assert await words_of(conversation, poll_id) == ["Potatoes with cheese"], "the newest that was read back"


@pytest.mark.parametrize("text", ["stop", "help", "menu", "back"])
async def test_help_stop_menu_and_back_are_never_an_idea(town: Town, text: str) -> None:
    _, (ada, *_), _ = await asked(town)
    await ada.taps("idea-say")
    await ada.sends(text)
    assert "idea-sure" not in ada.seen()


async def test_three_ideas_and_no_more(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    await writes(ada, "One")
    for words in ("Two", "Three"):
        await ada.taps("idea-more")
        await ada.sends(words)
        await ada.taps("send-words")
    ada.sees("idea-sent")
    assert "idea-more" not in ada.buttons()
    await ada.taps("idea-more")
    ada.sees("idea-enough")
    assert await words_of(conversation, poll_id) == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x" * (LONGEST_IDEA + 1), "again-long"),
        ("soup \u202etoh", "again-characters"),
        ("soup\x00", "again-characters"),
        ("\u200b", "again-empty"),
    ],
)
async def test_what_cannot_be_kept_is_answered_with_why(town: Town, text: str, why: str) -> None:
    _, (ada, *_), poll_id = await asked(town)
    await ada.taps("idea-say")
    await ada.sends(text)
    ada.sees(why, "idea-ask")
    assert await words_of(town, poll_id) == []
    await ada.sends("x" * LONGEST_IDEA)
    ada.sees("idea-sure")


async def test_signs_of_html_are_shown_as_they_are(town: Town) -> None:
    coordinator, (ada, *_), _ = await asked(town)
    await writes(ada, "<b>More</b> & better")
    assert "<b>More</b> & better" in ada.reads()
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    assert "<b>More</b> & better" in coordinator.reads()


async def test_the_same_idea_is_taken_once(town: Town) -> None:
    _, (ada, *_), poll_id = await asked(town)
    await writes(ada, "More fruit")
    await ada.taps("idea-more")
    await ada.sends("more fruit!")
    ada.sees("idea-same", "idea-ask")
    assert await words_of(town, poll_id) == ["More fruit"]


async def test_who_was_not_asked_cannot_write(town: Town) -> None:
    _, (ada, *_), poll_id = await asked(town)
    message_id, data = ada.button_data("idea-say")
    zoe = await joins(town, "Zoe")
    await zoe.taps_old(message_id, data)
    zoe.sees("poll-gone")
    for forged in ("go:idea:0", "go:idea:x", f"go:idea:{poll_id}1", f"go:reword:{poll_id}-1", "go:ideayes:1"):
        await zoe.taps_old(message_id, forged)
    await zoe.sends("Let me in")
    assert await words_of(town, poll_id) == []


async def test_after_round_one_nothing_can_be_added(conversation: Town) -> None:
    _, (ada, bob, *_), poll_id = await asked(conversation)
    await ada.taps("idea-say")
    await ends(conversation)
    assert await state(conversation, poll_id) == "sorting"
    await ada.sends("Too late")
    assert "idea-sure" not in ada.seen()
    await bob.taps("idea-say")
    bob.sees("poll-over")
    assert await words_of(conversation, poll_id) == []


async def second(town: Town, coordinator: Member, hold: int = 11) -> None:
    """The coordinator begins the second round, and it goes out."""
    await coordinator.sends("/ideas")
    coordinator.sees("sheet-board")
    await coordinator.taps("begin-round")
    coordinator.sees("poll-asked", "message-send")
    await coordinator.taps("ask-so-many")
    await town.move_on(minutes=hold)
    await town.settle()


async def test_people_choose_among_the_ideas_and_each_writer_knows_theirs(conversation: Town) -> None:
    coordinator, (ada, bob, cleo, *_), poll_id = await asked(conversation)
    for member, words in ((ada, "Hot soup"), (bob, "More fruit"), (cleo, "Longer lunch")):
        await writes(member, words)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.sends("pass all")
    await ends(conversation)
    await second(conversation, coordinator)
    ada.sees("idea-yours", "poll-asked")
    assert "Yours is number 1." in ada.reads()
    assert "Yours is number 2." in bob.reads()
    assert "2. More fruit" in ada.reads()
    eve = cleo
    await eve.taps("2 More fruit")
    await eve.taps("1 Hot soup")
    await eve.taps("poll-send")
    assert "More fruit" in eve.reads()
    assert await state(conversation, poll_id) == "closed"


async def test_nobody_else_is_told_that_one_is_theirs(town: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", by=ada)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(town)
    await second(town, coordinator)
    assert "Yours are numbers 1 and 2." in ada.reads()
    bob.sees("poll-asked")
    assert "Yours" not in bob.reads()


async def test_every_wording_can_be_read(conversation: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "Hot soup", "Longer lunch", by=ada)
    await wrote(conversation, poll_id, "Soup that is hot", by=bob)
    await wrote(conversation, poll_id, "Fruit, as it was written")
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.sends("pass all but 3")
    await coordinator.taps("Idea 3")
    await coordinator.taps("idea-merge")
    await coordinator.taps("With idea 1")
    await ends(conversation)
    await second(conversation, coordinator)
    assert "Soup that is hot" not in bob.reads()
    assert "Yours is number 1." in bob.reads()
    await bob.taps("idea-wordings-all")
    bob.sees("idea-yours", "idea-wordings")
    assert "1. Hot soup\n1. also: Soup that is hot" in bob.reads()
    assert "3. Fruit, as it was written (from paper)" in bob.reads()


async def test_a_number_that_is_typed_means_the_idea_with_that_number(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "Hot soup", "Fruit", "Longer lunch", by=ada)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.sends("pass all but 2")
    await coordinator.taps("to-sheet")
    await coordinator.taps("sort-passed")
    await coordinator.sends("3")
    assert "Longer lunch" in coordinator.reads_of("idea-one")
    await coordinator.taps("idea-merge")
    await coordinator.sends("2")
    assert "idea-merged" not in coordinator.got()
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-passed")
    await coordinator.taps("Idea 3")
    await coordinator.taps("idea-merge")
    await coordinator.sends("1")
    assert "Idea 3 is put with idea 1." in coordinator.reads_of("idea-merged")


async def test_a_stranger_reads_no_wordings(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "Longer lunch", by=ada)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(town)
    await second(town, coordinator)
    message_id, data = ada.button_data("idea-wordings-all")
    zoe = await joins(town, "Zoe")
    await zoe.taps_old(message_id, data)
    zoe.sees("poll-gone")


async def test_of_who_leaves_before_the_choice_the_idea_goes_too(town: Town) -> None:
    _, (ada, bob, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", by=ada)
    await wrote(town, poll_id, "More fruit", "Longer lunch", by=bob)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert await words_of(town, poll_id) == ["More fruit", "Longer lunch"]
    await wrote(town, poll_id, "Curry", by=bob)
    assert list(await states(town, poll_id)) == [2, 3, 4], "no number is ever another idea's"


async def test_but_once_people_choose_from_it_it_stays_with_nobody(town: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", by=ada)
    await wrote(town, poll_id, "More fruit", by=bob)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(town)
    await second(town, coordinator)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert await words_of(town, poll_id) == ["Hot soup", "More fruit"]
    shown = await town.remembered(lambda tx: ideas.shown(tx, poll_id))
    assert await town.remembered(lambda tx: ideas.writers(tx, shown)) == [bob.id]


async def test_of_who_leaves_once_the_choice_is_drafted_no_word_stays_in_it(town: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", by=ada)
    await wrote(town, poll_id, "More fruit", by=bob)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(town)
    await coordinator.sends("/ideas")
    await coordinator.taps("begin-round")
    coordinator.sees("message-send")
    old = coordinator.button_data("ask-so-many")
    await coordinator.taps("try-on-me")
    await coordinator.taps("idea-wordings-all")
    assert "Hot soup" in coordinator.reads()
    await ada.sends("/leave")
    await ada.taps("erase-now")
    kept = await town.remembered(lambda tx: tx.rows("SELECT card FROM poll"))
    assert any("More fruit" in card for (card,) in kept)
    assert not any("Hot soup" in card for (card,) in kept)
    assert not any("Hot soup" in str(wire.get("text")) for wire in coordinator.messages())
    await coordinator.taps_old(*old)
    assert await state(town, poll_id) == "sorting", "of one idea nobody is asked to choose"


async def test_with_fewer_than_two_ideas_it_is_asked_again(conversation: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(conversation)
    await writes(ada, "Hot soup")
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(conversation)
    coordinator.sees("round-over", "ideas-wait")
    assert "You can ask again" in coordinator.reads()
    await coordinator.taps("to-sheet")
    assert "begin-round" not in coordinator.buttons()
    before = got(bob, "blank-asked"), got(ada, "blank-asked")
    await coordinator.taps("ask-again")
    assert coordinator.reads_of("sheet-open-again")
    await conversation.move_on(minutes=1)
    await conversation.settle()
    assert await state(conversation, poll_id) == "open"
    assert (got(bob, "blank-asked"), got(ada, "blank-asked")) == (before[0] + 1, before[1])
    await writes(bob, "More fruit")
    await ends(conversation)
    assert await state(conversation, poll_id) == "sorting"


async def test_the_coordinator_makes_one_from_the_menu(conversation: Town) -> None:
    coordinator = await joins(conversation, "Cora", "coordinator")
    members = [await joins(conversation, f"Member {n}") for n in range(8)]
    await coordinator.sends("/new")
    await coordinator.sends("blank sheet")
    await coordinator.sends("The menu from March on.")
    await coordinator.sends("What would make lunch better?")
    coordinator.sees("ask-poll_cannot")
    await coordinator.sends("The money we have.")
    coordinator.sees("poll-check")
    assert "Who can see ideas: everyone who is asked, without names" in coordinator.reads()
    await coordinator.taps("see-message")
    coordinator.sees("blank-asked", "message-send")
    await coordinator.taps("idea-say")
    coordinator.sees("poll-only-a-look")
    await coordinator.taps("ask-so-many")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert [got(member, "blank-asked") for member in members] == [1] * 8
    await members[0].taps("poll-about-this")
    assert "The bot shows nobody whose idea it is" in members[0].reads()


async def test_it_cannot_be_secret(town: Town) -> None:
    coordinator, _, _ = await asked(town)
    card, now_ms = Card("blank", "What else?", can_change="All of it."), town.clock.now_ms()
    async with town.database.transaction() as tx:
        secret = await poll_drafts.save(tx, Poll(0, coordinator.id, card, Audience(), sees="secret"), now_ms)
    await coordinator.taps_old(1, f"go:seemsg:{secret}")
    coordinator.sees("poll-refused-kind")


async def test_withdrawn_all_that_was_written_is_gone(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", by=ada)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.taps("pass-all")
    await ends(town)
    await coordinator.sends("/ideas")
    await coordinator.taps("begin-round")
    async with town.database.transaction() as tx:
        await withdrawing.withdraw(tx, poll_id, "other", "", 600, town.clock.now_ms())
    assert await words_of(town, poll_id) == []
    await coordinator.taps("ask-so-many")
    await town.move_on(minutes=20)
    await town.settle()
    assert "poll-asked" not in ada.seen()


async def test_after_a_time_nobody_can_tell_any_more_whose_an_idea_was(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", "Ugly words", by=ada)
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-new")
    await coordinator.sends("turn down 3")
    await coordinator.taps("reason-unkind")
    await coordinator.taps("pass-all")
    await ends(town)
    await second(town, coordinator)
    assert len(await words_of(town, poll_id)) == 3
    async with town.database.transaction() as tx:
        await ideas.forget(tx, town.clock.now_ms() + 1)
    assert await words_of(town, poll_id) == ["Hot soup", "More fruit"]
    shown = await town.remembered(lambda tx: ideas.shown(tx, poll_id))
    assert await town.remembered(lambda tx: ideas.writers(tx, shown)) == []
