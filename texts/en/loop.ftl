### What happened: the ladder, what is owed after a question, and how people say it was.

## The ladder of co-production

# The lowest rung. It is named on the page about the ladder, and never offered.
rung-1 = coercion

# A rung of the ladder.
rung-2 = educating

# A rung of the ladder.
rung-3 = informing

# A rung of the ladder.
rung-4 = consultation

# A rung of the ladder.
rung-5 = engagement

# A rung of the ladder.
rung-6 = co-design

# The highest rung of the ladder.
rung-7 = co-production

# While a question is made: “How to go higher”.
ladder-higher =
    <b>On the ladder:</b> rung { $rung } of 7, { $name }.

    To go higher:
    { $step_lines }

# A step up the ladder: for questions that do not begin with a blank sheet.
ladder-step-blank = – Begin with a blank sheet. People then say what matters before there are answers to choose from.

# A step up the ladder: for questions whose words no member has checked.
ladder-step-pen = – Ask a member to check the words before they go out.

# A step up the ladder: for questions that staff decide.
ladder-step-decide = – Let members decide, or help to decide.

# The last step up the ladder.
ladder-step-loop = – Tell everybody what came of it, by the day you promised.

# What stands below: the page about the ladder.
ladder-page =
    <b>The ladder of co-production</b>
    It shows how much say people have. Higher is better.

    <b>Doing with:</b>
    7 co-production: people start it, write it, decide and look back together
    6 co-design: people help to write it and to decide

    <b>Doing for:</b>
    5 engagement: people bring their own ideas
    4 consultation: people choose among answers that staff wrote
    3 informing: people are told

    <b>Doing to:</b>
    2 educating: people are taught what is good for them
    1 coercion: people are made to. We never do this.

    { $declared_lines_given ->
        [1] <b>Where our questions stand</b>
       *[other] We have not asked anything yet.
    }
    { $declared_lines_given ->
        [1] { $declared_lines }
       *[other] { "" }
    }

    <b>How people say it was</b>
    { $felt_given ->
        [1] { $felt }.
       *[other] Too few people have said so yet to show numbers.
    }

    The bot works out where a question stands from how it was asked. How it was is what people say themselves.

    The ladder is by <b>Think Local Act Personal</b> and its National Co-production Advisory Group.

# On the page about the ladder: a rung, and how many questions stand there.
ladder-count = { $number } { $name }: { $count ->
    [one] one question
   *[other] { $count } questions
}

## What is owed after a question

# To whoever asked, as the question closes: what came of it? A lock screen may show the first 200 characters
# of this and of the next four, so what was asked, or what the forum is called, comes after them.
debt-asked =
    { $meeting ->
        [1] A meeting on { $day } talked about things that members had raised.
       *[other] Your question has closed, and the answers are counted.
    } People were promised to hear what came of it by { $due }. One choice and one line are enough.

    { $meeting ->
        [1] Press “{ agenda-answer }” when you know.
       *[other] Press “{ say-outcome }” when you know.
    } I remind you before it is due.

    It is about this:
    <code>{ $question }</code>

# To whoever asked, a week before it is due.
debt-reminded =
    { $meeting ->
        [1] People still wait to hear what came of the agenda of { $day }.
       *[other] People still wait to hear what came of a question.
    } They were promised an answer by { $due }.

    If it takes longer, or cannot be done, say that. It counts as an answer too. One choice and one line are enough.

    It is about this:
    <code>{ $question }</code>

# To a second coordinator, once it is overdue; also to whoever asked where there is no second one.
debt-overdue =
    { $meeting ->
        [1] Nobody has told people yet what came of the agenda of { $day }.
       *[other] Nobody has told people yet what came of a question.
    } They were promised an answer by { $due }. Can you tell them, or ask whoever knows?

    If it takes longer, or cannot be done, say that. It counts as an answer too.

    It is about this:
    <code>{ $question }</code>

# To the Council’s chair a week later; where there is none, to an admin.
debt-chair =
    { $meeting ->
        [1] People still wait to hear what came of the agenda of { $day }.
       *[other] People still wait to hear what came of a question.
    } They were promised an answer by { $due }.

    What do you want to do? You can ask our team, put it on the Council’s agenda, or give more time.

    { $chair ->
        [1] If you do not want to hear of these, press “{ debt-off }”.
       *[other] There is no chair who hears of this, so it comes to you.
    }

    It is about this:
    <code>{ $question }</code>

