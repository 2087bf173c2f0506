### Secret polls: answering them, and what becomes of them.

# Shown over the chat as an answer to a secret poll was pressed the first time.
secret-pressed = You pressed { $answer }. Press it again to send it. It can’t be changed.

# In the chat, as an answer to a secret poll was typed the first time. It never repeats the answer.
secret-typed =
    I have read your answer, and not kept it yet.
    To send it, type it once more as a reply to the question. Or press its button. It can’t be changed afterwards.

    This poll is secret, so what you typed is deleted here.

# An answer to a secret poll was recorded. Over the chat, and in it if the answer was typed.
secret-recorded = Your answer is recorded. The bot keeps no record of who chose what.

# A button of a secret poll, pressed by somebody who has answered it.
secret-already = You have answered this already. A secret answer can’t be changed. Nothing was changed.

# An answer to a secret poll cannot be kept at this moment.
secret-not-now = I cannot take answers to this question just now. Nothing was kept. Please try again tomorrow.

# To everybody who was asked, when a secret poll's answers cannot be counted any more. The bot starts it.
poll-void =
    We are sorry. This question could not be counted:

    <b>{ $question }</b>

    The answers were sealed, and what opens them is lost. The bot has shown them to nobody, and cannot read them.
    There will be no results. Our team knows, and can ask again.

# To the coordinator, when a secret poll was to open and there are too few people by now. The bot starts it.
secret-too-few =
    Your question was not sent: <code>{ $opening }</code>

    It is secret, and needs at least { $least } people. By now it would reach { $people }.
    It is a draft again. You can ask more people, or choose another way to see answers.

# To each admin, when an older copy of the database seems to be in use while secret polls are open. The bot starts it.
secret-waits =
    Secret questions are waiting for you: { $polls }.

    It looks as if an older copy of the bot’s data was put back, or the folder with the keys is another.
    Answers since then may be missing. So nobody can answer these questions, and they do not close.

    “{ secret-go-on }” lets people answer again, where the key is still there. Where it is not, everybody asked is told that there will be no results.
    “{ secret-end }” tells everybody asked that there will be no results.

# An admin said that secret polls shall go on.
secret-going-on = They go on. Where a key is missing, everybody who was asked is told in a moment.

# An admin said that secret polls shall end.
secret-ending = They end without results. Everybody who was asked is told.

# To the coordinator, when the bot was off until a question would have been closed. The bot starts it.
poll-missed =
    Your question was not sent: <code>{ $opening }</code>

    The bot was off when it was to open. By now it would be closed already.
    It is a draft again. Please choose new times.
