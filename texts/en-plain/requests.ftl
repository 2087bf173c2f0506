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
    Type the reference, such as K7P-MTQ. It is in the letter. Members find theirs with /me.

    Do you only have a name? Look at who comes to a meeting. The reference stands beside it.

# Whose page? What was typed is no reference.
rq-no-reference =
    <b>I found no reference in that.</b>

    It has six letters and numbers, such as K7P-MTQ. It never has an O, an I or a zero.

    Please look at it again, and type it again. Members find theirs with /me. To leave this, press “{ rq-list }”.

# Whose page? It looks like a reference, and nobody has it.
rq-nobody =
    <b>Nobody has the reference <code>{ $reference }</code>.</b>

    Perhaps one letter is wrong. Or they have left. Then I have erased all about them.

    Please check it, and type it again.

# Whose page? It is the admin's own reference.
rq-own = This is your own reference. You can see and change your own data with /me.

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
        [gone] I cannot reach them
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
        [stopped] I start nothing with them. So nothing comes to their phone by itself.
       *[other] Has this person died? Stop messages first. I send nothing to their phone.
    }

# A button named somebody who is not here any more, or the admin themselves.
rq-gone = I cannot open that. Perhaps they have left. Or it is you: then send /me.

# A button of a request that is done, refused or taken back, or whose person has left.
rq-over = This request is over. It was done or taken back, or they said no. Or they have left. You changed nothing just now.

# An admin stopped messages to somebody. was: 1 where they were stopped already.
rq-stopped =
    <b>{ $was ->
        [0] Stopped.
       *[other] Messages were stopped already.
    }</b>
    I send no more messages to { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. I have not told them.

    Only they can start messages again, in their own chat.

# Stands above a request that was open already when somebody began the same.
rq-open-already = There is such a request already. Here it is.

# The only admin cannot be erased.
rq-last-admin = They are the only admin. First make another admin. Then you can erase them.

# The first step of a request for somebody's data: where the file goes.
rq-ask-where =
    <b>Where does their file go?</b>

    It can go to their own chat. Or it goes to a folder on the bot’s computer. Then you print it and post it. It never comes to your chat.

# A step of a request: who asked.
rq-ask-asker =
    <b>Who asked for it?</b>
    You begin this: { $what }.

# A step of a request: when it came in.
rq-ask-came =
    <b>When did it come in?</b>
    Tap a day, or type it, such as 3 March. You have one month from then.

# When did it come in? No day was found, or it is to come, or over a year ago.
rq-no-day = I found no day in that. It must be one of the last 366 days. Type it like this: 3 March.

# A step of a request: a reference under which it can be found.
rq-ask-note =
    <b>Is there a number or a name for it?</b>
    Such as the number of the letter. Type at most { $limit } characters. The member can read this. So write nothing about health.

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
        [correct] You make the change yourself, in the next step.
       *[other] { $askable ->
            [0] I cannot ask them now. They stopped or paused messages, or they blocked me. Next you see when you can check in another way.
           *[other] I will ask them in their chat { $asker ->
                [self] if it was them
               *[other] if they want this
            }. I wait for their yes. After { $days ->
                [one] one day
               *[other] { $days } days
            } with no answer, you can check in another way.
        }
    }

    { $asker ->
        [self] { "" }
       *[other] { $askable ->
            [0] { "" }
           *[other] Has this person died? Then do not begin yet. Press “{ rq-page }”. Stop messages first. Then nothing comes to their phone.
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
            [making] Their file is being made. Soon its name stands here.
            [there] Their file is on the bot’s computer, in the folder <code>exports</code>: <code>{ $file }</code>

            I delete it on { $until }. Print it. Post it. Then press “{ rq-posted }”. The request stays open until then.
           *[gone] Their file was a day old. So I deleted it. Is it posted? Then press “{ rq-posted }”. Is it not? Then press “{ rq-again }”.
        }
       *[other] { $kind ->
            [correct] Correct what is wrong, and press “{ rq-finish }”. Other answers they can change themselves, with /me.
           *[other] { $question ->
                [none] I cannot ask them. They stopped or paused messages, or they blocked me.
                [waits] I ask them in their chat { $asker ->
                    [self] if it was them
                   *[other] if they want this
                }. In their quiet hours I wait with that.
                [lost] My question to them could not go out.
               *[sent] They are asked in their chat { $asker ->
                    [self] if it was them
                   *[other] if they want this
                }.
            } { $otherwise ->
                [now] Did you check in another way who asks? Then you can go on now.
                [later] From { $from } you can check in another way.
               *[unknown] You can check in another way { $days ->
                    [one] one day
                   *[other] { $days } days
                } after I asked.
            }
        }
    }

    { $urgent ->
        [0] { "" }
       *[other] { $kind ->
            [erase] Is it urgent for them? With /leave in their own chat, they can be erased at once.
           *[other] Is it urgent for them? They can send /mydata in their own chat. It comes at once.
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
        [one] One more came in later. You also find it on the member’s page.
       *[other] { $more } more came in later. You also find each on the member’s page.
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
rq-dropped = You took it back. { $state ->
    [making] I delete the file about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}. Is it printed? Then destroy it. Did they say yes in their chat? Then they may wait for a letter.
    [corrected] What you changed about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    } stays changed. I tell them, if they get messages.
   *[other] I did nothing about { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}. I do not tell them. Their answer now changes nothing.
}

