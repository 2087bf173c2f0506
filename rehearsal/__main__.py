"""Run a rehearsal by itself: python -m rehearsal --port 0 [--state FILE] [--token T]."""

import argparse
import asyncio
import gc
import json
import signal
from pathlib import Path

from . import Rehearsal
from .server import TOKEN


async def serve(arguments: argparse.Namespace) -> None:
    rehearsal = Rehearsal(state_file=arguments.state, token=arguments.token)
    await rehearsal.start(port=arguments.port)
    print(json.dumps({"url": rehearsal.url, "token": rehearsal.token}), flush=True)
    stopped = asyncio.Event()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(signal_number, stopped.set)
    await stopped.wait()
    await rehearsal.stop()


def main() -> None:
    parser = argparse.ArgumentParser(prog="rehearsal", description="A local Telegram to rehearse with.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--state", type=Path, default=None, help="file that lets it survive a kill")
    parser.add_argument("--token", default=TOKEN)
    gc.set_threshold(100_000, 50, 50)  # long transcripts are many small objects; looking at them all is slow
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
