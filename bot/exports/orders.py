"""What the process that makes an export is told."""

from dataclasses import asdict
from pathlib import Path

from bot.exports.export_worker import Order
from bot.settings import Settings
from domain.exports import cells
from domain.exports.period import between_ms
from domain.exports.wanted import Wanted
from domain.oneself.signup import AREAS, KINDS
from domain.organisation import Organisation
from domain.questions import Option
from domain.say import Say
from storage.exports.exports import Export
from texts import Texts


class Orders:
    """Each has the words for what is kept as a key, in the language of whoever asked."""

    def __init__(self, settings: Settings, organisation: Organisation, texts: Texts) -> None:
        self._settings, self._organisation, self._texts = settings, organisation, texts

    def __call__(self, export: Export, wanted: Wanted, mine: int | None, path: Path) -> Order:
        """`mine`: only of what this person made. A passphrase locks what is about people."""
        passphrase = self._settings.export_passphrase
        ticked = {
            question.name: {
                option.value: self._said(option, export.locale)
                for option in question.options(self._organisation)
            }
            for question in (AREAS, KINDS)
        }
        return Order(
            database=str(self._settings.database_path),
            path=str(path),
            wanted=asdict(wanted),
            between_ms=between_ms(wanted.since, export.asked_ms, self._organisation.zone),
            mine=mine,
            words={key: self._texts.text(Say(key), export.locale) for key in cells.WORDS},
            ticked=ticked,
            time_zone=self._organisation.time_zone,
            passphrase=passphrase.get_secret_value() if passphrase and wanted.about_people else None,
        )

    def _said(self, option: Option, locale: str) -> str:
        label = option.label
        return label.text if label.literal else self._texts.text(Say(label.text), locale)
