"""What a run of the torture is written down as: docs/reliability.md."""

import os
import platform
import re
import sqlite3
import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime

import telegram

from . import floods, network, to_many, webhook
from .results import Source, Trial
from .trials import LATENCIES_MS, Size

TEXT = """# What holds when things go wrong

`{command}` wrote this page on {date}: {minutes:.0f} minutes of trials. Commit: {commit}.
Machine: {machine}.

## What is promised

1. **Whatever somebody does has its effect exactly once**, whenever the process dies, for as long as
   Telegram still offers it: a message for 24 hours, a press of a button for 150 seconds.
2. **What was committed is said.** A message may come twice after a crash (Telegram has no way to ask
   whether it took one), but only one that was in flight at that moment: being sent, or sent and not yet
   noted as sent. What is said to one person stays in order.
3. **Told to stop, the bot stops** within 10 seconds, and nothing comes twice.
4. **A change of the database's schema is wholly there or not at all**, and a backup is whole whatever is
   written meanwhile.
5. **On a full disk nothing is half-written**, nobody's update is blamed and put aside, help lines are
   still answered, and the bot goes on by itself when there is room.
6. **When Telegram says “wait”, the bot waits**, and nothing is lost meanwhile.
7. **Without a network the bot waits**, without hammering, and comes back by itself.
8. **Whatever anybody sends, nothing breaks**, and nobody does what they may not.
9. **Of a message to many nobody is lost and nobody is bothered**: each person it was for has an outcome;
   who stopped or blocked the bot gets nothing; what is taken back is gone from every phone, but for copies
   of which the bot never learnt the number.
10. **With a webhook all of this holds too**: what Telegram brings is answered only once it is kept, and what
    anybody else brings changes nothing.

## How it was tried

The real bot runs as a process of its own against the local Telegram in `rehearsal/`. {at_once} made-up
people at a time sign up. Each has plans of their own and acts on what their phone shows: they tap or
type, tap twice, press old and forged buttons, tick by mistake and take it back, go back, ask why, ask for
help, say STOP, decline and come back, choose plainer words, send pictures, tell more, change answers, or
leave off. Telegram hands one update in twenty out twice, and every two seconds one that nobody can read.
Meanwhile:

- **SIGKILL** at random moments: some during the start, most while people are being answered. The bot is
  started again at once, on what the kill left. This is done {kills} times at each of {latencies}
  milliseconds from Telegram, while {rows:,} rows go out as well. (These are left in the database
  beforehand, two for each of {recipients:,} members, so that their order can be seen.)
- **SIGKILL while messages go to many** ({kills} times, {to_many:,} people). A coordinator writes one message
  after another with their phone, and by chance pauses it, goes on, finishes it early, or takes it back. One
  in {blocked_every} people has blocked the bot, one in {stops_every} says STOP meanwhile, and one in
  {seldom_every} wants at most {seldom} messages a week (the usual limit is set to {most_a_week}, the highest
  there is). Of what goes to members {flooded:.1%} get a 429, {failing:.2%} a 500, and of {unanswered:.2%} the
  answer is lost. Time is {to_many_times} times as fast, so that what failed is tried again, after 5 and after
  10 minutes.
- {webhook}
- **SIGTERM** at random moments after the first call to Telegram.
- **Backups**, one after another, while each transaction writes the same number in two places. Every one is
  checked, opened with the private key, and searched for half of a write.
- **SIGKILL in the middle of migrations**: each one there is, and a made-up one that builds a table anew.
- **A small disk that is filled to the last byte** and given room again.
- **A storm of 429s**: three in ten sends are told to wait, for between 1 and 60 seconds. **In quickened
  time**: all clocks of the bot's process and of its Telegram run {storm_times} times as fast, so that {storm}
  minutes take {storm_real:.0f}. Proportions stay; only the machine seems slower.
- **{away} minutes without a network**, {away_times} times as fast. Every connection is cut; people go on
  typing and tapping. Presses older than 150 seconds are gone then, as at Telegram.

Then everything is compared with a **serial oracle**: the same updates, in the order in which Telegram
offered them, one at a time through the same rules and into a database of its own, with no inbox, no
batches, no outbox and no restarts. The only thing it takes from the bot's database is the time at which
each update was heard, because the numbers in buttons follow the clock. People, consent, answers,
conversations and posters' arrivals must then be equal to the millisecond, and every reply to the letter.
(Two kinds of reply may be missing, because the outbox leaves them out on purpose while the other one still
waits: an edit followed by a newer one of the same message, and a message that only repeats the one before.)
Three things are checked without any of the bot's code: the ids of updates, the posters' arrivals, and
whether people are remembered as they meant when their own phones told them that all was done.

Three trials need no oracle. **Messages to many**: in the end every copy that Telegram took is held against
the bot's database, person by person. A copy that came again is explained only if its row was being sent at a
kill between the two, or if the answer to the first was lost.
**Nonsense**: updates of all real shapes, with values, types and names of fields
changed, forged and replayed buttons, every command with other people's references, and abusive text, sent
in turn by strangers, by members, and by people of every role. Before and after, the rows of members who
did nothing, roles, invitations, approvals, notices, facts and the audit are compared. (An admin may change
some of these, so of what admins send only members' own rows and the past of the audit are compared.) **Random
towns**: stories in which anything is done in any order, the bot is restarted and the clock moved on,
beside a small model of what must be remembered (hypothesis; `tests/random_town.py`).

## Figures

{table}

{found}

{claims}

## What this does not show

A kill ends the process, not the machine: that data survives a power cut rests on SQLite's `synchronous =
FULL` and on the disk keeping its word. But for the trial without a network, no press waited 150 seconds.
The words that appear at a pressed button are a courtesy and are not sent again after a crash; what matters
is also said in a message. Only in the trial of messages to many had people blocked the bot. Quickened
time makes the machine seem slow, and never fast: what depends on the speed of a disk or a processor is
measured in `docs/benchmarks.md`. The same seed gives the same people, plans and moments, but not the same
run: the machine has its own timing.
"""


