"""Typed answers count as well as taps."""

import pytest

from domain.choice import choice
from domain.forms import CHECK, Place
from domain.oneself import signup
from domain.result import Again, Ended
from domain.say import Say
from domain.showing import LABELS, control_label, controls
from domain.typed import folded, hear
from handlers.doors import COMMANDS
from tests.forms_kit import (
    ORGANISATION,
    at,
    type_,
    words,
)


class TestTyping:
    @pytest.mark.parametrize(
        ("text", "areas"),
        [
            ("Bolton", ("bolton",)),
            (" BOLTON. ", ("bolton",)),
            ("1", ("bolton",)),
            ("1 3", ("bolton", "salford")),
            ("1,3", ("bolton", "salford")),
            ("bolton, 3", ("bolton", "salford")),
            ("Bolton\nSalford", ("bolton", "salford")),
            ("specialist or trust-wide; Wigan", ("specialist-or-752d5e", "wigan")),
        ],
    )
    def test_ticks(self, text: str, areas: tuple[str, ...]) -> None:
        before = at(signup.SIGNUP, "areas")
        after = type_(before, text)
        assert after.answers["areas"] == areas
        assert after.conversation.revision > before.conversation.revision

    @pytest.mark.parametrize(
        "text", ["1 and 2", "1&2", "1+2", "1, and 2", "Bolton and manchester", "1 & Manchester"]
    )
    def test_answers_put_together_with_and(self, text: str) -> None:
        assert type_(at(signup.SIGNUP, "areas"), text).answers["areas"] == ("bolton", "manchester")

    def test_an_answer_with_and_in_it_stays_whole(self) -> None:
        parks = ORGANISATION.model_copy(update={"areas": (choice("Parks and gardens"), choice("Gardens"))})
        standing = type_(at(signup.SIGNUP, "areas", parks), "parks and gardens")
        assert standing.answers["areas"] == ("parks-and-gardens",)
        assert len(type_(at(signup.SIGNUP, "areas", parks), "both").answers["areas"]) == 2

    @pytest.mark.parametrize("text", ["all", "All of them"])
    def test_all_leaves_out_what_stands_alone(self, text: str) -> None:
        areas = type_(at(signup.SIGNUP, "areas"), text).answers["areas"]
        assert len(areas) == len(ORGANISATION.areas) - 1
        assert "prefer-not-to-say" not in areas

    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            ("used", ("used",)),
            ("care and work", ("cared", "works")),
            ("both", ("used", "cared")),
            ("all", ("used", "cared", "works")),
        ],
    )
    def test_kinds_have_short_words(self, text: str, kinds: tuple[str, ...]) -> None:
        assert type_(at(signup.SIGNUP, "kinds"), text).answers["kinds"] == kinds

    def test_numbers_that_are_not_there_are_no_own_words(self) -> None:
        assert isinstance(hear(at(signup.MORE, "why"), "1 and 9", words), Again)
        assert type_(at(signup.MORE, "why"), "The food and the garden").place.part == "keep"

    def test_again_does_not_take_a_tick_away(self) -> None:
        assert type_(type_(at(signup.SIGNUP, "areas"), "Bolton"), "1").answers["areas"] == ("bolton",)

    @pytest.mark.parametrize("text", ["not Bolton", "NOT 1", "not 1 2"])
    def test_not_takes_a_tick_away(self, text: str) -> None:
        standing = at(signup.SIGNUP, "areas", areas=("bolton", "wigan"))
        assert type_(standing, text).answers["areas"] == ("wigan",)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("8", "again-number"),
            ("0", "again-number"),
            ("Leeds", "again-choose"),
            ("Bolton, Leeds", "again-choose"),
            ("not Leeds", "again-choose"),
            ("next", "again-none"),
            ("skip", "again-choose"),
            (" , ", "again-choose"),
        ],
    )
    def test_what_is_no_answer_changes_nothing_and_says_why(self, text: str, reason: str) -> None:
        standing = at(signup.SIGNUP, "areas")
        result = hear(standing, text, words)
        assert isinstance(result, Again)
        assert result.reason.key == reason
        assert result.at == standing

    def test_a_label_comes_before_a_number(self) -> None:
        floors = ORGANISATION.model_copy(update={"areas": (choice("3"), choice("2"), choice("Attic"))})
        standing = at(signup.SIGNUP, "areas", floors)
        assert type_(standing, "2").answers["areas"] == ("2",)
        assert isinstance(hear(standing, "1", words), Again)

    def test_one_answer_is_chosen_by_its_words_or_its_number(self) -> None:
        standing = at(signup.MORE, "helps_share", helps=("large-print",))
        assert type_(standing, "yes").answers["helps_share"] == ("yes",)
        assert type_(standing, "2").answers["helps_share"] == ("no",)
        assert hear(standing, "1 2", words) == Again(standing, Say("again-one"))

    def test_the_check_takes_changes_and_done(self) -> None:
        standing = at(signup.MORE, CHECK)
        assert type_(standing, "change my name").place == Place("name", changing=True)
        assert type_(standing, "2").place == Place("why", changing=True)
        assert isinstance(hear(standing, "done", words), Ended)
        assert isinstance(hear(standing, "Robin", words), Again)


def test_no_label_of_a_form_shares_a_word_with_what_is_always_heard_first() -> None:
    heard_first = [label for command in COMMANDS if command.always for label in command.labels]
    taken = {folded(word) for label in heard_first for word in words(label)}
    fixed = [o.label.text for q in (signup.KINDS, signup.HELPS_SHARE) for o in q.options(ORGANISATION)]
    changes = [f"change-{question.name}" for question in signup.PROFILE.questions]
    for label in (*LABELS.values(), *fixed, *changes, "read-notice", "own-words", "more"):
        assert not taken & {folded(word) for word in words(label)}, label


def test_no_two_controls_on_a_screen_share_a_word() -> None:
    for form in signup.FORMS.values():
        for question in form.questions:
            standing = at(form, question.name, name=("Robin",), helps=("large-print",))
            labels = [control_label(standing, act) for act in controls(standing)]
            said = [word for label in labels for word in {folded(word) for word in words(label)}]
            assert len(said) == len(set(said)), question.name
