### Requests about somebody's data that came by letter, by phone or from their family.

# A request, in a few words inside other messages: what is asked for.
rq-what-data = a copy of their data

# The same: a correction.
rq-what-correct = a correction

# The same: a stop.
rq-what-stop = no more messages

# The same: erasing.
rq-what-erase = to be erased

# /person without a reference: whose page to open.
rq-whom =
    <b>Whose page?</b>
    Type the reference from the letter or call, such as K7P-MTQ. Members find theirs with /me.

    Do you only have a name? Look at who comes to a meeting: the reference stands beside it.

# Whose page? What was typed is no reference.
rq-no-reference =
    <b>I could not find a reference in that.</b>

    It has six letters and numbers, such as K7P-MTQ. There is never an O, an I or a zero in it.

    Please look at it once more, and type it again. Members find theirs with /me. To leave this, press “{ rq-list }”.

# Whose page? It looks like a reference, and nobody has it.
rq-nobody =
    <b>Nobody has the reference <code>{ $reference }</code>.</b>

    Perhaps one letter is wrong. Or they have left: then everything about them is erased.

    Please check it, and type it again.

# Whose page? It is the admin's own reference.
rq-own = This is your own reference. You can see and change your own data yourself, with /me.

# The page of somebody, for admins: what may matter before anything is done.
rq-person =
    <b>{ $name_given ->
        [1] <code>{ $name }</code>
       *[other] A member without a name
    }</b>
    Reference: <code>{ $reference }</code>
    Joined on { $since }
    Area: { $areas_count ->
        [0] none
       *[other] { $areas }
    }
    Who they are: { $kinds_count ->
        [0] not said
       *[other] { $kinds }
    }
    Messages: { $state ->
        [gone] I cannot reach them. They blocked me, or their account is closed
        [stopped] stopped
        [paused] paused
       *[on] on
    }
    { $roles_count ->
        [0] { "" }
       *[other] Roles: { $roles }
    }

    { $open_count ->
        [0] No request about them is open.
        [one] One request about them is open.
       *[other] { $open_count } requests about them are open.
    }

    { $state ->
        [stopped] I start nothing with them, so nothing comes to their phone by itself.
       *[other] Has somebody died? Stop messages first. Nothing is sent to their phone when you do.
    }

# A button named somebody who is not here any more, or the admin themselves.
rq-gone = I cannot open that. They have left, or it is you: your own data is under /me.

# A button of a request that is done, refused or taken back, or whose person has left.
rq-over = This request is over: it was done or taken back, they said no, or they have left. You changed nothing just now.

