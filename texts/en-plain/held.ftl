### The twin of en/held.ftl in short plain words: at most 15 words a sentence, one idea each.

# The top of the file that /mydata sends. It is plain text.
held-begin =
    What we keep about you

    Made on { $at }. Days are written day/month/year. Times are those of { $zone }.

    This is all that the bot has about you. Our staff may have notes of their own. Do you want to ask about them? Call { $contact_phone }.

# In that file: the heading above what stands in one table.
held-title =
    == { $table ->
        [person] You
        [profile_answer] What you told us about yourself
        [consent] What you agreed to
        [notice_asked] What you were asked to agree to
        [notice_put] What you were told about the notice, as an admin
        [stay_asked] That you were asked if you want to stay
        [conversation] Questions you have not finished
        [role_held] Your roles in the team
        [invitation] Invitations you made
        [approval] New admins, not decided yet
        [code_tried] Invitation codes you tried
        [audit] What you did in the team. What others did about you
        [outbox] What waits to be sent to you
        [message] Messages to many that you wrote
        [message_approved] Messages you said yes to
        [delivery] Messages to many, and you
        [week_count] How many messages you had
        [roundup_item] Your round-up
        [poll] Polls that you made
        [elector] Polls you were asked in
        [poll_answer] What you answered
        [idea] Your ideas
        [outcome] What you wrote about what came of polls
        [outcome_heard] What you said about what came of polls
        [forum] Forums that you made
        [forum_follower] Forums you follow
        [reply] What you said to meetings
        [reminded] Reminders you had
        [agenda_item] What you put on an agenda
        [agenda_backer] What you back on an agenda
        [export] Exports you asked for
        [request] Requests about data
        [request_note] What was noted beside requests about you
        [request_before] What stood there before a correction
        [staff_view] What our staff were shown here
        [sent_message] Messages of mine that I can find again
        [wishes] When you wanted to stop, pause or leave
       *[other] { $table }
    } ==

# In that file: the person’s own row.
held-person =
    Your reference: { $reference }
    Your number at Telegram: { $telegram_id }
    The bot’s own number for you: { $person_id }
    You joined on { $joined_ms }
    You were last here on { $heard_ms }
    Your wording: { $locale ->
        [en-plain] shorter, plainer words
       *[other] the usual words
    }
    You agreed to version { $notice_version } of the notice
    The newest version you were shown or told of: { $notice_told }
    Messages stopped: { $stopped_ms_given ->
        [1] since { $stopped_ms }
       *[other] no
    }
    Messages paused: { $paused_ms_given ->
        [1] since { $paused_ms }
       *[other] no
    }
    The pause ends: { $resumes_ms_given ->
        [1] { $resumes_ms }
       *[other] no day is set
    }
    Telegram could not reach you: { $unreachable_ms_given ->
        [1] since { $unreachable_ms }
       *[other] no, it can
    }
    The most messages a week you want: { $a_week_given ->
        [1] { $a_week }
       *[other] the usual number
    }
    Your quiet hours: { $quiet_from_given ->
        [1] from { $quiet_from } until { $quiet_until }
       *[other] the usual ones
    }

# In that file: one of their answers.
held-answer =
    { $question ->
        [kinds] Who you are here
        [areas] Your areas
        [name] Your name here
        [why] Why you joined
        [why_words] Why you joined, in your own words
        [interests] What you want to be asked about
        [helps] What helps you
        [helps_words] What helps you, in your own words
        [helps_share] May we pass on what helps you
        [notice] The notice
        [often] How many messages a week
        [quiet] Quiet hours
        [quiet_own] Quiet hours of your own
        [draft] What you wrote and have not said yet to keep
        [poster] The number of the forum whose poster you came by
       *[other] { $question }
    }: { $answer_count ->
        [0] nothing
       *[other] { $answer }
    }

# In that file: one version of the notice that they agreed to.
held-consent = You agreed to version { $notice_version } of the notice on { $agreed_ms }

# In that file: that they were asked about a version of the notice.
held-notice_asked =
    You were asked about version { $version } of the notice on { $asked_ms }
    Reminded: { $reminded_ms_given ->
        [1] on { $reminded_ms }
       *[other] no
    }
    { $declined_ms_given ->
        [1] You said no on { $declined_ms }
       *[other] You have not said no
    }

