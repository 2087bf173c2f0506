### Signing up: the notice, who you are, your areas, done.

# The notice in short, and the one question about it. The organisation writes the notice.
ask-notice =
    <b>Before you join</b>

    { $notice_summary }

    <b>Do you want to join?</b>
    You need to be { $minimum_age } or over. If you are, and you agree, press “{ agree-yes }” or type yes.

# “Why do you ask?” at the notice.
why-notice =
    You should know what we keep before you tell us anything. So we ask you first.

    Joining is for people who are { $minimum_age } or over. We do not need your date of birth.

# “Read all of it” at the notice: the whole of it, as the organisation wrote it.
read-notice-text =
    <b>All of it</b> (version { $notice_version })

    { $notice }

# First question: what somebody has to do with the services.
ask-kinds =
    <b>Which of these are you?</b>
    Tick all that fit. “Others” means family or friends you help.

    { $chosen_count ->
        [0] Press what fits, or type 1 for the first one, 2 for the second.
       *[other] You ticked: { $chosen }.
    }

    { $chosen_count ->
        [0] { "" }
       *[other] To take a tick away, press it again. When you are ready, press “{ next }”.
    }

# “Why do you ask?” at the question who they are.
why-kinds =
    People who use services, people who care for someone and people who work here see different things. We want to hear from all of them.

# Second question: the areas, as the organisation names them.
ask-areas =
    <b>Which areas do you want to hear about?</b>
    Tick as many as you like.

    { $chosen_count ->
        [0] Press an area, or type its name.
       *[other] You ticked: { $chosen }.
    }

    { $chosen_count ->
        [0] { "" }
       *[other] To take a tick away, press it again. When you are ready, press “{ next }”.
    }

# “Why do you ask?” at the areas.
why-areas = Some things happen in one area only. This tells us which ones matter to you.

# Signing up is done. This is also where they check what they said.
signup-done =
    <b>Thank you. You have joined.</b>

    Is this right?
    <b>Who you are here:</b> { $kinds }
    <b>Your areas:</b> { $areas }

    <b>What happens now</b>
    You do not need to do anything. When there is something to ask you or tell you, I will write to you here. To stop that at any time, type STOP.

    If you like, press “{ tell-more }”. The questions are short, you can leave any of them out, and they can wait.
