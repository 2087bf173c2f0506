"""One part of a page written anew, while all the others stay as they are."""

import re
from collections.abc import Sequence

ITEM = re.compile(r"^- .*(?:\n  .*)*", re.MULTILINE)


def with_section(page: str, title: str, section: str, before: str = "") -> str:
    """With this section under this title: in place of an old one, or else before another one, or last."""
    pieces = page.rstrip("\n").split("\n## ")
    written = f"{title}\n\n{section.strip()}\n"
    names = [piece.partition("\n")[0] for piece in pieces]
    if title in names[1:]:
        place = names.index(title, 1)
        pieces[place] = written
    else:
        place = names.index(before, 1) if before in names[1:] else len(pieces)
        pieces.insert(place, written)
        pieces[place - 1] = f"{pieces[place - 1].rstrip()}\n"
    return "\n## ".join(pieces).rstrip("\n") + "\n"


def with_items(page: str, title: str, items: Sequence[tuple[str, str]]) -> str:
    """The page with these items in the list under this title: each in place of the one that begins so."""
    pieces = page.split("\n## ")
    for place, piece in enumerate(pieces):
        if piece.partition("\n")[0] == title:
            for begin, item in items:
                piece = _with_item(piece, begin, item)
            pieces[place] = piece
    return "\n## ".join(pieces)


def _with_item(piece: str, begin: str, item: str) -> str:
    found = list(ITEM.finditer(piece))
    for old in found:
        if " ".join(old.group().split()).startswith(f"- {begin}"):
            return piece[: old.start()] + item + piece[old.end() :]
    end = found[-1].end() if found else len(piece.rstrip("\n"))
    return f"{piece[:end]}\n{item}{piece[end:]}"