# In that file: that they were silent for long and were asked whether they want to stay.
held-stay_asked =
    I asked you if you want to stay, on { $asked_ms }. I told you that you have until { $told_until_ms }
    { $sent_ms_given ->
        [1] That message went out on { $sent_ms }
       *[other] I do not know if that message went out
    }

# In that file: that they, an admin, were told of a version.
held-notice_put = You are an admin. On { $put_ms } you were told: version { $version } of the notice waits

# In that file: the form they are in; their answers so far follow.
held-conversation =
    You are in the middle of: { $form ->
        [signup] joining
        [more] telling us more
        [profile] changing your answers
        [times] how often and when
        [naming] your name
        [message] writing a message
        [audience] whom a message is for
        [forum] making a forum
        [forummore] making a forum
        [asked] a question with buttons
       *[other] { $form }
    }
    You last answered on { $changed_ms }
    What you have answered there so far:

# In that file: a role that they have or had.
held-role_held =
    Your role: { $role }
    Your name for the team: { $name }
    Since { $since_ms }
    Last confirmed on { $confirmed_ms }
    Last reminder: { $reminded_ms_given ->
        [1] on { $reminded_ms }
       *[other] none
    }
    { $until_ms_given ->
        [1] Ended on { $until_ms }
       *[other] You have it now
    }

# In that file: an invitation that they made and nobody has used.
held-invitation =
    An invitation for the role: { $role }
    You made it on { $made_ms }
    It can be used until { $expires_ms }

# In that file: an admin to be, where they asked or are the one.
held-approval =
    For the role: { $role }
    { $asked_by ->
        [you] You asked for it on { $asked_ms }
       *[other] Another admin asked for it on { $asked_ms }
    }
    { $person_id ->
        [you] It is about you
       *[other] It is about somebody else
    }
    It can be decided until { $expires_ms }

# In that file: how often they tried a code.
held-code_tried = Since { $since_ms } you tried this many codes: { $tries }

# In that file: one entry of the audit, or equal ones of one day. times: how many, where it is more than one.
held-audit =
    On { $at_ms }{ $times_given ->
        [1] , { $times } times
       *[other] { "" }
    }: { $act }
    { $actor ->
        [you] By you
        [other] By somebody in our team
       *[none] By the bot, or at the computer it runs on
    }{ $subject ->
        [you] , about you
        [other] , about somebody else
       *[none] { "" }
    }
    { $detail_count ->
        [0] { "" }
       *[other] More about it: { $detail }
    }

# In such an entry: what was done. deed: the code of it, with dashes; act: as it stands there.
held-act = { $deed ->
    [viewed] somebody in our team was shown a name, reference, words or needs
    [person-opened] somebody opened the page of a member
    [stopped-on-request] we stopped messages to a member, because we were asked to
    [corrected] we corrected an answer, because we were asked to
    [request-begun] we began a request about data
    [request-confirmed] a yes to what was asked for in their name
    [request-refused] a no to what was asked for in their name
    [request-done] a request about data was done
    [request-dropped] a request about data was taken back
    [identity-checked] we checked in another way who asked
    [data-file-made] we made a file with a member’s data, to post it
    [file-asked-for-again] we asked for a file to be posted once more
    [erased-on-request] we erased a member, because we were asked to
    [erased-for-silence] I erased members who had been silent for long
    [given] a role was given
    [took-up] a role was taken up by invitation
    [given-back] a role was given back
    [withdrawn] an admin ended a role
    [lapsed] a role ended because nobody confirmed it
    [confirmed] a role was confirmed
    [handover] what belonged to a role was handed over
    [asked] a second admin was asked about a new admin
    [approved] a second admin said yes to a new admin
    [refused] a second admin said no to a new admin
    [request-taken-back] the question about a new admin was taken back
    [left] somebody with a role left
    [invited] somebody made an invitation to the team
    [exported] somebody exported data
   *[other] { $act }
}

