### The twin of en/signup.ftl in short plain words: at most 15 words a sentence, one idea each.

# The notice in short, and the one question about it. The organisation writes the notice.
ask-notice =
    <b>Before you join</b>

    { $notice_summary }

    <b>Do you want to join?</b>
    You need to be { $minimum_age } or over.
    To say yes, press “{ agree-yes }”. Or type yes.

# “Why do you ask?” at the notice.
why-notice =
    We want you to know what we keep. So we tell you first. Then you choose.

    You need to be { $minimum_age } or over to join. We do not ask when you were born.

# “Read all of it” at the notice: the whole of it, as the organisation wrote it.
read-notice-text =
    <b>All of it</b> (version { $notice_version })

    { $notice }

# First question: what somebody has to do with the services.
ask-kinds =
    <b>Which of these are you?</b>
    Tick all that fit you. “Others” means family or friends you help.

    { $chosen_count ->
        [0] Press what fits. Or type its number. The first one is 1.
       *[other] You ticked: { $chosen }.
    }

    { $chosen_count ->
        [0] { "" }
       *[other] Was that wrong? Press it again. Are you ready? Press “{ next }”.
    }

# “Why do you ask?” at the question who they are.
why-kinds =
    Some people use services. Some care for someone. Some work here. Each sees different things. We want to hear from all of them.

# Second question: the areas, as the organisation names them.
ask-areas =
    <b>Which areas do you want to hear about?</b>
    Tick as many as you like.

    { $chosen_count ->
        [0] Press an area. Or type its name.
       *[other] You ticked: { $chosen }.
    }

    { $chosen_count ->
        [0] { "" }
       *[other] Was that wrong? Press it again. Are you ready? Press “{ next }”.
    }

# “Why do you ask?” at the areas.
why-areas = Some things happen in one area only. We want to know which areas matter to you.

# Signing up is done. This is also where they check what they said.
signup-done =
    <b>Thank you. You have joined.</b>

    Is this right?
    <b>Who you are here:</b> { $kinds }
    <b>Your areas:</b> { $areas }

    <b>What happens now</b>
    You can wait. I will write when there is something to ask you. I will also write when there is something to tell you. Type STOP to stop that.

    You can also press “{ tell-more }”. The questions are short. You can skip any of them. They can wait.
