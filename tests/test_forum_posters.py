"""Posters and sheets of paper: what they lead to, what they give away, and how many came by them."""

import re
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from bot.forums.poster_drawing import poster_file
from bot.forums.poster_layout import HEIGHT, MARGIN, POINT, WIDTH, laid_out
from bot.pictures import Poster
from domain.forums.forum import Details
from storage.forums import meetings, posters
from tests.forum_kit import PLACE, running_forum, upcoming
from tests.kit import Member, Town, organisation
from tests.many_kit import joins
from tests.pdf_words import sheets
from tests.test_signing_up import signs_up

KNOWN = Details(PLACE, access="Step-free")
"""Nothing is asked of it before its first meeting."""

STREAM = re.compile(rb"obj\n<<(.*?)>>\nstream\n(.*?)\nendstream", re.S)
USUAL = Poster(
    "https://t.me/share_the_pen_bot?start=kmtqrw",
    (("heading", "Come and have your say"), ("name", "Bolton forum")),
    "Point your phone’s camera at the square.",
    (("words", "Or type:"), ("strong", "t.me/share_the_pen_bot?start=kmtqrw"), ("strong", "0161 496 0123")),
    "png",
)
LONG = replace(
    USUAL,
    link="https://t.me/" + "w" * 32 + "?start=kmtqrw",
    above=(("heading", "W" * 60), ("name", "WWWWWWWWW " * 6)),
    beside="Point your phone’s camera at the square. It opens a chat in Telegram, a free app.",
    beneath=(
        ("words", "Or type this into your phone’s browser:"),
        ("strong", "t.me/" + "w" * 32 + "?start=kmtqrw"),
        ("words", "No smartphone? Call or write to us:"),
        ("strong", "+44 (0) 161 496 0123 extension 12345"),
        ("strong", "w" * 64 + "@" + "w" * 20 + ".example.org"),
    ),
)


