### The twin of en/audit.ftl in short plain words: at most 15 words a sentence, one idea each.

# To each admin, on a day after something was added to the record of what the team does. The bot starts it.
audit-head =
    Here is today's check number. Please keep this message.

    <b>{ $head }</b>

    The bot keeps a record of what the team does. It has { $entries ->
        [one] 1 entry
       *[other] { $entries } entries
    } now. This number stands for all of them.

    Do you ever think that somebody changed the record? Give this number to whoever looks after the bot's computer. They can type this there:

    <code>python -m bot audit verify --head { $head }</code>

    It tells whether the record up to today is still the same.

# To each admin, when somebody made an invitation on the computer that the bot runs on. The bot starts it.
audit-invited =
    Somebody made an invitation on the bot's own computer. It is for { $which ->
        [council] a Council member
        [pen] a pen-holder
        [chair] the Council chair
        [coordinator] a coordinator
       *[admin] an admin
    }.

    It works once, until { $until }. You can see it in /team.

    Did nobody tell you of it? Please ask whoever looks after that computer.

# In a rehearsal, the first message to a made-up person who has a role from the beginning.
audit-rehearsal =
    This is a rehearsal. This phone belongs to { $which ->
        [coordinator] a coordinator
       *[admin] an admin
    }. Nothing you do here reaches anybody.
