### What came out of a poll, and what coordinators see and do while it is open and afterwards.

## Results

# To everybody who was asked, once the question is closed. Also what a lock screen shows.
poll-results =
    <b>{ $question }</b>

    { $sentence }
    Answered: { $answered }. We asked { $asked }.
    { $option_lines_given ->
        [1] { "" }
       *[other] { "" }
    }
    { $kind ->
        [order] How many put each one first:
        [several] People could choose more than one:
       *[other] { "" }
    }
    { $option_lines_given ->
        [1] { $option_lines }
       *[other] { "" }
    }
    { $wrong_count_given ->
        [1] <b>This is the wrong question:</b> { $wrong_count }
       *[other] { "" }
    }
    { $staff_numbers_given ->
        [1] <b>What staff said:</b> { $staff_numbers }
       *[other] { "" }
    }
    { $secret ->
        [1] It was secret. So answers of staff are counted with all others.
       *[other] { "" }
    }
    { $paper_numbers_given ->
        [1] <b>On paper, or by hands held up:</b> { $paper_numbers }
       *[other] { "" }
    }
    { $name_lines_given ->
        [1] <b>Who wanted their name here:</b>
       *[other] { "" }
    }
    { $name_lines_given ->
        [1] <code>{ $name_lines }</code>
       *[other] { "" }
    }
    { $word_lines_given ->
        [1] <b>What people wrote:</b>
       *[other] { "" }
    }
    { $word_lines_given ->
        [1] <code>{ $word_lines }</code>
       *[other] { "" }
    }

    We round numbers to 5. We do not show small numbers. So nobody can be found out.

# In results: so many people. Numbers are rounded.
people-about = about { $count } people

# In results: what most people said.
results-most = Most people said: { $answer }.

# In results: one answer had more people than any other.
results-more = More people said this than anything else: { $answer }.

# In results of putting things in order.
results-most-first = Most people put this first: { $answer }.

# In results of putting things in order.
results-first = More people put this first than anything else: { $answer }.

# In results: all but a few gave this answer, and are four of five or more. It is not said how many they are.
results-nearly = Nearly everyone said: { $answer }.

# In results: no answer had more people than all others.
results-divided = People did not agree.

# In results: so few people answered that nothing can be shown.
results-hidden = We show no numbers. People could be found out.

# In results: of several things only some can be shown.
results-in-part = We can only show some of the numbers.

# In results about dates.
results-dates-best = More people can come on this date than on any other: { $answer }.

# In results about dates: all but a few of very many can come.
results-dates-nearly = Nearly everyone can come: { $answer }.

# In results about dates: all but a few can come, and are more than half of all who answered.
results-dates-most = Most people can come: { $answer }.

# In results about dates.
results-dates-divided = No date stands out from the others.

# In results of a question that was answered in own words.
results-in-words = People answered in their own words.

# In results: a line for each answer.
result-option = { $number }. { $answer }: { $count }

# In results: a line without a number of its own.
result-beside = { $answer }: { $count }

# In results about dates: a line for each date.
result-date = { $number }. { $answer }: { $numbers }

# In results about dates: how many said yes, maybe or no.
result-suits = { $suits } { $count }

# In results: how many, and their share of those who answered.
result-count = { $share ->
    [0] about { $count }
   *[other] about { $count } ({ $share }%)
}

# In results: how many, where there is little room.
result-number = { $count }

# In results: an answer that all but a few gave, and these are four of five or more.
result-nearly = nearly everyone

# In results: an answer that all but a few gave, and these are more than half.
result-most = most people

# In results: all but a few of those who chose from the list gave it. They may be few of all who answered.
result-listed = most who chose from the list

# In results: a number that is too small, or beside one that is.
result-hidden = a small number, or next to one: not shown

# In results: the same where there is little room.
result-not-shown = not shown

# In results: an answer that nobody gave.
result-nobody = nobody

# In results, in one line: an answer by its number in the list.
result-short = { $number }: { $count }

# In results, in one line: what stands beside the list.
result-short-beside = { $answer }: { $count }

# In results, in one line, where no number can be shown.
result-few = { $answered }, too few to show more

# In results: somebody who wanted their name shown, and their answer.
result-name = { $name }: { $answer }

# In results: what somebody wrote and others may read.
result-words = – { $words }

# Beneath the picture of the numbers. It begins with nothing that gives something away.
result-chart =
    In numbers, rounded to 5:
    { $kind ->
        [order] How many put each one first:
        [several] People could choose more than one:
       *[other] { "" }
    }
    { $number_lines }
    Answered: { $answered }

# Under results: the same by area or by kind of people.
result-parts =
    { $by ->
        [kinds] <b>The numbers by who people are</b>
       *[areas] <b>The numbers by area</b>
    }
    Whoever belongs to several is counted in one of them.
    { $kind ->
        [order] The numbers say how many put each one first.
       *[other] { "" }
    }
    { $choice_lines }

    { $part_lines_given ->
        [1] { $part_lines }
       *[other] { $why ->
            [small] We do not show them. Too many are small. People could be found out.
            [kind] We do not show them for this kind of question.
           *[other] We do not show them.
        }
    }

