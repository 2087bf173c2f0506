"""A part of a page with figures is written anew, and nothing else on it changes."""

from benchmarks.pages import with_items, with_section

PAGE = """# Figures

Before all.

## One

first

### Within one

- a list
  that goes on

## Two

second

## Last

end
"""


def test_a_section_takes_the_place_of_the_one_with_its_title() -> None:
    written = with_section(PAGE, "Two", "other\nwords\n", before="One")
    assert written == PAGE.replace("second", "other\nwords")
    assert with_section(written, "Two", "second") == PAGE


def test_a_new_section_stands_before_the_one_that_is_named_or_at_the_end() -> None:
    assert with_section(PAGE, "New", "words", before="Last") == PAGE.replace(
        "## Last", "## New\n\nwords\n\n## Last"
    )
    assert with_section(PAGE, "New", "words") == f"{PAGE}\n## New\n\nwords\n"
    assert with_section(PAGE, "New", "words", before="nowhere") == f"{PAGE}\n## New\n\nwords\n"


def test_the_last_and_the_first_can_be_written_anew_too() -> None:
    assert with_section(PAGE, "Last", "over") == PAGE.replace("end", "over")
    assert with_section(PAGE, "One", "words") == (
        "# Figures\n\nBefore all.\n\n## One\n\nwords\n\n## Two\n\nsecond\n\n## Last\n\nend\n"
    )


def test_a_title_is_not_taken_for_one_that_only_begins_so() -> None:
    page = PAGE.replace("## Two", "## Two and more")
    assert with_section(page, "Two", "new") == f"{page}\n## Two\n\nnew\n"


AIMS = """# Figures

## The aims

- speed: 1 (1 to 1); the aim is at least
  2: missed
- size: 7

## More

- speed: stays
"""


def test_an_item_takes_the_place_of_the_one_that_begins_so_or_comes_last() -> None:
    written = with_items(AIMS, "The aims", [("speed:", "- speed: 3"), ("weight:", "- weight: 5\n  or so")])
    assert written == AIMS.replace(
        "- speed: 1 (1 to 1); the aim is at least\n  2: missed\n- size: 7",
        "- speed: 3\n- size: 7\n- weight: 5\n  or so",
    )


def test_a_page_without_that_list_stays_as_it_is() -> None:
    assert with_items(PAGE, "The aims", [("speed:", "- speed: 3")]) == PAGE
