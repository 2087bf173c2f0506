"""How many people a message reaches and whom it is for, as it is said."""

from domain.many import audience
from domain.many.audience import Audience, Reach
from domain.many.message_form import AUDIENCE
from domain.say import Label, Value, phrase
from domain.week import begins_ms
from handlers.visit import Visit
from storage.many import audiences

_GREATEST = (1 << 63) - 1


async def reach_of(visit: Visit, whom: Audience) -> Reach:
    organisation = visit.organisation
    week_ms = begins_ms(visit.now_ms, organisation.zone)
    return await audiences.reach(visit.tx, whom, visit.now_ms, week_ms, organisation.messages_a_week)


def whom(visit: Visit, who: Audience) -> dict[str, Value]:
    """For a text that says whom it is for."""
    if who.poll:
        return {"whom_lines": (phrase("whom-asked"),)}
    if who.agenda:
        return {"whom_lines": (phrase("whom-agenda"),)}
    if who.replied or who.forum:
        return {"whom_lines": (Label("whom-replied" if who.replied else "whom-follow"),)}
    answers = audience.as_answers(who)
    lines = []
    for question in AUDIENCE.questions:
        options = question.options(visit.organisation)
        chosen = tuple(option.label for option in options if option.value in answers[question.name])
        if chosen:
            lines.append(phrase(f"whom-{question.name}", chosen=chosen))
    return {"whom_lines": tuple(lines) or (phrase("whom-everybody"),)}


def number(argument: str) -> int:
    """The number in a button, which may hold anything; 0 for what is none."""
    digits = argument.isascii() and argument.isdecimal() and len(argument) < 20
    return min(int(argument), _GREATEST) if digits else 0
