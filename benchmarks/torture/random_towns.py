"""The random towns of the tests, many more of them: anything done in any order, beside a small model."""

import asyncio

import hypothesis.core
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.random_town import RandomTown

from .verdict import Claim

STEPS = 30


async def random_town(seed: int, examples: int) -> list[Claim]:
    """So many stories of up to thirty steps each. In a thread of its own, because it has loops of its own."""
    return [await asyncio.to_thread(_told, seed, examples)]


def _told(seed: int, examples: int) -> Claim:
    story = settings(
        max_examples=examples,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    hypothesis.core.global_force_seed = seed  # type: ignore[assignment]
    try:
        run_state_machine_as_test(RandomTown, settings=story)
    except Exception as found:
        return Claim(
            "all is remembered as it was said", False, f"{type(found).__name__}: {found}"[:300], True
        )
    words = f"{examples} stories of up to {STEPS} steps"
    return Claim("all is remembered as it was said", True, words, True)
