### The twin of en/status.ftl in short plain words: at most 15 words a sentence, one idea each.

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
        [1] I told you some of this before. I say it less often each time. You always find it with /status.
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
        [one] . One answer has waited a minute.
       *[other] . One answer has waited { $minutes } minutes.
    }
    Last copy of the data: { $backup_given ->
        [1] { $backup }
       *[other] none yet. They need a key. The command doctor says more
    }
    Last check of a copy: { $drill_given ->
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
        [1] The data: { $database }
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
error-refused = Telegram refused my token, the key to me

# In /status: what the last error means; its name stands behind it.
error-elsewhere = another program used my token, the key to me

# In /status: what the last error means; its name stands behind it.
error-not-accepted = Telegram did not accept what I sent

# In /status: what the last error means; its name stands behind it.
error-blocked = somebody has blocked me

# In /status: what the last error means; its name stands behind it.
error-wait = Telegram asked me to wait

# In /status: what the last error means; its name stands behind it.
error-telegram = something was wrong at Telegram

# In /status: what the last error means; its name stands behind it.
error-disk-full = my computer was full

# In /status: what the last error means; its name stands behind it.
error-disk = the disk of my computer did not work

# In /status: what the last error means; its name stands behind it.
error-read-only = I could not write on the disk

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
trouble-elsewhere = • Another program uses my token. That is the key to me, so I miss messages. Is it none of yours? Then get a new token from @BotFather today.

# In /status: until a moment ago Telegram did not accept the token.
trouble-refused = • Telegram refused my token, the key to me. I could answer nobody until just now. Please tell whoever looks after my computer.

# In an alert and in /status: Telegram cannot bring updates to the webhook. figure: minutes.
trouble-webhook = • For { $figure } minutes nothing that people write has reached me. Ask whoever looks after my computer to check its web server.

# In an alert and in /status: the disk. figure: megabytes.
trouble-disk = • My computer is nearly full. { $figure } MB are free. When it is full, I cannot answer. Ask whoever looks after it to make room.

# In an alert and in /status: backups. figure: hours since the last one.
trouble-backup = • { $figure ->
        [0] I could not copy my data.
        [one] The last copy of my data is one hour old.
       *[other] The last copy of my data is { $figure } hours old.
    } Ask whoever looks after my computer to run the command doctor.

# In an alert and in /status: the command that takes backups elsewhere failed.
trouble-copy = • The last copy of my data did not get to another place. Ask whoever looks after my computer to read my log.

# In an alert and in /status: the daily rehearsal of a restore failed.
trouble-drill = • Today’s check of a copy of my data failed. Ask whoever looks after my computer to read my log.

# In an alert and in /status: the chain of the audit is broken. figure: the first entry that is not as it was.
trouble-audit = • I keep a record of what the team does. Somebody changed it, or it is damaged. It is wrong from entry { $figure } on. Ask whoever looks after my computer to change nothing. Then they run the command audit verify. The page docs/operations.md tells them more.

# In an alert and in /status: the clock. figure: minutes.
trouble-clock = • My clock is { $figure } minutes wrong. I answer, but I start nothing. Ask whoever looks after my computer to set it right.

# In an alert and in /status: a reply waits. figure: minutes.
trouble-stuck = • Somebody has waited { $figure } minutes for an answer. Ask whoever looks after my computer to read my log.

# In an alert and in /status: updates that failed. figure: how many in the last day.
trouble-failed = • { $figure ->
        [one] I did not understand one message since yesterday.
       *[other] I did not understand { $figure } messages since yesterday.
    } That is a fault in me. Ask whoever looks after my computer to report it.

# In an alert and in /status: a request about somebody's data. figure: days that are left of the month.
trouble-requests = • Somebody asked about their data. The answer { $figure ->
        [0] is due today, or late.
        [one] is due tomorrow.
       *[other] is due in { $figure } days.
    } Type /requests to see it.

# In an alert and in /status: nobody answered whether a request was theirs, and the wait is over. figure: how many.
trouble-unanswered = • Nobody answered in time. You can go on with { $figure ->
        [one] one request
       *[other] { $figure } requests
    } in another way. Type /requests for that.

# In an alert and in /status: the help lines. figure: days.
trouble-lines = • The help lines were last checked { $figure } days ago. Please try each one. Then the day must be written into organisation.toml, as checked_on. Ask whoever looks after my computer.

# In /status: after a restore an admin must decide.
trouble-restored = • A copy of the data was put back. I only answer. Please decide about the rest. The button is below.

# In /status: no admin can be told anything.
trouble-unheard = • No admin gets my messages now. So nobody hears if something is wrong. To start yours again, send /resume.

# After STOP, or at a pause, of an admin, where no other admin gets messages.
unheard-now =
    You are an admin. No other admin gets my messages now. So nobody hears if something is wrong with me.

    Please look at /status each day. Do that until one of you has messages again.

# In an alert: it is over.
over-elsewhere = • No other program uses my token any more.

# In an alert: it is over.
over-refused = • Telegram accepts my token again. I could answer nobody from { $when }. By { $until } it was well again.

# In an alert: it is over.
over-webhook = • What people write reaches me again.

# In an alert: it is over.
over-disk = • My computer has room again.

# In an alert: it is over.
over-backup = • My data is copied again.

# In an alert: it is over.
over-copy = • Copies get to the other place again.

# In an alert: it is over.
over-drill = • The check of the copies went well again.

# In an alert: it is over.
over-audit = • The record of what the team did is right again.

# In an alert: it is over.
over-clock = • My clock is right again.

# In an alert: it is over.
over-stuck = • Answers go out at once again.

# In an alert: it is over.
over-failed = • For a day now I have understood every message.

# In an alert: it is over.
over-lines = • The help lines were checked.
