### Changing a forum or one of its meetings, and telling people, in short plain words.

## To those who follow the forum and have said nothing to the meeting. The bot starts them; they arrive closed
## where the forum's name says too much.

# A meeting is at another time.
told-moved =
    <b>A meeting has a new time.</b>
    { $name }
    <b>New:</b> { $when }
    <b>Old:</b> { $was }
    { $detail_lines }

    Can you come?

# A meeting is cancelled.
told-cancelled =
    <b>A meeting will not happen.</b>
    { $name }
    <b>It was to be on:</b> { $when }

    { $next_given ->
        [1] The next meeting is on { $next }.
       *[other] { "" }
    }

# A meeting that was cancelled is on after all.
told-restored =
    <b>A meeting will happen after all.</b>
    { $name }
    <b>When:</b> { $when }
    { $detail_lines }

    Can you come?

# The forum meets at other times from now on.
told-rhythm =
    <b>A forum has new meeting times.</b>
    { $name }
    <b>New:</b> { $plan }
    <b>Old:</b> { $old }
    { $detail_lines }

    { $next_lines_given ->
        [1] The next meetings:
       *[other] { "" }
    }
    { $next_lines_given ->
        [1] { $next_lines }
       *[other] { "" }
    }

# The forum does not meet any more.
told-ended =
    <b>A forum has ended.</b>
    { $name } will not meet any more. Thank you for following it.

## To those who said something to the meeting. The first 200 characters may stand on a lock screen, so what it
## is called and where it is come after them.

# It is at another time.
mine-moved =
    { $says ->
        [yes] You said yes to a meeting. It has a new time.
        [maybe] You said maybe to a meeting. It has a new time.
        [waiting] You wait for a place at a meeting. It has a new time.
        [offered] A place at a meeting is kept for you. It has a new time.
       *[other] You said no to a meeting. It has a new time.
    }

    <b>New:</b> { $when }
    <b>Old:</b> { $was }

    { $says ->
        [yes] Can you still come? Please press a button below. Until then, your yes is for the old time.
        [maybe] Can you come then? Please press a button below. Until then, your answer is for the old time.
        [waiting] You are still waiting. Can you not come at the new time? Then please press “{ meet-no }”.
        [offered] Do you want the place? Please press a button below. We keep it for you, but not for long.
       *[other] Can you come at the new time? Then please press “{ meet-yes }”. If not, do nothing.
    }

    <b>{ $name }</b>
    { $detail_lines }

# It is cancelled.
mine-cancelled =
    { $says ->
        [yes] You said yes to a meeting. It will not happen.
        [maybe] You said maybe to a meeting. It will not happen.
        [waiting] You wait for a place at a meeting. It will not happen.
        [offered] A place at a meeting is kept for you. It will not happen.
       *[other] You said no to a meeting. It will not happen.
    }

    <b>It was to be on:</b> { $was }

    You need not do anything. Nobody is waiting for you there. Which meeting it is stands below. Will it happen after all? Then I tell you at once.

    <b>{ $name }</b>

# It was cancelled, and is on after all.
mine-restored =
    { $says ->
        [yes] You said yes to a meeting. It will happen after all.
        [maybe] You said maybe to a meeting. It will happen after all.
        [waiting] You wait for a place at a meeting. It will happen after all.
        [offered] A place at a meeting is kept for you. It will happen after all.
       *[other] You said no to a meeting. It will happen after all.
    }

    <b>It is on:</b> { $when }

    Before, I told you that it was cancelled. I am sorry for that. Can you come? Please press a button below. Then we know.

    <b>{ $name }</b>
    { $detail_lines }

# Something else about it has changed.
mine-changed =
    { $says ->
        [yes] You said yes to a meeting. Something about it is new.
        [maybe] You said maybe to a meeting. Something about it is new.
       *[other] You wait for a place at a meeting. Something about it is new.
    }

    <b>When:</b> { $when }, as before

    Please look at this below: { $field ->
        [place] where it is
        [link] the link for joining online
        [length] how long it takes
        [access] getting in and around
        [support] who helps you there
        [bring] what to bring
        [expenses] expenses
       *[other] all of it
    }. You need not do more. Can you not come now? Then open the meeting and say so.

    <b>{ $name }</b>
    { $field ->
        [all] { "" }
       *[other] <b>New:</b> { $new_given ->
            [1] { $new }
           *[other] nothing is said about it now
        }
    }
    { $detail_lines }

