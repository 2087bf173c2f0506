### Before somebody has joined: the welcome, the way back in, and goodbye.

# The first message to somebody new, when they press Start. A lock screen may show its first lines.
welcome =
    Hello. This is <b>{ $neutral_name }</b>.

    You can help to change the services you use. We ask what you think. Then we tell you what happened.

    I am a computer. Nobody reads this chat. It is not for emergencies.

    { $organisation } runs this. Press a button below, or type what it says.

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

    What you have told us so far is still here.

# Before the first question, when the one they were at is no longer asked.
form-restarted =
    Sorry, this part has changed since you were last here. We need to begin it again.

    What you have told us so far is still here.

# They said no to the notice, or are too young. Nobody has joined, and nothing is kept.
not-yet =
    That is fine. You have not joined, and nothing was kept.

    If you would like to talk to a person, call { $contact_phone } ({ $contact_hours }), or write to { $contact_email }. Ask for { $contact_name }.

    If you are under 19, you can call <b>Childline</b> on 0800 1111. It is free, day or night.

# “Finish later” was pressed while signing up.
later-signup =
    That is fine. Your answers are kept for { $keep_days ->
        [one] one day
       *[other] { $keep_days } days
    }, and then erased. Nobody will chase you.

    When you want to go on, press “{ carry-on }” or send /start

# Join was pressed by somebody who has joined already.
already-member = You have joined already. There is nothing more you need to do.