# In such an entry: one thing that stands beside it. item and coded are code words.
held-detail = { $item ->
    [what] { $coded ->
        [data] a copy of data
        [correct] a correction
        [erase] to be erased
        [stop] no more messages
        [areas] the area
        [kinds] who they are
        [name] the name
        [meeting] who comes to a meeting
        [ideas] ideas
        [agenda] what was put on an agenda
        [words] answers in own words
       *[other] { $shown }
    }
    [asker] { $coded ->
        [self] asked by the person
        [family] asked by family or a carer
       *[other] asked by a legal representative
    }
    [post] by post
    [checked] { $coded ->
        [yes] with their own yes
        [seen] seen in person
        [known] known to a team member
        [letter] letter to a known address
       *[other] legal papers, or after a death
    }
    [role] role: { $shown }
    [roles] roles: { $shown }
   *[other] { $item }: { $shown }
}

# In that file: what waits to be sent to them. If it is a message, its words follow.
held-outbox =
    { $action ->
        [send] A message
        [edit] A change of a message
        [delete] A message to be deleted
        [file] A file like this one
        [commands] Your list of commands
       *[other] Something else
    }
    Since { $created_ms }
    To be sent on { $due_ms }
    Tried so far: { $attempts }

# In that file: an export that they asked for, as somebody of the team.
held-export =
    You asked for a file of our data. That was on { $asked_ms }
    { $state ->
        [waiting] It waits to be made
        [making] It is being made
        [made] It was made
        [stopped] You stopped it
       *[failed] It could not be made
    }
    Lines: { $lines }
    { $file_given ->
        [1] The file is called: { $file }
       *[other] { "" }
    }
    { $ended_ms_given ->
        [1] It ended on { $ended_ms }
       *[other] { "" }
    }

# In that file: a request about them, or begun by them as an admin. what, asker, state and checked are code words.
held-request =
    { $person_id ->
        [you] About you, on { $came_ms }: { $what ->
            [data] a copy of your data
            [correct] a correction
            [stop] no more messages
           *[erase] to erase you
        }
       *[other] About somebody else, on { $came_ms }: { $what ->
            [data] a copy of their data
            [correct] a correction
            [stop] no more messages
           *[erase] to erase them
        }
    }
    { $asker ->
        [self] Asked by the person
        [family] Asked by family or a carer
        [lawful] Asked by a legal representative
       *[none] Who asked was not noted
    }
    { $begun_by ->
        [you] Begun by you
       *[other] Begun by somebody in our team
    }
    { $state ->
        [open] It is open
        [asked] Nobody has said yes or no to it yet
        [making] The file is to be made and posted
        [refused] The person said that it was not them
        [dropped] It was taken back
       *[done] It is done
    }
    Its number: { $request_id }. Due: { $due_ms }
    { $by_post ->
        [0] { "" }
       *[other] The file goes by post
    }
    { $asked_ms_given ->
        [1] The question to the person was written on { $asked_ms }
       *[other] { "" }
    }
    { $sent_ms_given ->
        [1] It went out on { $sent_ms }
       *[other] { "" }
    }
    { $checked_given ->
        [1] How we checked who asked: { $checked ->
            [seen] seen in person
            [known] known to a team member
            [letter] letter to a known address
           *[lawful] legal papers, or after a death
        }
       *[other] { "" }
    }
    { $file_given ->
        [1] The file: { $file }
       *[other] { "" }
    }
    { $made_ms_given ->
        [1] The file was made on { $made_ms }
       *[other] { "" }
    }
    { $ended_ms_given ->
        [1] Ended on { $ended_ms }
       *[other] { "" }
    }

# In that file: what an admin typed beside a request. about: came, or checked.
held-request_note =
    { $about ->
        [came] With request { $request_id } as it came in: { $words }
       *[checked] With how we checked request { $request_id }: { $words }
    }

# In that file: what stood there before a correction that goes on.
held-request_before =
    Before the correction, request { $request_id }. { $question ->
        [name] Your name here
        [areas] Your area
       *[kinds] Who you are here
    }: { $value_given ->
        [1] { $value }
       *[other] nothing
    }

