### About oneself: what we hold, how often and when the bot may write, pausing, and the language.

# /me and “About me” in the menu: everything on one screen.
me =
    <b>About me</b>

    Your reference: <b>{ $reference }</b>
    It is for letters and phone calls. You can give it there instead of your name at Telegram.

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

    { $forums_count ->
        [0] { "" }
       *[other] <b>Forums you follow:</b> { $forums }
    }

    <b>How often:</b> { $often }
    <b>Quiet hours:</b> { $quiet }
    { $state ->
        [stopped] <b>Messages are stopped.</b>
        [paused] <b>Messages are paused</b> until { $until }.
        [open] <b>Messages are paused</b> until you say.
       *[other] { "" }
    }
    { $state ->
        [open] { $role ->
            [0] If you do not write or press a button here by { $until }, I erase you after that day.
           *[other] { "" }
        }
        [stopped] { $role ->
            [0] If you do not write or press a button here by { $until }, I erase you after that day.
           *[other] { "" }
        }
       *[other] { "" }
    }

    { $team_name_given ->
        [1] The team knows you as: <code>{ $team_name }</code>
       *[other] { "" }
    }
    { $council ->
        [0] { "" }
       *[other] You are a <b>Council member</b>. Some messages and questions go to the Council alone.
    }
    { $pen ->
        [0] { "" }
       *[other] You are a <b>pen-holder</b>: a member who checks the words before they go out.
    }
    { $chair ->
        [0] { "" }
       *[other] You are the <b>Council chair</b>.
    }
    { $coordinator ->
        [0] { "" }
       *[other] You are a <b>coordinator</b> in our team.
    }
    { $admin ->
        [0] { "" }
       *[other] You are an <b>admin</b> in our team.
    }

# “How often and when”: what they have set, each with a button to change it.
times-check =
    <b>How often and when</b>
    This is about messages that I start. When you write to me, I answer at any time.

    <b>How often:</b> { $often_count ->
        [0] { often-usual }
       *[other] { $often }
    }
    <b>Quiet hours:</b> { $quiet_count ->
        [0] { quiet-usual }
       *[other] { $quiet }
    }

    In quiet hours I start no messages. What there is waits until they are over.

    The number is for what our team sends to many people. What is over it waits until Monday. You can read it before, with /now

    To change something, press its “Change” button. If all is right, press “{ done }”.

# How often they want to be written to.
ask-often =
    <b>How often may I write?</b>
    How many messages a week do you want at most? It is for what our team sends to many people, and for the weekly round-up. I count from Monday to Sunday. What is over your number waits until Monday. Urgent messages do not count.

    { $chosen_count ->
        [0] { "" }
       *[other] Your answer now: { $chosen }.
    }

# “Why do you ask?” at how often.
why-often = Messages can be too much. You can have fewer than usual here, but not more.

# In which hours the bot shall start nothing.
ask-quiet =
    <b>When shall I be quiet?</b>
    In these hours I start no messages. What there is waits until they are over.

    Press one, or type your own times, for example: 22 to 8.

    { $words_given ->
        [1] Your answer now: { $words }.
       *[other] { $chosen_count ->
            [0] { "" }
           *[other] Your answer now: { $chosen }.
        }
    }

# “Why do you ask?” at the quiet hours.
why-quiet = So that no message from me wakes you, or comes when you are busy.

# Quiet hours in their own words. Those from before are shown, if there are any.
ask-quiet-words =
    <b>When shall I be quiet?</b>
    Type from when until when. For example: 22 to 8, or 9.30pm to 7am.

    { $now_given ->
        [1] Your times now: { $now }. To keep them, press “{ next }”.
       *[other] { "" }
    }

# What was typed for the quiet hours is no two times of day. The question follows.
again-quiet =
    { -hard-now }

    I could not find two times in that. Please type from when until when, for example: 22 to 8.

# The quiet hours typed leave no room. The question follows.
again-quiet-room = That leaves less than an hour a day for messages. Please type shorter quiet hours. If you want no messages at all, type STOP.

# “Done” was pressed on how often and when.
times-saved = Thank you. Your quiet hours and your number of messages are saved. To change them, press “{ about-me }” whenever you like.

# /pause: for how long.
pause =
    <b>How long shall I pause?</b>
    While I pause, I start no messages. When you write to me, I still answer.

    You may miss things: not all that comes up meanwhile is sent later.

    A week or a month ends by itself, and I do not write about it. “{ pause-open }” lasts until you press “{ messages-again }” or send /resume

    { $role ->
        [0] If you then do not write or press a button here by { $until }, I erase you after that day. Each time you do, the time begins anew.
       *[other] { "" }
    }

# A pause has begun.
paused =
    <b>Messages are paused.</b>

    { $state ->
        [open] They stay paused until you press “{ messages-again }” or send /resume
       *[other] The pause ends by itself on { $until }. To end it before, press “{ messages-again }” or send /resume
    }

    { $state ->
        [open] { $role ->
            [0] If you do not write or press a button here by { $until }, I erase you after that day. Each time you do, the time begins anew.
           *[other] { "" }
        }
       *[other] { "" }
    }

# Where more than one language is installed: which one.
language-text =
    <b>Which language?</b>
    Press one, or type its name.

# The name of this language, in this language.
language-name = English