# The same about several meetings.
mine-changed-all =
    You said yes or maybe to some meetings. Something about them is new. The times are as before.

    Please look at this below: { $field ->
        [place] where they are
        [link] the link for joining online
        [length] how long they take
        [access] getting in and around
        [support] who helps you there
        [bring] what to bring
        [expenses] expenses
       *[other] all of it
    }. You need not do more. Can you not come now? Then open a meeting and say so.

    { $change_lines }

    <b>{ $name }</b>
    { $field ->
        [all] { "" }
       *[other] <b>New:</b> { $new_given ->
            [1] { $new }
           *[other] nothing is said about it now
        }
    }
    { $detail_lines_given ->
        [1] { $detail_lines }
       *[other] { "" }
    }

# Several meetings are at other times, or cancelled.
mine-several =
    You answered about some meetings. They have changed. You see each of them here. First comes the old time, and then what is new. The name of the forum is at the very end.

    { $change_lines }

    { $asks ->
        [0] { "" }
       *[other] Can you still come? Press a date below to say so. Until then, your answers are for the old times. Are there more? You find them under “{ forums }”.
    }

    <b>{ $name }</b>
    { $detail_lines_given ->
        [1] { $detail_lines }
       *[other] { "" }
    }

# The forum does not meet any more.
mine-ended =
    You answered about some meetings. They will not happen. The forum has ended.

    { $change_lines }

    You need not do anything. Nobody is waiting for you there. Thank you for wanting to come.

    <b>{ $name }</b>

# In these lists: one meeting.
change-line = • { $what ->
    [cancelled] { $was }: cancelled
    [moved] { $was }: now { $now }
    [restored] { $now }: on after all
   *[other] { $now }
}

## What coordinators see

# What shall change about one meeting?
change-meeting =
    <b>{ $name }</b>
    { $when }

    { $state ->
        [past] It has been. Nothing about it can be changed.
        [cancelled] It is cancelled.
       *[other] What do you want to change? First you see what people will get.
    }

# The other details.
change-more = What do you want to change?

# What shall change about the whole forum?
change-forum =
    <b>{ $name }</b>
    What do you want to change from now on? It is for the next meeting and all later ones.

    To change only one meeting, press “{ one-meeting }”.

# How a forum is called, whom it is for, and when people are reminded.
change-about =
    <b>{ $name }</b>
    <b>Area:</b> { $area }
    <b>Reminders:</b> { $reminders_count ->
        [0] none
       *[other] { $reminders }
    }

    What do you want to change? Nobody is told of this. Press a reminder to turn it on or off.

# Which area a forum is for.
change-area =
    <b>{ $name }</b>
    Which area is it for? Press one.

# Which meeting shall be changed?
change-which =
    <b>{ $name }</b>
    Which meeting do you want to change?

# Only this one, or from now on?
change-scope =
    <b>Which meetings?</b>
    This one is on { $moment }. Only this one? Or this one and all later ones?

# The new time of one meeting is asked for.
change-time =
    <b>When is it instead?</b>
    Type a day and a time. Like this: 10 December 2pm.

    Now it is on { $now }.

# A new rhythm, or dates, are asked for.
change-rhythm =
    <b>When does it meet from now on?</b>
    Type it like this: 2nd Tuesday 2pm. Or: every 2 weeks on Monday at 10am.
    Or type dates: 3 December 2pm, 14 January 2pm.

    Now it meets { $now }.

