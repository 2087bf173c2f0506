"""Requests about somebody's data by letter, phone or family: they are asked, and nothing is done twice."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.days import local_day
from domain.durations import DAY_MS
from domain.person import Person
from domain.questions import Words
from domain.reference import reference, shown
from domain.requests.begun import typed_day
from domain.requests.request import Request, days_left, due, due_ms, otherwise_from_ms
from storage.migrate import FOLDER, migrate
from storage.requests import requests
from storage.team import audit, roles
from tests.kit import Member, Town, organisation
from tests.many_kit import joins

ZONE = organisation().zone
ADA = Person(1, 1, "en", 0, "1")


def code(member: Member) -> str:
    return shown(reference(member.id))


async def two(town: Town) -> tuple[Member, Member]:
    """An admin, and a member."""
    return await joins(town, "Bob", "admin"), await joins(town, "Ada")


async def opens(admin: Member, member: Member) -> None:
    await admin.sends(f"/person {code(member)}")
    admin.sees("rq-person")


async def begins(admin: Member, member: Member, what: str, where: str = "") -> None:
    """A request that came today from the person themselves, without a reference."""
    await opens(admin, member)
    await admin.taps(f"rq-{what}")
    if where:
        await admin.taps(where)
    await admin.taps("rq-by-self")
    await admin.taps("rq-today")
    await admin.taps("rq-no-note")
    assert admin.seen()[-1] == "rq-check"
    await admin.taps("rq-begin")
    assert admin.seen()[-2:] == ["rq-begun", "rq-one"]


async def goes_round(admin: Member, check: str = "rq-check-letter") -> None:
    await admin.taps("rq-otherwise")
    await admin.taps(check)
    await admin.sends("LP-2026-11")
    admin.sees("rq-sure")
    await admin.taps("rq-do")


async def acts(town: Town) -> list[str]:
    """What the record of the team has, without looks and openings."""
    found = []
    async with town.database.read() as view:
        async for some in audit.links(view):
            found += [link.entry.act for link in some]
    return [act for act in found if act not in ("viewed", "person opened")]


async def rows(town: Town, sql: str) -> list[Any]:
    return list(await town.remembered(lambda tx: tx.rows(sql)))


async def has_left(town: Town, member: Member) -> bool:
    return (await member.sender()).person is None


def files(member: Member) -> int:
    return sum("document" in message for message in member.messages())


async def test_an_admin_opens_somebodys_page_by_their_reference(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await opens(admin, ada)
    assert code(ada) in admin.reads()
    assert "person opened" in [
        act for (act,) in await rows(conversation, "SELECT act FROM audit WHERE actor IS NOT NULL")
    ]
    assert ada.got() == []


@pytest.mark.parametrize(
    "how", [str.lower, lambda c: c.replace("-", ""), lambda c: f" {c.replace('-', ' ')} "]
)
async def test_a_reference_is_understood_however_it_is_typed(town: Town, how: Any) -> None:
    admin, ada = await two(town)
    await admin.sends("/person")
    admin.sees("rq-whom")
    await admin.sends(how(code(ada)))
    admin.sees("rq-person")


async def test_what_is_no_reference_gets_an_example_and_another_try(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await admin.sends("/person K7P-MT0")
    admin.sees("rq-no-reference")
    assert "K7P-MTQ" in admin.reads()
    await admin.sends("zzz")
    admin.sees("rq-no-reference")
    await admin.sends(code(ada))
    admin.sees("rq-person")


@pytest.mark.parametrize("typed", ["what", "I am not sure", "Ada from Bolton", "K7P-MT0", "12345", "🙂"])
async def test_rubbish_for_a_reference_gets_what_one_looks_like_and_a_way_out(town: Town, typed: str) -> None:
    admin, _ = await two(town)
    await admin.sends("/person")
    await admin.sends(typed)
    admin.sees("rq-no-reference")
    assert "six letters and numbers, such as K7P-MTQ" in admin.reads()
    await admin.taps("rq-list")
    admin.sees("rq-requests")


@pytest.mark.parametrize("typed", ["cancel", "Never mind", "back", "no", "Nobody"])
async def test_who_wants_out_of_whose_page_says_so(conversation: Town, typed: str) -> None:
    admin, ada = await two(conversation)
    await admin.sends("/person")
    await admin.sends(typed)
    admin.sees("rq-requests")
    await admin.sends(code(ada))
    assert "rq-no-reference" not in admin.seen()


async def test_stop_means_stop_also_there(town: Town) -> None:
    admin, _ = await two(town)
    await admin.sends("/person")
    await admin.sends("stop")
    assert "rq-no-reference" not in admin.seen()
    assert (await admin.sender()).person.stopped_ms is not None


async def test_cancel_is_nobodys_new_name(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-name")
    await admin.sends("cancel")
    admin.sees("rq-one")
    assert "name" not in await ada.profile()


async def test_cancel_is_no_proof_of_who_asks(town: Town) -> None:
    admin, ada = await two(town)
    await stopped_and_begun(town, admin, ada)
    await admin.taps("rq-otherwise")
    await admin.taps("rq-check-letter")
    await admin.sends("Cancel")
    admin.sees("rq-one")


@pytest.mark.parametrize("typed", ["cancel", "back"])
async def test_cancel_is_no_day_and_no_number_of_a_letter(town: Town, typed: str) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.taps("rq-by-self")
    await admin.sends(typed)
    admin.sees("rq-person")
    await admin.taps("rq-erase")
    await admin.taps("rq-by-self")
    await admin.taps("rq-today")
    await admin.sends(typed)
    admin.sees("rq-person")


async def test_no_is_no_number_of_a_letter(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.taps("rq-by-self")
    await admin.taps("rq-today")
    await admin.sends("no")
    admin.sees("rq-check")
    assert "No reference" in admin.reads()


@pytest.mark.parametrize(
    "how",
    ["person {}", "Person {lower}", "person {spaces}", "person: {}", "find {lower}", "person {bare}", "{}"],
)
async def test_a_page_opens_without_the_slash(town: Town, how: str) -> None:
    admin, ada = await two(town)
    written = code(ada)
    ways = {"lower": written.lower(), "spaces": written.lower().replace("-", " ")}
    await admin.sends(how.format(written, bare=written.replace("-", ""), **ways))
    admin.sees("rq-person")


async def test_a_slip_after_person_is_said_and_may_be_mended(town: Town) -> None:
    admin, ada = await two(town)
    await admin.sends("person k7p-mt0")
    admin.sees("rq-no-reference")
    await admin.sends(code(ada))
    admin.sees("rq-person")


@pytest.mark.parametrize("typed", ["person with a dog", "find somebody", "Person who helps me"])
async def test_person_before_other_words_is_no_reference(town: Town, typed: str) -> None:
    admin, _ = await two(town)
    await admin.sends(typed)
    admin.sees("unexpected")


async def test_only_an_admin_is_heard_so(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", "coordinator"), await joins(town)
    await cleo.sends(f"person {code(ada)}")
    cleo.sees("unexpected")


async def test_a_reference_that_nobody_has_says_so(town: Town) -> None:
    admin, ada = await two(town)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await admin.sends(f"/person {code(ada)}")
    admin.sees("rq-nobody")


async def test_for_their_own_reference_an_admin_is_shown_their_own_way(town: Town) -> None:
    admin, _ = await two(town)
    await admin.sends(f"/person {code(admin)}")
    admin.sees("rq-own")


async def test_a_coordinator_opens_nobodys_page(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", "coordinator"), await joins(town)
    await cleo.sends(f"/person {code(ada)}")
    cleo.sees("not-yours")
    await cleo.sends("/requests")
    cleo.sees("not-yours")


async def test_stopping_is_done_at_once_and_says_nothing_to_them(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await opens(admin, ada)
    assert admin.buttons()[0] == "Stop messages now"
    await admin.taps("rq-stop")
    admin.sees("rq-stopped")
    assert (await ada.sender()).person.stopped_ms is not None
    assert ada.got() == []
    assert "stopped on request" in await acts(conversation)
    assert await rows(conversation, "SELECT what, state FROM request") == [("stop", "done")]
    assert "stop" in (conversation.folder / "wishes.log").read_text("ascii")


async def test_stopping_a_second_time_changes_nothing(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    message_id, data = admin.button_data("rq-stop")
    await admin.taps("rq-stop")
    await admin.taps_old(message_id, data)
    assert "already" in admin.reads()
    assert (await acts(town)).count("stopped on request") == 1


async def test_on_their_yes_the_file_comes_to_their_own_chat(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "data", "rq-to-chat")
    ada.sees("was-you")
    assert files(ada) == 0
    await ada.taps("was-you-yes")
    assert files(ada) == 1
    assert files(admin) == 0
    admin.sees("rq-told-yes")
    assert await rows(conversation, "SELECT state FROM request") == [("done",)]
    assert (await acts(conversation))[-2:] == ["request begun", "request confirmed"]


async def test_on_their_no_nothing_happens_and_the_admin_is_told(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "erase")
    await ada.taps("was-you-no")
    ada.sees("was-you-not")
    admin.sees("rq-told-no")
    assert not await has_left(conversation, ada)
    await admin.sends("/requests")
    assert "No request" in admin.reads()


async def test_on_their_yes_they_are_erased_as_by_leaving(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "erase")
    await ada.taps("was-you-yes")
    ada.sees("left")
    assert await has_left(conversation, ada)
    admin.sees("rq-told-erased")
    assert code(ada) not in "".join(message["text"] for message in admin.messages())
    assert "leave" in (conversation.folder / "wishes.log").read_text("ascii")
    assert await rows(conversation, "SELECT 1 FROM request") == []


async def test_a_typed_yes_sends_the_file_but_erases_nobody(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "data", "rq-to-chat")
    await ada.sends("yes")
    assert files(ada) == 1
    await begins(admin, ada, "erase")
    await ada.sends("yes")
    ada.sees("was-you-press", "was-you")
    assert "not enough to erase you" in ada.reads()
    assert not await has_left(conversation, ada)
    await ada.sends("no")
    ada.sees("was-you-not")


async def test_a_mere_yes_sends_no_copy_by_post_because_it_may_be_about_a_stop(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "data", "rq-to-post")
    await ada.sends("stop")
    await ada.sends("yes")
    ada.sees("was-you-press", "was-you")
    assert "Is your yes about this?" in ada.reads()
    assert await rows(conversation, "SELECT state FROM request") == [("asked",)]
    await ada.sends("Yes, I want this")
    ada.sees("was-you-post")


async def test_but_it_is_enough_for_one_to_their_own_chat(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "data", "rq-to-chat")
    await ada.sends("stop")
    await ada.sends("yeah")
    assert files(ada) == 1


@pytest.mark.parametrize("says", ["no", "it wasnt me", "No, it wasn’t me!", "not me", "I didn't ask", "nope"])
async def test_a_no_in_their_own_words_is_a_no(conversation: Town, says: str) -> None:
    bob, ada = await two(conversation)
    await begins(bob, ada, "erase")
    await ada.sends(says)
    ada.sees("was-you-not")
    assert (await ada.sender()).person


async def test_words_that_nothing_understands_do_not_push_the_question_out_of_sight(town: Town) -> None:
    bob, ada = await two(town)
    await begins(bob, ada, "data", "rq-to-chat")
    await ada.sends("who wants to know that about me")
    ada.sees("unexpected", "was-you")
    assert "999" in ada.reads(), "it may be a cry for help"
    await ada.sends("leave me out of it")
    ada.sees("unexpected", "was-you")
    await ada.taps("was-you-no")
    ada.sees("was-you-not")
    await ada.sends("leave me out of it")
    ada.sees("unexpected")


async def test_the_question_says_what_comes_of_no_answer(town: Town) -> None:
    bob, ada = await two(town)
    await begins(bob, ada, "erase")
    assert "If you do not answer, our team can check in another way" in ada.reads()


async def test_an_old_button_of_the_question_does_nothing(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "erase")
    message_id, data = ada.button_data("was-you-yes")
    await ada.taps("was-you-no")
    await ada.taps_old(message_id, data)
    ada.sees("was-you-over")
    assert not await has_left(conversation, ada)


async def test_nobody_can_say_yes_for_somebody_else(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "erase")
    _, data = ada.button_data("was-you-yes")
    eve = await joins(town, "Eve")
    await eve.sends("/menu")
    await eve.taps_old(eve.messages()[-1]["message_id"], data)
    eve.sees("was-you-over")
    assert not await has_left(town, ada)


async def test_without_an_answer_an_admin_goes_on_after_seven_days(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    await begins(admin, ada, "erase")
    assert "I checked in another way" not in admin.buttons()
    _, number = admin.button_data("rq-drop")
    await admin.taps_old(admin.messages()[-1]["message_id"], number.replace("rqdrop", "rqhow") + "-letter")
    admin.sees("rq-one")
    assert not await has_left(town, ada)
    await town.move_on(days=7, minutes=1)
    await admin.sends("/requests")
    await admin.taps("Number 1")
    await goes_round(admin)
    admin.sees("rq-erased")
    assert "Each is deleted after 35 days." in admin.reads(), "what happens in backups"
    assert await has_left(town, ada)
    assert (await acts(town))[-1] == "erased on request"
    assert ada.seen().count("left") == 0


async def stopped_and_begun(
    town: Town, admin: Member, ada: Member, what: str = "erase", where: str = ""
) -> None:
    """As after a death: messages stop first, then a request begins, and the days of waiting pass."""
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await begins(admin, ada, what, where)
    await town.move_on(days=7)
    await admin.sends("/requests")
    await admin.taps("Number 1")


async def test_where_the_phone_is_lost_messages_stop_and_the_admin_goes_on_after_seven_days(
    conversation: Town,
) -> None:
    admin, ada = await two(conversation)
    await stopped_and_begun(conversation, admin, ada)
    await goes_round(admin, "rq-check-lawful")
    assert await has_left(conversation, ada)
    assert ada.got() == []


async def test_the_list_says_with_which_request_an_admin_can_go_on_and_which_is_to_be_posted(
    town: Town,
) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await begins(admin, ada, "data", "rq-to-post")
    await admin.sends("/requests")
    assert "a copy of their data, 30 days left\n" in admin.reads()
    await town.move_on(days=7)
    await town.look()  # the alert comes first
    await admin.sends("/requests")
    assert "a copy of their data, 23 days left. You can go on now\n" in admin.reads()
    await admin.taps("Number 1")
    await goes_round(admin)
    await admin.sends("/requests")
    assert "a copy of their data, 23 days left. It is to be posted\n" in admin.reads()


async def test_before_a_family_is_answered_it_is_said_to_stop_first_where_somebody_has_died(
    town: Town,
) -> None:
    admin, ada = await two(town)
    for asker, stopped in (("family", False), ("self", False), ("lawful", True)):
        await opens(admin, ada)
        if stopped:
            await admin.taps("rq-stop")
            await opens(admin, ada)
        await admin.taps("rq-erase")
        await admin.taps(f"rq-by-{asker}")
        await admin.taps("rq-today")
        await admin.taps("rq-no-note")
        admin.sees("rq-check")
        assert ("Has somebody died?" in admin.reads()) == (asker == "family")


async def test_an_admin_who_stops_messages_first_does_not_get_round_the_question(conversation: Town) -> None:
    """They might stop them so that nobody is asked; meanwhile other admins see it in the list."""
    admin, ada = await two(conversation)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await begins(admin, ada, "erase")
    assert "I checked in another way" not in admin.buttons()
    assert "You can go on in another way from" in admin.reads()
    number = (await rows(conversation, "SELECT request_id FROM request WHERE what = 'erase'"))[0][0]
    await admin.taps_old(admin.messages()[-1]["message_id"], f"go:rqhow:{number}-letter")
    assert "rq-ask-proof" not in admin.got()


async def test_a_file_to_be_posted_is_written_for_the_bot_alone(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-post")
    await ada.taps("was-you-yes")
    ada.sees("was-you-post")
    admin.sees("rq-file-made")
    ((name,),) = await rows(town, "SELECT file FROM request")
    path = town.folder / "exports" / name
    assert name in admin.reads()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert code(ada) in path.read_text("utf-8")
    assert files(ada) == files(admin) == 0
    await town.move_on(days=1, minutes=1)
    await town.look()
    assert not path.exists()
    assert await rows(town, "SELECT file FROM request") == [("",)]


async def waits_to_be_posted(town: Town) -> tuple[Member, Member]:
    """An admin, and a member whose file lies there."""
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-post")
    await ada.taps("was-you-yes")
    admin.sees("rq-file-made")
    return admin, ada


async def test_what_goes_by_post_is_done_once_an_admin_says_that_it_is_posted(conversation: Town) -> None:
    town = conversation
    admin, _ = await waits_to_be_posted(town)
    assert await rows(town, "SELECT state, ended_ms FROM request") == [("making", None)]
    await admin.sends("/requests")
    assert "a copy of their data" in admin.reads()
    await admin.taps("Number 1")
    assert "Print it and post it. Then press “It is posted”" in admin.reads()
    assert "details-" in admin.reads()
    await admin.taps("rq-posted")
    admin.sees("rq-was-posted")
    assert await rows(town, "SELECT state, file FROM request") == [("done", "")]
    assert list((town.folder / "exports").iterdir()) == []
    assert (await acts(town))[-1] == "request done"
    await admin.sends("/requests")
    assert "No request" in admin.reads()


async def test_it_may_be_typed_that_it_is_posted(town: Town) -> None:
    admin, _ = await waits_to_be_posted(town)
    await admin.taps("rq-open")
    await admin.sends("Posted!")
    admin.sees("rq-was-posted")


async def test_a_file_not_posted_in_a_day_can_be_made_again(conversation: Town) -> None:
    town = conversation
    admin, _ = await waits_to_be_posted(town)
    await town.move_on(days=1, minutes=1)
    await town.look()
    assert list((town.folder / "exports").iterdir()) == []
    await admin.sends("/requests")
    await admin.taps("Number 1")
    assert "I deleted their file" in admin.reads()
    await admin.taps("rq-again")
    admin.sees("rq-making", "rq-file-made")
    assert [path.name[:8] for path in (town.folder / "exports").iterdir()] == ["details-"]
    await admin.taps("rq-open")
    await admin.taps("rq-posted")
    admin.sees("rq-was-posted")
    assert (await acts(town)).count("data file made") == 2


async def test_what_is_not_posted_goes_on_counting_its_month(town: Town) -> None:
    admin, _ = await waits_to_be_posted(town)
    await town.move_on(days=26)
    await town.look()
    assert "A request about somebody’s data is due in 4 days." in admin.reads_of("alert")


async def test_of_two_admins_one_says_that_it_is_posted(town: Town) -> None:
    carol = await joins(town, "Carol", "admin")
    admin, _ = await waits_to_be_posted(town)
    await admin.taps("rq-open")
    await carol.sends("/requests")
    await carol.taps("Number 1")
    await carol.taps("rq-posted")
    await admin.taps("rq-posted")
    admin.sees("rq-over")
    assert (await acts(town)).count("request done") == 1


async def test_what_was_to_be_posted_can_be_taken_back_and_its_file_goes(conversation: Town) -> None:
    town = conversation
    admin, _ = await waits_to_be_posted(town)
    await admin.taps("rq-open")
    await admin.taps("rq-drop")
    assert "If it is printed, destroy it." in admin.reads()
    assert list((town.folder / "exports").iterdir()) == []
    assert await rows(town, "SELECT state FROM request") == [("dropped",)]


async def test_who_leaves_before_their_letter_is_posted_gets_none_and_the_admin_is_told(
    conversation: Town,
) -> None:
    town = conversation
    admin, ada = await waits_to_be_posted(town)
    ((name,),) = await rows(town, "SELECT file FROM request")
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert admin.seen()[-1] == "rq-told-left"
    assert f"Please post nothing. The file {name} is deleted." in admin.reads()
    assert code(ada) not in admin.reads()


async def test_who_is_erased_on_request_gets_no_letter_either(town: Town) -> None:
    carol = await joins(town, "Carol", "admin")
    admin, ada = await waits_to_be_posted(town)
    await begins(carol, ada, "erase")
    await ada.taps("was-you-yes")
    assert carol.seen()[-1] == "rq-told-erased"
    assert admin.seen()[-1] == "rq-told-left"
    assert "Please post nothing." in admin.reads()


async def test_a_file_to_be_posted_goes_with_whom_it_is_about(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-post")
    await ada.taps("was-you-yes")
    assert [path.name[:8] for path in (town.folder / "exports").iterdir()] == ["details-"]
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert list((town.folder / "exports").iterdir()) == []


async def test_where_they_blocked_the_bot_the_file_is_made_for_the_post(town: Town) -> None:
    admin, ada = await two(town)
    await ada.blocks()
    await begins(admin, ada, "data", "rq-to-post")
    await goes_round(admin)
    admin.sees("rq-making", "rq-file-made")
    assert "identity checked" in await acts(town)
    assert ("checked", "LP-2026-11") in await rows(town, "SELECT about, words FROM request_note")


async def test_an_admin_corrects_area_kind_and_name(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-areas")
    await admin.taps("Salford")
    await admin.taps("Wigan")
    await admin.taps("Salford")
    assert (await ada.profile())["areas"] == ("wigan",)
    await admin.taps("rq-back")
    await admin.taps("rq-fix-kinds")
    await admin.sends("carer")
    assert (await ada.profile())["kinds"] == ("cared",)
    await admin.taps("rq-back")
    await admin.taps("rq-fix-name")
    await admin.sends("Ada L")
    assert admin.seen()[-2:] == ["rq-fixed", "rq-one"]
    assert (await ada.profile())["name"] == ("Ada L",)
    await admin.taps("rq-finish")
    ada.sees("rq-corrected")
    assert (await acts(conversation)).count("corrected") == 5


async def lives_in_bolton(town: Town) -> tuple[Member, Member]:
    admin, ada = await two(town)
    async with town.database.transaction() as tx:
        await tx.rows("INSERT INTO profile_answer VALUES (:id, 'areas', 'bolton')", {"id": ada.id})
    return admin, ada


async def test_a_correction_tells_the_person_what_was_there_and_what_is_now(conversation: Town) -> None:
    admin, ada = await lives_in_bolton(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-areas")
    await admin.taps("Salford")
    await admin.taps("Bolton")
    await admin.taps("rq-back")
    await admin.taps("rq-fix-name")
    await admin.sends("Ada L")
    await admin.taps("rq-fix-name")
    await admin.sends("Ada Love")
    await admin.taps("rq-finish")
    told = ada.reads()
    assert "Your area\nBefore: Bolton\nNow: Salford" in told
    assert "Your name\nBefore: none\nNow: Ada Love" in told, "what was corrected twice was not there before"
    assert "Who you are here" not in told
    assert told.index("Before") > 200, "a locked phone shows the beginning"
    assert await rows(conversation, "SELECT 1 FROM request_before") == []


async def test_a_correction_that_changed_nothing_claims_nothing(conversation: Town) -> None:
    admin, ada = await lives_in_bolton(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-areas")
    await admin.taps("Salford")
    await admin.taps("Salford")
    await admin.taps("rq-back")
    await admin.taps("rq-finish")
    assert "Nothing was changed." in admin.reads()
    ada.sees("rq-corrected")
    assert "changed nothing here" in ada.reads()
    assert "Before" not in ada.reads()


@pytest.mark.parametrize("says", ["no", "thats wrong", "It’s not right!"])
async def test_who_finds_a_correction_wrong_is_told_how_to_change_it(conversation: Town, says: str) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-name")
    await admin.sends("Adaline")
    await admin.taps("rq-finish")
    ada.sees("rq-corrected")
    await ada.sends(says)
    ada.sees("change-what")


async def test_what_was_changed_is_told_also_where_the_correction_is_taken_back(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "correct")
    await admin.taps("rq-fix-name")
    await admin.sends("Ada L")
    await admin.taps("rq-drop")
    assert "stays changed" in admin.reads()
    assert "Now: Ada L" in ada.reads()


async def test_a_correction_taken_back_before_anything_changed_is_not_told(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "correct")
    await admin.taps("rq-drop")
    assert "Nothing was done" in admin.reads()
    assert "rq-corrected" not in ada.seen()


async def test_two_admins_do_a_request_only_once(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    carol = await joins(town, "Carol", "admin")
    await stopped_and_begun(town, admin, ada)
    await carol.sends("/requests")
    await carol.taps("Number 1")
    await carol.taps("rq-otherwise")
    await carol.taps("rq-check-seen")
    message_id = carol.messages()[-1]["message_id"]
    await goes_round(admin)
    assert await has_left(town, ada)
    await carol.sends("room 4")
    assert "rq-sure" not in carol.got()
    _, data = carol.button_data("rq-list") if "Requests about data" in carol.buttons() else (0, "go:rqlist")
    await carol.taps_old(message_id, data)
    assert "No request" in carol.reads()
    assert (await acts(town)).count("erased on request") == 1


async def test_the_same_is_not_asked_twice(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "erase")
    await opens(admin, ada)
    await admin.taps("rq-erase")
    assert admin.seen()[-2:] == ["rq-open-already", "rq-one"]
    assert ada.got().count("was-you") == 1


async def test_requests_stand_in_the_order_in_which_they_came(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    eve = await joins(town, "Eve")
    await begins(admin, ada, "erase")
    await opens(admin, eve)
    await admin.taps("rq-correct")
    await admin.taps("rq-by-family")
    await admin.taps("rq-yesterday")
    await admin.sends("LP-1")
    await admin.taps("rq-begin")
    await admin.sends("/requests")
    words = admin.reads()
    assert words.index(code(eve)) < words.index(code(ada))
    assert "days left" in words


@pytest.mark.parametrize("typed", ["tomorrow", "1 March 1990", "soon", "2026"])
async def test_a_day_that_cannot_be_is_asked_again(town: Town, typed: str) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.taps("rq-by-self")
    await admin.sends(typed)
    assert admin.seen()[-2:] == ["rq-no-day", "rq-ask-came"]


async def test_a_typed_day_is_when_it_came_in_and_the_month_counts_from_there(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.taps("rq-by-self")
    yesterday = local_day(town.clock.now_ms(), ZONE) - timedelta(days=1)
    await admin.sends(f"{yesterday.day} {yesterday:%B}")
    admin.sees("rq-ask-note")
    await admin.sends("LP-1")
    assert f"Came in on {yesterday.day} {yesterday:%B}" in admin.reads()
    assert f"Due by {due(yesterday).day} {due(yesterday):%B}" in admin.reads()


@pytest.mark.parametrize("before", range(7))
async def test_the_name_of_a_weekday_is_the_last_one_there_was(town: Town, before: int) -> None:
    today = local_day(town.clock.now_ms(), ZONE)
    meant = today - timedelta(days=before)
    assert typed_day(f"On {meant:%A}", _typed_words(town), town.clock.now_ms(), ZONE) == meant
    never_today = meant if before else meant - timedelta(days=7)
    assert typed_day(f"last {meant:%A}", _typed_words(town), town.clock.now_ms(), ZONE) == never_today


@pytest.mark.parametrize(
    "typed", ["next Tuesday", "Tuesdays", "every Tuesday", "the first Tuesday", "March", "the last 30 days"]
)
async def test_a_weekday_to_come_or_more_than_one_day_is_no_day(town: Town, typed: str) -> None:
    assert typed_day(typed, _typed_words(town), town.clock.now_ms(), ZONE) is None


def _typed_words(town: Town) -> Words:
    return lambda key: town.texts.typed(key, "en")


async def test_who_asked_may_be_typed_as_people_say_it(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.sends("Her daughter")
    admin.sees("rq-ask-came")
    await admin.taps("rq-today")
    await admin.taps("rq-no-note")
    assert "Asked by: family or a carer" in admin.reads()


async def test_where_others_asked_the_question_says_so(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await opens(admin, ada)
    for label in ("rq-erase", "rq-by-family", "rq-today", "rq-no-note", "rq-begin"):
        await admin.taps(label)
    ada.sees("was-you")
    assert "Somebody else asked" in ada.reads()


async def test_a_request_taken_back_does_nothing_whatever_they_answer(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "erase")
    await admin.taps("rq-drop")
    admin.sees("rq-dropped")
    await ada.taps("was-you-yes")
    ada.sees("was-you-over")
    assert not await has_left(conversation, ada)


async def test_the_only_admin_is_not_erased(town: Town) -> None:
    admin, carol = await joins(town, "Bob", "admin"), await joins(town, "Carol", "admin")
    await begins(admin, carol, "erase")
    async with town.database.transaction() as tx:
        assert await roles.end(tx, admin.id, "admin", town.clock.now_ms())
    await carol.taps("was-you-yes")
    carol.sees("leave-last-admin")
    assert not await has_left(town, carol)


async def test_what_was_shown_to_the_admin_goes_when_they_are_erased(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await stopped_and_begun(conversation, admin, ada)
    await goes_round(admin)
    assert code(ada) not in "".join(message.get("text", "") for message in admin.messages())


async def test_done_requests_are_forgotten_after_their_time(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    async with town.database.transaction() as tx:
        ended_ms = town.clock.now_ms() - 731 * 24 * 3600 * 1000
        await tx.rows("UPDATE request SET ended_ms = :ended_ms", {"ended_ms": ended_ms})
    await town.move_on(days=1)
    assert await rows(town, "SELECT 1 FROM request") == []


@pytest.mark.parametrize(
    "silent",
    [
        replace(ADA, paused_ms=1),
        replace(ADA, unreachable_ms=1),
    ],
)
def test_whom_no_question_reaches_is_not_waited_for(silent: Person) -> None:
    request = Request(1, 1, "erase", "self", False, None, 0, 1, "asked", 500, sent_ms=1000)
    assert otherwise_from_ms(request, ADA, 7, 5000) == 1000 + 7 * DAY_MS
    assert otherwise_from_ms(request, silent, 7, 5000) == 5000


def test_the_days_of_waiting_begin_when_the_question_goes_out() -> None:
    request = Request(1, 1, "erase", "self", False, None, 0, 1, "asked", 1000, waits=True)
    assert otherwise_from_ms(request, ADA, 7, 5000 + 8 * DAY_MS) is None
    assert otherwise_from_ms(replace(request, sent_ms=4000, waits=False), ADA, 7, 5000) == 4000 + 7 * DAY_MS


def test_a_question_that_can_never_go_out_is_not_waited_for() -> None:
    request = Request(1, 1, "erase", "self", False, None, 0, 1, "asked", 1000)
    assert otherwise_from_ms(request, ADA, 7, 5000) == 5000
    assert otherwise_from_ms(replace(request, waits=True), replace(ADA, paused_ms=1), 7, 5000) == 5000


def test_where_messages_were_stopped_the_days_begin_with_that_or_with_the_question() -> None:
    request = Request(1, 1, "erase", "self", False, None, 0, 1, "open")
    stopped = replace(ADA, stopped_ms=3000)
    assert otherwise_from_ms(request, stopped, 7, 5000) == 3000 + 7 * DAY_MS
    asked = replace(request, state="asked", asked_ms=1000, sent_ms=2000)
    assert otherwise_from_ms(asked, stopped, 7, 5000) == 2000 + 7 * DAY_MS


async def test_in_quiet_hours_the_days_begin_in_the_morning(conversation: Town) -> None:
    town = conversation
    admin, ada = await two(town)
    await town.move_on(hours=11)  # at eleven in the evening
    await begins(admin, ada, "erase")
    assert "was-you" not in ada.seen()
    assert "I ask them in their chat if it was them, as soon as their quiet hours allow it." in admin.reads()
    assert "You can go on in another way 7 days after that." in admin.reads()
    assert await rows(town, "SELECT sent_ms FROM request") == [(None,)]
    await town.move_on(hours=12)
    await town.look()
    ada.sees("was-you")
    await town.move_on(days=6, hours=13)  # seven days after it began, and not after it went out
    await admin.sends("/requests")
    await admin.taps("Number 1")
    assert "I checked in another way" not in admin.buttons()
    assert "They are asked in their chat if it was them. You can go on in another way from" in admin.reads()
    await town.move_on(hours=12)
    await admin.sends("/requests")
    await admin.taps("Number 1")
    assert "I checked in another way" in admin.buttons()


async def test_from_somebodys_page_their_open_request_opens(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await begins(admin, ada, "erase")
    await opens(admin, ada)
    assert "Open: to be erased" in admin.buttons()
    await admin.sends("open: to be erased")
    admin.sees("rq-one")


async def test_more_requests_than_fit_are_counted(town: Town) -> None:
    admin = await joins(town, "Bob", "admin")
    people = [await joins(town, f"Ada{place}") for place in range(10)]
    async with town.database.transaction() as tx:
        for one in people:
            request = Request(0, one.id, "correct", "self", False, admin.id, 1, 2, "open")
            await requests.add(tx, request, "", town.clock.now_ms())
    await admin.sends("/requests")
    assert "Open requests: 10" in admin.reads()
    assert "2 more came in later." in admin.reads()


async def test_a_copy_nobody_answered_for_is_not_said_to_go_to_their_chat(town: Town) -> None:
    admin, ada = await two(town)
    await stopped_and_begun(town, admin, ada, "data", "rq-to-chat")
    await goes_round(admin)
    assert "to be posted: it does not go to their chat" in admin.reads_of("rq-sure")
    await admin.taps("rq-open")
    assert "The file is to be posted." in admin.reads()
    assert "goes to their chat" not in admin.reads()


async def test_what_is_asked_step_by_step_may_be_typed_as_people_say_it(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await opens(admin, ada)
    for typed in ("a copy", "by post", "her sister", "today", "no", "yes"):
        await admin.sends(typed)
    assert admin.seen()[-2:] == ["rq-begun", "rq-one"]


async def test_a_question_asked_once_more_does_not_begin_the_days_anew(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "erase")
    before = await rows(town, "SELECT sent_ms FROM request")
    await town.move_on(days=2)
    await ada.sends("who wants to know that about me")
    ada.sees("unexpected", "was-you")
    assert await rows(town, "SELECT sent_ms FROM request") == before != [(None,)]


async def test_a_question_that_waits_is_not_asked_once_the_request_is_taken_back(town: Town) -> None:
    admin, ada = await two(town)
    await town.move_on(hours=11)
    await begins(admin, ada, "erase")
    await admin.taps("rq-drop")
    await town.move_on(hours=12)
    await town.look()
    assert "was-you" not in ada.seen()


async def test_of_a_question_that_waits_for_somebody_who_stops_it_is_said_that_they_are_not_asked(
    town: Town,
) -> None:
    admin, ada = await two(town)
    await town.move_on(hours=11)
    await begins(admin, ada, "erase")
    await ada.sends("STOP")
    await admin.sends("/requests")
    await admin.taps("Number 1")
    assert "I cannot ask them: they stopped or paused messages, or blocked me." in admin.reads()
    assert "You can go on in another way from" in admin.reads()
    await ada.sends("/resume")
    assert "was-you" not in ada.got()
    await town.move_on(hours=11)
    ada.sees("was-you")
    await admin.sends("/requests")
    await admin.taps("Number 1")
    assert "They are asked in their chat if it was them." in admin.reads()


async def test_who_was_stopped_by_an_admin_is_asked_once_they_want_messages_again(conversation: Town) -> None:
    admin, ada = await two(conversation)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await begins(admin, ada, "erase")
    await ada.sends("START")
    await ada.taps("messages-yes")
    ada.sees("messages-on", "was-you")
    await ada.taps("was-you-no")
    assert "rq-told-no" in admin.got()


async def test_a_file_that_is_to_be_posted_already_is_asked_about_no_more(town: Town) -> None:
    admin, ada = await two(town)
    await stopped_and_begun(town, admin, ada, "data", "rq-to-post")
    await goes_round(admin)
    await ada.sends("/resume")
    assert "was-you" not in ada.got()


def test_a_request_is_due_a_month_after_it_came_in() -> None:
    assert due(date(2026, 1, 31)) == date(2026, 2, 28)
    assert due(date(2026, 12, 5)) == date(2027, 1, 5)
    assert due(date(2026, 3, 30)) == date(2026, 4, 30)


def test_the_days_left_count_down_to_the_last_day() -> None:
    due_at = due_ms(date(2026, 10, 1), ZONE)
    noon = 12 * 3600 * 1000
    assert days_left(due_at, due_at - 1, ZONE) == 0
    assert days_left(due_at, due_at - 24 * 3600 * 1000 - noon, ZONE) == 1
    assert days_left(due_at, due_at + noon, ZONE) == -1


def test_requests_from_before_go_on_as_they_stood(tmp_path: Path) -> None:
    """A question that has gone counts from when it was asked; one that waits, from when it goes."""
    older, path = tmp_path / "older", tmp_path / "bot.sqlite3"
    older.mkdir()
    for migration in sorted(FOLDER.glob("*.sql"))[:8]:
        (older / migration.name).write_bytes(migration.read_bytes())
    migrate(path, 1, older)
    with closing(sqlite3.connect(path)) as database:
        for number in (1, 2, 3):
            database.execute(
                "INSERT INTO person (person_id, telegram_id, locale, joined_ms, notice_version, notice_told, "
                "reference, heard_ms) VALUES (:number, :number, 'en', 1, '1', '1', 'BCDFG' || :number, 1)",
                {"number": number},
            )
        for number, state, file, ended in (
            (1, "asked", "", None),
            (2, "asked", "", None),
            (3, "done", "f", 9),
        ):
            database.execute(
                "INSERT INTO request (request_id, person_id, what, asker, by_post, came_ms, due_ms, state, "
                "asked_ms, file, ended_ms) "
                "VALUES (:number, :number, 'data', 'self', 1, 1, 2, :state, 5, :file, :ended)",
                {"number": number, "state": state, "file": file, "ended": ended},
            )
        database.execute(
            "INSERT INTO outbox (outbox_id, chat_id, lane, action, locale, say, about, due_ms, created_ms) "
            "VALUES (1, 2, 'notice', 'send', 'en', '[]', 'wasyou 2', 1, 1)"
        )
        database.commit()
    migrate(path, 2)
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT request_id, sent_ms, made_ms FROM request").fetchall()
    assert found == [(1, 5, None), (2, None, None), (3, 5, 9)]


GOES_ON = "A request about somebody’s data can go on in another way"


async def test_admins_are_told_when_nobody_answered_in_time(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "data", "rq-to-chat")
    await town.move_on(days=6)
    assert "alert" not in admin.seen()
    await town.move_on(days=1)
    await town.look()
    assert GOES_ON in admin.reads_of("alert")
    await admin.sends("/requests")
    await admin.taps("rq-number")
    await admin.taps("rq-otherwise")
    assert "K7P" not in admin.reads_of("alert"), "an alert names nobody"


async def test_they_are_told_also_where_messages_were_stopped(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await begins(admin, ada, "erase")
    await town.move_on(days=6)
    assert "alert" not in admin.seen()
    await town.move_on(days=1)
    await town.look()
    assert GOES_ON in admin.reads_of("alert")


async def test_nobody_is_told_of_a_request_that_never_had_to_wait(town: Town) -> None:
    admin, ada = await two(town)
    await ada.sends("/pause")
    await ada.taps("pause-week")
    await begins(admin, ada, "data", "rq-to-chat")
    await town.move_on(hours=2)
    assert "alert" not in admin.seen()


async def test_admins_are_told_when_the_month_is_nearly_over(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "correct")
    await town.move_on(days=20)
    assert "alert" not in admin.seen()
    await town.move_on(days=6)
    await town.look()
    assert "A request about somebody’s data is due in 4 days." in admin.reads_of("alert")
    await admin.sends("/requests")
    await admin.taps("rq-number")
    await admin.taps("rq-drop")
    told = admin.seen().count("alert")
    await town.move_on(days=2)
    assert admin.seen().count("alert") == told, "whoever saw to it knows"


@pytest.mark.parametrize("typed", ["requests", "Begin a request", "person"])
async def test_a_request_begins_without_knowing_a_command(conversation: Town, typed: str) -> None:
    admin, ada = await two(conversation)
    await admin.sends(typed)
    if typed == "requests":
        admin.sees("rq-requests")
        await admin.taps("rq-new")
    admin.sees("rq-whom")
    assert "Do you only have a name?" in admin.reads()
    await admin.sends(code(ada))
    admin.sees("rq-person")


async def test_once_messages_are_stopped_the_page_does_not_say_to_stop_them_first(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    assert "Stop messages first." in admin.reads()
    await admin.taps("rq-stop")
    await admin.taps("rq-page")
    assert "Stop messages first." not in admin.reads()
    assert "I start nothing with them" in admin.reads()


@pytest.mark.parametrize(("what", "way"), [("erase", "/leave"), ("data", "/mydata")])
async def test_of_somebody_in_a_hurry_it_says_how_they_can_do_it_themselves(
    town: Town, what: str, way: str
) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, what, where="rq-to-post" if what == "data" else "")
    assert way in admin.reads().partition("Is it urgent for them?")[2]
    await admin.taps("rq-stop")
    await admin.taps("rq-list")
    await admin.taps("Number 1")
    assert "urgent" not in admin.reads(), "they are stopped, and perhaps have died"


async def test_where_somebody_else_asked_nothing_says_that_the_person_did(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-stop")
    await admin.taps("rq-page")
    await admin.taps("rq-erase")
    await admin.taps("rq-by-family")
    await admin.taps("rq-today")
    await admin.taps("rq-no-note")
    await admin.taps("rq-begin")
    await town.move_on(days=7)
    await admin.sends("/requests")
    await admin.taps("Number 1")
    await admin.taps("rq-otherwise")
    await admin.taps("rq-check-lawful")
    await admin.sends("file 12")
    admin.sees("rq-sure")
    assert "What was asked for: to be erased." in admin.reads()
    assert "They asked" not in admin.reads()


async def test_a_family_that_asks_is_not_called_the_person(town: Town) -> None:
    admin, ada = await two(town)
    await opens(admin, ada)
    await admin.taps("rq-erase")
    await admin.taps("rq-by-family")
    await admin.taps("rq-today")
    await admin.taps("rq-no-note")
    assert "ask them in their chat if they want this" in admin.reads()
    await admin.taps("rq-begin")
    assert "I ask them in their chat if they want this" in admin.reads()
    assert "urgent" not in admin.reads()


async def test_who_leaves_by_themselves_takes_their_request_along_and_who_began_it_is_told(
    conversation: Town,
) -> None:
    admin, ada = await two(conversation)
    second = await joins(conversation, "Carol", "admin")
    await begins(admin, ada, "erase")
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert ada.seen()[-1] == "left"
    assert admin.seen()[-1] == "rq-told-left"
    assert "to be erased" in admin.reads()
    assert code(ada) not in admin.reads()
    assert "rq-told-left" not in second.seen()
    assert await rows(conversation, "SELECT 1 FROM request") == []


async def test_who_leaves_without_a_request_is_told_to_nobody(town: Town) -> None:
    admin, ada = await two(town)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert ada.seen()[-1] == "left"
    assert admin.seen() == []


@pytest.mark.parametrize("where", ["rq-to-post", "rq-to-chat"])
async def test_what_became_of_it_is_told_to_an_admin_who_hears(town: Town, where: str) -> None:
    admin, ada = await two(town)
    second = await joins(town, "Carol", "admin")
    await begins(admin, ada, "data", where=where)
    await admin.sends("/stop")
    before = admin.seen()
    await ada.taps("was-you-yes")
    await town.move_on(seconds=5)
    await town.settle()
    assert second.seen()[-1] == ("rq-file-made" if where == "rq-to-post" else "rq-told-yes")
    assert admin.seen() == before


async def makes_a_file_of_who_blocked(admin: Member, ada: Member) -> None:
    await ada.blocks()
    await begins(admin, ada, "data", "rq-to-post")
    await goes_round(admin)


async def test_who_began_it_reads_that_they_are_told_the_name_of_the_file(town: Town) -> None:
    admin, ada = await two(town)
    await makes_a_file_of_who_blocked(admin, ada)
    assert "In a moment I tell you its name." in admin.reads_of("rq-making")


async def test_who_stopped_messages_reads_that_another_admin_is_told(conversation: Town) -> None:
    admin, ada = await two(conversation)
    second = await joins(conversation, "Carol", "admin")
    await admin.sends("/stop")
    await makes_a_file_of_who_blocked(admin, ada)
    assert "In a moment I tell its name to another admin." in admin.reads()
    assert second.seen()[-1] == "rq-file-made"
    await admin.taps("rq-open")
    assert "details-" in admin.reads(), "it stands there all the same"


async def test_where_no_admin_gets_messages_it_is_said_where_the_name_stands(town: Town) -> None:
    admin, ada = await two(town)
    await admin.sends("/stop")
    await makes_a_file_of_who_blocked(admin, ada)
    assert "I tell its name to nobody now, because no admin gets messages." in admin.reads()
    await admin.taps("rq-open")
    assert "details-" in admin.reads()


async def test_where_no_admin_hears_it_waits_for_whoever_began_it(town: Town) -> None:
    admin, ada = await two(town)
    await begins(admin, ada, "data", where="rq-to-chat")
    await admin.sends("/stop")
    await ada.taps("was-you-yes")
    assert "rq-told-yes" not in admin.seen()
    await admin.sends("/start")
    await admin.taps("messages-again")
    await town.move_on(minutes=1)
    await town.settle()
    assert "rq-told-yes" in admin.seen()
