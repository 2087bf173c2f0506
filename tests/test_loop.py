"""The loop: what came of it is said, reaches everybody who was asked, and everybody can see how it stands."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.durations import DAY_MS
from domain.loop import page as loop
from domain.loop.debt import Debt
from domain.many.audience import Audience
from domain.polls import heard, outcome
from domain.polls.ladder import FELT
from domain.polls.outcome import ANSWERS, Outcome
from domain.polls.poll import Card, Poll
from domain.published import Published
from domain.small_numbers import Shown
from storage.loop import debts
from storage.polls import answers as poll_answers
from storage.polls import outcomes
from tests.kit import Member, Town
from tests.test_debts import QUESTION, closed, crew_of, later, opened, owed
from tests.test_signing_up import signs_up

WRONG = Published(60, 40, (Shown((20, 10)),), none=0, wrong=10)
LINE = "We meet on Tuesdays from March on."


async def says(coordinator: Member, did: str = "outcome-did", line: str = LINE) -> None:
    """What came of it, up to the last look."""
    await coordinator.taps("say-outcome")
    coordinator.sees("ask-outcome_did")
    await coordinator.taps(did)
    if did == "outcome-will":
        coordinator.sees("ask-outcome_by")
        await coordinator.sends("31 March")
    coordinator.sees("ask-outcome_line")
    await coordinator.sends(line)
    coordinator.sees("outcome-check")


async def tells(town: Town, coordinator: Member) -> None:
    await coordinator.taps("see-message")
    coordinator.sees("outcome-said", "message-send")
    await coordinator.taps("tell-so-many")
    coordinator.sees("message-standing")
    await later(town, minutes=11)


async def told(town: Town, *roles: str) -> list[Member]:
    """A poll that closed, and everybody was told what came of it; in Ada's chat it is open."""
    crew = await closed(town, *roles)
    await says(crew[0])
    await tells(town, crew[0])
    await later(town, days=7)
    await reads(crew[1])
    return crew


async def reads(member: Member) -> None:
    """Their round-up, to the end: what came of it is the last thing in it."""
    await member.taps("read-roundup")
    while member.seen()[-1] == "roundup-more":
        await member.taps("read-next")


async def heard_of(town: Town) -> list[tuple[str, str | None]]:
    rows = await town.remembered(lambda tx: tx.rows("SELECT answers_it, felt FROM outcome_heard"))
    return [(answers, felt) for answers, felt in rows]


async def the_poll(town: Town) -> int:
    ((poll_id,),) = await town.remembered(lambda tx: tx.rows("SELECT poll_id FROM poll"))
    return int(poll_id)


async def the_outcomes(town: Town) -> list[Outcome]:
    poll_id = await the_poll(town)
    found = await town.remembered(lambda tx: outcomes.of_poll(tx, poll_id))
    return list(found)


async def test_one_choice_and_one_line_are_enough_and_reach_everybody_who_was_asked(
    conversation: Town,
) -> None:
    coordinator, ada = await closed(conversation)
    new = conversation.person("New")
    await signs_up(new)
    await says(coordinator)
    await tells(conversation, coordinator)
    assert await conversation.remembered(lambda tx: debts.owed(tx)) == []
    await later(conversation, days=7)
    await reads(ada)
    assert "outcome-said" in ada.seen()
    assert any(LINE in wire["text"] and "We did it." in wire["text"] for wire in ada.messages())
    assert "roundup" not in " ".join(new.got())


async def test_a_promise_names_a_day(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator, "outcome-will")
    assert "31 March" in coordinator.reads()
    await coordinator.taps("see-message")
    assert any("We will, by 31 March" in wire["text"] for wire in coordinator.messages())


async def test_a_promise_is_not_over_when_people_read_of_it(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator, "outcome-will")
    await coordinator.taps("change-outcome_by")
    await coordinator.sends("tomorrow")
    coordinator.sees("outcome-check")
    await conversation.move_on(days=3)
    await coordinator.sends("/outcome")
    await coordinator.taps("see-message")
    coordinator.sees("again-outcome-over", "ask-outcome_by")
    await coordinator.sends("31 March")
    coordinator.sees("outcome-check")
    await coordinator.taps("see-message")
    assert any("We will, by 31 March" in wire["text"] for wire in coordinator.messages())


