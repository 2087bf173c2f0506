"""What is written for those who answer for data protection and safety is what the code does."""

import re
import tomllib
from pathlib import Path

import pytest

from bot import documents
from bot.organisation_file import load_organisation

ROOT = Path(__file__).parent.parent
PAGES = (
    documents.DPIA,
    ROOT / "docs" / "hazards.md",
    ROOT / "docs" / "secret-polls.md",
    ROOT / "SECURITY.md",
)
ARCHITECTURE = ROOT / "ARCHITECTURE.md"


def names(pages: list[Path]) -> list[str]:
    return [page.name for page in pages]


@pytest.mark.parametrize("page", documents.DOCUMENTS, ids=names([*documents.DOCUMENTS]))
def test_the_parts_that_are_made_are_what_the_code_makes(page: Path) -> None:
    assert page.read_text("utf-8") == documents.written_anew(page), "please run `make docs`"


def test_every_part_that_can_be_made_stands_in_a_document() -> None:
    found = [part for document in documents.DOCUMENTS for part in documents.parts_in(document)]
    assert sorted(found) == sorted(documents.PARTS)


@pytest.mark.parametrize("page", PAGES, ids=names([*PAGES]))
def test_what_a_claim_rests_on_is_there(page: Path) -> None:
    """The files that are named as where something holds, and the pages that are linked."""
    text = page.read_text("utf-8")
    rooms = "bot|handlers|storage|texts|domain|rehearsal|tests|deploy|docs"
    files = re.findall(rf"`((?:{rooms})/[\w./-]+?)`", text)
    linked = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    assert files, "it names nothing that holds what it says"
    assert [file for file in files if not (ROOT / file).exists()] == []
    assert [link for link in linked if not (page.parent / link).exists()] == []


def test_every_test_that_is_named_as_holding_something_is_there() -> None:
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("test_*.py"))
    there = set(re.findall(r"def (test_\w+)", tests))
    named = {name for page in PAGES for name in re.findall(r"`(test_\w+)`", page.read_text("utf-8"))}
    assert named - there == set()


def said(text: str) -> str:
    """Without the marks of either kind of page, and on one line."""
    return " ".join(re.sub(r"</?b>|\*\*|•", " ", text).split())


def test_the_privacy_notice_says_of_leaving_and_of_secrets_what_the_bot_says() -> None:
    notice = said((ROOT / "docs" / "privacy-notice.md").read_text("utf-8"))
    leaving = said((ROOT / "texts" / "en" / "leaving.ftl").read_text("utf-8"))
    secret = said((ROOT / "texts" / "en" / "polls.ftl").read_text("utf-8"))
    in_leaving = (
        "your answers, your settings, your reference, and your number at Telegram.",
        "Counts and words that were published already, also on an agenda. Your name is not with them.",
        "Secret answers, and what you said we should ask instead. Nothing says which are yours",
        "Notes that our staff have made. To ask about those, call",
        "It has a code in it, and no name or number.",
        "This chat, on your phone and at Telegram. To delete it, open its menu in Telegram and choose",
    )
    in_secret = (
        "The bot keeps no record of who chose what, and cannot show it to anyone.",
        "Telegram can see which button you press.",
        "Someone who controls the computer it runs on could break this while the poll is open.",
    )
    assert [words for words in in_leaving if words not in leaving or words not in notice] == []
    assert [words for words in in_secret if words not in secret or words not in notice] == []


@pytest.mark.parametrize("words", ["text", "plain_text"])
def test_the_example_notice_says_what_is_kept_of_stopping_blocking_and_roles(words: str) -> None:
    """Of each column that says so, in both versions; and that these people are not asked, or not erased."""
    kept = {
        "stopped messages": "stopped_ms",
        "blocked the bot": "unreachable_ms",
        "role with us": "role_held",
    }
    data = (ROOT / "docs" / "data.md").read_text()
    notice = getattr(load_organisation(ROOT / "organisation.toml").notice, words)
    what_we_keep, how_long = notice.split("How long")
    for phrase, column in kept.items():
        assert column in data
        assert phrase in what_we_keep, phrase
    assert "If you block the bot, we cannot ask" in how_long
    assert "because you are silent" in how_long
    assert "Other roles go when they end, or when you leave." in how_long
    assert "locked copies" in how_long
    assert "35" in how_long.split("locked copies")[1]


