"""Sorting the ideas on a blank sheet: ten to a message, by taps or in a line, and never seeing who wrote."""

from typing import Any

import pytest

from domain.polls.idea_reading import Sorted, read
from domain.say import Say
from storage.team import roles
from tests.kit import Member, Town, organisation
from tests.many_kit import joins
from tests.sheet_kit import asked, ends, got, state, states, writes, wrote
from texts import Texts

TEXTS = Texts(organisation())
TEN = tuple(range(1, 11))
DOZEN = [f"Idea of somebody, {n}" for n in "abcdefghijkl"]


def typed(text: str, shown: tuple[int, ...] = TEN) -> Any:
    """What becomes of which, or the key of why nothing does."""
    found = read(text, shown, lambda key: TEXTS.typed(key, "en"))
    return found.key if isinstance(found, Say) else (found.verb, found.numbers)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("pass all", ("pass", TEN)),
        ("Pass all.", ("pass", TEN)),
        ("pass all but 3 and 7", ("pass", (1, 2, 4, 5, 6, 8, 9, 10))),
        ("pass everything except 1, 2, 10", ("pass", (3, 4, 5, 6, 7, 8, 9))),
        ("pass 1 2 5", ("pass", (1, 2, 5))),
        ("pass ideas 1, 2 and 5", ("pass", (1, 2, 5))),
        ("pass 2-4", ("pass", (2, 3, 4))),
        ("turn down 4", ("down", (4,))),
        ("turn down 4 and 9", ("down", (4, 9))),
        ("7", ("look", (7,))),
        ("idea 7", ("look", (7,))),
        ("pass", "sort-which"),
        ("pass all but", "sort-not-understood"),
        ("pass but 3", "sort-not-understood"),
        ("pass all 3", "sort-not-understood"),
        ("pass 99", "sort-not-there"),
        ("pass all but 99", "sort-not-there"),
        ("pass 1 to 3", "sort-not-understood"),
        ("pass all but 1-10", "sort-which"),
        ("pass -3", "sort-not-understood"),
        ("pass 5-2", "sort-not-understood"),
        ("pass 1-999999", "sort-not-understood"),
        ("pass 9" + "9" * 5000, "sort-not-understood"),
        ("pass 3 and turn down 4", "sort-one-thing"),
        ("pass 3 pass 4", "sort-one-thing"),
        ("3 and 7", "sort-which-verb"),
        ("I like number 3", "sort-not-understood"),
        ("do not pass 3", "sort-not-understood"),
        ("<b>pass</b> 3", "sort-not-understood"),
        ("pass ½", "sort-not-understood"),
        ("", "sort-which"),
    ],
)
def test_a_line_does_what_it_says_or_nothing(text: str, meant: Any) -> None:
    assert typed(text) == meant


def test_only_what_is_on_screen_can_pass() -> None:
    assert typed("pass 3", (11, 12)) == "sort-not-there"
    assert read("pass all", (11, 12), lambda key: TEXTS.typed(key, "en")) == Sorted("pass", (11, 12))


async def opens_list(somebody: Member) -> None:
    await somebody.sends("/ideas")
    somebody.sees("sheet-board")
    await somebody.taps("sort-new")


async def test_what_waits_to_be_sorted_is_not_called_too_few(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "More soup", "Less salt", by=ada)
    await ends(conversation)
    await coordinator.sends("/ideas")
    coordinator.sees("sheet-board")
    assert "when none waits to be sorted" in coordinator.reads()


async def test_back_leads_from_the_list_to_the_sheet(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "More soup", by=ada)
    await opens_list(coordinator)
    await coordinator.sends("back")
    coordinator.sees("sheet-board")


