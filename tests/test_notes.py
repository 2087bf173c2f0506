"""What the machine itself says."""

import pytest

from domain import notes
from domain.say import Button, Say
from handlers.doors import BY_SLASH


def test_a_gap_is_told_in_local_time() -> None:
    july = 1_783_515_480_000  # 2026-07-08 12:58 UTC
    assert notes.gap(july, july + 8 * 60_000, "Europe/London") == Say("gap", {"from": "13:58", "to": "14:06"})


def named(menu: Say) -> list[str]:
    return [button.data for button in menu.buttons]


@pytest.mark.parametrize("roles", [None, set(), {"council", "pen", "chair"}, {"coordinator"}, {"admin"}])
def test_the_command_menu_is_short_and_each_entry_is_heard(roles: set[str] | None) -> None:
    commands = named(notes.commands(roles))
    assert len(commands) <= 8
    assert set(commands) <= set(BY_SLASH)


def test_the_command_menu_shows_what_each_role_may_do() -> None:
    assert "me" not in named(notes.commands())
    assert {"me", "pause", "leave"} <= set(named(notes.commands({"pen"})))
    assert "team" not in named(notes.commands({"council", "pen", "chair"}))
    assert "team" in named(notes.commands({"coordinator"}))
    assert "invite" not in named(notes.commands({"coordinator"}))
    assert {"team", "invite"} <= set(named(notes.commands({"admin"})))


def test_a_member_finds_there_how_often_and_when() -> None:
    assert notes.gap(0, 1, "Europe/London", joined=True).buttons == (notes.TIMES,)
    say = Say("x", buttons=(Button("menu", "go:menu"), Button("help-now", "go:help")))
    assert [button.label for button in notes.started(say).buttons] == ["menu", "times", "help-now"]
    assert notes.started(notes.started(say)) == notes.started(say)
