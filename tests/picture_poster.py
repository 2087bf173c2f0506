"""Takes the picture of a poster for docs/coordinators.md: as it is drawn, only smaller."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from bot.forums.poster_drawing import poster_file
from bot.pictures import Poster as Drawn
from domain.forums import poster as rules
from domain.forums.forum import Details, Forum
from domain.forums.poster import Part, Poster
from domain.say import Label, Say
from tests.kit import ROOT, organisation
from texts import Texts

PICTURE = ROOT / "docs" / "coordinators" / "poster.png"
BOT = "ShareThePenBot"
FORUM = Forum(1, None, "Bolton forum", "Bolton", "", Details("The library"), state="running")
POSTER = Poster("kmtqrw", FORUM.forum_id, "")
SIZE = (420, 594)


def take(path: Path = PICTURE) -> None:
    texts = Texts(organisation())

    def words(label: Label) -> str:
        return label.text if label.literal else texts.text(Say(label.text, dict(label.values)), "en")

    def all_of(parts: tuple[Part, ...]) -> tuple[tuple[rules.Style, str], ...]:
        return tuple((style, words(label)) for style, label in parts)

    drawn = Drawn(
        rules.link(BOT, POSTER.code),
        all_of(rules.above(POSTER, FORUM, organisation())),
        words(Label("poster-scan")),
        all_of(rules.beneath(POSTER, BOT, organisation())),
        "png",
    )
    sheet = Image.open(BytesIO(poster_file(drawn))).convert("L").resize(SIZE, Image.Resampling.LANCZOS)
    ImageOps.expand(sheet, border=1, fill=128).quantize(16).save(path, "PNG", optimize=True)
