### Backups, as far as people read of them in the chat: it is for admins.

# To each admin, when a backup was put back and everything but replies waits; also to /restored. The bot starts it.
restored-waits =
    The bot needs your decision.

    Its data was lost or damaged, and a copy from { $when } was put back. I answer whoever writes to me. Nothing else goes out until you decide: no messages, no reminders, no results.

    Messages that wait: { $waiting }. Some of them may have reached people before.

    “{ restored-go }” sends them, and everything goes on.
    “{ restored-drop }” sends none of them. Messages to many people end where they were. Then everything goes on.

    Before you decide, ask the coordinators what was going out at that time.

# An admin decided what becomes of what waited.
restored-over =
    { $dropped ->
        [1] What waited is dropped. From now on everything goes on as usual.
       *[other] What waited goes out now, and everything goes on as usual.
    }

    Whatever people did after the copy was made is missing. You may want to tell them.

# /restored, while nothing waits.
restored-nothing = Nothing waits after a restore.

# To each admin, at most once a day: no backup was made, or the daily rehearsal of a restore failed. The bot starts it.
backup-failed =
    Something needs looking at.

    { $what ->
        [drill] The daily check of the backups failed: today’s could not be put back.
        [copy] The backup was made, but not copied to another place.
       *[other] No backup could be made. The last one is { $hours_given ->
            [1] { $hours ->
                [one] one hour
               *[other] { $hours } hours
            } old
           *[other] missing
        }.
    }

    Please tell whoever looks after the computer I run on. They can send the command doctor, which says more.
