"""What the organisation says of itself, ready to stand in any message."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.organisation import HelpLine, Organisation
from texts.clean import for_html


@dataclass(frozen=True)
class OrganisationWords:
    """`text` as it is, `html` the same escaped; `choices` are numbers, and a NAME_given for each text."""

    text: Mapping[str, str]
    html: Mapping[str, str]
    choices: Mapping[str, int] = field(default_factory=dict)


def organisation_words(organisation: Organisation, plain: bool) -> OrganisationWords:
    """In the plain version where the organisation wrote one and the reader chose it."""
    text = {
        "organisation": organisation.name,
        "neutral_name": organisation.neutral_name,
        **_contact(organisation),
        **_complaints(organisation),
        **_notice(organisation, plain),
        "quiet_from": f"{organisation.quiet_hours.begin:%H:%M}",
        "quiet_until": f"{organisation.quiet_hours.end:%H:%M}",
    }
    lines = organisation.help_lines.lines
    choices = {f"{name}_given": int(bool(words)) for name, words in text.items()} | {
        "minimum_age": organisation.minimum_age,
        "messages_a_week": organisation.messages_a_week,
        "keep_days": organisation.retention_days.unfinished_sign_up,
        "backup_days": organisation.retention_days.backups,
    }
    html = {name: for_html(words) for name, words in text.items()}
    return OrganisationWords(
        text | {"help_lines": "\n\n".join(_help_line(line) for line in lines)},
        html | {"help_lines": "\n\n".join(_help_line_html(line) for line in lines)},
        choices,
    )


def _contact(organisation: Organisation) -> dict[str, str]:
    contact = organisation.contact
    return {
        "contact_name": contact.name,
        "contact_phone": contact.phone,
        "contact_email": contact.email,
        "contact_hours": contact.hours,
    }


def _complaints(organisation: Organisation) -> dict[str, str]:
    complaints = organisation.complaints
    return {
        "complaints_name": complaints.name,
        "complaints_phone": complaints.phone or "",
        "complaints_email": complaints.email or "",
        "complaints_hours": complaints.hours or "",
    }


def _notice(organisation: Organisation, plain: bool) -> dict[str, str]:
    notice = organisation.notice
    return {
        "notice": (plain and notice.plain_text) or notice.text,
        "notice_summary": (plain and notice.plain_summary) or notice.summary,
        "notice_version": notice.version,
    }


def _help_line(line: HelpLine) -> str:
    return f"{line.name}: {line.how}" + (f"\n{line.detail}" if line.detail else "")


def _help_line_html(line: HelpLine) -> str:
    return f"<b>{for_html(line.name)}</b>{for_html(_help_line(line)[len(line.name) :])}"
