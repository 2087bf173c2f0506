"""What every part of organisation.toml has in common: nothing changes it, what is unknown is a mistake."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A rule that compares fields stands on the later one, so that it is told beside all other mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