# In that file: a message in the chat of somebody of the staff that is about a member: they are one or the other.
held-staff_view =
    On { $shown_ms }{ $times_given ->
        [1] , { $times } times
       *[other] { "" }
    }: { $chat_id ->
        [you] { $person_id ->
            [you] one of our staff was shown your name, reference or words. I take it away again.
           *[other] you were shown something about somebody else. I take it away again.
        }
       *[other] one of our staff was shown your name, reference or words. I take it away again.
    }

# In that file: a message to many that they wrote, as a member of the team.
held-message =
    A message to many that you wrote. Begun on { $made_ms }
    It says: { $words }
    { $plain_words_given ->
        [1] In short plain words: { $plain_words }
       *[other] { "" }
    }

# In that file: a poll that they made, as a member of the team.
held-poll =
    A poll you made on { $made_ms }
    It says: { $card }

# In that file: that they were asked in a poll.
held-elector =
    { $answered ->
        [1] You were asked in a poll, and answered
       *[other] You were asked in a poll, and have not answered
    }
    { $of_poll_given ->
        [1] The question: { $of_poll }
       *[other] { "" }
    }
    { $tell ->
        [1] You want to hear at once what came of it
       *[other] { "" }
    }
    { $part_given ->
        [1] You are counted here: { $part }
       *[other] { "" }
    }

# In that file: an idea of theirs on a blank sheet.
held-idea =
    Your idea number { $entry }: { $words }
    { $of_poll_given ->
        [1] The question: { $of_poll }
       *[other] { "" }
    }
    { $state ->
        [new] Nobody has decided about it yet
        [passed] It passed
        [down] It was turned down: { $reason ->
            [about] it is not about the question
            [said] somebody else said the same already
            [ours] it cannot be changed here
            [unkind] the words are unkind to somebody
            [unclear] it was not understood
           *[other] it is not used
        }
        [back] It waits for other words from you
       *[other] Staff read it because it may be about danger
    }

# In that file: what they answered to a poll.
held-poll_answer =
    You answered a poll: { $answer_count ->
        [0] in your own words
       *[other] { $answer }
    }
    { $of_poll_given ->
        [1] The question: { $of_poll }
       *[other] { "" }
    }
    { $words_given ->
        [1] In your words: { $words }
       *[other] { "" }
    }
    { $speaks ->
        [works] You spoke as staff
       *[other] You did not speak as staff
    }
    { $shows_name ->
        [1] Your name may be shown
       *[other] Your name is not shown
    }
    { $may_use ->
        [yes] Others may read your words, without your name
        [team] Only the team may read your words
       *[other] Others do not read your words
    }
    { $passed ->
        [1] Your words are in the results
       *[other] { "" }
    }

# In that file: that they said yes to a message to many, as a member of the team.
held-message_approved = You said yes to a message to many. That was on { $approved_ms }

# In that file: what became of a message to many with them.
held-delivery =
    A message to many: { $outcome ->
        [sent] it was sent to you on { $at_ms }
        [removed] it was taken back
        [noticed] it was taken back
        [removing] it is being taken back
       *[other] you did not get it
    }

# In that file: how many messages they had in a week.
held-week_count = The week from { $week_ms }. Messages to you: { $messages }

# In that file: something in their round-up.
held-roundup_item = Something for your round-up

# In that file: a message of the bot’s that can be found again, or equal ones of one day.
held-sent_message = { $times_given ->
    [1] { $times } messages, sent on { $sent_ms }. Each { $about }
   *[other] Message { $message_id }, sent on { $sent_ms }, { $about }
}

# There: what it does, as in “Message 7, sent on 1/1/2027, asks a question”.
held-about = { $topic ->
    [view] shows somebody’s name, reference or words to you, as one of our staff
    [wasyou] asks if you want what was asked for in your name
    [answers] shows your answers
    [leave] asks if you want to leave
    [stay] asks if you want to stay
    [notice] asks you about the notice
    [broadcast] shows how a message to many goes
    [poll] asks a question
    [meet] is about a meeting
    [felt] asks how a meeting was
    [outcome] says what came of something
    [export] is about an export
    [approval] asks you about a new admin
    [alert] tells you how the bot is
    [passed] is the last that no typed answer is for
   *[other] is about: { $topic }
}

