"""The reading check finds what is hard to read or tells too much, leaves the rest alone, and only advises."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from domain.entry import PlainerWords
from domain.organisation import Organisation
from domain.readable import Advice, advice, said
from domain.sentences import grade, sentences, syllables, words
from tests.kit import organisation
from tests.test_texts import LOCALES, sendable
from texts import Texts
from texts.jargon import jargon

TEXTS = Texts(organisation())

EASY = (
    "What would make the food better?",
    "Which day suits you best?",
    "Would Wednesday afternoon suit you?",
    "Vegetarian curry",
    "Have you been to a forum this year?",
    "We read what you write on working days, not straight away.",
    "Saturday evening activities",
)
HARD = (
    "Facilitating multidisciplinary collaboration",
    "Following reconfiguration of community provision, participants will be able to contribute their views.",
    "The organisation is considering alternative accommodation options for individuals requiring additional "
    "assistance.",
    "If you come on the bus and it is late you can ring us from the stop and we will come and get you.",
)


def of(*texts: str, plain: bool = False, own: dict[str, str] | None = None) -> Advice:
    return advice(texts, jargon(), with_own(own or {}), plain)


def with_own(own: dict[str, str]) -> Organisation:
    return organisation().model_copy(update={"jargon": own})


@pytest.mark.parametrize("sentence", EASY)
def test_short_everyday_sentences_are_left_alone(sentence: str) -> None:
    assert of(sentence).hardest == ()


@pytest.mark.parametrize("sentence", HARD)
def test_long_words_and_long_sentences_are_named(sentence: str) -> None:
    assert of(sentence).hardest == (sentence,)


def test_at_most_three_are_shown_the_hardest_first_and_how_many_there_are_is_said() -> None:
    advised = of(*EASY, *HARD)
    html, found = TEXTS.render(said(advised), "en").html, advised.hardest
    assert set(found) == set(HARD)
    assert [f"• {sentence}" in html for sentence in found] == [True, True, True, False]
    assert "4 sentences are hard to read" in html
    assert [grade(sentence) for sentence in found] == sorted(map(grade, found), reverse=True)


def test_a_sentence_that_stands_twice_is_named_once() -> None:
    assert of(HARD[0], HARD[0]).hardest == (HARD[0],)


def test_short_plain_words_have_fifteen_words_a_sentence() -> None:
    fifteen = "We will meet in the hall at two and have tea and cake and then"
    assert len(words(fifteen)) == 15
    assert of(f"{fifteen}.", plain=True).hardest == ()
    assert of(f"{fifteen} go.", plain=True).hardest == (f"{fifteen} go.",)


def test_which_the_usual_words_need_not() -> None:
    assert of("We will meet in the hall at two and have tea and cake and then go home.").hardest == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("we meet at ten. bring a pen. ok?", ["we meet at ten.", "bring a pen.", "ok?"]),
        (
            "Ask Dr. Khan, Mrs. Bell or J. Smith. Or ring.",
            ["Ask Dr. Khan, Mrs. Bell or J. Smith.", "Or ring."],
        ),
        ("Food, e.g. soup, i.e. hot. Good.", ["Food, e.g. soup, i.e. hot.", "Good."]),
        ("Come at 2 p.m. on Monday.", ["Come at 2 p.m. on Monday."]),
        (
            "Come at 2 p.m. Bring tea, cake etc. We start then.",
            ["Come at 2 p.m.", "Bring tea, cake etc.", "We start then."],
        ),
        ("No. We meet in No. 5.", ["No.", "We meet in No. 5."]),
        ("It costs £3.50 for 1.5 hours.", ["It costs £3.50 for 1.5 hours."]),
        ("Options:\n- soup\n• a pie\n3) bread\nb. cake", ["Options:", "soup", "a pie", "bread", "cake"]),
        ("She said “Come in.” We went in.", ["She said “Come in.”", "We went in."]),
        ("Wait… what?!  Yes.", ["Wait…", "what?!", "Yes."]),
        (
            "Write to jo@example.org. Or see www.example.org/a.b today.",
            ["Write to jo@example.org.", "Or see www.example.org/a.b today."],
        ),
        ("", []),
        (" \n\n - \n", []),
    ],
)
def test_sentences_end_where_a_reader_would_say_so(text: str, parts: Sequence[str]) -> None:
    assert sentences(text) == parts


def test_addresses_phone_numbers_and_names_are_no_hard_words() -> None:
    own = organisation()
    named = f"Ring {own.complaints.name} on {own.complaints.phone} or write to {own.complaints.email}."
    for line in own.help_lines.lines:
        named += f"\n{line.name}: {line.how}."
    assert of(named).hardest == ()
    assert of("Is the Service User Council open to Alexandrina Montgomery-Featherstonehaugh?").hardest == ()


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        *(("the", 1), ("made", 1), ("asked", 1), ("services", 3), ("needed", 2), ("table", 2), ("called", 1)),
        *(("involvement", 3), ("something", 2), ("sometimes", 2), ("hopeful", 2), ("people", 2), ("idea", 3)),
        *(("patient", 2), ("experience", 4), ("organisation", 5), ("usual", 3), ("station", 2), ("being", 2)),
        *(("quiet", 2), ("question", 2), ("every", 2), ("NHS", 1), ("hm", 1), ("ਬੋਲਟਨ", 1)),
    ],
)
def test_syllables_are_counted_as_they_are_heard(word: str, heard: int) -> None:
    assert syllables(word) == heard


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We value our Stakeholders.", "Stakeholders"),
        ("It was coproduced with you.", "coproduced"),
        ("It was co-produced with you.", "co-produced"),
        ("Are you an inpatient?", "inpatient"),
        ("Ask the multi disciplinary team", None),
        ("Ask the multidisciplinary  team", "multidisciplinary  team"),
        ("We utilised it.", "utilised"),
        ("Look at the triangle, and the pathways.", "pathways"),
        ("A framed picture", None),
        ("Did you put in patient notes?", None),
    ],
)
def test_a_word_on_the_list_is_found_as_it_stands(text: str, word: str | None) -> None:
    found = of(text).jargon
    assert [stands for stands, _ in found] == ([word] if word else [])


def test_each_word_is_told_once_in_the_order_of_reading_with_plainer_ones() -> None:
    found = of("Utilise the pathway.", "The pathway utilises stakeholders.").jargon
    assert found == (
        ("Utilise", "use"),
        ("pathway", "the steps of care"),
        ("stakeholders", "people it matters to"),
    )


def test_an_organisation_adds_words_of_its_own_and_says_better_what_to_say_instead() -> None:
    own = {"quality improvement": "making things better", "stakeholder": "neighbours"}
    assert of("Quality-improvement for stakeholders", own=own).jargon == (
        ("Quality-improvement", "making things better"),
        ("stakeholders", "neighbours"),
    )


def test_what_the_organisation_calls_its_own_things_is_no_jargon() -> None:
    assert of("Ring the Patient Advice and Liaison Service (PALS).").jargon == ()
    assert [word for word, _ in of("Ring the liaison service.").jargon] == ["liaison"]


def test_without_any_list_no_word_is_named() -> None:
    assert advice(["stakeholders"], {}, organisation()) == Advice()


def test_what_a_lock_screen_would_show_is_told() -> None:
    assert of("The food", "on the ward").telling == "ward"


def test_but_not_what_comes_later() -> None:
    assert of("x" * 180, "and then at length on the ward").telling is None


@given(st.lists(st.text(), max_size=3), st.booleans())
def test_no_words_at_all_disturb_the_check(texts: list[str], plain: bool) -> None:
    found = of(*texts, plain=plain)
    whole = "\n".join(texts)
    assert all(sentence in whole for sentence in found.hardest)
    assert all(word in whole for word, _ in found.jargon)
    for locale in LOCALES:
        sendable(TEXTS.render(said(found), locale).html)


def test_where_nothing_is_found_that_is_said() -> None:
    assert said(of(EASY[0])).key == "reading-fine"


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_found_is_said_a_line_each_and_that_it_is_only_advice(locale: str) -> None:
    html = TEXTS.render(said(of(HARD[0], "The <ward> pathway")), locale).html
    assert "only advice" in html
    assert f"\n• {HARD[0]}" in html
    assert "\n• pathway: " in html
    assert "the steps of care" in html
    assert "<b>ward</b>" in html


@pytest.mark.parametrize("locale", LOCALES)
def test_of_what_is_not_found_nothing_is_said(locale: str) -> None:
    one = TEXTS.render(said(Advice(telling="psych*")), locale).html
    assert "<b>psych</b>" in one
    assert "•" not in one
    assert "hard" not in one
    assert "know" not in one
    assert "locked" not in TEXTS.render(said(Advice(hardest=("Much too hard",))), locale).html


@pytest.mark.parametrize("locale", LOCALES)
def test_however_long_a_sentence_is_there_is_room_for_all_three(locale: str) -> None:
    long = [f"{start} {'incomprehensibly ' * 200}" for start in ("one", "two", "three")]
    rendered = TEXTS.render(said(of(*long)), locale).html
    sendable(rendered)
    assert all(f"• {start} incomprehensibly" in rendered for start in ("one", "two", "three"))


def test_nothing_that_was_found_is_lost_on_the_way() -> None:
    lines = said(of(*HARD, "utilise", "ward")).values["jargon_lines"]
    assert isinstance(lines, tuple)
    assert {line.text for line in lines} == {"reading-word"}
    assert "utilise" in {dict(line.values)["word"] for line in lines}


def test_the_list_of_hard_words_is_one_that_an_organisation_could_have_written() -> None:
    usual = dict(jargon())
    assert TypeAdapter(PlainerWords).validate_python(usual) == usual
    assert 60 <= len(usual) <= 100


def test_what_is_offered_instead_is_neither_hard_nor_on_the_list_itself() -> None:
    for word, plainer in jargon().items():
        found = of(plainer, plain=True)
        assert (found.hardest, found.jargon) == ((), ()), word
        assert len(words(plainer)) <= 8, word


def test_every_word_of_the_list_is_found() -> None:
    for word in jargon():
        shown = word.rstrip("*")
        assert [stands for stands, _ in of(f"A {shown} b").jargon] == [shown]