ALONE = """`{command}`
tried this by itself on {date}, in {minutes:.1f} minutes. Commit: {commit}.
Machine: {machine}.

{how}

{table}

{found}

{claims}
"""
LAST = "What this does not show"


def report(trials: Sequence[Trial], command: str, tried: Source, size: Size) -> str:
    return TEXT.format(
        command=command,
        date=_today(),
        minutes=sum(trial.seconds for trial in trials) / 60,
        commit=_commit(tried),
        machine=_machine(),
        at_once=size.people,
        kills=size.kills,
        latencies=", ".join(map(str, LATENCIES_MS)),
        rows=size.rows,
        recipients=-(-size.rows // 2),
        to_many=size.to_many,
        to_many_times=to_many.TIMES,
        blocked_every=to_many.BLOCKED_EVERY,
        stops_every=to_many.STOPS_EVERY,
        seldom_every=to_many.SELDOM_EVERY,
        seldom=to_many.SELDOM,
        most_a_week=to_many.MOST_A_WEEK,
        webhook=webhook.HOW.format(kills=size.kills),
        flooded=to_many.FLOODED,
        failing=to_many.FAILING,
        unanswered=to_many.UNANSWERED,
        storm=size.storm_minutes,
        storm_times=floods.TIMES,
        storm_real=size.storm_minutes / floods.TIMES,
        away_times=network.TIMES,
        away=size.away_minutes,
        table=_table(trials),
        found=_found(trials),
        claims=_claims(trials),
    )


def alone(trial: Trial, how: str, command: str, tried: Source) -> tuple[str, str]:
    """The title and the words of a section about one trial, until the page is made anew as a whole."""
    words = ALONE.format(
        command=command,
        date=_today(),
        minutes=trial.seconds / 60,
        commit=_commit(tried),
        machine=_machine(),
        how=textwrap.fill(" ".join(how.split()) or "It was tried as is said above.", 110),
        table=_table([trial]) if trial.figures else "",
        found=_found([trial]),
        claims=_claims([trial]),
    )
    return f"By itself: {trial.name}", re.sub(r"\n{3,}", "\n\n", words)


def _today() -> str:
    return f"{datetime.now(UTC):%d %B %Y}"


def _commit(tried: Source) -> str:
    return f"{tried.commit}, with changes that were not committed" if tried.changes else tried.commit


def _machine() -> str:
    parts = [
        f"{os.cpu_count()} cores ({platform.machine()})",
        f"{platform.system()} {platform.release().split('-')[0]}",
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        f"python-telegram-bot {telegram.__version__}",
    ]
    return ", ".join(parts)


def _table(trials: Sequence[Trial]) -> str:
    """A column for each trial with people in it."""
    columns = [(trial, trial.figures) for trial in trials if trial.figures]
    rows: list[tuple[str, list[int]]] = [
        ("times, or minutes", [trial.times for trial, _ in columns]),
        ("people", [figures.people for _, figures in columns]),
        ("of them signed up in the end", [figures.signed_up for _, figures in columns]),
        ("updates", [figures.updates for _, figures in columns]),
        ("updates lost", [figures.lost for _, figures in columns]),
        ("rows, or people a message went to", [figures.rows for _, figures in columns]),
        ("replies and rows that arrived", [figures.replies for _, figures in columns]),
        ("of them repeats", [figures.repeats for _, figures in columns]),
        ("most repeats because of one kill", [figures.most_repeats for _, figures in columns]),
        ("most messages in flight at a kill", [figures.most_in_flight for _, figures in columns]),
    ]
    head = "| | " + " | ".join(trial.name for trial, _ in columns) + " |"
    lines = [f"| {name} | " + " | ".join(f"{value:,}" for value in values) + " |" for name, values in rows]
    return "\n".join([head, "|---|" + "---:|" * len(columns), *lines])


def _found(trials: Sequence[Trial]) -> str:
    """What is of interest beside the table, a line each."""
    lines = []
    for trial in trials:
        shown = [claim for claim in trial.claims if claim.shown and claim.held]
        lines += [f"{trial.name}: {claim.name} ({claim.words})" for claim in shown]
        if trial.left_out:
            lines.append(f"Left out: {trial.name}, because {trial.left_out}")
    return "\n".join(
        textwrap.fill(f"- {line[0].upper()}{line[1:]}.", 110, subsequent_indent="  ") for line in lines
    )


def _claims(trials: Sequence[Trial]) -> str:
    claims = [(trial, claim) for trial in trials for claim in trial.claims]
    broken = [
        f"- **Broken**: {trial.name}: {claim.name} ({claim.words})"
        for trial, claim in claims
        if not claim.held
    ]
    return "\n".join([f"{len(claims) - len(broken)} of {len(claims)} claims hold.", *broken])
