### Forums: making one, planning its meetings, and the pages of a coordinator’s forums.

## Four things that are asked

# Making a forum: its name.
ask-forum_name =
    <b>What is the forum called?</b>
    Such as: Bolton forum.
    Its name can show on locked phones. So please name no illness or ward.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# Making a forum: where it meets.
ask-forum_where =
    <b>Where does it meet?</b>
    Type the place, such as: Central Library, room 2, Bolton.
    Is it only online? Then type: online.

    { $now_given ->
        [1] Now: { $now }
       *[other] { "" }
    }

# Making a forum: when it meets, in one line.
ask-forum_when =
    <b>When does it meet?</b>
    Type it in one line, such as: 2nd Tuesday 2pm.
    Or: every 2 weeks on Monday at 10am.
    Or type single dates: 3 December 2pm, 14 January 2pm.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# Making a forum: which area it is for.
ask-forum_area =
    <b>Which area is it for?</b>
    People there see it first. Everybody can find it.

    { $chosen_count ->
        [0] { "" }
       *[other] Now: { $chosen }.
    }

# The check while a forum is made.
forum-check =
    <b>Your forum</b>
    <b>Name:</b> { $forum_name_given ->
        [1] { $forum_name }
       *[other] not said yet
    }
    <b>Where:</b> { $forum_where_given ->
        [1] { $forum_where }
       *[other] not said yet
    }
    <b>When:</b> { $forum_when }
    <b>Area:</b> { $forum_area }

    <b>The first meetings:</b>
    { $next_lines_given ->
        [1] { $next_lines }
       *[other] None. The dates are over. Please change when it meets.
    }

    { $fact_lines_given ->
        [1] { $fact_lines }
       *[other] { "" }
    }
    { $reminders_given ->
        [1] Reminders: { $reminders }
       *[other] Reminders: none
    }

    { $telling_given ->
        [1] <b>{ $telling }</b> stands in the name. Locked phones must not show it. So invitations arrive closed.
       *[other] { "" }
    }

    Nobody knows of it yet. Is it right? Then press “{ make-forum }”.

# What is known of a forum, a line of it: a link.
forum-fact-link = Link: { $words }

# What is known of a forum, a line of it: how long its meetings are.
forum-fact-length = How long: { $words }

# What is known of a forum, a line of it.
forum-fact-access = Access: { $words }

# What is known of a forum, a line of it.
forum-fact-support = Who helps you there: { $words }

# What is known of a forum, a line of it.
forum-fact-bring = What to bring: { $words }

# What is known of a forum, a line of it.
forum-fact-expenses = Expenses: { $words }

# What is known of a forum, a line of it: for how many there is room.
forum-fact-most = Places: { $words }

# How long a meeting is, inside other words.
length-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}

# How long a meeting is, inside other words. Hours may stand before it.
length-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

# When people are reminded, inside other words.
reminded-week = a week before

# When people are reminded, inside other words.
reminded-day = the day before

# When people are reminded, inside other words.
reminded-hours = two hours before

# How many may come, inside other words.
forum-no-limit = no limit

## More about it

# More about a forum: a link.
ask-forum_link =
    <b>Is there a link?</b>
    To join online, or to a page about it. Such as: https://www.example.org/forum

    { $now_given ->
        [1] Now: { $now }
       *[other] { "" }
    }

# More about a forum: how long its meetings are.
ask-forum_length =
    <b>How long is a meeting?</b>
    Such as: 2 hours. Or: 90 minutes.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# More about a forum: access.
ask-forum_access =
    <b>How can people get in and take part?</b>
    Such as: step-free from the back door, a hearing loop, a quiet room.
    Is something missing? Please say that too.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More about a forum: who supports people there.
ask-forum_support =
    <b>Who helps people there?</b>
    Such as: Sam from our team is there from 1:30pm.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More about a forum: what to bring.
ask-forum_bring =
    <b>What should people bring?</b>
    Such as: nothing, there are pens and tea.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More about a forum: expenses.
ask-forum_costs =
    <b>Do you pay expenses?</b>
    Such as: we pay your travel on the day. Please bring the ticket.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More about a forum: how many may come.
ask-forum_most =
    <b>How many people may come?</b>
    Type a number, such as: 20. Or type: no limit.
    When it is full, the others wait for a place.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# More about a forum: reminders.
ask-forum_remind =
    <b>When shall people be reminded?</b>
    Only people who come, or may come, get this.

    { $chosen_count ->
        [0] Nothing is ticked. So nobody is reminded.
       *[other] Ticked: { $chosen }.
    }

