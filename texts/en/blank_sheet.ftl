### Blank sheets: ideas in people's own words, how they are sorted, and the round in which people choose.

# Before anybody types an idea: who sees it, and who reads it.
-idea-seen = Everyone asked will see your words, without your name. Please name nobody.
# Before anybody types an idea: when it is read.
-idea-read = Staff read this on working days, not straight away. If it says someone is in danger, they may have to act.

## For those who are asked

# The open question of a blank sheet, as people get it. Also what a lock screen shows.
blank-asked =
    <b>{ $question }</b>
    There are no answers to choose from. Say it in your own words.

    { $state ->
        [answered] <b>Your idea is sent.</b>
        [over] It is closed. Thank you. People will choose among the ideas.
       *[open] Not answered yet.
    }

    { -idea-seen }
    { -idea-read }

# “Say your idea” or “Add another” was pressed, or one that came back is said again.
idea-ask =
    <b>{ $question }</b>

    { $again ->
        [1] Please say your idea again, without anybody in it. Type it now, in at most { $limit } characters.
       *[other] Type one idea now, in at most { $limit } characters.
    }

    { -idea-seen }
    { -idea-read }

# The idea is read back before it is kept.
idea-sure =
    <b>Send this as your idea?</b>
    <blockquote>{ $words }</blockquote>

    { -idea-seen }
    Nothing is sent until you press “{ send-words }”.

    { -hard-now }

# They have sent the very same idea before.
idea-same = You have sent that idea already. You can send another one.

# Shown at the press as an idea was sent.
idea-sent-short = Your idea is sent. Thank you.

# An idea was sent.
idea-sent =
    <b>Your idea is sent. Thank you.</b>
    <blockquote>{ $words }</blockquote>

    { $again ->
        [1] It takes the place of the one before.
       *[other] { "" }
    }
    { $left ->
        [0] { "" }
        [one] You can send 1 more.
       *[other] You can send { $left } more.
    }
    Somebody reads it first. They do not see whose it is. Later, people choose among all ideas.

# They have sent as many ideas as one person can.
idea-enough = You have sent { $most } ideas, which is all there is room for. Thank you. Later you can choose among them all.

# They left out an idea that had come back to them.
idea-taken-back = Your idea is left out. Nobody else saw it but those who read ideas first.

# An idea that came back was said again already, or its sheet is over.
idea-gone = That idea is not waiting for other words any more. Nothing was changed.

# To whoever wrote an idea that points to a person. The bot starts it. Its first lines are all that a lock screen shows.
idea-came-back =
    This is about something that you sent us. Thank you for taking the time to write it.

    It seems to point to one person. Everybody who was asked would read it. So please say it again, without anybody in it.

    The question was: { $question }
    You wrote:
    <blockquote>{ $words }</blockquote>

    Those who read ideas do not see whose they are. Only you get this message.

# To whoever wrote an idea that was turned down. The bot starts it. Its first lines are all that a lock screen shows.
idea-turned-down =
    This is about something that you sent us. Thank you for taking the time to write it.

    It will not be among those that people choose from. Below you find why. Those who read ideas do not see whose they are.

    The question was: { $question }
    You wrote:
    <blockquote>{ $words }</blockquote>

    <b>Why:</b> { $reason ->
        [about] it is not about this question.
        [said] somebody else said the same already.
        [ours] it is something that we cannot change here.
        [unkind] the words are unkind to somebody.
       *[other] we could not understand it.
    }

    Do you want to talk about it? Call { $contact_name } on { $contact_phone }.

# To whoever wrote an idea that may be about danger, sent by staff who do not see who it is. The bot starts it.
idea-help-lines =
    Thank you for what you wrote to us. Somebody read it, and wants you to have what stands below. They do not know who you are, and nobody is told that you get this message. It is here for you at any time.

    { $help_lines }

    Do you want to talk to somebody from our team? Call { $contact_name } on { $contact_phone }.
    If life is at risk, call 999 now.

# Above the ideas that people choose from: which are the reader's own.
idea-yours = { $count ->
    [one] Yours is number { $numbers }.
   *[other] Yours are numbers { $numbers }.
}

# “All the wordings”, in the second round.
idea-wordings =
    <b>Every idea, in the words of whoever wrote it</b>
    Nobody changed a word. Ideas that say the same have one number.

    <code>{ $wording_lines }</code>

