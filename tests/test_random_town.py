"""Whatever people do, in whatever order, and whatever is restarted: nothing is forgotten."""

import pytest
from hypothesis import HealthCheck, settings

from tests.random_town import RandomTown

RandomTown.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestRandomTown = pytest.mark.long(RandomTown.TestCase)
