"""Every file that the bot can make, and what makes it."""

from pathlib import Path

from bot.clock import Clock
from bot.drawing import Drawing
from bot.exports.folder import ExportFolder
from bot.files import Files
from bot.forums.calendar_files import CalendarFiles
from bot.forums.poster_files import PosterFiles
from bot.oneself.details import Details
from bot.polls.files import PollFiles
from domain.organisation import Organisation
from storage.database import Database
from storage.oneself.wishes import Wishes
from texts import Texts


def all_files(
    database: Database,
    texts: Texts,
    organisation: Organisation,
    clock: Clock,
    wishes: Wishes,
    export_dir: Path,
) -> Files:
    drawing = Drawing()
    details = Details(database, texts, organisation, clock, wishes)
    of_polls = PollFiles(database, texts, organisation, drawing)
    on_paper = PosterFiles(database, texts, organisation, clock, drawing)
    makers = {
        "mydata": details.make,
        "mydata-json": details.make,
        "calendar": CalendarFiles(database, texts, organisation, clock).make,
        "poster": on_paper.poster,
        "meetings": on_paper.meetings,
        "export": ExportFolder(database, export_dir).file,
        "chart": of_polls.chart,
        "form": of_polls.form,
        "results": of_polls.noticeboard,
    }
    return Files(makers, drawing, {"chart": of_polls.keep})
