"""Looks at everything the bot needs, and says of each whether it is well and what to do if not."""

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Literal

import aiohttp

from bot import database_standing, organisation_standing, private_files
from bot.backups import standing
from bot.backups.making import Place
from bot.connection import CLOCK_OFF_MS
from bot.health import FREE_BYTES
from bot.oneself import notices
from bot.settings import (
    OrganisationError,
    Settings,
    SettingsError,
    load_organisation,
    load_settings,
    open_to_others,
)
from bot.team import chain
from bot.webhook import standing as webhook
from domain.team.audit import Chain
from storage.database import StorageTrouble
from storage.looking import NothingToLookAt, look
from storage.oneself import wishes

TOKEN_SECONDS = 5
READ_ONLY = "See docs/operations.md, “The disk can only be read”."

Verdict = Literal["ok", "note", "wrong"]


WISHES: dict[wishes.Standing, tuple[Verdict, str]] = {
    "new": ("ok", "nobody has wished anything yet; the log of wishes is made at the first start."),
    "whole": ("ok", "the log of wishes and its key are there, and only you can read them."),
    "open to others": ("wrong", f"others may read them: chmod 600 {wishes.LOG} {wishes.KEY} in DATA_DIR."),
    "no key": ("wrong", f"{wishes.KEY} is gone: put it back beside {wishes.LOG} before the bot starts."),
    "bad key": (
        "wrong",
        f"{wishes.KEY} is damaged: put it back from a copy of DATA_DIR, or restore a backup.",
    ),
    "no log": ("wrong", f"{wishes.LOG} is gone: put it back beside {wishes.KEY} before the bot starts."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`note` is worth knowing and no fault."""

    subject: str
    verdict: Verdict
    sentence: str


async def examine(now_ms: int) -> list[Finding]:
    """Everything there is to say, in the order in which to mend it."""
    try:
        settings = load_settings()
    except SettingsError as mistakes:
        return [Finding("settings", "wrong", sentence) for sentence in mistakes.sentences]
    found = [*_settings(settings), *[Finding(*said) for said in organisation_standing.of(settings, now_ms)]]
    place = Place(settings.data_dir, settings.database_path)
    found += [
        _data_folder(settings.data_dir),
        _disk(settings.data_dir),
        *[Finding(*said) for said in database_standing.of(place)],
        _poll_keys(settings.key_dir),
        _wishes(settings.data_dir),
        *[Finding("backups", *said) for said in await standing.of(settings, now_ms)],
        *await _notice(settings),
        *await _audit(settings.database_path),
    ]
    return found + await _telegram(settings, now_ms)


def _settings(settings: Settings) -> Iterator[Finding]:
    yield Finding("settings", "ok", "all are understood.")
    for name in settings.unknown:
        yield Finding(
            "settings", "note", f"{name} is not a setting of this bot; .env.example lists them all."
        )
    for path in open_to_others(settings):
        yield Finding("token", "wrong", f"others on this machine can read {path}: chmod 600 {path}")


def _data_folder(folder: Path) -> Finding:
    if not folder.exists():
        return Finding("data folder", "ok", f"{folder} is not there yet; it is made at the first start.")
    if why := private_files.why_nothing_can_be_written(folder):
        return Finding("data folder", "wrong", f"nothing can be written in {folder}: {why}. {READ_ONLY}")
    if found := private_files.open_to_others(folder):
        return Finding("data folder", "wrong", private_files.in_a_sentence(folder, found))
    return Finding("data folder", "ok", f"only you can look into {folder}, and read what lies in it.")


def _disk(folder: Path) -> Finding:
    there = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    free = shutil.disk_usage(there).free
    enough = free >= FREE_BYTES
    advice = "" if enough else f" At least {FREE_BYTES // 2**20} MiB are needed."
    return Finding("disk", "ok" if enough else "wrong", f"{free // 2**20} MiB are free.{advice}")


def _wishes(folder: Path) -> Finding:
    try:
        how = wishes.standing(folder)
        if how == "whole" and (count := wishes.damaged_lines(folder)):
            return _unreadable(count)
    except StorageTrouble as error:
        return Finding("wishes", "wrong", f"the log of wishes cannot be looked at: {error}.")
    verdict, sentence = WISHES[how]
    return Finding("wishes", verdict, sentence)


def _unreadable(count: int) -> Finding:
    """One may be left when the power goes: its wish was not kept, and Telegram sent it again."""
    lines = "1 line" if count == 1 else f"{count} lines"
    return Finding(
        "wishes",
        "note" if count == 1 else "wrong",
        f"{lines} of {wishes.LOG} cannot be read. One after each power cut is no loss. Otherwise somebody "
        "changed the file, or the disk damages it: after restoring an older backup, people who had left or "
        "stopped would be back. Put a whole copy of it in its place, or restore no backup made before now.",
    )


def _poll_keys(folder: Path) -> Finding:
    if not folder.exists():
        return Finding("poll keys", "ok", f"{folder} is not there yet; it is made for the first secret poll.")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return Finding("poll keys", "wrong", f"{folder} (POLL_KEY_DIR) cannot be written by this user.")
    if any(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) for path in (folder, *folder.iterdir())):
        advice = f"chmod 700 {folder}; chmod 600 {folder}/*"
        return Finding("poll keys", "wrong", f"others on this machine can look in: {advice}")
    return Finding("poll keys", "ok", f"only you can look into {folder}. It belongs in no backup.")


async def _notice(settings: Settings) -> list[Finding]:
    """Where there is no database yet, or a mistake in the organisation's file, there is nothing to say."""
    if not settings.database_path.exists():
        return []
    try:
        notice = load_organisation(settings.organisation_file).notice
        async with look(settings.database_path) as view:
            standing, sentence = await notices.standing(view, notice)
    except OrganisationError:
        return []
    except NothingToLookAt:
        return [Finding("notice", "note", "not looked at: that needs a whole database of this release.")]
    return [Finding("notice", standing, sentence)]


async def _audit(path: Path) -> list[Finding]:
    """Where there is no database yet, there is nothing to say."""
    if not path.exists():
        return []
    try:
        found = await chain.chain_in(path)
    except NothingToLookAt:
        return [Finding("audit", "note", "not looked at: that needs a whole database of this release.")]
    return [Finding("audit", "ok" if isinstance(found, Chain) else "wrong", chain.what_it_is(found))]


async def _telegram(settings: Settings, now_ms: int) -> list[Finding]:
    """The token, and our clock against the Date Telegram answers with: one request tells both."""
    if settings.bot_token is None:
        return [
            Finding("token", "note", "not set, so `make run` rehearses."),
            Finding("clock", "note", "not compared: that needs a token."),
        ]
    address = f"{settings.telegram_api_url}/bot{settings.bot_token.get_secret_value()}/getMe"
    try:
        timeout = aiohttp.ClientTimeout(total=TOKEN_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as answer:
            status, answered_at = answer.status, answer.headers.get("Date")
            told = await answer.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError):
        # Not the error's own words: they hold the address, and it holds the token.
        advice = "Is there a connection, and is TELEGRAM_API_URL right?"
        return [Finding("token", "wrong", f"Telegram does not answer. {advice}")]
    updates = [Finding("updates", *said) for said in await webhook.of(settings)]
    return [_token(status, told), _clock(answered_at, now_ms), *updates]


def _token(status: int, told: object) -> Finding:
    result = told.get("result") if isinstance(told, dict) else None
    if status == HTTPStatus.OK and isinstance(result, dict):
        return Finding(
            "token", "ok", f"it is the token of @{result.get('username', 'a bot without a name')}."
        )
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
        return Finding("token", "wrong", "Telegram refuses it. Please check BOT_TOKEN with @BotFather.")
    return Finding("token", "wrong", f"Telegram answers with status {status}. Please try again later.")


def _clock(answered_at: str | None, now_ms: int) -> Finding:
    try:
        theirs_ms = parsedate_to_datetime(answered_at or "").timestamp() * 1000
    except ValueError:
        return Finding("clock", "note", "not compared: Telegram's answer had no date.")
    off = round((now_ms - theirs_ms) / 1000)
    if abs(off) * 1000 > CLOCK_OFF_MS:
        advice = "Nothing is sent by the clock until it is set right."
        return Finding("clock", "wrong", f"{abs(off)} seconds {'ahead' if off > 0 else 'behind'}. {advice}")
    within = f"{abs(off) + 1} seconds" if off else "a second"
    return Finding("clock", "ok", f"within {within} of Telegram's.")
