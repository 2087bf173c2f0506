"""How it stands with the organisation's file, in sentences for `doctor`."""

from collections.abc import Iterator
from datetime import date

from bot.database_standing import Said
from bot.settings import OrganisationError, Settings, is_example, load_organisation
from bot.team.checks import CHECK_HELP_LINES_DAYS
from domain.days import local_day
from domain.organisation import Organisation


def of(settings: Settings, now_ms: int) -> Iterator[Said]:
    """Subject, verdict and sentence of each thing to say."""
    try:
        organisation = load_organisation(settings.organisation_file)
    except OrganisationError as mistakes:
        yield from (("organisation", "wrong", sentence) for sentence in mistakes.sentences)
        return
    file = settings.organisation_file
    if is_example(organisation):
        why = "is still the example, to whose contact people are sent (@example.org): make it yours."
        yield "organisation", "wrong" if settings.bot_token else "note", f"{file} {why}"
    else:
        yield "organisation", "ok", f"{file} is in order ({organisation.name})."
    yield from _periods(organisation)
    yield _help_lines(organisation, local_day(now_ms, organisation.zone))


def _periods(organisation: Organisation) -> Iterator[Said]:
    """Of each period that was changed; no program can tell whether other words say the same."""
    notice = organisation.notice
    for name, days in organisation.retention_days.unsaid(notice.text, notice.plain_text or notice.text):
        sentence = (
            f"{name} under [retention_days] is {days}, and one of its texts does not say “{days} days”."
        )
        yield "notice", "note", f"{sentence} Look that it promises nothing else."


def _help_lines(organisation: Organisation, today: date) -> Said:
    checked = organisation.help_lines.checked_on
    days = (today - checked).days
    if days < 0:
        return "help lines", "wrong", f"checked_on is {checked}, which has not come yet."
    if days > CHECK_HELP_LINES_DAYS:
        advice = "Please try each one, and write today's date into help_lines.checked_on."
        return "help lines", "wrong", f"last checked {days} days ago. {advice}"
    return "help lines", "ok", f"checked {days} days ago."
