"""The page of a poll: where it stands, closing it early, withdrawing it, and what the team may read."""

import pytest

from domain.polls.poll import Card
from storage.polls import pages as poll_pages
from storage.polls import polls, withdrawing
from storage.polls import results as told
from storage.team import audit
from tests.kit import Member, Town
from tests.many_kit import joins
from tests.poll_kit import crowd, makes, newest
from tests.results_kit import QUESTION, answers, changed, opened, state_of, texts_of
from tests.test_staff_views import viewed
from tests.test_to_many import crew

WORDS = Card("words", "What is missing?")


async def opens_page(coordinator: Member) -> None:
    await coordinator.sends("/polls")
    coordinator.sees("polls-page")
    await coordinator.taps("poll-row")
    coordinator.sees("poll-page")


async def acts(town: Town) -> list[str]:
    found: list[str] = []
    async with town.database.read() as view:
        async for links in audit.links(view):
            found += [link.entry.act for link in links]
    return found


async def test_the_page_says_where_it_stands_and_a_few_are_not_counted_aloud(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada], ["1"] * 5)
    await opens_page(coordinator)
    assert "Asked: 41 people" in coordinator.reads()
    assert "Answered: fewer than 8 people" in coordinator.reads()
    assert "State: open" in coordinator.reads()


async def test_and_members_have_no_such_page(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await ada.sends("/polls")
    ada.sees("not-yours")
    assert "That needs a role that you do not have now." in ada.reads(), "admins cannot do it either"
    await ada.taps_old(ada.messages()[-1]["message_id"], f"go:whosaid:{poll_id}-1")
    ada.sees("not-yours")


async def test_it_is_closed_early_after_a_last_question(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 20 + ["0"] * 10)
    await answers(conversation, poll_id, ada, "1", tell=True)
    await opens_page(coordinator)
    await coordinator.taps("close-early")
    coordinator.sees("poll-close-sure")
    assert await state_of(conversation, poll_id) == "open"
    await coordinator.sends("close it now")
    assert "poll-closes-now" in coordinator.seen()
    await conversation.move_on(minutes=1)
    assert await state_of(conversation, poll_id) == "closed"
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert "poll-results" in ada.seen()
    assert "poll closed early" in await acts(conversation)


async def test_a_draft_is_found_where_questions_are(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.sends("finish later")
    await coordinator.sends("/polls")
    coordinator.sees("polls-page")
    assert "Draft: When shall we me…" in coordinator.buttons()
    await coordinator.taps("Draft: When shall we me…")
    coordinator.sees("poll-check")


async def test_and_only_by_its_writer(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    other = await joins(conversation, "Olu", role="coordinator")
    await other.sends("/polls")
    other.sees("polls-page")
    assert not [label for label in other.buttons() if label.startswith("Draft")]


async def test_what_is_to_go_out_is_stopped_from_its_page(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation, 9)
    await makes(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("ask-so-many")
    await opens_page(coordinator)
    await coordinator.taps("stop-or-correct")
    coordinator.sees("message-standing")
    await coordinator.taps("Do not send it")
    await conversation.move_on(minutes=11)
    await conversation.settle()
    assert (await newest(conversation)).state == "draft"


async def test_the_page_of_a_blank_sheet_says_that_the_bot_shows_nobody_whose_idea_it_is(
    conversation: Town,
) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada], card=Card("blank", QUESTION))
    await opens_page(coordinator)
    assert "The bot shows nobody whose idea it is." in coordinator.reads()
    assert "The team can see" not in coordinator.reads()


async def test_closing_a_blank_sheet_promises_no_results_yet(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada], card=Card("blank", QUESTION))
    await opens_page(coordinator)
    await coordinator.taps("close-early")
    assert "cannot be opened again" not in coordinator.reads()
    await coordinator.taps("close-now")
    coordinator.sees("poll-closes-now", "round-over")
    assert "sort the ideas" in coordinator.reads_of("poll-closes-now")
    assert "is told what came out" not in coordinator.reads_of("poll-closes-now")


async def test_what_came_of_it_can_be_said_from_its_page_once_it_has_closed(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada], ["1"] * 20)
    await opens_page(coordinator)
    assert "Say what came of it" not in coordinator.buttons()
    await conversation.move_on(days=8)
    await opens_page(coordinator)
    assert "Closed: " in coordinator.reads()
    await coordinator.taps("say-outcome")
    coordinator.sees("ask-outcome_did")


