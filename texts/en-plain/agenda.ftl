### The agenda of a meeting: what people put on it, what goes out, and what came of it.

# Before anybody types something for an agenda: who sees it.
-agenda-seen = Others will see your words, without your name. Please name nobody.
# Before anybody types something for an agenda: when it is read.
-agenda-read = Staff read this on working days, not straight away. If it says someone is in danger, they may have to act.

## For members

# The agenda of a meeting, as members see it.
agenda-page =
    <b>Agenda of { $forum }</b>
    { $when }

    { $state ->
        [early] You can put something on it from { $from } on.
        [open] You can put something on it until 10:00 on { $until }. At least half of it is for what members raise. What most people want comes first.
        [out] This is what the meeting talks about. Nothing more can go on it.
        [off] This meeting was cancelled. What people put on its agenda waits for the next one.
       *[over] This meeting has begun, or is over.
    }
    { $state ->
        [open] { $room ->
            [0] You have put as much on it as one person can.
           *[other] { "" }
        }
       *[other] { "" }
    }

    { $count ->
        [0] Nothing is on it yet.
       *[other] { $item_lines }
    }

# One thing on an agenda, while it can change.
agenda-line = { $number }. { $words } ({ $staff ->
    [1] raised by staff
   *[other] { $mine ->
        [1] yours{ $state ->
            [new] , somebody reads it first
            [back] , came back to you
           *[other] { "" }
        }
       *[other] raised by members
    }
}{ $backers_given ->
    [1] . Wanted by { $backers }{ $backed ->
        [1] , you among them
       *[other] { "" }
    }
   *[other] { "" }
}{ $carried ->
    [1] . From the last meeting
   *[other] { "" }
})

# Shown at the press: they want to talk about this too.
agenda-backed = That counts. Nobody sees that it was you.

# Shown at the press: they do not want to any more.
agenda-unbacked = That does not count any more.

# “Put something on the agenda” was pressed, or something that came back is said again.
agenda-ask =
    <b>What shall we talk about?</b>
    { $forum }, { $when }

    { $again_given ->
        [1] You wrote:
       *[other] Type one thing now. It has room for { $limit } letters.
    }
    { $again_given ->
        [1] <blockquote>{ $again }</blockquote>
       *[other] { "" }
    }
    { $again_given ->
        [1] Please say it in other words. It has room for { $limit } letters.
       *[other] { "" }
    }

    { -agenda-seen }
    { -agenda-read }

# What they typed for an agenda is read back before it is kept.
agenda-sure =
    <b>Put this on the agenda?</b>
    For: { $forum }
    <blockquote>{ $words }</blockquote>

    { -agenda-seen }
    Nothing is sent until you press “{ send-words }”.

    { -hard-now }

# They have put the very same on it before.
agenda-same = You have said that already. You can say something else.

# Above the agenda: something was put on it.
agenda-kept = Thank you. First, somebody of the team reads it. They do not see whose it is. Then others see it.

# Above the agenda: they have put as much on it as one person can.
agenda-enough = You have put { $most } things on it. There is no room for more. You can take one off.

# Above the agenda: it takes nothing at the moment.
agenda-not-now = This agenda takes nothing at the moment. Nothing was kept.

# What they raised themselves, and how it stands.
agenda-own =
    <b>This is yours</b>
    <blockquote>{ $words }</blockquote>

    { $state ->
        [new] First, somebody of the team reads it. They do not see whose it is.
        [back] It came back to you. Please say it in other words.
       *[other] Others see it. They can say that they want it too.
    }

# Above the agenda: one of theirs is off it.
agenda-taken = It is off the agenda.

# A button about something on an agenda that is gone, or on an agenda that went out.
agenda-item-gone = That is not waiting for an agenda any more. Nothing was changed.

# A button about a meeting that is gone.
agenda-gone = That meeting is not there any more.