# To the coordinators, by what the chair did.
debt-called =
    { $why ->
        [agenda] This is on the Council’s agenda now, because people still wait to hear what came of it.
        [give] You have until { $until } to tell people what came of this.
       *[ask] You are asked to tell people what came of this.
    } They were promised an answer by { $due }.

    If it takes longer, or cannot be done, say that. It counts as an answer too. One choice and one line are enough.

    It is about this:
    <code>{ $question }</code>{ $meeting ->
        [1] , agenda of { $day }
       *[other] { "" }
    }

# To the chair, as they did it.
debt-done =
    { $why ->
        [agenda] It is on the Council’s agenda now, and everybody can see that. I remind nobody any more.
        [give] They have until { $until } now. If people still wait then, you hear from me.
       *[ask] I have asked them. If people still wait in 14 days, you hear from me.
    }

# The chair pressed a button about something that has been answered since.
debt-answered = People have been told by now. You can read it there.

# The chair pressed a button about something that was withdrawn or is gone.
debt-gone = Nothing is owed there any more.

# The chair switched off what is overdue.
debt-is-off = You do not hear of overdue answers any more. From now on the admins do.

# The chair switched it on again.
debt-is-on = You hear of overdue answers again.

# Words were typed that may mean several questions: which one?
debt-which =
    { $count ->
        [0] Nothing is owed at the moment. To add to an older answer, open the question in “{ what-happened }”.
       *[other] Which question do you mean?
    }

## Saying what came of it

# Saying what came of a question: the one choice that is needed.
ask-outcome_did =
    <b>What came of it?</b>
    All three are honest answers.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# “We will” was chosen: by when.
ask-outcome_by =
    <b>By when?</b>
    Type a day, such as: 3 December, or Friday.

    { $now_given ->
        [1] Chosen now: { $now }.
       *[other] { "" }
    }

# Saying what came of a question: the one line that is needed.
ask-outcome_line =
    <b>Say it in one line</b>
    What is done, what will be done, or why it cannot be. Everybody who was asked reads this. There is room for { $limit } characters.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Where enough people said that it was the wrong question: a line to them is needed.
ask-outcome_to_wrong =
    <b>What do you say to those who found it the wrong question?</b>
    There were enough of them to be counted. They are owed a line, such as what will be asked instead.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Added at the check: what people said.
