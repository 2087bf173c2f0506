"""How an export stands, as it is told to who asked for it: one message, changed as it goes on."""

from domain.exports import period
from domain.exports.wanted import Keeping, Wanted
from domain.say import Button, Label, Say, Value, phrase

HELP = Button("help-now", "go:help")
AGAIN = Button("export-another", "go:export")
MENU = Button("menu", "go:menu")


def about(export_id: int) -> str:
    """The name by which its message is remembered."""
    return f"export {export_id}"


def making(export_id: int, lines: int) -> Say:
    stop = Button("export-stop", f"go:exportstop:{export_id}")
    return Say("export-making", {"lines": lines}, (stop, HELP))


def made(wanted: Wanted, lines: int, sent: bool, locked: bool, file: str, size: int) -> Say:
    """sent: it comes as a file; or else it stays where it is. locked: it needs the passphrase."""
    values: dict[str, Value] = {
        **named(wanted),
        "lines": lines,
        "sent": int(sent),
        "locked": int(locked),
        "file": file,
        "megabytes": size // 1_000_000,
    }
    return Say("export-made", values, (AGAIN, MENU, HELP))


def ended(state: str) -> Say:
    """failed, stopped, or unlocked: there is nothing to lock it with."""
    return Say(f"export-{state}", buttons=(AGAIN, MENU, HELP))


def file(wanted: Wanted) -> Say:
    """Beneath the file itself."""
    return Say("export-file", {"locked": int(wanted.about_people)}, (AGAIN, MENU, HELP))


def kept(keeping: Keeping) -> dict[str, Value]:
    return {"locked": int(keeping.locked), "sent": int(keeping.sent)}


def level(name: str, keeping: Keeping) -> Label:
    """What this much of it is, and where such a file goes."""
    return phrase(f"export-says-{name}", **kept(keeping))


def named(wanted: Wanted) -> dict[str, Value]:
    """What was chosen, in words."""
    said: dict[str, Value] = {
        name: (Label(f"export-{value}"),) if value else ""
        for name, value in (
            ("what", wanted.what),
            ("how", wanted.level),
            ("format", wanted.format),
            ("why", wanted.reason),
        )
    }
    since = (Label("export-now"),) if wanted.as_it_is else period.spoken(wanted.since) if wanted.since else ""
    return {**said, "since": since}
