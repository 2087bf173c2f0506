"""A message to very many goes only with the yes of two others: who can say it, and what becomes of it."""

from dataclasses import dataclass

import pytest

from domain.many.message import Message
from storage.database import Transaction
from storage.many import messages
from tests.kit import Member, Town
from tests.many_kit import got, joins, looks, states
from tests.test_invitations import acts
from tests.test_to_many import WORDS, writes

ABOVE = 3


@dataclass
class Team:
    writer: Member
    bob: Member
    cy: Member
    ada: Member


async def limit(town: Town, above: int = ABOVE) -> None:
    """The organisation wants two others to say yes to what goes to more people than this."""
    to_many = town.organisation.messages.model_copy(update={"approve_above": above})
    await town.restart_as(town.organisation.model_copy(update={"messages": to_many}))


async def team(town: Town, above: int = ABOVE) -> Team:
    """Two coordinators and an admin, who can say yes, and a member: four people."""
    await limit(town, above)
    return Team(
        await joins(town, "Wyn", "coordinator"),
        await joins(town, "Bob", "coordinator"),
        await joins(town, "Cy", "admin"),
        await joins(town, "Ada"),
    )


async def wants_to_send(writer: Member, plan: str = "") -> None:
    await writes(writer)
    if plan:
        await writer.taps("change-when")
        await writer.sends(plan)
    await writer.taps("see-message")
    await writer.taps("send-to")


async def waits(town: Town, above: int = ABOVE, plan: str = "") -> Team:
    """A message that waits for the yes of two."""
    all_of_them = await team(town, above)
    await wants_to_send(all_of_them.writer, plan)
    all_of_them.writer.sees("message-approving")
    return all_of_them


async def the_message(town: Town) -> Message:
    async def query(tx: Transaction) -> Message | None:
        ((message_id,),) = await tx.rows("SELECT message_id FROM message")
        return await messages.one(tx, message_id)

    found = await town.remembered(query)
    assert isinstance(found, Message)
    return found


async def goes(town: Town) -> None:
    await town.move_on(minutes=11)
    await looks(town)


async def test_above_the_number_two_others_must_say_yes(conversation: Town) -> None:
    us = await waits(conversation)
    for other in (us.bob, us.cy):
        other.sees("message-approve")
        await other.taps("read-message")
        assert got(other, WORDS) == 1
    assert us.ada.got() == []
    await us.bob.taps("approve-message")
    us.bob.sees("message-approved")
    assert "One more yes is needed" in us.bob.reads()
    await goes(conversation)
    assert (got(us.ada, WORDS), await states(conversation)) == (0, [])
    await us.cy.taps("approve-message")
    us.writer.sees("message-standing")
    assert got(us.ada, WORDS) == 0, "the time in which it can be stopped begins now"
    await goes(conversation)
    assert got(us.ada, WORDS) == 1
    assert await states(conversation) == ["sent"]
    assert [act for act, _ in await acts(conversation)] == [
        *("message approved", "message approved", "message confirmed")
    ]


async def test_but_not_for_a_message_to_fewer(conversation: Town) -> None:
    us = await team(conversation, above=4)
    await wants_to_send(us.writer)
    us.writer.sees("message-standing")
    assert us.bob.got() == []
    await goes(conversation)
    assert got(us.ada, WORDS) == 1


async def test_the_writer_cannot_say_yes_themselves(conversation: Town) -> None:
    us = await waits(conversation)
    message_id = (await the_message(conversation)).message_id
    for act in ("approvemsg", "backmsg", "lookmsg"):
        await us.writer.taps_old(1, f"go:{act}:{message_id}")
        us.writer.sees("message-decided")
    await us.bob.taps("approve-message")
    await us.writer.taps_old(1, f"go:approvemsg:{message_id}")
    await goes(conversation)
    assert (await the_message(conversation)).state == "approving"
    assert got(us.ada, WORDS) == 0


async def test_one_person_is_one_yes_however_often_it_is_pressed(conversation: Town) -> None:
    us = await waits(conversation)
    message_id, data = us.bob.button_data("approve-message")
    for _ in range(3):
        await us.bob.taps_old(message_id, data)
        assert "One more yes is needed" in us.bob.reads()
    assert (await the_message(conversation)).state == "approving"
    assert [act for act, _ in await acts(conversation)] == ["message approved"], "it is noted once"