# An admin stopped messages to somebody. was: 1 where they were stopped already.
rq-stopped =
    <b>{ $was ->
        [0] Stopped.
       *[other] Messages were stopped already.
    }</b>
    I start nothing more with { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. I have not told them.

    Only they themselves can start messages again, in their own chat.

# Stands above a request that was open already when somebody began the same.
rq-open-already = There is such a request already. Here it is.

# The only admin cannot be erased.
rq-last-admin = They are the only admin. Somebody else must become an admin before they can be erased.

# The first step of a request for somebody's data: where the file goes.
rq-ask-where =
    <b>Where does their file go?</b>

    To their own chat: only they can open it there. Or to a folder on the bot’s computer, to be printed and posted. It never comes to your chat.

# A step of a request: who asked.
rq-ask-asker =
    <b>Who asked for it?</b>
    You begin this: { $what }.

# A step of a request: when it came in.
rq-ask-came =
    <b>When did it come in?</b>
    Tap a day, or type it, such as 3 March. The month in which you must answer begins then.

# When did it come in? No day was found, or it is to come, or over a year ago.
rq-no-day = I could not find a day in that. It must be one of the last 366 days, such as 3 March.

# A step of a request: a reference under which it can be found.
rq-ask-note =
    <b>Is there a number or a name for it?</b>
    Such as the number of the letter. Type at most { $limit } characters. The member can read this in their data, so write nothing about health.

# That was too long.
rq-note-long = That is too long. Please type at most { $limit } characters.

# The last step of a request: everything at one look, before it begins.
rq-check =
    <b>Is this right?</b>

    Who: { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }
    What: { $what }
    Asked by: { $asker ->
        [self] the person
        [family] family or a carer
       *[lawful] a legal representative
    }
    Came in on { $came }
    Due by { $due }
    { $note_given ->
        [1] Reference: <code>{ $note }</code>
       *[other] No reference
    }

    { $kind ->
        [correct] You make the correction yourself, in the next step.
       *[other] { $askable ->
            [0] I cannot ask them: they stopped or paused messages, or blocked me. Next you see from when on you can check in another way who asks.
           *[other] I will ask them in their chat { $asker ->
                [self] if it was them
               *[other] if they want this
            }. Nothing is made, sent or erased before they say yes. After { $days ->
                [one] one day
               *[other] { $days } days
            } without an answer, you can go on in another way.
        }
    }

    { $asker ->
        [self] { "" }
       *[other] { $askable ->
            [0] { "" }
           *[other] Has somebody died? Then do not begin it yet. Press “{ rq-page }”, and stop messages first, so that nothing comes to their phone.
        }
    }

# Stands above a request that has just begun.
rq-begun = It has begun.

# One request, for admins: how it stands. kind, asker, state, standing, question and otherwise are code words;
# urgent: 1 where the person can be told to do it themselves.
rq-one =
    <b>{ $name_given ->
        [1] <code>{ $name }</code>
       *[other] A member without a name
    }</b> (<code>{ $reference }</code>)
    What: { $what }
    Asked by: { $asker ->
        [self] the person
        [family] family or a carer
       *[lawful] a legal representative
    }
    Came in on { $came }
    { $late ->
        [0] Due by { $due }: { $left ->
            [0] today is the last day
            [one] one day left
           *[other] { $left } days left
        }
       *[other] It was due by { $due }. <b>It is late.</b>
    }
    { $note_given ->
        [1] Reference: <code>{ $note }</code>
       *[other] No reference
    }
    { $kind ->
        [data] { $post ->
            [0] The file goes to their chat.
           *[other] The file is to be posted.
        }
       *[other] { "" }
    }

    { $state ->
        [making] { $standing ->
            [making] Their file is being made. Its name will stand here in a moment.
            [there] Their file is on the bot’s computer, in the folder <code>exports</code>: <code>{ $file }</code>

            I delete it on { $until }. Print it and post it. Then press “{ rq-posted }”: until then this stays open.
           *[gone] I deleted their file, because it was a day old. Is it posted? Then press “{ rq-posted }”. If not, press “{ rq-again }”.
        }
       *[other] { $kind ->
            [correct] Correct what is wrong, and press “{ rq-finish }”. Other answers they change themselves, with /me.
           *[other] { $question ->
                [none] I cannot ask them: they stopped or paused messages, or blocked me.
                [waits] I ask them in their chat { $asker ->
                    [self] if it was them
                   *[other] if they want this
                }, as soon as their quiet hours allow it.
                [lost] My question to them could not go out.
               *[sent] They are asked in their chat { $asker ->
                    [self] if it was them
                   *[other] if they want this
                }.
            } { $otherwise ->
                [now] You can go on now, if you checked who asks in another way.
                [later] You can go on in another way from { $from }.
               *[unknown] You can go on in another way { $days ->
                    [one] one day
                   *[other] { $days } days
                } after that.
            }
        }
    }

    { $urgent ->
        [0] { "" }
       *[other] { $kind ->
            [erase] Is it urgent for them? With /leave in their own chat they can be erased at once.
           *[other] Is it urgent for them? They can send /mydata in their own chat, and have it at once.
        }
    }

# The open requests, for admins. The oldest stands first.
rq-requests =
    { $count ->
        [0] <b>No request about somebody’s data is open.</b>
       *[other] <b>Open requests: { $count }</b>
    }

    { $count ->
        [0] { "" }
       *[other] { $request_lines }
    }

    { $count ->
        [0] { "" }
       *[other] { $shown ->
            [one] Tap its number to open it.
           *[other] Tap a number to open it.
        }
    }
    { $more ->
        [0] { "" }
        [one] One more came in later. It stands on the member’s page, too.
       *[other] { $more } more came in later. Each stands on the member’s page, too.
    }

    To begin one, press “{ rq-new }”. You need the reference from the letter or call.

# In that list: a line for each. step: post where its file is to be posted, now where an admin can go on.
rq-line = { $number }. { $name_given ->
    [1] { $name } ({ $reference })
   *[other] { $reference }
}: { $what }, { $late ->
    [0] { $left ->
        [0] last day today
        [one] one day left
       *[other] { $left } days left
    }
    [one] one day late
   *[other] { $late } days late
}{ $step ->
    [post] . It is to be posted
    [now] . You can go on now
   *[wait] { "" }
}

# A request was taken back: nothing is done about it. state: making where its file was to be posted,
# corrected where something was changed already.
rq-dropped = Taken back. { $state ->
    [making] I delete the file about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}. If it is printed, destroy it. They may wait for a letter, if they said yes in their chat.
    [corrected] What you changed about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    } stays changed. I tell them what it is, if they get messages.
   *[other] Nothing was done about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}, and they are not told. If they were asked, their answer changes nothing now.
}

