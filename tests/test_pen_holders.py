"""Members who check the words first: asked before a poll goes out, but never so that it waits for ever."""

from storage.database import Transaction
from tests.kit import Member, Town
from tests.many_kit import joins
from tests.poll_kit import QUESTION, arrives, crowd, makes, newest

OTHER = "Please say what day, not when."


async def waits(town: Town) -> tuple[Member, Member, Member]:
    """A coordinator at the last look, a member who checks words, and a member."""
    coordinator, (ada,) = await crowd(town, 1)
    pen = await joins(town, "Pia", role="pen")
    await makes(coordinator)
    await coordinator.taps("see-message")
    coordinator.sees("poll-asked", "poll-look", "message-send")
    return coordinator, pen, ada


async def asked(town: Town) -> tuple[Member, Member, Member]:
    coordinator, pen, ada = await waits(town)
    await coordinator.taps("pen-ask")
    coordinator.sees("pen-asked-one")
    await town.settle()
    pen.sees("poll-asked", "pen-look")
    return coordinator, pen, ada


async def sends_it(town: Town, coordinator: Member) -> None:
    await coordinator.taps("see-message")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")
    await arrives(town)


async def reads_about(member: Member) -> str:
    await member.taps("poll-about-this")
    member.sees("poll-about")
    return member.reads()


async def test_before_sending_the_first_choice_is_to_ask_one(conversation: Town) -> None:
    coordinator, pen, ada = await waits(conversation)
    assert coordinator.buttons()[:2] == ["Ask a member to check it", "Send without a check"]
    assert pen.seen() == ada.seen() == []


async def test_their_yes_lets_it_go_and_is_shown(conversation: Town) -> None:
    coordinator, pen, ada = await asked(conversation)
    await pen.taps("pen-approve")
    pen.sees("pen-thanks")
    coordinator.sees("pen-said-yes")
    await sends_it(conversation, coordinator)
    assert "A member checked the words first." in await reads_about(ada)


async def test_before_it_is_sent_the_card_knows_its_times(conversation: Town) -> None:
    coordinator, _, _ = await waits(conversation)
    assert "1970" not in await reads_about(coordinator)


async def test_their_yes_can_be_typed(conversation: Town) -> None:
    _, pen, _ = await asked(conversation)
    await pen.sends("approve")
    pen.sees("poll-asked", "pen-look")
    await pen.sends("approve")
    pen.sees("pen-thanks")
    assert (await newest(conversation)).pen == "approved"


async def test_what_they_look_at_is_not_counted(conversation: Town) -> None:
    _, pen, _ = await asked(conversation)
    await pen.taps("2 Friday")
    pen.sees("poll-only-a-look")
    assert await conversation.remembered(lambda tx: tx.rows("SELECT 1 FROM poll_answer")) == []