async def test_ten_to_a_message_sorted_in_a_line(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, *DOZEN, by=ada)
    await opens_list(coordinator)
    coordinator.sees("ideas-new")
    assert "10. Idea of somebody, j" in coordinator.reads()
    assert "11." not in coordinator.reads()
    await coordinator.sends("pass all but 3 and 7")
    coordinator.sees("ideas-now-passed", "ideas-new")
    assert "8 ideas have passed" in coordinator.reads()
    for waits in ("3. ", "7. ", "11. ", "12. "):
        assert waits in coordinator.reads()
    await coordinator.taps("pass-all")
    coordinator.sees("ideas-now-passed", "sheet-board")
    assert set((await states(conversation, poll_id)).values()) == {"passed"}


async def test_a_line_that_is_not_understood_changes_nothing_and_shows_the_list_again(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", by=ada)
    await opens_list(coordinator)
    for text, why in (
        ("pass 99", "sort-not-there"),
        ("pass 1 and turn down 2", "sort-one-thing"),
        ("these are nice", "sort-not-understood"),
    ):
        await coordinator.sends(text)
        coordinator.sees(why, "ideas-new")
    assert set((await states(town, poll_id)).values()) == {"new"}


async def test_who_wrote_is_seen_nowhere(town: Town) -> None:
    coordinator, (ada, *_), _ = await asked(town)
    await writes(ada, "Hot soup")
    await opens_list(coordinator)
    await coordinator.taps("Idea 1")
    sender = await ada.sender()
    for wire in coordinator.messages():
        for mark in ("Ada", str(ada.id), sender.person.reference):
            assert mark not in str({**wire, "chat": ""})


async def test_what_was_shown_is_taken_away_after_a_day(town: Town) -> None:
    coordinator, (ada, *_), _ = await asked(town)
    await writes(ada, "Hot soup")
    await opens_list(coordinator)
    assert "Hot soup" in coordinator.reads()
    await town.move_on(hours=25)
    await town.settle()
    assert not any("Hot soup" in wire.get("text", "") for wire in coordinator.messages())


async def test_and_at_once_when_its_writer_leaves(town: Town) -> None:
    coordinator, (ada, *_), _ = await asked(town)
    await writes(ada, "Hot soup")
    await opens_list(coordinator)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await town.settle()
    assert not any("Hot soup" in wire.get("text", "") for wire in coordinator.messages())


async def test_a_pen_holder_sorts_too_but_does_not_run_the_rounds(conversation: Town) -> None:
    _, (ada, *_), poll_id = await asked(conversation)
    pen = await joins(conversation, "Pia", "pen")
    await wrote(conversation, poll_id, "Hot soup", "More fruit", by=ada)
    await opens_list(pen)
    pen.sees("ideas-new")
    assert "Hot soup" in pen.reads()
    await pen.sends("pass 1")
    pen.sees("ideas-now-passed", "ideas-new")
    await pen.sends("back to the sheet")
    pen.sees("sheet-board")
    assert not {"End round one now", "Add ideas from paper"} & set(pen.buttons())
    for name in ("endround", "askagain", "paperideas", "roundtwo"):
        await pen.taps_old(1, f"go:{name}:{poll_id}")
        pen.sees("not-yours")
    assert await states(conversation, poll_id) == {1: "passed", 2: "new"}


async def test_whose_role_has_ended_sorts_no_more(town: Town) -> None:
    _, (ada, *_), poll_id = await asked(town)
    pen = await joins(town, "Pia", "pen")
    await wrote(town, poll_id, "Hot soup", by=ada)
    await opens_list(pen)
    async with town.database.transaction() as tx:
        await roles.end(tx, pen.id, "pen", town.clock.now_ms())
    await pen.sends("pass all")
    await pen.taps("pass-all")
    assert await states(town, poll_id) == {1: "new"}


async def test_members_can_do_none_of_it(town: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", by=ada)
    await opens_list(coordinator)
    message_id, data = coordinator.button_data("pass-all")
    forged = (
        f"go:{name}:{poll_id}-1" for name in ("ideaone", "ideapass", "ideadown", "ideaback", "sendhelp")
    )
    for press in (data, f"go:sheet:{poll_id}", f"go:sortnew:{poll_id}", *forged):
        await bob.taps_old(message_id, press)
        bob.sees("not-yours")
    assert await states(town, poll_id) == {1: "new"}


async def test_turned_down_its_writer_alone_is_told_why(conversation: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(conversation)
    await writes(ada, "The office is ugly")
    await writes(bob, "More fruit")
    await opens_list(coordinator)
    await coordinator.sends("turn down 1")
    coordinator.sees("idea-why")
    await coordinator.sends("not about the question")
    assert "ideas-now-down" in coordinator.seen()
    ada.sees("idea-turned-down")
    for told in ("The office is ugly", "it is not about this question"):
        assert told in ada.reads()
    assert "office" not in ada.reads()[:100], "a locked phone shows nothing of it"
    bob.sees("idea-sent")
    assert await states(conversation, poll_id) == {1: "down", 2: "new"}


async def test_one_that_points_to_a_person_goes_back_and_comes_again(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await writes(ada, "Jo should cook less")
    await opens_list(coordinator)
    await coordinator.taps("Idea 1")
    coordinator.sees("idea-one")
    await coordinator.taps("idea-person")
    ada.sees("idea-came-back")
    assert "Jo should cook less" in ada.reads()
    await ada.taps("idea-reword")
    ada.sees("idea-ask")
    await ada.sends("Somebody else could cook now and then")
    await ada.taps("send-words")
    ada.sees("idea-sent")
    assert await states(conversation, poll_id) == {2: "new"}, "the first wording is gone, and its number too"


async def test_or_its_writer_leaves_it_out(conversation: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(conversation)
    await writes(ada, "Jo should cook less")
    await opens_list(coordinator)
    await coordinator.taps("Idea 1")
    await coordinator.taps("idea-person")
    message_id, data = ada.button_data("idea-drop")
    await bob.taps_old(message_id, data)
    bob.sees("idea-gone")
    assert await states(conversation, poll_id) == {1: "back"}
    await ada.taps("idea-drop")
    ada.sees("idea-taken-back")
    assert await states(conversation, poll_id) == {}


async def test_someones_safety_goes_to_all_staff_at_once_and_help_goes_back(conversation: Town) -> None:
    coordinator, (ada, bob, *_), poll_id = await asked(conversation)
    admin = await joins(conversation, "Abe", "admin")
    pen = await joins(conversation, "Pia", "pen")
    await writes(ada, "I cannot go on")
    await conversation.move_on(hours=11)  # it is night
    await opens_list(pen)
    await pen.taps("Idea 1")
    await pen.taps("idea-danger")
    assert "idea-now-safety" in pen.seen()
    for staff in (coordinator, admin):
        staff.sees("idea-safety")
        assert "I cannot go on" in staff.reads()
    assert "idea-safety" not in pen.seen() + bob.seen()
    await pen.taps_old(1, f"go:ideaone:{poll_id}-1")
    assert "I cannot go on" not in pen.reads(), "no other member sees it"
    await admin.taps("idea-help")
    admin.sees("idea-help-sent")
    assert "Ada" not in admin.reads()
    await conversation.move_on(hours=12)
    await conversation.settle()
    assert got(ada, "idea-help-lines") == 1
    assert "116 123" in next(
        w["text"] for w in reversed(ada.messages()) if "They do not know who" in w["text"]
    )
    await coordinator.taps("idea-help")
    coordinator.sees("idea-decided")
    assert got(ada, "idea-help-lines") == 1


async def test_or_nobody_is_in_danger_and_it_is_sorted_as_others(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await writes(ada, "The soup kills me")
    await opens_list(coordinator)
    await coordinator.taps("Idea 1")
    await coordinator.taps("idea-danger")
    await coordinator.taps("idea-no-danger")
    coordinator.sees("idea-no-danger-now", "ideas-new")
    assert await states(town, poll_id) == {1: "new"}


async def test_of_more_than_twelve_the_moderators_choose_which_go(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, *DOZEN, "The last one", by=ada)
    await opens_list(coordinator)
    await coordinator.taps("pass-all")
    await coordinator.taps("pass-all")
    await coordinator.taps("sort-passed")
    coordinator.sees("ideas-passed")
    assert "13. The last one (not in round two)" in coordinator.reads()
    await coordinator.taps("Idea 2")
    await coordinator.taps("idea-out")
    coordinator.sees("idea-one")
    await ends(town)
    await coordinator.sends("/ideas")
    await coordinator.taps("begin-round")
    shown = next(w["text"] for w in coordinator.messages() if "12. The last one" in w["text"])
    assert DOZEN[1] not in shown


async def test_ideas_from_paper_are_read_back_and_marked(conversation: Town) -> None:
    coordinator, _, poll_id = await asked(conversation)
    await coordinator.sends("/ideas")
    await coordinator.taps("paper-ideas")
    coordinator.sees("paper-ask")
    await coordinator.sends("x" * 141 + "\nMore fruit")
    coordinator.sees("paper-long", "paper-ask")
    assert await states(conversation, poll_id) == {}
    await coordinator.sends("Hot soup\n\n  More   fruit ")
    coordinator.sees("paper-sure")
    await coordinator.taps("keep-paper")
    coordinator.sees("paper-kept", "sheet-board")
    await coordinator.taps("sort-new")
    assert "1. Hot soup (from paper)\n2. More fruit (from paper)" in coordinator.reads()
    await coordinator.taps("Idea 1")
    assert "Points to a person" not in coordinator.buttons(), "nobody is there to say it again"


@pytest.mark.parametrize(
    ("text", "why"),
    [("\n".join("abcdefghijklmnopqrstu"), "paper-many"), ("soup \u202etoh", "again-characters")],
)
async def test_paper_that_cannot_be_kept(town: Town, text: str, why: str) -> None:
    coordinator, _, poll_id = await asked(town)
    await coordinator.sends("/ideas")
    await coordinator.taps("paper-ideas")
    await coordinator.sends(text)
    coordinator.sees(why, "paper-ask")
    assert await states(town, poll_id) == {}


async def test_once_a_morning_one_message_says_what_waits(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    pen = await joins(town, "Pia", "pen")
    await town.move_on(days=1)
    assert got(coordinator, "ideas-wait") == 0, "not where nothing waits"
    await wrote(town, poll_id, *DOZEN, by=ada)
    await town.move_on(days=1)
    await town.settle()
    for somebody in (coordinator, pen):
        assert got(somebody, "ideas-wait") == 1
        assert "12" in somebody.reads()
    assert got(ada, "ideas-wait") == 0


async def test_round_two_waits_until_all_are_sorted(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "Hot soup", "More fruit", "Longer lunch", by=ada)
    await ends(conversation)
    assert "round-over" in coordinator.seen()
    await coordinator.sends("/ideas")
    assert "Begin round two: 3" not in coordinator.buttons()
    await coordinator.taps_old(1, f"go:roundtwo:{poll_id}-0")
    coordinator.sees("sheet-board")
    await coordinator.taps("sort-new")
    await coordinator.sends("pass 1 and 2")
    await coordinator.sends("turn down 3")
    await coordinator.taps("reason-ours")
    coordinator.sees("ideas-now-down", "sheet-board")
    assert "Begin round two: 2" in coordinator.buttons()
    await coordinator.taps_old(1, f"go:roundtwo:{poll_id}-3")
    coordinator.sees("sheet-board")
    await coordinator.taps("begin-round")
    coordinator.sees("poll-asked", "message-send")


async def test_nobody_can_change_the_words_of_round_two(conversation: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(conversation)
    await wrote(conversation, poll_id, "Hot soup", "More fruit", by=ada)
    await opens_list(coordinator)
    await coordinator.taps("pass-all")
    await ends(conversation)
    await coordinator.sends("/ideas")
    await coordinator.taps("begin-round")
    message_id, change = coordinator.button_data("change-it")
    assert "to-whom" not in coordinator.buttons()
    await coordinator.taps("change-it")
    coordinator.sees("second-unchanged", "sheet-board")
    tag = change.rpartition(":")[2]
    for forged in (f"go:pollchange:{tag}-poll_options", f"go:pollmore:{tag}"):
        await coordinator.taps_old(message_id, forged)
        coordinator.sees("second-unchanged", "sheet-board")
    await coordinator.taps_old(message_id, f"go:towhom:{tag}")
    assert "ask-to_areas" not in coordinator.seen()
    assert await state(conversation, poll_id) == "sorting"


async def test_stopped_before_it_goes_the_ideas_can_be_sorted_again(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", "Longer lunch", by=ada)
    await opens_list(coordinator)
    await coordinator.taps("pass-all")
    await ends(town)
    await coordinator.sends("/ideas")
    await coordinator.taps("begin-round")
    await coordinator.taps("ask-so-many")
    assert await state(town, poll_id) == "closed"
    await coordinator.taps("act-stopthis")
    assert await state(town, poll_id) == "sorting"
    await coordinator.sends("/ideas")
    await coordinator.taps("sort-passed")
    await coordinator.taps("Idea 3")
    await coordinator.taps("idea-down")
    await coordinator.taps("reason-said")
    await coordinator.taps("begin-round")
    await coordinator.taps("ask-so-many")
    await town.move_on(minutes=11)
    await town.settle()
    assert "2. More fruit" in ada.reads()
    assert "Longer lunch" not in ada.reads()


async def test_two_who_sort_at_once_decide_each_idea_once(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    pen = await joins(town, "Pia", "pen")
    await wrote(town, poll_id, "Hot soup", "More fruit", by=ada)
    await opens_list(coordinator)
    await opens_list(pen)
    await pen.sends("turn down 1")
    await pen.taps("reason-unclear")
    await coordinator.sends("pass all")
    assert "1 idea has passed" in coordinator.reads()
    assert await states(town, poll_id) == {1: "down", 2: "passed"}
    assert got(ada, "idea-turned-down") == 1


FORGED = (
    *("sheet:", "sheet:0", "sheet:x", "sheet:{id}-1", "sortnew:{id}-9", "sortpassed:{id}-99999", "passall:1"),
    *(
        "passall:{id}-1-2",
        "ideaone:{id}",
        "ideaone:{id}-",
        "ideaone:{id}-99",
        "ideaone:-1",
        "ideapass:{id}-99",
    ),
    *(
        "ideamerge:{id}-1-999",
        "mergewith:{id}-1-1",
        "mergewith:{id}-1",
        "mergewith:{id}-1-99",
        "ideaout:{id}-1-2",
    ),
    *(
        "downfor:about-1",
        "downfor:root-1",
        "downfor:about",
        "downfor:-",
        "sendhelp:{id}-1",
        "nodanger:{id}-1",
    ),
    *("roundtwo:{id}-5", "roundtwo:{id}", "askagain:{id}", "keeppaper:1", "keeppaper", "wordings:{id}-1"),
    *(
        "ideaback:{id}-99",
        "ideasafety:{id}-99",
        "ideadown:{id}-99",
        "reword:{id}-1",
        "dropidea:{id}-1",
        "ideayes",
    ),
)


async def test_forged_presses_change_nothing(town: Town) -> None:
    coordinator, (ada, *_), poll_id = await asked(town)
    await wrote(town, poll_id, "Hot soup", "More fruit", by=ada)
    await opens_list(coordinator)
    for data in FORGED:
        before = len(coordinator.messages())
        await coordinator.taps_old(1, "go:" + data.replace("{id}", str(poll_id)))
        assert len(coordinator.messages()) > before, f"{data} is answered"
        assert "sorry" not in coordinator.seen(), data
    assert await states(town, poll_id) == {1: "new", 2: "new"}
    assert await state(town, poll_id) == "open"