async def test_a_yes_pressed_again_after_it_was_planned_plans_it_once(conversation: Town) -> None:
    us = await waits(conversation)
    message_id, data = us.bob.button_data("approve-message")
    await us.bob.taps("approve-message")
    await us.cy.taps("approve-message")
    for _ in range(2):
        await us.bob.taps_old(message_id, data)
        us.bob.sees("message-decided")
    await us.bob.taps_old(message_id, data.replace("approvemsg", "backmsg"))
    us.bob.sees("message-decided")
    await goes(conversation)
    assert got(us.ada, WORDS) == 1
    assert await states(conversation) == ["sent"]


async def test_of_two_who_say_yes_and_no_at_once_the_first_counts(town: Town) -> None:
    us = await waits(town)
    await us.bob.taps("approve-message")
    presses = [(us.cy.id, *us.cy.button_data("approve-message")), (us.bob.id, *us.bob.button_data("menu"))]
    message_id = (await the_message(town)).message_id
    await town.stop_bot()
    town.telegram.phones.press(*presses[0])
    town.telegram.phones.press(us.bob.id, presses[1][1], f"go:backmsg:{message_id}")
    await town.start_bot()
    await town.settle()
    us.bob.sees("message-decided")
    assert (await the_message(town)).state == "planned"


@pytest.mark.parametrize("data", ["approvemsg:{}", "backmsg:{}", "lookmsg:{}", "seemsg:{}", "draft:{}"])
async def test_a_member_can_do_nothing_about_it(town: Town, data: str) -> None:
    us = await waits(town)
    message_id = (await the_message(town)).message_id
    await us.ada.taps_old(1, "go:" + data.format(message_id))
    assert us.ada.seen()[-1] == "not-yours"
    assert (await the_message(town)).state == "approving"
    assert got(us.ada, WORDS) == 0


@pytest.mark.parametrize("number", ["", "0", "-1", "99999999999999999999", "1 OR 1=1", "1-2", "٣"])
async def test_a_forged_number_is_nobodys_message(town: Town, number: str) -> None:
    us = await waits(town)
    for act in ("approvemsg", "backmsg", "lookmsg"):
        await us.bob.taps_old(1, f"go:{act}:{number}")
    assert (await the_message(town)).state == "approving"
    assert await acts(town) == []


async def test_where_only_two_can_say_yes_nothing_waits(conversation: Town) -> None:
    await limit(conversation, above=1)
    writer, bob = (
        await joins(conversation, "Wyn", "coordinator"),
        await joins(conversation, "Bob", "coordinator"),
    )
    ada = await joins(conversation)
    await wants_to_send(writer)
    writer.sees("message-standing")
    await goes(conversation)
    assert (got(ada, WORDS), got(bob, WORDS)) == (1, 1)


async def test_nor_where_the_third_has_stopped_messages(town: Town) -> None:
    us = await team(town)
    await us.cy.sends("STOP")
    await limit(town, above=1)
    await wants_to_send(us.writer)
    us.writer.sees("message-standing")


async def test_a_no_brings_the_draft_back_with_nothing_lost(conversation: Town) -> None:
    us = await team(conversation)
    await writes(us.writer)
    await us.writer.taps("change-plain")
    await us.writer.sends("Walk on Sunday. Ten o’clock.")
    await us.writer.taps("change-buttons")
    await us.writer.sends("Tell me more: We meet at the gate.")
    before = (await the_message(conversation)).content
    await us.writer.taps("see-message")
    await us.writer.taps("send-to")
    await us.bob.taps("approve-message")
    await us.cy.taps("send-back-message")
    us.cy.sees("message-sent-back")
    us.writer.sees("message-came-back")
    after = await the_message(conversation)
    assert (after.state, after.content) == ("draft", before)
    await us.writer.taps("change-it")
    us.writer.sees("message-check")
    await us.writer.taps("see-message")
    await us.writer.taps("send-to")
    us.writer.sees("message-approving")
    await us.cy.taps("approve-message")
    assert "One more yes is needed" in us.cy.reads(), "the yes from before was to another wording"
    await us.bob.taps("approve-message")
    await goes(conversation)
    assert got(us.ada, WORDS) == 1


