"""What the machine itself says."""

import pytest

from domain import notes
from domain.authority import authorise
from domain.person import Person
from domain.reference import reference
from domain.say import Button, Say
from handlers.doors import BY_SLASH


def test_a_gap_is_told_in_local_time() -> None:
    july = 1_783_515_480_000  # 2026-07-08 12:58 UTC
    assert notes.gap(july, july + 8 * 60_000, "Europe/London") == Say("gap", {"from": "13:58", "to": "14:06"})


def named(menu: Say) -> list[str]:
    return [button.data for button in menu.buttons]


@pytest.mark.parametrize(
    ("roles", "most"),
    [
        (None, 4),
        (frozenset(), 6),
        (frozenset({"council", "pen", "chair"}), 6),
        (frozenset({"coordinator"}), 15),
        (frozenset({"admin"}), 12),
        (frozenset({"coordinator", "admin"}), 19),
    ],
)
def test_the_command_menu_is_short_and_each_entry_is_heard(roles: frozenset[str] | None, most: int) -> None:
    commands = named(notes.commands(roles))
    assert len(commands) == len(set(commands)) <= most
    person = None if roles is None else Person(1, 1, "en", 1, "1", reference=reference(1), roles=roles)
    assert all(authorise(person, BY_SLASH[command].capability) for command in commands)


def test_the_command_menu_shows_what_each_role_may_do() -> None:
    assert "me" not in named(notes.commands())
    assert {"me", "pause", "leave"} <= set(named(notes.commands({"pen"})))
    assert "team" not in named(notes.commands({"council", "pen", "chair"}))
    assert {"team", "export", "new", "polls", "write"} <= set(named(notes.commands({"coordinator"})))
    assert not {"invite", "status", "person", "requests"} & set(named(notes.commands({"coordinator"})))
    assert {"team", "invite", "status", "export", "person", "requests"} <= set(
        named(notes.commands({"admin"}))
    )
    assert "write" not in named(notes.commands({"admin"}))


@pytest.mark.parametrize("roles", [set(), {"coordinator"}, {"admin"}, {"coordinator", "admin"}])
def test_home_and_help_stand_first_in_every_members_menu_and_leaving_last(roles: set[str]) -> None:
    commands = named(notes.commands(roles))
    assert commands[:2] == ["menu", "help"]
    assert commands[-1] == "leave"


def test_a_member_finds_there_how_often_and_when() -> None:
    assert notes.gap(0, 1, "Europe/London", joined=True).buttons == (notes.TIMES,)
    say = Say("x", buttons=(Button("menu", "go:menu"), Button("help-now", "go:help")))
    assert [button.label for button in notes.started(say).buttons] == ["menu", "times", "help-now"]
    assert notes.started(notes.started(say)) == notes.started(say)
