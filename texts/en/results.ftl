### What came out of a poll, and what coordinators see and do while it is open and afterwards.

## Results

# To everybody who was asked, once the question is closed. Also what a lock screen shows.
poll-results =
    <b>{ $question }</b>

    { $sentence }
    Answered: { $answered }, of { $asked } who were asked.
    { $option_lines_given ->
        [1] { "" }
       *[other] { "" }
    }
    { $kind ->
        [order] So many put each one first:
        [several] People could choose several:
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
        [1] <b>Answers of staff, apart:</b> { $staff_numbers }
       *[other] { "" }
    }
    { $secret ->
        [1] It was secret: answers of staff, if there are any, are counted with all others.
       *[other] { "" }
    }
    { $paper_numbers_given ->
        [1] <b>On paper or by show of hands, apart:</b> { $paper_numbers }
       *[other] { "" }
    }
    { $name_lines_given ->
        [1] <b>Who wanted their name shown:</b>
       *[other] { "" }
    }
    { $name_lines_given ->
        [1] <code>{ $name_lines }</code>
       *[other] { "" }
    }
    { $word_lines_given ->
        [1] <b>In people’s own words:</b>
       *[other] { "" }
    }
    { $word_lines_given ->
        [1] <code>{ $word_lines }</code>
       *[other] { "" }
    }

    All numbers are rounded to 5. A small number, or one next to it, is not shown, so that nobody can be found out.

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
results-divided = Opinions were divided.

# In results: so few people answered that nothing can be shown.
results-hidden = The numbers are not shown here, because people could be found out.

# In results: of several things only some can be shown.
results-in-part = Only some of the numbers can be shown.

# In results about dates.
results-dates-best = This suits more people than any other date: { $answer }.

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
        [order] So many put each one first:
        [several] People could choose several:
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
            [small] They are not shown: too many of them are small, and people could be found out.
            [kind] They are not shown for this kind of question.
           *[other] They are not shown.
        }
    }

# Under results: a line for each area or kind of people.
result-part = { $part } – { $numbers }

# Under results: those who named no area, or are of no kind.
result-no-part = Not said

# Under results of a question that was asked before: how it was each time.
result-trend =
    <b>{ $question }</b>
    Each time it was asked, the newest first. Numbers are rounded to 5.
    { $kind ->
        [order] The numbers say how many put each one first.
       *[other] { "" }
    }
    { $choice_lines }

    { $time_lines }

# Under results: one of the times the question was asked.
result-time = { $moment } – { $numbers }

# Results that are not there, or not yet.
results-none = There are no results of that question to show yet.

## The page of a question, for coordinators

# /polls, or “Questions asked”. The questions themselves are buttons.
polls-page =
    { $polls ->
        [0] <b>Nothing has been asked yet.</b>
       *[other] <b>Questions asked, the newest first</b>
    }
    { $polls ->
        [0] Press “{ ask-people }” to begin.
       *[other] Press one to see where it stands, to close or withdraw it, or to print it.
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
        [1] Answers from paper have been added.
       *[other] { "" }
    }
    { $sees ->
        [secret] The bot keeps no record of who chose what.
        [ideas] The bot shows nobody whose idea it is.
        [names] Results name those who agreed to it.
       *[team] The team can see who said what. It is noted who looked.
    }

# A question that is not there any more.
poll-not-there = That question is not there any more.

# “Close it now”: the last question.
poll-close-sure =
    <b>Close this now?</b>
    { $opening }

    Answered so far: { $people }. { $kind ->
        [blank] No more ideas come in then.
       *[other] Nobody can answer any more then. It cannot be opened again.
    }

    { $paper ->
        [1] Are answers on paper still to come? Then press “{ more-to-come }” first, and the results wait for them.
       *[other] { "" }
    }

# It was closed by hand.
poll-closes-now = It closes now. { $then ->
    [ideas] The next step is to sort the ideas.
    [paper] The results wait for paper answers.
   *[results] Everybody who was asked is told what came out.
}

# “Withdraw it”: why?
poll-withdraw-why =
    <b>Why do you withdraw it?</b>
    Press a reason, or type one. There is room for { $limit } characters. Everybody who was asked reads it.

