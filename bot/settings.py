"""What the environment and .env say, checked, as one frozen value; nothing else reads them."""

import io
import os
import re
import stat
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from dotenv.parser import parse_stream
from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.organisation_file import OrganisationError, load_organisation
from bot.private_files import not_usable
from bot.settings_checks import (
    api_url,
    command,
    database_path,
    folder,
    listen,
    log_format,
    megabytes,
    passphrase,
    port,
    send_rate,
    webhook_url,
    yes_or_no,
)
from domain.organisation import Organisation
from storage.small_files import read_small

__all__ = ["OrganisationError", "Settings", "SettingsError", "load_organisation", "load_settings"]

TOKEN_FILE_BYTES = 4096
ENV_FILE_BYTES = 64 * 1024
NEARLY = 0.87
"""From this likeness on a name is taken for a slip of the pen: a letter missing, added or misplaced."""
DOOR = ("127.0.0.1", 8090)

LogFormat = Literal["text", "json"]

# python-telegram-bot reads this: durations come as timedelta, as they always will in its next release.
os.environ.setdefault("PTB_TIMEDELTA", "1")


@dataclass(frozen=True, slots=True)
class Settings:
    bot_token: SecretStr | None
    telegram_api_url: str
    data_dir: Path
    database_path: Path
    organisation_file: Path
    rehearsal_port: int
    """0 is any free one."""
    health_port: int | None
    log_format: LogFormat
    send_rate: float
    poll_key_dir: Path | None = None
    """Where the keys of secret polls are, if not in `data_dir`. In no backup."""
    export_passphrase: SecretStr | None = None
    """Locks exported files; without it no rows are exported through Telegram."""
    export_rows: bool = True
    """Whether rows, locked, may be sent through Telegram at all."""
    webhook_url: str = ""
    """Where Telegram is to bring updates; without one they are asked for."""
    webhook_listen: tuple[str, int] = DOOR
    """Where the bot hears what comes to `webhook_url`, behind the web server that stands there."""
    backup_copy_command: tuple[str, ...] = ()
    """Takes each backup, and a copy of the log of wishes, to another place."""
    low_disk_mb: int = 0
    """Below so many megabytes admins are told that the disk is nearly full; 0: never."""
    secret_files: tuple[Path, ...] = ()
    """Where the token may stand: .env, and the file that BOT_TOKEN_FILE names."""
    unknown: tuple[str, ...] = ()
    """Names in .env, and such as ours in the environment, that mean nothing here: a slip of the pen."""

    @property
    def key_dir(self) -> Path:
        return self.poll_key_dir or self.data_dir / "poll-keys"

    @property
    def export_dir(self) -> Path:
        return self.data_dir / "exports"


