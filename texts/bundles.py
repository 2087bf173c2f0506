"""The Fluent files, one language a locale, and which locales are tried one after another."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

FOLDER = Path(__file__).parent
PLAIN = "-plain"
LAST = "en"

_ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*) *=.*(?:\n(?![#A-Za-z-]).*)*", re.MULTILINE)
"""A message or a term: from its name until something else begins at the margin."""

_CHOOSER = re.compile(r"\{\s*\$([A-Za-z][\w-]*)\s*->")


class Language:
    """The messages of one locale. Each is parsed when it is first said: all together take most of a second.

    `keys` are all of them; `choosers` name the values by which they choose their words.
    """

    def __init__(self, folder: Path) -> None:
        # No isolation marks: they count as characters, and old phones show them as boxes.
        self._bundle = FluentBundle([folder.name.removesuffix(PLAIN)], use_isolating=False)
        files = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))]
        self._unread = {entry[1]: entry[0] for words in files for entry in _ENTRY.finditer(words)}
        self.keys = frozenset(key for key in self._unread if not key.startswith("-"))
        self.choosers = frozenset(name for words in files for name in _CHOOSER.findall(words))

    def bundle_with(self, key: str) -> FluentBundle:
        """The bundle, with this message in it if there is one, and with all that it quotes."""
        if (words := self._unread.pop(key, None)) is not None:
            entry = FluentParser(with_spans=False).parse_entry(words)
            self._bundle.add_resource(ast.Resource([entry]))
            quoted = _Quoted()
            quoted.visit(entry)
            for other in quoted.keys:
                self.bundle_with(other)
        return self._bundle


@cache
def load(folder: Path = FOLDER) -> Mapping[str, Language]:
    """A language for each sub-folder that holds Fluent files. Read once."""
    locales = sorted({file.parent.name for file in folder.glob("*/*.ftl")})
    return {locale: Language(folder / locale) for locale in locales}


def chain(locale: str) -> list[str]:
    """The locales to try, best first: plain ones only for those who chose them, and English always last."""
    language = locale.removesuffix(PLAIN)
    if locale == language:
        return list(dict.fromkeys([language, LAST]))
    return list(dict.fromkeys([locale, language, LAST + PLAIN, LAST]))


class _Quoted(Visitor):
    """Collects the messages and terms that one refers to."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.keys.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.keys.add(f"-{node.id.name}")
        self.generic_visit(node)