async def test_people_have_not_said_that_no_numbers_are_shown(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    assert "You said" not in coordinator.reads_of("outcome-check")


async def test_a_day_that_is_none_is_asked_for_again_and_nothing_is_lost(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await coordinator.taps("say-outcome")
    await coordinator.taps("outcome-will")
    for typed in ("soon", "every Monday", "yesterday"):
        await coordinator.sends(typed)
        coordinator.sees("ask-outcome_by")
    await coordinator.sends("31 March")
    coordinator.sees("ask-outcome_line")


async def test_without_the_line_it_cannot_go(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await coordinator.taps("say-outcome")
    await coordinator.taps("outcome-cant")
    await coordinator.sends("x" * 301)
    coordinator.sees("again-long", "ask-outcome_line")
    await coordinator.sends("The law does not allow it.")
    coordinator.sees("outcome-check")


async def test_more_can_be_added_at_the_check(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    await coordinator.taps("change-outcome_wrong_about")
    await coordinator.sends("We were wrong about Fridays.")
    coordinator.sees("outcome-check")
    await coordinator.taps("see-message")
    texts = [wire["text"] for wire in coordinator.messages()]
    assert any("We were wrong about: We were wrong about Fridays." in text for text in texts)


async def test_a_draft_is_kept_and_gone_on_with(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    await coordinator.sends("/menu")
    await coordinator.sends("say what came of it")
    coordinator.sees("outcome-check")
    assert LINE in coordinator.reads()


async def test_where_enough_people_said_it_was_the_wrong_question_a_line_to_them_is_required(
    conversation: Town,
) -> None:
    coordinator, _ = await closed(conversation)
    async with conversation.database.transaction() as tx:
        await tx.rows("UPDATE published SET figures = :figures", {"figures": WRONG.to_text()})
    await coordinator.taps("say-outcome")
    await coordinator.taps("outcome-did")
    await coordinator.sends(LINE)
    coordinator.sees("ask-outcome_to_wrong")
    await coordinator.sends("Next time we ask about evenings.")
    coordinator.sees("outcome-check")
    assert "Next time we ask about evenings." in coordinator.reads()


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        (None, False),
        ("{}", False),
        ('{"wrong": null}', False),
        ('{"wrong": 0}', False),
        ('{"wrong": 10}', True),
        ('{"wrong": null, "nearly": "wrong"}', True),
        ('{"wrong": null, "nearly": "none"}', False),
    ],
)
def test_only_a_number_that_everybody_can_see_obliges(figures: str | None, shown: bool) -> None:
    assert outcome.wrong_shown(figures) == shown


async def test_whom_it_is_for_cannot_be_changed(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    await coordinator.taps("see-message")
    assert "Whom it is for" not in coordinator.buttons()
    ((outcome_id,),) = await conversation.remembered(lambda tx: tx.rows("SELECT outcome_id FROM outcome"))
    await coordinator.taps_old(coordinator.messages()[-1]["message_id"], f"go:towhom:{outcome_id}")
    coordinator.sees("outcome-said", "message-send")


async def test_nothing_can_be_said_of_a_poll_that_is_open_or_not_there(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    for number in ("1", "99999999999999999999", "x"):
        await coordinator.taps_old(coordinator.messages()[-1]["message_id"], f"go:outcome:{number}")
        coordinator.sees("outcome-not-now")


async def test_a_member_cannot_say_what_came_of_it(conversation: Town) -> None:
    coordinator, ada = await closed(conversation)
    _, data = coordinator.button_data("say-outcome")
    await ada.taps_old(ada.messages()[-1]["message_id"], data)
    ada.sees("not-yours")


async def test_two_questions_follow_on_the_same_message(conversation: Town) -> None:
    _, ada = await told(conversation)
    messages = len(ada.messages())
    await ada.taps("outcome-partly")
    ada.sees_told("outcome-thanks")
    await ada.taps("felt-for")
    assert await heard_of(conversation) == [("partly", "for")]
    (wire,) = [wire for wire in ada.messages() if LINE in wire["text"]]
    assert "You said: Partly" in wire["text"]
    assert "You said: For us" in wire["text"]
    assert len(ada.messages()) == messages


async def test_they_can_be_answered_by_typing(conversation: Town) -> None:
    _, ada = await told(conversation)
    await ada.sends("yes")
    ada.sees("outcome-said")
    await ada.sends("with us")
    ada.sees("outcome-said")
    assert await heard_of(conversation) == [("yes", "with")]


async def test_who_was_not_asked_cannot_say_it(conversation: Town) -> None:
    _, ada = await told(conversation)
    _, data = ada.button_data("outcome-yes")
    new = conversation.person("New")
    await signs_up(new)
    await new.taps_old(new.messages()[-1]["message_id"], data)
    new.sees("outcome-gone")
    assert await heard_of(conversation) == []


async def test_a_forged_answer_changes_nothing(conversation: Town) -> None:
    _, ada = await told(conversation)
    message_id, data = ada.button_data("outcome-yes")
    number = data.split(":")[2].split("-")[0]
    for forged in (
        f"felt:{number}-with",
        f"answersit:{number}-maybe",
        f"answersit:{number}",
        "answersit:x-yes",
    ):
        await ada.taps_old(message_id, f"go:{forged}")
    assert await heard_of(conversation) == []


async def test_on_the_preview_nothing_is_counted(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("outcome-yes")
    coordinator.sees("poll-only-a-look")
    assert await heard_of(conversation) == []


async def test_who_said_what_is_kept_only_until_it_is_counted(conversation: Town) -> None:
    _, ada = await told(conversation)
    message_id, data = ada.button_data("outcome-no")
    await ada.taps("outcome-yes")
    await later(conversation, days=13)
    assert await heard_of(conversation) == [("yes", None)]
    await later(conversation, days=2)
    assert await heard_of(conversation) == []
    (found,) = await the_outcomes(conversation)
    assert heard.read(found.heard).answers.answered == "few"
    await ada.taps_old(message_id, data)
    ada.sees("outcome-counted")
    assert await heard_of(conversation) == []


async def test_what_changed_since_can_be_told_months_later_to_everybody_who_was_asked(
    conversation: Town,
) -> None:
    coordinator, ada = await told(conversation)
    await later(conversation, days=60)
    await coordinator.sends("/loop")
    await coordinator.sends("1")
    await coordinator.taps("say-outcome")
    await coordinator.taps("outcome-did")
    await coordinator.sends("Now we meet on Fridays, too.")
    await tells(conversation, coordinator)
    await later(conversation, days=7)
    await reads(ada)
    assert any("Now we meet on Fridays, too." in wire["text"] for wire in ada.messages())
    assert len(await the_outcomes(conversation)) == 2


async def test_what_is_taken_back_is_owed_again(conversation: Town) -> None:
    coordinator, ada = await told(conversation)
    await ada.taps("outcome-yes")
    await coordinator.taps("act-takeback")
    await coordinator.taps("take-it-back")
    await later(conversation, minutes=1)
    assert await heard_of(conversation) == []
    assert (await owed(conversation)).answered_ms is None
    await later(conversation, days=29)
    assert "debt-overdue" in coordinator.got()


async def test_while_it_is_held_nothing_is_answered_yet(conversation: Town) -> None:
    coordinator, _ = await closed(conversation)
    await says(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("tell-so-many")
    assert (await owed(conversation)).answered_ms is None


async def test_everybody_sees_every_ask_and_how_it_stands(conversation: Town) -> None:
    coordinator, ada = await closed(conversation)
    await ada.sends("/loop")
    ada.sees("loop-page")
    assert f"1. {QUESTION} – waits for an answer" in ada.reads()
    await later(conversation, days=29)
    await ada.sends("what happened")
    assert "overdue since" in ada.reads()
    assert "In time: 0" in ada.reads()
    await says(coordinator)
    await tells(conversation, coordinator)
    await ada.sends("/loop")
    assert "answered on" in ada.reads()
    await ada.taps(f"1 {QUESTION}")
    ada.sees("loop-ask")
    assert "rung 4 of 7, consultation" in ada.reads()
    assert any(LINE in wire["text"] for wire in ada.messages())
    assert "Say what came of it" not in ada.buttons()


async def test_an_open_one_is_there_too(conversation: Town) -> None:
    coordinator, ada = await crew_of(conversation, "coordinator", "")
    await ada.sends("/loop")
    assert "There is no question here yet." in ada.reads()
    await opened(conversation, [coordinator, ada])
    await ada.sends("/loop")
    assert "open until" in ada.reads()


async def test_the_newest_come_first_and_older_ones_are_a_tap_away(conversation: Town) -> None:
    coordinator, ada = await crew_of(conversation, "coordinator", "")
    for _ in range(loop.PAGE + 1):
        await opened(conversation, [coordinator])
    await ada.sends("/loop")
    assert "5. " in ada.reads()
    assert "6. " not in ada.reads()
    await ada.taps("loop-older")
    assert "1. " in ada.reads()
    assert "2. " not in ada.reads()
    assert "Older questions" not in ada.buttons()


async def test_names_stand_in_results_only_for_those_who_were_asked(conversation: Town) -> None:
    coordinator, ada = await closed(conversation)
    poll_id = await the_poll(conversation)
    async with conversation.database.transaction() as tx:
        await tx.rows("UPDATE poll SET sees = 'names'")
        await tx.rows(
            "INSERT INTO profile_answer VALUES (:person_id, 'name', 'Zebedee')", {"person_id": ada.id}
        )
        await poll_answers.give(tx, poll_id, ada.id, "0")
        await tx.rows("UPDATE poll_answer SET shows_name = 1")
    new = conversation.person("New")
    await signs_up(new)
    for member in (coordinator, new):
        await member.sends("/loop")
        await member.sends("1")
        member.sees("poll-results", "loop-ask")
    assert any("Zebedee" in wire["text"] for wire in coordinator.messages())
    assert not any("Zebedee" in wire["text"] for wire in new.messages())


async def test_who_has_not_joined_is_asked_to_join_first(conversation: Town) -> None:
    new = conversation.person("New")
    await new.sends("/start")
    await new.sends("/loop")
    assert "loop-page" not in new.seen()


async def test_the_ladder_says_who_made_it_and_where_questions_stand(conversation: Town) -> None:
    _, ada = await closed(conversation)
    await ada.sends("/ladder")
    ada.sees("ladder-page")
    assert "Think Local Act Personal and its National Co-production Advisory Group" in ada.reads()
    assert "4 consultation: one question" in ada.reads()
    assert "Too few people have said so yet" in ada.reads()


async def test_what_people_felt_stands_beside_what_was_declared(conversation: Town) -> None:
    _, ada = await told(conversation)
    (found,) = await the_outcomes(conversation)
    figures = heard.figures(60, {"yes": 20, "no": 20}, {"for": 20, "with": 20})
    async with conversation.database.transaction() as tx:
        await tx.rows("UPDATE outcome SET heard = :figures", {"figures": figures})
    assert found.heard == ""
    await ada.sends("/ladder")
    assert "To us: 0, For us: 20 and With us: 20" in ada.reads()
    await ada.sends("/loop")
    assert "Yes, it does: 20" in ada.reads()


async def test_where_nearly_everyone_felt_the_same_it_counts_in_the_sum(conversation: Town) -> None:
    """And what was not shown is never said to be nobody."""
    _, ada = await told(conversation)
    figures = heard.figures(60, {"yes": 20, "no": 20}, {"to": 3, "with": 49})
    async with conversation.database.transaction() as tx:
        await tx.rows("UPDATE outcome SET heard = :figures", {"figures": figures})
    await ada.sends("/ladder")
    assert "To us: too few to show, For us: too few to show and With us: 40 or more" in ada.reads()
    one, other = heard.read(figures), heard.read(heard.figures(60, {}, {"for": 20, "with": 20}))
    assert [(label.text, dict(label.values).get("count")) for label in heard.felt_sums([one, other])] == [
        ("heard-hidden", None),
        ("heard-more", 20),
        ("heard-more", 60),
    ]


def debt_of(number: int, took: int | None, due: int = 28) -> Debt:
    answered = None if took is None else took * DAY_MS
    return Debt(number, 0, due * DAY_MS, answered_ms=answered)


def test_the_share_in_time_counts_what_should_be_answered_by_now() -> None:
    some = [debt_of(1, 10), debt_of(2, 40), debt_of(3, None), debt_of(4, None, due=90)]
    assert loop.kept(some, 50 * DAY_MS) == loop.Kept(all=3, in_time=1, days=10)
    assert loop.kept([], 50 * DAY_MS) == loop.Kept(all=0, in_time=0, days=None)


COUNTS = st.integers(0, 40)


@given(st.tuples(COUNTS, COUNTS, COUNTS), st.tuples(COUNTS, COUNTS, COUNTS))
def test_no_small_number_of_what_people_said_is_ever_published(
    answers: tuple[int, int, int], felt: tuple[int, int, int]
) -> None:
    made: Mapping[str, int] = dict(zip(ANSWERS, answers, strict=True))
    read = heard.read(heard.figures(200, made, dict(zip(FELT, felt, strict=True))))
    for exact, table in ((answers, read.answers), (felt, read.felt)):
        for number, count in zip(table.groups[0].numbers, exact, strict=True):
            assert number is None or number % 5 == 0
            assert number is None or count == 0 or count >= 8


def test_an_outcome_is_read_without_its_questions_by_who_was_not_asked() -> None:
    poll = Poll(1, 1, Card("one", QUESTION), Audience(), state="closed")
    told = Outcome(1, 1, 1, "did", LINE)
    assert loop.read(poll, told).buttons == ()
    assert len(outcome.said(poll, told).buttons) == len(ANSWERS) + 1
    assert len(outcome.said(poll, replace(told, state="told"), "no").buttons) == len(FELT) + 1
