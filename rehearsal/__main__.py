"""Run a rehearsal by itself: python -m rehearsal --port 0 [--state FILE] [--token T]."""

import argparse
import asyncio
import errno
import gc
import json
import os
import signal
import sys
from pathlib import Path

from . import Rehearsal
from .server import TOKEN


async def serve(arguments: argparse.Namespace) -> None:
    rehearsal = Rehearsal(state_file=arguments.state, token=arguments.token)
    try:
        await rehearsal.start(port=arguments.port)
    except (OSError, OverflowError) as error:
        sys.exit(f"Port {arguments.port} cannot be used: {_why(error)}. Say --port with another, or 0.")
    print(json.dumps({"url": rehearsal.url, "token": rehearsal.token}), flush=True)
    stopped = asyncio.Event()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_number, stopped.set)
    await stopped.wait()
    await rehearsal.stop()


def _why(error: OSError | OverflowError) -> str:
    if not isinstance(error, OSError):
        return "there is no such port"
    return "it is in use already" if error.errno == errno.EADDRINUSE else os.strerror(error.errno or 0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="rehearsal", description="A local Telegram to rehearse with.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--state", type=Path, default=None, help="file that lets it survive a kill")
    parser.add_argument("--token", default=TOKEN)
    gc.set_threshold(100_000, 50, 50)  # long transcripts are many small objects; looking at them all is slow
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
