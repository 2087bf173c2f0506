"""Posters, and a forum's next meetings on paper: drawn when they are sent, and kept nowhere."""

from collections.abc import Iterable

from bot.clock import Clock
from bot.drawing import Drawing, NotDrawn
from bot.files import Made
from bot.pictures import Drawable, Page, PosterStyle
from bot.pictures import Poster as Drawn
from domain.forums import changes, printed
from domain.forums import poster as rules
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.say import Label, Say, phrase
from storage import facts
from storage.database import Database
from storage.forums import forums, meetings, posters
from texts import Texts

PAGE, PICTURE = "poster.pdf", "poster.png"
MEETINGS = "dates.pdf"
"""What a lock screen may show of them."""


class PosterFiles:
    def __init__(
        self, database: Database, texts: Texts, organisation: Organisation, clock: Clock, drawing: Drawing
    ) -> None:
        self._database, self._texts, self._organisation = database, texts, organisation
        self._clock, self._drawing = clock, drawing

    async def poster(self, outgoing: Outgoing) -> Made | Say | None:
        """Asked for as "poster pdf CODE" or "poster png CODE"."""
        _, kind, code = (outgoing.file or "").split(" ")
        async with self._database.read() as view:
            found = await posters.one(view, code)
            forum = await forums.one(view, found.forum_id) if found and found.forum_id else None
            bot = await facts.get(view, facts.BOT_USERNAME)
        if found is None or bot is None:
            return None
        locale = outgoing.locale
        drawn = Drawn(
            rules.link(bot, code),
            self._all_in_words(rules.above(found, forum, self._organisation), locale),
            self._words(Label("poster-scan"), locale),
            self._all_in_words(rules.beneath(found, bot, self._organisation), locale),
            "png" if kind == "png" else "pdf",
        )
        return await self._made(drawn, PICTURE if kind == "png" else PAGE)

    async def meetings(self, outgoing: Outgoing) -> Made | Say | None:
        _, _, number = (outgoing.file or "").partition(" ")
        async with self._database.read() as view:
            forum = await forums.one(view, int(number))
            coming = await meetings.of_forum(view, int(number), self._clock.now_ms())
        if forum is None:
            return None
        locale = outgoing.locale
        found = changes.listed(forum, coming)[: printed.MOST]
        page = Page(
            forum.name,
            tuple(
                (kind, self._words(label, locale))
                for kind, label in printed.meetings(forum, found, self._organisation.zone)
            ),
            self._words(Label("printed-footer"), locale),
            self._words(phrase("printed-sheet", page="{page}", pages="{pages}"), locale),
        )
        return await self._made(page, MEETINGS)

    async def _made(self, drawable: Drawable, name: str) -> Made | Say:
        try:
            return Made(await self._drawing.drawn(drawable), name)
        except NotDrawn:
            return Say("print-failed")

    def _all_in_words(self, parts: Iterable[rules.Part], locale: str) -> tuple[tuple[PosterStyle, str], ...]:
        return tuple((style, self._words(label, locale)) for style, label in parts)

    def _words(self, label: Label, locale: str) -> str:
        return label.text if label.literal else self._texts.text(Say(label.text, dict(label.values)), locale)
