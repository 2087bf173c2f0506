"""Words that nothing understands, at a screen of the team with only buttons: those stand there once more."""

import pytest

from handlers.running import FRESH_MS
from tests.export_kit import begins
from tests.kit import Town
from tests.many_kit import joins
from tests.poll_kit import asks
from tests.test_invitations import roles_of
from tests.test_staff_views import ids, on_phone, removed, views, wait
from tests.test_team import opens, people, reference

HARD = ("111", "116 123", "999")


async def test_an_export_goes_on_where_it_was(conversation: Town) -> None:
    admin = await joins(conversation, "Bob", "admin")
    await begins(admin, "results", "counts")
    admin.sees("export-ask-format")
    offered = admin.buttons()
    await admin.sends("the food")
    admin.sees("tap-one")
    assert admin.reads().startswith("Please tap one of these.")
    assert admin.buttons() == offered
    await admin.sends("and the garden")
    admin.sees("tap-one")
    await admin.sends("1")
    admin.sees("export-ask-since")
    await admin.taps("export-ever")
    assert "What: Poll results" in admin.reads()
    assert "Form: CSV" in admin.reads()


@pytest.mark.parametrize("words", ["I cannot go on", "suicidal"])
async def test_what_may_be_a_cry_for_help_reads_there_where_help_is(town: Town, words: str) -> None:
    admin = await joins(town, "Bob", "admin")
    await begins(admin)
    await admin.sends(words)
    admin.sees("tap-one")
    assert all(number in admin.reads() for number in HARD)
    assert admin.buttons()[-1] == "I need help now"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("help", "help"),
        ("I need help", "help"),
        ("stop", "stopped"),
        ("menu", "menu-text"),
        ("/menu", "menu-text"),
        ("/team", "team-list"),
        ("about me", "me"),
        ("thanks", "thanks"),
        ("/nothing", "unexpected"),
    ],
)
async def test_help_and_commands_keep_their_meaning_and_leave(town: Town, words: str, key: str) -> None:
    admin = await joins(town, "Bob", "admin")
    await begins(admin)
    await admin.sends(words)
    assert key in admin.seen()
    assert "tap-one" not in admin.seen()
    await admin.sends("/menu")
    await admin.sends("the food")
    admin.sees("unexpected")


@pytest.mark.parametrize(
    ("command", "key"),
    [("/polls", "polls-page"), ("/messages", "messages-page"), ("/ourforums", "forums-made")],
)
async def test_so_it_is_with_the_lists_of_coordinators(town: Town, command: str, key: str) -> None:
    cleo = await joins(town, "Cleo", "coordinator")
    await cleo.sends(command)
    cleo.sees(key)
    offered = cleo.buttons()
    await cleo.sends("flurb")
    cleo.sees("tap-one")
    assert cleo.buttons() == offered


async def test_a_last_question_waits_on_and_can_then_be_answered_by_its_words(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await opens(ada, bob)
    await ada.taps("End: Coordinator")
    await ada.sends("what?")
    ada.sees("tap-one")
    await ada.sends("1")
    ada.sees("tap-one")
    assert await roles_of(bob) == {"coordinator"}
    await ada.sends("leave it as it is")
    ada.sees("left-as-it-is")
    assert await roles_of(bob) == {"coordinator"}
    await opens(ada, bob)
    await ada.taps("End: Coordinator")
    await ada.sends("what?")
    await ada.taps("end-role")
    ada.sees("withdrawn")
    assert await roles_of(bob) == set()


async def test_names_on_buttons_shown_again_are_taken_away_as_well(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "coordinator")
    await ada.sends("/team")
    await ada.sends("the other one")
    ada.sees("tap-one")
    letters = await reference(bob)
    (label,) = [label for label in ada.buttons() if label.startswith(letters)]
    assert len(await views(conversation)) == 2
    assert {row[1] for row in await views(conversation)} == set(await ids(bob))
    await ada.taps(label)
    ada.sees("team-one")
    await ada.sends("/menu")
    await wait(conversation, hours=24, minutes=1)
    assert len(removed(ada)) == 3
    assert letters not in on_phone(ada)


async def test_members_are_answered_with_where_help_is(town: Town) -> None:
    cleo, ada = await joins(town, "Cleo", "coordinator"), await joins(town)
    await asks(town, cleo)
    await ada.sends("/now")
    await ada.sends("flurb")
    assert "tap-one" not in ada.seen()
    assert all(number in ada.reads() for number in HARD)


async def test_staff_who_are_about_to_leave_are_asked_nothing_twice(town: Town) -> None:
    cleo = await joins(town, "Cleo", "coordinator")
    await joins(town, "Bob", "admin")
    await cleo.sends("/leave")
    cleo.sees("leave")
    await cleo.sends("flurb")
    cleo.sees("unexpected")


async def test_whose_role_has_ended_meanwhile_gets_none_of_the_teams_buttons(town: Town) -> None:
    cleo = await joins(town, "Cleo", "coordinator")
    await begins(cleo)
    async with town.database.transaction() as tx:
        await tx.rows("DELETE FROM role_held")
    await cleo.sends("flurb")
    cleo.sees("unexpected")


async def test_half_a_day_later_words_are_about_something_else(town: Town) -> None:
    cleo = await joins(town, "Cleo", "coordinator")
    await begins(cleo)
    await town.move_on(seconds=FRESH_MS / 1000)
    await cleo.sends("flurb")
    cleo.sees("unexpected")
