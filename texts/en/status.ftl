### What admins are told about how the bot and its machine are.

# To each admin, when something is wrong or well again; at most once an hour. troubles: how many are wrong. repeated: 1 where some of it was told before. The bot starts it.
alert =
    { $troubles ->
        [0] Good news from the bot: something is well again.
        [one] Something needs looking at.
       *[other] { $troubles } things need looking at.
    }

    { $troubles ->
        [0] { "" }
       *[other] { $trouble_lines }
    }

    { $over_lines_given ->
        [0] { "" }
       *[other] { $over_lines }
    }

    { $repeated ->
        [1] I told you some of this before. I say it less and less often. What is wrong always stands in /status.
       *[other] { "" }
    }

# /status: how the bot is. more: 1 where more messages wait than are counted.
status-now =
    <b>{ $troubles ->
        [0] All is well.
        [one] One thing needs you:
       *[other] { $troubles } things need you:
    }</b>

    { $troubles ->
        [0] { "" }
       *[other] { $trouble_lines }
    }

    Signed up: { $people }
    Paused: { $paused }
    Cannot be reached: { $unreachable }

    Messages still to go: { $more ->
        [1] more than { $waiting }
       *[other] { $waiting }
    }{ $minutes ->
        [0] { "" }
        [one] . The oldest answer has waited one minute.
       *[other] . The oldest answer has waited { $minutes } minutes.
    }
    Last backup: { $backup_given ->
        [1] { $backup }
       *[other] none yet. They need a key: the command doctor says if it is there
    }
    Last check that a backup can be put back: { $drill_given ->
        [1] { $drill }
       *[other] none yet
    }
    Last error: { $error_given ->
        [1] { $error_means_given ->
            [1] { $error_means } ({ $error })
           *[other] { $error }
        }, { $error_when }
       *[other] none
    }

    { $version_given ->
        [1] Free on the disk: { $free }
       *[other] I have not looked at my computer yet. Please ask again in a minute.
    }
    { $version_given ->
        [1] The database: { $database }
       *[other] { "" }
    }
    { $version_given ->
        [1] Version { $version }, running since { $running_since }
       *[other] { "" }
    }

# In /status: what the last error means; its name stands behind it.
error-no-connection = I could not reach Telegram

# In /status: what the last error means; its name stands behind it.
error-no-answer = no answer came in time

# In /status: what the last error means; its name stands behind it.
error-refused = Telegram refused my token

# In /status: what the last error means; its name stands behind it.
error-elsewhere = another program used my token

# In /status: what the last error means; its name stands behind it.
error-not-accepted = Telegram did not accept what I sent

# In /status: what the last error means; its name stands behind it.
error-blocked = somebody has blocked me

# In /status: what the last error means; its name stands behind it.
error-wait = Telegram asked me to wait

# In /status: what the last error means; its name stands behind it.
error-telegram = Telegram had a fault, or the way to it

# In /status: what the last error means; its name stands behind it.
error-disk-full = the disk was full

# In /status: what the last error means; its name stands behind it.
error-disk = the disk could not be read or written

# In /status: what the last error means; its name stands behind it.
error-read-only = I was not allowed to write on the disk

# In /status: what the last error means; its name stands behind it.
error-damaged = my data were damaged

# In /status: what the last error means; its name stands behind it.
error-busy = another program was using my data

# In /status: what the last error means; its name stands behind it.
error-fault = a fault in me

# A size, in an alert and in /status.
size-gb = { $figure } GB

# A size, in an alert and in /status.
size-mb = { $figure } MB

# In an alert and in /status: somebody else receives messages with this bot's token.
trouble-elsewhere = • Another program uses my token, so I miss messages. Is it none of yours? Then get a new token from @BotFather today.

# In /status: until a moment ago Telegram did not accept the token.
trouble-refused = • Telegram refused my token until just now, so I could answer nobody. If it happens again, ask whoever looks after my computer to check it with @BotFather.

# In an alert and in /status: Telegram cannot bring updates to the webhook. figure: minutes.
trouble-webhook = • For { $figure } minutes nothing that people write has reached me. Ask whoever looks after my computer to check the web server in front of me.