# Under results: a line for each area or kind of people.
result-part = { $part } – { $numbers }

# Under results: those who named no area, or are of no kind.
result-no-part = Not said

# Under results of a question that was asked before: how it was each time.
result-trend =
    <b>{ $question }</b>
    We asked this more than once. The newest is first. We round numbers to 5.
    { $kind ->
        [order] The numbers say how many put each one first.
       *[other] { "" }
    }
    { $choice_lines }

    { $time_lines }

# Under results: one of the times the question was asked.
result-time = { $moment } – { $numbers }

# Results that are not there, or not yet.
results-none = There are no results of that question yet.

## The page of a question, for coordinators

# /polls, or “Questions asked”. The questions themselves are buttons.
polls-page =
    { $polls ->
        [0] <b>You have not asked anything yet.</b>
       *[other] <b>Questions asked, the newest first</b>
    }
    { $polls ->
        [0] Press “{ ask-people }” to begin.
       *[other] Press one to see where it stands. You can close it there, or print it.
    }
    { $drafts ->
        [0] { "" }
       *[other] Your drafts stand first.
    }

# One question: where it stands, and beneath it what can be done about it.
poll-page =
    <b>{ $question }</b>

    <b>State:</b> { $state ->
        [planned] planned
        [open] open
        [sorting] between its two rounds
        [closing] closing
        [waiting] closed; its results wait for paper answers
        [withdrawn] withdrawn
        [void] its answers could not be counted
       *[closed] closed
    }
    <b>Asked:</b> { $asked }
    <b>Answered:</b> { $answered }
    { $closes_given ->
        [1] <b>{ $state ->
            [planned] Closes
            [open] Closes
           *[other] Closed
        }:</b> { $closes }
       *[other] { "" }
    }
    { $until_given ->
        [1] <b>Results wait until:</b> { $until }
       *[other] { "" }
    }
    { $paper ->
        [1] Answers from paper are in it.
       *[other] { "" }
    }
    { $sees ->
        [secret] The bot does not keep who chose what.
        [ideas] The bot shows nobody whose idea it is.
        [names] Results show the names of those who said yes to that.
       *[team] The team can see who said what. We note who looks.
    }

# A question that is not there any more.
poll-not-there = That question is gone.

# “Close it now”: the last question.
poll-close-sure =
    <b>Close this now?</b>
    { $opening }

    Answered so far: { $people }. { $kind ->
        [blank] Then no more ideas come in.
       *[other] Then nobody can answer any more. You cannot open it again.
    }

    { $paper ->
        [1] Are more answers on paper to come? Press “{ more-to-come }” first. Then the results wait.
       *[other] { "" }
    }

# It was closed by hand.
poll-closes-now = It closes now. { $then ->
    [ideas] The next step is to sort the ideas.
    [paper] The results wait for answers from paper.
   *[results] We tell everybody who was asked what came out.
}

# “Withdraw it”: why?
poll-withdraw-why =
    <b>Why do you take it back?</b>
    Press a reason, or type one. There is room for { $limit } characters. Everybody who was asked reads it.

# Before a question is withdrawn: the last question, beneath what people will read.
poll-withdraw-sure =
    <b>Take it back?</b>
    { $people } get the message above.
    { $given ->
        [1] We delete the answers of { $answers } at once.
       *[other] Nobody has answered yet.
    }
    You cannot open it again. You can ask anew.

# It was withdrawn.
poll-is-withdrawn =
    You have taken it back. All answers to it are deleted.
    { $minutes ->
        [0] We tell everybody who was asked.
        [one] We tell everybody who was asked in 1 minute.
       *[other] We tell everybody who was asked in { $minutes } minutes.
    }

# To everybody who was asked: the question was withdrawn. The bot starts it.
poll-withdrawn =
    <b>We do not ask this any more:</b>
    { $question }

    { $why_given ->
        [1] <b>Why:</b> { $why }
       *[other] { "" }
    }
    All answers to it are deleted. You need not do anything.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-mistake = There was a mistake in it. We are sorry.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-question = It was the wrong question. You told us so. We listened.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-decided = It is decided already. So it would not be honest to ask you.

## What people said, as the team reads it

# “Who said what”, a few at a time.
who-said =
    <b>Who said what</b>, page { $page }
    After a day this goes away from here. We note that you looked.

    <code>{ $said_lines }</code>

# One person’s answer, on the page of who said what.
who-said-line = { $name_given ->
    [1] { $name } ({ $reference })
   *[other] { $reference_given ->
        [1] { $reference }
       *[other] Somebody
    }
}{ $staff ->
    [1] , staff
   *[other] { "" }
}: { $said }{ $use ->
    [yes] . May be used without the name.
    [team] . Only inside the team.
    [no] . Not to be used.
   *[other] { "" }
}

