"""What the crowd makes of polls: people of it come to an answer, whatever the kind."""

import random
import re

import pytest

from bot.crowd_manners import CROWD_MANNERS
from domain.many.audience import Audience
from domain.polls import answers as poll_answers
from domain.polls import card as poll_card
from domain.polls import marks as poll_marks
from domain.polls.poll import Card, Kind, Poll
from rehearsal import Manners
from rehearsal.manners import Button, choose
from rehearsal.people import Message
from tests.kit import organisation
from texts import Texts

OPTIONS = ("Tuesday", "Friday", "Sunday")


def offered(poll: Poll, state: str) -> Message:
    rendered = Texts(organisation()).render(poll_card.asked(poll, "en", state=state), "en")
    rows = [[{"text": label, "callback_data": data} for label, data in row] for row in rendered.rows]
    return Message(1, 1, True, 0, wire={"reply_markup": {"inline_keyboard": rows}})


def pressed(message: Message, button: Button) -> str:
    rows = message.wire["reply_markup"]["inline_keyboard"]
    return str(rows[button.row][button.column]["callback_data"])


@pytest.mark.parametrize("kind", ["yesno", "one", "several", "scale", "order", "dates"])
def test_people_of_the_crowd_come_to_an_answer(kind: Kind) -> None:
    options = () if kind in ("yesno", "scale") else OPTIONS
    poll = Poll(77, 1, Card(kind, "When shall we meet?", options), Audience(), state="open")
    manners, chance = Manners(CROWD_MANNERS), random.Random(5)
    for _ in range(20):
        act, state, sent = "mark", "", ""
        for turn in range(30):
            message = offered(poll, state)
            chosen = choose(manners.offer(message), turn > 0, chance)
            assert isinstance(chosen, Button), "they are stuck"
            found = re.fullmatch(r"go:(vote|mark):77-(?:\d-)?(.*)", pressed(message, chosen))
            assert found, "they press something else"
            act, state, sent = found[1], found[2], pressed(message, chosen)
            if act == "vote":
                break
            assert poll_marks.is_state(poll.card, state)
        assert act == "vote", "they never send it"
        answer = sent.partition("-")[2]
        assert poll_answers.is_answer(poll.card, answer)
        assert answer not in poll_answers.beside(poll.card)


@pytest.mark.parametrize("kind", ["words", "blank"])
def test_people_of_the_crowd_say_something_in_words(kind: Kind) -> None:
    poll = Poll(77, 1, Card(kind, "What shall change?"), Audience(), state="open")
    message = offered(poll, "")
    found = {type(choose(Manners(CROWD_MANNERS).offer(message), False, random.Random(n))) for n in range(30)}
    assert found == {str, Button}, "some type, and some press the button first"
