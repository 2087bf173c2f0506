"""What an error's name means, in short words beside it, for whoever reads the log."""

from domain.team.error_names import Meaning, meaning

_WORDS: dict[Meaning, str] = {
    "no-connection": "there is no way to Telegram",
    "no-answer": "no answer came in time",
    "refused": "Telegram refuses the token",
    "elsewhere": "another program uses the token",
    "not-accepted": "Telegram does not accept what was sent",
    "blocked": "the bot may not write to this chat",
    "wait": "Telegram wants the bot to wait",
    "telegram": "Telegram has a fault, or the way to it",
    "disk-full": "the disk is full",
    "disk": "the disk cannot be read or written, or it is full",
    "read-only": "this user may not write it, or the disk can only be read",
    "damaged": "the database is damaged; stop the bot and restore a backup",
    "busy": "another program has the database open",
    "fault": "a fault in this program",
}


def means(name: str) -> str:
    """Nothing where the name is not known."""
    known = meaning(name)
    return _WORDS[known] if known else ""


def with_name(name: str) -> str:
    """What it means, and the name, to look it up."""
    return f"{words} ({name})" if (words := means(name)) else name