# In an alert and in /status: the disk. figure: megabytes.
trouble-disk = • The disk is nearly full: { $figure } MB are free. Once it is full, I can answer nobody. Ask whoever looks after my computer to make room.

# In an alert and in /status: backups. figure: hours since the last one.
trouble-backup = • { $figure ->
        [0] A backup could not be made.
        [one] The last backup is one hour old.
       *[other] The last backup is { $figure } hours old.
    } Ask whoever looks after my computer to run the command doctor.

# In an alert and in /status: the command that takes backups elsewhere failed.
trouble-copy = • The last backup was not copied to another place. Ask whoever looks after my computer to look into my log.

# In an alert and in /status: the daily rehearsal of a restore failed.
trouble-drill = • The daily check of the backups failed: the newest could not be put back. Ask whoever looks after my computer to look into my log.

# In an alert and in /status: the chain of the audit is broken. figure: the first entry that is not as it was.
trouble-audit = • The record of what the team did does not hold: entry { $figure } was changed, or is missing. Somebody may have changed my data, or my disk is damaged. Ask whoever looks after my computer to change nothing, and to run the command audit verify. The page docs/operations.md says what comes next.

# In an alert and in /status: the clock. figure: minutes.
trouble-clock = • My clock is { $figure } minutes wrong, so I only answer, and start nothing by myself. Ask whoever looks after my computer to set it right.

# In an alert and in /status: a reply waits. figure: minutes.
trouble-stuck = • Somebody has waited { $figure } minutes for an answer. Ask whoever looks after my computer to look into my log.

# In an alert and in /status: updates that failed. figure: how many in the last day.
trouble-failed = • { $figure ->
        [one] One message
       *[other] { $figure } messages
    } could not be understood since yesterday, because of a fault in me. Ask whoever looks after my computer to report it.

# In an alert and in /status: a request about somebody's data. figure: days that are left of the month.
trouble-requests = • A request about somebody’s data { $figure ->
        [0] is due today, or late.
        [one] is due tomorrow.
       *[other] is due in { $figure } days.
    } The law gives one month. Type /requests to see it.

# In an alert and in /status: nobody answered whether a request was theirs, and the wait is over. figure: how many.
trouble-unanswered = • { $figure ->
        [one] A request about somebody’s data can
       *[other] { $figure } requests about somebody’s data can
    } go on in another way: the wait for an answer is over. Type /requests to see { $figure ->
        [one] it.
       *[other] them.
    }

# In an alert and in /status: the help lines. figure: days.
trouble-lines = • The help lines were last checked { $figure } days ago. Please try each one. Then ask whoever looks after my computer to write the day into organisation.toml, as checked_on.

# In /status: after a restore an admin must decide.
trouble-restored = • A copy of the data was put back, and I send nothing but answers. Please decide what becomes of the rest: the button is below.

# In /status: no admin can be told anything.
trouble-unheard = • No admin gets my messages: all have stopped or paused them, or blocked me. So nobody hears of it when something is wrong. To start yours again, send /resume.

# After STOP, or at a pause, of an admin, where no other admin gets messages.
unheard-now =
    You are an admin, and no other admin gets my messages now. So nobody hears of it when something is wrong with me, or a request about data is due.

    Until one of you has messages on again, please look at /status each day.

# In an alert: it is over.
over-elsewhere = • No other program uses my token any more.

# In an alert: it is over.
over-refused = • Telegram accepts my token again. I could answer nobody from { $when }. By { $until } it was well again.

# In an alert: it is over.
over-webhook = • What people write reaches me again.

# In an alert: it is over.
over-disk = • The disk has room again.

# In an alert: it is over.
over-backup = • Backups are made again.

# In an alert: it is over.
over-copy = • Backups are copied to the other place again.

# In an alert: it is over.
over-drill = • The daily check of the backups went well again.

# In an alert: it is over.
over-audit = • The record of what the team did holds again.

# In an alert: it is over.
over-clock = • My clock is right again.

# In an alert: it is over.
over-stuck = • Answers go out at once again.

# In an alert: it is over.
over-failed = • For a day now I have understood every message.

# In an alert: it is over.
over-lines = • The help lines were checked.
