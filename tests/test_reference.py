"""A reference is read in every way that people write it, and nothing else is taken for one."""

import re
import string

import pytest

from domain.reference import ALPHABET, read, reference, shown
from domain.say import Say
from tests.forms_kit import TEXTS


@pytest.mark.parametrize(
    "typed",
    [
        *("HVJ-NGG", "hvj ngg", "hvjngg", " h v j n g g ", "HVJ — NGG", "“HVJ-NGG”"),
        *("reference: HVJ NGG", "it's hvj ngg", "It is HVJ-NGG, I think", "my one is h-v-j-n-g-g."),
        "HVJ-NGG (that is: hvj ngg)",
    ],
)
def test_a_reference_is_read_however_it_is_written(typed: str) -> None:
    assert read(typed) == "HVJNGG"


@pytest.mark.parametrize(
    "typed",
    [
        *("", "what?", "ZZZ-ZZZ", "HVJ-NG", "HVJ-NGGG", "it's hvj nggg", "xhvj ngg"),
        *("HVJ-NGG or K7P-MTQ", "HVJ NGG K7P", "ref HVJ", "07700 900123"),
    ],
)
def test_what_is_none_or_more_than_one_is_not_read(typed: str) -> None:
    assert read(typed) is None


def test_each_one_is_read_as_it_is_shown_also_among_words() -> None:
    for number in range(1000):
        made = reference(number)
        assert read(shown(made)) == read(f"the reference is {shown(made).lower()} .") == made


def test_a_long_text_is_looked_through_at_once() -> None:
    assert read("B  C  " * 700) is None


@pytest.mark.parametrize("locale", ["en", "en-plain"])
def test_the_characters_that_are_said_never_to_be_used_are_all_those_never_used(locale: str) -> None:
    told = TEXTS.plain(Say("grant-no-reference"), locale).partition("K7P-MTQ")[2]
    named = set(re.findall(r"\b[A-Z0-9]\b", told.partition("/me")[0]))
    never = set(string.ascii_uppercase + string.digits) - set(ALPHABET)
    assert never - named <= (set("AEIOU") if "vowel" in told else set())
    assert not named & set(ALPHABET)
