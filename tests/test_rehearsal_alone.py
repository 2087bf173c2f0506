"""The rehearsal by itself, from the command line."""

import asyncio
import socket
import sys

import pytest

from tests.kit import ROOT


async def refusal(port: int) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "rehearsal", "--port", str(port)), cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )
    _, said = await process.communicate()
    return process.returncode, said.decode()


async def test_a_port_that_is_taken_is_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert await refusal(port) == (
            1,
            f"Port {port} cannot be used: it is in use already. Say --port with another, or 0.\n",
        )


@pytest.mark.parametrize("port", [99_999, -1])
async def test_and_one_that_there_cannot_be_too(port: int) -> None:
    status, sentence = await refusal(port)
    assert (status, sentence.count("\n")) == (1, 1)
    assert "there is no such port" in sentence