# In that file: a line of the log of wishes.
held-wishes =
    On { $at_ms } you asked: { $kind ->
        [leave] to leave, or to erase what you had begun
        [stop] to stop messages
        [unstop] to start messages again
        [pause] to pause messages
       *[other] to end the pause
    }
    { $resumes_ms_given ->
        [1] Until { $resumes_ms }
       *[other] { "" }
    }

# In that file: there are more of these than fit.
held-cut = There are more. These are the newest { $most }.

# The end of that file.
held-end =
    == What is not in here ==

    This chat. It is on your phone and at Telegram.

    Secret answers, and what you said we should ask instead. Nothing says which are yours. So nobody can find them.

    Copies. Each hour the bot copies its data, in case the computer breaks. Copies are locked. A copy can hold older details of yours. After { $backup_days } days it goes.

    Numbers and names of buttons. They keep things in order. They are in the same file as data (JSON).

    Do you want to change an answer? Send /me. Do you want to be erased? Send /leave

# In that file: what they wrote about what came of a poll, as a member of the team.
held-outcome =
    You wrote what came of a poll: { $line }
    { $said_given ->
        [1] What people said: { $said }
       *[other] { "" }
    }
    { $wrong_about_given ->
        [1] What we were wrong about: { $wrong_about }
       *[other] { "" }
    }
    { $to_wrong_given ->
        [1] To those who found it the wrong question: { $to_wrong }
       *[other] { "" }
    }
    { $more_given ->
        [1] More: { $more }
       *[other] { "" }
    }

# In that file: what they said about what came of a poll, until it is counted.
held-outcome_heard =
    Does what came of a poll answer it? You said: { $answers_it ->
        [yes] yes
        [partly] partly
       *[no] no
    }
    { $of_poll_given ->
        [1] The question: { $of_poll }
       *[other] { "" }
    }
    { $felt ->
        [to] You said it was done to you
        [for] You said it was done for you
        [with] You said it was done with you
       *[other] { "" }
    }

# In that file: a forum that they made, as a member of the team.
held-forum =
    A forum that you made, begun on { $made_ms }
    Name: { $name }
    What people read: { $details }

# In that file: that they follow a forum.
held-forum_follower = A forum that you follow{ $forum_given ->
    [1] : { $forum }
   *[other] { "" }
}

# In that file: what they said to one meeting of a forum.
held-reply =
    On { $since_ms } you said about a meeting: { $says ->
        [yes] I’m coming
        [maybe] maybe
        [no] I can’t come
        [offered] a place is kept for you
       *[other] you wait for a place
    }
    { $starts_ms_given ->
        [1] The meeting: { $forum }, { $starts_ms }
       *[other] { "" }
    }
    { $guests ->
        [1] You bring somebody
       *[other] { "" }
    }
    { $needs_given ->
        [1] What helps you take part: { $needs }
       *[other] { "" }
    }
    { $arranged ->
        [1] Staff have arranged that
       *[other] { "" }
    }
    { $still_tell ->
        [1] You want to hear of changes. You do so while messages are paused
       *[other] { "" }
    }
    { $offered_until_ms_given ->
        [1] The place is kept until { $offered_until_ms }
       *[other] { "" }
    }
    { $passed ->
        [1] A place was offered to you, and you did not answer
       *[other] { "" }
    }
    { $came ->
        [0] Staff noted that you did not come
        [1] Staff noted that you came
       *[other] { "" }
    }
    { $felt ->
        [good] You found it good
        [mixed] You found it mixed
        [bad] You found it not good
       *[other] { "" }
    }

# In that file: a reminder that they had.
held-reminded = You had a reminder of the meeting on { $day }

# In that file: what they put on an agenda.
held-agenda_item =
    You put this on an agenda: { $words }
    { $forum_given ->
        [1] The forum: { $forum }
       *[other] { "" }
    }
    { $place ->
        [0] { "" }
       *[other] It was number { $place } there.
    }
    { $because_given ->
        [1] What came of it: { $because }
       *[other] { "" }
    }

# In that file: that they back what is on an agenda.
held-agenda_backer = Something on an agenda that you back{ $backed_given ->
    [1] : { $backed }
   *[other] { "" }
}
