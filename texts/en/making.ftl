### Making polls: more settings, what is refused, who checks the words first, ready-made ones, reminders.

## More settings

# More settings: by when people hear what came of it.
ask-poll_hears =
    <b>By when do people hear back?</b>
    Press a button. Or type a day, such as: 3 December. It must come after the question closes.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

    { $words_given ->
        [1] Chosen now: { $words }.
       *[other] { "" }
    }

# “Type a day” was pressed.
ask-poll_hears-words =
    <b>By when do people hear back?</b>
    Type a day, such as: 3 December.

    { $now_given ->
        [1] Chosen now: { $now }.
       *[other] { "" }
    }

# More settings: the same in short plain words.
ask-poll_plain =
    <b>The same in short plain words</b>
    First line: the question. Then a line for each answer, in the same order.
    People who chose short plain words get this. Without it they get the usual words.
    If you change the question or an answer later, this is gone: write it anew then.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More settings: how many may be chosen of several.
ask-poll_most =
    <b>How many may people choose?</b>

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# More settings: what the ends of a scale mean.
ask-poll_ends =
    <b>What do 1 and 5 mean?</b>
    Send two lines: first what 1 means, then what 5 means. Such as: very poor, and then: very good.

    { $now_given ->
        [1] You wrote:
       *[other] { "" }
    }
    { $now_given ->
        [1] <blockquote>{ $now }</blockquote>
       *[other] { "" }
    }

# More settings: whether numbers are shown by area or kind of people.
ask-poll_by =
    <b>Shall numbers also be shown by group?</b>
    It is fixed once the question is open. Small numbers stay hidden, so it needs many answers.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# More settings: whether it is asked again.
ask-poll_repeats =
    <b>Shall it be asked again by itself?</b>
    Each time goes to the same kind of people, so that you see what changes. You can stop it under “{ messages-list }”.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# More settings, for dates only: whether people can say that it is the wrong question.
ask-poll_button =
    <b>Shall people find “{ poll-wrong }” there?</b>
    Every other kind of question has that button. Only with dates it may be left out.

    { $chosen_count ->
        [0] { "" }
       *[other] Chosen now: { $chosen }.
    }

# More settings of a poll, all at once.
pollmore-check =
    <b>More settings</b>
    <b>People hear back:</b> { $poll_hears }
    <b>Short plain words:</b> { $poll_plain_given ->
        [1] yes
       *[other] no
    }
    { $poll_most_count ->
        [0] { "" }
       *[other] <b>How many can be chosen:</b> { $poll_most }
    }
    { $poll_ends_given ->
        [1] <b>What 1 and 5 mean:</b>
       *[other] { "" }
    }
    { $poll_ends_given ->
        [1] { $poll_ends }
       *[other] { "" }
    }
    <b>Numbers by group:</b> { $poll_by }
    <b>Asked again:</b> { $poll_repeats }
    { $poll_button_count ->
        [0] { "" }
       *[other] <b>“{ poll-wrong }”:</b> { $poll_button }
    }

# More settings: people would hear back before it closes.
again-poll-hears = It closes on { $closes }. Please type a later day.

# More settings: the short plain words have too many lines or too few.
again-poll-plain =
    { $answers ->
        [0] I need one line here: the question in short plain words.
       *[other] I need { $needed } lines: the question, and then one for each of the { $answers } answers.
    } I found { $count }.

# More settings: the ends of a scale are not two lines.
again-poll-ends = I need two lines: what 1 means, and what 5 means.

## What is refused before it goes out. Nothing of the draft is lost.

# A poll with fewer than two answers.
poll-refused-options = There are fewer than two answers to choose from. Please add some, or choose another kind of question.

# Too many to put in order.
poll-refused-order = There are { $count } answers. People can put at most { $most } in order. Please take some out, or choose another kind.

# The time at which it was to open has passed.
poll-refused-past = The time at which it was to open has passed. Please choose another.

# It would close before it opens, or has closed already.
poll-refused-closes = It would close before anybody can answer. Please choose other times.

# People would hear back before it closes.
poll-refused-hears = It closes on { $closes }. People can only hear back after that. Please choose another day.

# Secret, with a kind that one press does not answer.
poll-refused-kind = Only yes or no, choose one and a scale can be secret: one press answers them. Please change the kind, or who can see answers.

# Secret, with too few people.
poll-refused-secret = A secret question needs at least { $least } people. This one reaches { $people }. Please ask more people, or change who can see answers.

# Names shown, to people who do not know one another.
poll-refused-group = Names can be shown only in a closed group: the Council, or a group that you gave a name. Please choose one, or change who can see answers.

