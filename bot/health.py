"""The health page, for this machine only: /health says whether all is well, /metrics gives the numbers."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler
from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from bot.connection import CLOCK_OFF_MS
from bot.error_words import with_name
from bot.vitals import Vitals

POLL_MS = 120_000
"""Two long polls and a little; beyond it, people's presses may already be lost."""

WAITING_MS = 300_000
"""A reply goes at once; whoever has waited for five minutes thinks that nobody is there."""

FREE_BYTES = 200 * 1024 * 1024
"""What a migration's backup of a large database needs beside it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the bot is at one moment. Numbers and states only: nothing in it names anybody."""

    now_ms: int
    vitals: Vitals
    connection: str
    clock_off_ms: int
    free_bytes: int

    @property
    def poll_age_ms(self) -> int:
        return self.now_ms - (self.vitals.last_poll_ms or self.vitals.started_ms)

    @property
    def commit_age_ms(self) -> int:
        return self.now_ms - (self.vitals.last_commit_ms or self.vitals.started_ms)

    @property
    def waiting_age_ms(self) -> int:
        oldest = self.vitals.oldest_waiting_ms
        return 0 if oldest is None else max(0, self.now_ms - oldest)


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def reasons(reading: Reading) -> list[str]:
    """Why the bot is not well; nothing when it is. A quiet night without a commit is no illness."""
    trouble = reading.vitals.trouble
    told = (
        (reading.poll_age_ms > POLL_MS, f"the last poll was {reading.poll_age_ms // 1000} seconds ago"),
        (reading.vitals.undelivered != "", f"updates do not arrive: {reading.vitals.undelivered}"),
        (trouble != "", f"nothing written for {reading.commit_age_ms // 1000} seconds: {with_name(trouble)}"),
        (reading.waiting_age_ms > WAITING_MS, f"a reply has waited {reading.waiting_age_ms // 1000} seconds"),
        (reading.free_bytes < FREE_BYTES, f"only {reading.free_bytes // 2**20} MiB of disk are free"),
        (reading.connection != "working", f"Telegram: {reading.connection}"),
        (
            abs(reading.clock_off_ms) > CLOCK_OFF_MS,
            f"the clock is {reading.clock_off_ms // 1000} seconds off",
        ),
    )
    return [reason for holds, reason in told if holds]


@asynccontextmanager
async def serving(port: int, read: Callable[[], Reading]) -> AsyncIterator[int]:
    """Serve both pages on 127.0.0.1, and say on which port; raises OSError when it is taken."""
    runner = web.AppRunner(_pages(read), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _pages(read: Callable[[], Reading]) -> web.Application:
    registry = CollectorRegistry()
    registry.register(_Numbers(read))

    async def health(_: web.Request) -> web.Response:
        reading = read()
        why = reasons(reading)
        return web.json_response(_shown(reading, why), status=503 if why else 200)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    @web.middleware
    async def no_other_site(request: web.Request, handler: Handler) -> web.StreamResponse:
        """A page open in somebody's browser here must not read how the bot is.

        Nor one whose own name was made to lead here, which no browser calls another site.
        """
        from_a_page = request.headers.get("Sec-Fetch-Site", "none") != "none"
        if from_a_page or not _is_of_this_machine(request.url.host or ""):
            raise web.HTTPForbidden(text="This is not for other pages.")
        return await handler(request)

    pages = web.Application(middlewares=[no_other_site])
    pages.add_routes([web.get("/health", health), web.get("/metrics", metrics)])
    return pages


def _is_of_this_machine(name: str) -> bool:
    """A number, or a name without a dot: neither can be a name that somebody has bought."""
    try:
        ip_address(name)
    except ValueError:
        return "." not in name
    return True


def _shown(reading: Reading, why: list[str]) -> dict[str, object]:
    return {
        "well": not why,
        "reasons": why,
        "last_poll_seconds": reading.poll_age_ms // 1000,
        "last_commit_seconds": reading.commit_age_ms // 1000,
        "oldest_waiting_seconds": reading.waiting_age_ms // 1000,
        "free_disk_bytes": reading.free_bytes,
        "telegram": reading.connection,
    }


class _Numbers(Collector):
    """What Prometheus asks for, read anew at each visit."""

    def __init__(self, read: Callable[[], Reading]) -> None:
        self._read = read

    def describe(self) -> list[Metric]:
        """Nothing ahead of time: a reading is only there while the bot runs."""
        return []

    def collect(self) -> Iterator[Metric]:
        reading = self._read()
        vitals = reading.vitals
        yield _gauge("healthy", "1 when all is well", not reasons(reading))
        yield _gauge("last_poll_age_seconds", "Since updates were last fetched", reading.poll_age_ms / 1000)
        yield _gauge(
            "last_commit_age_seconds", "Since a transaction last ended", reading.commit_age_ms / 1000
        )
        yield _gauge(
            "oldest_waiting_age_seconds", "Of the oldest waiting message", reading.waiting_age_ms / 1000
        )
        yield _gauge("free_disk_bytes", "Beside the database", reading.free_bytes)
        yield _gauge("clock_off_seconds", "Our clock less Telegram's", reading.clock_off_ms / 1000)
        yield _gauge("connected", "1 when Telegram can be used", reading.connection == "working")
        yield CounterMetricFamily("share_the_pen_updates", "Updates handled", value=vitals.updates)
        yield CounterMetricFamily(
            "share_the_pen_quarantined_updates", "Updates that failed alone", value=vitals.quarantined
        )
        sends = CounterMetricFamily("share_the_pen_sends", "Attempts to send, by outcome", labels=["outcome"])
        for outcome, times in sorted(vitals.outcomes.items()):
            sends.add_metric([outcome], times)
        yield sends


def _gauge(name: str, meaning: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(f"share_the_pen_{name}", meaning, value=float(value))
