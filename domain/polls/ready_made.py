"""A ready-made poll to start from, as a file of ready_made/ says: its words, and how it is answered."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from domain.choice import folded, slug
from domain.entry import LABEL, Number, line_of
from domain.polls import poll
from domain.polls.poll import Card, Decides, Kind

Title = Annotated[str, line_of(LABEL)]
Asked = Annotated[str, line_of(poll.LONGEST_QUESTION)]
Said = Annotated[str, line_of(poll.LONGEST_CARD)]
Chosen = Annotated[str, line_of(poll.LONGEST_OPTION)]
End = Annotated[str, line_of(poll.LONGEST_END)]


class ReadyMade(BaseModel):
    """`title` stands on its button. Everything can be changed once it is a draft."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    title: Title
    kind: Kind
    question: Asked
    plain_question: Asked
    can_change: Said
    cannot_change: Said | None = None
    decides: Decides = "staff"
    options: tuple[Chosen, ...] = Field(default=(), max_length=poll.MOST_OPTIONS, validate_default=True)
    plain_options: tuple[Chosen, ...] = Field(default=(), max_length=poll.MOST_OPTIONS, validate_default=True)
    most: Number = Field(default=0, ge=0, le=5)
    ends: tuple[End, ...] = Field(default=(), max_length=2, validate_default=True)

    @field_validator("options")
    @classmethod
    def _can_be_chosen_from(cls, options: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        kind = info.data.get("kind")
        if kind in poll.WITH_OPTIONS and len(options) < 2:
            raise ValueError("needs at least two answers to choose from")
        if kind not in (None, *poll.WITH_OPTIONS) and options:
            raise ValueError(f"must not stand in a poll of kind “{kind}”")
        if kind == "order" and len(options) > poll.MOST_TO_ORDER:
            raise ValueError(f"has too many to put in order; at most {poll.MOST_TO_ORDER} are allowed")
        if len({folded(option) for option in options}) < len(options):
            raise ValueError("has an answer twice")
        return options

    @field_validator("plain_options")
    @classmethod
    def _are_as_many(cls, plain: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        options = info.data.get("options")
        if options is not None and len(plain) != len(options):
            raise ValueError("needs a line for each of options, in their order")
        return plain

    @field_validator("ends")
    @classmethod
    def _are_of_a_scale(cls, ends: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if info.data.get("kind") == "scale" and len(ends) != 2:
            raise ValueError("must say what 1 and what 5 means")
        return ends

    @property
    def key(self) -> str:
        return slug(self.title)

    @property
    def card(self) -> Card:
        return Card(
            self.kind,
            self.question,
            self.options,
            can_change=self.can_change,
            cannot_change=self.cannot_change or "",
            decides=self.decides,
            plain_question=self.plain_question,
            plain_options=self.plain_options,
            most=self.most,
            ends=self.ends,
        )


class ReadyMadeFile(BaseModel):
    """One or several, each a [[poll]]."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    poll: tuple[ReadyMade, ...] = Field(min_length=1, max_length=20)
