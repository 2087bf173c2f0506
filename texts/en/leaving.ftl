### Leaving, and what is beside the file with everything that is held about somebody (held.ftl).

# /leave, or “erase me” typed: what goes and what stays, before anything is done.
leave =
    <b>Do you want to leave?</b> If you do, I erase you at once. This cannot be undone.

    <b>What goes:</b> your answers, your settings, your reference, and your number at Telegram. I send you nothing more.

    <b>What stays:</b>
    • Counts and words that were published already, also on an agenda. Your name is not with them.
    • If you let a group see your name with an answer: the results in their chats. There it cannot be taken away.
    • Secret answers, and what you said we should ask instead. Nothing says which are yours, so I cannot find them.
    • Notes that our staff have made. To ask about those, call { $contact_phone }.
    • Copies of everything I keep, in case the computer breaks. They are locked. Each is deleted after { $backup_days } days.
    • A line in a log, so that an old copy does not bring you back. It has a code in it, and no name or number.
    • This chat, on your phone and at Telegram. To delete it, open its menu in Telegram and choose to delete it.
    { $staff ->
        [0] { "" }
       *[other] • Because you work in the team: your name there, your role, and what you did in it. We keep those for about { $audit_years ->
            [one] one year
           *[other] { $audit_years } years
        }.
    }

    Press “{ erase-now }” or type it. You can also do less: stop messages, or pause them.

# “Erase me now” was pressed. It is the last thing said; all buttons from before are dead.
left =
    <b>Done. You are erased here.</b> I will not write to you unless you write to me.

    You can delete this chat in Telegram now, too.

    If you come back one day, send /start. You then begin afresh.

# The only admin asked to leave.
leave-last-admin =
    <b>You cannot leave yet.</b> You are the only admin, and without one nobody could look after the team.

    Make somebody else an admin first, with /invite or /team. Then send /leave again.

    Is there nobody? Then ask whoever looks after the computer I run on. They can invite an admin.

# “No, stay” was pressed.
stayed = Good. Nothing has changed: you are still with us.

# Somebody who has not joined asked to leave, or to be erased.
never-joined =
    { $begun ->
        [0] You have not joined, and I keep nothing about you.
       *[other] You have not joined. What you had begun is erased.
    }

    I will not write to you unless you write to me. If you want to begin one day, send /start

# Beside the file that /mydata sends.
mydata-file =
    Here are your details, in a file you can read and keep. Look after it: anybody who opens it can read it.

    If something is wrong, send /me: there you can change it.

# Beside the same as data for a computer.
mydata-json-file = The same details, for a computer to read.

# /mydata from somebody of whom nothing is kept.
mydata-nothing = You have not joined, and I keep nothing about you.