# The way round: how identity was checked.
rq-ask-how =
    <b>How did you check who asks?</b>

    It is about { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }: { $what }. The record of the team keeps your answer.

# The way round: where the check can be found.
rq-ask-proof =
    <b>{ $check }: where can this be found?</b>
    Type it, such as the number of the letter, or the day and the room. At most { $limit } characters, and nothing about health.

# The last look before data is made into a file, or somebody is erased. kind: data or erase.
rq-sure =
    <b>{ $kind ->
        [erase] Erase { $name_given ->
            [1] <code>{ $name }</code> (<code>{ $reference }</code>)
           *[other] <code>{ $reference }</code>
        } now?
       *[other] Make the file of { $name_given ->
            [1] <code>{ $name }</code> (<code>{ $reference }</code>)
           *[other] <code>{ $reference }</code>
        } now?
    }</b>

    How you checked: { $check }
    Where it can be found: <code>{ $note }</code>

    { $kind ->
        [erase] Everything about them goes at once. This cannot be undone, and this request goes with it. They are not told.
       *[other] The file is written on the bot’s computer, { $post ->
            [1] to be posted
           *[other] to be posted: it does not go to their chat
        }. It has everything we keep about them. It is deleted after 24 hours.
    }
    What was asked for: { $what }.

# Somebody's file is being made, to be posted. told: who is told its name; you, others or nobody.
rq-making = I am making the file of { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}. { $told ->
    [you] In a moment I tell you its name.
    [others] In a moment I tell its name to another admin.
   *[nobody] I tell its name to nobody now, because no admin gets messages.
} You find it under “{ rq-open }”, too.

# To an admin: somebody's file to be posted is there.
rq-file-made =
    <b>A file you asked for is ready.</b>

    Whoever looks after the bot’s computer finds it there, in the folder <code>exports</code>: <code>{ $file }</code>

    Print it, post it, and delete your copies. I delete mine after 24 hours. The request stays open until you say that it is posted: press “{ rq-open }”. There I can make the file again, too.

