"""Another admin is asked: how they can answer, and what becomes of a request that nobody answers."""

import pytest

from bot.team.chain import as_line, newest
from storage.team.roles import give
from tests.kit import Member, Town
from tests.test_invitations import acts, makes_link, roles_of, still_open
from tests.test_signing_up import signs_up
from tests.test_team import gives, people, reference


async def asks(town: Town) -> tuple[Member, Member, Member]:
    """Two admins, of whom the first asks the second for a third."""
    ada, bob, cy = await people(town, "admin", "admin", "")
    await gives(ada, cy, "admin")
    bob.sees("approval-asked")
    return ada, bob, cy


@pytest.mark.parametrize("typed", ["Yes, I agree to this", "yes i agree to this", "yes"])
async def test_a_yes_typed_right_after_the_question_counts(conversation: Town, typed: str) -> None:
    _, bob, cy = await asks(conversation)
    await bob.sends(typed)
    bob.sees("approved")
    assert await roles_of(cy) == {"admin"}


@pytest.mark.parametrize("typed", ["No, not an admin", "no"])
async def test_and_so_does_a_no(conversation: Town, typed: str) -> None:
    _, bob, cy = await asks(conversation)
    await bob.sends(typed)
    bob.sees("refused")
    assert await roles_of(cy) == set()


async def test_hours_later_the_full_words_count_but_a_plain_yes_does_not(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    await conversation.move_on(hours=2)
    await bob.sends("yes")
    assert await roles_of(cy) == set()
    await bob.sends("Yes, I agree to this")  # by now not the next thing either: it is shown again
    bob.sees("approval-asked")
    assert await roles_of(cy) == set()
    await bob.sends("Yes, I agree to this")
    assert await roles_of(cy) == {"admin"}


async def test_the_full_words_hours_later_as_the_next_thing(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    await conversation.move_on(hours=2)
    await bob.sends("yes, i agree to this")
    assert await roles_of(cy) == {"admin"}


async def test_a_plain_yes_after_something_else_is_no_answer(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    await bob.sends("/about")
    await bob.sends("yes")
    assert await roles_of(cy) == set()


async def test_a_reply_counts_at_any_time_also_amid_a_form(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    question = bob.messages()[-1]["message_id"]
    await bob.sends("/menu")
    await bob.taps("tell-more")
    await bob.sends("yes, i agree to this")
    assert await roles_of(cy) == set()
    await bob.sends("yes", reply_to=question)
    bob.sees("approved")
    assert await roles_of(cy) == {"admin"}


async def test_those_words_from_whoever_is_no_admin_decide_nothing(conversation: Town) -> None:
    *_, cy = await asks(conversation)
    await cy.sends("Yes, I agree to this")
    assert await roles_of(cy) == set()


async def test_of_two_requests_a_typed_yes_is_to_the_newest(conversation: Town) -> None:
    ada, bob, cy = await asks(conversation)
    di = conversation.person("Di")
    await signs_up(di)
    await gives(ada, di, "admin")
    await bob.sends("yes")
    assert (await roles_of(di), await roles_of(cy)) == ({"admin"}, set())
    await bob.sends("yes")  # nothing was asked just now
    assert await roles_of(cy) == set()


@pytest.mark.parametrize("how", ["request-back", "take back my request"])
async def test_whoever_asked_can_take_it_back(conversation: Town, how: str) -> None:
    ada, bob, cy = await asks(conversation)
    await (ada.taps(how) if how == "request-back" else ada.sends(how))
    ada.sees("request-taken-back")
    await bob.taps("approve-yes")
    bob.sees("approval-over")
    assert await roles_of(cy) == set()
    assert ("request taken back", "{}") in await acts(conversation)
    await ada.taps("request-back")
    ada.sees("request-over")


async def test_the_record_says_who_asked_and_about_whom(conversation: Town) -> None:
    ada, bob, cy = await asks(conversation)
    await bob.taps("approve-yes")
    entries, known = await newest(conversation.settings.database_path, 3)
    (line,) = [
        as_line(one, conversation.organisation.zone, known) for one in entries if one.act == "approved"
    ]
    by, asker, whom = [await reference(member) for member in (bob, ada, cy)]
    assert line.endswith(f"approved by {by} about {whom}, asked for by {asker}, role: admin")


async def test_nobody_takes_back_what_another_asked_for(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    _, data = bob.button_data("approve-yes")
    await bob.taps_old(1, data.replace("approve", "unask"))
    bob.sees("request-over")
    await bob.taps("approve-yes")
    assert await roles_of(cy) == {"admin"}


@pytest.mark.parametrize("number", ["0", "9" * 19, "x", "-1"])
async def test_forged_numbers_decide_nothing(town: Town, number: str) -> None:
    _, bob, cy = await asks(town)
    for name, answer in (
        ("approve", "approval-over"),
        ("refuse", "approval-over"),
        ("unask", "request-over"),
    ):
        await bob.taps_old(1, f"go:{name}:{number}")
        bob.sees(answer)
    assert await roles_of(cy) == set()


async def test_whoever_asked_hears_that_nobody_answered_and_only_once(conversation: Town) -> None:
    ada, bob, cy = await asks(conversation)
    await conversation.move_on(hours=98)
    ada.sees("approval-lapsed")
    assert await reference(cy) in ada.reads()
    await conversation.move_on(days=2)
    assert ada.got().count("approval-lapsed") == 1
    assert "approval-lapsed" not in bob.got()


async def test_the_same_of_an_invitation_and_nothing_of_what_was_decided(conversation: Town) -> None:
    ada, bob = await people(conversation, "admin", "admin")
    await makes_link(ada, "role-admin")
    await bob.taps("approve-no")
    await conversation.move_on(hours=98)
    assert "approval-lapsed" not in ada.got()
    await makes_link(ada, "role-admin")
    await conversation.move_on(hours=98)
    ada.sees("approval-lapsed")
    assert await still_open(conversation) == 0


async def test_who_has_the_role_by_now_is_not_given_it_again(conversation: Town) -> None:
    _, bob, cy = await asks(conversation)
    async with conversation.database.transaction() as tx:
        await give(tx, (await cy.sender()).person.person_id, "admin", "Cy", conversation.clock.now_ms())
    await bob.taps("approve-yes")
    bob.sees("approval-had")