async def test_an_old_last_question_closes_nothing(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("close-early")
    message_id, data = coordinator.button_data("close-now")
    await coordinator.taps("leave-it")
    await conversation.move_on(seconds=5)
    await opens_page(coordinator)
    await coordinator.taps("close-early")
    await coordinator.taps_old(message_id, data)
    await coordinator.taps_old(message_id, "go:closenow:nonsense")
    await coordinator.taps_old(message_id, "go:closenow")
    await conversation.move_on(minutes=1)
    assert await state_of(conversation, poll_id) == "open"


async def test_a_withdrawn_poll_has_no_answers_any_more_and_everybody_is_told_why(
    conversation: Town,
) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], ["1"] * 20)
    await answers(conversation, poll_id, ada, "0")
    await opens_page(coordinator)
    await coordinator.taps("withdraw-poll")
    coordinator.sees("poll-withdraw-why")
    await coordinator.sends("The hall has <b>no</b> heating.")
    coordinator.sees("poll-withdrawn", "poll-withdraw-sure")
    await coordinator.taps("withdraw-now")
    coordinator.sees("poll-is-withdrawn")
    assert await state_of(conversation, poll_id) == "withdrawn"
    left = await conversation.remembered(lambda tx: tx.rows("SELECT * FROM poll_answer"))
    assert left == []
    await conversation.move_on(minutes=12)
    await conversation.settle()
    for member in (ada, bob):
        member.sees("poll-withdrawn")
        assert "The hall has <b>no</b> heating." in member.reads()
    assert "poll withdrawn" in await acts(conversation)
    await conversation.move_on(days=9)
    await conversation.settle()
    assert "poll-results" not in ada.seen()


async def test_one_of_the_usual_reasons_is_a_tap(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("withdraw-poll")
    await coordinator.taps("why-question")
    coordinator.sees("poll-withdrawn", "poll-withdraw-sure")
    await coordinator.sends("yes, withdraw it")
    assert await state_of(conversation, poll_id) == "withdrawn"


async def test_back_is_no_reason(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("withdraw-poll")
    await coordinator.sends("back")
    coordinator.sees("poll-page")


async def test_a_reason_that_cannot_be_kept_withdraws_nothing(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    await opens_page(coordinator)
    await coordinator.taps("withdraw-poll")
    for wrong in ("x" * 301, "up \N{RIGHT-TO-LEFT OVERRIDE}side"):
        await coordinator.sends(wrong)
        coordinator.sees("again-long" if len(wrong) > 300 else "again-characters", "poll-withdraw-why")
    assert await state_of(conversation, poll_id) == "open"


async def test_the_team_reads_who_said_what_on_a_tap_and_it_is_noted(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 11)
    me = await answers(conversation, poll_id, ada, "2")
    await changed(conversation, "INSERT INTO profile_answer VALUES (:me, 'name', 'Ada L')", me=me)
    await opens_page(coordinator)
    await coordinator.taps("who-said-what")
    await coordinator.taps("next-page")
    pages = [text for text in texts_of(coordinator) if "Who said what" in text]
    assert len(pages) == 2
    assert sum("Ada L (" in text and "Sunday" in text for text in pages) == 1
    assert sum(text.count(": Friday") for text in pages) == 11
    assert (await acts(conversation)).count("viewed") == 12
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert not any("Ada L" in text for text in texts_of(coordinator))


async def test_of_a_secret_poll_there_is_nothing_to_read(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], ["1"] * 3)
    await changed(conversation, "UPDATE poll SET sees = 'secret' WHERE poll_id = :id", id=poll_id)
    await coordinator.taps_old(coordinator.messages()[-1]["message_id"], f"go:whosaid:{poll_id}-1")
    coordinator.sees("nobody-said")


async def test_where_names_are_shown_the_team_reads_words_but_not_whose_they_are(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], card=WORDS, sees="names", people=12)
    for member, name, words in ((ada, "Ada L", "More light"), (bob, "Bob M", "More bread")):
        me = await answers(conversation, poll_id, member, "words", words)
        await changed(
            conversation, "INSERT INTO profile_answer VALUES (:me, 'name', :name)", me=me, name=name
        )
    shows = "UPDATE poll_answer SET shows_name = 1 WHERE words = 'More light'"
    await changed(conversation, shows)
    await opens_page(coordinator)
    await coordinator.taps("who-said-what")
    assert "Somebody: More bread" in coordinator.reads()
    assert "Ada L (" in coordinator.reads()
    assert "Bob" not in coordinator.reads()
    await changed(conversation, "UPDATE poll_answer SET may_use = 'yes' WHERE words = 'More bread'")
    await opens_page(coordinator)
    await coordinator.taps("words-to-pass")
    assert "More bread" in coordinator.reads()
    looks = [subject for _, subject, detail in await viewed(conversation) if "words" in detail]
    assert looks == [None], "nor does the record say whose they are"
    assert not [subject for _, subject, detail in await viewed(conversation) if "words" not in detail]
    await bob.sends("/leave")
    await bob.taps("erase-now")
    assert not any("More bread" in text for text in texts_of(coordinator)), "they go with their writer"


async def test_words_that_were_just_looked_at_are_gone_with_their_writer_or_their_poll(
    conversation: Town,
) -> None:
    """Also while the question whether they shall stand in the results waits on somebody's screen."""
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], card=WORDS)
    await answers(conversation, poll_id, ada, "words", "A place to sit")
    await answers(conversation, poll_id, bob, "words", "A place to stand")
    await changed(conversation, "UPDATE poll_answer SET may_use = 'yes'")
    await opens_page(coordinator)
    await coordinator.taps("words-to-pass")
    assert "A place to sit" in coordinator.reads()
    await ada.sends("/leave")
    await ada.taps("erase-now")
    assert not await kept(conversation, "A place to sit")
    await opens_page(coordinator)
    await coordinator.taps("words-to-pass")
    assert "A place to stand" in coordinator.reads()
    async with conversation.database.transaction() as tx:
        await withdrawing.withdraw(tx, poll_id, "mistake", "", 600, conversation.clock.now_ms())
    assert not await kept(conversation, "A place to stand")
    await coordinator.taps("pass-words")
    coordinator.sees("nothing-to-pass")


