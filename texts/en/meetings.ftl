### What the bot does for one meeting by itself, and what its coordinators see of it.

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
meeting-at-expenses = Expenses: { $words }

## Reminders

# What the bot starts: a reminder, to those who said that they come, or may. Its first 200 characters may
# stand on a lock screen, so where it is and what it is called come after them.
meeting-reminder =
    { $asks ->
        [1] You said yes to a meeting, and its time has changed since then. It is now on { $when }. Can you still come? Please press a button below to say so.
       *[other] { $says ->
            [maybe] You said that you may come to a meeting. It is on { $when }.
           *[other] You said that you are coming to a meeting. It is on { $when }.
        }
    }

    Can you not come after all? Then press “{ meet-no }”. You can change your mind at any time. Nobody asks you why.

    <b>{ $name }</b>
    { $detail_lines }{ $needs_given ->
        [1] { "" }

    You asked for this:
    <blockquote>{ $needs }</blockquote>
    { $arranged ->
            [1] It is arranged.
           *[other] We have not noted yet that it is arranged. If you need to know, call { $contact_phone }.
        }
       *[other] { "" }
    }

## Invitations

# What the bot starts: to those who follow a forum, two weeks before it meets. It comes closed where its name
# is not for everybody.
meeting-invitation =
    A forum that you follow meets soon. Would you like to come?

    <b>{ $name }</b>
    { $when }
    { $detail_lines }

    You can say what should be talked about: press “{ agenda-put }”. You can change your mind at any time.

## The next morning

# What the bot starts: to those who came, the next morning. Who sees it comes first, what it is called last.
meeting-felt =
    { $said_given ->
        [1] Thank you. You said: { $said }. You can change that until { $until }.
       *[other] How was the meeting on { $day }? One press is enough, and you need not say.
    }

    Nobody is shown who said what. In a week the team sees numbers, and none where fewer than 8 people said the same.

    It was this one: <b>{ $name }</b>

    Is something hard for you now? Press “{ help-now }”.

# At the press, and when somebody answers how a meeting was too late.
meeting-felt-over = This has been counted already. What was said is deleted, only the numbers are left.

# At the press that says how a meeting was.
meeting-felt-thanks = Thank you. It is noted.

## What a coordinator is told

# What the bot starts: to whoever made the forum, three days before it meets, while something is not arranged.
meeting-to-arrange =
    Something is still to be arranged for a meeting in the next days.

    Somebody who wants to come said what helps them to take part. It is not ticked as arranged. Please look at it today.

    <b>{ $name }</b>
    { $when }

# What the bot starts: to whoever made the forum, on the morning after it met.
meeting-to-count =
    A meeting is over. How many people came? One number is enough, and it helps to plan the next one.

    You can also tell people what happened there: those who came, and those who could not.

    <b>{ $name }</b>
    { $when }
