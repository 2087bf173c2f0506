"""What counts as an answer to each kind of poll, pressed or typed, and how answers are counted."""

from collections.abc import Mapping
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.counted import Counted
from domain.many.audience import Audience
from domain.polls import answers as poll_answers
from domain.polls import card as poll_card
from domain.polls import marks as poll_marks
from domain.polls.poll import BESIDE, NOSAY, Card, Kind, Poll
from domain.polls.reading import read
from domain.say import Button, Say
from tests.kit import organisation
from texts import Texts

TEXTS = Texts(organisation())
DAYS = ("Tuesday", "Friday", "Sunday")
FOOD = ("Fish and chips", "Rice, beans", "Soup", "10")
FOUR_DAYS = ("Monday", *DAYS)
LONG = tuple(f"Meal {letter}" for letter in "ABCDEFGHIJKL")


def typed(card: Card, text: str) -> str:
    """The answer, or the key of why it is none."""
    found = read(card, text, lambda key: TEXTS.typed(key, "en"), "en")
    return found.key if isinstance(found, Say) else found


def poll(kind: Kind, options: tuple[str, ...] = (), most: int = 0) -> Poll:
    return Poll(7, 1, Card(kind, "Q", options, most=most), Audience(), state="open")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Friday", "1"),
        ("friday.", "1"),
        ("2", "1"),
        ("2 Friday", "1"),
        ("2. friday", "1"),
        ("none of these", "none"),
        ("wrong question", "wrong"),
        ("Rather not say", "nosay"),
        ("4", "again-poll-choose"),
        ("0", "again-poll-choose"),
        ("Friday and Sunday", "again-poll-choose"),
        ("Fri\u202eday", "again-poll-choose"),
        ("<b>Friday</b>", "again-poll-choose"),
        ("x" * 4000, "again-poll-choose"),
        ("½", "again-poll-choose"),
    ],
)
def test_one_is_chosen_by_its_words_or_its_number(text: str, answer: str) -> None:
    assert typed(Card("one", "When?", DAYS), text) == answer


def test_numbers_count_only_where_no_answer_is_a_number_itself() -> None:
    card = Card("one", "How many?", ("2", "4", "8"))
    assert typed(card, "2") == "0"
    assert typed(card, "1") == "again-poll-choose"


@pytest.mark.parametrize(("text", "answer"), [("yes", "0"), ("n", "1"), ("Not sure", "2"), ("3", "2")])
def test_yes_and_no_are_heard_in_many_ways(text: str, answer: str) -> None:
    assert typed(Card("yesno", "Is it?"), text) == answer


@pytest.mark.parametrize(
    ("text", "answer"), [("1", "0"), ("5", "4"), ("very good", "4"), ("6", "again-poll-choose")]
)
def test_a_scale_is_heard_by_its_number_and_by_the_words_at_its_ends(text: str, answer: str) -> None:
    assert typed(Card("scale", "How is it?", ends=("Very bad", "Very good")), text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Fish and chips", "a"),
        ("Soup and fish and chips", "again-poll-choose"),
        ("Soup, fish and chips", "ac"),
        ("rice, beans", "b"),
        ("soup\nrice, beans", "bc"),
        ("soup and 10", "cd"),
        ("soup, soup", "c"),
    ],
)
def test_several_are_heard_in_one_line_and_kept_in_the_order_of_the_list(text: str, answer: str) -> None:
    assert typed(Card("several", "Which?", FOOD), text) == answer


@pytest.mark.parametrize("text", ["1 3", "3,1", "3 and 1", "1\n3", "Sunday, Tuesday", "3 Sunday, 1 Tuesday"])
def test_equal_answers_are_equal_texts(text: str) -> None:
    assert typed(Card("several", "Which?", DAYS), text) == "ac"