# The new words of a detail are asked for.
change-detail =
    <b>{ $what ->
        [name] What is it called
        [place] Where is it
        [link] Which link do people join by
        [length] How long does it take
        [access] How do people get in and around
        [support] Who helps people there
        [bring] What should people bring
        [expenses] What about expenses
       *[other] How many people may come
    } { $on ->
        [0] this time?
       *[other] from now on?
    }</b>
    { $what ->
        [link] Type a link that begins with https://
        [length] Type it, like this: 2 hours.
        [most] Type a number, like this: 20. Or type: no limit.
       *[other] Type it. There is room for { $limit } characters.
    }

    { $now_given ->
        [1] Now it says: { $now }
       *[other] Now nothing is said about it.
    }

# The last question before a change.
change-sure =
    { $how ->
        [none] { "" }
       *[other] Above is what people will see.
    }
    <b>{ $what ->
        [time] Move this meeting?
        [rhythm] Meet at other times from now on?
        [cancel] Cancel this meeting?
        [restore] Will it happen after all?
       *[other] Change this?
    }</b>
    { $what ->
        [cancel] <b>When:</b> { $was }
        [restore] <b>When:</b> { $was }
       *[other] <b>New:</b> { $now_given ->
            [1] { $now }
           *[other] nothing
        }
    }
    { $what ->
        [cancel] { "" }
        [restore] { "" }
       *[other] <b>Old:</b> { $was_given ->
            [1] { $was }
           *[other] nothing
        }
    }
    { $change_lines_given ->
        [1] { $change_lines }
       *[other] { "" }
    }
    { $added ->
        [0] { "" }
        [one] One more meeting is planned.
       *[other] { $added } more meetings are planned.
    }

    { $how ->
        [none] Nobody is told.
       *[other] { $night ->
            [passes] It is quiet time now. But something begins soon. So people are told at once. This is noted.
            [waits] It is quiet time for most people. They are told in the morning.
           *[other] People are told at once.
        }
    }

# It is done.
change-done =
    { $what ->
        [time] The meeting is moved.
        [rhythm] The forum has new times from now on.
        [cancel] The meeting is cancelled.
        [restore] The meeting will happen after all.
       *[other] It is changed.
    } { $how ->
        [none] Nobody is told.
       *[other] I tell { $people } { $night ->
            [waits] in the morning.
           *[other] now.
        }
    }
    { $what ->
        [time] Until people answer, their yes is for the old time.
        [rhythm] Until people answer, their yes is for the old times.
       *[other] { "" }
    }

    { $anew ->
        [0] { "" }
       *[other] <b>Please arrange again</b> what people need. It was ticked as arranged before. It is not ticked now.
    }

# A forum has changed or ended, and a message that a coordinator wrote about it was not read by all yet.
forum-still-goes =
    <b>{ $messages ->
        [one] A message about this forum still goes out.
       *[other] Messages about this forum still go out.
    }</b>
    The words are the old ones. Are they still true? Press one to look at it. There you can correct or stop it.

# A forum or meeting is not there, or does not meet any more.
change-no-meeting = That forum or meeting is not there any more.

# It has begun.
change-too-late = That meeting has begun. Nothing about it can be changed.

# Somebody wants to change what is cancelled.
change-is-cancelled = That meeting is cancelled. Say first that it is on after all.

# Somebody wants to put back what is on.
change-is-on = That meeting is on. You need not do anything.

# It is at that time already. What was typed is asked for again.
again-change-same = It is on { $moment } already. Please type another day or time. Like this: 10 December 2pm.

# Another meeting of the forum is at that moment. It is asked for again.
again-change-clash = Another meeting of this forum is on { $moment }. Please type another day or time. Like this: 10 December 2pm.

# It meets so already.
again-change-same-plan = It meets { $plan } already. Please type another rhythm. Or press “{ leave-it }”.

# It says so already.
again-change-same-words = It says that already. Please type what is different.

# A rhythm was typed for one meeting.
again-change-one = That is for many meetings. This is about one meeting. Please type one day and time. Like this: 10 December 2pm. Or press “{ from-now-on }”.

# One moment was typed for all meetings to come.
again-change-all = That is one day. This is about all meetings from now on. Please type how often. Like this: 2nd Tuesday 2pm. Or press “{ only-this-one }”.

# The clocks change at that time.
again-change-clocks = The clocks change between { $from } and { $to }. So on some days there is no such time. Please type another time. Like this: 10 December 2pm.
