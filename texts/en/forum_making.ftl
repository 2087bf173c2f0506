### Forums: making one, planning its meetings, and the pages of a coordinator’s forums.

## Four things that are asked

# Making a forum: its name.
ask-forum_name =
    <b>What is the forum called?</b>
    Such as: Bolton forum, or Food group. There is room for { $limit } characters.
    The name can show on locked phones. So please name no illness or ward in it.

    { $now_given ->
        [1] Called now: { $now }.
       *[other] { "" }
    }

# Making a forum: where it meets.
ask-forum_where =
    <b>Where does it meet?</b>
    Type the place so that people can find it, such as: Central Library, room 2, Le Mans Crescent, Bolton.
    If it only meets online, type: online. You can add the link later.

    { $now_given ->
        [1] It meets at: { $now }
       *[other] { "" }
    }

# Making a forum: when it meets, in one line.
ask-forum_when =
    <b>When does it meet?</b>
    Type it in one line, such as: 2nd Tuesday 2pm, or every 2 weeks on Monday at 10am.
    These work too: last Friday 3pm, or monthly on the 15th at 11am. You can add: until 31 March, or: 6 times.
    For single dates, type them all: 3 December 2pm, 14 January 2pm.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# Making a forum: which area it is for.
ask-forum_area =
    <b>Which area is it for?</b>
    People of that area see it first. Everybody can find it.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
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
       *[other] None: the dates are over. Please change when it meets.
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
        [1] <b>{ $telling }</b> stands in the name, and locked phones would show it. So invitations arrive closed, to be opened with a tap.
       *[other] { "" }
    }

    Nobody has been told of it. When it is right, press “{ make-forum }”.

# What is known of a forum, a line of it: a link.
forum-fact-link = Link: { $words }

# What is known of a forum, a line of it: how long its meetings are.
forum-fact-length = How long: { $words }

# What is known of a forum, a line of it.
forum-fact-access = Access: { $words }

# What is known of a forum, a line of it.
forum-fact-support = Who supports you there: { $words }

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
    For joining online, or a page about it. It starts with https://, such as: https://www.example.org/forum

    { $now_given ->
        [1] The link now: { $now }
       *[other] { "" }
    }

# More about a forum: how long its meetings are.
ask-forum_length =
    <b>How long does a meeting last?</b>
    Such as: 2 hours, or: 90 minutes.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# More about a forum: access.
ask-forum_access =
    <b>How can people get in and take part?</b>
    Such as: step-free from the back door, a hearing loop, a quiet room next door, buses 8 and 12.
    If something is missing, please say that too.

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
    <b>Who supports people there?</b>
    Such as: Sam from the involvement team is there half an hour before.

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
    <b>Are expenses paid?</b>
    Such as: travel is paid back on the day, please bring the ticket.

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
    Type a number, such as: 20. Or type: no limit. When it is full, the others wait for a place.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# More about a forum: reminders.
