"""HTML parse mode: tags and references become entities, and entities become HTML that is safe to show."""

import re
from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearsal import html, utf16
from rehearsal.entities import safe_html, trimmed, with_commands
from rehearsal.refusal import Refused

TAGS = ["b", "strong", "i", "em", "u", "ins", "s", "del", "code", "pre", "blockquote", "tg-spoiler"]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("plain", "plain", []),
        ("a &lt;b&gt; &amp;&quot;", 'a <b> &"', []),
        ("&#65;&#x42;&#128075;", "AB👋", []),
        ("&nbsp;&unknown;& &#0;", "&nbsp;&unknown;& &#0;", []),
        ("<B>x</B>", "x", [("bold", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("👋<b>👋</b>", "👋👋", [("bold", 2, 2)]),
        ("<b>a<i>b</i>c</b>", "abc", [("bold", 0, 3), ("italic", 1, 1)]),
        ("<b></b>x", "x", []),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<code class='language-a'>x</code>", "x", [("code", 0, 1)]),
    ],
)
def test_source_becomes_text_and_entities(source: str, text: str, found: list[tuple[str, int, int]]) -> None:
    words, entities = html.parse(source)
    assert words == text
    assert [(one["type"], one["offset"], one["length"]) for one in entities] == found


def test_links_keep_where_they_lead_and_lose_what_is_no_link() -> None:
    _, entities = html.parse('<a href="https://example.org/?a=1&amp;b=2">x</a><a href="javascript:x">y</a>')
    assert [one["url"] for one in entities] == ["https://example.org/?a=1&b=2"]
    assert html.parse("<a>example.org</a>")[1][0]["url"] == "http://example.org/"


def test_a_language_belongs_to_a_block_of_code() -> None:
    _, entities = html.parse('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"offset": 0, "length": 1, "type": "pre", "language": "python"}]


def test_white_space_around_a_message_goes_and_entities_shrink() -> None:
    text, entities = trimmed(*html.parse("  <b> x </b>  "))
    assert (text, entities) == ("x", [{"offset": 0, "length": 1, "type": "bold"}])


def test_a_command_inside_code_is_not_a_command() -> None:
    assert with_commands(*html.parse("<code>/help</code>")) == html.parse("<code>/help</code>")[1]
    assert [one["type"] for one in with_commands("/a, /b@some_bot", [])] == ["bot_command"] * 2


def test_what_someone_typed_is_never_markup() -> None:
    assert safe_html("<script>&", []) == "&lt;script&gt;&amp;"
    bad = [{"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}]
    assert safe_html("x", bad) == "x"
    quoted = [{"type": "text_link", "offset": 0, "length": 1, "url": 'https://x/"onclick="'}]
    assert 'onclick="' not in safe_html("x", quoted)


@given(st.text(max_size=200))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert html.parse(escape(text, quote=False)) == (text, [])


pieces = st.recursive(
    st.text(max_size=8).map(lambda text: escape(text, quote=False)),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=3)).map(
        lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
    ),
    max_leaves=12,
)


@given(st.lists(pieces, max_size=4).map("".join))
def test_entities_lie_within_the_text_and_nest_again_as_html(source: str) -> None:
    text, entities = html.parse(source)
    for one in entities:
        assert 0 <= one["offset"] < one["offset"] + one["length"] <= utf16.length(text)
    shown = safe_html(text, entities)
    assert re.sub(r"<[^>]*>", "", shown.replace("<br>", "\n")) == escape(text)


@given(st.text(alphabet="<>&/ab ='\";#x", max_size=40))
def test_any_source_is_parsed_or_refused(source: str) -> None:
    with suppress(Refused):
        html.parse(source)
