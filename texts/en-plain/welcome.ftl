### The twin of en/welcome.ftl in short plain words: at most 15 words a sentence, one idea each.

# The first message to somebody new, when they press Start. A lock screen may show its first lines.
welcome =
    Hello. This is <b>{ $neutral_name }</b>.

    You can help to make services better. We ask what you think. Then we tell you what happened.

    I am a computer. Nobody reads this chat. It is not for emergencies.

    This is run by: { $organisation }.

    Press a button below. Or type what it says.

# Somebody comes back in the middle of a form, by /start or after half a day away.
resume =
    { $form ->
        [signup] You were signing up. Carry on?
        [more] You were telling us more. Carry on?
        [times] You were choosing how often and when. Carry on?
        [naming] You were telling me what to call you. Carry on?
        [forum] You were making a forum. Carry on?
        [forummore] You were making a forum. Carry on?
       *[other] You were changing your answers. Carry on?
    }

    Your answers are still here.

# Before the first question, when the one they were at is no longer asked.
form-restarted =
    Sorry. We have changed these questions. We need to start them again.

    Your answers are still here.

# They said no to the notice, or are too young. Nobody has joined, and nothing is kept.
not-yet =
    That is fine. You have not joined. We kept nothing.

    You can talk to a person. Ask for { $contact_name }.
    Phone: { $contact_phone }
    E-mail: { $contact_email }
    { $contact_hours }

    Are you under 19? You can call <b>Childline</b> on 0800 1111. It is free. They answer day and night.

# “Finish later” was pressed while signing up.
later-signup =
    That is fine. We keep your answers for { $keep_days ->
        [one] one day
       *[other] { $keep_days } days
    }. Then we erase them. Nobody will chase you.

    Do you want to go on? Press “{ carry-on }”. Or send /start

# Join was pressed by somebody who has joined already.
already-member = You have joined already. You are all set.
