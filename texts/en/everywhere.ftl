### What can be seen at any time: the menu, help, stop, and what is said when nothing else fits.

# /menu, and the end of many other things.
menu-text =
    { $stopped ->
        [0] { "" }
       *[other] Messages are stopped. I only write when you write to me.
    }
    { $paused ->
        [0] { "" }
       *[other] Messages are paused. I only write when you write to me.
    }

    { $form ->
        [signup] You have not finished signing up. To go on, press “{ carry-on }”.
        [more] You have not finished telling us more. To go on, press “{ carry-on }”.
        [profile] You have not finished changing your answers. To go on, press “{ carry-on }”.
        [times] You have not finished how often and when. To go on, press “{ carry-on }”.
        [naming] You have not said what we shall call you. To go on, press “{ carry-on }”.
       *[other] { "" }
    }

    <b>What would you like to do?</b>
    Press a button, or type what it says.

# /help and /helpnow. The help lines come first, as the organisation wrote them.
help =
    { $help_lines }

    I am a computer, and nobody reads this chat. For anything else, press a button below.

# “Talk to a person”, in help.
person-text =
    <b>Talk to a person</b>

    { $contact_name }
    Phone: { $contact_phone }
    E-mail: { $contact_email }
    { $contact_hours }

    This is not for emergencies. If life is at risk, call 999.

# “Advice or complaint”, in help.
complaint-text =
    <b>Advice or complaint</b>
    You can ask for advice, or complain, here:

    { $complaints_name }
    { $complaints_phone_given ->
        [1] Phone: { $complaints_phone }
       *[other] { "" }
    }
    { $complaints_email_given ->
        [1] E-mail: { $complaints_email }
       *[other] { "" }
    }
    { $complaints_hours_given ->
        [1] { $complaints_hours }
       *[other] { "" }
    }

# “How this works”, in help.
how-text =
    <b>How this works</b>

    Press a button, or type what it says.
    /menu shows what you can do.
    /help shows help lines, and who to talk to.
    STOP, typed by itself, stops messages. Before you have joined, it also erases what you began.

    I am a computer. Nobody is watching this chat. Of what you write, only your answers to my questions are kept. Staff read the answers you keep, on working days.

    Telegram can read what is written here too. Please leave out your health.

    Once you have joined, “{ about-me }” in the menu shows what you told us, and lets you change it. /pause stops messages for a while. To get all that I keep about you in a file, send /mydata. To be erased, send /leave: that happens at once.

# /about, the first of five: what co-production is.
about-1 =
    <b>What is this about?</b> (1 of 5)

    You know things about services that nobody else knows, because you use them, or help someone who does.

    <b>Co-production</b> means that people who use services and people who run them shape them together, as equals, from start to finish.

# /about, the second of five: begin early, and let the question be challenged.
about-2 =
    <b>The blank sheet</b> (2 of 5)

    Often the plan is made first. Then you are asked: which of three colours for the wall?

    Co-production starts with a blank sheet. Then you can ask: do we need the wall?

    “Share the pen” means that you help to write the plan. If we ask the wrong question, we want to hear it.

# /about, the third of five: the ladder. Rungs and groups are Think Local Act Personal's; the explanations are ours.
about-3 =
    <b>The ladder</b> (3 of 5)
    It shows how much say people have. The top is best.

    <b>Done with us</b>
    7 Co-production: we decide together, as equals
    6 Co-design: we plan it together
    <b>Done for us</b>
    5 Engagement: our ideas are heard, and some are used
    4 Consultation: we are asked about a plan
    3 Informing: we are told
    <b>Done to us</b>
    2 Educating: we are taught how it works
    1 Coercion: we are made to

    The ladder is by Think Local Act Personal and its National Co-production Advisory Group.

# /about, the fourth of five: people are owed an answer.
about-4 =
    <b>You said, we did</b> (4 of 5)

    When you are asked something, you are owed an answer: what we did, what we will do, or what we cannot do, and why.

    If the answer does not come, call { $contact_phone } and ask for { $contact_name }.

