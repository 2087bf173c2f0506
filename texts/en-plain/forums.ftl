### Forums, as members see them, in short plain words.

# Instead of an area: a forum that is for all of them.
forum-everywhere = all areas

## The forums

# “Forums” in the menu, and /forums: those that run, each with its next meeting.
forums-page =
    <b>Forums</b>
    At a forum, people meet and talk.

    { $mine_lines_given ->
        [1]
            <b>What you said to meetings</b>
            { $mine_lines }
       *[other] { "" }
    }

    { $forum_lines_given ->
        [1]
            <b>They meet next</b>
            { $forum_lines }
       *[other] { "" }
    }

    { $count ->
        [0] There is no forum just now. When there is one, you find it here.
       *[other] Press one to see more. You can follow it there.
    }

# A forum in that list, with its next meeting.
forum-line = { $name }: { $next_given ->
        [0] no meeting is planned yet
       *[other] { $next }
    }

# A meeting to which they said something, in that list.
mine-line = { $name }, { $when }: { $old ->
        [0] { $says ->
            [yes] you are coming
            [maybe] you said “{ poll-maybe }”
            [no] you are not coming
            [offered] a place is kept for you
           *[other] you wait for a place
        }
       *[other] your answer is for the old time
    }

# One forum: what it is, where and when it meets.
forum-page =
    <b>{ $name }</b>
    { $area_given ->
        [1] <b>For:</b> { $area }
       *[other] { "" }
    }
    { $plan_given ->
        [1] <b>When:</b> { $plan }
       *[other] { "" }
    }
    { $place_given ->
        [1] <b>Where:</b> { $place }
       *[other] { "" }
    }
    { $fact_lines_given ->
        [1] { $fact_lines }
       *[other] { "" }
    }

    { $planned ->
        [0] No meeting is planned yet.
       *[other] Its next meetings are below. Press a date to see more. There you can say if you come.
    }

    { $follows ->
        [0] You can follow it. Then I tell you when it meets, and what changes.
       *[other] You follow this forum. I tell you when it meets, and what changes.
    }

# They pressed “Follow this forum”, or “Stop following”.
forum-followed = { $follows ->
    [0] You do not follow this forum any more.
   *[other] You follow this forum now. I tell you when it meets, and what changes.
}

# A forum that is not there, or that does not meet any more.
forum-gone = This forum does not meet any more, or I do not know it.

## One meeting

# The page of one meeting, with what they said to it.
meet-page =
    <b>{ $name }</b>
    <b>When:</b> { $when }
    { $place_given ->
        [1] <b>Where:</b> { $place }
       *[other] { "" }
    }
    { $fact_lines_given ->
        [1] { $fact_lines }
       *[other] { "" }
    }

    { $room ->
        [none] All places are taken just now. You can wait for one. Press “{ meet-yes }” to get on the waiting list.
        [some] Only some people can come. There is still room.
       *[other] { "" }
    }

    { $old ->
        [0] { $says ->
            [yes] You said: <b>I’m coming</b>.
            [maybe] You said: <b>maybe</b>.
            [no] You said: <b>I can’t come</b>.
            [waiting] You are on the <b>waiting list</b>. I will ask you when a place is free for you.
            [offered] A place is free for you, until { $until }. Are you coming?
           *[other] <b>Are you coming?</b> You can change your answer at any time.
        }
       *[other] This meeting has a new time since you answered. <b>Can you still come?</b>
    }
    { $guests ->
        [0] { "" }
       *[other] You want to bring one person.
    }
    { $needs_given ->
        [1] What helps you this time:
       *[other] { "" }
    }
    { $needs_given ->
        [1] <blockquote>{ $needs }</blockquote>
       *[other] { "" }
    }

# They said whether they come. It is kept already.
meet-answered =
    { $says ->
        [yes] <b>You’re down as coming.</b>
        [maybe] <b>You’re down as “{ poll-maybe }”.</b>
        [no] <b>You’re down as not coming.</b> Thank you for telling us.
       *[other] <b>All places are taken. You are on the waiting list.</b> I will ask you when a place is free for you. Until then you have no place.
    }
    { $name }
    { $when }

    { $says ->
        [yes] Press “{ meet-needs }” to tell us what you need.
        [maybe] { $limited ->
            [0] Please tell me when you know. I will still remind you of it.
           *[other] Only some people can come. “{ poll-maybe }” keeps no place for you. Please tell me when you know.
        }
        [waiting] If you do not answer then, that is all right. I ask the next person. You stay on the list.
       *[other] { "" }
    }

# Shown at the press of an answer to a meeting.
meet-told = { $says ->
    [yes] You’re down as coming.
    [maybe] You’re down as maybe.
    [no] You’re down as not coming.
   *[other] You’re on the waiting list.
}

# An old button was pressed: the meeting has another time since. Its page follows.
meet-moved = This meeting has a new time now. Please look at it and answer again.

