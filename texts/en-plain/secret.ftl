### Secret polls: answering them, and what becomes of them.

# Shown over the chat as an answer to a secret poll was pressed the first time.
secret-pressed = You pressed { $answer }. Press it again to send it. You can’t change it later.

# In the chat, as an answer to a secret poll was typed the first time. It never repeats the answer.
secret-typed =
    I have read your answer. I have not kept it yet.
    To send it, type it once more as a reply to the question. Or press its button.
    You can’t change it later.

    This question is secret. So I delete what you typed here.

# An answer to a secret poll was recorded. Over the chat, and in it if the answer was typed.
secret-recorded = Your answer is in. The bot does not keep who chose what.

# A button of a secret poll, pressed by somebody who has answered it.
secret-already = You have answered this. You can’t change a secret answer. Nothing was changed.

# An answer to a secret poll cannot be kept at this moment.
secret-not-now = I can’t take answers to this question just now. Nothing was kept. Please try again tomorrow.

# To everybody who was asked, when a secret poll's answers cannot be counted any more. The bot starts it.
poll-void =
    We are sorry. We could not count this question:

    <b>{ $question }</b>

    The answers were locked. The key to open them is lost.
    The bot has shown them to nobody. It cannot read them.
    There will be no results. Our team knows, and can ask again.

# To the coordinator, when a secret poll was to open and there are too few people by now. The bot starts it.
secret-too-few =
    Your question was not sent: <code>{ $opening }</code>

    It is secret. So it needs at least { $least } people.
    Now it would reach { $people }.
    It is a draft again. You can ask more people. Or choose another way to see answers.

# To each admin, when an older copy of the database seems to be in use while secret polls are open. The bot starts it.
secret-waits =
    Secret questions are waiting for you: { $polls }.

    It looks as if older data of the bot was put back. Or its keys are somewhere else.
    Some answers may be missing.
    So nobody can answer these questions now. They do not close.

    “{ secret-go-on }”: people can answer again, if the key is there. If not, everybody asked hears that there are no results.
    “{ secret-end }”: everybody asked hears that there are no results.

# An admin said that secret polls shall go on.
secret-going-on = They go on. If a key is missing, everybody asked hears it soon.

# An admin said that secret polls shall end.
secret-ending = They end without results. Everybody asked hears it.

# To the coordinator, when the bot was off until a question would have been closed. The bot starts it.
poll-missed =
    Your question was not sent: <code>{ $opening }</code>

    The bot was off when it was time to send it.
    Now it would be closed already.
    It is a draft again. Please choose new times.