# More about a forum, all at once.
forummore-check =
    <b>More about it</b>
    <b>Link:</b> { $forum_link_given ->
        [1] { $forum_link }
       *[other] none
    }
    <b>How long:</b> { $forum_length_count ->
        [0] not said
       *[other] { $forum_length }
    }
    <b>Access:</b> { $forum_access_given ->
        [1] { $forum_access }
       *[other] not said yet
    }
    <b>Who supports it:</b> { $forum_support_given ->
        [1] { $forum_support }
       *[other] not said
    }
    <b>What to bring:</b> { $forum_bring_given ->
        [1] { $forum_bring }
       *[other] not said
    }
    <b>Expenses:</b> { $forum_costs_given ->
        [1] { $forum_costs }
       *[other] not said
    }
    <b>How many may come:</b> { $forum_most_count ->
        [0] no limit
       *[other] { $forum_most }
    }
    <b>Reminders:</b> { $forum_remind_count ->
        [0] none
       *[other] { $forum_remind }
    }

## What cannot be kept. The question follows, and all that was answered stays.

# What was typed for when a forum meets cannot be read.
again-meeting-unclear =
    { -hard-now }

    I could not find a day and a time in that. Please type it like this: 2nd Tuesday 2pm. Or like this: 3 December 2pm, 14 January 2pm.

# There is a day or a rhythm, and no time of day.
again-meeting-time = I see the day, but no time. Please type both. For example: 2nd Tuesday 2pm.

# There is no such day: 30 February.
again-meeting-date = There is no such date. Please check the day and the month. Then type it again. For example: 28 February 2pm.

# The day of the week does not belong to the date.
again-meeting-weekday = { $date } is a { $weekday }. Please type it again with the right day. For example: 3 December 2pm.

# “Every second Tuesday” can be meant in two ways.
again-meeting-second =
    That can mean two things. Please type one of these, with your time:

    every { $weeks } weeks on { $weekday } at 2pm

    { $weeks ->
        [2] 2nd
        [3] 3rd
       *[other] { $weeks }th
    } { $weekday } of each month at 2pm

# At this time of day the clocks change on some day of the year.
again-meeting-clocks = The clocks change between { $from } and { $to }. So there can be no meeting then. Please type it again with another time. For example: 2nd Tuesday 2pm.

# The moment is over.
again-meeting-past = That would be { $moment }. This is over. Please type a later time. For example: 2nd Tuesday 2pm.

# More than two years ahead.
again-meeting-far = That is more than 2 years from now. I cannot plan so far. Please type an earlier day. For example: 2nd Tuesday 2pm, 6 times.

# It ends before the first meeting.
again-meeting-end = It would end on { $end }. But the first meeting would be { $first }. Please type it again with a later end. For example: 2nd Tuesday 2pm, 6 times.

# It would never meet: 0 times.
again-meeting-never = Then it would never meet. Please type it again. For example: 2nd Tuesday 2pm, 6 times.

# It would meet too often.
again-meeting-often = I can plan at most { $most } meetings like this. Please type fewer. For example: 2nd Tuesday 2pm, 6 times.

# There are too many weeks from one meeting to the next, or none.
again-meeting-weeks = A forum can meet every 1 to { $most } weeks. Please type it again. For example: every 2 weeks on Monday at 10am.

# It would meet every day.
again-meeting-daily = A forum can meet once a week at most. Please type that. For example: every Monday at 10am. Or type single dates.

# It was typed from when until when a meeting is.
again-meeting-range = Please type only when it begins. For example: 2nd Tuesday 2pm. You can say later how long it is.

# The 5th of a weekday: most months have none.
again-meeting-fifth = Most months have no 5th one. Please type the last one. For example: last Friday 3pm. Or type single dates: 3 December 2pm, 14 January 2pm.

# One of several dates cannot be read.
again-meeting-piece = I see single dates. But I cannot read this one: { $piece }. Please type them all again. For example: 3 December 2pm, 14 January 2pm.

# A rhythm and something else.
again-meeting-mixed = That is more than one rhythm. Please type only one, such as: 2nd Tuesday 2pm. Or only single dates.

# Too many single dates.
again-meeting-many = Those are { $count } dates. I can keep { $most } at once. Please type fewer. Or a rhythm, such as: 2nd Tuesday 2pm.

# Two of several dates are on one day.
again-meeting-twice = { $day } is in it twice. A forum meets once a day at most. Please type the dates again. For example: 3 December 2pm, 14 January 2pm.

# “Make this forum” was pressed after all dates had passed.
again-meeting-over = All those dates are over. Please type when it meets now. For example: 2nd Tuesday 2pm.

# What was typed is no link.
again-link = That is no link. A link starts with https:// or http://. For example: https://www.example.org/forum

# What was typed for how long a meeting is cannot be read.
again-length = I could not read that. Please type hours or minutes. For example: 2 hours. Or: 90 minutes.

# A meeting would be too short or too long.
again-length-range = A meeting lasts { $least } minutes to { $hours } hours. Please type it again. For example: 2 hours.

# What was typed for how many may come cannot be read.
again-most = I could not find one number. Please type how many may come. For example: 20. Or type: no limit.

