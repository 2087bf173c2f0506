"""Every file that the bot can make, and what makes it."""

from bot.clock import Clock
from bot.details import Details
from bot.drawing import Drawing
from bot.files import Files
from domain.organisation import Organisation
from storage.database import Database
from storage.wishes import Wishes
from texts import Texts


def all_files(
    database: Database, texts: Texts, organisation: Organisation, clock: Clock, wishes: Wishes
) -> Files:
    details = Details(database, texts, organisation, clock, wishes)
    return Files({"mydata": details.make, "mydata-json": details.make}, Drawing())
