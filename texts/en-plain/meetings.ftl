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

## Invitations

# What the bot starts: to those who follow a forum, two weeks before it meets. It comes closed where its name
# is not for everybody.
meeting-invitation =
    You follow a forum. It meets soon. Would you like to come?

    <b>{ $name }</b>
    { $when }
    { $detail_lines }

    You can say what we should talk about. Press “{ agenda-put }”. You can change your mind at any time.

## The next morning

# What the bot starts: to those who came, the next morning. Who sees it comes first, what it is called last.
meeting-felt =
    { $said_given ->
        [1] Thank you. You said: { $said }. You can change that until { $until }.
       *[other] How was the meeting on { $day }? One press is enough. You do not have to say.
    }

    Nobody is shown who said what. In a week the team sees numbers. It sees no number if fewer than 8 people said the same.

    It was this one: <b>{ $name }</b>

    Is something hard for you now? Press “{ help-now }”.

# At the press, and when somebody answers how a meeting was too late.
meeting-felt-over = This has been counted already. We deleted what each person said. Only the numbers are left.

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
    A meeting is over. How many people came? One number is enough. It helps to plan the next one.

    You can also tell people what happened there. It goes to those who came, and those who could not.

    <b>{ $name }</b>
    { $when }