# Before a question is withdrawn: the last question, beneath what people will read.
poll-withdraw-sure =
    <b>Withdraw it?</b>
    { $people } get the message above.
    { $given ->
        [1] The answers of { $answers } are deleted at once.
       *[other] Nobody has answered yet.
    }
    It cannot be opened again. You can ask anew.

# It was withdrawn.
poll-is-withdrawn =
    It is withdrawn, and all its answers are deleted.
    { $minutes ->
        [0] Everybody who was asked is told.
        [one] Everybody who was asked is told in 1 minute.
       *[other] Everybody who was asked is told in { $minutes } minutes.
    }

# To everybody who was asked: the question was withdrawn. The bot starts it.
poll-withdrawn =
    <b>We have withdrawn this question:</b>
    { $question }

    { $why_given ->
        [1] <b>Why:</b> { $why }
       *[other] { "" }
    }
    All answers to it are deleted. You need not do anything.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-mistake = There was a mistake in it. We are sorry.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-question = It was the wrong question. You told us so, and we listened.

# Why a question was withdrawn, as everybody who was asked reads it.
withdrawn-decided = It has been decided already, so we cannot ask you honestly any more.

## What people said, as the team reads it

# “Who said what”, a few at a time.
who-said =
    <b>Who said what</b>, page { $page }
    This is taken away from here after a day. It is noted that you looked.

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
    The bot keeps no record of who wrote what. The order says nothing.

    <code>{ $word_lines }</code>

# One after the other: words that may stand in the results.
pass-these =
    <b>Shall these words stand in the results?</b>
    <blockquote><code>{ $words }</code></blockquote>
    Whoever wrote them agreed, without a name. Leave out what points to a person.
    { $left ->
        [0] These are the last.
       *[other] { $left } more to look at.
    }

# All words were looked through.
nothing-to-pass = All words that may be used have been looked through.

## Counts from paper or a show of hands

# “Paper answers”: the counts, typed in one line.
counts-ask =
    <b>How many people said what?</b>
    Type one line with a number for each of these, in this order:
    { $column_lines }

    Such as: { $example }
    { $so_far_lines_given ->
        [1] <b>Added so far:</b>
       *[other] Counts from several places are added up.
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

    They stand apart in the results, rounded like all numbers.

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
}, and I need { $needed }, such as: { $example }. Nothing was added.

# What was typed has a number that cannot be.
again-counts-large = One of the numbers is more than { $most }. Please check it. Nothing was added.

# What was typed is nothing but noughts.
again-counts-nothing = Those are all 0, such a line changes nothing. Try one such as: { $example }.

# What was typed does not add up, where people could choose several things.
again-counts-people = That does not fit the number of people, which comes first. Such as: { $example }. Nothing was added.

# “More are to come”: how long results shall wait.
counts-wait =
    <b>How long shall results wait for paper answers?</b>
    { $open ->
        [1] Counted from when the question closes. It closes as planned.
       *[other] Counted from today. Until then nobody sees results.
    }

# Results will wait.
counts-waiting = Results wait until { $until }. Counts can be added until then.

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
counts-too-late = The results are told already, or the question was withdrawn. Counts cannot be added any more.

# Counts for a question whose forms hold more than one line of numbers.
counts-not-this-kind = Answers to this kind of question cannot be counted in one line. Please ask people to answer here.

## On paper

# With a form to print, as a file.
print-form-file = A form to print, in large letters. Type in the counts later with “{ count-paper }”.

# With results to print, as a file.
print-results-file = The results to print, for a noticeboard. Nobody is named on them.

# Where a page could not be made.
print-failed = The page could not be made just now. Please try again in a minute.

# On a form: what the question can change.
form-can-change = What can change: { $words }

# On a form: what to do.
form-how-one = Please tick one box.

# On a form: what to do.
form-how-several = Please tick up to { $most } boxes.

# On a form: what to do.
form-how-order = Please write 1, 2, 3 and so on into the boxes. 1 is what should come first.

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
printed-rounded = All numbers are rounded to 5. Small ones are not shown, so that nobody can be found out.

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
