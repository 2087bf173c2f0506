"""What the bot does not take: files, groups, channels; and people who block it or come back."""

from dataclasses import replace

from telegram import ChatMember
from telegram.constants import ChatType

from domain.say import Say
from handlers import running, screens
from handlers.many import writing
from handlers.visit import Visit

_OUT = {ChatMember.LEFT, ChatMember.BANNED}


async def other_message(visit: Visit) -> None:
    """Pictures, voices, files, places, contacts: declined, never downloaded. Service notes: passed over.

    A question on screen stays there: who sent a voice message may well type the answer next.
    """
    message = visit.update.message
    if message and message.effective_attachment and not await writing.file_sent(visit):
        asked = "now" if running.awake(visit) else "waits" if running.running(visit) else ""
        visit.say(Say("media", {"asked": asked}, screens.ways(visit)))


async def not_private(visit: Visit) -> None:
    """In a group or channel: when added, say that this is no place for it; leave in any case."""
    chat, member = visit.update.effective_chat, visit.update.my_chat_member
    if member and member.new_chat_member.status in _OUT:
        return
    if member and chat and chat.type != ChatType.CHANNEL:
        visit.goodbye(Say("group"))
    else:
        visit.leave()


async def membership(visit: Visit) -> None:
    """They blocked the bot, or let it in again. A sign-up begun before is kept as long as any other."""
    member, person = visit.update.my_chat_member, visit.sender.person
    if member and person:
        blocked = member.new_chat_member.status == ChatMember.BANNED
        visit.sender.person = replace(person, unreachable_ms=visit.now_ms if blocked else None)
