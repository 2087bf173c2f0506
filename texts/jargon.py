"""Words that people say in services and that not everybody knows, each with plainer ones."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from texts.bundles import FOLDER


@cache
def jargon() -> Mapping[str, str]:
    """The usual list, for any organisation; organisation.toml may add to it."""
    return MappingProxyType(tomllib.loads((FOLDER / "jargon.toml").read_text(encoding="utf-8")))
