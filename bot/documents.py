"""Writes the parts of documents that are made from the code, between marks; the rest is written by hand."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.organisation_file import load_organisation
from domain.authority import MAY
from domain.exports.columns import COLUMNS
from domain.exports.wanted import LEVELS
from domain.organisation import Organisation, Retention
from storage.purposes import Purpose, purposes

ROOT = Path(__file__).parent.parent
ORGANISATION = ROOT / "organisation.toml"

DPIA = ROOT / "docs" / "dpia.md"
PRIVACY_NOTICE = ROOT / "docs" / "privacy-notice.md"
DOCUMENTS = (DPIA, PRIVACY_NOTICE)

_MADE = re.compile(
    r"(?P<begin><!-- made by `make docs`: (?P<part>[a-z ]+) -->\n).*?(?P<end><!-- end of what is made -->)",
    re.DOTALL,
)


def written_anew(document: Path) -> str:
    """The document with each part between marks as it has to be now."""

    def made(found: re.Match[str]) -> str:
        return f"{found['begin']}\n{PARTS[found['part']]()}\n\n{found['end']}"

    return _MADE.sub(made, document.read_text("utf-8"))


def parts_in(document: Path) -> list[str]:
    return [found["part"] for found in _MADE.finditer(document.read_text("utf-8"))]


def _about_people() -> str:
    head = ["| what | about whom | kept for how long | table |", "|---|---|---|---|"]
    rows = (
        f"| {p.about} | {p.whose} | {p.kept} | `{table}` |"
        for table, p in purposes().items()
        if not _nobodys(p)
    )
    return "\n".join([*head, *rows])


def _about_nobody() -> str:
    tables = [f"`{table}`" for table, purpose in purposes().items() if _nobodys(purpose)]
    return f"Nobody's are the tables {', '.join(tables[:-1])} and {tables[-1]}."


def _nobodys(purpose: Purpose) -> bool:
    return purpose.whose.startswith("Nobody")


def _periods() -> str:
    head = ["| entry under `[retention_days]` | days, unless you change it |", "|---|---|"]
    return "\n".join([*head, *(f"| `{name}` | {days} |" for name, days in Retention().model_dump().items())])


def _roles() -> str:
    head = ["| role | may, beside what every member may |", "|---|---|"]
    return "\n".join(
        [*head, *(f"| {role} | {'; '.join(sorted(may)) or 'nothing more'} |" for role, may in MAY.items())]
    )


def _exports() -> str:
    head = ["| what of | how much | columns |", "|---|---|---|"]
    ordered = sorted(COLUMNS.items(), key=lambda one: LEVELS.index(one[0][1]))
    return "\n".join(
        [*head, *(f"| {what} | {level} | {', '.join(names)} |" for (what, level), names in ordered)]
    )


def sections(organisation: Organisation) -> dict[str, list[str]]:
    """The lines of the notice that people agree to, by the heading above them."""
    found: dict[str, list[str]] = {}
    for block in organisation.notice.text.strip().split("\n\n"):
        heading, *lines = block.split("\n")
        found[heading] = lines
    return found


def _of_notice(heading: str) -> Callable[[], str]:
    def part() -> str:
        return "\n".join(_listed(sections(load_organisation(ORGANISATION))[heading]))

    return part


def _listed(lines: list[str]) -> Iterator[str]:
    """Each sentence or item as a paragraph or an item of its own: a page would run them together."""
    for number, line in enumerate(lines):
        if number and not (line.startswith("- ") and lines[number - 1].startswith("- ")):
            yield ""
        yield line


PARTS: dict[str, Callable[[], str]] = {
    "held about people": _about_people,
    "held about nobody": _about_nobody,
    "periods": _periods,
    "roles": _roles,
    "exports": _exports,
    "what we keep": _of_notice("What we keep"),
    "how long we keep it": _of_notice("How long we keep it"),
    "what you can do": _of_notice("What you can do"),
    "if this page changes": _of_notice("If this page changes"),
}


def main() -> None:
    for document in DOCUMENTS:
        document.write_text(written_anew(document), "utf-8")


if __name__ == "__main__":
    main()
