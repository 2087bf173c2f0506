"""What can be asked in a form: a question, its options, and how what is typed for it is read."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from domain.organisation import Organisation
from domain.person import Answers
from domain.say import Label, Say

Kind = Literal["agree", "one", "ticks", "words"]


class Known(Protocol):
    """What is known where an answer is read or said: `domain.forms.Standing` knows it."""

    @property
    def answers(self) -> Answers: ...
    @property
    def organisation(self) -> Organisation: ...
    @property
    def now_ms(self) -> int: ...


@dataclass(frozen=True)
class Option:
    """An answer to choose. `value` is stored and stands in buttons: at most 20 of a–z, 0–9, _ and -.

    alone: it means none of the others, and takes their ticks away as they take its.
    """

    value: str
    label: Label
    alone: bool = False


Options = Callable[[Organisation], tuple[Option, ...]]
Words = Callable[[str], Collection[str]]
"""What may be typed for the label with this key, in the languages of the person: `texts` knows, so that a
translation brings its typed words along."""


Reads = Callable[[str, Words, Known], str | Say]
"""Makes what was typed into what is kept, or says why it cannot."""


@dataclass(frozen=True)
class Question:
    """`name` is also its step, and the name under which its answer is kept.

    own_words: the name under which words beside a list are kept, where they may be given; of one answer they
    take the place. own_label: the label of the button for them.
    read: makes what was typed into what is kept, or says why it cannot.
    spoken: how what `read` made is said again, where that is not how it is kept.
    longest: how many characters own words may have.
    needs: asked only if that question has an answer. only: asked only if this is true of the answers.
    later: it stands filled in at the check, and is asked only to change it.
    at_once: own words are kept without being read back first, because the check reads them back.
    takes_file: a picture or a document may be sent for it; see `domain.answering.file_sent`.
    gathers: own words are a list, a line each, at least so many: whoever types one line is asked for more.
    An "agree" question has one option, whose value says what was agreed to.
    """

    name: str
    kind: Kind
    options: Options = lambda organisation: ()
    may_skip: bool = False
    own_words: str = ""
    own_label: str = "own-words"
    read: Reads | None = None
    spoken: Callable[[str, Known], tuple[Label, ...]] | None = None
    longest: int = 500
    one_line: bool = False
    needs: str = ""
    only: Callable[[Answers], bool] | None = None
    later: bool = False
    at_once: bool = False
    takes_file: bool = False
    gathers: int = 0

    @property
    def takes_words(self) -> bool:
        return self.kind == "words" or bool(self.own_words)

    def labels(self, values: Sequence[str], organisation: Organisation) -> tuple[Label, ...]:
        """Of answers as they are kept; an option that is no more is said as it is kept."""
        known = {option.value: option.label for option in self.options(organisation)}
        return tuple(known.get(value, Label(value, literal=True)) for value in values)

    @property
    def answers(self) -> tuple[str, ...]:
        """The names under which its answers are kept."""
        return (self.name, self.own_words) if self.own_words else (self.name,)
