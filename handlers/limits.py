"""When somebody sends very much at once: what is heard all the same, and what is said about the rest."""

from domain import answering
from domain.every_form import FORMS
from domain.forms import Standing, stand
from domain.organisation import Organisation
from domain.person import Conversation
from domain.result import Again, Explained, Stale, Turned
from domain.say import Say
from domain.showing import labels
from domain.typed import hear, means
from handlers.command import pressed, slashed
from handlers.doors import BY_NAME, BY_SLASH
from handlers.running import listening
from texts import Texts

NO_ANSWER = (Again, Explained, Stale, Turned)  # nothing is saved by these, so they may wait
HEARD = ("help", "topic", "stop", "leave")


def essential(
    text: str, data: str, conversation: Conversation | None, organisation: Organisation, texts: Texts
) -> bool:
    """Whether it is help, stop, or a valid answer to the step on screen: those are never dropped."""
    locale = conversation.locale if conversation else "en"
    return _help_or_stop(text, data, texts, locale) or _answers(text, data, conversation, organisation, texts)


def too_many(conversation: Conversation | None, organisation: Organisation) -> Say:
    """Said once for each flood, with the last answer that was saved."""
    at = _standing(conversation, organisation)
    answered = [question for question in at.asked() if at.answered(question)] if at else []
    if not at or not answered:
        return Say("too-many")
    saved = labels(at, answered[-1])
    return Say("too-many-form", {"saved": saved, "saved_count": len(saved)})


def _help_or_stop(text: str, data: str, texts: Texts, locale: str) -> bool:
    slash, button = slashed(text), pressed(data)
    if slash and slash[0] in BY_SLASH:
        return BY_SLASH[slash[0]].name in HEARD
    if button:
        return button[0] in HEARD
    typed = [label for name in HEARD for label in BY_NAME[name].labels]
    return bool(text) and any(means(text, label, lambda key: texts.typed(key, locale)) for label in typed)


def _answers(
    text: str, data: str, conversation: Conversation | None, organisation: Organisation, texts: Texts
) -> bool:
    at = _standing(conversation, organisation)
    if at is None:
        return False
    if data:
        return not isinstance(answering.press(at, data), NO_ANSWER)
    if not text or not listening(at.conversation, at.now_ms):
        return False
    locale = at.conversation.locale
    return not isinstance(hear(at, text, lambda key: texts.typed(key, locale)), NO_ANSWER)


def _standing(conversation: Conversation | None, organisation: Organisation) -> Standing | None:
    form = FORMS.get(conversation.form) if conversation else None
    if form is None or conversation is None:
        return None
    return stand(form, conversation, organisation, conversation.changed_ms)