ask-outcome_said =
    <b>What did people say?</b>
    One sentence is enough.

    { $now_given ->
        [1] It says now:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Added at the check: what the team was wrong about.
ask-outcome_wrong_about =
    <b>What were you wrong about?</b>
    Say it in a sentence. People trust those who do.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# Added at the check: whatever else there is to say.
ask-outcome_more =
    <b>What else do you want to say?</b>
    There is room for { $limit } characters.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# The check while what came of a question is written.
outcome-check =
    <b>{ $question }</b>

    { $outcome_said_given ->
        [1] <b>You said:</b> { $outcome_said }
       *[other] { "" }
    }
    <b>{ $outcome_did }</b>
    { $promised ->
        [1] <b>By:</b> { $outcome_by }
       *[other] { "" }
    }
    { $outcome_line_given ->
        [1] { $outcome_line }
       *[other] { "" }
    }
    { $outcome_to_wrong_given ->
        [1] <b>To those who found it the wrong question:</b> { $outcome_to_wrong }
       *[other] { "" }
    }
    { $outcome_wrong_about_given ->
        [1] <b>We were wrong about:</b> { $outcome_wrong_about }
       *[other] { "" }
    }
    { $outcome_more_given ->
        [1] { $outcome_more }
       *[other] { "" }
    }

    It goes to everybody who was asked, in their next round-up.

# A rule was typed where one day is asked for.
again-outcome-by =
    { -hard-now }

    I need one day here, such as: 3 December.

# “Say what came of it” was pressed while the question is open, or after it was withdrawn.
outcome-not-now = You can say what came of a question once it has closed. Nothing was changed.

# The promised day is over by the time people read of it in their round-up. The question for it follows.
again-outcome-over = People read this on { $day }. The day you chose is over by then. Please type a later one.

## Reading what came of it

# What came of a question, as everybody who was asked gets it. Two questions follow at its end.
outcome-said =
    <b>{ $question }</b>

    { $said_given ->
        [1] <b>You said:</b> { $said }
       *[other] { "" }
    }
    { $did ->
        [will] <b>We will, by { $by }.</b> { $line }
        [cant] <b>We can’t, because:</b> { $line }
       *[did] <b>We did it.</b> { $line }
    }
    { $to_wrong_given ->
        [1] <b>If you found it the wrong question:</b> { $to_wrong }
       *[other] { "" }
    }
    { $wrong_about_given ->
        [1] <b>We were wrong about:</b> { $wrong_about }
       *[other] { "" }
    }
    { $besides_given ->
        [1] { $besides }
       *[other] { "" }
    }

    { $answers_given ->
        [1] Does this answer it? You said: { $answers }
       *[other] <b>Does this answer it?</b> Only numbers are shown, and no small ones.
    }
    { $felt_given ->
        [1] How was it done? You said: { $felt }
       *[other] { "" }
    }
    { $state ->
        [answered] <b>Was this done to us, for us, or with us?</b>
        [felt] Thank you.
       *[open] { "" }
    }

# The same, for whoever was not asked, or when its answers are counted.
loop-outcome =
    <b>What came of it</b>
    { $question }

    { $said_given ->
        [1] <b>People said:</b> { $said }
       *[other] { "" }
    }
    { $did ->
        [will] <b>We will, by { $by }.</b> { $line }
        [cant] <b>We can’t, because:</b> { $line }
       *[did] <b>We did it.</b> { $line }
    }
    { $to_wrong_given ->
        [1] <b>If you found it the wrong question:</b> { $to_wrong }
       *[other] { "" }
    }
    { $wrong_about_given ->
        [1] <b>We were wrong about:</b> { $wrong_about }
       *[other] { "" }
    }
    { $besides_given ->
        [1] { $besides }
       *[other] { "" }
    }

    { $heard_lines_given ->
        [1] { $heard_lines }
       *[other] What people make of this is counted three weeks after it went out.
    }

# Shown over the chat as somebody says what they make of an outcome.
outcome-thanks = Thank you. That is kept until it is counted.

# A button under an outcome that is gone, or that was for others.
outcome-gone = That is not there any more, or it was for others.

# A button under an outcome whose answers are counted.
outcome-counted = Thank you. The answers to this are counted already, so nothing was changed.

# What people made of an outcome, in numbers.
heard-answers = Does it answer the question? { $numbers }.

# How people say an outcome was done, in numbers.
heard-felt = How was it done? { $numbers }.

# One answer, with how many gave it.
heard-number = { $answer }: { $count }

# One answer that too few people gave to be shown.
heard-hidden = { $answer }: too few to show

# Nearly everybody gave this answer.
heard-nearly = nearly everyone said: { $answer }

# All but a few gave this answer, of not very many: it is more than half for certain.
heard-most = most people said: { $answer }

# One answer, where some of the numbers that are added up were not shown.
heard-more = { $answer }: { $count } or more

# So few gave an answer that no number is shown.
heard-few = too few people said so to show numbers

## The loop

# “What happened”: every question, newest first.
loop-page =
    <b>What happened</b>
    Every question we asked and what meetings talked about, newest first. Press one to see what came of it.

    { $all ->
        [0] { "" }
        [one] One of them should be answered by now. In time: { $in_time }.
       *[other] { $all } of them should be answered by now. In time: { $in_time }. That is { $share }%.
    }
    { $taken ->
        [0] { "" }
       *[1] Half of the answers took { $days ->
            [0] less than a day
            [one] one day or less
           *[other] { $days } days or less
        }.
    }
    { $heard_lines_given ->
        [1] { $heard_lines }
       *[other] { "" }
    }

    { $asks ->
        [0] There is no question here yet.
       *[other] { $ask_lines }
    }

# On that page, in place of a question: the agenda of a meeting.
loop-agenda-of = Agenda of { $forum }, { $day }

# One question on that page.
loop-line = { $number }. { $question } – { $state ->
    [open] open until { $day }
    [waiting] waits for an answer, due by { $day }
    [overdue] overdue since { $day }
    [answered] answered on { $day }
   *[withdrawn] withdrawn
}

# One question, beneath its results and what came of it.
loop-ask =
    <b>{ $question }</b>

    { $state ->
        [open] It is open until { $day }.
        [waiting] It waits for an answer. You hear what came of it by { $day }.
        [overdue] The answer is overdue. It was promised by { $day }.
        [answered] It was answered on { $day }.
       *[withdrawn] It was withdrawn.
    }
    { $agenda ->
        [1] It is on the Council’s agenda.
       *[0] { "" }
    }
    { $told ->
        [0] { "" }
        [one] What came of it stands above.
       *[other] What came of it stands above. There is more than one part.
    }

    On the ladder it stands on rung { $rung } of 7, { $name }. That is doing { $group ->
        [with] with
       *[for] for
    } people.