# Too few or too many may come.
again-most-range = Please type a number from 2 to { $most }. For example: 20. Or type: no limit.

## Made

# “Make this forum” was pressed.
forum-made =
    <b>{ $name } is made.</b>
    Its next meetings:
    { $next_lines }

    People can find it under “{ forums }” now. But nobody has been told yet. For that, press “{ tell-people }”.
    { $access_said ->
        [0] Nothing is said about access yet. You can add it under “{ the-forum }”.
       *[other] { "" }
    }

# A button was pressed on a forum that is only shown as it will be. The check follows.
forum-only-look = That was only to see it. It works once the forum is made.

# Someone left the making of a forum: it stays.
forum-draft-kept = It is kept as a draft. You find it under “{ our-forums }”.

# A draft of a forum is not there, or not theirs.
forum-no-draft = That draft is not there any more. It may be made or thrown away.

# A draft of a forum was thrown away.
forum-thrown-away = It is thrown away. Nobody had seen it.

## The forums that there are

# For coordinators: the forums that run, and one's drafts.
forums-made =
    <b>Forums we run</b>
    { $running ->
        [0] There is none yet. To make one, press “{ new-forum }”.
        [one] There is one. Press it to see it or to change it.
       *[other] There are { $running }. Press one to see it or to change it.
    }
    { $drafts ->
        [0] { "" }
       *[other] Only you see your drafts. Press one to go on.
    }

# For coordinators: the forums that ended.
forums-over =
    <b>Forums that ended</b>
    { $count ->
        [0] No forum has ended.
       *[other] The last one stands first. Press one to see its meetings.
    }

# A coordinator’s page of one forum.
forum-made-page =
    <b>{ $name }</b>{ $ended ->
        [0] { "" }
       *[other] { " " }(ended)
    }
    { $plan_given ->
        [1] <b>When:</b> { $plan }
       *[other] { "" }
    }
    <b>Where:</b> { $place }
    <b>Area:</b> { $area }
    { $fact_lines_given ->
        [1] { $fact_lines }
       *[other] { "" }
    }
    { $reminders_given ->
        [1] Reminders: { $reminders }
       *[other] Reminders: none
    }
    Followed by: { $followers }

    { $ended ->
        [0] <b>Next meetings:</b>
       *[other] { "" }
    }
    { $ended ->
        [0] { $next_lines_given ->
            [1] { $next_lines }
           *[other] None. You can add dates under “{ change-the-forum }”.
        }
       *[other] { "" }
    }

# A meeting in that list.
forum-meeting-on = { $when }

# A meeting in that list that was cancelled.
forum-meeting-off = { $when } (cancelled)

# A coordinator’s list of a forum’s last meetings.
forum-past =
    <b>{ $name }</b>
    { $meetings ->
        [0] It has not met yet.
       *[other] Its last meetings are below. Press one to open it.
    }

# A forum is not there.
forum-not-there = That forum is not there.

# Before a forum is ended: what that does.
forum-end-sure =
    <b>End { $name }?</b>
    It will not meet any more. { $meetings ->
        [0] No meeting is planned.
        [one] Its next meeting is cancelled.
       *[other] Its next { $meetings } meetings are cancelled.
    }
    { $told ->
        [0] Nobody follows it or wants to come.
       *[other] We tell { $people } who follow it or want to come.
    }
    { $unheard ->
        [0] { "" }
       *[other] Something on its agenda was not talked about yet. We tell whoever put it there.
    }
    You cannot take this back.

# A forum was ended.
forum-ended = { $name } has ended. Thank you for your work.

## What the bot says by itself, to whoever made the forum

# Its dates are over: said once.
forum-over =
    The last date of a forum of yours is over. Nothing more is planned now.

    Shall it go on? Add new dates under “{ change-the-forum }”. Is it over? Then press “{ end-forum }”, so that nobody waits for more.

    <b>{ $name }</b>

# A week before the first meeting, where nothing is said about access.
forum-access =
    A forum of yours meets for the first time soon. How can people get in and take part there?

    You have not said that yet. Please add it under “{ change-the-forum }”. Is something missing? Please say that too. It helps people to decide.

    <b>{ $name }</b>

## Telling people

# Words filled in for a message to many about a forum. Its writer can change them. A phone shows the beginning.
forum-told =
    { $next_lines_given ->
        [1] There is a new meeting. You are welcome.
       *[other] This is a group. You are welcome in it. There is no new date yet.
    }

    { $name }
    { $next_lines_given ->
        [1] The next dates:
       *[other] { "" }
    }
    { $next_lines }

    Where: { $place }
    { $access_given ->
        [1] Access: { $access }
       *[other] { "" }
    }

    { $next_lines_given ->
        [1] Would you like to come? Press “{ open-forum }” below. Or send /forums.
       *[other] Would you like to hear of it? Press { forums } in the menu. Or send /forums.
    }
