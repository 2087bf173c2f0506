"""Single settings, each read from the words it was written in; each raises ValueError with a sentence."""

import re
import shlex
from ipaddress import ip_address
from os.path import isdir, isfile
from pathlib import Path
from urllib.parse import urlsplit

FASTEST = 100_000
"""Messages a second. Telegram's own limit is about 30; the rest is for measuring against the rehearsal."""

SHORTEST_PASSPHRASE = 12

WEBHOOK_PORTS = (80, 88, 443, 8443)


def api_url(written: str) -> str:
    """The address is never shown back: somebody may have written the token into it."""
    wrong = ValueError("TELEGRAM_API_URL must be an address such as https://api.telegram.org.")
    try:
        parts = urlsplit(written or "https://api.telegram.org")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise wrong from None
    if parts.scheme not in {"https", "http"} or not host or "@" in parts.netloc:
        raise wrong
    if parts.scheme == "http" and not _is_loopback(host):
        raise ValueError("TELEGRAM_API_URL must begin with https://; http:// is for this machine only.")
    if parts.query or parts.fragment or "/bot" in parts.path:
        raise ValueError("TELEGRAM_API_URL must end before /bot: the token is added by itself.")
    return parts.geturl().rstrip("/")


def webhook_url(written: str) -> str:
    """Telegram speaks HTTPS on four ports. Plain HTTP is for a Bot API server on this machine."""
    if not written:
        return ""
    wrong = ValueError("WEBHOOK_URL must be an address such as https://bot.example.org/updates.")
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise wrong from None
    here = parts.scheme == "http" and _is_loopback(host)
    if not (here or parts.scheme == "https") or not host or "@" in parts.netloc:
        raise wrong
    if "?" in written or "#" in written or not re.fullmatch(r"[A-Za-z0-9/._~-]*", parts.path):
        raise ValueError("WEBHOOK_URL must end with a path of letters, digits, / . _ ~ and - alone.")
    if not here and port not in {None, *WEBHOOK_PORTS}:
        raise ValueError(
            f"WEBHOOK_URL: Telegram comes only to the ports {', '.join(map(str, WEBHOOK_PORTS))}."
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"


def listen(written: str) -> tuple[str, int]:
    host, _, number = written.rpartition(":")
    if not re.fullmatch(r"[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]", host):
        raise ValueError("WEBHOOK_LISTEN must be an address and a port, such as 127.0.0.1:8090.")
    return host.strip("[]"), port("WEBHOOK_LISTEN", number)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def folder(name: str, written: str) -> Path:
    _in_full(name, written)
    path = Path(written)
    if isfile(path):
        raise ValueError(f"{name} must name a folder; {path} is a file.")
    return path


def _in_full(name: str, path: str) -> None:
    """No shell reads it, so everything would go into a folder here that is called ~."""
    if path.startswith("~"):
        raise ValueError(
            f"{name}: write the path in full, such as /home/north/data; ~ is not understood here."
        )


def database_path(written: str, data_dir: str) -> Path:
    """The path behind sqlite:///; the address itself is never shown back, it may hold a password."""
    url = (written or "sqlite:///{DATA_DIR}/bot.sqlite3").replace("{DATA_DIR}", data_dir)
    if re.match(r"postgres(ql)?(\+\w+)?:", url):
        raise ValueError(
            "DATABASE_URL names PostgreSQL, which is not possible yet; use sqlite:///path/to/file."
        )
    path = url.removeprefix("sqlite:///")
    if path == url or not path or path.startswith(":") or "?" in path or isdir(path):
        raise ValueError(
            "DATABASE_URL must be sqlite:/// and the path of a file, such as sqlite:///data/bot.sqlite3."
        )
    if written:
        _in_full("DATABASE_URL", path)
    return Path(path)


def port(name: str, written: str, lowest: int = 1) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", written) or not lowest <= int(written) <= 65535:
        raise ValueError(f"{name} must be a port, a number from 1 to 65535.")
    return int(written)


def log_format(written: str) -> str:
    if written not in {"text", "json"}:
        raise ValueError("LOG_FORMAT must be text or json.")
    return written


def send_rate(written: str) -> float:
    try:
        rate = float(written)
    except ValueError:
        rate = 0.0
    if not 0 < rate <= FASTEST:  # also false for nan
        raise ValueError(f"SEND_RATE must be a number of messages a second, above 0 and up to {FASTEST}.")
    return rate


def megabytes(name: str, written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,8}", written):
        raise ValueError(f"{name} must be a whole number of megabytes; 0 turns it off.")
    return int(written)


def passphrase(written: str) -> str:
    """Of exported files. It is never shown back."""
    if written and len(written) < SHORTEST_PASSPHRASE:
        raise ValueError(f"EXPORT_PASSPHRASE must have at least {SHORTEST_PASSPHRASE} characters.")
    return written


def yes_or_no(name: str, written: str) -> bool:
    if written not in {"yes", "no"}:
        raise ValueError(f"{name} must be yes or no.")
    return written == "yes"


def command(written: str) -> tuple[str, ...]:
    """Its words, as a shell would split them; no shell ever reads them."""
    try:
        return tuple(shlex.split(written))
    except ValueError:
        raise ValueError("BACKUP_COPY_COMMAND has a quotation mark that is not closed.") from None