# An admin said that it is posted.
rq-was-posted =
    <b>Done. It is posted, and the request is closed.</b>

    I delete the file about { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. Please delete your copies, too.

# An admin erased somebody on request.
rq-erased =
    <b>Done. They are erased.</b> The record of the team says that you did it, and how you checked. Write that on the letter, too.

    Locked copies, kept in case the computer breaks, still have their data. Each is deleted after { $backup_days } days. Tell whoever asked.

# Correcting somebody's areas or kinds: a list to tick.
rq-fix =
    <b>{ $question ->
        [areas] Their area
       *[kinds] Who they are
    }</b>
    About { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. Tap to change it. It is kept at once. One must stay ticked.

# Correcting somebody's name.
rq-ask-name =
    <b>Their new name?</b>
    Now it is { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>).
       *[other] empty (<code>{ $reference }</code>).
    } Type at most { $limit } characters.

# That name was too long.
rq-name-long = That is too long. Please type at most { $limit } characters.

# Stands above the request after a name was corrected.
rq-fixed = Corrected.

# A correction is finished. changed: how many things are new.
rq-finished =
    Done. { $changed ->
        [0] Nothing was changed. I tell that to { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }, if they get messages.
       *[other] I tell { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    } what was there and what is now, if they get messages.
    }

# To a member whose data an admin corrected on request. changed: 0 where all is as it was.
rq-corrected =
    { $changed ->
        [0] We were asked to correct what we keep about you. We looked at it, and changed nothing here.
       *[other] We changed something that we keep about you, because we were asked to.
    } You can look at all of it with /me. If it is wrong, change it there. If you know nothing of this, or it worries you, call { $contact_phone }.{ $changed ->
        [0] { "" }
       *[other] { " " }Here is what was there before, and what is there now.
    }

    { $name_new ->
        [0] { "" }
       *[other] <b>Your name</b>
        Before: { $name_before_given ->
            [1] <code>{ $name_before }</code>
           *[other] none
        }
        Now: <code>{ $name_now }</code>
    }

    { $areas_new ->
        [0] { "" }
       *[other] <b>Your area</b>
        Before: { $areas_before_count ->
            [0] none
           *[other] { $areas_before }
        }
        Now: { $areas_now }
    }

    { $kinds_new ->
        [0] { "" }
       *[other] <b>Who you are here</b>
        Before: { $kinds_before_count ->
            [0] none
           *[other] { $kinds_before }
        }
        Now: { $kinds_now }
    }

# To a member, in their own chat, before data leaves or is erased. kind: data or erase; post: 1 where it goes by post;
# asker: self where they themselves are said to have asked.
was-you =
    <b>{ $asker ->
        [self] Was this you?
       *[other] Do you want this?
    }</b>

    { $asker ->
        [self] We were asked for something in your name. It came in on { $came }.
       *[other] Somebody else asked us for something in your name, and said that they may. It came in on { $came }.
    }

    { $kind ->
        [erase] We were asked to erase everything we keep about you. If you say yes, I erase it at once. This cannot be undone.
       *[other] { $post ->
            [0] We were asked for a copy of everything we keep about you. If you say yes, it comes here, to this chat.
           *[other] We were asked to post a copy of everything we keep about you. If you say yes, we make it.
        }
    }

    If you say no, nothing happens. If you do not answer, our team can check in another way who asked.

# Stands above that question when they typed a yes to being erased, or a mere yes to a copy by post.
was-you-press = { $kind ->
    [erase] A typed yes is not enough to erase you. Press “{ was-you-yes }”, or send /leave
   *[other] Is your yes about this? Then press “{ was-you-yes }”, or type those words.
}

# They pressed a button of that which is over.
was-you-over = That is over. Nothing has changed.

# They said that it was not them.
was-you-not =
    <b>Thank you. Nothing happens.</b>

    I tell our team that you said no. If this worries you, call { $contact_phone }.

# They said that they want their data by post.
was-you-post = Thank you. Our team will post it to you. You can also have it here at any time, with /mydata.

# To an admin: the person said that it was not them.
rq-told-no =
    <b>They said no.</b>

    <code>{ $reference }</code> does not want this: { $what }. Nothing was done, and the request is closed. Please find out who asked.

# To an admin: the person said yes, and has their file.
rq-told-yes =
    <b>A request is done.</b>

    <code>{ $reference }</code> said yes to this: { $what }. The file went to their own chat.

# To an admin: somebody said yes, and is erased.
rq-told-erased =
    <b>A request is done.</b>

    Somebody said yes to this: { $what }. It was done at once.

# To an admin: somebody with an open request has left, or was erased. post: 1 where its file was to be posted.
rq-told-left =
    <b>A request is over.</b>

    { $themselves ->
        [1] The person it was about has left by themselves, and is erased.
       *[other] The person it was about was erased, because that was asked for, too.
    } It was for this: { $what }.

    { $post ->
        [1] Please post nothing. The file <code>{ $file }</code> is deleted. If it is printed, destroy it.
       *[other] Nothing is left to do about it here.
    }
