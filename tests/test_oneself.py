"""What people can see, set, pause and end for themselves: by tapping, by typing, and after restarts."""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.durations import DAY_MS
from domain.oneself.pause import is_paused, paused, unused_until_ms
from domain.person import Person
from storage import senders
from storage.team import roles
from tests.desk import Desk
from tests.forms_kit import NOW_MS, ORGANISATION
from tests.kit import Member, Town
from tests.storage_kit import leave as leave_message
from tests.storage_kit import message
from tests.test_signing_up import signs_up
from texts import Texts
from texts.bundles import FOLDER

YEAR_DAYS = ORGANISATION.retention_days.paused_sign_up


async def me(member: Member) -> Person:
    sender = await member.sender()
    assert isinstance(sender.person, Person)
    return sender.person


def of(desk: Desk) -> Person:
    assert desk.sender.person
    return desk.sender.person


# About me


async def test_about_me_shows_it_all_on_one_screen(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.taps("menu")
    await ada.taps("about-me")
    ada.sees("me")
    shown = ada.reads()
    reference = (await me(ada)).reference
    for words in (f"{reference[:3]}-{reference[3:]}", "letters and phone calls", "Bolton", "20:00 to 09:00"):
        assert words in shown
    assert "pen-holder" not in shown
    assert "team" not in shown, "no role, and none said"


@pytest.mark.parametrize("text", ["/me", "about me", "About me!", "what do you know about me"])
async def test_about_me_may_be_typed(member: Desk, text: str) -> None:
    await member.types(text)
    assert member.keys() == ["me"]
    assert member.labels() == [
        *("my-answers", "times", "pause-messages", "my-data", "leave-us", "menu", "help-now")
    ]


async def test_each_of_its_buttons_leads_on(member: Desk) -> None:
    for label, key in (
        ("my-answers", "profile-check"),
        ("times", "times-check"),
        ("pause-messages", "pause"),
        ("leave-us", "leave"),
        ("menu", "menu-text"),
    ):
        await member.types("/me")
        await member.taps(label)
        assert member.keys()[0] == key


async def test_it_tells_a_pen_holder_what_that_is(member: Desk) -> None:
    await member.types("/me")
    assert member.says[-1].values["pen"] == 0
    await roles.give(member.tx, of(member).person_id, "pen", "Ada", NOW_MS)
    await member.types("/me")
    assert member.says[-1].values["pen"] == 1
    words = Texts(ORGANISATION).render(member.says[-1], "en").html
    assert "pen-holder</b>: a member who checks the words" in words


async def test_nobody_else_is_shown_it(desk: Desk) -> None:
    for text in ("/pause", "/times", "/resume"):
        await desk.types(text)
        assert desk.keys() == ["welcome"]
    for data in ("go:times", "go:pause", "go:pausefor:week", "go:change:quiet"):
        await desk.presses(data)
        assert desk.keys() == ["welcome"]


@pytest.mark.parametrize("text", ["/me", "what do you know about me?"])
async def test_whoever_is_not_here_is_told_that_nothing_is_kept(desk: Desk, text: str) -> None:
    await desk.types(text)
    assert desk.keys() == ["mydata-nothing"]
    await desk.begins("agree-yes")
    await desk.types(text)
    assert desk.keys() == ["resume"], "then something is"


async def test_the_menu_has_at_most_seven_ways_for_a_member_and_help_is_last(member: Desk) -> None:
    await member.types("tell us more")
    await member.types("/menu")
    assert member.labels() == [
        *("carry-on", "about-me", "what-happened", "forums", "use-plain", "stop", "help-now")
    ]


# How often and when


async def test_how_often_and_when_by_tapping(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/me")
    await ada.taps("times")
    await ada.taps("change-often")
    await ada.taps("often-1")
    ada.sees("times-check")
    assert "1 a week at most" in ada.reads()
    await ada.taps("change-quiet")
    await ada.taps("quiet-22-7")
    assert "22:00 to 07:00" in ada.reads()
    await ada.taps("done")
    ada.sees("times-saved")
    person = await me(ada)
    assert (person.messages_a_week, person.quiet) == (1, (22 * 60, 7 * 60))
    assert set(await ada.profile()) == {"kinds", "areas"}, "it is no answer about who they are"


async def test_how_often_and_when_by_typing(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    for text in ("quiet hours", "change quiet hours", "9pm - 8.30am", "yes", "change how often", "2", "done"):
        await ada.sends(text)
    ada.sees("times-saved")
    person = await me(ada)
    assert (person.messages_a_week, person.quiet) == (2, (21 * 60, 8 * 60 + 30))
    for text in ("/times", "change how often", "as usual", "change quiet hours", "as usual", "done"):
        await ada.sends(text)
    person = await me(ada)
    assert (person.messages_a_week, person.quiet) == (None, None)


async def test_each_change_counts_at_once_also_when_they_go_away_then(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-quiet")
    await member.taps("quiet-18-10")
    assert of(member).quiet == (18 * 60, 10 * 60)


async def test_own_times_are_read_back_first(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-quiet")
    await member.taps("own-times")
    assert member.keys() == ["ask-quiet-words"]
    await member.types("10 to 8")
    assert member.keys() == ["keep-words"]
    assert member.says[-1].values["words"] == "22:00–08:00"
    assert of(member).quiet is None
    await member.taps("keep-no")
    await member.types("22:30 to 8")
    await member.taps("keep-yes")
    assert member.keys() == ["times-check"]
    assert of(member).quiet == (22 * 60 + 30, 8 * 60)
    await member.taps("change-quiet")
    assert "own-times-on" in member.labels()
    await member.taps("own-times-on")
    await member.taps("remove-words")
    assert of(member).quiet is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *[
            (text, "again-quiet")
            for text in ("late in the evening", "22", "25 to 8", "nobody helps me", "\u202e")
        ],
        ("08:30 to 08:00", "again-quiet-room"),
        ("0:00 to 24:00", "again-quiet-room"),
    ],
)
async def test_what_is_no_quiet_hours_is_answered_with_a_sentence_and_asked_again(
    member: Desk, text: str, key: str
) -> None:
    await member.types("/times")
    await member.taps("change-quiet")
    await member.types(text)
    assert member.keys() in ([key, "ask-quiet"], ["again-number", "ask-quiet"])
    assert of(member).quiet is None
    await member.types("22 to 8")
    assert member.keys() == ["keep-words"]


async def test_nobody_can_have_more_than_the_organisation_says(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-often")
    answers = [button.values["answer"] for button in member.says[-1].buttons if button.label == "pick"]
    assert [answer[0].text for answer in answers if isinstance(answer, tuple)] == [
        *("often-1", "often-2", "often-usual")
    ]
    data = member.says[-1].buttons[0].data
    for forged in ("7", "3", "0", "-1", "usual-"):
        await member.presses(data[: data.rindex(":") + 1] + forged)
        assert of(member).messages_a_week is None


async def test_the_lower_of_both_counts_when_the_organisation_goes_below(member: Desk) -> None:
    member.sender.person = replace(of(member), messages_a_week=2)
    member.organisation = ORGANISATION.model_copy(update={"messages_a_week": 1})
    await member.types("/me")
    assert [label.text for label in member.says[-1].values["often"]] == ["often-usual"]  # type: ignore[union-attr]


async def test_a_button_of_an_older_showing_sets_nothing(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-quiet")
    old = member.says[-1].buttons[0].data
    await member.taps("quiet-usual")
    await member.presses(old)
    assert member.told
    assert member.told.key == "old-button"
    assert of(member).quiet is None


async def test_a_double_tap_sets_it_once_and_harms_nothing(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-often")
    data = member.says[-1].buttons[0].data
    await member.presses(data)
    await member.presses(data)
    assert of(member).messages_a_week == 1


async def test_stop_amid_it_stops_before_anything_else(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/times")
    await ada.taps("change-quiet")
    await ada.taps("own-times")
    await ada.sends("sToP")
    ada.sees("stopped")
    person = await me(ada)
    assert person.stopped_ms is not None
    assert person.quiet is None


async def test_carrying_on_with_it_later(member: Desk) -> None:
    await member.types("/times")
    await member.taps("change-quiet")
    await member.types("help")
    await member.types("22 to 8")
    assert of(member).quiet is None, "it rests: that was no answer"
    await member.types("carry on")
    assert member.keys() == ["ask-quiet"]
    await member.types("later")
    assert member.keys() == ["later-more"]


# Pausing


async def test_a_pause_by_tapping_and_going_on_again(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("/me")
    await ada.taps("pause-messages")
    ada.sees("pause")
    await ada.taps("pause-week")
    ada.sees("paused")
    person = await me(ada)
    assert person.paused_ms is not None
    assert person.resumes_ms == person.paused_ms + 7 * DAY_MS
    await ada.sends("/menu")
    assert "Messages are paused" in ada.reads()
    await ada.taps("messages-again")
    ada.sees("messages-on")
    person = await me(ada)
    assert (person.paused_ms, person.resumes_ms) == (None, None)


async def test_a_pause_by_typing(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    for text in ("pause", "until I say"):
        await ada.sends(text)
    ada.sees("paused")
    person = await me(ada)
    assert person.paused_ms is not None
    assert person.resumes_ms is None
    await ada.sends("/resume")
    ada.sees("messages-on")
    assert (await me(ada)).paused_ms is None


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("/pause", "a week"), 7),
        (("/pause week",), 7),
        (("/pause for a month",), 30),
        (("pause messages", "Pause for a month"), 30),
        (("only pause", "until i say"), None),
    ],
)
async def test_pausing_has_other_words_too(member: Desk, texts: tuple[str, ...], days: int | None) -> None:
    for text in texts:
        await member.types(text)
    assert member.keys() == ["paused"]
    now_ms, person = member.now_ms, of(member)
    assert is_paused(person, now_ms)
    assert days is None or is_paused(person, now_ms + (days - 1) * DAY_MS)
    assert is_paused(person, now_ms + 400 * DAY_MS) is (days is None)


@pytest.mark.parametrize("argument", ["", ":year", ":-1", ":" + "w" * 40, ":week:week"])
async def test_a_forged_length_pauses_nothing(member: Desk, argument: str) -> None:
    await member.presses(f"go:pausefor{argument}")
    assert of(member).paused_ms is None
    assert member.keys()[-1] in ("pause", "menu-text")


async def test_only_pause_after_stop_ends_the_stop_and_begins_the_pause(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("STOP")
    ada.sees("stopped")
    await ada.taps("only-pause")
    assert (await me(ada)).stopped_ms is not None, "until it is said for how long, nothing comes"
    await ada.taps("pause-month")
    person = await me(ada)
    assert person.stopped_ms is None
    assert person.resumes_ms is not None


async def test_after_stop_they_can_be_erased_too(member: Desk) -> None:
    await member.types("STOP")
    assert member.labels() == ["only-pause", "messages-again", "erase-too", "help-now"]
    await member.taps("erase-too")
    assert member.keys() == ["leave"]
    await member.types("STOP")
    await member.types("erase me too")
    assert member.keys() == ["leave"]


@pytest.mark.parametrize(
    "text", ["stop for a while", "Stop for a week", "please stop", "Please stop texting me"]
)
async def test_who_wants_it_to_stop_for_a_while_is_left_alone_first(member: Desk, text: str) -> None:
    await member.types("tell us more")
    await member.types(text)
    assert member.keys() == ["stopped"]
    assert of(member).stopped_ms


@pytest.mark.parametrize("text", ["resume", "/resume", "start messages", "turn messages on", "unstop"])
@pytest.mark.parametrize("before", ["STOP", "/pause week"])
async def test_messages_can_be_started_again_in_many_words(member: Desk, before: str, text: str) -> None:
    await member.types(before)
    await member.types(text)
    assert member.keys() == ["messages-on"]
    assert (of(member).stopped_ms, of(member).paused_ms) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["START", "start", "/start", "Start again", "begin again", "begin", "carry on", "opt in", "restart"],
)
@pytest.mark.parametrize("before", ["STOP", "/pause week"])
async def test_words_that_may_mean_messages_start_none_before_a_yes(
    member: Desk, before: str, text: str
) -> None:
    await member.types(before)
    await member.types(text)
    assert member.keys() == ["messages-offer"]
    assert member.says[-1].values == {"stopped": int(before == "STOP")}
    assert member.labels() == ["messages-yes", "messages-no", "menu", "help-now"]
    assert of(member).stopped_ms or of(member).paused_ms
    await member.types("yes")
    assert member.keys() == ["messages-on"]
    assert (of(member).stopped_ms, of(member).paused_ms) == (None, None)


@pytest.mark.parametrize("text", ["no", "No thanks!", "not now", "nah"])
@pytest.mark.parametrize("before", ["STOP", "/pause week"])
async def test_a_no_to_that_is_understood_and_leaves_it_as_it_is(
    member: Desk, before: str, text: str
) -> None:
    await member.types(before)
    await member.types("START")
    await member.types(text)
    assert member.keys() == ["messages-stay-off"]
    assert member.says[-1].values == {"stopped": int(before == "STOP")}
    assert of(member).stopped_ms or of(member).paused_ms


async def test_the_button_of_that_changes_nothing_later_either(member: Desk) -> None:
    await member.types("STOP")
    await member.types("START")
    old = member.says[-1].buttons[1].data
    await member.types("yes")
    await member.presses(old)
    assert member.keys() == ["menu-text"]
    assert of(member).stopped_ms is None


@pytest.mark.parametrize("text", ["START", "Start again", "begin", "restart", "yep", "yes thanks"])
async def test_who_asks_a_second_time_means_it(member: Desk, text: str) -> None:
    await member.types("STOP")
    await member.types("START")
    await member.types(text)
    assert member.keys() == ["messages-on"]


@pytest.mark.parametrize("text", ["no", "thanks", "What?", "/start", "menu", "help"])
async def test_but_without_a_yes_nothing_is_sent(member: Desk, text: str) -> None:
    await member.types("STOP")
    await member.types("START")
    await member.types(text)
    await member.types("yes" if text == "help" else text)
    assert of(member).stopped_ms


async def test_with_messages_on_such_words_lead_to_the_menu(member: Desk) -> None:
    for text in ("START", "begin again", "opt in", "restart"):
        await member.types(text)
        assert member.keys() == ["menu-text"]


async def test_who_stopped_reads_that_start_is_understood(conversation: Town) -> None:
    ada = conversation.person()
    await signs_up(ada)
    await ada.sends("STOP")
    assert "type START" in ada.reads()
    await ada.sends("START")
    ada.sees("messages-offer")
    await ada.taps("messages-yes")
    ada.sees("messages-on")
    assert (await me(ada)).stopped_ms is None


@pytest.mark.parametrize("text", ["Resume", "/resume"])
@pytest.mark.parametrize("before", ["STOP", "/pause week"])
async def test_resume_starts_messages_also_while_questions_wait_and_offers_those(
    member: Desk, before: str, text: str
) -> None:
    await member.types("tell us more")
    await member.types(before)
    await member.types(text)
    assert member.keys() == ["messages-on"]
    assert (of(member).stopped_ms, of(member).paused_ms) == (None, None)
    await member.taps("carry-on")
    assert member.keys() == ["ask-name"]


async def test_but_with_messages_on_it_goes_on_with_the_questions(member: Desk) -> None:
    await member.types("tell us more")
    await member.types("/menu")
    await member.types("resume")
    assert member.keys() == ["ask-name"]


async def test_who_carried_on_while_stopped_can_still_start_messages(member: Desk) -> None:
    for text in ("tell us more", "STOP", "carry on"):
        await member.types(text)
    assert member.keys() == ["ask-name"]
    await member.types("resume")
    assert member.keys() == ["messages-on"]
    await member.types("Ada")
    assert member.keys() == ["unexpected"], "it rests, and what is typed is no answer to it"


async def test_start_again_starts_no_messages_while_questions_wait(member: Desk) -> None:
    await member.types("tell us more")
    await member.types("STOP")
    await member.types("start again")
    assert member.keys() == ["ask-name"]
    assert of(member).stopped_ms


async def test_a_stop_with_nothing_begun_says_nothing_of_erasing(desk: Desk) -> None:
    await desk.types("STOP")
    assert (desk.keys(), desk.says[-1].values) == (["stopped-before"], {"begun": 0})
    await desk.begins("agree-yes")
    await desk.types("STOP")
    assert desk.says[-1].values == {"begun": 1}


async def test_stop_ends_a_pause_so_that_it_has_no_end(member: Desk) -> None:
    await member.types("/pause week")
    await member.types("stop")
    person = of(member)
    assert person.stopped_ms is not None
    assert (person.paused_ms, person.resumes_ms) == (None, None)


async def test_a_pause_without_an_end_says_when_an_unused_sign_up_is_erased(member: Desk) -> None:
    await member.types("/pause")
    until = member.says[-1].values["until"]
    await member.taps("pause-open")
    assert member.says[-1].values == {"state": "open", "until": until, "role": 0}
    member.now_ms += 3 * DAY_MS
    await member.types("/me")
    later = member.says[-1].values["until"]
    assert later != until, "they were heard, so the time begins anew"


async def test_who_has_a_role_is_told_of_no_erasing(member: Desk) -> None:
    await roles.give(member.tx, of(member).person_id, "chair", "Ada", NOW_MS)
    await member.types("/pause")
    assert member.says[-1].values["role"] == 1
    words = Texts(ORGANISATION).render(member.says[-1], "en").html
    assert "erase" not in words


async def test_a_month_is_a_month_of_the_calendar() -> None:
    zone = ORGANISATION.zone
    january_31 = 1_769_860_800_000  # 2026-01-31 12:00
    ends_ms = paused(Person(1, 1, "en", 1, "1"), "month", january_31, zone).resumes_ms
    assert ends_ms == january_31 + 28 * DAY_MS
    december_15 = 1_765_800_000_000
    ends_ms = paused(Person(1, 1, "en", 1, "1"), "month", december_15, zone).resumes_ms
    assert ends_ms == december_15 + 31 * DAY_MS


async def test_a_pause_ends_silently_and_messages_come_again(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("/pause week")
    before = ada.seen()
    await town.move_on(days=5)
    await leave_message(
        town.database, message("thanks", ada.id, lane="broadcast"), now_ms=town.clock.now_ms()
    )
    await town.settle()
    assert ada.seen() == before
    await town.move_on(days=3)
    await leave_message(
        town.database, message("change-what", ada.id, lane="broadcast"), now_ms=town.clock.now_ms()
    )
    await town.settle()
    assert ada.seen() == [*before, "change-what"], "what came up in the pause is not sent late"
    assert (await me(ada)).paused_ms is None


async def last_heard(town: Town, member: Member, days_ago: int) -> None:
    """As if they had been silent since then."""
    async with town.database.transaction() as tx:
        before = await senders.load(tx, [member.id])
        person = before[member.id].person
        assert person
        silent = replace(person, heard_ms=person.heard_ms - days_ago * DAY_MS)
        await senders.save(tx, before, [replace(before[member.id], person=silent)], town.clock.now_ms())


async def test_after_a_year_of_silence_nothing_is_left_and_not_a_day_sooner(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    for each in (ada, bob):
        await signs_up(each)
        await each.sends("/pause until I say")
        await last_heard(town, each, YEAR_DAYS - 2)
    until_ms = unused_until_ms(await me(ada), YEAR_DAYS)
    await bob.sends("/menu")
    assert town.app
    await town.app.step_to(until_ms + DAY_MS - 1, town.clock.move_to)
    assert (await ada.sender()).person is not None, "still on that very day"
    await town.app.step_to(until_ms + 3 * DAY_MS, town.clock.move_to)
    assert (await ada.sender()).person is None
    assert (await bob.sender()).person is not None, "he was heard since"


# The language


def two_languages(folder: Path) -> Texts:
    for twin in ("en", "en-plain"):
        (folder / twin).mkdir(parents=True)
        for file in (FOLDER / twin).glob("*.ftl"):
            (folder / twin / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "cy").mkdir()
    (folder / "cy" / "oneself.ftl").write_text("language-name = Cymraeg\n", encoding="utf-8")
    return Texts(ORGANISATION, folder)


async def test_with_one_language_nobody_is_asked(member: Desk) -> None:
    await member.types("/me")
    assert "language" not in member.labels()
    await member.types("/language")
    assert member.keys() == ["menu-text"]
    await member.presses("go:language:cy")
    assert of(member).locale == "en"


async def test_with_two_languages_it_is_a_choice(
    member: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.desk.TEXTS", two_languages(tmp_path))
    await member.types("/me")
    await member.taps("language")
    assert member.keys() == ["language-text"]
    assert member.labels()[:2] == ["Cymraeg", "English"]
    await member.taps("Cymraeg")
    assert of(member).locale == "cy"
    await member.types("shorter words")
    assert of(member).locale == "cy-plain"
    await member.types("English")
    assert of(member).locale == "en-plain"
    await member.types("/language cymraeg")
    assert of(member).locale == "cy-plain"
    await member.presses("go:language:tlh")
    assert of(member).locale == "cy-plain"


async def test_somebody_new_is_asked_before_they_join(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.desk.TEXTS", two_languages(tmp_path))
    await desk.types("/start")
    await desk.taps("language")
    await desk.taps("Cymraeg")
    assert desk.sender.locale == "cy"
    await desk.taps("join")
    assert desk.sender.locale == "cy"
