"""Texts made to take long: nobody else waits for them beyond the patience that every test here has."""

import pytest

from tests.kit import Town

COSTLY = {
    "combining marks out of order": "a" + "\u0344" * 2047 + "\u0323" * 2047,
    "letters that become many": "\ufdfa" * 4096,
    "a list without end": "not " + "1," * 2046,
    "only digits": "4" * 4096,
}


@pytest.mark.parametrize("text", COSTLY.values(), ids=COSTLY.keys())
async def test_costly_texts_hold_nobody_up(town: Town, text: str) -> None:
    eve, ada = town.person("Eve"), town.person("Ada")
    await eve.sends("/start")
    await eve.taps("join")
    await eve.taps("agree-yes")
    for _ in range(20):
        town.telegram.phones.type(eve.id, text)
    await ada.sends("help")
    ada.sees("help")
