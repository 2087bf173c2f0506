"""Charts and pages of polls: drawn when they are sent, from what was published and nothing else."""

from collections.abc import Iterator

from bot.drawing import Drawing, NotDrawn
from bot.files import Made
from bot.pictures import Chart, Page
from domain.organisation import Organisation
from domain.outgoing import Outgoing
from domain.polls import answers, printed, results
from domain.polls.poll import Card, Poll
from domain.published import Published
from domain.say import Label, Say, phrase
from storage.database import Database
from storage.polls import charts, outcomes, polls
from storage.polls import results as told
from texts import Texts

PICTURE, PAGE = "picture.png", "page.pdf"
"""What a lock screen may show of them."""


class PollFiles:
    def __init__(
        self, database: Database, texts: Texts, organisation: Organisation, drawing: Drawing
    ) -> None:
        self._database, self._texts, self._organisation = database, texts, organisation
        self._drawing = drawing

    async def chart(self, outgoing: Outgoing) -> Made | Say | None:
        """Where it cannot be drawn, its numbers are said."""
        async with self._database.read() as view:
            poll = await polls.one(view, _number(outgoing))
            shown = await told.told(view, poll) if poll else None
        if poll is None or shown is None:
            return None
        try:
            png = await self._drawing.drawn(self._drawable(poll, shown.figures, outgoing.locale))
        except NotDrawn:
            return results.short_say(poll, shown, outgoing.locale)
        return Made(png, PICTURE, "photo")

    async def keep(self, outgoing: Outgoing, file_id: str) -> None:
        """The next one who wants to see it gets what Telegram has."""
        async with self._database.transaction() as tx:
            await charts.keep(tx, _number(outgoing), outgoing.locale, file_id)

    async def form(self, outgoing: Outgoing) -> Made | Say | None:
        async with self._database.read() as view:
            poll = await polls.one(view, _number(outgoing))
        return await self._page(poll, printed.form(poll, outgoing.locale), outgoing) if poll else None

    async def noticeboard(self, outgoing: Outgoing) -> Made | Say | None:
        async with self._database.read() as view:
            poll = await polls.one(view, _number(outgoing))
            shown = await told.told(view, poll) if poll else None
            came = await outcomes.of_poll(view, poll.poll_id) if poll else []
        if poll is None or shown is None:
            return None
        parts = printed.noticeboard(poll, shown, came, outgoing.locale)
        return await self._page(poll, parts, outgoing)

    async def _page(
        self, poll: Poll, parts: tuple[printed.Part, ...], outgoing: Outgoing
    ) -> Made | Say | None:
        locale = outgoing.locale
        page = Page(
            poll.card.question_in(locale),
            tuple((kind, self._words(label, locale)) for kind, label in parts),
            self._words(Label("printed-footer"), locale),
            self._words(phrase("printed-sheet", page="{page}", pages="{pages}"), locale),
        )
        try:
            return Made(await self._drawing.drawn(page), PAGE)
        except NotDrawn:
            return Say("print-failed")

    def _drawable(self, poll: Poll, shown: Published, locale: str) -> Chart:
        return Chart(
            poll.card.question_in(locale),
            tuple((self._words(label, locale), number) for label, number in _bars(poll.card, shown, locale)),
            self._words(Label("chart-not-shown"), locale),
            self._words(Label("printed-rounded"), locale),
        )

    def _words(self, label: Label, locale: str) -> str:
        return label.text if label.literal else self._texts.text(Say(label.text, dict(label.values)), locale)


def _bars(card: Card, shown: Published, locale: str) -> Iterator[tuple[Label, int | None]]:
    """As the numbers in words have them: the answers in their order, and what stands beside them."""
    (group,) = shown.groups
    yield from zip(answers.choices(card, locale), group.numbers, strict=True)
    for name, number in (("none", shown.none), ("wrong", shown.wrong)):
        if name in answers.beside(card):
            yield Label(f"poll-{name}"), number


def _number(outgoing: Outgoing) -> int:
    return int((outgoing.file or "").partition(" ")[2] or 0)
