### The twin of en/oneself.ftl in short plain words: at most 15 words a sentence, one idea each.

# /me and “About me” in the menu: everything on one screen.
me =
    <b>About me</b>

    Your reference: <b>{ $reference }</b>
    That is a short code for you. Do you call us, or write a letter? Then you can give it.

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
            [0] Please write or press a button by { $until }. If you do not, I erase all about you after that day.
           *[other] { "" }
        }
        [stopped] { $role ->
            [0] Please write or press a button by { $until }. If you do not, I erase all about you after that day.
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
       *[other] You are a <b>Council member</b>. Some messages and questions go only to the Council.
    }
    { $pen ->
        [0] { "" }
       *[other] You are a <b>pen-holder</b>. You check the words before they go out.
    }
    { $chair ->
        [0] { "" }
       *[other] You are the <b>Council chair</b>. You lead the meetings of the Council.
    }
    { $coordinator ->
        [0] { "" }
       *[other] You are a <b>coordinator</b>. You work in our team.
    }
    { $admin ->
        [0] { "" }
       *[other] You are an <b>admin</b>. You look after the team.
    }

# “How often and when”: what they have set, each with a button to change it.
times-check =
    <b>How often and when</b>
    Sometimes I write first. This is about that. When you write to me, I always answer.

    <b>How often:</b> { $often_count ->
        [0] { often-usual }
       *[other] { $often }
    }
    <b>Quiet hours:</b> { $quiet_count ->
        [0] { quiet-usual }
       *[other] { $quiet }
    }

    In quiet hours I do not write first. I wait until they are over.

    The number is for what our team sends to many people. More than that waits until Monday. You can read it before, with /now

    Do you want to change something? Press its “Change” button. Is all right? Press “{ done }”.

# How often they want to be written to.
ask-often =
    <b>How often may I write?</b>
    How many messages a week do you want at most?

    I count what our team sends to many people. I count the weekly round-up too. A week goes from Monday to Sunday. What is too much waits until Monday. Urgent messages do not count.

    { $chosen_count ->
        [0] { "" }
       *[other] Your answer now: { $chosen }.
    }

# “Why do you ask?” at how often.
why-often = Messages can be too much. You can have fewer than usual. You cannot have more.

# In which hours the bot shall start nothing.
ask-quiet =
    <b>When shall I be quiet?</b>
    In these hours I do not write first. I wait until they are over.

    Press one. Or type your own times. For example: 22 to 8.

    { $words_given ->
        [1] Your answer now: { $words }.
       *[other] { $chosen_count ->
            [0] { "" }
           *[other] Your answer now: { $chosen }.
        }
    }

# “Why do you ask?” at the quiet hours.
why-quiet = Then no message from me wakes you. And none comes when you are busy.

# Quiet hours in their own words. Those from before are shown, if there are any.
ask-quiet-words =
    <b>When shall I be quiet?</b>
    Type from when until when. For example: 22 to 8. Or: 9.30pm to 7am.

    { $now_given ->
        [1] Your times now: { $now }. To keep them, press “{ next }”.
       *[other] { "" }
    }

# What was typed for the quiet hours is no two times of day. The question follows.
again-quiet =
    { -hard-now }

    I could not find two times in that. Please type from when until when. For example: 22 to 8.

# The quiet hours typed leave no room. The question follows.
again-quiet-room = That leaves less than an hour a day for messages. Please type shorter quiet hours. Do you want no messages at all? Type STOP.

# “Done” was pressed on how often and when.
times-saved = Thank you. That is saved. You can change it at any time. Press “{ about-me }” for that.

# /pause: for how long.
pause =
    <b>How long shall I pause?</b>
    A pause is a rest. While I pause, I do not write first. When you write to me, I still answer.

    You may miss things. Not all of them are sent later.

    A week or a month ends by itself. I do not tell you then.

    You can also pause until you say. Then press “{ messages-again }” or send /resume to go on.

    { $role ->
        [0] Then write or press a button by { $until }. If you do not, I erase all about you after that day. Each time you do, that time begins again.
       *[other] { "" }
    }

# A pause has begun.
paused =
    <b>Messages are paused.</b>

    { $state ->
        [open] That goes on until you say. Press “{ messages-again }” for that. Or send /resume
       *[other] The pause ends by itself on { $until }. Do you want to end it before? Press “{ messages-again }”. Or send /resume
    }

    { $state ->
        [open] { $role ->
            [0] Please write or press a button by { $until }. If you do not, I erase all about you after that day. Each time you do, that time begins again.
           *[other] { "" }
        }
       *[other] { "" }
    }

# Where more than one language is installed: which one.
language-text =
    <b>Which language?</b>
    Press one. Or type its name.

# The name of this language, in this language.
language-name = English
