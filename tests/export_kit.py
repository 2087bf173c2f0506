"""Short words for the tests of exports: asking for one, and reading what came."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import pyzipper
from pydantic import SecretStr

from bot.settings import Settings
from storage.team import audit
from tests.kit import Member, Town, until

PASSPHRASE = "a long passphrase"


async def asks(member: Member, *labels: str) -> None:
    """From /export to the last button."""
    await begins(member, *labels)
    member.sees("export-check")
    await member.taps("export-make")


async def begins(member: Member, *labels: str) -> None:
    await member.sends("/export")
    for label in labels:
        await member.taps(f"export-{label}")


async def comes(town: Town, member: Member, *labels: str) -> bytes:
    """Until the file stands in the chat."""
    await begins(member, *labels)
    return await is_made(town, member)


async def is_made(town: Town, member: Member) -> bytes:
    """By the last button; until the file stands in the chat."""
    before = len(sent(member))
    member.sees("export-check")
    await member.taps("export-make")
    await until(lambda: len(sent(member)) > before)
    await town.settle()
    stored = town.telegram.telegram.files.get(sent(member)[-1]["file_id"])
    assert stored
    return town.telegram.telegram.files.data(stored)


def sent(member: Member) -> list[dict[str, Any]]:
    return [wire["document"] for wire in member.messages() if "document" in wire]


async def stays(town: Town, member: Member, *labels: str) -> Path:
    """Until it is told that it is ready; where it is."""
    await asks(member, *labels)
    await until(lambda: "export-made" in member.seen()[-1:])
    (path,) = (town.folder / "exports").iterdir()
    return path


def inside(content: bytes, passphrase: str = "") -> bytes:
    """The one file in a zip file."""
    with pyzipper.AESZipFile(io.BytesIO(content)) as archive:
        (name,) = archive.namelist()
        return bytes(archive.read(name, pwd=passphrase.encode() or None))


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def objects(content: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in content.decode().splitlines()]


async def noted(town: Town) -> list[Any]:
    """What the audit says of exports."""

    async def entries(tx: Any) -> list[Any]:
        return [link.entry async for some in audit.links(tx) for link in some if link.entry.act == "exported"]

    found: list[Any] = await town.remembered(entries)
    return found


async def set_up(
    town: Town, monkeypatch: pytest.MonkeyPatch, passphrase: str = PASSPHRASE, rows: bool = True
) -> None:
    """As after somebody changed .env."""
    before: Callable[[Town], Settings] = Town.settings.fget  # type: ignore[attr-defined]

    def settings(self: Town) -> Settings:
        secret = SecretStr(passphrase) if passphrase else None
        return replace(before(self), export_passphrase=secret, export_rows=rows)

    monkeypatch.setattr(Town, "settings", property(settings))
    await town.restart()


async def profiled(town: Town, chats: range, area: str, kind: str) -> None:
    """These people of the crowd, who have said so about themselves."""
    async with town.database.transaction() as tx:
        for question, value in (("areas", area), ("kinds", kind)):
            await tx.rows(
                """
                INSERT INTO profile_answer
                SELECT person_id, :question, :value FROM person
                WHERE telegram_id >= :first AND telegram_id < :last
                """,
                {"question": question, "value": value, "first": chats.start, "last": chats.stop},
            )
