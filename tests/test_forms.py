"""What people meet in a form: ticks, pages, own words, the check, and what helps them take part."""

import pytest

from domain.answering import press
from domain.buttons import parse_press
from domain.forms import CHECK, Place
from domain.oneself import signup
from domain.result import Again, Ticked, Turned
from domain.say import Label, Say
from domain.showing import PAGE, answers, listed, pages, show
from domain.typed import hear
from handlers.command import pressed
from tests.forms_kit import (
    SIXTEEN_AREAS,
    at,
    data,
    labels,
    led,
    tap,
    type_,
    words,
)
from tests.kit import organisation
from tests.words import screens


class TestTicking:
    def test_changes_the_showing_in_place(self) -> None:
        before = at(signup.SIGNUP, "areas")
        ticked = press(before, data(before, "Bolton"))
        assert isinstance(ticked, Ticked)
        assert ticked.at.conversation.revision == before.conversation.revision
        assert ticked.told == Say("ticked", {"answer": (Label("Bolton", literal=True),)})

    def test_twice_with_one_button_is_ticking_once(self) -> None:
        before = at(signup.SIGNUP, "areas")
        button = data(before, "Bolton")
        assert led(press(led(press(before, button)), button)).answers["areas"] == ("bolton",)

    def test_can_be_taken_back(self) -> None:
        standing = tap(tap(at(signup.SIGNUP, "areas"), "Bolton"), "Bolton")
        assert standing.answers["areas"] == ()

    def test_of_what_stands_alone_and_the_others_the_last_counts(self) -> None:
        standing = tap(tap(at(signup.SIGNUP, "areas"), "Bolton"), "Wigan")
        standing = tap(standing, "Prefer not to say")
        assert standing.answers["areas"] == ("prefer-not-to-say",)
        assert tap(standing, "Wigan").answers["areas"] == ("wigan",)
        assert type_(standing, "7, 1, 2").answers["areas"] == ("bolton", "manchester")

    def test_next_comes_with_the_first_tick_and_goes_with_the_last(self) -> None:
        standing = at(signup.SIGNUP, "areas")
        assert "next" not in labels(standing)
        standing = tap(standing, "Bolton")
        assert "next" in labels(standing)
        assert "next" not in labels(tap(standing, "Bolton"))

    def test_skip_stands_where_next_will(self) -> None:
        standing = at(signup.MORE, "interests")
        assert "skip" in labels(standing)
        standing = tap(standing, "Forum")
        assert "skip" not in labels(standing)
        assert "next" in labels(standing)

    def test_next_with_nothing_ticked_skips_where_that_may_be(self) -> None:
        standing = tap(at(signup.MORE, "interests"), "Forum")
        button = data(standing, "next")
        assert led(press(tap(standing, "Forum"), button)).place == Place("helps")
        assert type_(at(signup.MORE, "interests"), "next").place == Place("helps")
        assert isinstance(hear(at(signup.SIGNUP, "areas"), "next", words), Again)

    def test_what_is_no_longer_offered_does_not_count_but_is_kept(self) -> None:
        standing = at(signup.SIGNUP, "areas", areas=("atlantis",))
        assert "next" not in labels(standing)
        assert tap(standing, "Wigan").answers["areas"] == ("atlantis", "wigan")


class TestPages:
    def test_show_seven_answers_and_then_more(self) -> None:
        standing = at(signup.SIGNUP, "areas", SIXTEEN_AREAS)
        assert pages(listed(standing)) == 3
        for page, count in ((0, PAGE), (1, PAGE), (2, 2)):
            assert labels(standing, page).count("tick-off") == count
            assert "more" in labels(standing, page)

    def test_turn_without_changing_anything_and_come_round(self) -> None:
        standing = at(signup.SIGNUP, "areas", SIXTEEN_AREAS)
        for page, following in ((0, 1), (1, 2), (2, 0)):
            turned = press(standing, data(standing, "more", page))
            assert isinstance(turned, Turned)
            assert (turned.page, turned.at) == (following, standing)

    def test_number_their_answers_so_that_typed_numbers_mean_what_is_seen(self) -> None:
        standing = at(signup.SIGNUP, "areas", SIXTEEN_AREAS)
        shown = [button.values["number"] for page in range(3) for button in answers(standing, page)[:-1]]
        assert shown == list(range(1, 17))
        assert type_(standing, "9").answers["areas"] == ("area-i",)
        assert {button.values["number"] for button in answers(at(signup.SIGNUP, "areas"))} == {0}

    def test_keep_the_ticks_of_all(self) -> None:
        standing = tap(tap(at(signup.SIGNUP, "areas", SIXTEEN_AREAS), "Area a"), "Area p", page=2)
        assert standing.answers["areas"] == ("area-a", "area-p")
        ticked = press(standing, data(standing, "Area o", page=2))
        assert isinstance(ticked, Ticked)
        assert ticked.page == 2

    def test_are_not_there_for_seven(self) -> None:
        assert "more" not in labels(at(signup.SIGNUP, "areas"))


