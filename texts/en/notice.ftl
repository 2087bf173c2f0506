### A new version of the notice: what members are asked and told, and what admins decide.

# The bot asks by itself, once: whose yes to an earlier notice no longer counts. A lock screen may show it.
notice-question =
    Hello. We have a new notice. It says what we keep about you, and why.

    Please read it first. Then tell us if you still agree. There is no hurry, and you can say no.

    Until you answer, we ask you nothing new. You can still get help, change your answers, and leave.

    <b>Do you agree to the new notice?</b>

# The bot asks a second and last time, after two weeks without an answer. A lock screen may show it.
notice-reminder =
    Hello again. We asked you about our new notice. It says what we keep about you, and why.

    You have not answered yet, and that is fine. We will not remind you again.

    Until you answer, we ask you nothing new.

    <b>Do you agree to the new notice?</b>

# They said yes to the new notice.
notice-agreed =
    Thank you. You agree to the new notice. { $silent ->
        [0] We can ask you things again. You can stop that at any time: type STOP.
       *[other] Messages stay stopped or paused, as you wanted. If you want them again, press “{ messages-again }”.
    }

# They said no to the new notice.
notice-declined =
    That is fine. Here is what it means.

    We will ask you nothing new. Help works as before. You can see and change your answers, and leave. If something you said yes to changes, we still tell you.

    You are still on our list, and we still hold your answers. If you do not want that, press “{ leave-us }”. I then tell you what goes, before anything is erased.

    If you change your mind one day, press “{ answer-notice }” in the menu.

# After the no: they stay on the list and are asked nothing.
notice-unasked = You stay, and we ask you nothing new. If you change your mind one day, press “{ answer-notice }”.

# Follows the answer to what they did, once for each version, when only the wording was changed.
notice-wording = One more thing: the wording of our notice has changed. Nothing you agreed to is different. You can read it, and there is nothing to answer.

# The bot tells each admin by itself, once, that the notice has a new version.
notice-new =
    Something is waiting for you to decide. Our notice has a new version.

    { $people ->
        [0] Nobody has agreed to another version, so nobody needs to be told.
        [one] One person agreed to another version.
       *[other] { $people } people agreed to another version.
    } Until an admin decides, nothing changes for them. People who join now agree to the new one.

    If it means the same as before, press “{ weigh-wording }”. If it changes what people agreed to, press “{ weigh-again }”. Then you see what will happen, before it does.

# An admin looks at what “Only the wording is new” would do.
notice-weigh-wording =
    <b>Only the wording is new?</b>

    { $people ->
        [0] Nobody agreed to another version, so nobody is told.
        [one] One person agreed to another version. Their yes goes on counting.
       *[other] { $people } people agreed to another version. Their yes goes on counting.
    } Each is told once, when they next use the bot. Nobody has to answer.

    You can decide this only once, and a record of it is kept.

    If you are sure, press “{ notice-do-wording }”.

# An admin looks at what “Ask everyone again” would do.
notice-weigh-again =
    <b>Ask everyone again?</b>

    { $people ->
        [0] Nobody agreed to another version, so there is nobody to ask.
        [one] One person agreed to another version, and is asked if they still agree.
       *[other] { $people } people agreed to another version. They are asked if they still agree.
    }

    Each is asked once, outside their quiet hours, and reminded once after { $days ->
        [one] one day
       *[other] { $days } days
    }. Those who stopped or paused messages are asked when they come back.

    Until they answer, nothing new is asked of them. Help goes on, and so does what they said yes to.

    You can decide this only once, and a record of it is kept.

# An admin has decided.
notice-decided =
    { $kind ->
        [again] Decided. { $people ->
            [0] There is nobody to ask.
            [one] One person is being asked. It starts now.
           *[other] { $people } people are being asked. It starts now.
        }
       *[other] Decided. { $people ->
            [0] There is nobody to tell.
            [one] One person is told when they next use the bot.
           *[other] { $people } people are told when they next use the bot.
        }
    }

# An admin wanted to decide what was decided before, perhaps by somebody else. How things stand follows.
notice-was-decided =
    { $kind ->
        [again] This was decided already: everyone is asked again.
        [wording] This was decided already: only the wording is new.
       *[other] There is nothing to decide about this version.
    } Nothing has changed.

# How things stand with the notice, for admins.
notice-now =
    <b>The notice</b> (version { $notice_version })

    { $kind ->
        [again] Decided: everyone is asked again.
        [wording] Decided: only the wording is new.
       *[other] There is nothing to decide.
    }

    { $people ->
        [0] Nobody needs to be asked.
       *[other] Asked: { $were_asked } of { $people }
    }
    { $people ->
        [0] { "" }
       *[other] Said yes: { $agreed }
    }
    { $people ->
        [0] { "" }
       *[other] Said no: { $declined }
    }
    { $people ->
        [0] { "" }
       *[other] No answer yet: { $open }
    }
    { $people ->
        [0] { "" }
       *[other] Not asked yet: { $unasked }
    }

    { $going ->
        [0] { $unasked ->
            [0] { "" }
           *[other] Not asked yet are people who stopped or paused messages, or cannot be reached. They are asked when they come back.
        }
       *[other] Asking is under way.
    }

    { $people ->
        [0] { "" }
       *[other] In people’s quiet hours the question waits until the morning.
    }
