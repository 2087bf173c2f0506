"""How much is done in a run."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """Rounds, and how many of each in a round."""

    rounds: int = 5
    people: int = 350
    people_in_conversation: int = 100
    messages: int = 1_000
    messages_by_default_client: int = 300
    latencies: tuple[int, ...] = (3, 80, 150)
    """Milliseconds by which every call to Telegram is slowed."""
    waiting_rounds: int = 4
    waiting: int = 10_000
    replies: int = 60
    steady: int = 1_700
    """A minute of a message to `waiting` people; all of it would take six."""
    planning_rounds: int = 3
    planned: int = 1_000_000
    asked: int = 100_000
    """People who are asked in one poll."""
    export_rounds: int = 3
    exported: tuple[int, int] = (10_000, 1_000_000)
    webhook_rounds: int = 3
    webhook_people: int = 200
    webhook_updates: int = 2_000
    memory_rounds: int = 3
    members: tuple[int, int] = (10_000, 200_000)
    newcomers: int = 334
    to_many_rounds: int = 3
    to_many: tuple[int, int] = (10_000, 100_000)
    """People to whom one message goes as fast as the machine can; to the second number of them once."""
    beside_loops: int = 1_000
    beside_loops_paced: int = 150
    loop_latencies: tuple[int, ...] = (3, 80)


FULL = Size()
QUICK = Size(
    rounds=1,
    people=30,
    people_in_conversation=10,
    messages=100,
    messages_by_default_client=30,
    waiting_rounds=1,
    waiting=500,
    replies=20,
    steady=150,
    planning_rounds=1,
    planned=50_000,
    asked=5_000,
    export_rounds=1,
    exported=(1_000, 10_000),
    webhook_rounds=1,
    webhook_people=20,
    webhook_updates=40,
    memory_rounds=1,
    members=(1_000, 10_000),
    newcomers=34,
    to_many_rounds=1,
    to_many=(500, 2_000),
    beside_loops=100,
    beside_loops_paced=30,
    loop_latencies=(80,),
)
