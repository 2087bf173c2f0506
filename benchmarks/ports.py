"""Where a bot of ours hears what Telegram brings, when it is tried with a webhook."""

import contextlib
import socket

WEBHOOK_PATH = "/updates"
PORTS = range(18_090, 19_090)
"""Below those that a system gives to outgoing connections: a bot must get its own again at each start."""


def free_port() -> int:
    for port in PORTS:
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port
    raise OSError("no port is free")


def webhook_settings(port: int) -> dict[str, str]:
    """For the bot's environment."""
    return {"WEBHOOK_URL": webhook_url(port), "WEBHOOK_LISTEN": f"127.0.0.1:{port}"}


def webhook_url(port: int) -> str:
    return f"http://127.0.0.1:{port}{WEBHOOK_PATH}"
