### Answering polls: the steps of each kind, what is typed, own words, and what is asked after an answer.

## How it is answered: lines above the buttons

# Above the buttons of a question where several answers may be ticked.
poll-how-several = { $most ->
    [0] Tick all that fit. Then press “{ poll-send }”.
   *[other] Tick up to { $most }. Then press “{ poll-send }”.
}

# Above the buttons of a question that asks for an order: what to press now.
poll-how-order = { $count ->
    [1] Which comes first for you?
   *[other] Which comes next, as number { $count }?
}

# Above the buttons of a question about dates: which date is asked about now.
poll-how-dates = Does this suit you: { $date }?

# Above the buttons once each step was taken: nothing is recorded yet.
poll-how-send = Is this right? Then press “{ poll-send }”.

# In a question that is answered in own words, before anything is written.
poll-how-words = Answer in your own words. Staff read this on working days, not straight away. If it says someone is in danger, they may have to act.

# What was ticked so far. It is not recorded yet.
poll-marked-several = Ticked so far: { $marked }.

# The order so far. It is not recorded yet.
poll-marked-order = Your order so far: { $marked }.

# What was said of the dates so far. It is not recorded yet.
poll-marked-dates = So far: { $marked }.

# One date with what somebody said of it.
poll-date = { $date } ({ $suits })

## What is typed

# What was typed is no answer to the question. The question follows.
again-poll-choose =
    { -hard-now }

    That is not one of the answers to this question. Please press one, or type its words or its number.

# More answers than may be chosen were typed or pressed. The question follows.
again-poll-most = That is too many. Please choose at most { $most }.

# What was typed is no whole order. The question follows.
again-poll-order = I need all { $count } of them, each once, the first one first. Such as: 2 1 3.

# What was typed does not say something of each date. The question follows.
again-poll-dates = I need yes, maybe or no for each of the { $count } dates, in one message. Such as: 1 yes, 2 no.

# “Send these” was typed, but nothing is known of what was ticked. The question follows.
again-poll-marked = I can’t see what you ticked. Please press the buttons here, or type your answers.

# Something was typed that may be meant for several open questions. $hard: it may be anything at all.
poll-which =
    { $hard ->
        [1] { -hard-now }
       *[other] { "" }
    }

    { $kept ->
        [0] Which question do you mean? Press it and answer there.
       *[other] Which question do you mean? I have kept what you typed until you press one.
    }

# Something was typed that would answer a question of some time ago, which still waits.
poll-earlier = { $kept ->
    [0] Is this your answer to a question that came earlier? Press the question and answer there.
   *[other] Is this your answer to a question that came earlier? Press the question, or type yes, and I take it there.
}

# Somebody typed words that are no answer to the newest question. Nobody reads the chat.
poll-not-seen =
    { -hard-now }

    Nobody has seen what you wrote just now. I am a computer, and nobody reads this chat.

    { $stands ->
        [waits] A question still waits for your answer. To see it, press it below or type 1.
        [change] Your answer stays as it was. To change it, press “{ poll-change }” or type it.
        [more] Your idea stays as it was. To say one more, press “{ idea-more }” or type it.
       *[kept] Your answer stays as it was.
    }

    To tell us something else, talk to { $contact_name }: { $contact_phone }, { $contact_hours }. Or write to { $contact_email }

# A button that is for those who have answered was pressed by somebody who has not.
poll-answer-first = Please answer the question first. Nothing was changed.

## After an answer

# “Tell me” or “Wait for the round-up” was pressed under a question.
poll-told = { $tell ->
    [1] I will tell you the results as soon as they are out.
   *[other] You will get the results with your round-up.
}

# After an answer by somebody who works here and uses services too.
poll-aside-speaks =
    <b>{ $question }</b>
    You work here, and you use or used services or care for someone. Which do you speak as here? Answers from staff are counted on their own.

    { $said ->
        [works] You speak as staff.
        [uses] You do not speak as staff.
       *[other] Until you say, we count you as staff.
    }

# At the press: as whom they speak.
poll-said-speaks = { $said ->
    [works] Recorded: you speak as staff.
   *[other] Recorded: you do not speak as staff.
}

# After an answer to a question at which names can be shown.
poll-aside-name =
    <b>{ $question }</b>
    May the others who are asked, and our team, see your name with your answer?

    { $said ->
        [on] Your name will be shown.
       *[other] Your name is not shown. You are only counted.
    }

# At the press: whether their name is shown.
poll-said-name = { $said ->
    [on] Recorded: your name is shown with your answer.
   *[other] Recorded: you are only counted.
}

# Somebody wants their name to be shown, and has told none yet.
poll-name = Which name shall be shown? Type it, with at most { $limit } characters. It goes into your profile too.

# After an answer in own words.
poll-aside-use =
    <b>{ $question }</b>
    May we use your words, without your name? Until you say yes, nobody outside the team sees them. You can change this until answers are made public.

    { $said ->
        [yes] You said: yes, use my words.
        [team] You said: only inside the team.
        [no] You said: no.
       *[other] { "" }
    }

# At the press: how their words may be used.
poll-said-use = { $said ->
    [yes] Recorded: we may use your words, without your name.
    [team] Recorded: your words stay inside the team.
   *[other] Recorded: we don’t use your words.
}

# They want to change how their words are used, and the answers are public already.
poll-use-late = The answers are public already, so this can’t be changed any more. Nothing was changed.

## Own words

# “Write my answer” was pressed, or what was written cannot be sent: the reason stands above.
poll-ask-answer =
    <b>{ $question }</b>
    Type your answer, with at most { $limit } characters. I show it to you before it is sent.
    Staff read this on working days, not straight away. If it says someone is in danger, they may have to act.

# “What should we ask instead?” was pressed.
poll-ask-instead =
    What should we ask instead of “{ $question }”?
    Type it, with at most { $limit } characters. It is kept without your name and apart from your answer.
    Staff read this on working days, not straight away. If it says someone is in danger, they may have to act.

# An answer in own words is read back.
poll-sure-answer =
    You wrote:
    <blockquote>{ $words }</blockquote>
    { $above_given ->
        [0] { -hard-now }
       *[other] { "" }
    }

    Send this as your answer?

# What should be asked instead is read back.
poll-sure-instead =
    You wrote:
    <blockquote>{ $words }</blockquote>
    { $above_given ->
        [0] { -hard-now }
       *[other] { "" }
    }

    Send this to our staff? It is kept without your name. It can’t be taken back, because nobody can tell whose it is.

# What should be asked instead was sent.
poll-instead-kept = Sent. Staff will read it, without your name.

# /now: open questions that somebody has not answered yet.
now-questions = { $questions ->
    [one] One question waits for your answer. Press it to see it.
   *[other] { $questions } questions wait for your answer. Press one to see it.
}