# To whoever raised something that the team sent back. The bot starts it. Its first lines are all that a lock screen shows.
agenda-came-back =
    This is about something that you sent us. Thank you for taking the time to write it.

    { $why ->
        [person] It seems to be about one person. Many people would read it. So please say it again. Leave that person out.
        [about] It seems not to be about this forum. You can say it in other words. Or you can take it off.
       *[unclear] We did not understand it. Please say it in other words. Or you can take it off. Then nobody sees it.
    }

    It was for the agenda of { $forum }. You wrote:
    <blockquote>{ $words }</blockquote>

    Whoever looks at it does not see whose it is. Only you get this message.

# To whoever raised something that was not on the agenda which went out. The bot starts it.
agenda-carried =
    This is about something that you sent us. Thank you for taking the time to write it.

    { $looked ->
        [1] There was no room for it this time. We keep it for the next meeting. All who want it still count. You need not do anything.
       *[other] We are sorry. Nobody read it in time. We keep it for the next meeting. You need not do anything.
    }

    It is for the agenda of { $forum }. You wrote:
    <blockquote>{ $words }</blockquote>

# To whoever raised something that nobody had talked about when the forum ended. The bot starts it.
agenda-ended =
    This is about something that you sent us. Thank you for taking the time to write it.

    The forum that it was for has ended. So nobody talks about it there. Does it still matter to you? Press “{ forums }” to look for another one. Or call { $contact_phone }.

    It was for the agenda of { $forum }. You wrote:
    <blockquote>{ $words }</blockquote>

# The agenda, five days before a meeting, to those who come or may. The bot starts it.
agenda-out =
    <b>{ $forum }: what we talk about</b>
    { $when }

    { $item_lines }

    { $members ->
        [0] { "" }
       *[other] What members raised comes first.
    }

# One thing on that agenda.
agenda-out-line = { $number }. { $words } ({ $staff ->
    [1] raised by staff
   *[other] raised by members
}{ $backers_given ->
    [1] ; wanted by { $backers }
   *[other] { "" }
})

# One thing on an agenda that went out, with what came of it.
agenda-answer-line = { $number }. { $words } ({ $staff ->
    [1] raised by staff
   *[other] raised by members
}){ $did ->
    [did] { " " }– We did it. { $because }
    [will] { " " }– We will, by { $by }. { $because }
    [cant] { " " }– We can’t, because: { $because }
   *[open] { "" }
}

## For the team

# To the coordinators, as something new comes, and six days before a meeting: nobody has looked at it. The bot starts it.
agenda-waits =
    { $count ->
        [one] One thing for the agenda waits. Please look at it.
       *[other] { $count } things for the agenda wait. Please look at them.
    }

    Others see what passes, and can want it too. What you send back goes to whoever wrote it. Nobody else sees that.

    { $last ->
        [1] The agenda goes out at 10:00 on { $until }. What nobody looks at waits for the next meeting.
       *[other] The agenda goes out at 10:00 on { $until }.
    }

    { $forum }, { $when }

# What is new on an agenda, ten at a time.
agenda-new =
    <b>New for the agenda: { $waiting }</b>
    <code>{ $forum }</code>, { $when }

    <code>{ $item_lines }</code>

    Others see what passes, without who raised it. Type, for example: pass all. Or: pass all but 3 and 7. Or: send back 3.
    Or press a number to see what else you can do.
    { $more ->
        [0] { "" }
       *[other] Then there are { $more } more.
    }

# One new thing in that list.
agenda-new-line = { $number }. { $words }

# How an agenda stands, for the team, once all is looked at.
agenda-board =
    <b>Agenda</b>
    <code>{ $forum }</code>, { $when }

    { $state ->
        [early] It opens for members two weeks before the meeting. You can add something now.
        [open] It is open. It goes out five days before the meeting, at 10:00.
        [out] It went out. It takes nothing more.
        [off] This meeting was cancelled. All of it waits for the next one.
       *[over] The meeting has begun, or is over.
    }

    { $count ->
        [0] Nothing is on it.
       *[other] <code>{ $item_lines }</code>
    }