# One wording in that list.
wording-line = { $head ->
    [1] { $number }. { $words }
   *[other] { $number }. also: { $words }
}{ $paper ->
    [1] { " " }(from paper)
   *[other] { "" }
}

## For those who sort the ideas

# All blank sheets whose ideas can be sorted.
sheets-page =
    { $count ->
        [0] There is no blank sheet at the moment. To start one, press “{ ask-people }” in the menu.
       *[other] <b>Blank sheets</b>
    }
    { $count ->
        [0] { "" }
       *[other] Which one do you want to look at?
    }

# A blank sheet that is over, or was never one.
sheet-gone = There is nothing to sort there any more. Nothing was changed.

# How one blank sheet stands.
sheet-board =
    <b>Blank sheet:</b> <code>{ $question }</code>
    { $state ->
        [open] Round one: ideas are coming in.
       *[other] Round one is over. No more ideas come in.
    }

    Ideas: { $came }
    { $new ->
        [0] { "" }
       *[other] <b>To be sorted: { $new }</b>
    }
    Passed: { $passed }
    { $down ->
        [0] { "" }
       *[other] Turned down: { $down }
    }
    { $back ->
        [0] { "" }
       *[other] Back with the writer, for other words: { $back }
    }
    { $safety ->
        [0] { "" }
       *[other] About someone’s safety, with staff: { $safety }
    }

    { $state ->
        [open] { "" }
       *[other] { $few ->
            [1] Round two needs at least two ideas. You can ask again, with more time.
           *[other] { $new ->
                [0] Round two can begin. People would choose among { $goes }.
               *[other] Round two can begin when none waits to be sorted.
            }
        }
    }

# An idea in a list for those who sort.
idea-line = { $number }. { $words }{ $paper ->
    [1] { " " }(from paper)
   *[other] { "" }
}

# An idea in the list of those that have passed.
idea-passed-line = { $number }. { $words }{ $paper ->
    [1] { " " }(from paper)
   *[other] { "" }
}{ $same ->
    [0] { "" }
   *[other] { " " }(put with { $same })
}{ $out ->
    [1] { " " }(not in round two)
   *[other] { "" }
}

# The next ideas to be sorted, at most ten.
ideas-new =
    <b>To be sorted: { $waiting }</b>
    For: <code>{ $opening }</code>

    <code>{ $idea_lines }</code>

    Type, for example: pass all. Or: pass all but 3 and 7. Or: turn down 3.
    Or press a number to see what else you can do.
    { $more ->
        [0] { "" }
       *[other] Then there are { $more } more.
    }

# The ideas that have passed.
ideas-passed =
    <b>Those that passed</b>
    For: <code>{ $opening }</code>

    <code>{ $idea_lines }</code>

    { $many ->
        [1] These are { $count } ideas. Round two has room for { $most }. The first ones go in. Press a number to leave one out.
       *[other] Press a number to change what becomes of it.
    }

# One idea, and what can become of it.
idea-one =
    <b>Idea { $number }</b>
    <code>{ $words }</code>
    { $paper ->
        [1] It is from paper.
       *[other] { "" }
    }

    { $state ->
        [new] It waits to be sorted.
        [passed] It has passed.
        [down] It was turned down.
        [back] It is back with its writer, for other words.
       *[other] It is about someone’s safety. No other member sees it.
    }
    Nobody here can see who wrote it, or change a word.

# Why are these turned down?
idea-why =
    <b>Why turn down { $count ->
        [one] idea { $numbers }
       *[other] ideas { $numbers }
    }?</b>
    Whoever wrote it is told this reason, and nothing else.

# With which idea is this one put together?
idea-merge-which =
    <b>Put idea { $number } with another</b>
    <code>{ $words }</code>

    They get one number in round two. Each can still be read in its own words.

    <code>{ $idea_lines }</code>

# To all staff, at once: an idea may be about danger. The bot starts it.
idea-safety =
    <b>Somebody may be in danger.</b> Please read this now.
    Whoever sorts ideas marked this one.

    For: <code>{ $question }</code>
    <code>{ $words }</code>

    { $paper ->
        [1] It is from paper, so I can send no message back.
       *[other] You can send back the help lines. You are not told who wrote it.
    }
    No other member sees it.