async def kept(town: Town, words: str) -> bool:
    """Whether they still stand in what somebody does at the moment, or in what they answered."""
    sql = (f"SELECT * FROM {table}" for table in ("conversation", "poll_answer", "outbox"))  # noqa: S608
    async with town.database.read() as view:
        rows = [row for each in sql for row in await view.rows(each)]
    return words in str(rows)


async def test_own_words_stand_in_results_only_with_both_yeses(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada, bob], card=WORDS)
    me = await answers(conversation, poll_id, ada, "words", "A place to sit", tell=True)
    other = await answers(conversation, poll_id, bob, "words", "Ask nurse Joan")
    await changed(conversation, "UPDATE poll_answer SET may_use = 'yes' WHERE person_id = :me", me=me)
    await changed(conversation, "UPDATE poll_answer SET may_use = 'team' WHERE person_id = :me", me=other)
    await opens_page(coordinator)
    await coordinator.taps("who-said-what")
    assert "Ask nurse Joan. Only inside the team." in coordinator.reads()
    await opens_page(coordinator)
    await coordinator.taps("words-to-pass")
    coordinator.sees("pass-these")
    assert "A place to sit" in coordinator.reads()
    await coordinator.sends("into the results")
    assert coordinator.seen().count("nothing-to-pass") == 1
    await conversation.move_on(days=7, minutes=20)
    await conversation.settle()
    ada.sees("poll-results")
    assert "– A place to sit" in ada.reads()
    assert "Joan" not in ada.reads()


