"""Someone who presses on and on: told once, answered all the same, and never in the others' way."""

from tests.kit import Member, Town, until

MANY = 90


async def floods(town: Town, member: Member, text: str = "hello again", times: int = MANY) -> None:
    """All at once, while the bot is looking elsewhere."""
    for _ in range(times):
        town.telegram.phones.type(member.id, text)
    await town.settle()


async def test_after_sixty_at_once_one_is_told_and_only_once(town: Town) -> None:
    ada = town.person()
    await floods(town, ada)
    assert ada.seen().count("too-many") == 1


async def test_the_same_answer_is_not_said_again_and_again(town: Town) -> None:
    ada = town.person()
    await floods(town, ada, times=50)
    assert 1 <= len(ada.seen()) <= 5


async def test_and_no_flood_makes_more_than_a_hundred_replies_wait(town: Town) -> None:
    ada = town.person()
    await town.stop_bot()
    town.telegram.telegram.people[ada.id].started = True
    for _ in range(100):
        for text in ("help", "stop"):
            town.telegram.phones.type(ada.id, text)
    slow = {"errors": {"share": 1, "status": 500, "methods": ["sendMessage"]}}
    town.telegram.set_faults(slow)
    await town.start_bot()
    await until(lambda: len(town.telegram.telegram.updates) == 0)
    waiting = await town.remembered(lambda tx: tx.rows("SELECT 1 FROM outbox WHERE lane = 'reply'"))
    assert 50 <= len(waiting) <= 100


async def test_others_are_served_meanwhile(town: Town) -> None:
    ada, bob = town.person("Ada"), town.person("Bob")
    for _ in range(MANY):
        town.telegram.phones.type(ada.id, "x")
    await bob.sends("/start")
    bob.sees("welcome")


async def test_help_and_stop_are_never_dropped(town: Town) -> None:
    ada = town.person()
    await floods(town, ada)
    await ada.sends("help")
    ada.sees("help")
    await ada.sends("STOP")
    ada.sees("stopped-before")


async def test_a_valid_answer_to_the_step_on_screen_is_never_dropped(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    await ada.taps("join")
    await floods(town, ada, "what?")
    await ada.taps("agree-yes")
    ada.sees("ask-kinds")


async def test_but_other_presses_are_answered_with_what_was_last_saved(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    message_id, data = ada.button_data("about-this")
    await ada.taps("join")
    await ada.taps("agree-yes")
    await ada.taps("kind-used")
    for _ in range(MANY):
        town.telegram.phones.type(ada.id, "what?")
    await ada.taps_old(message_id, data)
    ada.sees_told("too-many-form")
    assert "about-1" not in ada.seen()


async def test_every_press_of_a_flood_is_answered(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    message_id, data = ada.button_data("about-this")
    presses = [town.telegram.phones.press(ada.id, message_id, data) for _ in range(MANY)]
    await town.settle()
    answered = {call["params"]["callback_query_id"] for call in town.calls("answerCallbackQuery")}
    assert set(presses) <= answered


async def test_forged_presses_are_answered_and_change_nothing(town: Town) -> None:
    ada = town.person()
    await ada.sends("/start")
    await ada.taps("join")
    before = await ada.sender()
    for data in ("signup:notice:1:agree", "x" * 64, "go:nowhere", "::::", "go:join:", "\x00", "🖊" * 16):
        await ada.taps_old(999_999, data)
        assert ada.alert
    after = await ada.sender()
    assert after.person is None
    assert after.conversation.answers == before.conversation.answers
