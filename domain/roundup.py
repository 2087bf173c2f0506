"""The weekly round-up: what can wait, told of in one message."""

from domain.notes import started
from domain.say import Button, Say

READ = Button("read-roundup", "go:roundup")
HELP = Button("help-now", "go:help")


def roundup(things: int) -> Say:
    return started(Say("roundup", {"things": things}, (READ, HELP)))
