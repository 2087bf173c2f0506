### Short notices at a press, reasons why an answer could not be taken, and what the machine says by itself.

# In every answer to words that were not understood, or are read back: they may be a cry for help.
-hard-now = If things are hard right now, call 111 and press 2, or Samaritans on 116 123. In danger: 999.

# What was typed is not one of the answers. The question follows.
again-choose =
    { -hard-now }

    That is not one of the answers here. Please press an answer, or type its words or its number. 1 is the first one.

# A number was typed that no answer has. The question follows.
again-number =
    { -hard-now }

    There is no answer with the number { $number }. Please press an answer, or type its words.

# More than one answer was typed where one is wanted. The question follows.
again-one = Please choose only one answer here.

# “Next” was typed with nothing ticked, where something is needed. The question follows.
again-none = Please tick at least one answer first.

# Something other than yes or no was typed at the notice. It stands alone, with the buttons for yes and no.
again-agree =
    { -hard-now }

    Please type yes if you are { $minimum_age } or over and want to join.

    If you are younger, or not sure, type no: nothing is kept. If you are under 19, you can call <b>Childline</b> on 0800 1111.

# There was nothing in the message that can be kept. The question follows.
again-empty =
    { -hard-now }

    I could not find any words in that. Please write it once more.

# Own words were too long. The question follows.
again-long =
    That is too long for me. It has { $length } characters, and I have room for { $limit }.

    I did not keep it, but your message is still above for you to copy. Please send a shorter one.

    { -hard-now }

# Words that were to go on from words read back before are too long together with them. Those follow.
again-long-together =
    Together that is too long for me. It would have { $length } characters, and I have room for { $limit }.

    What you wrote first is still here. I did not add your last message, but it is still above for you to copy.

    { -hard-now }

# “Next”, “done” or “nothing” was typed where words are read back. They follow.
again-keep =
    Please type yes to keep what you wrote, or no to write it again.

    { -hard-now }

# Before words that are read back once more: they turned to something else without an answer to it.
draft-waits = First, one thing is waiting. You wrote this, and have not said yet whether to keep it.

# “No” or “wrong” was typed at “Is this right?”. The check follows.
again-change = That is fine. To change something, press its “Change” button, or type what it says, for example: change my name.

# “Done” was pressed on a check while an answer is missing that we need. The question follows.
still-missing =
    { $question ->
        [kinds] One answer is missing: who you are here.
        [areas] One answer is missing: your areas.
       *[other] One answer is missing.
    } Without it we do not know what to ask you about. Here is that question again.

# Own words had hidden characters in them. The question follows.
again-characters =
    There are hidden characters in that, which I cannot keep. Please write it once more, with plain letters.

    { -hard-now }

# At a press on a button that no longer counts. What counts now is shown.
old-button = That button is old. Here is where you are now.

# In answer to a reply to a question that was asked before. What counts now follows as its own message.
old-question = That question was from before, so I did not count your answer. Here is where you are now.

# At a press on an answer in a tick list, for those who hear the screen read.
ticked = { $answer }: ticked

# At a press on a ticked answer.
unticked = { $answer }: not ticked

# At a press on “Use shorter, plainer words”.
words-plain = I now use shorter, plainer words.

# At a press on “Use the usual words”.
words-full = I now use the usual words.

# Something went wrong in the bot while it handled what somebody did.
sorry =
    Sorry, something went wrong here, and it was not you. What you did before is saved. Please try that once more.

    If it goes wrong again, call { $contact_phone } ({ $contact_hours }). Ask for { $contact_name }.

# Nothing can be kept at the moment, because the disk is full or broken. Sent at most once an hour.
emergency =
    Sorry, I am not working right now. What you send me now may get lost. Please try again later.

    { $help_lines }

# The bot had no connection for a while. It goes to those who may have pressed a button in that time.
gap = If you pressed a button between { $from } and { $to } it did not reach us. Please press it again.

# A great many messages came at once. It is said once.
too-many = That was a great many messages at once. Please wait a minute, then go on. For help, send /help

# The same in the middle of a form: it tells what is kept.
too-many-form =
    That was a great many messages at once. Please wait a minute, then go on. For help, send /help

    { $saved_count ->
        [0] Nothing is saved here yet.
       *[other] Last saved: { $saved }.
    }

# Telegram's list of commands, beside /menu.
command-menu = What you can do here

# Telegram's list of commands, beside /help.
command-help = Help, or talk to a person

# Telegram's list of commands, beside /about.
command-about = What this is about

# Telegram's list of commands, beside /stop.
command-stop = Stop messages

# Telegram's list of commands, beside /start.
command-start = Begin, or carry on

# Telegram’s list of commands, beside /me.
command-me = About you, and your choices

# Telegram’s list of commands, beside /pause.
command-pause = Pause messages for a while

# Telegram’s list of commands, beside /leave.
command-leave = Leave, and be erased

# Telegram’s list of commands, beside /team.
command-team = Who is in the team

# Telegram’s list of commands, beside /write.
command-write = Write a message

# Telegram’s list of commands, beside /invite.
command-invite = Invite somebody to the team

# Telegram’s list of commands, beside /new.
command-new = Ask people a question

# Telegram’s list of commands, beside /polls.
command-polls = Questions you asked

# Telegram’s list of commands, beside /ideas.
command-ideas = Sort ideas

# Telegram’s list of commands, beside /messages.
command-messages = Messages to many people

# Telegram’s list of commands, beside /ourforums.
command-ourforums = Forums you look after

# Telegram’s list of commands, beside /calendar.
command-calendar = What goes out when

# Telegram’s list of commands, beside /status.
command-status = How the bot is

# Telegram’s list of commands, beside /requests.
command-requests = Requests about data

# Telegram’s list of commands, beside /person.
command-person = Look somebody up

# Telegram’s list of commands, beside /export.
command-export = Export data

# Never shown: it carries the list of commands.
commands = { "" }

# A list with nothing in it.
list-none = nothing yet

# A list of three or more: all before the last.
list-next = { $before }, { $next }

# The end of a list of two or more.
list-last = { $before } and { $last }