# Names shown, to too many.
poll-refused-many = Names can be shown to at most { $most } people. This one reaches { $people }. Please ask fewer, or change who can see answers.

# Fewer than eight people.
poll-refused-few =
    This reaches fewer than 8 people. All numbers would be hidden, so that nobody can tell who said what.
    Please ask more people. Or, in a closed group, show names.

# On the check of a poll, under who can see answers: a part of other texts.
-hides-all = Even if everybody answers, all numbers will be hidden: at least 16 people must answer. A blank sheet would help. In a closed group, names can be shown.

# On the check of a poll, under who can see answers: a part of other texts.
-hides-most = Even if everybody answers, most numbers will be hidden. Fewer answers to choose from would help, or a blank sheet. In a closed group, names can be shown.

## The last look

# Above the last question before a poll goes out: what is worth knowing.
poll-look =
    { $pen ->
        [choose] Would you like a member to check the words first? Some members offered to do that. If not, people see: written by staff only.
        [asked] A member has been asked to check the words. You can wait until { $until }. Or send it without: then people see: written by staff only.
        [approved] A member checked these words and said yes.
        [staff] People will see: written by staff only.
       *[other] { "" }
    }
    { $reading ->
        [0] { "" }
       *[other] Some words could be easier to read. “{ reading-check }” says which.
    }

# Under what was found in the short plain words.
poll-words-plain = That was about the short plain words. The usual ones come next.

# To the coordinator, about a copy: nearly the same people were asked before.
poll-no-breakdown =
    <b>No numbers by group this time</b>
    <code>{ $opening }</code> asked nearly the same people as an earlier question: only a few are different.
    By comparing the two, somebody could work out what those few said. So only the numbers of everybody are shown.

## Members who check the words first

# To the coordinator: a member was asked.
pen-asked-one =
    A member has been asked to check the words. You hear when there is an answer.
    { $waited ->
        [0] If there is none by { $until }, you can send it without. Then people see: written by staff only.
       *[other] The three days for that are over already, so you need not wait.
    }

# To a member who checks the words first: beneath the question, just as people would see it.
pen-look =
    <b>Are these words right?</b>
    Our team would like to ask this. You help to check words before they go out.
    Nothing is counted yet. If you have no time, leave it: after { $hours } hours it may go without you.

# To that member: the words were changed meanwhile.
pen-changed = The words were changed since then. This is how they are now.

# To that member: it was sent already, or thrown away.
pen-over = There is nothing to check here any more. Thank you.

# To a member who wrote the words themselves.
pen-own = You wrote this yourself, so somebody else checks it.

# To that member: they said yes.
pen-thanks = Thank you. People will see that a member checked the words.

# To that member: they would like other words.
pen-other =
    <b>What should it say instead?</b>
    Write it as one message, with at most { $limit } characters. It goes to whoever wrote the question.

# To that member: what they wrote, read back.
pen-sure =
    <b>Send this to whoever wrote the question?</b>
    <blockquote>{ $words }</blockquote>

# To that member: it was passed on.
pen-passed-on = Thank you. It is on its way. If the words change, you may be asked once more.

# To the coordinator: a member said yes.
pen-said-yes = A member checked <code>{ $opening }</code> and said yes. You can send it now.

# To the coordinator: a member would like other words.
pen-said-other =
    <b>A member would like other words for <code>{ $opening }</code>:</b>
    <blockquote><code>{ $words }</code></blockquote>

    You can change it, and ask once more.

# To the coordinator, once: no member has answered in three days.
pen-waited = Nobody checked <code>{ $opening }</code> within { $hours } hours. You can send it now. People will see: written by staff only.

## Reminders

# Above the question, for people who have not answered: 48 hours before it closes.
poll-reminder = <b>Still time to answer</b>

# A coordinator wants to remind people once more.
poll-remind-sure =
    <b>Remind { $people }?</b>
    Only those who have not answered get it. It counts for their week. You can do this once.

# Everybody has answered.
poll-all-answered = Everybody has answered. There is nobody to remind.

# It was reminded of already, or is not open.
poll-not-reminded = That question is not open, or people were reminded once more already. Nothing was sent.

## Starting from another one

# What one can start from.
ready-made-page =
    <b>Ready-made questions</b>
    { $count ->
        [0] There are none here yet.
       *[other] Choose one. You can change every word before it goes out.
    }

## Correcting

# Correcting a question that has gone out.
poll-correct =
    <b>What should the question say?</b>
    Send only the question. The answers to choose from stay as they are: people may have chosen already.
    Short plain words of its own are gone then.

# Correcting a message that is made from a poll.
poll-correct-made = This message is made from a question or a meeting, so its words cannot be changed here.