async def ends(town: Town, member: Member) -> None:
    """They have no role any more."""
    async with town.database.transaction() as tx:
        await tx.rows(
            "UPDATE role_held SET until_ms = :now_ms WHERE person_id = :person_id",
            {"now_ms": town.clock.now_ms(), "person_id": member.id},
        )


async def test_the_yes_of_somebody_whose_role_has_ended_counts_no_more(conversation: Town) -> None:
    us = await waits(conversation)
    di = await joins(conversation, "Di", "coordinator")
    _, yes = us.bob.button_data("approve-message")
    await us.bob.taps("approve-message")
    await ends(conversation, us.bob)
    await us.bob.taps_old(1, yes)
    us.bob.sees("not-yours")
    await us.cy.taps("approve-message")
    assert "One more yes is needed" in us.cy.reads()
    assert (await the_message(conversation)).state == "approving"
    await di.taps_old(1, yes)
    assert (await the_message(conversation)).state == "planned"


async def test_nor_that_of_somebody_who_has_left(town: Town) -> None:
    us = await waits(town)
    await us.bob.taps("approve-message")
    await us.bob.sends("/leave")
    await us.bob.taps("erase-now")
    await us.cy.taps("approve-message")
    assert (await the_message(town)).state == "approving"


async def test_where_nobody_is_left_to_say_yes_the_writer_has_it_back(conversation: Town) -> None:
    us = await waits(conversation)
    await ends(conversation, us.bob)
    await us.writer.sends("/messages")
    await us.writer.taps("To approve: The walk is on…")
    us.writer.sees("message-called-back", "message-check")
    assert WORDS in us.writer.reads()
    await us.writer.taps("see-message")
    await us.writer.taps("send-to")
    us.writer.sees("message-standing")
    await us.cy.taps("approve-message")
    us.cy.sees("message-decided")
    await goes(conversation)
    assert got(us.ada, WORDS) == 1


async def test_only_its_writer_has_it_back(town: Town) -> None:
    us = await waits(town)
    message_id = (await the_message(town)).message_id
    await us.bob.taps_old(1, f"go:draft:{message_id}")
    us.bob.sees("message-no-draft")
    assert (await the_message(town)).state == "approving"


@pytest.mark.parametrize("plan", ["today 3pm", "every day at 3pm until tomorrow"])
async def test_a_yes_after_its_time_sends_nothing_and_gives_it_back(conversation: Town, plan: str) -> None:
    us = await waits(conversation, plan=plan)
    await us.bob.taps("approve-message")
    await conversation.move_on(days=3)
    await us.cy.taps("approve-message")
    us.cy.sees("message-sent-back")
    us.writer.sees("message-past")
    found = await the_message(conversation)
    assert (found.state, found.content.words) == ("draft", WORDS)
    await goes(conversation)
    assert got(us.ada, WORDS) == 0


async def test_a_yes_before_its_time_waits_for_that(conversation: Town) -> None:
    us = await waits(conversation, plan="tomorrow 11am")
    await us.bob.taps("approve-message")
    await us.cy.taps("approve-message")
    await goes(conversation)
    assert got(us.ada, WORDS) == 0
    await conversation.move_on(days=1)
    await looks(conversation)
    assert got(us.ada, WORDS) == 1


async def test_what_was_stopped_and_is_sent_again_at_the_same_time_goes(conversation: Town) -> None:
    """With or without the yes of others."""
    us = await team(conversation, above=0)
    await wants_to_send(us.writer, "tomorrow 11am")
    await us.writer.taps("act-stopthis")
    await us.writer.sends("/messages")
    await us.writer.taps("Draft: The walk is on S…")
    await us.writer.taps("see-message")
    await us.writer.taps("send-to")
    us.writer.sees("message-standing")
    assert "Nothing has gone out yet" in us.writer.reads()
    await conversation.move_on(days=1)
    await looks(conversation)
    assert got(us.ada, WORDS) == 1
    assert await states(conversation) == ["sent"]
