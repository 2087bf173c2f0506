"""Whatever is done to a form: no answer is lost, nothing raises, and old buttons change nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answering import press
from domain.buttons import parse_press
from domain.forms import Place, Standing, begin, begin_again, carry_on, parse_place, rest, stand
from domain.oneself import signup
from domain.result import Again, Asked, Explained, Result, Stale, Ticked, Turned
from domain.say import from_json, to_json
from domain.showing import listed, pages, show
from domain.typed import hear
from tests.forms_kit import (
    NOW_MS,
    ORGANISATION,
    SIXTEEN_AREAS,
    TEXTS,
    at,
    data,
    tap,
    words,
)

NEARLY = r"signup:areas:[0-9]{1,12}:[a-z]{1,8}(:.{1,30})?"
NO_PLACES = [
    *("", "why", "gone/ask", "why/keep", "interests/words", "check/keep"),
    *("why/ask/x", "name/ask/resting/changing"),
]


class TestOldButtons:
    def test_of_an_earlier_showing_are_stale(self) -> None:
        first = at(signup.SIGNUP)
        second = tap(first, "agree-yes")
        assert isinstance(press(second, data(first, "agree-yes")), Stale)

    def test_of_an_earlier_life_are_stale(self) -> None:
        first = at(signup.SIGNUP)
        again = begin(signup.SIGNUP, ORGANISATION, 7, "en", NOW_MS, after=first.conversation)
        assert isinstance(press(again, data(first, "agree-yes")), Stale)

    @pytest.mark.parametrize(
        "forged",
        [
            "on:atlantis",
            "on",
            "next",
            "done",
            "keep",
            "words:x",
            "tick:bolton",
            "untick:bolton",
            "more:page:9",
            "change:name",
        ],
    )
    def test_that_were_never_drawn_are_stale(self, forged: str) -> None:
        standing = at(signup.SIGNUP, "areas")
        prefix = data(standing, "why-ask").removesuffix("why")
        assert isinstance(press(standing, prefix + forged), Stale)

    @given(st.text(max_size=64) | st.from_regex(NEARLY, fullmatch=True))
    def test_of_any_shape_never_raise(self, anything: str) -> None:
        standing = at(signup.SIGNUP, "areas")
        parsed = parse_press(anything)
        if parsed is None or parsed.revision != standing.conversation.revision:
            assert isinstance(press(standing, anything), Stale)


class TestPlaces:
    def test_that_no_longer_exist_begin_the_form_again_with_all_answers(self) -> None:
        standing = at(signup.MORE, "why", name=("Robin",))
        for step in NO_PLACES:
            gone = replace(standing.conversation, step=step)
            assert stand(signup.MORE, gone, ORGANISATION, NOW_MS) is None
            again = begin_again(signup.MORE, gone, ORGANISATION, NOW_MS)
            assert again.place == Place("name")
            assert again.answers["name"] == ("Robin",)
            assert again.conversation.revision > gone.revision

    def test_can_be_read_back(self) -> None:
        for place in (Place("a"), Place("a", "keep", True, True), Place("a_b", "words", resting=True)):
            assert parse_place(str(place)) == place

    def test_at_rest_still_take_their_buttons(self) -> None:
        standing = rest(at(signup.SIGNUP, "areas"))
        assert not tap(standing, "Bolton").place.resting

    def test_carried_on_are_shown_anew(self) -> None:
        standing = rest(at(signup.SIGNUP, "areas"))
        again = carry_on(standing)
        assert not again.place.resting
        assert again.conversation.revision > standing.conversation.revision


TYPED = [
    *["next", "back", "skip", "later", "why", "yes", "no", "done", "more", "1", "9", "Bolton"],
    *(
        "2 3",
        "not 1",
        "bolton, wigan",
        "keep this",
        "none",
        "all",
        "both",
        "1 and 2",
        "wrong",
        "my own words",
        "write it again",
        "change my name",
    ),
    *("x" * 600, "", "\u202e", "I like gardens"),
]
STEPS = st.lists(
    st.tuples(st.just("tap"), st.integers(0, 30), st.integers(0, 2))
    | st.tuples(st.just("old"), st.integers(0, 1000), st.just(0))
    | st.tuples(st.just("type"), st.sampled_from(TYPED) | st.text(max_size=20), st.just(0)),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(signup.FORMS)), STEPS, st.booleans())
def test_whatever_is_done_no_answer_is_lost_and_no_old_button_counts(
    form: str, steps: list[tuple[str, int | str, int]], long: bool
) -> None:
    standing = at(signup.FORMS[form], "", SIXTEEN_AREAS if long else ORGANISATION)
    drawn: list[str] = []
    for kind, what, page in steps:
        here = [button.data for button in show(standing, page).buttons]
        drawn += here
        if kind == "type":
            result = hear(standing, str(what), words)
        elif kind == "tap":
            result = press(standing, here[int(what) % len(here)])
        else:
            result = press(standing, drawn[int(what) % len(drawn)])
        standing = _checked(standing, result)


def _checked(before: Standing, result: Result) -> Standing:
    if isinstance(result, Stale):
        return before
    after, place = result.at, before.question
    assert after.conversation.revision >= before.conversation.revision
    if isinstance(result, Again | Explained | Turned):
        assert after.answers == before.answers
        assert after.conversation.revision == before.conversation.revision
    if isinstance(result, Asked):
        assert after.conversation.revision > before.conversation.revision
    if isinstance(result, Ticked):
        assert after.conversation.revision == before.conversation.revision
    own = {*(place.answers if place else ()), "draft"}
    own |= {q.name for q in before.form.questions if place and q.needs == place.name}
    for name, values in before.answers.items():
        assert name in own or after.answers[name] == values, f"{name} was lost"
    _shows(after)
    return after


def _shows(standing: Standing) -> None:
    assert stand(standing.form, standing.conversation, standing.organisation, NOW_MS) is not None
    for page in range(pages(listed(standing))):
        say = show(standing, page)
        assert from_json(to_json(say)) == say
        assert TEXTS.has(say.key)
        assert say.buttons[-1].label == "help-now"
        assert all(len(button.data.encode()) <= 64 for button in say.buttons)
        assert len({button.data for button in say.buttons}) == len(say.buttons)