class SettingsError(Exception):
    """What is wrong with the settings: a sentence a mistake, with the setting's name, never its secret."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


class _Written(BaseSettings):
    """Each setting as it was written; empty is the same as not there."""

    model_config = SettingsConfigDict(env_file=".env", extra="allow", hide_input_in_errors=True)

    bot_token: SecretStr = SecretStr("")
    bot_token_file: str = ""
    telegram_api_url: str = ""
    data_dir: str = ""
    database_url: str = ""
    organisation_file: str = ""
    rehearsal_port: str = ""
    health_port: str = ""
    log_format: str = ""
    send_rate: str = ""
    poll_key_dir: str = ""
    export_passphrase: SecretStr = SecretStr("")
    export_rows: str = ""
    backup_copy_command: str = ""
    webhook_url: str = ""
    webhook_listen: str = ""
    low_disk_mb: str = ""


def load_settings(env: Mapping[str, str] | None = None) -> Settings:
    """The settings from `env` alone, or else from the environment and then .env; raises SettingsError."""
    written = _from_environment() if env is None else _from(env)
    data_dir = written.data_dir or "data"
    checks: dict[str, Callable[[], object]] = {
        "bot_token": lambda: _token(written),
        "telegram_api_url": lambda: api_url(written.telegram_api_url),
        "data_dir": lambda: folder("DATA_DIR", data_dir),
        "database_path": lambda: database_path(written.database_url, data_dir),
        "organisation_file": lambda: Path(written.organisation_file or "organisation.toml"),
        "rehearsal_port": lambda: port("REHEARSAL_PORT", written.rehearsal_port or "8080", lowest=0),
        "health_port": lambda: port("HEALTH_PORT", written.health_port) if written.health_port else None,
        "log_format": lambda: log_format(written.log_format or "text"),
        "send_rate": lambda: send_rate(written.send_rate or "28"),
        "poll_key_dir": lambda: (
            folder("POLL_KEY_DIR", written.poll_key_dir) if written.poll_key_dir else None
        ),
        "export_passphrase": lambda: _passphrase(written.export_passphrase),
        "webhook_url": lambda: webhook_url(written.webhook_url),
        "webhook_listen": lambda: listen(written.webhook_listen) if written.webhook_listen else DOOR,
        "backup_copy_command": lambda: command(written.backup_copy_command),
        "low_disk_mb": lambda: megabytes("LOW_DISK_MB", written.low_disk_mb or "1024"),
        "export_rows": lambda: yes_or_no("EXPORT_ROWS", written.export_rows or "yes"),
    }
    values: dict[str, Any] = {}
    mistakes: list[str] = []
    for name, check in checks.items():
        try:
            values[name] = check()
        except ValueError as mistake:
            mistakes.append(str(mistake))
    if not mistakes and (trouble := not_usable(values["data_dir"], values["database_path"])):
        mistakes.append(f"DATA_DIR: {trouble}")
    if mistakes:
        raise SettingsError(mistakes)
    secret_files = (Path(".env"), *([Path(written.bot_token_file)] if written.bot_token_file else []))
    in_file = tuple(name.upper() for name in written.model_extra or {})
    unknown = in_file if env is not None else (*in_file, *_misspelt(set(os.environ) - set(in_file)))
    return Settings(**values, secret_files=secret_files, unknown=unknown)


def is_example(organisation: Organisation) -> bool:
    """Whether people would be sent to the contact of the example that comes with the bot."""
    return organisation.contact.email.endswith("@example.org")


def open_to_others(settings: Settings) -> list[Path]:
    """The files with the token in them that other users of this machine can read.

    Not where systemd hands it out: who is on its list looks like a group there, and the folder is closed.
    """
    others = stat.S_IRGRP | stat.S_IROTH
    handed_out = os.environ.get("CREDENTIALS_DIRECTORY")
    if settings.bot_token is None:
        return []
    ours = [path for path in settings.secret_files if not (handed_out and path.is_relative_to(handed_out))]
    return [path for path in ours if path.is_file() and path.stat().st_mode & others]


def _from_environment() -> _Written:
    try:
        if lines := _unreadable_lines(Path(".env")):
            raise SettingsError(f".env, line {line}, is not NAME=value." for line in lines)
        return _Written()
    except UnicodeDecodeError:
        raise SettingsError([".env has a letter that is not UTF-8; save the file as UTF-8."]) from None
    except OSError as error:
        raise SettingsError([f".env cannot be read ({error.strerror})."]) from None


def _misspelt(names: set[str]) -> list[str]:
    """Those that nearly are a setting's. A service has no .env, and its environment holds much else."""
    known = [name.upper() for name in _Written.model_fields]
    others = sorted(name for name in names if name.isupper() and name not in known)
    return [name for name in others if get_close_matches(name, known, n=1, cutoff=NEARLY)]


def _unreadable_lines(path: Path) -> list[int]:
    """The numbers of the lines that would be passed over in silence, and with them perhaps the token."""
    if not path.exists() or path.is_dir():
        return []
    lines = io.StringIO(read_small(path, ENV_FILE_BYTES).decode())
    return [
        line.original.line
        for line in parse_stream(lines)
        if line.error or (line.key is not None and line.value is None)
    ]


def _from(env: Mapping[str, str]) -> _Written:
    """Every field is given, so that nothing of the real environment comes in."""
    return _Written(_env_file=None, **{name: env.get(name.upper(), "") for name in _Written.model_fields})  # type: ignore[arg-type]


def _token(written: _Written) -> SecretStr | None:
    direct = written.bot_token.get_secret_value().strip()
    if direct and written.bot_token_file:
        raise ValueError("BOT_TOKEN and BOT_TOKEN_FILE are both set; keep one of them.")
    name = "BOT_TOKEN_FILE" if written.bot_token_file else "BOT_TOKEN"
    token = _token_in(Path(written.bot_token_file)) if written.bot_token_file else direct
    if not token:
        return None
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{30,}", token):
        raise ValueError(
            f"{name} does not hold a token as @BotFather gives it: digits, a colon, then 30 or more letters, "
            "digits, - or _."
        )
    return SecretStr(token)


def _token_in(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(TOKEN_FILE_BYTES).decode().strip()
    except OSError as error:
        raise ValueError(f"BOT_TOKEN_FILE names {path}, which cannot be read ({error.strerror}).") from None
    except UnicodeDecodeError:
        raise ValueError(f"BOT_TOKEN_FILE names {path}, which does not hold text.") from None
    if not content:
        raise ValueError(f"BOT_TOKEN_FILE names {path}, which is empty.")
    return content


def _passphrase(written: SecretStr) -> SecretStr | None:
    return SecretStr(words) if (words := passphrase(written.get_secret_value().strip())) else None
