"""Making a poll: in a hurry or with care, what is refused and how it is mended, copies, and corrections."""

from typing import Any

import pytest

from domain.many.audience import Audience
from domain.polls import line as poll_line
from domain.polls import repeats as poll_repeats
from domain.polls import rules as poll_rules
from domain.polls.poll import Card, Kind, Poll, Sees
from storage.polls import polls
from tests.kit import Member, Town, organisation
from tests.many_kit import DAY_MS, HOUR_MS, joins
from tests.poll_kit import LINE, QUESTION, arrives, asks, crowd, makes, newest, sends
from tests.test_to_many import crew

NOW_MS = 1_795_000_000_000
BELL = "\x07"


async def test_in_a_hurry_it_takes_two_typed_lines_and_two_taps(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await coordinator.sends(LINE)
    await coordinator.sends("The day of the meeting.")
    await coordinator.taps("see-message")
    await coordinator.taps("ask-so-many")
    screens = ["ask-poll_can", "poll-check", "poll-asked", "message-send"]
    assert coordinator.seen() == [*screens, "message-standing"]
    await arrives(conversation)
    ada.sees("poll-asked")


async def test_step_by_step_only_four_things_are_asked(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends("/new")
    await coordinator.taps("poll-kind-one")
    await coordinator.sends("The day of the meeting.")
    await coordinator.sends(QUESTION)
    await coordinator.sends("Tuesday\nFriday")
    await coordinator.taps("skip")
    asked = ["ask-poll_kind", "ask-poll_can", "ask-poll_question", "ask-poll_options", "ask-poll_cannot"]
    assert coordinator.seen() == [*asked, "poll-check"]


async def test_a_whole_line_is_taken_where_the_kind_is_asked(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends("/new")
    await coordinator.sends("Which day? | Tuesday | Friday")
    coordinator.sees("ask-poll_kind", "ask-poll_can")
    await coordinator.sends(".")
    coordinator.sees("again-empty", "ask-poll_can")
    await coordinator.sends("The day.")
    coordinator.sees("poll-check")
    assert "Which day?" in coordinator.reads()
    assert "Tuesday\nFriday" in coordinator.reads()


async def test_a_time_that_is_none_is_asked_for_with_an_example_that_fits(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("change-poll_closes")
    for typed in ("soon", "every Monday 10am, 0 times"):
        await coordinator.sends(typed)
        coordinator.sees("again-when-once", "ask-poll_closes")
        assert "every" not in coordinator.reads()
    await coordinator.sends("every Monday 10am")
    coordinator.sees("again-poll-once", "ask-poll_closes")


async def test_from_a_try_that_does_not_count_a_way_leads_back_to_the_draft(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("see-message")
    await coordinator.taps("try-on-me")
    await coordinator.taps("2 Friday")
    coordinator.sees("poll-only-a-look")
    assert await conversation.remembered(lambda tx: tx.rows("SELECT 1 FROM poll_answer")) == []
    await coordinator.taps("change-it")
    coordinator.sees("poll-check")


async def test_going_back_from_the_question_leads_to_what_can_change(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends("/new")
    await coordinator.taps("poll-kind-yesno")
    await coordinator.sends("The day of the meeting.")
    await coordinator.taps("back")
    coordinator.sees("ask-poll_can")


async def test_a_line_asks_only_for_what_is_missing(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends("/poll | Tuesday | Friday")
    coordinator.sees("ask-poll_question")
    await coordinator.sends(QUESTION)
    coordinator.sees("ask-poll_can")
    await coordinator.sends("The day.")
    coordinator.sees("poll-check")
    assert "Tuesday\nFriday" in coordinator.reads()


@pytest.mark.parametrize(
    ("line", "why", "asked"),
    [
        (f"/poll Meet{BELL}? | Tuesday | Friday", "again-characters", "ask-poll_question"),
        (f"/poll {'W' * 301}? | Tuesday | Friday", "again-long", "ask-poll_question"),
        (f"/poll {QUESTION} | Tuesday | Friday | friday", "again-poll-twice", "ask-poll_options"),
        (f"/poll {QUESTION} | Tuesday | Friday | none of these", "again-poll-twice", "ask-poll_options"),
        (f"/poll {QUESTION} | Tuesday | Friday | Prefer not to say", "again-poll-twice", "ask-poll_options"),
        (f"/poll {QUESTION} | Tuesday | Fri\u202eday", "again-characters", "ask-poll_options"),
        (f"/poll {QUESTION} | Tuesday | Friday | {'W' * 101}", "again-poll-option-long", "ask-poll_options"),
        (f"/poll {QUESTION} | {' | '.join(map(str, range(13)))}", "again-poll-many", "ask-poll_options"),
    ],
)
async def test_what_cannot_be_kept_of_a_line_is_said_and_the_rest_is_kept(
    town: Town, line: str, why: str, asked: str
) -> None:
    coordinator, _ = await crowd(town)
    await coordinator.sends(line)
    coordinator.sees(why, asked)
    await coordinator.sends(QUESTION if asked == "ask-poll_question" else "Monday\nSunday")
    coordinator.sees("ask-poll_can")
    await coordinator.sends("The day.")
    coordinator.sees("poll-check")
    assert QUESTION in coordinator.reads()


async def test_the_menu_is_what_people_can_change(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await coordinator.sends(LINE)
    await coordinator.sends("The menu.")
    coordinator.sees("poll-check")
    assert "The menu." in coordinator.reads()


async def test_tags_that_somebody_types_are_shown_as_they_were_typed(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await asks(conversation, coordinator, "/poll Is <b>this</b> right? | <i>Yes | &lt;No")
    assert "Is <b>this</b> right?" in ada.reads()
    assert "2. &lt;No" in ada.reads()


async def test_another_kind_asks_for_the_answers_it_needs(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator, f"/poll {QUESTION}")
    await coordinator.taps("change-poll_kind")
    await coordinator.taps("poll-kind-order")
    coordinator.sees("ask-poll_options")
    await coordinator.sends("Tuesday\nFriday")
    coordinator.sees("poll-check")


@pytest.mark.eight
async def test_fewer_than_eight_are_not_asked_and_nothing_is_lost(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("see-message")
    coordinator.sees("poll-refused-few")
    await coordinator.taps("change-it")
    coordinator.sees("poll-check")
    assert "Tuesday" in coordinator.reads()
    assert ada.seen() == []


@pytest.mark.eight
async def test_a_closed_group_may_be_smaller_where_names_are_shown(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await joins(conversation, "Cat", role="council")
    await makes(coordinator)
    await coordinator.taps("to-whom")
    await coordinator.taps("change-to_council")
    await coordinator.taps("to-council-yes")
    await coordinator.taps("next")
    await coordinator.taps("done")
    await coordinator.taps("see-message")
    coordinator.sees("poll-refused-few")
    await coordinator.taps("change-poll_sees")
    await coordinator.taps("poll-sees-names")
    await coordinator.taps("see-message")
    coordinator.sees("poll-asked", "message-send")


@pytest.mark.eight
async def test_eight_are_enough(town: Town) -> None:
    coordinator, members = await crowd(town, 7)
    await asks(town, coordinator)
    assert [member.seen() for member in members] == [["poll-asked"]] * 7


async def test_secret_needs_twenty_and_says_what_to_do(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("change-poll_sees")
    await coordinator.taps("poll-sees-secret")
    await coordinator.taps("see-message")
    coordinator.sees("poll-refused-secret")
    assert "at least 20" in coordinator.reads()
    await coordinator.taps("change-poll_sees")
    await coordinator.taps("poll-sees-team")
    await coordinator.taps("see-message")
    coordinator.sees("poll-asked", "message-send")


async def test_the_send_button_of_a_poll_that_became_impossible_sends_nothing(town: Town) -> None:
    coordinator, (ada, _) = await crowd(town)
    await makes(coordinator)
    await coordinator.taps("change-poll_opens")
    await coordinator.taps("own-time")
    await coordinator.sends("tomorrow 10am")
    await coordinator.taps("see-message")
    await town.move_on(days=2)
    await coordinator.taps("ask-so-many")
    assert "message-past" in coordinator.seen() or "poll-refused-past" in coordinator.seen()
    await town.move_on(days=1)
    assert ada.seen() == []


def draft(kind: Kind = "one", sees: Sees = "team", options: int = 3, **more: Any) -> Poll:
    names = (
        tuple(f"Option {n}" for n in range(options)) if kind in ("one", "several", "order", "dates") else ()
    )
    return Poll(1, 1, Card(kind, "Well?", names), more.pop("audience", Audience()), sees, **more)


def why(poll: Poll, people: int = 100, closed: bool = False) -> str:
    refused = poll_rules.refusal(poll, people, closed, NOW_MS, organisation())
    return refused.say.key.removeprefix("poll-refused-") if refused else ""


@pytest.mark.eight
def test_each_rule_says_what_is_wrong() -> None:
    assert why(draft()) == ""
    assert why(draft(options=1)) == "options"
    assert why(draft("order", options=8)) == "order"
    assert why(draft("order", options=7)) == ""
    assert why(draft(plan=f"once {NOW_MS - 1}")) == "past"
    assert why(draft(closes_ms=NOW_MS - 1)) == "closes"
    assert why(draft(closes_ms=NOW_MS + DAY_MS, plan=f"once {NOW_MS + 2 * DAY_MS}")) == "closes"
    assert why(draft(closes_ms=NOW_MS + 10 * 60_000)) == "closes", "it goes out only then"
    at_night = f"once {NOW_MS + 10 * HOUR_MS}"
    assert why(draft(plan=at_night, closes_ms=NOW_MS + 20 * HOUR_MS)) == "closes", (
        "nobody gets it before nine"
    )
    assert why(draft(plan=at_night, closes_ms=NOW_MS + 23 * HOUR_MS)) == ""
    assert why(draft(hears_ms=NOW_MS + DAY_MS)) == "hears"
    assert [why(draft("several", "secret")), why(draft("words", "secret"))] == ["kind", "kind"]
    assert [why(draft(sees="secret"), 19), why(draft(sees="secret"), 20)] == ["secret", ""]
    assert [why(draft(), 7), why(draft(), 8)] == ["few", ""]
    names = draft(sees="names")
    assert [why(names, 5), why(names, 5, closed=True)] == ["group", ""]
    assert [why(names, 30, closed=True), why(names, 31, closed=True)] == ["", "many"]


def test_a_group_is_closed_if_it_is_the_council_or_has_a_name() -> None:
    bolton = Audience(areas=("bolton",))
    assert poll_rules.is_closed(Audience(council=True), ())
    assert poll_rules.is_closed(bolton, (bolton,))
    assert not poll_rules.is_closed(bolton, ())


def nothing(label: str) -> tuple[str, ...]:
    return ()


def test_of_a_line_the_kind_follows_from_whether_there_are_options() -> None:
    assert poll_line.read("Well?", nothing).answers["poll_kind"] == ("yesno",)
    assert poll_line.read("Well? | a | b", nothing).answers["poll_kind"] == ("one",)
    assert poll_line.read("Well? | a", nothing).missing == "poll_options"


async def test_more_settings_stand_behind_the_check(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("poll-more")
    coordinator.sees("pollmore-check")
    await coordinator.taps("change-poll_plain")
    await coordinator.sends("What day?\nTuesday")
    coordinator.sees("again-poll-plain", "ask-poll_plain")
    await coordinator.sends("What day?\nTue\nFri\nSun")
    await coordinator.taps("change-poll_repeats")
    await coordinator.taps("poll-repeats-monthly")
    await coordinator.taps("change-poll_by")
    await coordinator.taps("poll-by-areas")
    await coordinator.taps("done")
    coordinator.sees("poll-check")
    assert "each month" in coordinator.reads()
    await coordinator.taps("see-message")
    texts = [wire["text"] for wire in coordinator.messages()[-3:]]
    assert "Friday" in texts[0]
    assert "2. Fri" in texts[1]
    poll = await newest(conversation)
    assert (poll.repeats, poll.breakdown, poll.card.plain_options) == (
        "monthly",
        "areas",
        ("Tue", "Fri", "Sun"),
    )


@pytest.mark.parametrize(
    ("what", "new"), [("question", "What shall we cook?"), ("options", "Pie\nSoup\nCake")]
)
async def test_short_plain_words_never_ask_what_was_asked_before(town: Town, what: str, new: str) -> None:
    coordinator, _ = await crowd(town)
    await makes(coordinator)
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_plain")
    await coordinator.sends("What day?\nTue\nFri\nSun")
    await coordinator.taps("done")
    assert (await newest(town)).card.plain_question == "What day?"
    await coordinator.taps("change-poll_can")
    await coordinator.sends("The day, and no more.")
    assert (await newest(town)).card.plain_question == "What day?"
    await coordinator.taps(f"change-poll_{what}")
    await coordinator.sends(new)
    coordinator.sees("poll-check")
    card = (await newest(town)).card
    assert (card.plain_question, card.plain_options) == ("", ())


async def test_more_settings_say_only_what_the_kind_has(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("poll-more")
    assert "can be chosen" not in coordinator.reads()
    assert "wrong question" not in coordinator.reads()


async def test_a_day_on_which_people_hear_back_comes_after_the_closing(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_hears")
    await coordinator.taps("own-day")
    await coordinator.sends("tomorrow")
    assert "again-poll-hears" in coordinator.seen()
    await coordinator.sends("in 60 days")
    coordinator.sees("pollmore-check")
    assert (await newest(conversation)).hears_ms > conversation.clock.now_ms() + 59 * DAY_MS


async def test_a_scale_says_what_its_ends_mean(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await makes(coordinator, f"/poll {QUESTION}")
    await coordinator.taps("change-poll_kind")
    await coordinator.taps("poll-kind-scale")
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_ends")
    await coordinator.sends("very poor")
    coordinator.sees("again-poll-ends", "ask-poll_ends")
    await coordinator.sends("very poor\nvery good")
    await coordinator.taps("done")
    await sends(conversation, coordinator)
    assert "5 – very good" in ada.reads()


async def test_who_decides_stands_filled_in_as_last_time(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps("change-poll_decides")
    await coordinator.taps("poll-decides-members")
    await sends(conversation, coordinator)
    await makes(coordinator)
    assert (await newest(conversation)).card.decides == "members"


async def test_the_coordinators_own_area_is_asked_unless_they_say_otherwise(conversation: Town) -> None:
    coordinator, (ada, _) = await crew(conversation)
    far = await joins(conversation, "Far")
    await asks(conversation, coordinator)
    assert "poll-asked" in ada.seen()
    assert far.seen() == []


async def test_one_like_it_can_be_asked_of_a_draft_and_of_what_went_out(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await asks(conversation, coordinator)
    first = await newest(conversation)
    await coordinator.taps("ask-like-it")
    coordinator.sees("poll-check")
    again = await newest(conversation)
    assert (again.parent, again.card, again.state) == (first.poll_id, first.card, "draft")
    await coordinator.taps("poll-more")
    await coordinator.taps("ask-like-it")
    assert (await newest(conversation)).parent == again.poll_id
    assert ada.seen() == ["poll-asked"]


async def test_nobody_copies_what_another_has_not_sent(town: Town) -> None:
    coordinator, _ = await crowd(town)
    other = await joins(town, "Dee", role="coordinator")
    await makes(coordinator)
    drawn = await newest(town)
    await other.sends("/messages")
    message_id, _ = other.button_data("write-message")
    await other.taps_old(message_id, f"go:pollcopy:{drawn.poll_id}")
    other.sees("poll-gone")


async def test_the_words_are_checked_when_asked_for_and_nothing_is_stopped(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    hard = "Notwithstanding the aforementioned organisational considerations regarding implementation?"
    await makes(coordinator, f"/poll {hard} | Yes | No")
    await coordinator.taps("reading-check")
    coordinator.sees("reading-advice")
    await coordinator.taps("see-message")
    coordinator.sees("poll-asked", "poll-look", "message-send")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")


async def test_plain_words_are_fine(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.sends("check the words")
    coordinator.sees("reading-fine")


async def test_the_check_says_where_it_stands_on_the_ladder_and_how_to_go_higher(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    assert "rung 4 of 7, consultation" in coordinator.reads()
    await coordinator.taps("go-higher")
    coordinator.sees("ladder-higher")


async def test_correcting_changes_the_question_where_it_has_arrived_and_not_its_answers(
    conversation: Town,
) -> None:
    coordinator, (ada, bob) = await crowd(conversation)
    await asks(conversation, coordinator)
    await ada.taps("2 Friday")
    await coordinator.taps("act-correct")
    coordinator.sees("poll-correct")
    await coordinator.sends("W" * 301)
    assert "again-long" in coordinator.seen()
    await coordinator.sends("On which day shall we meet?")
    await coordinator.taps("correct-it")
    await conversation.move_on(minutes=1)
    await conversation.settle()
    for member in (ada, bob):
        assert "On which day shall we meet?" in member.messages()[0]["text"]
        assert "2. Friday" in member.messages()[0]["text"]
    assert "your answer counts" in ada.messages()[0]["text"]
    counted = await conversation.remembered(lambda tx: tx.rows("SELECT answer FROM poll_answer"))
    assert counted == [("1",)]


async def test_taking_it_back_withdraws_it_and_deletes_the_answers(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await asks(conversation, coordinator)
    await ada.taps("2 Friday")
    await coordinator.taps("act-takeback")
    await coordinator.taps("take-it-back")
    await conversation.move_on(minutes=1)
    await conversation.settle()
    assert (await newest(conversation)).state == "withdrawn"
    assert await conversation.remembered(lambda tx: tx.rows("SELECT 1 FROM poll_answer")) == []
    await conversation.move_on(days=10)
    assert (await newest(conversation)).state == "withdrawn"


async def repeating(town: Town, coordinator: Member) -> Poll:
    await makes(coordinator)
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_repeats")
    await coordinator.taps("poll-repeats-monthly")
    await coordinator.taps("done")
    await sends(town, coordinator)
    (first, *_) = await town.remembered(lambda tx: tx.rows("SELECT poll_id FROM poll ORDER BY poll_id"))
    poll = await town.remembered(lambda tx: polls.one(tx, first[0]))
    assert isinstance(poll, Poll)
    return poll


async def test_a_poll_that_repeats_is_asked_again_a_month_later(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    first = await repeating(conversation, coordinator)
    again = await newest(conversation)
    assert (again.parent, again.state, again.card) == (first.poll_id, "planned", first.card)
    await conversation.move_on(days=32)
    await conversation.settle()
    asked = [wire for wire in ada.messages() if QUESTION in wire["text"] and "Not answered" in wire["text"]]
    assert asked
    (opened,) = await conversation.remembered(
        lambda tx: tx.rows("SELECT count(*) FROM poll WHERE opened_ms IS NOT NULL")
    )
    assert opened == (2,)


async def test_what_was_corrected_is_asked_again_in_the_right_words(conversation: Town) -> None:
    coordinator, (ada, _) = await crowd(conversation)
    await repeating(conversation, coordinator)
    await coordinator.taps("act-correct")
    await coordinator.sends("On which day shall we meet?")
    await coordinator.taps("correct-it")
    await conversation.move_on(days=32)
    await conversation.settle()
    asked = [wire["text"] for wire in ada.messages() if "Not answered" in wire["text"]]
    assert any(text.startswith("On which day shall we meet?") for text in asked)
    assert not any(QUESTION in text for text in asked)


async def test_what_repeats_is_stopped_among_the_messages(conversation: Town) -> None:
    coordinator, _ = await crowd(conversation)
    await repeating(conversation, coordinator)
    again = await newest(conversation)
    await coordinator.sends("/messages")
    await coordinator.taps("message-row")
    await coordinator.taps("act-stopthis")
    await conversation.move_on(days=40)
    assert (await newest(conversation)).poll_id == again.poll_id
    assert (await newest(conversation)).state == "draft"


async def test_no_numbers_by_group_where_nearly_the_same_people_were_asked(town: Town) -> None:
    coordinator, _ = await crowd(town)
    await asks(town, coordinator)
    await joins(town, "New")
    await coordinator.taps("ask-like-it")
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_by")
    await coordinator.taps("poll-by-areas")
    await coordinator.taps("done")
    await sends(town, coordinator)
    assert (await newest(town)).breakdown == ""
    assert "poll-no-breakdown" in coordinator.seen()


async def test_they_stay_where_the_very_same_people_were_asked(town: Town) -> None:
    coordinator, _ = await crowd(town)
    await asks(town, coordinator)
    await coordinator.taps("ask-like-it")
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_by")
    await coordinator.taps("poll-by-areas")
    await coordinator.taps("done")
    await sends(town, coordinator)
    assert (await newest(town)).breakdown == "areas"
    assert "poll-no-breakdown" not in coordinator.seen()


async def test_who_left_since_counts_as_somebody_who_is_not_asked_any_more(town: Town) -> None:
    coordinator, (ada, _) = await crowd(town)
    await asks(town, coordinator)
    await ada.sends("/leave")
    await ada.taps("erase-now")
    await coordinator.taps("ask-like-it")
    await coordinator.taps("poll-more")
    await coordinator.taps("change-poll_by")
    await coordinator.taps("poll-by-areas")
    await coordinator.taps("done")
    await sends(town, coordinator)
    assert (await newest(town)).breakdown == ""


def test_a_repeat_keeps_its_day_time_and_length() -> None:
    opened_ms = 1_795_003_200_000
    asked = draft(repeats="monthly", closes_ms=opened_ms + 7 * DAY_MS, hears_ms=opened_ms + 30 * DAY_MS)
    again = poll_repeats.following(
        Poll(**{**vars(asked), "opened_ms": opened_ms, "state": "open"}), organisation().zone
    )
    opens_ms = int(again.plan.split()[1])
    assert again.closes_ms - opens_ms == 7 * DAY_MS
    assert again.hears_ms - opens_ms == 30 * DAY_MS
    assert 28 <= (opens_ms - opened_ms) / DAY_MS <= 31


@pytest.mark.parametrize("page", ["go-higher", "reading-check"])
@pytest.mark.parametrize("words", ["change it", "back"])
async def test_typed_words_lead_from_a_page_beside_the_check_back_to_it(
    conversation: Town, page: str, words: str
) -> None:
    coordinator, _ = await crowd(conversation)
    await makes(coordinator)
    await coordinator.taps(page)
    await coordinator.sends(words)
    coordinator.sees("poll-check")
