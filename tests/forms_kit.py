"""Standing in a form and doing what people do there, without a Telegram."""

from domain.answering import press
from domain.choice import choice
from domain.forms import Form, Place, Standing, begin, move_to
from domain.organisation import Organisation
from domain.result import Result, Stale
from domain.showing import show
from domain.typed import hear
from tests.kit import organisation
from texts import Texts

NOW_MS = 1_763_000_000_000
ORGANISATION = organisation()
TEXTS = Texts(ORGANISATION)


def words(label: str) -> tuple[str, ...]:
    return TEXTS.typed(label, "en")


def at(
    form: Form, step: str = "", organisation: Organisation = ORGANISATION, **answers: tuple[str, ...]
) -> Standing:
    first = begin(form, organisation, 7, "en", NOW_MS, answers)
    return move_to(first, Place(step)) if step else first


def data(standing: Standing, label: str, page: int = 0) -> str:
    """What is in the button with this label: a text key, or the words of an answer."""
    for button in show(standing, page).buttons:
        answer = button.values.get("answer")
        if button.label == label or (isinstance(answer, tuple) and answer[0].text == label):
            return button.data
    raise AssertionError(f"no button {label!r}")


def tap(standing: Standing, label: str, page: int = 0) -> Standing:
    return led(press(standing, data(standing, label, page)))


def type_(standing: Standing, text: str) -> Standing:
    return led(hear(standing, text, words))


def led(result: Result) -> Standing:
    assert not isinstance(result, Stale)
    return result.at


def labels(standing: Standing, page: int = 0) -> list[str]:
    return [button.label for button in show(standing, page).buttons]


SIXTEEN_AREAS = ORGANISATION.model_copy(
    update={"areas": tuple(choice(f"Area {letter}") for letter in "abcdefghijklmnop")}
)
