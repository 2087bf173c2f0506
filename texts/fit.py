"""Making what is said short enough for Telegram, by cutting values and never the words around them."""

import re
from collections.abc import Mapping, Sequence

from texts.clean import for_html
from texts.template import Gap, Template, without_html

MESSAGE, NOTICE, LABEL = 4096, 200, 28
IN_A_FILE = 16_384  # a line there, or a message quoted there
_CUT = "…"
_COMMAND = re.compile(r"(https?://\S*)|(?<![\w/<>])/(?=[A-Za-z0-9_])")
_LITERAL = ("<code>", 'href="')


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def fit(template: Template, values: Mapping[str, str], limit: int, html: bool) -> str:
    """The template with its values, escaped for `html`; the longest values are cut first.

    `limit` counts what is left when HTML is taken off. Words too long by themselves lose their HTML.
    """
    said = [values[part.name] if isinstance(part, Gap) else part for part in template]
    if html:
        said = _nothing_to_tap(template, said)
    if 2 * sum(map(len, said)) > limit:
        bare = [without_html(part) if html else part for part in template if isinstance(part, str)]
        room = limit - sum(map(units, bare))
        if room < 0:
            template, said = (Gap(""),), [cut("".join(bare), limit)]
        else:
            said = _cut_gaps(template, said, room)
    if not html:
        return "".join(said)
    pairs = zip(template, said, strict=True)
    return "".join(for_html(words) if isinstance(part, Gap) else words for part, words in pairs)


def _nothing_to_tap(template: Template, said: Sequence[str]) -> list[str]:
    """A value is never a command that a tap would send: an unseen joiner parts it from its slash.

    In code there are none to tap, and what is copied from there stays as it is.
    """
    before = ["", *(part if isinstance(part, str) else "" for part in template)]
    return [
        _COMMAND.sub(_apart, words) if isinstance(part, Gap) and not above.endswith(_LITERAL) else words
        for part, words, above in zip(template, said, before, strict=False)
    ]


def _apart(found: re.Match[str]) -> str:
    """Addresses stay as they are."""
    return found[1] or "/\u200d"


def cut(text: str, limit: int) -> str:
    """At most `limit` units, with an ellipsis where something was cut."""
    if units(text) <= limit:
        return text
    kept = text[: max(limit - 1, 0)]
    while units(kept) > limit - 1 and kept:
        kept = kept[:-1]
    return kept.rstrip("\u200d ") + _CUT if limit > 0 else ""


def _cut_gaps(template: Template, said: Sequence[str], room: int) -> list[str]:
    pairs = list(zip(template, said, strict=True))
    share = _room_each([units(words) for part, words in pairs if isinstance(part, Gap)], room)
    return [cut(words, share) if isinstance(part, Gap) else words for part, words in pairs]


def _room_each(lengths: Sequence[int], room: int) -> int:
    """The most that every value may have so that all together fit: short ones stay whole."""
    for index, length in enumerate(sorted(lengths)):
        share = room // (len(lengths) - index)
        if length > share:
            return share
        room -= length
    return max(lengths, default=0)
