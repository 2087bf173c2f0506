"""What the machine itself says."""

from domain import notes
from domain.say import Say
from handlers.doors import BY_SLASH


def test_a_gap_is_told_in_local_time() -> None:
    july = 1_783_515_480_000  # 2026-07-08 12:58 UTC
    assert notes.gap(july, july + 8 * 60_000, "Europe/London") == Say("gap", {"from": "13:58", "to": "14:06"})


def test_the_command_menu_has_at_most_six_entries_each_heard() -> None:
    commands = [button.data for button in notes.commands("en").buttons]
    assert len(commands) <= 6
    assert set(commands) <= set(BY_SLASH)