def test_it_can_be_read_aloud() -> None:
    """But for the notice itself, which has rules of its own, and what is for the organisation alone."""
    own = re.sub(
        r"<!-- made.*?end of what is made -->", "", documents.PRIVACY_NOTICE.read_text("utf-8"), flags=re.S
    )
    own = re.sub(r"^\*For the organisation.*$", "", own, flags=re.M)
    sentences = re.split(r"(?<=[.?!:])\s+|\n", own)
    assert [sentence for sentence in sentences if len(sentence.split()) > 22] == []


def test_its_blanks_name_entries_that_there_are() -> None:
    with (ROOT / "organisation.toml").open("rb") as file:
        there = tomllib.load(file)
    blanks = re.findall(
        r"\[(contact|complaints|team|retention_days|notice): (\w+)\]",
        documents.PRIVACY_NOTICE.read_text("utf-8"),
    )
    assert len(blanks) > 5
    assert [blank for blank in blanks if blank[1] not in there[blank[0]]] == []


def test_the_notice_has_the_sections_that_it_takes_over() -> None:
    """An organisation that writes its own headings is told here which of them `make docs` looks for."""
    headings = documents.sections(load_organisation(documents.ORGANISATION)).keys()
    assert {"What we keep", "How long we keep it", "What you can do", "If this page changes"} <= headings


RISKS = ("11223", "12234", "22334", "23345", "34455")
"""By severity, and in each by likelihood: as DCB0129's guidance has them."""


def test_every_score_of_the_hazard_log_is_what_its_table_says() -> None:
    page = (ROOT / "docs" / "hazards.md").read_text("utf-8")
    rows = re.findall(r"^\| (?:minor|significant|considerable|major|catastrophic) \| (.*) \|$", page, re.M)
    assert ["".join(row.split(" | ")) for row in reversed(rows)] == list(RISKS)
    scores = re.findall(r"S(\d) L(\d) → (\d)", page)
    hazards = re.findall(r"^### \d+\. (.*)$", page, re.M)
    assert len(scores) == 2 * len(hazards) + 1, "each before and after, and the one that is explained"
    assert [score for score in scores if RISKS[int(score[0]) - 1][int(score[1]) - 1] != score[2]] == []


def test_every_hazard_says_what_the_bot_does_and_what_the_team_must_do_and_where_it_is_tested() -> None:
    page = (ROOT / "docs" / "hazards.md").read_text("utf-8").partition("## The hazards")[2]
    said = (
        "Cause.",
        "Effect.",
        "Before:",
        "What the bot does.",
        "What the team must do.",
        "After:",
        "Where it is tested.",
    )
    for hazard in page.partition("## Open, and yours")[0].split("### ")[1:]:
        assert [words for words in said if f"**{words}**" not in hazard] == [], hazard.partition("\n")[0]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)", lock, re.M))


def reviewed() -> dict[str, list[str]]:
    """The cells of each row about a library: its version, licence, when that was released, and the rest."""
    _, _, section = ARCHITECTURE.read_text("utf-8").partition("## What we depend on")
    rows = re.findall(r"^\| ([A-Za-z0-9._-]+) \| ([0-9].*) \|$", section, re.M)
    return {canonical(name): rest.split(" | ") for name, rest in rows}


def test_every_library_that_is_asked_for_was_reviewed_in_the_version_that_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wanted = {canonical(re.split(r"[~=<>\[ ]", one)[0]) for one in asked}
    versions = {name: cells[0] for name, cells in reviewed().items()}
    told = "ARCHITECTURE.md, What we depend on: look at what is new in it, and write its version and its day"
    assert versions == {name: pinned()[name] for name in wanted}, told


def test_each_has_a_licence_a_day_of_release_and_a_reason() -> None:
    for name, cells in reviewed().items():
        version, licence, released, *why = cells
        assert licence, name
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", released), f"{name} {version}"
        assert all(why), name
        assert len(why) == 2, name
