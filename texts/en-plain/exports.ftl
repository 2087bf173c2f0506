### What staff are told about exports, in short plain words.

# The first step of an export: what of. everything: 1 for admins, 0 for coordinators.
export-ask-what =
    <b>What do you want in the file?</b>

    { $everything ->
        [1] You get a zip file. We write down each file, and that you asked for it.
       *[other] You can have numbers. They are from your own polls and meetings.
    }

# The second step of an export: how much of it.
export-ask-level =
    <b>{ $what }: how much of it?</b>

    { $level_lines }

# In that step, where it is offered: what numbers only means.
export-says-counts = Numbers only: anybody may read this. Below 8 people there is no number.

# In that step, where it is offered: what lines without names are. locked: 1 where there is a passphrase;
# sent: 1 where they may go through Telegram.
export-says-rows = Lines without names: a line for each person. Someone may still know who it is. So it is private. { $locked ->
    [1] The file is locked.
   *[other] { $sent ->
        [1] The file must be locked. There is no secret word for that yet.
       *[other] The file is not locked.
    }
}{ $sent ->
    [1] { "" }
   *[other] { " " }It stays on the bot's computer. I do not send it here.
}

# In that step, where it is offered: what lines with names are. locked: 1 where there is a passphrase.
export-says-names = Lines with names: everything. The file stays on the bot's computer. I do not send it here.{ $locked ->
    [1] { " " }It is locked.
   *[other] { "" }
}

# The third step of an export: in which form.
export-ask-format =
    <b>What kind of file?</b>
    XLSX is for Excel. CSV opens almost everywhere.

# The fourth step of an export: of which days.
export-ask-since =
    <b>Of which days?</b>
    Tap one, or type them. For example: last month. Or: 1 March to 31 May 2026.

# In place of days, in an export of numbers of who has joined. Part of a line.
export-now = everybody, as it is now

# Part of a sentence: the days of an export, as in “1 March 2026 to 31 May 2026”.
export-between = { $first } to { $last }

# The days typed for an export cannot be read. The ways to choose stand beneath.
again-export-days =
    { -hard-now }

    I could not read these days. Please type them. For example: last month. Or: 1 March to 31 May 2026.

# The days typed for an export begin in the future. The ways to choose stand beneath.
again-export-ahead = { $day } is still to come. Please type earlier days. For example: 1 March to 31 May 2026.

# The days typed for an export end before they begin. The ways to choose stand beneath.
again-export-end = That begins on { $first } and ends on { $last }. Please type the earlier day first. For example: 1 March to 31 May 2026.

# At the last look at an export of everybody as it is now, they typed something. That look follows.
export-no-days =
    { -hard-now }

    This export is of everybody, as it is now. It has no days. Please tap a button below.

# The fifth step of an export, for lines about people: why.
export-ask-reason =
    <b>What do you need it for?</b>
    We keep your answer. We also keep who asked, and for what.

# The last step of an export: everything that was chosen. has_days: 1 where there are days to choose;
# subject: what it is about, as a code word;
# locked: 1 where there is a passphrase; sent: 1 where lines without names may go through Telegram.
export-check =
    <b>Is this right?</b>

    What: { $what }
    How much: { $how }
    Kind of file: { $format }
    Which days: { $since }
    { $why_given ->
        [1] What for: { $why }
       *[other] { "" }
    }

    { $level ->
        [rows] There is a line for each person. It has a made-up reference. An area or a kind shows only if 8 people share it. Words show only if their writer said yes. Where a question shows names, only who agreed is in it. It has nothing from secret polls. { $sent ->
            [1] { "" }
           *[other] It stays on the bot's computer.{ " " }
        }{ $locked ->
            [1] The file is locked. You need a secret word to open it. That word never comes through this chat.
           *[other] The file is not locked.
        }
        [names] There is a line for each person, with their name. It stays on the bot's computer. Where a question shows names, only who agreed is in it. It has nothing from secret polls. { $locked ->
            [1] The file is locked. You need a secret word to open it. That word never comes through this chat.
           *[other] The file is not locked.
        }
       *[counts] Numbers below 8 people are left out. The others are rounded to the nearest 5.
    }

    What is in each line: { $columns }

    On the bot's computer the file is deleted after 24 hours.

    { $has_days ->
        [1] { $subject ->
            [results] The days are those when questions closed. A question is in it when its results were told.
            [answers] The days are those when questions closed. A question is in it when its results were told.
            [members] The days are those when people joined.
            [ideas] The days are those when the sheets were opened.
            [meetings] The days are those of the meetings.
            [messages] The days are those when messages began to go out.
            [loop] The days are those when we began to owe an answer.
           *[audit] The days are those when it was done.
        } For other days, type them. Or press “{ export-days }”.
       *[other] { "" }
    }

# An export is being made. The same message changes as it goes on.
export-making =
    I am making your file. You can do other things.

    { $lines ->
        [0] { "" }
        [one] 1 line so far.
       *[other] { $lines } lines so far.
    }

# An export is ready. sent: 1 where its file follows, 0 where it stays on the bot's computer. locked: 1 where
# it needs the passphrase.
export-made =
    Your file is ready: { $what }, { $lines ->
        [0] no lines. I found nothing
        [one] 1 line
       *[other] { $lines } lines
    }.

    { $sent ->
        [1] The file comes next. It stays in this chat until you delete it.
       *[other] I do not send it here. It is on the bot's computer. The folder is <code>exports</code>. The file is called <code>{ $file }</code>.{ $megabytes ->
            [0] { "" }
           *[other] { " " }It has { $megabytes } MB.
        }{ $locked ->
            [1] { " " }It is locked. Someone looks after the computer. Ask them for the secret word, but not in this chat.
           *[other] { "" }
        }
    }

    On the bot's computer it is deleted after 24 hours. Did you copy it? Please delete your copy too.

# Beneath the file of an export. locked: 1 where it needs the passphrase.
export-file =
    Your file.

    { $locked ->
        [1] It is locked. Someone looks after the bot's computer. Ask them for the secret word, but not in this chat. This is about people. Please keep it safe. Delete it when you are done.
       *[other] It has only numbers. Anybody may read them.
    }

# An export could not be made, or may not be made any more.
export-failed =
    I could not make your file. Please try again. Or ask whoever looks after the bot's computer.

# Somebody stopped their export.
export-stopped =
    Stopped. There is no file.

# Lines about people were asked for, but there is no passphrase to lock them with.
export-unlocked =
    I did not make this file. It must be locked. The bot has no secret word for that yet.

    Someone looks after the bot's computer. They can set one. Its name there is EXPORT_PASSPHRASE.

# The file of an export was to be sent, but is not there any more.
export-gone =
    This file is gone. It was deleted after 24 hours. Or somebody in it has left. You can ask for it again.

# Another export of theirs is not ready yet.
export-busy =
    Your last file is not ready yet. Please wait for it. Or stop it.