# There is nothing (more) to read of what people said.
nobody-said = There is nothing more to read here.

# “What to ask instead”, as the team reads it.
said-instead =
    <b>What people would rather be asked</b>, page { $page }
    The bot does not keep who wrote what. The order says nothing.

    <code>{ $word_lines }</code>

# One after the other: words that may stand in the results.
pass-these =
    <b>Shall these words be in the results?</b>
    <blockquote><code>{ $words }</code></blockquote>
    The person said yes, without a name. Leave out what shows who somebody is.
    { $left ->
        [0] These are the last.
       *[other] { $left } more to look at.
    }

# All words were looked through.
nothing-to-pass = You have looked at all words that may be used.

## Counts from paper or a show of hands

# “Paper answers”: the counts, typed in one line.
counts-ask =
    <b>How many people said what?</b>
    Type one line. Give a number for each of these, in this order:
    { $column_lines }

    Such as: { $example }
    { $so_far_lines_given ->
        [1] <b>Added so far:</b>
       *[other] You can add counts from more than one place.
    }
    { $so_far_lines_given ->
        [1] { $so_far_lines }
       *[other] { "" }
    }

# One of the numbers to be typed, where people could choose several things.
counts-people = how many people answered in all

# A count that was typed, read back.
counts-line = { $answer }: { $count }

# The counts, read back before they are added.
counts-sure =
    <b>Add these?</b>
    { $count_lines }

    The results show them apart. We round them like all numbers.

# The counts were added; what is there now stands beneath.
counts-added = They are added.

# All counts were deleted.
counts-cleared = The counts are deleted.

# What was typed holds something that is no number.
again-counts-numbers = I need one line of numbers, such as: { $example }. Nothing was added.

# What was typed has too many or too few numbers.
again-counts-many = I found { $count ->
    [one] 1 number
   *[other] { $count } numbers
}. I need { $needed }, such as: { $example }. Nothing was added.

# What was typed has a number that cannot be.
again-counts-large = One number is more than { $most }. Please check it. Nothing was added.

# What was typed is nothing but noughts.
again-counts-nothing = Those are all 0. That changes nothing. Try one such as: { $example }.

# What was typed does not add up, where people could choose several things.
again-counts-people = The first number is all people. The rest does not fit it. Such as: { $example }. Nothing was added.

# “More are to come”: how long results shall wait.
counts-wait =
    <b>How long shall results wait for paper answers?</b>
    { $open ->
        [1] We count from when the question closes. It closes as planned.
       *[other] We count from today. Until then nobody sees results.
    }

# Results will wait.
counts-waiting = Results wait until { $until }. You can add counts until then.

# Results do not wait (any more).
counts-published = { $open ->
    [1] Results go out once the question closes.
   *[other] Results go out now.
}

# To the coordinator, as a question closes whose results wait for paper answers. The bot starts it.
counts-awaited =
    A question of yours is closed: { $opening }
    Its results wait for paper answers until { $until }.

# Counts for a question whose results have been told already.
counts-too-late = We have told the results already, or you took the question back. You cannot add counts any more.

# Counts for a question whose forms hold more than one line of numbers.
counts-not-this-kind = This kind of question cannot be counted in one line. Please ask people to answer here.

## On paper

# With a form to print, as a file.
print-form-file = A form to print, in large letters. Later you can type in the counts with “{ count-paper }”.

# With results to print, as a file.
print-results-file = The results to print. They name nobody.

# Where a page could not be made.
print-failed = I could not make the page. Please try again in a minute.

# On a form: what the question can change.
form-can-change = What can change: { $words }

# On a form: what to do.
form-how-one = Please tick one box.

# On a form: what to do.
form-how-several = Please tick up to { $most } boxes.

# On a form: what to do.
form-how-order = Please write 1, 2, 3 and so on into the boxes. 1 comes first.

# On a form: what to do.
form-how-dates = Please tick one box for each date.

# On a form: what to do.
form-how-words = Please write your answer. Please name nobody.

# On a form: room for what should be asked.
form-instead = What should we ask instead?

# On a form: who sees it.
form-private = You need not write your name.

# On a page of results: how many answered.
printed-answered = Answered: { $people }

# On a page of results: how many found it the wrong question.
printed-wrong = This is the wrong question: { $count }

# On a page of results: what came on paper, by the numbers of the answers.
printed-paper = On paper or by show of hands: { $numbers }

# On a page of results, and small in a chart.
printed-rounded = We round numbers to 5. We do not show small ones. So nobody can be found out.

# On a page of results: above what was done.
printed-came = What came of it

# On a page of results: what was done.
printed-outcome = { $did ->
    [did] We did it: { $line }
    [will] We will, by { $by }: { $line }
   *[cant] We can’t, because: { $line }
}

# At the foot of every page to print.
printed-footer = Questions? { $contact_name }, { $contact_phone }

# At the foot of every page to print: which of how many.
printed-sheet = Page { $page } of { $pages }

# In a chart, in place of a number.
chart-not-shown = not shown