async def test_what_members_typed_is_nothing_to_tap_in_a_chat_of_staff_nor_in_results(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    poll_id = await opened(town, coordinator, [ada], card=WORDS)
    typed = "x /erase <b>now</b>"
    me = await answers(town, poll_id, ada, "words", typed, tell=True)
    await changed(town, "UPDATE poll_answer SET may_use = 'yes' WHERE person_id = :me", me=me)
    await changed(town, "INSERT INTO asked_instead VALUES ('k', :p, :words)", p=poll_id, words=typed)
    for way in ("who-said-what", "ask-instead-list", "words-to-pass"):
        await opens_page(coordinator)
        await coordinator.taps(way)
        assert typed in coordinator.reads()
    await coordinator.taps("pass-words")
    await town.move_on(days=7, minutes=20)
    await town.settle()
    ada.sees("poll-results")
    assert typed in ada.reads()
    for wire in (*coordinator.messages(), ada.messages()[-1]):
        found = {entity["type"] for entity in wire.get("entities", []) if typed in wire.get("text", "")}
        assert found <= {"bold", "code", "blockquote"}


async def test_other_words_are_not_published_because_earlier_ones_were_looked_through(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    poll_id = await opened(town, coordinator, [ada], card=WORDS)
    for words in ("A place to sit", "Ask nurse Joan"):
        me = await answers(town, poll_id, ada, "words", words)
        await changed(town, "UPDATE poll_answer SET may_use = 'yes' WHERE person_id = :me", me=me)
        waiting = await town.remembered(lambda tx: poll_pages.to_pass(tx, poll_id))
        assert waiting == [(me, words)], "somebody looks through these first"
        async with town.database.transaction() as tx:
            await poll_pages.sort(tx, poll_id, "A place to sit", passed=True)
    await town.move_on(days=7, minutes=20)
    await town.settle()
    poll = await town.remembered(lambda tx: polls.one(tx, poll_id))
    results = await town.remembered(lambda tx: told.told(tx, poll))
    assert results.words == ()


async def test_and_not_where_the_team_left_them_out(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada], card=WORDS)
    me = await answers(conversation, poll_id, ada, "words", "A place to sit")
    await changed(conversation, "UPDATE poll_answer SET may_use = 'yes' WHERE person_id = :me", me=me)
    await opens_page(coordinator)
    await coordinator.taps("words-to-pass")
    await coordinator.taps("leave-words")
    await conversation.move_on(days=7, minutes=20)
    await conversation.settle()
    poll = await conversation.remembered(lambda tx: polls.one(tx, poll_id))
    results = await conversation.remembered(lambda tx: told.told(tx, poll))
    assert results.words == ()


async def test_what_should_be_asked_instead_is_read_without_names(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    poll_id = await opened(conversation, coordinator, [ada])
    for n in range(4):
        values: dict[str, str | int] = {"key": f"k{n}", "poll_id": poll_id, "words": f"Question {n}?"}
        await changed(conversation, "INSERT INTO asked_instead VALUES (:key, :poll_id, :words)", **values)
    await opens_page(coordinator)
    await coordinator.taps("ask-instead-list")
    coordinator.sees("said-instead")
    assert "– Question 2?" in coordinator.reads()
    await coordinator.taps("next-page")
    assert "– Question 3?" in coordinator.reads()


async def test_a_chart_goes_to_telegram_once_and_is_sent_again_from_there(town: Town) -> None:
    coordinator, (ada, bob) = await crew(town)
    poll_id = await opened(town, coordinator, [ada, bob], ["1"] * 20 + ["0"] * 12)
    await answers(town, poll_id, ada, "1", tell=True)
    await answers(town, poll_id, bob, "1", tell=True)
    await town.move_on(days=7, minutes=20)
    await town.settle()
    for member in (ada, bob):
        await member.taps("show-chart")
        assert member.messages()[-1]["photo"]
        caption = member.messages()[-1]["caption"]
        assert caption.startswith("In numbers, rounded to 5:")
        assert "2. Friday: about 20\n" in caption
        assert len(caption) <= 1024
    uploads = [call["params"]["photo"] for call in town.calls("sendPhoto")]
    assert len(uploads) == 2
    assert isinstance(uploads[1], str)
    assert uploads[0] != uploads[1]


@pytest.mark.parametrize("label", ["print-form", "print-results"])
async def test_it_is_printed_under_a_name_that_tells_nothing(town: Town, label: str) -> None:
    coordinator, (ada, _) = await crew(town)
    await opened(town, coordinator, [ada], ["1"] * 20 + ["0"] * 12)
    await town.move_on(days=7, minutes=20)
    await town.settle()
    await opens_page(coordinator)
    await coordinator.taps(label)
    document = coordinator.messages()[-1]["document"]
    assert document["file_name"] == "page.pdf"
    assert QUESTION not in coordinator.messages()[-1]["caption"]


async def test_answers_are_forgotten_and_what_was_published_stays(town: Town) -> None:
    coordinator, (ada, _) = await crew(town)
    poll_id = await opened(town, coordinator, [ada], ["1"] * 20 + ["0"] * 12)
    await town.move_on(days=7, minutes=20)
    await town.settle()
    async with town.database.transaction() as tx:
        now_ms = town.clock.now_ms() + 1
        await poll_pages.forget(tx, 0, 0)
        assert await poll_pages.how_many(tx, poll_id) == 32
        await poll_pages.forget(tx, now_ms, 0)
        assert await poll_pages.how_many(tx, poll_id) == 0
        assert len(await tx.rows("SELECT 1 FROM elector")) == 41
        await poll_pages.forget(tx, now_ms, now_ms)
        assert await tx.rows("SELECT 1 FROM elector") == []
        assert await polls.published(tx, poll_id)
