"""Say in, words out: looks a key up in its chain of locales, puts the values in, and never raises."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard, TypeVar

from domain.days import LOCAL_MOMENT, moment_words
from domain.organisation import Organisation
from domain.say import Button, Label, Say, Value
from texts import bundles, fit, template
from texts.clean import clean, on_one_line
from texts.organisation_words import organisation_words

log = logging.getLogger(__name__)

APOLOGY = "Sorry, something went wrong and I cannot show this. Please try again later, or send /help."
LINES = "_lines"
"""A list whose name ends so has a line for each of its items."""
_MOST_KEPT = 4096
_Kept = TypeVar("_Kept")
_CODE_WORD = re.compile(r"[a-z0-9_-]{0,40}")


@dataclass(frozen=True)
class Rendered:
    """A message as Telegram takes it: HTML, and rows of one button each as (label, data)."""

    html: str
    rows: list[list[tuple[str, str]]] = field(default_factory=list)


class Texts:
    """Everything the bot can say, for one organisation.

    With every text NAME a message can choose by NAME_given: 1, or 0 when it is empty. So it can by
    above_given, whether something stands above it, such as why it is asked again.
    """

    def __init__(self, organisation: Organisation, folder: Path = bundles.FOLDER) -> None:
        self._zone = organisation.zone
        self._own = {plain: organisation_words(organisation, plain) for plain in (False, True)}
        self._languages = bundles.load(folder)
        self._choosers = frozenset[str]().union(*(language.choosers for language in self._languages.values()))
        self._templates: dict[tuple[object, ...], template.Template] = {}
        self._labels: dict[tuple[object, ...], str] = {}
        self._typed: dict[tuple[str, str], tuple[str, ...]] = {}

    def languages(self) -> list[str]:
        """Those that are installed, each once: the plain twin is no language of its own."""
        return [name for name in self._languages if not name.endswith(bundles.PLAIN)]

    def has(self, key: str) -> bool:
        return key in self.keys(bundles.LAST)

    def keys(self, locale: str) -> frozenset[str]:
        """The keys that this very locale has, without those it would borrow."""
        language = self._languages.get(locale)
        return language.keys if language else frozenset()

    def render(self, say: Say, locale: str) -> Rendered:
        """What is said first stays whole; where both are too long together, the values below it are cut."""
        above = f"{self.render(say.first, locale).html}\n\n" if say.first else ""
        room = fit.MESSAGE - fit.units(template.without_html(above))
        values = {**say.values, "above": say.first.key} if say.first else say.values
        parts = self._template(say.key, locale, values, html=True)
        html = above + fit.fit(parts, self._shown(values, locale), room, html=True)
        return Rendered(html, [[(self._button(button, locale), button.data)] for button in say.buttons])

    def plain(self, say: Say, locale: str) -> str:
        """Without HTML and buttons, at most 200 characters: what is shown at a press."""
        return self._short(say.key, locale, say.values, fit.NOTICE)

    def text(self, say: Say, locale: str) -> str:
        """For a file: without HTML and buttons."""
        above = f"{self.text(say.first, locale)}\n\n" if say.first else ""
        return above + self._short(say.key, locale, say.values, fit.IN_A_FILE)

    def typed(self, key: str, locale: str) -> tuple[str, ...]:
        """All that may be typed for a label: itself and what is in its `.typed`, here and in English."""
        kept = (key, locale)
        if kept not in self._typed:
            self._typed[kept] = tuple(dict.fromkeys(self._ways_to_type(key, locale)))
        return self._typed[kept]

    def _button(self, button: Button, locale: str) -> str:
        kept = (button.label, button.literal, locale, *button.values.items())
        found = self._labels.get(kept)
        if found is None:
            found = _keep(self._labels, kept, self._label(button, locale))
        return found

    def _label(self, button: Button, locale: str) -> str:
        if button.literal:
            return fit.cut(on_one_line(clean(button.label)), fit.LABEL) or "…"
        return on_one_line(self._short(button.label, locale, button.values, fit.LABEL))

    def _short(self, key: str, locale: str, values: Mapping[str, Value], limit: int) -> str:
        parts = self._template(key, locale, values, html=False)
        return fit.fit(parts, self._shown(values, locale), limit, html=False)

    def _shown(self, values: Mapping[str, Value], locale: str) -> dict[str, str]:
        """What stands in the gaps. Numbers stand in the template already."""
        return {
            name: clean(value) if isinstance(value, str) else self._list(value, locale, name)
            for name, value in values.items()
            if not isinstance(value, int)
        }

    def _list(self, labels: tuple[Label, ...], locale: str, name: str = "") -> str:
        """Joined as the language does it: “Bolton, Salford and Wigan”; or a line each (see LINES)."""
        words = [self._item(label, locale) for label in labels]
        if name.endswith(LINES):
            return "\n".join(words)
        if not words:
            return self._short("list-none", locale, {}, fit.MESSAGE)
        joined = words[0]
        for word in words[1:-1]:
            joined = self._short("list-next", locale, {"before": joined, "next": word}, fit.MESSAGE)
        if len(words) == 1:
            return joined
        return self._short("list-last", locale, {"before": joined, "last": words[-1]}, fit.MESSAGE)

    def _item(self, label: Label, locale: str) -> str:
        if label.literal:
            return clean(label.text)
        values = dict(label.values)
        if label.text == LOCAL_MOMENT:
            return self._list(moment_words(int(str(values["at_ms"])), self._zone), locale)
        return self._short(label.text, locale, values, fit.MESSAGE)

    def _template(self, key: str, locale: str, values: Mapping[str, Value], html: bool) -> template.Template:
        """Kept under what the words are chosen by: numbers, code words, whether a text is empty."""
        kept = (key, locale, html, *[(name, self._choice(name, value)) for name, value in values.items()])
        found = self._templates.get(kept)
        if found is None:
            found = _keep(self._templates, kept, self._make(key, locale, values, html))
        return found

    def _choice(self, name: str, value: Value) -> str | int | bool:
        if isinstance(value, int) or (name in self._choosers and _is_code_word(value)):
            return value
        return bool(value)

    def _make(self, key: str, locale: str, values: Mapping[str, Value], html: bool) -> template.Template:
        own = self._own[locale.endswith(bundles.PLAIN)]
        texts = own.text.keys() | {name for name, value in values.items() if not isinstance(value, int)}
        choices: dict[str, str | int] = {**own.choices, "above_given": 0}
        for name, value in values.items():
            choice = self._choice(name, value)
            if not isinstance(choice, bool):
                choices[name] = choice
            if not isinstance(value, int):
                choices[f"{name}_given"] = int(bool(value))
        found = self._first_that_can(key, locale, texts, choices)
        own_texts = own.html if html else own.text
        ready = {name: words for name, words in own_texts.items() if name not in values}
        return template.filled(found if html else template.as_text(found), ready)

    def _first_that_can(
        self, key: str, locale: str, texts: Iterable[str], choices: Mapping[str, str | int]
    ) -> template.Template:
        for name in bundles.chain(locale):
            language = self._languages.get(name)
            if language is None:
                continue
            try:
                return template.make(language.bundle_with(key), key, texts, choices)
            except Exception as error:  # the next may still be able to say it
                problem = str(error) if isinstance(error, template.Unsayable) else type(error).__name__
                log.warning(
                    "A text could not be made",
                    extra={"text_key": key, "text_locale": name, "problem": problem},
                )
        return (APOLOGY,)

    def _ways_to_type(self, key: str, locale: str) -> Iterator[str]:
        for name in dict.fromkeys([*bundles.chain(locale), *bundles.chain(bundles.LAST + bundles.PLAIN)]):
            language = self._languages.get(name)
            if language is None or not (bundle := language.bundle_with(key)).has_message(key):
                continue
            with suppress(template.Unsayable):  # no words of its own, or words that need values
                own = self._own[name.endswith(bundles.PLAIN)]
                found = template.make(bundle, key, own.text, own.choices)
                yield fit.fit(template.as_text(found), own.text, fit.MESSAGE, html=False)
            typed = bundle.get_message(key).attributes.get("typed")
            if typed is not None:
                words, _ = bundle.format_pattern(typed)
                yield from (word.strip() for word in str(words).split("|"))


def _keep(kept: dict[tuple[object, ...], _Kept], under: tuple[object, ...], what: _Kept) -> _Kept:
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    kept[under] = what
    return what


def _is_code_word(value: Value) -> TypeGuard[str]:
    return isinstance(value, str) and _CODE_WORD.fullmatch(value) is not None
