"""What every command begins and ends with: the settings, and sentences with an exit status."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from typing import NoReturn

import typer

from bot import logs
from bot.settings import (
    OrganisationError,
    Settings,
    SettingsError,
    load_organisation,
    load_settings,
    open_to_others,
)
from domain.organisation import Organisation

CANNOT_START = 1
FOUND_WRONG = 1
WRONG_SETTINGS = 2

log = logging.getLogger(__name__)


def loaded() -> tuple[Settings, Organisation]:
    """What the bot is to be; with mistakes in it, this ends here, naming all of them."""
    settings = settings_alone()
    organisation = organisation_of(settings)
    logs.configure(settings.log_format)
    for name in settings.unknown:
        log.warning("A name in the settings is not known here", extra={"setting": name})
    for path in open_to_others(settings):
        log.warning("Others on this machine can read the token; chmod 600 it", extra={"file": str(path)})
    return settings, organisation


def settings_alone() -> Settings:
    """Without the organisation's file, for what must work also where that has a mistake in it."""
    try:
        return load_settings()
    except SettingsError as mistakes:
        end(mistakes.sentences, WRONG_SETTINGS)


def organisation_of(settings: Settings) -> Organisation:
    try:
        return load_organisation(settings.organisation_file)
    except OrganisationError as mistakes:
        end(mistakes.sentences, WRONG_SETTINGS)


def of_rehearsal(settings: Settings) -> Settings:
    """The same, for the data of the rehearsal."""
    folder = settings.data_dir / "rehearsal"
    return replace(
        settings, data_dir=folder, database_path=folder / "bot.sqlite3", poll_key_dir=None, webhook_url=""
    )


def end(sentences: Iterable[str], status: int) -> NoReturn:
    for sentence in sentences:
        typer.echo(logs.without_tokens(sentence), err=True)
    raise SystemExit(status)
