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
        [1] You said yes or maybe to a meeting, and its time has changed since then. It is now on { $when }. Can you still come? Please press a button below to say so.
       *[other] { $says ->
            [maybe] This is a reminder. You said that you may come to a meeting. It is on { $when }. Do you know by now? Please press a button below to say so.
           *[other] This is a reminder. You said that you are coming to a meeting. It is on { $when }. Can you not come after all? Then press “{ meet-no }”.
        }
    }

    You can change your mind at any time. Nobody asks you why.

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
    { $also_lines_given ->
        [1] { "" }

    It meets again soon after. To say if you come then, open it under “{ forums }”:
    { $also_lines }
       *[other] { "" }
    }

    You can say what should be talked about: press “{ agenda-put }”. You can change your mind at any time.

## The next morning

# What the bot starts: to those who came, the next morning. Who sees it comes first, what it is called last.
meeting-felt =
    { $felt_given ->
        [1] Thank you. You said: { $felt }. You can change that until { $until }.
       *[other] How was the meeting on { $day }? One press is enough, and you need not say.
    }

    Nobody is shown who said what. In a week the team sees numbers, and no number where only a few people said the same. Then what you said is deleted.

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

    Somebody who wants to come said what helps them to take part. It is not ticked as arranged. Please look at it today, so that there is time for it.

    <b>{ $name }</b>
    { $when }

# What the bot starts: to whoever made the forum, on the morning after it met.
meeting-to-count =
    A meeting is over. How many people came? One number is enough, and it helps to plan the next one.

    You can also tell people what happened there: those who came, and those who could not. Both can wait.

    <b>{ $name }</b>
    { $when }

## A coordinator’s page of one meeting

# What stands there: a coordinator’s page of one meeting. No names: those are one tap away.
meeting-staff =
    <b>{ $name }</b>
    { $when }

    { $state ->
        [cancelled] It is cancelled.
        [over] It is over.
       *[planned] So far:
    }
    { $count_lines }

# When somebody opens a meeting that is not there.
meeting-not-there = This meeting is not there any more. Nothing was changed.

# On a coordinator’s page of a meeting: those who said yes to the time it has now.
staff-coming = { $over ->
    [1] Had said yes
   *[other] Coming
}: { $count }{ $guests ->
    [0] { "" }
   *[other] , and they bring { $guests } more
}

# On a coordinator’s page of a meeting that has moved: those who have not said yes again.
staff-old = Said yes to the old time: { $count }

# On a coordinator’s page of a meeting.
staff-maybe = May come: { $count }

# On a coordinator’s page of a meeting.
staff-no = Cannot come: { $people }

# On a coordinator’s page of a meeting with limited places.
staff-waiting = Waiting for a place: { $count }

# On a coordinator’s page of a meeting with limited places.
staff-left = Places left: { $count } of { $most }

# On a coordinator’s page of a meeting: how many people asked for something.
staff-needs = Asked for something: { $count }. Arranged: { $arranged }

# On a coordinator’s page of a meeting.
staff-agenda = On the agenda: { $count }

# On a coordinator’s page of a meeting that is over.
staff-came = Came: { $count }

# On a coordinator’s page of a meeting that is over: of those who had said something to it.
staff-ticked = Ticked as having come: { $count }

# On a coordinator’s page of a meeting, a week after it: what people said.
staff-felt = How it was: { $numbers }

# Who is coming: names, for coordinators.
meeting-who =
    <b>{ $name }</b>
    { $when }

    { $who_lines }

    This goes from your chat by itself after a while. That you looked is noted.

# In the list of who is coming: one person.
staff-who = { $who }{ $says ->
    [yes] { $old ->
        [1] : yes to the old time
       *[other] : coming
    }
    [maybe] : may come
   *[other] : waiting for a place
}{ $guests ->
    [0] { "" }
   *[other] { " " }(brings someone)
}

# A person, as coordinators see them: what they are called, if they said so, and their reference.
staff-named = { $name_given ->
    [1] { $name } ({ $reference })
   *[other] { $reference }
}

# What people asked for at a meeting, for coordinators.
meeting-needs =
    <b>{ $name }</b>
    { $when }

    { $need_lines }

    Press the number once it is arranged. The person reads it in their reminder.

    This goes from your chat by itself after a while. That you looked is noted.

# In the list of what to arrange: what one person asked for.
staff-need = { $number }. { $who }: { $words }{ $arranged ->
    [1] { " " }✓ arranged
   *[other] { "" }
}

# When nobody asked for anything any more.
meeting-no-needs = There is nothing to arrange now.

# When nobody said that they come, or may.
meeting-nobody = Nobody has said yet that they come.

# At the press of a tick.
meeting-ticked = ✓ It is noted.

# At the press of a tick, to take it away.
meeting-unticked = The tick is taken away.

## After a meeting

# After a meeting: asks for one number.
meeting-came =
    <b>{ $name }</b>
    { $when }

    How many people came, guests too? Type one number, such as 12.

# When it was no number that was typed.
again-came = Please type one number from 0 to { $most }, such as 12.

# When the number was noted.
meeting-counted = It is noted: { $count ->
    [one] one person came.
   *[other] { $count } people came.
}

# When a coordinator wants to do something before the meeting that can only be done after it.
meeting-not-yet = This can be done once the meeting has begun.

# After a meeting: names, to tick who came.
meeting-ticks =
    <b>{ $name }</b>
    { $when }

    { $who_lines }

    Press the number of each who came. Only the team sees it, and it is deleted with the person.

    This goes from your chat by itself after a while. That you looked is noted.

# In the list of who came: one person.
staff-name = { $number }. { $who }{ $ticked ->
    [1] { " " }✓
   *[other] { "" }
}

# The first line of a message about a meeting, which its coordinator goes on to write.
meeting-writeup = { $name }, { $day }: what happened