async def test_other_words_are_read_back_and_reach_whoever_wrote_it(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await pen.taps("pen-other-words")
    pen.sees("pen-other")
    await pen.sends("W" * 501)
    pen.sees("again-long")
    await pen.sends(OTHER)
    pen.sees("pen-sure")
    await pen.taps("pen-send-it")
    pen.sees("pen-passed-on")
    coordinator.sees("pen-said-other")
    assert OTHER in coordinator.reads()
    await coordinator.taps("see-message")
    assert "Ask a member to check it" in coordinator.buttons()


async def test_other_words_do_not_stay_in_the_coordinators_chat(town: Town) -> None:
    coordinator, pen, _ = await asked(town)
    await pen.taps("pen-other-words")
    await pen.sends(OTHER)
    await pen.taps("pen-send-it")
    await town.move_on(days=2)
    await town.settle()
    assert not any(OTHER in wire["text"] for wire in coordinator.messages())


async def test_help_is_no_other_words(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await pen.taps("pen-other-words")
    await pen.sends("help")
    pen.sees("help")
    assert "pen-said-other" not in coordinator.seen()


async def test_their_yes_is_void_once_the_words_are_others(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await pen.taps("pen-approve")
    await coordinator.taps("change-it")
    await coordinator.taps("change-poll_question")
    await coordinator.sends("On which day shall we meet?")
    assert (await newest(conversation)).pen == ""
    await coordinator.taps("see-message")
    assert "Ask a member to check it" in coordinator.buttons()


async def test_but_not_by_changing_whom_it_is_for(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await pen.taps("pen-approve")
    await coordinator.taps("change-it")
    await coordinator.taps("change-poll_closes")
    await coordinator.taps("own-time")
    await coordinator.sends("in 10 days 6pm")
    assert (await newest(conversation)).pen == "approved"


async def test_a_yes_to_words_that_have_changed_shows_them_anew(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await coordinator.sends("/messages")
    await coordinator.taps("Draft: When shall we me…")
    await coordinator.taps("change-poll_question")
    await coordinator.sends("On which day shall we meet?")
    await pen.taps("pen-approve")
    pen.sees("pen-changed", "poll-asked", "pen-look")
    assert (await newest(conversation)).pen == "asked"
    await pen.taps("pen-approve")
    assert (await newest(conversation)).pen == "approved"


async def test_after_three_days_it_may_go_and_that_is_told_once(conversation: Town) -> None:
    coordinator, _, ada = await asked(conversation)
    await conversation.move_on(days=2, hours=23)
    assert "pen-waited" not in coordinator.seen()
    await conversation.move_on(days=3)
    await conversation.settle()
    assert coordinator.seen().count("pen-waited") == 1
    await sends_it(conversation, coordinator)
    assert "Written by staff only." in await reads_about(ada)


async def test_the_three_days_count_once_for_a_draft(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await conversation.move_on(days=2)
    await pen.taps("pen-approve")
    await coordinator.taps("change-it")
    await coordinator.taps("change-poll_question")
    await coordinator.sends("On which day shall we meet?")
    await conversation.move_on(days=2)
    await coordinator.taps("see-message")
    await coordinator.taps("pen-ask")
    coordinator.sees("pen-asked-one")
    assert "need not wait" in coordinator.reads()
    await coordinator.taps("see-message")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")


async def test_it_goes_at_once_by_choice_and_says_so(conversation: Town) -> None:
    coordinator, pen, ada = await waits(conversation)
    await coordinator.taps("pen-without")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")
    await arrives(conversation)
    assert "Written by staff only." in await reads_about(ada)
    assert "pen-look" not in pen.seen()


async def test_whoever_paused_stopped_or_is_gone_is_not_asked(town: Town) -> None:
    coordinator, _ = await crowd(town, 1)
    paused, stopped, gone = [await joins(town, name, role="pen") for name in ("Pia", "Pat", "Pam")]
    await paused.sends("/pause week")
    await stopped.sends("STOP")
    await makes(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("pen-ask")
    await town.settle()
    assert "pen-look" in gone.seen()
    assert "pen-look" not in [*paused.seen(), *stopped.seen()]


async def test_without_such_members_nothing_waits(conversation: Town) -> None:
    coordinator, (ada,) = await crowd(conversation, 1)
    await makes(coordinator)
    await sends_it(conversation, coordinator)
    assert "Written by staff only." not in await reads_about(ada)


async def test_a_member_without_the_role_cannot_say_yes(town: Town) -> None:
    _, pen, ada = await asked(town)
    _, data = pen.button_data("pen-approve")
    await ada.sends("/menu")
    message_id, _ = ada.button_data("help-now")
    await ada.taps_old(message_id, data)
    ada.sees("not-yours")
    assert (await newest(town)).pen == "asked"


async def test_a_role_that_ended_says_no_more_yes(town: Town) -> None:
    _, pen, _ = await asked(town)

    async def ends(tx: Transaction) -> None:
        await tx.rows("UPDATE role_held SET until_ms = since_ms WHERE role = 'pen'")

    async with town.database.transaction() as tx:
        await ends(tx)
    await pen.taps("pen-approve")
    pen.sees("not-yours")
    assert (await newest(town)).pen == "asked"


async def test_what_went_out_meanwhile_needs_no_check(conversation: Town) -> None:
    coordinator, pen, _ = await asked(conversation)
    await coordinator.taps("see-message")
    await coordinator.taps("pen-without")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")
    await pen.taps("pen-approve")
    pen.sees("pen-over")
    assert (await newest(conversation)).pen == "staff"


async def test_words_put_right_after_a_yes_are_by_staff_only(conversation: Town) -> None:
    coordinator, pen, ada = await asked(conversation)
    await pen.taps("pen-approve")
    await sends_it(conversation, coordinator)
    await coordinator.taps("act-correct")
    await coordinator.sends("On which day shall we meet?")
    await coordinator.taps("correct-it")
    await conversation.move_on(minutes=1)
    await conversation.settle()
    assert "Written by staff only." in await reads_about(ada)
    assert QUESTION not in ada.messages()[0]["text"]