# One thing on an agenda, and what the team can do with it.
agenda-one =
    <code>{ $words }</code>

    { $staff ->
        [1] The team raised it.
       *[other] { $state ->
            [new] A member raised it. Nobody has looked at it yet.
           *[other] A member raised it. Others see it.
        }
    }
    { $staff ->
        [1] { "" }
       *[other] Nobody here can see who it was, or change a word.
    }

# Why are these sent back?
agenda-why =
    <b>{ $count ->
        [one] Why do you send it back?
       *[other] Why do you send these back?
    }</b>
    Whoever raised it is told this reason. They are asked for other words.

# Above the agenda: so much has passed.
agenda-now-passed = { $count ->
    [0] Somebody decided about that already. Nothing was changed.
    [one] 1 thing has passed. Others see it now.
   *[other] { $count } things have passed. Others see them now.
}

# Above the agenda: so much went back.
agenda-now-back = { $count ->
    [0] Somebody decided about that already. Nothing was changed.
    [one] 1 thing went back. Its writer is told why.
   *[other] { $count } things went back. Their writers are told why.
}

# Somebody else decided about it meanwhile, or it was taken off.
agenda-decided = Somebody decided about that already, or it is gone. Nothing was changed.

# The team adds to an agenda.
agenda-add-ask =
    <b>What do you want to talk about?</b>
    <code>{ $forum }</code>, { $when }

    Type one thing on each line. Send at most { $most } at a time. Each has room for { $limit } letters. They are marked: raised by staff.

# What they typed is read back.
agenda-add-sure =
    <b>{ $count ->
        [one] Put this on the agenda?
       *[other] Put these { $count } on the agenda?
    }</b>

    <code>{ $add_lines }</code>

# Above the agenda: the team has added to it.
agenda-added = { $count ->
    [one] 1 thing is on it now.
   *[other] { $count } things are on it now.
}

## What came of it

# To the team: what came of one thing that was talked about?
agenda-did =
    <b>{ $number }. What came of this?</b>
    <code>{ $words }</code>

    All three are honest answers.
    { $left ->
        [0] { "" }
        [one] Then there is one more.
       *[other] Then there are { $left } more.
    }

# “We will” was chosen: by when.
agenda-by =
    <b>By when?</b>
    <code>{ $words }</code>

    Type a day, such as: 3 December, or Friday.

# The one line that is needed.
agenda-because =
    <b>{ $did ->
        [did] We did it. Say what is done.
        [will] We will, by { $by }. Say what will be done.
       *[cant] We can’t. Say why.
    }</b>
    <code>{ $words }</code>

    One line is enough. There is room for { $limit } letters.

# All answers, before they go out.
agenda-check =
    <b>What came of the agenda</b>
    <code>{ $forum }</code>, { $when }

    <code>{ $item_lines }</code>

    It goes to all who said something to this meeting or its agenda. They get it in their next round-up.

# “Say what came of it all” was pressed too early, or where nothing was on the agenda.
agenda-nothing-to-answer = There is nothing to answer here. Nothing was on the agenda, or the meeting is still to come.

# What came of an agenda, to everybody who said something to it. The bot starts it.
agenda-answers =
    <b>{ $forum }: what came of it</b>
    { $when }

    { $item_lines }

# What happened: one agenda, for everybody to see.
agenda-told =
    <b>Agenda of { $forum }</b>
    { $when }

    { $count ->
        [0] Nothing was on it.
       *[other] { $item_lines }
    }

    { $state ->
        [waiting] You hear what came of it by { $day }.
        [overdue] The answer is late. We promised it by { $day }.
        [answered] It was answered on { $day }.
       *[none] { "" }
    }
    { $agenda ->
        [1] It is on the Council’s agenda.
       *[0] { "" }
    }
