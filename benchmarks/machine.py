"""What the figures were measured on."""

import math
import os
import platform
import sqlite3
import statistics
import subprocess
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("python-telegram-bot", "aiohttp", "httpx", "aiosqlite", "fluent.runtime")
SYNCS = 200


def described() -> dict[str, str]:
    """A line each, in the order in which they are shown."""
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{_memory_gib():.1f} GiB",
        "System": f"{platform.system()} {platform.release()} ({_distribution()})",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "SQLite": sqlite3.sqlite_version,
        "Libraries": ", ".join(f"{name} {version(name)}" for name in LIBRARIES),
        "Commit": _commit(),
        "File system": _file_system(Path(tempfile.gettempdir())),
        "An fsync of 4 KiB": f"{_sync_us():,.0f} µs",
    }


def load() -> float:
    """How many processes wanted to run, in the last minute; other people's work slows all sides."""
    return os.getloadavg()[0]


def memory_mib(figure: str, process: int | None = None) -> float:
    """VmRSS, what a process takes now, or VmHWM, the most it ever took; only Linux tells."""
    try:
        lines = Path(f"/proc/{process or 'self'}/status").read_text().splitlines()
    except OSError:
        return math.nan
    (kib,) = [int(line.split()[1]) for line in lines if line.startswith(f"{figure}:")]
    return kib / 1024


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, "") or platform.processor() or platform.machine()


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _distribution() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.machine()


def _file_system(folder: Path) -> str:
    """Of the temporary folder, where the databases lie."""
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return "not known"
    above = [folder.resolve(), *folder.resolve().parents]
    found = {Path(mount[1]): mount[2] for mount in mounts}
    return next((found[path] for path in above if path in found), "not known")


def _commit() -> str:
    """Of this checkout, and whether it is what is measured. The document itself does not count."""
    try:
        commit = _git("rev-parse", "--short=12", "HEAD")
        changed = _git("status", "--porcelain", "--", ".", ":!docs")
    except (OSError, subprocess.CalledProcessError):
        return "not known"
    return f"{commit}, with changes that are not committed" if changed else f"{commit}, nothing changed"


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(
        command, cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=True
    ).stdout.strip()


def _sync_us() -> float:
    """Microseconds, the median."""
    taken = []
    with tempfile.TemporaryFile() as file:
        for _ in range(SYNCS):
            file.write(bytes(4096))
            file.flush()
            began = time.perf_counter()
            os.fsync(file.fileno())
            taken.append((time.perf_counter() - began) * 1e6)
    return statistics.median(taken)
