### Polls: making one, and answering it.

## Making one

# /new: the kind of question, the blank sheet first.
ask-poll_kind =
    <b>How do you want to ask?</b>
    A blank sheet asks openly first. Then people choose among their ideas.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# Making a poll: what the question is allowed to change.
ask-poll_can =
    <b>What can people change here?</b>
    One sentence is enough.
    Everybody who is asked can read this.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Making a poll: the question.
ask-poll_question =
    <b>What is your question?</b>
    Ask one thing, in short words. Locked phones may show it. Please name no illness, ward or person.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Making a poll: what people can choose.
ask-poll_options =
    <b>What can people choose?</b>
    Send one answer on each line. Or send one at a time. Press “{ next }” at the end.
    People also find “{ poll-none }” and “{ poll-wrong }”.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Making a poll: what is fixed already.
ask-poll_cannot =
    <b>What can’t change?</b>
    Think of money and rules. If there is nothing, press “{ skip }”.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Making a poll: who decides in the end.
ask-poll_decides =
    <b>Who decides in the end?</b>
    People see this before they answer.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# Making a poll: who can see the answers.
ask-poll_sees =
    <b>Who can see the answers?</b>
    People see this first. It can’t change once the poll is open.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# Making a poll: when it opens.
ask-poll_opens =
    <b>When does it open?</b>
    Press a button. Or type a time, such as: tomorrow 10am.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

    { $words_given ->
        [1] Chosen now: { $words }.
       *[other] { "" }
    }

# “Type a time” was pressed.
ask-poll_opens-words =
    <b>When does it open?</b>
    Type it, such as: tomorrow 10am, or 3 December 14:00.

    { $now_given ->
        [1] Chosen now: { $now }.
       *[other] { "" }
    }

# Making a poll: when it closes.
ask-poll_closes =
    <b>When does it close?</b>
    Press a button. Or type a time, such as: Friday 6pm.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

    { $words_given ->
        [1] Chosen now: { $words }.
       *[other] { "" }
    }

# “Type a time” was pressed.
ask-poll_closes-words =
    <b>When does it close?</b>
    Type it, such as: Friday 6pm, or 3 December 18:00.

    { $now_given ->
        [1] Chosen now: { $now }.
       *[other] { "" }
    }

# The check while a poll is made.
poll-check =
    { $poll_question_given ->
        [1] <b>{ $poll_question }</b>
       *[other] { "" }
    }
    { $poll_options_given ->
        [1] { $poll_options }
       *[other] { "" }
    }

    <b>Kind:</b> { $poll_kind }
    { $poll_can_given ->
        [1] <b>People can change:</b> { $poll_can }
       *[other] { "" }
    }
    { $poll_cannot_given ->
        [1] <b>Can’t change:</b> { $poll_cannot }
       *[other] { "" }
    }
    <b>Who decides:</b> { $poll_decides }
    { $sheet ->
        [1] <b>Who can see ideas:</b> everyone who is asked, without names
       *[other] { "" }
    }
    { $sheet ->
        [1] <b>Who can see answers later:</b> { $poll_sees }
       *[other] <b>Who can see answers:</b> { $poll_sees }
    }
    { $hides ->
        [none] { "" }
        [all] { -hides-all }
       *[most] { -hides-most }
    }
    <b>Opens:</b> { $poll_opens }
    <b>Closes:</b> { $closes }
    <b>People hear back by:</b> { $hears }
    { $repeats ->
        [monthly] <b>Asked again:</b> each month
        [quarterly] <b>Asked again:</b> every three months
       *[other] { "" }
    }
    { $by ->
        [areas] <b>Numbers also shown:</b> by area
        [kinds] <b>Numbers also shown:</b> by kind of people
       *[other] { "" }
    }
    { $short ->
        [0] { "" }
       *[other] <b>Short plain words:</b> yes
    }
    { $pen ->
        [approved] <b>Words:</b> checked by a member
        [asked] <b>Words:</b> a member was asked to check them
        [staff] <b>Words:</b> written by staff only
       *[other] { "" }
    }
    <b>On the ladder:</b> rung { $rung } of 7, { $rung_name }

    <b>Who is asked:</b> { $people }
    { $whom_lines }
    { $left_lines_given ->
        [1] { $left_lines }
       *[other] { "" }
    }

# Making a poll: more options than there may be.
again-poll-many = Those are { $count } answers. There is room for { $most }. What you had is still there.

# Making a poll: one of the options is too long.
again-poll-option-long = <code>{ $option }</code> is too long. There is room for { $most } letters. What you had is still there.

# Making a poll: an option twice.
again-poll-twice = <code>{ $option }</code> is there twice. Please send each answer once.

# Making a poll: a time that repeats, where one moment is asked for.
again-poll-once = I need one time here, such as: Friday 6pm.

# Making a poll: it would close before it opens.
again-poll-closes = It opens on { $opens }. Please type a later time, such as: next Friday 6pm.

# A list is typed line by line, and there are too few lines.
again-gather = I need at least { $least } lines. Send the next one.

## Answering

# A question, as people get it. Also what a lock screen shows.
poll-asked =
    <b>{ $question }</b>
    { $option_lines_given ->
        [1] { $option_lines }
       *[other] { "" }
    }

    { $sees ->
        [secret] Secret: the bot does not keep who chose what.
        [names] The others asked, and our team, can see your name and answer, if you agree.
       *[team] Our team can see who said what. All others see only numbers.
    }

    { $state ->
        [answered] <b>Your answer is recorded.</b>
        [over] This question is closed.
        [corrected] Its words were put right. If you have answered, your answer counts.
       *[open] Not answered yet.
    }
    { $answer_given ->
        [1] You said: { $answer }
       *[other] { "" }
    }

    { $how_lines_given ->
        [1] { $how_lines }
       *[other] { "" }
    }

# An answer in the list above its buttons.
poll-option = { $number }. { $option }

# A step of a scale, with what it means where something is said.
poll-scale = { $words_given ->
    [1] { $number } – { $words }
   *[other] { $number }
}

# Shown over the chat as an answer was taken. Where it was typed also in the chat, with the question.
poll-recorded =
    { $question_given ->
        [1] <b>{ $question }</b>
       *[other] { "" }
    }
    Recorded: { $answer }. You can change it until the poll closes.

# “About this question”.
poll-about =
    <b>About this question</b>
    { $can_change_given ->
        [1] <b>What can change:</b> { $can_change }
       *[other] { "" }
    }
    { $cannot_change_given ->
        [1] <b>What can’t change:</b> { $cannot_change }
       *[other] { "" }
    }
    <b>Who decides:</b> { $decides ->
        [members] members decide
        [together] staff and members decide together
       *[staff] staff decide
    }
    <b>It closes:</b> { $closes }
    <b>You hear what came of it by:</b> { $hears }
    { $sees ->
        [secret] <b>Secret.</b> The bot does not keep who chose what. It cannot show it to anyone. Telegram can see which button you press. Whoever runs the bot’s computer could break this until the poll closes. Answers of staff are counted with all others.
        [names] Names are shown only if you agree.
        [ideas] Everyone asked will see your words, without your name. The bot shows nobody whose idea it is.
       *[team] Our team can see who said what. All others see only numbers, no small ones.
    }
    { $pen ->
        [approved] A member checked the words first.
        [staff] Written by staff only.
       *[other] { "" }
    }

# A poll that is not there any more, or was not for them.
poll-gone = That question is not there any more.

# A button under a poll that is only being looked at before it goes out.
poll-only-a-look = This is only to look at. Nothing is counted.

# A button under a poll that is over.
poll-over = That question is closed. Nothing was changed. Thank you.
