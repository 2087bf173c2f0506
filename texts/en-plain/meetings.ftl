### What the bot does for one meeting by itself, and what its coordinators see of it. In short plain words.

## What people need to know to come

# A line about a meeting: where it is.
meeting-at-place = Where: { $words }

# A line about a meeting: a link, for who comes online.
meeting-at-link = Online: { $words }

# A line about a meeting: what to bring.
meeting-at-bring = Please bring: { $words }

# A line about a meeting: how to get in and around.
meeting-at-access = Getting in and around: { $words }

# A line about a meeting: who is there to help.
meeting-at-support = Who supports you: { $words }

# A line about a meeting: what is paid back.
meeting-at-expenses = Money back: { $words }

## Reminders

# What the bot starts: a reminder, to those who said that they come, or may. Its first 200 characters may
# stand on a lock screen, so where it is and what it is called come after them.
meeting-reminder =
    { $asks ->
        [1] You said yes to a meeting. It has a new time. It is now on { $when }. Can you still come? Please press a button below to tell us.
       *[other] { $says ->
            [maybe] You said that you may come to a meeting. It is on { $when }.
           *[other] You said that you are coming to a meeting. It is on { $when }.
        }
    }

    Can you not come? Then press “{ meet-no }”. You can change your mind at any time. Nobody asks you why.

    <b>{ $name }</b>
    { $detail_lines }{ $needs_given ->
        [1] { "" }

    You asked for this:
    <blockquote>{ $needs }</blockquote>
    { $arranged ->
            [1] It is arranged.
           *[other] We do not know yet if it is arranged. You can call { $contact_phone } to ask.
        }
       *[other] { "" }
    }
