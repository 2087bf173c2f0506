### The twin of en/profile.ftl in short plain words: at most 15 words a sentence, one idea each.

# What to call them. A name from before is shown, if there is one.
ask-name =
    <b>What shall we call you?</b>
    Type a name. You can make one up. Our team will see it.

    { $now_given ->
        [1] We have this name:
       *[other] { "" }
    }
    { $now_given ->
        [1] <b>{ $now }</b>
       *[other] { "" }
    }
    { $now_given ->
        [1] To keep it, press “{ next }”.
       *[other] You do not have to say. You can press “{ skip }”.
    }

# “Why do you ask?” at the name.
why-name = Then our team knows what to call you. Any name will do. You can also have no name here.

# Why they joined: ticks and own words.
ask-why =
    <b>Why did you join?</b>
    Tick all that fit you.

    Do you want to write? Press “{ own-words }”. Our staff read what you write, on working days.

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
why-why = We want to know what matters to you. You do not have to say. You can press “{ skip }”.

# Why they joined, in their own words. Words from before are shown, if there are any.
ask-why-words =
    <b>Why did you join?</b>
    Write it in one message. There is room for { $limit } characters (letters and spaces).

    Our staff read it, on working days. It is not for emergencies.

    Please do not write about your health. Please do not write other people’s names.

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
    <b>What shall we ask you about?</b>
    Tick as many as you like. Tick nothing, and we ask about everything.

    { $chosen_count ->
        [0] { "" }
       *[other] You ticked: { $chosen }.
    }

# “Why do you ask?” at the interests.
why-interests = Your time matters. We want to know what you like to talk about.

# What helps them take part (access needs): ticks and own words.
ask-helps =
    <b>What helps you take part?</b>
    Taking part means joining in. Tick all that fit you.

    Do you want to write? Press “{ own-words }”. Our staff read what you write, on working days.

    We tell other people only if you say so. We ask you that next.

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
why-helps = Some people need a room without steps. Some need large print, or a break. Tell us early, and we can plan for it.

# What helps them take part, in their own words.
ask-helps-words =
    <b>What helps you take part?</b>
    Write it in one message. There is room for { $limit } characters (letters and spaces).

    Our staff read it, on working days. It is not for emergencies.

    Say what helps you. You do not have to say why.

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
    We would tell the people who run what you come to. Then they can get ready.

    You can skip this. Then we do not tell them.

    { $chosen_count ->
        [0] { "" }
       *[other] Your answer now: { $chosen }.
    }

# “Why do you ask?” at passing on what helps.
why-helps_share = It is about you. You choose who is told. No answer means no.

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

    Is it your name? Press “{ keep-yes }”. If not, press “{ keep-no }”. Then we keep nothing of it.

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

    Is something wrong? Press its “Change” button. Is all right? Press “{ done }”.

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

    Is something wrong? Press its “Change” button. Is all right? Press “{ done }”.

# “Done” was pressed on the check.
saved = Thank you. Your answers are saved. You can change them at any time. Press “{ about-me }” for that.

# “Finish later” was pressed by somebody who has joined.
later-more =
    That is fine. { $draft ->
        [0] Your answers are saved.
       *[other] We have not kept your last words yet. They wait here for { $keep_days ->
            [one] one day
           *[other] { $keep_days } days
        }. Your other answers are saved.
    }

    Do you want to go on? Press “{ carry-on }”.