class TestOwnWords:
    def test_are_read_back_before_they_are_kept(self) -> None:
        standing = type_(at(signup.MORE, "name"), "  Robin   Hood ")
        assert show(standing).values == {"words": "Robin Hood", "question": "name"}
        assert "name" not in standing.answers
        assert type_(standing, "yes").answers["name"] == ("Robin Hood",)

    @pytest.mark.parametrize(
        ("text", "key"),
        [("Robin of Sherwood Forest", "keep-words"), ("I can not do this", "keep-long-name")],
    )
    def test_of_more_than_four_are_more_than_a_name(self, text: str, key: str) -> None:
        assert show(type_(at(signup.MORE, "name"), text)).key == key
        assert show(type_(at(signup.MORE, "why"), "I can not do this")).key == "keep-words"

    def test_can_be_written_again(self) -> None:
        standing = tap(type_(at(signup.MORE, "name"), "Robin"), "keep-no")
        assert standing.place == Place("name")
        assert tap(type_(standing, "Marian"), "keep-yes").answers["name"] == ("Marian",)

    def test_typed_at_the_read_back_are_read_back_themselves(self) -> None:
        standing = type_(type_(at(signup.MORE, "name"), "Robin"), "Marian")
        assert standing.place.part == "keep"
        assert show(standing).values["words"] == "Marian"

    def test_stand_beside_ticks(self) -> None:
        standing = tap(tap(at(signup.MORE, "why"), "To improve services"), "own-words")
        assert show(standing).key == "ask-why-words"
        standing = tap(type_(standing, "I want\nbetter food"), "keep-yes")
        assert standing.place == Place("why")
        assert "own-words-on" in labels(standing)
        assert standing.answers["why"] == ("to-improve-services",)
        assert standing.answers["why_words"] == ("I want\nbetter food",)

    def test_typed_straight_at_a_list_that_takes_them_are_read_back(self) -> None:
        standing = type_(at(signup.MORE, "why"), "The food, and the garden")
        assert standing.place.part == "keep"
        assert type_(standing, "keep").answers["why_words"] == ("The food, and the garden",)

    def test_can_be_taken_away(self) -> None:
        standing = tap(tap(at(signup.MORE, "why", why_words=("The food",)), "own-words-on"), "remove-words")
        assert standing.answers["why_words"] == ()
        assert tap(at(signup.MORE, "name", name=("Robin",)), "remove-words").answers["name"] == ()

    def test_from_before_stay_with_next(self) -> None:
        assert tap(at(signup.MORE, "name", name=("Robin",)), "next").answers["name"] == ("Robin",)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("x" * 61, "again-long"),
            ("a\u202eb", "again-characters"),
            ("a\x00b", "again-characters"),
            ("a\ud800b", "again-characters"),
            ("\u200b\u200d", "again-empty"),
            ("", "again-empty"),
        ],
    )
    def test_that_cannot_be_kept_are_asked_for_again_with_the_reason(self, text: str, reason: str) -> None:
        standing = at(signup.MORE, "name", name=("Robin",))
        result = hear(standing, text, words)
        assert isinstance(result, Again)
        assert result.reason.key == reason
        assert result.at == standing

    @pytest.mark.parametrize("text", ["Zoë", "👩‍👩‍👧", "محمد", "x" * 60])
    def test_of_every_language_can_be_kept(self, text: str) -> None:
        assert type_(at(signup.MORE, "name"), text).answers["draft"] == (text,)


class TestWhatHelps:
    def test_is_passed_on_only_after_a_question_of_its_own(self) -> None:
        standing = tap(tap(at(signup.MORE, "helps"), "Large print"), "next")
        assert standing.place == Place("helps_share")
        assert "helps_share" not in standing.answers

    def test_leads_past_that_question_where_nothing_helps(self) -> None:
        assert tap(at(signup.MORE, "helps"), "skip").place == Place(CHECK)

    def test_is_asked_about_again_when_it_changes(self) -> None:
        standing = at(signup.MORE, CHECK, helps=("large-print",), helps_share=("yes",))
        standing = tap(tap(tap(standing, "change-helps"), "Hearing loop"), "next")
        assert standing.place == Place("helps_share", changing=True)
        assert tap(standing, "share-no").place == Place(CHECK)

    def test_takes_its_permission_with_it_when_it_is_taken_back(self) -> None:
        standing = at(signup.MORE, CHECK, helps=("large-print",), helps_share=("yes",))
        standing = tap(tap(tap(standing, "change-helps"), "Large print"), "skip")
        assert standing.place == Place(CHECK)
        assert standing.answers["helps_share"] == ()


class TestTheCheck:
    def test_is_where_a_change_leads_back_to(self) -> None:
        standing = tap(at(signup.PROFILE, CHECK, kinds=("used",), areas=("wigan",)), "change-areas")
        assert tap(tap(standing, "Bolton"), "next").place == Place(CHECK)
        assert tap(standing, "back").place == Place(CHECK)

    def test_sends_back_to_what_must_be_answered(self) -> None:
        standing = at(signup.PROFILE, CHECK, kinds=("used",))
        assert tap(standing, "done").place == Place("areas", changing=True)

    def test_offers_a_change_of_every_answer(self) -> None:
        shown = labels(at(signup.MORE, CHECK, helps=("large-print",)))
        assert shown == [
            "change-name",
            "change-why",
            "change-interests",
            "change-helps",
            "change-helps_share",
            "done",
            "back",
            "later",
            "help-now",
        ]

    def test_reads_everything_back(self) -> None:
        standing = at(signup.MORE, CHECK, name=("Robin",), why=("to-improve-services",), why_words=("Food",))
        values = show(standing).values
        assert values["name"] == "Robin"
        assert values["why"] == (Label("To improve services", True), Label("Food", True))
        assert values["interests_count"] == 0


def test_every_button_of_every_form_is_known_again_when_it_is_pressed() -> None:
    drawn = {button.data for say in screens(organisation()) for button in say.buttons}
    assert [data for data in drawn if not (parse_press(data) or pressed(data))] == []
    assert max(len(data.encode()) for data in drawn) <= 64