# They want to bring somebody, or say what helps them, and have not said that they come.
meet-answer-first = Please say first if you are coming.

# There is no place for somebody else. The meeting’s page follows.
meet-no-guest = { $says ->
    [waiting] There are not enough places for two people. You stay on the waiting list.
   *[other] All places are taken just now. So you cannot bring someone. Your own place stays yours. Do you need someone with you to take part? Then tell us under “{ meet-needs }”.
}

# They bring somebody now, or come alone. The meeting’s page follows.
meet-guest = { $guests ->
    [0] You come on your own now.
   *[other] You can bring one person. They need not tell us their name.
}

# A meeting that has begun, or is over.
meet-over =
    <b>{ $name }</b>
    { $when }

    This meeting has begun or is over.

# A meeting that was cancelled.
meet-cancelled =
    <b>{ $name }</b>
    { $when }

    This meeting does not take place. You need not do anything.

# A meeting that is not there.
meet-gone = I do not know this meeting. Please look for it under “{ forums }”.

## A name

# Above “What shall we call you?”, at somebody’s first yes to a meeting.
meet-name = One more thing, which you can also leave out.

# They said what to call them, or left it out.
meet-named = { $name_given ->
    [1] Thank you. Our team sees this name now: <b>{ $name }</b>
   *[other] That is all right. You need no name to come.
}

## What helps them take part

# “What helps me take part” at one meeting. It is said before who reads it.
meet-needs-ask =
    <b>What would help you take part?</b>
    { $name }, { $when }

    For example: a seat near the door, large print, or a break. You need not say why.

    Staff who prepare our forums read it, on working days. It is not for emergencies. I delete it the day after the meeting.

    { $needs_given ->
        [1] You told us for this meeting:
       *[other] { "" }
    }
    { $needs_given ->
        [1] <blockquote>{ $needs }</blockquote>
       *[other] { "" }
    }

    { $helps_given ->
        [1] In “{ about-me }” you told us that this helps you:
       *[other] { "" }
    }
    { $helps_given ->
        [1] <blockquote>{ $helps }</blockquote>
       *[other] { "" }
    }
    { $helps_given ->
        [1] May we pass this on for this meeting? Then press “{ needs-pass }”. Or type something else. There is room for { $limit } letters.
       *[other] Type it here. There is room for { $limit } letters. I show it to you first.
    }

# What helps them is read back before it is kept.
meet-needs-sure =
    You wrote:
    <blockquote>{ $words }</blockquote>
    { $above_given ->
        [0] { -hard-now }
       *[other] { "" }
    }

    Shall staff who prepare our forums read this?

# Shown at the press that keeps what helps them.
meet-needs-told = { $needs_given ->
    [1] Kept for this meeting.
   *[other] Nothing is kept.
}

# What helps them is kept, or is not needed.
meet-needs-kept = { $needs_given ->
    [1] Thank you. { $waits ->
        [0] Staff who prepare our forums can read it now.
       *[other] Staff who prepare our forums can read it once you have a place.
    } I delete it the day after the meeting.
   *[other] All right. Nothing about what helps you is kept for this meeting.
}

## Places

# What the bot starts: a place is free for somebody who waited. The name only where it tells nothing.
place-offer =
    <b>A place is free for you.</b> It is on { $when }.
    { $name_given ->
        [1] { $name }
       *[other] { "" }
    }

    Are you coming? Please tell me by { $until }.

    If you do not answer, that is all right. I ask the next person. You stay on the waiting list.

    { $guests ->
        [0] { "" }
       *[other] There is room for the person you bring, too.
    }

## Typed answers

# They asked where or when a meeting is, or who comes. Its page follows.
meet-facts = Here is what I know. Other members do not see who is coming.

# Something was typed for a meeting that is no answer. Its page follows.
again-meet =
    { -hard-now }

    That is no answer to this meeting. Nobody has seen it. Please press a button, or type yes, maybe or no.

# A mere yes or no was typed, and they had answered before. The answers follow.
meet-said-already = You have answered before. To change your answer, choose one here.

# Something was typed that may be meant for several meetings or questions.
meet-which =
    { $count ->
        [1] Do you mean this one? Press it below, or type yes.
       *[other] Which one do you mean? Press it below, or type its number.
    }

    { $kept ->
        [0] Then answer there.
       *[other] I have kept what you typed until then.
    }

## While messages are paused

# After “Messages are paused”: of which meetings that they come to they want to hear changes.
pause-still-tell =
    <b>Shall I still tell you if it changes?</b>
    You said that you are coming to this. Messages are paused now. I tell you of a change only if you want that.

    { $meeting_lines }

# A meeting in that list.
still-line = { $when }: { $tells ->
    [0] I do not tell you
   *[other] I tell you if it changes
}

# They pressed one of them.
still-told = { $tells ->
    [0] I do not tell you if this meeting changes.
   *[other] I tell you if this meeting changes. All else stays paused.
}
