### Messages to many people, in short plain words.

# So many people, inside other words.
people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}

# Inside other words, instead of a number below eight, which could tell who they are.
people-few = fewer than 8 people

# /write: the words.
ask-text =
    <b>What do you want to say?</b>
    Send it as one message. There is room for { $limit } characters.

    Locked phones show the first lines. Please name no illness there. Name no ward and no person.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# When it goes.
ask-when =
    <b>When shall it go?</b>
    Press a button. Or type a time.
    Like this: tomorrow 10am. Or: 3 December 14:00.
    Shall it go again and again? Type it like this: every Monday 10am until 31 March.
    Or: 2nd Tuesday 2pm, 5 times.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

    { $words_given ->
        [1] Chosen now: { $words }.
       *[other] { "" }
    }

# “Type a time” was pressed.
ask-when-words =
    <b>When shall it go?</b>
    Type it like this: tomorrow 10am. Or: 3 December 14:00.
    Again and again: every Monday 10am. Or: monthly on the 15th.
    You can add: until 31 March. Or: 5 times.

    { $now_given ->
        [1] Chosen now: { $now }.
       *[other] { "" }
    }

# The same in short plain words.
ask-plain =
    <b>The same in short plain words</b>
    Some people chose short plain words. They get this.
    One idea in each sentence. No hard words.
    Without it, they get the usual words.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# A picture or a document for it.
ask-file =
    <b>A picture or a document</b>
    Send one picture or document here. Then the words can have 900 characters.
    Phones show a document’s name. It must give nothing away.

    { $now_given ->
        [1] There now: { $now }.
       *[other] { "" }
    }

