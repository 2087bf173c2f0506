"""Members and forums: finding one, following it, and saying whether one comes."""

from domain.forums.forum import Details
from storage.forums import forums
from tests.forum_kit import NAME, PLACE, follow, reply_of, running_forum, upcoming
from tests.kit import Member, Town
from tests.many_kit import joins


async def opens(town: Town, member: Member, number: int = 0) -> None:
    """One of the next meetings of the only forum, from the menu."""
    await member.sends("/menu")
    await member.taps("forums")
    member.sees("forums-page")
    await member.taps(NAME)
    member.sees("forum-page")
    await member.taps("forum-next")
    member.sees("meet-page")


async def test_somebody_finds_a_forum_follows_it_and_says_that_they_come(conversation: Town) -> None:
    town, ada = conversation, await joins(conversation)
    forum = await running_forum(town, details=Details(PLACE, minutes=90, bring="A pen"))
    await ada.sends("/menu")
    await ada.taps("forums")
    ada.sees("forums-page")
    await ada.taps(NAME)
    await ada.taps("forum-follow")
    ada.sees_told("forum-followed")
    ada.sees("forum-followed", "forum-page")
    assert await town.remembered(lambda tx: forums.followed(tx, ada.id)) == {forum.forum_id}
    await ada.taps("forum-next")
    assert PLACE in ada.reads()
    assert "A pen" in ada.reads()
    await ada.taps("meet-yes")
    ada.sees_told("meet-told")
    ada.sees("meet-answered", "meet-name", "ask-name")
    replies = [await reply_of(town, meeting, ada) for meeting in await upcoming(town, forum)]
    assert [reply.says for reply in replies if reply] == ["yes"]
    await ada.sends("Zed")
    await ada.taps("keep-yes")
    ada.sees("meet-named")
    assert (await ada.profile())["name"] == ("Zed",)
