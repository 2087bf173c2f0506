"""Every form there is, by its name."""

from domain.forums.form import FORUM
from domain.forums.more import FORUM_MORE
from domain.many.message_form import AUDIENCE, MESSAGE
from domain.oneself.signup import FORMS as OF_MEMBERS
from domain.polls.form import POLL
from domain.polls.more import POLL_MORE
from domain.polls.outcome_form import OUTCOME

FORMS = {
    **OF_MEMBERS,
    MESSAGE.name: MESSAGE,
    AUDIENCE.name: AUDIENCE,
    POLL.name: POLL,
    POLL_MORE.name: POLL_MORE,
    OUTCOME.name: OUTCOME,
    FORUM.name: FORUM,
    FORUM_MORE.name: FORUM_MORE,
}