ask-forum_remind =
    <b>When shall people be reminded?</b>
    Only those who are coming, or may come, get these.

    { $chosen_count ->
        [0] Nothing is ticked, so nobody is reminded.
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

    I could not find a day and a time in that. Please type when the forum meets, for example: 2nd Tuesday 2pm. Or: 3 December 2pm, 14 January 2pm.

# There is a day or a rhythm, and no time of day.
again-meeting-time = I see the day, but no time. Please type both, for example: 2nd Tuesday 2pm.

# There is no such day: 30 February.
again-meeting-date = The calendar has no such date. Please check the day and the month, and type it again. For example: 28 February 2pm.

# The day of the week does not belong to the date.
again-meeting-weekday = { $date } is a { $weekday }. Please type when the forum meets once more, with the right day. For example: 3 December 2pm.

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
again-meeting-clocks = The clocks change between { $from } and { $to }. On some day a meeting then would come twice, or not at all. Please type it again with another time, for example: 2nd Tuesday 2pm.

# The moment is over.
again-meeting-past = That would be { $moment }, and that time has passed. Please type when the forum meets from now on. For example: 2nd Tuesday 2pm.

# More than two years ahead.
again-meeting-far = That is more than 2 years ahead, which is further than I plan. Please type an earlier day, for example: 2nd Tuesday 2pm, 6 times.

# It ends before the first meeting.
again-meeting-end = It would end on { $end }. But the first meeting would only be { $first }. Please type it again with a later end, for example: 2nd Tuesday 2pm, 6 times.

# It would never meet: 0 times.
again-meeting-never = Then the forum would never meet. Please say at least 1 time, or leave that out. For example: 2nd Tuesday 2pm, 6 times.

# It would meet too often.
again-meeting-often = I can plan at most { $most } meetings in this way. Please type fewer, or leave that out. For example: 2nd Tuesday 2pm, 6 times.

# There are too many weeks from one meeting to the next, or none.
again-meeting-weeks = A forum can meet every 1 to { $most } weeks. Please type it again, for example: every 2 weeks on Monday at 10am.

# It would meet every day.
again-meeting-daily = I plan forums that meet at most once a week. Please type that, for example: every Monday at 10am. Or type single dates.

# It was typed from when until when a meeting is.
again-meeting-range = Please type only when it begins, for example: 2nd Tuesday 2pm. How long it lasts can be said separately.

# The 5th of a weekday: most months have none.
again-meeting-fifth = Most months have no such 5th day. Please type the last one, for example: last Friday 3pm. Or type single dates: 3 December 2pm, 14 January 2pm.

# One of several dates cannot be read.
again-meeting-piece = I read single dates in that. But I cannot read this one: { $piece }. Please type them all again, for example: 3 December 2pm, 14 January 2pm.

# A rhythm and something else.
again-meeting-mixed = That is more than one rhythm, or a rhythm and dates. Please type one rhythm, for example: 2nd Tuesday 2pm. Or only single dates. For a second rhythm, make a second forum.

# Too many single dates.
again-meeting-many = Those are { $count } dates, and I can keep { $most } at once. Please type fewer, or a rhythm such as: 2nd Tuesday 2pm.

# Two of several dates are on one day.
again-meeting-twice = { $day } is in it twice. A forum meets once a day at most. Please type the dates again, for example: 3 December 2pm, 14 January 2pm.

# “Make this forum” was pressed after all dates had passed.
again-meeting-over = All of those dates have passed. Please type when the forum meets from now on, for example: 2nd Tuesday 2pm.

# What was typed is no link.
again-link = That is not a link that people can open. It starts with https:// or http://, for example: https://www.example.org/forum

# What was typed for how long a meeting is cannot be read.
again-length = I could not read how long that is. Please type hours or minutes, for example: 2 hours, or: 90 minutes.

# A meeting would be too short or too long.
again-length-range = A meeting lasts { $least } minutes to { $hours } hours. Please type it again, for example: 2 hours.

# What was typed for how many may come cannot be read.
again-most = I could not find one number in that. Please type how many people may come, for example: 20. Or type: no limit.

# Too few or too many may come.
again-most-range = Please type a number from 2 to { $most }, for example: 20. If anybody may come, type: no limit.

## Made

# “Make this forum” was pressed.
forum-made =
    <b>{ $name } is made.</b>
    Its next meetings are planned:
    { $next_lines }

    People can find it under “{ forums }” now, but nobody has been told yet. Press “{ tell-people }” for that.
    { $access_said ->
        [0] Nothing is said about access yet. You can add it under “{ the-forum }”.
       *[other] { "" }
    }

# A button was pressed on a forum that is only shown as it will be. The check follows.
forum-only-look = That was only to see it. It works once the forum is made.

# Someone left the making of a forum: it stays.
forum-draft-kept = It is kept as a draft. You find it under “{ our-forums }”.

# A draft of a forum is not there, or not theirs.
forum-no-draft = That draft is not there any more. It may have been made or thrown away.

# A draft of a forum was thrown away.
forum-thrown-away = It is thrown away. Nobody had seen it.

## The forums that there are

# For coordinators: the forums that run, and one's drafts.
forums-made =
    <b>Forums we run</b>
    { $running ->
        [0] There is none yet. Press “{ new-forum }”: it takes four answers.
        [one] There is one. Press it to see who is coming, to change it, or to tell people.
       *[other] There are { $running }. Press one to see who is coming, to change it, or to tell people.
    }
    { $drafts ->
        [0] { "" }
       *[other] Drafts are only yours. Press one to go on with it.
    }

# For coordinators: the forums that ended.
forums-over =
    <b>Forums that ended</b>
    { $count ->
        [0] No forum has ended.
       *[other] The one that ended last stands first. Press one to see its meetings and what came of them.
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
           *[other] None is planned. Add dates under “{ change-the-forum }”, or end the forum.
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
       *[other] Its last meetings are below. Press one to say how many came, to tell people what happened, or to look at its agenda.
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
        [0] Nobody follows it or said that they come.
       *[other] { $people } who follow it or said that they come are told.
    }
    { $unheard ->
        [0] { "" }
       *[other] Whoever put something on its agenda that nobody has talked about yet is told that it has ended.
    }
    You cannot take this back. You can make a new forum at any time.

# A forum was ended.
forum-ended = { $name } has ended. Thank you for all the work in it.

## What the bot says by itself, to whoever made the forum

# Its dates are over: said once.
forum-over =
    The last date that was planned for a forum of yours has passed, and nothing more is planned.

    To go on, add new dates under “{ change-the-forum }”. If it is over, press “{ end-forum }”, so that people do not wait for more.

    <b>{ $name }</b>

# A week before the first meeting, where nothing is said about access.
forum-access =
    A forum of yours meets for the first time within a week. Nothing is said yet about how people get in.

    Is it step-free? Is there a hearing loop, a quiet room, a bus? Please add it under “{ change-the-forum }”. If something is missing, say that too.

    <b>{ $name }</b>

## Telling people

# Words filled in for a message to many about a forum. Its writer can change them. A phone shows the beginning.
forum-told =
    { $next_lines_given ->
        [1] There is a new meeting, and you are welcome at it.
       *[other] This is a group, and you are welcome in it. There is no new date yet.
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
        [1] To say if you come, or to follow it, press “{ open-forum }” below. Or send /forums.
       *[other] To follow it, press { forums } in the menu. Or send /forums.
    }
