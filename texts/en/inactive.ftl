### Long silence: asking whether somebody wants to stay, and what admins are told of what was erased for its age.

# After 11 months without a word or a press (inactive_asked), once. The bot starts it.
stay-question =
    <b>Do you still want to be a member?</b>

    I have not heard from you for a long time. If I hear nothing by { $until }, I erase what I keep about you.

    If you want to stay, press “{ keep-me }”, or write anything here. That is enough.

# “Yes, keep me” was pressed, or typed.
stay-thanks = Thank you. You are still a member, and nothing has changed.

# To each admin, when more members are to be erased for their silence than may be in one night. The bot starts it.
inactive-many =
    Tonight more people than usual were due to be erased.

    These are members who have been silent for very long. I erase only some of them each night, and the others in the nights that follow.

    If that surprises you, the clock of the computer I run on may be wrong. Please tell whoever looks after it today.

# To each admin, on the first of a month, if there is something to tell. The bot starts it.
erased-report =
    <b>What I erased because its time was over</b>
    I have done this by myself since I last told you. You need do nothing about it.

    { $people_lines_given ->
        [1] { $people_lines }
       *[other] { "" }
    }

    { $entries_lines_given ->
        [1] { $entries_lines }
       *[other] { "" }
    }

    { $team ->
        [0] { "" }
        [one] One person with a role has not been here for { $days } days. I do not erase them by myself. Please look whether they still need the role.
       *[other] { $team } people with a role have not been here for { $days } days. I do not erase them by myself. Please look whether they still need their roles.
    }

# In that report, a line: members who were asked whether they want to stay.
erased-asked = Members asked whether they want to stay: { $people }

# In that report, a line: of those, who wrote or pressed something.
erased-back = Of those asked, came back: { $people }

# In that report, a line: members who were erased because they were silent for so long.
erased-silent = Members erased after a long silence: { $people }

# In that report, a line: sign-ups and other forms that were begun and never finished.
erased-sign-ups = Begun and not finished: { $entries }

# In that report, a line: answers to questions, ideas, and who was asked.
erased-answers = Answers to questions, and who was asked: { $entries }

# In that report, a line: what people said to meetings of forums.
erased-meetings = What people said to meetings: { $entries }

# In that report, a line: messages to many people and what became of them.
erased-messages = Messages to many people, and whom they reached: { $entries }

# In that report, a line: the record of what the team did.
erased-record = The record of what the team did: { $entries }

# In that report, a line: what the bot notes for itself, such as the numbers of messages.
erased-own = Notes of my own, such as numbers of messages: { $entries }

# In those lines: how many entries.
entries-count = { $count } entries

# In those lines, instead of a number below eight, which could tell whose they are.
entries-few = fewer than 8 entries
