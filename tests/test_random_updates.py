"""Whatever an update is bent into, it is only ever its own sender's."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.torture.mutations import Wire, made_for, mutated, person_of, shapes
from bot.raw_update import read

HAND, OTHERS = 4_500_000_001, (4_100_000_001, 4_100_000_002)
SHAPES = shapes()


@pytest.mark.parametrize("sort", ["group", "supergroup", "channel", "PRIVATE", "", None, 7, []])
def test_a_chat_that_only_claims_to_be_a_group_is_nobodys(sort: object) -> None:
    """Found by torture: it would have been taken for that person's, and left."""
    chat = {"id": OTHERS[0], "type": sort}
    update = read({"update_id": 1, "message": {"from": {"id": HAND}, "chat": chat, "text": "/menu"}})
    assert update
    assert (update.chat_id, update.private) == (None, False)


def test_a_real_group_is_still_a_group() -> None:
    chat = {"id": -7, "type": "group"}
    update = read({"update_id": 1, "message": {"from": {"id": HAND}, "chat": chat, "text": "/menu"}})
    assert update
    assert (update.chat_id, update.private) == (-7, False)


@given(st.sampled_from(SHAPES), st.integers(0, 2**32))
def test_whatever_is_changed_in_an_update_it_is_never_somebody_elses(shape: Wire, seed: int) -> None:
    wire = made_for(shape, person_of(shape), HAND)
    bent = mutated(wire, random.Random(seed), OTHERS)
    update = read({**bent, "update_id": 1})
    assert update
    body = bent.get(update.kind)
    whose = body.get("from") if isinstance(body, dict) else None
    if isinstance(whose, dict) and whose.get("id") in OTHERS:
        return  # nobody can forge that
    assert update.chat_id not in OTHERS