# The way round: how identity was checked.
rq-ask-how =
    <b>How did you check who asks for this?</b>

    It is about { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }: { $what }. I keep your answer in the record of the team.

# The way round: where the check can be found.
rq-ask-proof =
    <b>{ $check }: where can this be found?</b>
    Type it. It can be the number of a letter, or a day and a room. Type at most { $limit } characters. Write nothing about health.

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
        [erase] All about them goes at once. You cannot undo this. This request goes too. I do not tell them.
       *[other] I write the file on the bot’s computer. Then you post it{ $post ->
            [1] .
           *[other] : it does not go to their chat.
        } It has all that we keep about them. I delete it after 24 hours.
    }
    What was asked for: { $what }.

# Somebody's file is being made, to be posted. told: who is told its name; you, others or nobody.
rq-making = I am making the file of { $name_given ->
    [1] <code>{ $name }</code> (<code>{ $reference }</code>)
   *[other] <code>{ $reference }</code>
}. { $told ->
    [you] Soon I tell you its name.
    [others] Soon I tell another admin its name.
   *[nobody] No admin gets messages now. So I tell nobody its name.
} You also find it under “{ rq-open }”.

# To an admin: somebody's file to be posted is there.
rq-file-made =
    <b>A file you asked for is ready.</b>

    It is on the bot’s computer, in the folder <code>exports</code>: <code>{ $file }</code>

    Ask whoever looks after that computer for it. Print it and post it. Delete your copies. I delete mine after 24 hours.

    The request stays open until you say that it is posted. For that, press “{ rq-open }”. There I can also make the file again.

# An admin said that it is posted.
rq-was-posted =
    <b>Done. It is posted, and the request is closed.</b>

    I delete the file about { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. Please delete your copies, too.

# An admin erased somebody on request.
rq-erased =
    <b>Done. They are erased.</b> The record of the team has what you did. It has how you checked, too. Write that on the letter as well.

    Locked copies still have their data. We keep those in case the computer breaks. Each is deleted after { $backup_days } days. Tell whoever asked.

# Correcting somebody's areas or kinds: a list to tick.
rq-fix =
    <b>{ $question ->
        [areas] Their area
       *[kinds] Who they are
    }</b>
    About { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }. Tap to change it. I keep it at once. One must stay ticked.

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
        [0] You changed nothing. I tell that to { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    }, if they get messages.
       *[other] I tell { $name_given ->
        [1] <code>{ $name }</code> (<code>{ $reference }</code>)
       *[other] <code>{ $reference }</code>
    } what is new, if they get messages.
    }

# To a member whose data an admin corrected on request. changed: 0 where all is as it was.
rq-corrected =
    { $changed ->
        [0] We were asked to correct what we keep about you. We looked at it. We changed nothing here.
       *[other] We were asked to change something that we keep about you. It is done.
    } You can look at all of it with /me. Is it wrong? Then you can change it there. Do you not know of this? Or does it worry you? Then call { $contact_phone }.{ $changed ->
        [0] { "" }
       *[other] { " " }Here is what is new.
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
        [self] Our team was asked for something in your name. That was on { $came }.
       *[other] Somebody else asked our team for something in your name. That was on { $came }.
    }

    { $kind ->
        [erase] They asked us to erase all we keep about you. Do you say yes? Then I erase it at once. You cannot undo this.
       *[other] { $post ->
            [0] They asked for a copy of all we keep about you. Do you say yes? Then I send it here, to this chat.
           *[other] They asked us to post a copy of all we keep about you. Do you say yes? Then we make it.
        }
    }

    Do you say no? Then nothing happens. Do you say nothing? Then our team can check in another way who asked.

# Stands above that question when they typed a yes to being erased, or a mere yes to a copy by post.
was-you-press = { $kind ->
    [erase] You typed yes. I do not erase you for that alone. Press “{ was-you-yes }”. Or send /leave
   *[other] Is your yes about this? Then press “{ was-you-yes }”. Or type those words.
}

# They pressed a button of that which is over.
was-you-over = That is over. Nothing has changed.

# They said that it was not them.
was-you-not =
    <b>Thank you. Nothing happens.</b>

    I tell our team that you said no. Does this worry you? Call { $contact_phone }.

# They said that they want their data by post.
was-you-post = Thank you. Our team will post it to you. You can also get it here, with /mydata.

# To an admin: the person said that it was not them.
rq-told-no =
    <b>They said no.</b>

    <code>{ $reference }</code> does not want this: { $what }. I did nothing, and closed the request. Please find out who asked.

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
        [1] The person has left by themselves, and is erased.
       *[other] The person was erased. That was asked for, too.
    } The request was for this: { $what }.

    { $post ->
        [1] Please post nothing. I deleted the file <code>{ $file }</code>. Is it printed? Then destroy it.
       *[other] There is nothing left to do here.
    }
