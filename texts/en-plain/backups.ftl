### The twin of en/backups.ftl in short plain words: at most 15 words a sentence, one idea each.

# To each admin, when a backup was put back and everything but replies waits; also to /restored. The bot starts it.
restored-waits =
    The bot needs your decision.

    Its data was lost or broken. So a copy was put back. It is from { $when }. I answer people who write to me. Nothing else goes out until you decide.

    Messages that wait: { $waiting }. Some may have reached people before.
    { $came_due ->
        [0] { "" }
       *[other] Messages to many people that were due since: { $came_due }. They may have gone out, too.
    }

    “{ restored-go }”: they are sent. Everything goes on.
    “{ restored-drop }”: none of them is sent. Messages to many people end there. Was one due since? Then I ask who wrote it. Then everything goes on.

    First ask the coordinators what was going out then.

# An admin decided what becomes of what waited.
restored-over =
    { $dropped ->
        [1] What waited is dropped. Now everything goes on.
       *[other] What waited goes out now. Everything goes on.
    }

    What people did after the copy is missing. You may want to tell them.

    After the copy I showed the team things about members. Those stay in their chats. Ask them to delete those there.

# /restored, while nothing waits.
restored-nothing = Nothing is waiting.
