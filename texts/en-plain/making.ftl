### Making polls: more settings, what is refused, who checks the words first, ready-made ones, reminders.

## More settings

# More settings: by when people hear what came of it.
ask-poll_hears =
    <b>By when do people hear back?</b>
    Press a button. Or type a day, such as: 3 December.

    { $chosen_count ->
        [0] { "" }
       *[other] Now: { $chosen }.
    }

    { $words_given ->
        [1] Now: { $words }.
       *[other] { "" }
    }

# “Type a day” was pressed.
ask-poll_hears-words =
    <b>By when do people hear back?</b>
    Type a day, such as: 3 December.

    { $now_given ->
        [1] Now: { $now }.
       *[other] { "" }
    }

# More settings: the same in short plain words.
ask-poll_plain =
    <b>The same in short plain words</b>
    First line: the question. Then a line for each answer, in the same order.
    If you change the question or an answer later, this is gone.

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
       *[other] Now: { $chosen }.
    }

# More settings: what the ends of a scale mean.
ask-poll_ends =
    <b>What do 1 and 5 mean?</b>
    Send two lines. First what 1 means. Then what 5 means.

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
    <b>Show numbers by group, too?</b>
    You cannot change this once people can answer. Small numbers stay hidden.

    { $chosen_count ->
        [0] { "" }
       *[other] Now: { $chosen }.
    }

# More settings: whether it is asked again.
ask-poll_repeats =
    <b>Ask it again by itself?</b>
    You can stop it under “{ messages-list }”.

    { $chosen_count ->
        [0] { "" }
       *[other] Now: { $chosen }.
    }

# More settings, for dates only: whether people can say that it is the wrong question.
ask-poll_button =
    <b>Show the button “{ poll-wrong }”?</b>
    Only with dates you can leave it out.

    { $chosen_count ->
        [0] { "" }
       *[other] Now: { $chosen }.
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
        [0] I need one line: the question.
       *[other] I need { $needed } lines: the question, then each of the { $answers } answers.
    } I found { $count }.

# More settings: the ends of a scale are not two lines.
again-poll-ends = I need two lines: what 1 means, and what 5 means.

## What is refused before it goes out. Nothing of the draft is lost.

# A poll with fewer than two answers.
poll-refused-options = It needs at least two answers to choose from. Please add some.

# Too many to put in order.
poll-refused-order = There are { $count } answers. People can put { $most } in order, no more.

# The time at which it was to open has passed.
poll-refused-past = The time to open it has passed. Please choose another.

# It would close before it opens, or has closed already.
poll-refused-closes = It would close before people can answer. Please choose other times.

# People would hear back before it closes.
poll-refused-hears = It closes on { $closes }. Please choose a later day to answer people.

# Secret, with a kind that one press does not answer.
poll-refused-kind = This kind cannot be secret. Please change the kind, or who can see answers.

# Secret, with too few people.
poll-refused-secret = A secret question needs { $least } people or more. This one reaches { $people }. Please ask more people.

# Names shown, to people who do not know one another.
poll-refused-group = Names can be shown only in a closed group. That is the Council, or a group with a name.

# Names shown, to too many.
poll-refused-many = Names can be shown to { $most } people, no more. This one reaches { $people }.

# Fewer than eight people.
poll-refused-few =
    This reaches fewer than 8 people. All numbers would be hidden.
    Please ask more people. Or show names, in a closed group.

# On the check of a poll, under who can see answers: a part of other texts.
-hides-all = All numbers will be hidden. At least 16 people must answer. A blank sheet would help, or showing names.

# On the check of a poll, under who can see answers: a part of other texts.
-hides-most = Most numbers will be hidden, because few people are asked. Fewer answers would help. So would a blank sheet, or showing names.

## The last look

# Above the last question before a poll goes out: what is worth knowing.
poll-look =
    { $pen ->
        [choose] A member can check the words first. Without that, people see: written by staff only.
        [asked] A member was asked to check the words. You can wait until { $until }.
        [approved] A member checked these words and said yes.
        [staff] People will see: written by staff only.
       *[other] { "" }
    }
    { $reading ->
        [0] { "" }
       *[other] Some words could be easier. “{ reading-check }” says which.
    }

# Under what was found in the short plain words.
poll-words-plain = That was about the short plain words. The usual ones come next.

# To the coordinator, about a copy: nearly the same people were asked before.
poll-no-breakdown =
    <b>No numbers by group this time</b>
    <code>{ $opening }</code> went to nearly the same people as an earlier question.
    Somebody could work out what a few people said. So only all numbers together are shown.

## Members who check the words first

# To the coordinator: a member was asked.
pen-asked-one =
    A member was asked to check the words. You hear when there is an answer.
    { $waited ->
        [0] No answer by { $until }? Then send it without.
       *[other] The three days for that are over. You need not wait.
    }

# To a member who checks the words first: beneath the question, just as people would see it.
pen-look =
    <b>Are these words right?</b>
    Our team wants to ask this. You check words before they go out.
    Nothing is counted yet. After { $hours } hours it may go without you.

# To that member: the words were changed meanwhile.
pen-changed = The words have changed. This is how they are now.

# To that member: it was sent already, or thrown away.
pen-over = There is nothing to check here any more. Thank you.

# To a member who wrote the words themselves.
pen-own = You wrote this yourself, so somebody else checks it.

# To that member: they said yes.
pen-thanks = Thank you. People will see that a member checked the words.

# To that member: they would like other words.
pen-other =
    <b>What should it say instead?</b>
    Send one message, with at most { $limit } letters.

# To that member: what they wrote, read back.
pen-sure =
    <b>Send this to our team?</b>
    <blockquote>{ $words }</blockquote>

# To that member: it was passed on.
pen-passed-on = Thank you. It is on its way.

# To the coordinator: a member said yes.
pen-said-yes = A member checked <code>{ $opening }</code> and said yes. You can send it now.

# To the coordinator: a member would like other words.
pen-said-other =
    <b>A member wants other words for <code>{ $opening }</code>:</b>
    <blockquote><code>{ $words }</code></blockquote>

    You can change it, and ask once more.

# To the coordinator, once: no member has answered in three days.
pen-waited = Nobody checked <code>{ $opening }</code> in { $hours } hours. You can send it now. People will see: written by staff only.

## Reminders

# Above the question, for people who have not answered: 48 hours before it closes.
poll-reminder = <b>You can still answer this</b>

# A coordinator wants to remind people once more.
poll-remind-sure =
    <b>Remind { $people }?</b>
    Only those who have not answered get it. You can do this once.

# Everybody has answered.
poll-all-answered = Everybody has answered. There is nobody to remind.

# It was reminded of already, or is not open.
poll-not-reminded = It is not open, or you reminded people already. Nothing was sent.

## Starting from another one

# What one can start from.
ready-made-page =
    <b>Ready-made questions</b>
    { $count ->
        [0] There are none here yet.
       *[other] Choose one. You can change every word.
    }

## Correcting

# Correcting a question that has gone out.
poll-correct =
    <b>What should the question say?</b>
    Send only the question. The answers stay as they are.

# Correcting a message that is made from a poll.
poll-correct-made = This message is made from a question or a meeting. You cannot change its words here.
