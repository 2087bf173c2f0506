"""The Fluent files, one bundle a locale, and which locales are tried one after another."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

FOLDER = Path(__file__).parent
PLAIN = "-plain"
LAST = "en"


@dataclass(frozen=True)
class Language:
    """`keys` are this locale's messages; `choosers` name the values by which they choose their words."""

    bundle: FluentBundle
    keys: frozenset[str]
    choosers: frozenset[str]


@cache
def load(folder: Path = FOLDER) -> Mapping[str, Language]:
    """A language for each sub-folder that holds Fluent files. Read once: that takes most of a second."""
    locales = sorted({file.parent.name for file in folder.glob("*/*.ftl")})
    return {locale: _language(folder / locale) for locale in locales}


def chain(locale: str) -> list[str]:
    """The locales to try, best first: plain ones only for those who chose them, and English always last."""
    language = locale.removesuffix(PLAIN)
    if locale == language:
        return list(dict.fromkeys([language, LAST]))
    return list(dict.fromkeys([locale, language, LAST + PLAIN, LAST]))


def _language(folder: Path) -> Language:
    # No isolation marks: they count as characters, and old phones show them as boxes.
    bundle = FluentBundle([folder.name.removesuffix(PLAIN)], use_isolating=False)
    keys: set[str] = set()
    choosers = _Choosers()
    for file in sorted(folder.glob("*.ftl")):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        bundle.add_resource(resource)
        keys |= {entry.id.name for entry in resource.body if isinstance(entry, ast.Message)}
        choosers.visit(resource)
    return Language(bundle, frozenset(keys), frozenset(choosers.names))


class _Choosers(Visitor):
    """Collects the names of the values that messages choose by."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        if isinstance(node.selector, ast.VariableReference):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)
