"""`make torture`: ends the bot in every way there is, again and again, and checks that nothing was lost."""

import argparse
import asyncio
import time

from . import torture_kills

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=200)
    args = parser.parse_args()
    tell = lambda s: print(f"{time.strftime('%X')} {s}", flush=True)
    for f in (torture_kills.kills, torture_kills.stops):
        figures, claims = asyncio.run(f(args.seed, args.kills, 40, tell))
        print(figures)
        for c in claims:
            print(c)
