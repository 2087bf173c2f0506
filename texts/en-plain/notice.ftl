### The twin of en/notice.ftl in short plain words: at most 15 words a sentence, one idea each.

# The bot asks by itself, once: whose yes to an earlier notice no longer counts. A lock screen may show it.
notice-question =
    Hello. We have a new notice. A notice is a page. It says what we keep about you.

    Please read it first. Then say yes or no. There is no hurry.

    We ask you nothing new until then. You can still get help. You can still leave.

    <b>Do you say yes to the new notice?</b>

# The bot asks a second and last time, after two weeks without an answer. A lock screen may show it.
notice-reminder =
    Hello again. We asked you about our new notice. A notice is a page. It says what we keep about you.

    You have not said yes or no yet. That is fine. We will not ask again.

    We ask you nothing new until you answer.

    <b>Do you say yes to the new notice?</b>

# They said yes to the new notice.
notice-agreed =
    Thank you. You said yes to the new notice. { $silent ->
        [0] We can ask you things again. To stop that, type STOP.
       *[other] Messages stay stopped or paused. Do you want them again? Press “{ messages-again }”.
    }

# They said no to the new notice.
notice-declined =
    That is fine. This is what it means.

    We will ask you nothing new. You can still get help. You can still change your answers. You can still leave. Did you say yes to something? If it changes, we tell you.

    You are still on our list. We still hold your answers. Do you not want that? Press “{ leave-us }”. I first tell you what goes.

    You can change your mind. Press “{ answer-notice }” in the menu.

# After the no: they stay on the list and are asked nothing.
notice-unasked = You stay. We ask you nothing new. You can change your mind. Press “{ answer-notice }”.

# Follows the answer to what they did, once for each version, when only the wording was changed.
notice-wording = One more thing. Our notice has new words. It means the same as before. You do not need to answer. You can read it.

# The bot tells each admin by itself, once, that the notice has a new version.
notice-new =
    Something is waiting for you to decide. Our notice has a new version.

    { $people ->
        [0] Nobody has said yes to another version.
        [one] One person said yes to another version.
       *[other] { $people } people said yes to another version.
    } Nothing changes for them until an admin decides. New people say yes to the new one.

    Does it mean the same as before? Press “{ weigh-wording }”.
    Does it change what people said yes to? Press “{ weigh-again }”.
    First you see what will happen.

# An admin looks at what “Only the wording is new” would do.
notice-weigh-wording =
    <b>Only the wording is new?</b>

    { $people ->
        [0] Nobody said yes to another version.
        [one] One person said yes to another version. Their yes still counts.
       *[other] { $people } people said yes to another version. Their yes still counts.
    } They are told once, when they next use the bot. Nobody has to answer.

    You can decide this only once. We keep a record of it.

    Are you sure? Press “{ notice-do-wording }”.

# An admin looks at what “Ask everyone again” would do.
notice-weigh-again =
    <b>Ask everyone again?</b>

    { $people ->
        [0] Nobody said yes to another version.
        [one] One person said yes to another version. We ask them again.
       *[other] { $people } people said yes to another version. We ask them again.
    }

    We ask once, and not in quiet hours. After { $days ->
        [one] one day
       *[other] { $days } days
    } we remind them once. Some stopped or paused messages. We ask them when they come back.

    We ask them nothing new until they answer. Help goes on. What they said yes to goes on.

    You can decide this only once. We keep a record of it.

# An admin has decided.
notice-decided =
    { $kind ->
        [again] Decided. { $people ->
            [0] There is nobody to ask.
            [one] We now ask one person.
           *[other] We now ask { $people } people.
        }
       *[other] Decided. { $people ->
            [0] There is nobody to tell.
            [one] We tell one person when they next use the bot.
           *[other] We tell { $people } people when they next use the bot.
        }
    }

# An admin wanted to decide what was decided before, perhaps by somebody else. How things stand follows.
notice-was-decided =
    { $kind ->
        [again] This was decided before. Everyone is asked again.
        [wording] This was decided before. Only the wording is new.
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
           *[other] Some stopped or paused messages. Some cannot be reached. We ask them when they come back.
        }
       *[other] We are still asking.
    }

    { $people ->
        [0] { "" }
       *[other] In quiet hours the question waits until the morning.
    }