# What stands beneath it.
ask-buttons =
    <b>Buttons under the message</b>
    You can have three. Each has a line.
    Write what stands on it. Then a colon. Then what it shows.
    Like this: Tell me more: We meet in the library.
    Nobody is told who pressed it.

    { $now_given ->
        [1] There now:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# It cannot wait.
ask-urgent =
    <b>Can it not wait?</b>
    This is for things that begin soon. A meeting that is called off, for example.
    Type when it begins. Like this: today 6pm.
    If that is within 12 hours, it goes in quiet hours too. We note that.
    For all else, press “{ skip }”.

    { $now_given ->
        [1] It begins: { $now }.
       *[other] { "" }
    }

# The check while a message is written.
message-check =
    <b>Your message</b>
    <blockquote>{ $text }</blockquote>
    <b>To:</b> { $people }
    { $whom_lines }
    <b>When:</b> { $when }
    { $plain_given ->
        [1] <b>Short plain words:</b> yes
       *[other] { "" }
    }
    { $file_count ->
        [0] { "" }
       *[other] <b>With it:</b> { $file }
    }
    { $buttons_given ->
        [1] <b>Buttons:</b> yes
       *[other] { "" }
    }
    { $urgent_count ->
        [0] { "" }
       *[other] <b>Urgent. It begins:</b> { $urgent }
    }

    { $left_lines_given ->
        [1] { $left_lines }
       *[other] { "" }
    }

    { $telling_given ->
        [1] Locked phones show <b>{ $telling }</b>, near the beginning. So people press “{ read-message }” first.
       *[other] { "" }
    }

# Whom the message is for, each part with a button to change it.
audience-check =
    <b>Who is it for?</b>
    { $whom_lines }

    It reaches { $people }.

    { $left_lines }

# Which areas.
ask-to_areas =
    <b>In which areas?</b>
    Tick those you mean. If you tick none, it is for all areas.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

# Which kinds of people.
ask-to_kinds =
    <b>For which people?</b>
    Tick those you mean. If you tick none, it is for everybody.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

# Which interests.
ask-to_interests =
    <b>For people interested in what?</b>
    Tick those you mean. Some people ticked nothing. They are asked about everything, so they get it too.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

# Only the Council?
ask-to_council =
    <b>Only for the Council?</b>
    Tick it to write only to Council members and their chair.

    { $chosen_count ->
        [0] { "" }
       *[other] Ticked: { $chosen }.
    }

# What was typed for “It cannot wait” is no single moment.
again-urgent-once = Please type one time. Like this: today 6pm.

# Words were typed where a picture or document is asked for, or something else was sent.
again-file = Please send a picture or document here. Or press “{ skip }”. What you wrote is still there.

# A document’s name gives something away.
again-file-name = The file’s name has <b>{ $word }</b> in it. Phones show that name. Please give the file another name. Then send it again. What you wrote is still there.

# A document is too large.
again-file-large = That file is too large. It may have { $megabytes } megabytes at most. What you wrote is still there.

# The words are too long to stand beneath a file.
again-file-words = With a picture or document, there is room for { $limit } characters. Please write fewer words first. They are still there.

# Buttons were not written as they must be.
again-buttons = Please write up to { $most } lines. Like this: Tell me more: We meet in the library. Each needs a colon. Words must stand before and after it.

# What stands on a button is too long.
again-button-long = <b>{ $label }</b> is too long for a button. It may have { $most } characters.

# Someone left the writing of a message: it stays.
draft-kept = It is kept as a draft. You find it under “{ messages-list }”.

# A draft is not there, or not theirs.
message-no-draft = That draft is not there any more. It may have been sent or thrown away.

# The words of a message to many, as people read them. Also what a lock screen shows.
message-words = { $words }

# What arrives when the beginning of a message would give too much away.
message-closed = { $neutral_name }: there is a message for you. Press “{ read-message }”. Or type it.

# What a button under a message shows.
message-more = { $words }

# Somebody answered a message to many in words. Nobody reads the chat.
message-not-seen =
    { -hard-now }

    Nobody has seen what you wrote. I am a computer. Nobody reads this chat.

    Do you want to answer? Talk to { $contact_name }. Call { $contact_phone }. Or write to { $contact_email }

# A message to many is not there any more, or was not for them.
message-gone = That message is not there any more.

# What a message that was taken back becomes, where it is too old to be deleted.
message-taken-back = This message was taken back.

# After the preview: the last question.
message-send =
    <b>Above is what people will see.</b>
    { $plain ->
        [0] { "" }
       *[other] Some people chose short plain words. They see the second one.
    }
    <b>To:</b> { $people }
    { $whom_lines }
    <b>When:</b> { $when }

    { $people_count ->
        [0] Nobody fits that now. Please change who it is for.
       *[other] { "" }
    }
    { $left_lines_given ->
        [1] { $left_lines }
       *[other] { "" }
    }

    { $closed ->
        [0] { "" }
       *[other] It arrives closed. Its beginning gives too much away.
    }
    { $urgent ->
        [0] { "" }
       *[other] It is urgent. It does not count for the week. We note that.
    }
    { $quiet ->
        [0] { "" }
       *[other] That is quiet time for most people. They get it in the morning.
    }
    { $approve ->
        [0] { "" }
       *[other] Two others in the team must say yes first.
    }

    After your yes, nothing goes out for { $minutes ->
        [0] a few seconds
        [one] a minute
       *[other] { $minutes } minutes
    }. { $repeats ->
        [0] Until then you can stop it.
       *[other] Until then you can stop it, and all repeats.
    }

# It was tried on oneself.
message-tried = It is on its way to you. Nobody else gets it.

# A coordinator sent STOP, or “stop it”, while a message of theirs is about to go out. Beneath it, how to stop that.
stop-not-message =
    <b>Your message to many people still goes out.</b>
    <blockquote>{ $opening }</blockquote>
    STOP is only for what I write to you. To stop your message, press the button.

# A draft was thrown away.
message-thrown-away = It is thrown away. Nobody got it.

# Its time has passed, or what it is about has begun.
message-past = Its time has passed. Or what it is about begins before it goes. Nothing was sent. Please change when it goes. Your words are still there.

# Others must say yes first.
message-approving = It waits for the yes of { $needed } others. We told them. Nothing goes out before that.

# To the others. A lock screen may show it.
message-approve =
    A message to { $people } waits for your yes.
    <b>When:</b> { $when }

    Please read it first. Two people have to say yes.

# One of the others said yes.
message-approved = Thank you. { $more ->
    [0] It goes out soon.
   *[other] One more yes is needed.
}

# One of the others said no.
message-sent-back = It does not go out. We tell who wrote it. They can change it.

# To who wrote it: one of the others said no. A lock screen may show it.
message-came-back = Your message was sent back. It is a draft again. Ask the others what to change.

# Its writer opened it while it waited for the yes of others. The draft follows.
message-called-back = It waited for others to say yes. Now it is a draft again. If you send it, they are asked again.

# Somebody decides about a message that is decided already, or is their own.
message-decided = There is nothing to decide here. It may be decided already. Or it is your own message.

# How a message to many stands: one message that is changed as it goes on. Once it has ended it may stand on a
# lock screen: then its beginning is left out where that tells too much.
message-standing =
    { $opening_given ->
        [1] <code>{ $opening }</code>
       *[other] This is about one of the messages under “{ messages-list }”.
    }
    { $state ->
        [waiting] Nothing has gone out yet. It goes on { $goes }.
        [late] It is late. It waits for you to decide.
        [sending] It is going out.
        [paused] It is paused.
        [finishing] It is being finished early.
        [sent] { $roundup_count ->
            [0] It has gone out.
           *[other] It waits in the round-up of { $roundup }.
        }
        [stopped] It was stopped. Nobody got it.
        [taking-back] It is being taken back.
       *[other] It was taken back. Some people may have seen it.
    }

    { $bar_given ->
        [1] { $bar } { $share }%
       *[other] { $few ->
            [0] { "" }
           *[other] It is for fewer than 8 people. So we show no numbers.
        }
    }

    { $number_lines }

# To who wrote it: its time came while the bot was off. A lock screen may show it.
message-late =
    { $dropped ->
        [0] A message was late. The bot was off. It was to go out on { $due }.
       *[other] A message was to go out on { $due }. My data was lost since. So it may have gone already.
    }
    { $opening_given ->
        [1] <code>{ $opening }</code>
       *[other] You can read it under “{ messages-list }”.
    }

    Shall it still go?

# /messages: one’s drafts, and what goes next or went last.
messages-page =
    <b>Messages to many people</b>
    { $drafts ->
        [0] You have no drafts.
        [one] You have one draft.
       *[other] You have { $drafts } drafts.
    }
    { $others ->
        [0] Nothing has gone out, and nothing is planned.
       *[other] What goes next or went last is below. Press one to see more.
    }

# The last question before a message is taken back.
message-take-back =
    <b>Take it back from { $sent }?</b>
    { $news ->
        [0] We delete it from their chats, as far as Telegram lets us. Some people may have seen it. A copy they opened may stay. You cannot undo this.
       *[other] We take it out of their round-up. Who has read it keeps it. You cannot undo this.
    }
    { $waiting ->
        [0] { "" }
       *[other] What has not gone out yet stays here.
    }
    { $again_given ->
        [1] It repeats. It still goes again on { $again }. To end that, open the planned one under “{ messages-list }”.
       *[other] { "" }
    }

# The new words are asked for.
message-correct =
    <b>What shall it say instead?</b>
    Send the new words as one message. { $news ->
        [0] They take the place of the old ones. It makes no sound.
       *[other] They take the place of the old ones where nobody has read them. Who has read it keeps the old words.
    }

# Above are the new words: the last question.
message-correct-sure =
    <b>Shall it say that instead?</b>
    { $news ->
        [0] { $sent_count ->
            [0] Nobody has it yet. It goes out with the new words.
           *[other] We change it for { $sent }. What still goes out is changed too.
        }
       *[other] We change it in round-ups where it was not read. { $sent_count ->
            [0] Nobody has it unread now.
           *[other] It waits unread for { $sent }.
        } Who has read it keeps the old words. They need a new message.
    }
    { $plain ->
        [0] { "" }
       *[other] Its short plain words go. Everybody gets the new words.
    }

# /calendar: what is planned.
calendar-page =
    <b>Planned in the next 30 days</b>
    { $planned ->
        [0] No message and no meeting is planned.
       *[other] { $planned_lines }
    }
    { $more ->
        [0] { "" }
       *[other] And { $more } more after that.
    }

# One line of it.
calendar-row = • { $when }: { $what }

# What stands in such a line: a forum meets then.
calendar-meets = meeting of { $name }

# What stands in such a line: people are told then what there is to read.
calendar-roundup = the weekly round-up

# What stands in such a line: those who follow a forum are invited then.
calendar-invites = invitation to { $name }

# A name for whom a message is for.
group-name =
    <b>What shall the group be called?</b>
    Type a name. It can have { $limit } characters. We keep the choice, and no list of people.

# The group has its name.
group-kept = Kept as <b>{ $name }</b>. You can use it again.

# There are too many groups with a name.
groups-full = There are { $most } groups already. First forget one, with /groups

# A group is not there any more.
group-gone = That group is not there any more.

# /groups: to forget one.
groups-page = { $count ->
    [0] No group has a name yet.
   *[other] Press a group to forget its name. No message changes.
}

# The weekly round-up. A lock screen shows it.
roundup = For you to read this week: { $news }.

# In the round-up: how many polls have results.
roundup-results = { $count ->
    [one] 1 result
   *[other] { $count } results
}

# In the round-up: to how many polls there is an answer.
roundup-outcomes = { $count ->
    [one] 1 answer to what people said
   *[other] { $count } answers to what people said
}

# In the round-up: how much else there is.
roundup-others = { $count ->
    [one] 1 message
   *[other] { $count } messages
}

# After one thing of the round-up.
roundup-more = { $things ->
    [one] There is one more.
   *[other] There are { $things } more.
}

# Nothing is left in the round-up.
roundup-read = There is nothing left to read.

# /now: what waits for somebody.
now-page = { $messages ->
    [0] { $things ->
        [0] Nothing waits for you.
       *[other] Your round-up waits to be read.
    }
   *[other] These wait for you. You had enough this week, or it is your quiet time. Press one to read it now.
}

# Whom a message is for, a line.
whom-everybody = Everybody

# Whom a message about a meeting is for, after it.
whom-replied = Everybody who said if they come, also those who cannot

# Whom a message about a meeting is for.
whom-follow = Those who follow the forum

# Whom the answers to an agenda are for, a line.
whom-agenda = Everybody who said something to the meeting or its agenda

# Whom a message about a poll is for, a line.
whom-asked = All who were asked

# Whom a message is for, a line.
whom-to_areas = In: { $chosen }

# Whom a message is for, a line.
whom-to_kinds = Who they are: { $chosen }

# Whom a message is for, a line.
whom-to_interests = Interested in: { $chosen }

# Whom a message is for, a line.
whom-to_council = Only members of the Council

# Who is left out, a line.
left-stopped = Left out, they stopped messages: { $people }

# Who is left out, a line.
left-paused = Left out, they paused messages: { $people }

# Who is left out, a line.
left-unreachable = Left out, they cannot be reached: { $people }

# Who is left out, a line.
left-unasked = Left out, they have not agreed to the new notice: { $people }

# Who gets it later, a line.
left-enough = Had enough this week: { $people }. They get it next week. Or sooner, with /now

# How a message stands, a line.
standing-sent = Sent: { $sent } of { $total }

# How a message stands, a line.
standing-removed = Removed from { $removed } of { $sent } chats

# How a message stands, a line.
standing-noticed = Too old to remove, changed to a notice (a picture stays): { $people }

# How a message stands, a line.
standing-soon = Waiting: { $count }. That takes about { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.

# How a message stands, a line: it is paused.
standing-resting = Waiting until you resume it: { $people }

# How a message stands, a line.
standing-later = Kept for later: { $people }

# How a message stands, a line.
standing-gone = Could not be reached: { $people }

# How a message stands, a line.
standing-failed = Failed: { $people }

# How a message stands, a line.
standing-unwanted = Stopped or paused messages since: { $people }

# How a message that repeats stands, a line: when it goes next.
standing-again = It repeats. It goes again on { $when }. To end that, open the planned one under “{ messages-list }”.

# How a message stands, a line.
standing-finished = Not sent, it ended early: { $people }

# Two others said yes to these words, so they cannot be put right in place.
message-correct-approved = Two others said yes to these words. So they stay. You can take the message back. Then write one like it.