# For staff: what was said to be about somebody's safety, and nothing was done about yet.
ideas-safety =
    <b>About someone’s safety</b>
    For: <code>{ $opening }</code>

    <code>{ $idea_lines }</code>

    Press a number to see what you can do.

# To whoever asked: the first round is over. The bot starts it.
round-over =
    <b>Round one is over.</b>
    For: <code>{ $opening }</code>

    Ideas that came: { $came }
    { $new ->
        [0] { "" }
       *[other] To be sorted: { $new }
    }
    { $few ->
        [1] Round two needs at least two ideas. You can ask again, with more time.
       *[other] When all are sorted, you can begin round two.
    }

# Once a morning, to those who sort, where something waits. The bot starts it.
ideas-wait =
    { $new ->
        [0] { "" }
       *[other] Ideas that wait to be sorted: { $new }
    }
    { $ready ->
        [0] { "" }
       *[other] All is sorted. Round two can begin.
    }
    { $few ->
        [0] { "" }
       *[other] Too few ideas came. You can ask again, with more time.
    }
    Press “{ sort-ideas }” when you have a few minutes.

# Above the next ideas: so many have passed.
ideas-now-passed = { $count ->
    [0] Somebody decided about that already. Nothing was changed.
    [one] 1 idea has passed.
   *[other] { $count } ideas have passed.
}

# Above the next ideas: so many were turned down.
ideas-now-down = { $count ->
    [0] Somebody decided about that already. Nothing was changed.
    [one] 1 idea is turned down. Its writer is told why.
   *[other] { $count } ideas are turned down. Their writers are told why.
}

# Above the next ideas: one went back to its writer.
idea-now-back = It went back. Its writer is asked for other words.

# Above the next ideas: one was given to staff.
idea-now-safety = { $told ->
    [0] Nobody of staff can be reached here now. Please call { $contact_name } on { $contact_phone }.
   *[other] Staff are told now. No other member sees it. Thank you.
}

# Above the next ideas: one that was given to staff is sorted as others are.
idea-no-danger-now = It is back among those to be sorted.

# Somebody else decided about an idea, or its writer took it away.
idea-decided = Somebody decided about that idea already, or it is gone. Nothing was changed.

# There is no idea that this one could be put with.
idea-none-passed = No other idea has passed yet. Let one pass first.

# Above the next ideas: two were put together.
idea-merged = Idea { $number } is put with idea { $other }. Both can be read.

# The help lines were sent to whoever wrote an idea.
idea-help-sent = The help lines are sent. You are not told to whom. The idea is not used.

## What is typed by those who sort

# Several things in one line.
sort-one-thing = That is more than one thing. Please type one at a time, such as: pass 3 and 7. Nothing was changed.

# Numbers, and not what to do with them.
sort-which-verb = What shall become of these? Type pass, or turn down, and then the numbers. Nothing was changed.

# Something that is not understood.
sort-not-understood = I do not understand that. Type, for example: pass all but 3 and 7. Nothing was changed.

# What to do, and not with which.
sort-which = With which ideas? Please type their numbers too, such as: pass 3 and 7. Nothing was changed.

# A number that is not on screen.
sort-not-there = There is no number { $number } in this list. It goes from { $first } to { $last }. Nothing was changed.

## Ideas from paper

# “Add ideas from paper” was pressed.
paper-ask =
    <b>Ideas from paper</b>
    Type them word for word, one on each line. Send at most { $most } at a time, each of at most { $limit } characters.
    Please leave out names of people.

# The lines are read back.
paper-sure =
    <b>{ $count ->
        [one] Is this idea word for word?
       *[other] Are these { $count } ideas word for word?
    }</b>

    <code>{ $paper_lines }</code>

    They are sorted like all others, and marked: from paper.

# Too many lines.
paper-many = Those are { $count } lines. Please send at most { $most } at a time. Nothing is kept yet.

# One line is too long.
paper-long = This line has { $length } characters, and { $limit } fit. Nothing is kept yet: { $line }

# Ideas from paper are kept.
paper-kept = { $count ->
    [one] 1 idea from paper is in.
   *[other] { $count } ideas from paper are in.
}

## Between the rounds

# The first round was opened once more.
sheet-open-again = Round one is open again. It closes on { $closes }. People are reminded.

# Somebody wanted to change the second round.
second-unchanged = Nobody can change this. The words are those of the people who wrote them. You can still sort ideas here.
