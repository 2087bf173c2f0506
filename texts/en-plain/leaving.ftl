### The twin of en/leaving.ftl in short plain words: at most 15 words a sentence, one idea each.

# /leave, or “erase me” typed: what goes and what stays, before anything is done.
leave =
    <b>Do you want to leave?</b> Then I erase you at once. You cannot undo this.

    <b>What goes:</b> your answers and your settings. Your reference goes. Your number at Telegram goes. I send you nothing more.

    <b>What stays:</b>
    • What was made public already, also on an agenda. Your name is not there.
    • Did you let a group see your name? Then it stays in their chats.
    • Secret answers, and what you said we should ask instead. Nothing says which are yours. So I cannot find them.
    • Notes our staff made. Do you want to ask about them? Call { $contact_phone }.
    • Copies of all I keep, in case the computer breaks. They are locked. After { $backup_days } days each one goes.
    • A code in a list. It stops an old copy from bringing you back. It has no name and no number.
    • This chat, on your phone and at Telegram. You can delete it in Telegram. Open its menu there.
    { $staff ->
        [0] { "" }
       *[other] • You work in the team. So your name there, your role and what you did stay. We keep them for about { $audit_years ->
            [one] one year
           *[other] { $audit_years } years
        }.
    }

    Press “{ erase-now }” or type it. You can also just stop messages, or pause them.

# “Erase me now” was pressed. It is the last thing said; all buttons from before are dead.
left =
    <b>Done. You are erased here.</b> I only write when you write to me.

    You can delete this chat in Telegram now.

    Do you want to come back one day? Send /start. Then you begin again from the start.

# The only admin asked to leave.
leave-last-admin =
    <b>You cannot leave yet.</b> You are the only admin. An admin looks after the team.

    First make somebody else an admin. Send /invite or /team. Then send /leave again.

    Is there nobody? Someone looks after the computer I run on. They can invite an admin.

# “No, stay” was pressed.
stayed = Good. Nothing has changed. You are still with us.

# Somebody who has not joined asked to leave, or to be erased.
never-joined =
    { $begun ->
        [0] You have not joined. I keep nothing about you.
       *[other] You have not joined. What you had begun is erased.
    }

    I only write when you write to me. Do you want to begin one day? Send /start

# Beside the file that /mydata sends.
mydata-file =
    Here are your details, in a file. You can read it and keep it. Look after it. Anybody who opens it can read it.

    Is something wrong? Send /me. You can change it there.

# Beside the same as data for a computer.
mydata-json-file = The same details. This file is for a computer to read.

# /mydata from somebody of whom nothing is kept.
mydata-nothing = You have not joined. I keep nothing about you.