# /about, the last of five: what is up to the reader.
about-5 =
    <b>Your part</b> (5 of 5)

    You choose how much you do. You can leave out a question, and you can stop at any time: type STOP.

    You do not need to know anything special. What you have lived through is what counts.

# Somebody typed something that is no answer to a question. It may be a cry for help, so it says where help is.
unexpected =
    I am a computer. Nobody reads this chat. { -hard-now }

    { $waits ->
        [0] { "" }
       *[other] Your question is still waiting. To go on with it, press “{ carry-on }” or type carry on.
    }

# Somebody of the team typed something at a screen that has only buttons. The same buttons stand beneath.
tap-one =
    Please tap one of these.

    { -hard-now }

# Somebody typed thanks, ok, yes and the like. $questions: how many polls wait for their answer.
thanks =
    { $meetings ->
        [0] Thank you. { $questions ->
            [0] I am here when you want something: press a button below.
            [1] A question still waits for your answer. To see it, type /now.
           *[other] Some questions still wait for your answer. To see them, type /now.
        }
        [1] Thank you. But I do not know yet if you come to this meeting. Please press its date below to tell me.
       *[other] Thank you. But I do not know yet if you come to these meetings. Please press a date below to tell me.
    }
    { $meetings ->
        [0] { "" }
       *[other] { $questions ->
            [0] { "" }
            [1] A question still waits for your answer, too. To see it, type /now.
           *[other] Some questions still wait for your answer, too. To see them, type /now.
        }
    }

# A member typed “no” or “wrong” with no question open, perhaps to “You have joined. Is this right?”.
change-what = If one of your answers is wrong, press “{ my-answers }” or type it. There you can change each of them.

# Somebody sent a photo, voice message, file, place or contact.
media =
    Sorry, I can only take words. I did not look at what you sent, and I did not keep it. You may want to delete it here.

    { $asked ->
        [now] The question above is still here. You can answer it now.
        [waits] Your question is still waiting. To go on with it, press “{ carry-on }” or type carry on.
       *[other] { "" }
    }

    If you would rather talk, call { $contact_phone } ({ $contact_hours }). Ask for { $contact_name }.

# Somebody added the bot to a group. It says this and leaves.
group = I only work one to one. Goodbye.

# Somebody who has joined typed STOP.
stopped =
    <b>Messages are stopped.</b> From now on I only write when you write to me.

    If you want messages again, press “{ messages-again }”. Or type START, and I ask you about it. If a pause is enough, press “{ only-pause }”.

    You are still on our list. To be taken off it, press “{ erase-too }”. I ask you once more before I erase anything.

    { $role ->
        [0] If you do not write or press a button here by { $until }, I erase you after that day. Each time you do, the time begins anew.
       *[other] { "" }
    }

# Somebody who has not joined typed STOP.
stopped-before =
    { $begun ->
        [0] Stopped.
       *[other] Stopped. What you had begun is erased.
    } I will not write to you unless you write to me.

    If you want to begin again one day, send /start

# Somebody who stopped or paused messages typed START, or something like it.
messages-offer =
    { $stopped ->
        [0] Messages are paused.
       *[other] Messages are stopped.
    } Shall I write to you again when there is something to ask you or tell you?

# They said no to that.
messages-stay-off =
    { $stopped ->
        [0] Good. Messages stay paused.
       *[other] Good. Messages stay stopped.
    } When you write to me, I still answer.

# Messages were started again after STOP.
messages-on = Messages are on again. When there is something to ask you or tell you, I will write to you here. To stop that, type STOP.

# Somebody pressed or typed what needs a role, or only admins may do.
not-yours =
    { $admins ->
        [0] That needs a role that you do not have now.
        [1] Only admins can do that.
       *[other] Only coordinators and admins can do that.
    } Nothing has changed.
