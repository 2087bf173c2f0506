### What staff are told about exports: files with what the bot holds.

# The first step of an export: what of. everything: 1 for admins, 0 for coordinators.
export-ask-what =
    <b>What would you like to export?</b>

    { $everything ->
        [1] It comes as a zip file. The record of the team notes each export, and who asked for it.
       *[other] You can export numbers from your own polls and meetings.
    }

# The second step of an export: how much of it.
export-ask-level =
    <b>{ $what }: how much of it?</b>

    { $level_lines }

# In that step, where it is offered: what numbers only means.
export-says-counts = Numbers only: what anybody may read. Where fewer than 8 people said something, no number is shown.

# In that step, where it is offered: what lines without names are. locked: 1 where there is a passphrase;
# sent: 1 where they may go through Telegram.
export-says-rows = Lines without names: a line for each person. This is still personal data: somebody who knows a person may recognise them. { $locked ->
    [1] The file is locked.
   *[other] { $sent ->
        [1] The file must be locked, and there is no passphrase for that yet.
       *[other] The file is not locked.
    }
}{ $sent ->
    [1] { "" }
   *[other] { " " }It stays on the bot's computer and is not sent here.
}

# In that step, where it is offered: what lines with names are. locked: 1 where there is a passphrase.
export-says-names = Lines with names: everything. The file stays on the bot's computer and is not sent here.{ $locked ->
    [1] { " " }It is locked.
   *[other] { "" }
}

# The third step of an export: in which form.
export-ask-format =
    <b>In which form?</b>
    XLSX opens in Excel, with dates and filters ready to use. CSV opens almost everywhere.

# The fourth step of an export: of which days.
export-ask-since =
    <b>Of which days?</b>
    Tap one, or type them, for example: last month, or 1 March to 31 May 2026.

# In place of days, in an export of numbers of who has joined. Part of a line.
export-now = everybody, as it is now

# Part of a sentence: the days of an export, as in “1 March 2026 to 31 May 2026”.
export-between = { $first } to { $last }

# The days typed for an export cannot be read. The ways to choose stand beneath.
again-export-days =
    { -hard-now }

    I could not find days in that. Please type them, for example: last month, or since 1 March, or 1 March to 31 May 2026.

# The days typed for an export begin in the future. The ways to choose stand beneath.
again-export-ahead = { $day } is still to come, so there is nothing to export yet. Please type earlier days, for example: 1 March to 31 May 2026.

# The days typed for an export end before they begin. The ways to choose stand beneath.
again-export-end = That would begin on { $first } and end on { $last }. Please type the earlier day first, for example: 1 March to 31 May 2026.

# At the last look at an export of everybody as it is now, they typed something. That look follows.
export-no-days =
    { -hard-now }

    This export is of everybody, as it is now, so it has no days. Please tap one of the buttons below.

# The fifth step of an export, for lines about people: why.
export-ask-reason =
    <b>What do you need it for?</b>
    The record of the team keeps your answer, with who exported what.

# The last step of an export: everything that was chosen. has_days: 1 where there are days to choose;
# subject: what it is about, as a code word;
# locked: 1 where there is a passphrase; sent: 1 where lines without names may go through Telegram.
export-check =
    <b>Is this what you want?</b>

    What: { $what }
    How much: { $how }
    Form: { $format }
    Which days: { $since }
    { $why_given ->
        [1] What for: { $why }
       *[other] { "" }
    }

    { $level ->
        [rows] A line for each person, with a reference made up for this file. An area or a kind is shown only where at least 8 people share it. Words stand in it only if their writer said yes to that. Where a question shows names, only who agreed is in it. Of secret polls it has nothing. { $sent ->
            [1] { "" }
           *[other] It stays on the bot's computer.{ " " }
        }{ $locked ->
            [1] It is locked: you need the passphrase, which never comes through this chat.
           *[other] It is not locked.
        }
        [names] A line for each person, with their name. It stays on the bot's computer. Where a question shows names, only who agreed is in it. Of secret polls it has nothing. { $locked ->
            [1] It is locked: you need the passphrase, which never comes through this chat.
           *[other] It is not locked.
        }
       *[counts] Numbers of fewer than 8 people are left out. The others are rounded to the nearest 5.
    }

    The columns: { $columns }

    On the bot's computer the file is deleted after 24 hours.

    { $has_days ->
        [1] { $subject ->
            [results] The days are those on which questions closed. A question is in it once its results were told.
            [answers] The days are those on which questions closed. A question is in it once its results were told.
            [members] The days are those on which people joined.
            [ideas] The days are those on which the sheets were opened.
            [meetings] The days are those of the meetings.
            [messages] The days are those on which messages began to go out.
            [loop] The days are those on which an answer began to be owed.
           *[audit] The days are those on which it was done.
        } For other days, type them, or press “{ export-days }”.
       *[other] { "" }
    }

# An export is being made. The same message changes as it goes on.
export-making =
    I am making your export. You can go on with other things.

    { $lines ->
        [0] { "" }
        [one] 1 line so far.
       *[other] { $lines } lines so far.
    }

# An export is ready. sent: 1 where its file follows, 0 where it stays on the bot's computer. locked: 1 where
# it needs the passphrase.
export-made =
    Your export is ready: { $what }, { $lines ->
        [0] no lines, because nothing was found
        [one] 1 line
       *[other] { $lines } lines
    }.

    { $sent ->
        [1] The file comes next. It stays in this chat until you delete it.
       *[other] It is not sent here. Whoever looks after the bot's computer finds it in the folder <code>exports</code>, as <code>{ $file }</code>.{ $megabytes ->
            [0] { "" }
           *[other] { " " }It has { $megabytes } MB.
        }{ $locked ->
            [1] { " " }It is locked: ask them for the passphrase, not in this chat.
           *[other] { "" }
        }
    }

    On the bot's computer it is deleted after 24 hours. What you have copied, please delete yourself.

# Beneath the file of an export. locked: 1 where it needs the passphrase.
export-file =
    Your export.

    { $locked ->
        [1] It is locked. Ask whoever looks after the bot's computer for the passphrase, not in this chat. This is personal data: please keep it safe, and delete it when you are done.
       *[other] It holds only numbers that may be public.
    }

# An export could not be made, or may not be made any more.
export-failed =
    Your export could not be made. Please try again, or ask whoever looks after the bot's computer.

# Somebody stopped their export.
export-stopped =
    Stopped. Nothing was exported.

# Lines about people were asked for, but there is no passphrase to lock them with.
export-unlocked =
    This export was not made. It must be locked, and the bot has no passphrase for that yet.

    Whoever looks after the bot's computer can set one. Its name there is EXPORT_PASSPHRASE.

# The file of an export was to be sent, but is not there any more.
export-gone =
    This file is not there any more. It was deleted after 24 hours, or somebody in it has left. You can export it again.

# Another export of theirs is not ready yet.
export-busy =
    Your last export is not ready yet. Please wait for it, or stop it.