def read(picture: Image.Image) -> list[str]:
    """The codes on it, as a phone's camera reads them."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def png(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def picture_on(pdf: bytes) -> Image.Image:
    """The one that stands on the page."""
    drawn = next(found for found in STREAM.finditer(pdf) if b"/Subtype /Image" in found[1])
    wide, high = (int(re.findall(rb"/%s (\d+)" % side, drawn[1])[0]) for side in (b"Width", b"Height"))
    rows = zlib.decompress(drawn[2])
    first = len(rows) // high - wide  # how each row is packed stands before it
    assert {bytes(rows[n * (wide + first) :][:first]) for n in range(high)} <= {b"", b"\0"}
    plain = b"".join(rows[n * (wide + first) + first :][:wide] for n in range(high))
    return Image.frombytes("L", (wide, high), plain)


def got(member: Member, name: str) -> bytes:
    """The newest file with this name on their phone."""
    files = member.town.telegram.telegram.files
    sent = [wire["document"] for wire in member.messages() if "document" in wire]
    stored = files.get(next(d["file_id"] for d in reversed(sent) if d["file_name"] == name))
    assert stored
    return bytes(files.data(stored))


async def makes(coordinator: Member) -> str:
    """The poster on their screen; the code that its link ends with."""
    await coordinator.taps("poster-files")
    (link,) = read(png(got(coordinator, "poster.png")))
    assert read(picture_on(got(coordinator, "poster.pdf"))) == [link]
    address, _, code = link.partition("?start=")
    assert address == f"https://t.me/{coordinator.town.telegram.telegram.bot['username']}"
    return code


def code_shown(coordinator: Member) -> str:
    """On the page of a poster in words."""
    (code,) = re.findall(r"[?]start=(\w{6})\n", coordinator.reads())
    return str(code)


async def test_whoever_comes_by_a_poster_sees_its_forum_once_they_have_joined(conversation: Town) -> None:
    cleo = await joins(conversation, "Cleo", role="coordinator")
    await running_forum(conversation, details=KNOWN)
    await cleo.sends("/poster")
    await cleo.taps("Forum: Bolton forum")
    cleo.sees("poster-page")
    assert "Opened so far: never" in cleo.reads()
    code = await makes(cleo)
    ada = conversation.person()
    await ada.sends(f"/start {code}")
    ada.sees("welcome")
    for label in ("join", "agree-yes", "kind-used", "next", "Bolton", "next"):
        await ada.taps(label)
    ada.sees("signup-done", "forum-page")
    assert (await ada.sender()).conversation.answers.keys() & {"poster"} == set()
    await ada.sends(f"/start {code.upper()}")
    ada.sees("forum-page", "forum-page")
    await cleo.taps("the-poster")
    assert "Opened so far: fewer than 8 times" in cleo.reads()


async def test_from_eight_on_it_is_said_how_often_a_poster_was_opened(town: Town) -> None:
    cleo = await joins(town, "Cleo", role="coordinator")
    await cleo.sends("/poster")
    await cleo.taps("poster-for-all")
    code = code_shown(cleo)
    for _ in range(8):
        await town.person().sends(f"/start {code}")
    await cleo.taps_old(cleo.messages()[-1]["message_id"], f"go:fpof:{code}")
    assert "Opened so far: 8 times" in cleo.reads()


async def test_the_same_place_keeps_its_code_until_its_poster_is_deleted(conversation: Town) -> None:
    cleo = await joins(conversation, "Cleo", role="coordinator")
    codes = []
    for place in ("Central Library", "central library"):
        await cleo.sends("/poster")
        await cleo.taps("poster-for-place")
        await cleo.sends(place)
        cleo.sees("poster-page")
        codes.append(code_shown(cleo))
    assert codes[0] == codes[1]
    await cleo.taps("poster-delete")
    cleo.sees("poster-delete-sure")
    await cleo.sends("yes")
    cleo.sees("poster-deleted")
    assert await conversation.remembered(posters.how_many) == 0
    await conversation.person().sends(f"/start {codes[0]}")
    assert await conversation.remembered(lambda tx: tx.rows("SELECT * FROM arrival")) == []


async def test_an_older_poster_is_found_by_typing_its_place_again(town: Town) -> None:
    cleo = await joins(town, "Cleo", role="coordinator")
    for place in range(7):
        await cleo.sends("/poster")
        assert "newest" not in cleo.reads()
        await cleo.taps("poster-for-place")
        await cleo.sends(f"Library {place}")
        await town.move_on(minutes=1)
    first = next(wire["text"] for wire in cleo.messages() if "Poster: Library 0" in wire.get("text", ""))
    await cleo.sends("/poster")
    assert not any("Library 0" in label for label in cleo.buttons())
    assert (
        "The newest posters stand below. For an older one of a place, type that place again." in cleo.reads()
    )
    await cleo.taps("poster-for-place")
    await cleo.sends("library 0")
    assert cleo.reads() == first, "with its code and its count"


async def test_a_poster_gives_nothing_away_unless_a_coordinator_wants_it_to(town: Town) -> None:
    cleo = await joins(town, "Cleo", role="coordinator")
    await running_forum(town, name="Patients' forum", details=KNOWN)
    await cleo.sends("/poster")
    await cleo.taps("Forum: Patients' forum")
    assert "The forum’s name is left out" in cleo.reads()
    await makes(cleo)
    (page,) = sheets(got(cleo, "poster.pdf"))
    assert page.text.startswith("Come and have\nyour say\nPoint")
    for line in (organisation().contact.phone, organisation().contact.email):
        assert line in page.text
    await cleo.taps("the-poster")
    await cleo.taps("poster-heading")
    await cleo.sends("x" * 61)
    assert cleo.seen()[-2:] == ["again-long", "poster-heading-ask"]
    await cleo.sends("Patients, come in")
    cleo.sees("poster-page")
    assert "Your heading has the word patient" in cleo.reads()
    await makes(cleo)
    assert sheets(got(cleo, "poster.pdf"))[0].text.startswith("Patients, come\nin\n")
    await cleo.taps("the-poster")
    await cleo.taps("poster-usual")
    assert "Come and have your say" in cleo.reads()


def test_a_link_that_is_to_be_typed_is_broken_only_before_the_code() -> None:
    link = "t.me/share_the_pen_rehearsal_bot?start=kmtqrw"
    typed = [line.text for line in laid_out(replace(USUAL, beneath=(("strong", link),))).lines[-2:]]
    assert typed == ["t.me/share_the_pen_rehearsal_bot", "?start=kmtqrw"]


@pytest.mark.parametrize("poster", [USUAL, LONG], ids=["usual", "long"])
def test_a_poster_is_one_large_sheet_and_phones_can_read_it(poster: Poster) -> None:
    layout = laid_out(poster)
    assert layout.height <= HEIGHT - MARGIN
    assert min(line.size for line in layout.lines) >= 16
    assert layout.side > 70
    for line in layout.lines:
        assert MARGIN <= line.x < WIDTH - MARGIN
        assert line.y - line.size * POINT >= MARGIN - 1
    for below in (line for line in layout.lines if line.y > layout.code_y + layout.side / 2):
        assert below.x > layout.code_x + layout.side or below.y - below.size * POINT > layout.code_y
    assert read(png(poster_file(poster))) == [poster.link]
    pdf = poster_file(replace(poster, format="pdf"))
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 595.28 841.89]" in pdf
    assert read(picture_on(pdf)) == [poster.link]


async def test_a_forum_s_next_meetings_can_be_printed_in_large_letters(town: Town) -> None:
    cleo = await joins(town, "Cleo", role="coordinator")
    forum = await running_forum(town, details=replace(KNOWN, minutes=90, bring="Your lunch"))
    first, second, *_ = await upcoming(town, forum)
    async with town.database.transaction() as tx:
        await meetings.save(tx, replace(first, cancelled=True))
        await meetings.save(tx, replace(second, own=Details("The town hall", bring="A cup")))
    await cleo.sends("/menu")
    await cleo.taps_old(cleo.messages()[-1]["message_id"], f"go:fpprint:{forum.forum_id}")
    found = sheets(got(cleo, "dates.pdf"))
    words = " ".join(line.text for sheet in found for line in sheet.lines)
    assert found[0].lines[0].text == "Bolton forum"
    assert re.search(r"Tuesday \d+ \w+ \d+ at 14:00 This one is cancelled\. Tuesday ", words)
    assert re.search(r"Tuesday \d+ \w+ \d+ at 14:00 Where: The town hall Please bring: A cup Tuesday", words)
    for said in (PLACE, "90 minutes", "Step-free", "Your lunch", "Dates can change"):
        assert said in words
    assert all(organisation().contact.phone in sheet.text.replace("\n", " ") for sheet in found)
    assert min(line.size for sheet in found for line in sheet.lines) >= 18


async def test_members_make_no_posters(town: Town) -> None:
    ada = town.person()
    await signs_up(ada)
    await ada.sends("/poster")
    ada.sees("not-yours")
    assert await town.remembered(posters.how_many) == 0
