### “Tell us more”: a name, why, interests, what helps; and “My answers”.

# What to call them. A name from before is shown, if there is one.
ask-name =
    <b>What shall we call you?</b>
    Type a name. It can be a made-up one. Our team will see it.

    { $now_given ->
        [1] The name we have:
       *[other] { "" }
    }
    { $now_given ->
        [1] <b>{ $now }</b>
       *[other] { "" }
    }
    { $now_given ->
        [1] To keep it, press “{ next }”.
       *[other] If you would rather not say, press “{ skip }”.
    }

# “Why do you ask?” at the name.
why-name = So that our team knows what to call you. Any name will do, and you can do without one.

# Why they joined: ticks and own words.
ask-why =
    <b>Why did you join?</b>
    Tick all that fit. Or press “{ own-words }” and write. Our staff read what you write, on working days.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

    { $words_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $words_given ->
        [1] <blockquote>{ $words }</blockquote>
       *[other] { "" }
    }

# “Why do you ask?” at why they joined.
why-why = It tells us what matters to you. If you would rather not say, press “{ skip }”.

# Why they joined, in their own words. Words from before are shown, if there are any.
ask-why-words =
    <b>Why did you join?</b>
    Write it in your own words, in one message. There is room for { $limit } characters.

    Our staff read it, on working days. It is not for emergencies. Please leave out your health and other people’s names.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }
    { $now_given ->
        [1] To keep that, press “{ next }”. To change it, send new words.
       *[other] { "" }
    }

# What they want to be asked about.
ask-interests =
    <b>What would you like to be asked about?</b>
    Tick as many as you like. If you tick nothing, we ask you about everything.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

# “Why do you ask?” at the interests.
why-interests = Your time matters. This tells us what you would like to spend it on.

# What helps them take part (access needs): ticks and own words.
ask-helps =
    <b>What helps you take part?</b>
    Tick all that fit. Or press “{ own-words }” and write. Our staff read what you write, on working days.

    We pass this on only if you say so. That is the next question.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

    { $words_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $words_given ->
        [1] <blockquote>{ $words }</blockquote>
       *[other] { "" }
    }

# “Why do you ask?” at what helps.
why-helps = Some people need a room without steps, large print or a break. If we know early, we can plan for it.

# What helps them take part, in their own words.
ask-helps-words =
    <b>What helps you take part?</b>
    Write it in your own words, in one message. There is room for { $limit } characters.

    Our staff read it, on working days. It is not for emergencies. Say what helps; you need not say why.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }
    { $now_given ->
        [1] To keep that, press “{ next }”. To change it, send new words.
       *[other] { "" }
    }

# Whether what helps may be passed on. No answer counts as no.
ask-helps_share =
    <b>May we pass on what helps you?</b>
    We would tell the people who run what you come to, so that they can get ready. If you skip this, we do not pass it on.

    { $chosen_count ->
        [0] { "" }
       *[other] Your answer now: { $chosen }.
    }

# “Why do you ask?” at passing on what helps.
why-helps_share = It is about you, so you decide who is told. No answer means no.

# Own words are read back before they are kept. Where help is comes first: they may be a cry for it.
keep-words =
    { $question ->
        [quiet] I understood:
       *[other] You wrote:
    }
    <blockquote>{ $words }</blockquote>
    { $above_given ->
        [0] { -hard-now }
       *[other] { "" }
    }

    { $question ->
        [name] Shall we call you this?
        [quiet] Shall I be quiet in these hours?
       *[other] Shall we keep this? Our staff will read it, on working days.
    }

# The same for a name of more than four words, which was perhaps meant for somebody to hear.
keep-long-name =
    That looks like more than a name. You wrote:
    <blockquote>{ $words }</blockquote>
    { $above_given ->
        [0] { -hard-now }
       *[other] { "" }
    }

    If it is your name, press “{ keep-yes }”. If not, press “{ keep-no }”: then nothing of it is kept.

# The last step of “Tell us more”: everything they said, each with a button to change it.
more-check =
    <b>Is this right?</b>

    <b>Name:</b> { $name_given ->
        [1] { $name }
       *[other] not given
    }
    <b>Your reasons:</b> { $why_count ->
        [0] not given
       *[other] { $why }
    }
    <b>Ask you about:</b> { $interests_count ->
        [0] everything
       *[other] { $interests }
    }
    <b>What helps you:</b> { $helps_count ->
        [0] not given
       *[other] { $helps }
    }
    { $helps_count ->
        [0] { "" }
       *[other] <b>May we pass that on?</b> { $helps_share_count ->
            [0] Not answered, so we do not
           *[other] { $helps_share }
        }
    }

    If something is wrong, press its “Change” button. If all is right, press “{ done }”.

# “My answers” in the menu: everything they said, each with a button to change it.
profile-check =
    <b>My answers</b>

    <b>Who you are here:</b> { $kinds }
    <b>Your areas:</b> { $areas }
    <b>Name:</b> { $name_given ->
        [1] { $name }
       *[other] not given
    }
    <b>Your reasons:</b> { $why_count ->
        [0] not given
       *[other] { $why }
    }
    <b>Ask you about:</b> { $interests_count ->
        [0] everything
       *[other] { $interests }
    }
    <b>What helps you:</b> { $helps_count ->
        [0] not given
       *[other] { $helps }
    }
    { $helps_count ->
        [0] { "" }
       *[other] <b>May we pass that on?</b> { $helps_share_count ->
            [0] Not answered, so we do not
           *[other] { $helps_share }
        }
    }

    If something is wrong, press its “Change” button. If all is right, press “{ done }”.

# “Done” was pressed on the check.
saved = Thank you. Your answers are saved. You can change them whenever you like: press “{ about-me }”.

# “Finish later” was pressed by somebody who has joined.
later-more =
    That is fine. { $draft ->
        [0] What you have told us is saved.
       *[other] What you wrote last is not kept yet. It waits here for { $keep_days ->
            [one] one day
           *[other] { $keep_days } days
        }. All the rest is saved.
    }

    To go on, press “{ carry-on }” whenever you like.
