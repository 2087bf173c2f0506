### The twin of en/everywhere.ftl in short plain words: at most 15 words a sentence, one idea each.

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
    Press a button. Or type what it says.

# /help and /helpnow. The help lines come first, as the organisation wrote them.
help =
    { $help_lines }

    I am a computer. Nobody reads this chat. Is it something else? Press a button below.

# “Talk to a person”, in help.
person-text =
    <b>Talk to a person</b>

    { $contact_name }
    Phone: { $contact_phone }
    E-mail: { $contact_email }
    { $contact_hours }

    This is not for emergencies. Is someone’s life in danger? Call 999.

# “Advice or complaint”, in help.
complaint-text =
    <b>Advice or complaint</b>
    You can ask for advice here. You can also say that you are unhappy with us.

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

    Press a button. Or type what it says.
    /menu shows what you can do.
    /help shows help lines, and who to talk to.
    Type STOP to stop messages.
    Have you not joined yet? Then STOP also erases what you began.

    I am a computer. Nobody is watching this chat. I only keep your answers to my questions. Staff read the answers you keep, on working days.

    Telegram can read what is written here too. Please do not write about your health.

    Have you joined? Then press “{ about-me }” in the menu. It shows what you told us. There you can change it.

    Send /pause to have no messages for a while.

    Send /mydata. Then you get a file with all I keep about you.

    Do you want to be erased? Send /leave. It happens at once.

# /about, the first of five: what co-production is.
about-1 =
    <b>What is this about?</b> (1 of 5)

    You use services, or you help someone who does. So you know things that nobody else knows.

    Some people run services. Some people use them. They can make them better together. Everyone counts the same. That is called <b>co-production</b>.

# /about, the second of five: begin early, and let the question be challenged.
about-2 =
    <b>The blank sheet</b> (2 of 5)

    A blank sheet is empty paper. Nothing is planned yet.

    Often the plan is made first. Then you are asked: which colour for the wall?

    Co-production starts with a blank sheet. Then you can ask: do we need the wall?

    “Share the pen” means that you help to write the plan. We may ask the wrong question. Then we want to hear it.

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

    The ladder is by Think Local Act Personal.
    It is also by their National Co-production Advisory Group.

# /about, the fourth of five: people are owed an answer.
about-4 =
    <b>You said, we did</b> (4 of 5)

    Were you asked something? Then you are owed an answer. What did we do? What will we do? What can we not do, and why?

    Did no answer come? Call { $contact_phone }. Ask for { $contact_name }.

# /about, the last of five: what is up to the reader.
about-5 =
    <b>Your part</b> (5 of 5)

    You choose how much you do. You can skip a question. You can stop at any time. Type STOP for that.

    You do not need to know anything special. What you have lived through is what counts.

# Somebody typed something that is no answer to a question. It may be a cry for help, so it says where help is.
unexpected =
    I am a computer. Nobody reads this chat. { -hard-now }

    { $waits ->
        [0] { "" }
       *[other] Your question is still waiting. To go on, press “{ carry-on }”. Or type carry on.
    }

# Somebody of the team typed something at a screen that has only buttons. The same buttons stand beneath.
tap-one =
    Please tap one of these.

    { -hard-now }

# Somebody typed thanks, ok, yes and the like. $questions: how many polls wait for their answer.
thanks =
    { $meetings ->
        [0] Thank you. { $questions ->
            [0] I am here when you want something. Press a button below.
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
change-what = Is one of your answers wrong? Press “{ my-answers }”. Or type it. There you can change them.

# Somebody sent a photo, voice message, file, place or contact.
media =
    Sorry, I can only take words. I did not look at what you sent. I did not keep it. You can delete it here.

    { $asked ->
        [now] The question above is still here. You can answer it now.
        [waits] Your question is still waiting. To go on, press “{ carry-on }”. Or type carry on.
       *[other] { "" }
    }

    Would you rather talk? Call { $contact_phone }. Ask for { $contact_name }.
    { $contact_hours }

# Somebody added the bot to a group. It says this and leaves.
group = I only work one to one. Goodbye.

# Somebody who has joined typed STOP.
stopped =
    <b>Messages are stopped.</b> I only write when you write to me.

    Do you want messages again? Press “{ messages-again }”. Or type START. Then I ask you first.
    Is a pause enough? Press “{ only-pause }”. A pause is a rest from messages.

    You are still on our list. Do you want to be taken off it? Press “{ erase-too }”. I ask once more before I erase anything.

    { $role ->
        [0] You can also do nothing. Then I erase all about you after { $until }. Each time you write or press a button, that time begins again.
       *[other] { "" }
    }

# Somebody who has not joined typed STOP.
stopped-before =
    { $begun ->
        [0] Stopped.
       *[other] Stopped. Your answers are erased.
    } I will only write when you write to me.

    Do you want to begin again one day? Send /start

# Somebody who stopped or paused messages typed START, or something like it.
messages-offer =
    { $stopped ->
        [0] Messages are paused.
       *[other] Messages are stopped.
    } Shall I write to you again when there is news or a question?

# They said no to that.
messages-stay-off =
    { $stopped ->
        [0] All right. Messages stay paused.
       *[other] All right. Messages stay stopped.
    } You can still write to me. Then I answer.

# Messages were started again after STOP.
messages-on = Messages are on again. I will write when there is something to ask you. I will also write when there is something to tell you. Type STOP to stop that.

# Somebody pressed or typed what needs a role, or only admins may do.
not-yours =
    { $admins ->
        [0] You need a role for that. You do not have it now.
        [1] Only admins can do that.
       *[other] Only coordinators and admins can do that.
    } Nothing has changed.