def test_no_more_than_so_many_may_be_chosen() -> None:
    assert typed(Card("several", "Which?", DAYS, most=2), "1 2") == "ab"
    assert typed(Card("several", "Which?", DAYS, most=2), "1 2 3") == "again-poll-most"
    assert not poll_answers.is_answer(Card("several", "Which?", DAYS, most=2), "abc")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("3 1 2", "2-0-1"),
        ("312", "2-0-1"),
        ("3, 1", "2-0-1"),
        ("Sunday, Tuesday, Friday", "2-0-1"),
        ("Sunday > Tuesday > Friday", "2-0-1"),
        ("Sunday\nTuesday", "2-0-1"),
        ("3", "again-poll-order"),
        ("3 3 1", "again-poll-order"),
        ("4 1 2", "again-poll-choose"),
    ],
)
def test_an_order_is_heard_whole_or_without_its_last(text: str, answer: str) -> None:
    assert typed(Card("order", "In which order?", DAYS), text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes no maybe", "ynm"),
        ("Yes, no, maybe.", "ynm"),
        ("1 yes 2 no 3 maybe", "ynm"),
        ("3: maybe; 1: yes; 2: no", "ynm"),
        ("1) yes\n2) no\n3) maybe", "ynm"),
        ("yes no", "again-poll-dates"),
        ("1 yes 2 no", "again-poll-dates"),
        ("1 yes no maybe", "again-poll-dates"),
        ("yes no maybe yes", "again-poll-dates"),
        ("Friday", "again-poll-choose"),
        ("none of these", "none"),
    ],
)
def test_of_dates_something_is_said_of_each(text: str, answer: str) -> None:
    assert typed(Card("dates", "Which?", DAYS), text) == answer


def test_only_dates_may_leave_out_the_wrong_question() -> None:
    assert typed(Card("dates", "Which?", DAYS, wrong_question=False), "wrong question") == "again-poll-choose"
    assert not poll_answers.is_answer(Card("dates", "Which?", DAYS, wrong_question=False), "wrong")


EVERY: Mapping[Kind, set[str]] = {
    "one": set("012"),
    "yesno": set("012"),
    "scale": set("01234"),
    "several": {"".join(some) for n in (1, 2, 3) for some in combinations("abc", n)},
    "order": {"-".join(places) for places in permutations("012")},
    "dates": {"".join(suits) for suits in product("ymn", repeat=3)},
}


@pytest.mark.parametrize("kind", EVERY)
def test_these_are_all_answers_and_each_is_read_back(kind: Kind) -> None:
    card = Card(kind, "Q", DAYS if kind not in ("yesno", "scale") else ())
    for answer in EVERY[kind] | set(BESIDE):
        assert poll_answers.is_answer(card, answer)
        assert poll_answers.said(card, answer, "en")


@given(st.sampled_from(sorted(EVERY)), st.text(alphabet="0123abcdymn-_ o", max_size=8))
def test_nothing_else_is_an_answer(kind: Kind, forged: str) -> None:
    card = Card(kind, "Q", DAYS if kind not in ("yesno", "scale") else ())
    assert poll_answers.is_answer(card, forged) == (forged in EVERY[kind] | set(BESIDE))


@pytest.mark.parametrize("kind", ["one", "several", "order", "dates", "yesno", "scale"])
def test_pressing_on_reaches_every_answer_and_no_other(kind: Kind) -> None:
    """Every way through the buttons ends at an answer, and each step's button fits what it claims."""
    asked = poll(kind, DAYS if kind not in ("yesno", "scale") else ())
    reached, seen, left = set[str](), set[str](), [""]
    while left:
        state = left.pop()
        for name, argument in acts(poll_marks.buttons(asked, "en", state, 0)):
            assert len(argument) <= 40
            number, _, rest = argument.partition("-")
            assert number == "7"
            if name == "vote":
                reached.add(rest)
            else:
                _, _, following = rest.partition("-")
                assert poll_marks.is_state(asked.card, following)
                if following not in seen:
                    seen.add(following)
                    left.append(following)
    assert reached == EVERY[kind]


def acts(buttons: tuple[Button, ...]) -> list[tuple[str, str]]:
    found = [tuple(button.data.split(":")) for button in buttons]
    return [(name, argument) for _, name, argument in found]


