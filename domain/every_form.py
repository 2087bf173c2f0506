"""Every form there is, by its name."""

from domain.message_form import AUDIENCE, MESSAGE
from domain.outcome_form import OUTCOME
from domain.poll_form import POLL
from domain.poll_more import POLL_MORE
from domain.signup import FORMS as OF_MEMBERS

FORMS = {
    **OF_MEMBERS,
    MESSAGE.name: MESSAGE,
    AUDIENCE.name: AUDIENCE,
    POLL.name: POLL,
    POLL_MORE.name: POLL_MORE,
    OUTCOME.name: OUTCOME,
}
