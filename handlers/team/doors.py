"""All there is about the team and its roles, in one place for the doors."""

from handlers.command import Command
from handlers.team import (
    approving,
    granting,
    invited,
    inviting,
    parting,
    restored,
    status,
    sure,
    team,
    team_name,
)

COMMANDS: tuple[Command, ...] = (
    *team.COMMANDS,
    *inviting.COMMANDS,
    *invited.COMMANDS,
    *granting.COMMANDS,
    *approving.COMMANDS,
    *parting.COMMANDS,
    *sure.COMMANDS,
    *team_name.COMMANDS,
    *restored.COMMANDS,
    *status.COMMANDS,
)

HEARERS = {**invited.HEARERS, **granting.HEARERS, **team_name.HEARERS}
"""Who takes what is typed on which screen."""
