"""Members who only type: forums and meetings, at once, late, vaguely and at the wrong moment."""

from storage.forums import forums
from tests.forum_kit import reply_of, running_forum, upcoming
from tests.kit import Town
from tests.many_kit import joins


async def test_a_form_that_waits_keeps_nobody_from_typing_their_way_to_a_meeting(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    forum = await running_forum(town)
    (meeting, *_) = await upcoming(town, forum)
    await ada.sends("tell us more")
    question = ada.seen()[-1]
    await ada.sends("forums")
    await ada.sends("1")
    ada.sees("forum-page")
    await ada.sends("follow")
    ada.sees("forum-followed", "forum-page")
    assert await town.remembered(lambda tx: forums.followed(tx, ada.id)) == {forum.forum_id}
    await ada.sends("1")
    assert "meet-page" in ada.seen(), "and invitations may come at that moment"
    await ada.sends("1")
    ada.sees("meet-answered")
    await ada.sends("bring someone")
    ada.sees("meet-guest", "meet-page")
    reply = await reply_of(town, meeting, ada)
    assert reply is not None
    assert (reply.says, reply.guests) == ("yes", 1)
    await ada.sends("carry on")
    ada.sees(question)
    message_id, skip = ada.button_data("skip")
    await ada.sends("forums")
    await ada.taps_old(message_id, skip)
    assert ada.seen()[-1] not in ("forums-page", "menu-text", question), "its own button counts as before"
