### Backups, as far as people read of them in the chat: it is for admins.

# To each admin, when a backup was put back and everything but replies waits; also to /restored. The bot starts it.
restored-waits =
    The bot needs your decision.

    Its data was lost or damaged, and a copy from { $when } was put back. I answer whoever writes to me. Nothing else goes out until you decide: no messages, no reminders, no results.

    Messages that wait: { $waiting }. Some of them may have reached people before.
    { $came_due ->
        [0] { "" }
       *[other] Messages to many people that came due since: { $came_due }. They may have gone out before, too.
    }

    “{ restored-go }” sends them, and everything goes on.
    “{ restored-drop }” sends none of them. Messages to many people end where they were. Of those that came due since, whoever wrote them is asked. Then everything goes on.

    Before you decide, ask the coordinators what was going out at that time.

# An admin decided what becomes of what waited.
restored-over =
    { $dropped ->
        [1] What waited is dropped. From now on everything goes on as usual.
       *[other] What waited goes out now, and everything goes on as usual.
    }

    Whatever people did after the copy was made is missing. You may want to tell them.

    What I showed the team of members after the copy stays in their chats. Please ask the team to delete it there.

# /restored, while nothing waits.
restored-nothing = Nothing waits after a restore.
