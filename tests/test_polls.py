"""Polls: made in a few steps, answered in one tap, closed by themselves, and told about."""

from tests.kit import Member, Town
from tests.test_to_many import crew

QUESTION = "When shall we meet?"


async def makes(coordinator: Member, line: str = f"/poll {QUESTION} | Tuesday | Friday | Sunday") -> None:
    await coordinator.sends(line)
    coordinator.sees("ask-poll_can")
    await coordinator.sends("The day of the meeting.")
    coordinator.sees("poll-check")


async def asks(town: Town, coordinator: Member) -> None:
    await coordinator.taps("see-message")
    coordinator.sees("poll-asked", "message-send")
    await coordinator.taps("ask-so-many")
    coordinator.sees("message-standing")
    await town.move_on(minutes=11)
    await town.settle()


async def test_a_poll_in_a_hurry_is_asked_answered_closed_and_told(conversation: Town) -> None:
    coordinator, (ada, bob) = await crew(conversation)
    await makes(coordinator)
    await asks(conversation, coordinator)
    ada.sees("poll-asked")
    assert "Not answered yet" in ada.reads()
    await ada.taps("2 Friday")
    ada.sees_told("poll-recorded")
    assert "You said: Friday" in ada.reads()
    assert "Not answered yet" in bob.reads()
    await ada.taps("poll-change")
    await ada.taps("1 Tuesday")
    assert "You said: Tuesday" in ada.reads()
    await conversation.move_on(days=8)
    await conversation.settle()
    await bob.taps("1 Tuesday")
    assert "poll-over" in bob.seen()
    await conversation.move_on(days=8)
    await conversation.settle()
    assert "roundup" in " ".join(ada.seen())
