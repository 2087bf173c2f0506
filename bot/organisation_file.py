"""Reads organisation.toml, and names every mistake in it at once."""

import errno
import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from domain.organisation import Organisation
from domain.polls.ready_made import ReadyMade, ReadyMadeFile
from storage.small_files import read_small

SHIPPED = Path(__file__).parent.parent / "ready_made"
"""Ready-made polls that come with the bot; an organisation's own take the place of one with its title."""

Read = TypeVar("Read", bound=BaseModel)

LARGEST = 256 * 1024
"""Bytes. A whole file of long texts stays below a tenth of it; anything larger is another file."""

MOST_FILES = 200
"""Ready-made polls in one folder."""

TOO_DEEP = "tables or lists stand in one another so deep that it is not read."
_LONG_NAME = re.compile(r"""(?<![\w-])(?:(?:"[^"\n]*+"|'[^'\n]*+'|[A-Za-z0-9_-]++)[ \t]*+\.[ \t]*+){20}""")


class OrganisationError(Exception):
    """What is wrong with the file: one sentence a mistake."""

    def __init__(self, path: Path, sentences: Iterable[str]) -> None:
        self.sentences = tuple(f"{path}: {sentence}" for sentence in sentences)
        super().__init__("\n".join(self.sentences))


def load_organisation(path: Path) -> Organisation:
    """The organisation as the file says, with its ready-made polls; raises OrganisationError."""
    organisation = loaded(path, Organisation)
    own = organisation.ready_made_folder
    folders = [SHIPPED, *([path.parent / own] if own else [])]
    polls: dict[str, ReadyMade] = {}
    for file in (file for folder in folders for file in _files(folder)):
        polls |= {poll.key: poll for poll in loaded(file, ReadyMadeFile, "it is a ready-made question").poll}
    polls |= {poll.key: poll for poll in organisation.ready_made}
    return organisation.model_copy(update={"ready_made": tuple(polls.values())})


def loaded(path: Path, model: type[Read], why: str = "ORGANISATION_FILE names it") -> Read:
    """What the file says; raises OrganisationError, which names every mistake at once.

    why: for what it is read, to be said where it cannot be.
    """
    try:
        values = tomllib.loads(_shallow(path, _text(path, why)))
    except tomllib.TOMLDecodeError as error:
        raise OrganisationError(path, [f"this is not TOML: {error}."]) from None
    except RecursionError:
        raise OrganisationError(path, [TOO_DEEP]) from None
    except ValueError:  # Python reads no number of so many digits
        raise OrganisationError(path, ["a number in it has far too many digits."]) from None
    try:
        return model.model_validate(values)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
    raise OrganisationError(
        path, [_sentence(one, values, model) for one in mistakes if _stands_alone(one, mistakes)]
    )


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise OrganisationError(folder, ["is no folder; ready_made_folder names it."])
    found = sorted(islice(folder.glob("*.toml"), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        raise OrganisationError(folder, [f"holds more than {MOST_FILES} files, so none is read."])
    return found


def _shallow(path: Path, text: str) -> str:
    """A name of thousands of parts takes the reader of TOML hours, and holds the bot up as it starts."""
    if _LONG_NAME.search(text):
        raise OrganisationError(path, [TOO_DEEP])
    return text


def _text(path: Path, why: str) -> str:
    try:
        content = read_small(path, LARGEST)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise OrganisationError(
                path, [f"is larger than {LARGEST // 1024} KiB, so it is not read."]
            ) from None
        reason = error.strerror or type(error).__name__
        raise OrganisationError(path, [f"cannot be read ({reason}); {why}."]) from None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise OrganisationError(
            path, [f"line {line} has a letter that is not UTF-8; save the file as UTF-8."]
        ) from None


def _stands_alone(mistake: ErrorDetails, mistakes: Iterable[ErrorDetails]) -> bool:
    """A list whose only entries are wrong is not also called empty."""
    place = mistake["loc"]
    inside = any(other["loc"][: len(place)] == place for other in mistakes if other is not mistake)
    return mistake["type"] != "too_short" or not inside


def _sentence(mistake: ErrorDetails, values: Mapping[str, Any], model: type[BaseModel]) -> str:
    place = _place(mistake["loc"])
    if mistake["type"] == "missing":
        return f"{place} is missing."
    if mistake["type"] == "extra_forbidden":
        return f"{place} is not known here{_known(mistake['loc'], model)}."
    if mistake["type"] == "value_error":
        return f"{place}{_shown(mistake['loc'], values)} {mistake['ctx']['error']}."
    return f"{place} is not right: {_allowed(mistake)}."


def _place(loc: tuple[int | str, ...]) -> str:
    """As it reads in the file; entries are counted from 1."""
    place = ""
    for part in loc:
        place += f"[{part + 1}]" if isinstance(part, int) else f".{_visible(part)}"
    return place.lstrip(".")


def _visible(words: str) -> str:
    """Shortened, and with what is hidden in it shown: it may stand in a terminal, or in a log."""
    return (words if words.isprintable() else words.encode("unicode_escape").decode())[:40]


def _shown(loc: tuple[int | str, ...], values: Mapping[str, Any]) -> str:
    """An entry of a list is shown."""
    if not isinstance(loc[-1], int):
        return ""
    value: Any = values
    for part in loc:
        value = value[part]
    if not isinstance(value, str):
        return ""
    return f" (“{_visible(value)}”)"


def _known(loc: tuple[int | str, ...], model: type[BaseModel]) -> str:
    names = _names(loc[:-1], model)
    near = get_close_matches(str(loc[-1]), names, n=1)
    return f"; perhaps {near[0]} is meant" if near else f"; allowed are {', '.join(names)}"


def _names(loc: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    part: Any = model
    for step in loc:
        if isinstance(step, str):
            part = _model(part.model_fields[step].annotation)
    return [field.alias or name for name, field in part.model_fields.items()]


def _model(annotation: Any) -> type[BaseModel]:
    """The table that stands in a field, or in the list of tables that does."""
    inner: type[BaseModel] = getattr(annotation, "__args__", (annotation,))[0]
    return inner


def _allowed(mistake: ErrorDetails) -> str:
    limits = mistake.get("ctx", {})
    match mistake["type"]:
        case "int_type":
            return "a whole number without quotes is allowed"
        case "greater_than_equal":
            return f"at least {limits['ge']} is allowed"
        case "less_than_equal":
            return f"at most {limits['le']} is allowed"
        case "too_short":
            return "at least one entry is needed"
        case "too_long":
            return f"at most {limits['max_length']} entries are allowed"
        case "tuple_type":
            return "a list in [ ] is allowed"
        case "literal_error":
            return f"allowed is {limits['expected']}".replace("'", '"')
        case "model_type" | "dict_type":
            return "a table of its own is allowed"
        case kind if kind.startswith("date"):
            return "a day such as 2026-11-01, without quotes, is allowed"
    return mistake["msg"]