@pytest.mark.parametrize(("kind", "most"), [("one", 0), ("several", 0), ("several", 2)])
def test_no_screen_has_more_than_seven_answers(kind: Kind, most: int) -> None:
    asked = poll(kind, LONG, most)
    pages = [poll_marks.buttons(asked, "en", "", page) for page in range(poll_marks.pages(asked.card))]
    shown = [[button for button in page if button.label == "poll-pick"] for page in pages]
    assert [len(page) for page in shown] == [7, 5]
    assert [button.values["number"] for page in shown for button in page] == list(range(1, 13))
    assert all(page[len(answers)].label == "more" for page, answers in zip(pages, shown, strict=True))


@pytest.mark.parametrize("kind", ["one", "yesno", "scale", "several", "order", "dates", "words"])
def test_help_is_last_and_the_same_controls_stand_in_the_same_order(kind: Kind) -> None:
    say = poll_card.asked(poll(kind, DAYS), "en")
    labels = [button.label for button in say.buttons]
    beside = [] if kind == "words" else ["poll-none", "poll-wrong", "poll-nosay"]
    assert labels[-len(beside) - 2 :] == [*beside, "poll-about-this", "help-now"]
    done = [button.label for button in poll_card.asked(poll(kind, DAYS), "en", NOSAY).buttons]
    assert done == ["poll-change", "poll-instead", "poll-tell", "poll-about-this", "help-now"]


def test_once_it_is_over_nothing_can_be_pressed_but_what_explains() -> None:
    over = Poll(7, 1, Card("one", "Q", DAYS), Audience(), state="closed")
    for answer in (None, "1"):
        labels = [button.label for button in poll_card.asked(over, "en", answer).buttons]
        assert labels == ["poll-about-this", "help-now"]


def test_a_secret_answer_is_neither_shown_nor_changed() -> None:
    secret = Poll(7, 1, Card("one", "Q", DAYS), Audience(), sees="secret", state="open")
    shown = [poll_card.asked(secret, "en", answer) for answer in ("0", "1", "nosay", "")]
    assert all(say == shown[0] for say in shown)
    assert not shown[0].values["answer"]
    assert "poll-change" not in {button.label for button in shown[0].buttons}


GIVEN: Mapping[Kind, tuple[dict[str, int], list[tuple[int, ...]]]] = {
    "one": ({"0": 3, "2": 4}, [(3, 0, 4)]),
    "several": ({"ab": 2, "b": 3, "abc": 1}, [(3, 6, 1)]),
    "order": ({"2-0-1": 5, "2-1-0": 1, "0-1-2": 2}, [(2, 0, 6)]),
    "dates": ({"ymn": 2, "yyn": 3}, [(5, 0, 0), (3, 2, 0), (0, 0, 5)]),
    "words": ({"words": 9}, []),
}


@pytest.mark.parametrize("kind", GIVEN)
def test_the_groups_are_what_the_disclosure_rule_takes(kind: Kind) -> None:
    card = Card(kind, "Q", DAYS)
    given, cells = GIVEN[kind]
    said = {**given, "none": 2, "wrong": 1, "nosay": 8}
    groups = poll_answers.groups(card, said)
    assert [group.cells for group in groups] == cells
    none, wrong = poll_answers.named_beside(card, said)
    if groups:
        answered = sum(count for answer, count in said.items() if poll_answers.counts(answer))
        assert Counted(answered, answered, groups, none, wrong).listed == sum(given.values())
        assert (none, wrong) == (2, 1)


def test_a_label_in_its_button_keeps_its_beginning() -> None:
    long = Card("one", "Q", ("A very long answer that no button has room for", "Short"))
    first = poll_marks.buttons(Poll(7, 1, long, Audience(), state="open"), "en", "", 0)[0]
    shown = first.values["answer"]
    assert isinstance(shown, tuple)
    (answer,) = shown
    assert answer.text.endswith("…")
    assert len(answer.text) <= 25
