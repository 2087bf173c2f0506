### Labels of buttons, the same words as the usual ones: a helper beside somebody sees what they see.
### What else may be typed for a label stands with the usual ones and counts here too.

# An answer in a tick list that is ticked. Its number is shown (not 0) where the list has several pages.
tick-on = ✓ { $number ->
        [0] { $answer }
       *[other] { $number } { $answer }
    }

# An answer in a tick list that is not ticked.
tick-off = { $number ->
        [0] { $answer }
       *[other] { $number } { $answer }
    }

# An answer where only one can be chosen.
pick = { $number ->
        [0] { $answer }
       *[other] { $number } { $answer }
    }

# Under a tick list once something is ticked, and where an answer from before can stay.
next = Next

# Turns to the other answers of a long tick list: to this page of them.
more = More answers: page { $page } of { $pages }

# Under a question that can be left out.
skip = Skip

# To the question before.
back = Back

# Leaves a form; it can be carried on with.
later = Finish later

# Under every question.
why-ask = Why do you ask?

# Under nearly everything, always last: opens the help lines.
help-now = I need help now

# The one yes to the notice.
agree-yes = I am { $minimum_age }+ and want to join

# The no to the notice.
agree-no = No, not yet

# Shows the whole notice.
read-notice = Read all of it

# Who they are here: one of three answers.
kind-used = I use or used services

# Who they are here: one of three answers.
kind-cared = I care or cared for others

# Who they are here: one of three answers.
kind-works = I work here

# Beside a tick list: opens a question for own words.
own-words = My own words

# The same when own words are there already.
own-words-on = ✓ My own words

# At the read-back of own words.
keep-yes = Keep this

# At the read-back of own words.
keep-no = Write it again

# Where own words from before can be taken away.
remove-words = Remove what I wrote

# On a check: all is right.
done = Done

# Goes on with what was left unfinished.
carry-on = Carry on

# Begins an unfinished form from its first question.
start-again = Start again

# To the welcome, for somebody who has not joined.
start-over = Back to the start

# Begins to sign somebody up.
join = Join

# Opens a few short messages about co-production.
about-this = What is this about?

# Turns to shorter, plainer words.
use-plain = Use shorter, plainer words

# Turns back to the usual words.
use-full = Use the usual words

# Opens the menu.
menu = Menu

# Opens the four questions about oneself.
tell-more = Tell us more (4 questions)

# Shows everything they said.
my-answers = Change my answers

# In help: whom to call.
person = Talk to a person

# In help: where to turn with a complaint.
complaint = Advice or complaint

# In help: what can be done here.
how = How this works

# Under what was opened from help.
back-to-help = Back to help

# After messages were stopped.
messages-again = Start messages again

# In the menu: the bot starts no more messages.
stop = Stop messages

# At leaving: everything is erased.
erase-now = Erase me now

# At leaving: less than that.
only-stop = Only stop messages

# At leaving: nothing happens.
stay = No, stay

# Sends a file with everything that is held about somebody.
my-data = All that you keep about me

# Beside that file: the same for a computer.
my-data-json = The same as data (JSON)

# In the menu: everything about oneself on one screen.
about-me = About me

# How often the bot may write, and when not. Under what the bot starts by itself, too.
times = How often and when

# On a check.
change-often = Change how often

# On a check.
change-quiet = Change quiet hours

# Beside ready quiet hours: opens a question for their own.
own-times = Other times

# The same when own times are there already.
own-times-on = ✓ Other times

# How often: one of the answers. Its place in the list is its number.
often-1 = 1 a week at most

# How often: one of the answers. Its place in the list is its number.
often-2 = 2 a week at most

# How often: one of the answers. Its place in the list is its number.
often-3 = 3 a week at most

# How often: one of the answers. Its place in the list is its number.
often-4 = 4 a week at most

# How often: one of the answers. Its place in the list is its number.
often-5 = 5 a week at most

# How often: one of the answers. Its place in the list is its number.
often-6 = 6 a week at most

# How often: what the organisation says.
often-usual = { $messages_a_week } a week, as usual

# Quiet hours: one of the answers.
quiet-21-8 = 21:00 to 08:00

# Quiet hours: one of the answers.
quiet-22-7 = 22:00 to 07:00

# Quiet hours: one of the answers.
quiet-18-10 = 18:00 to 10:00

# Quiet hours: what the organisation says.
quiet-usual = { $quiet_from } to { $quiet_until }, as usual

# In About me: a rest from what the bot starts.
pause-messages = Pause messages

# After STOP, and at leaving: less than that.
only-pause = Only pause

# How long the pause is.
pause-week = Pause for a week

# How long the pause is.
pause-month = Pause for a month

# How long the pause is: it has no end of its own.
pause-open = Pause until I say

# In About me: to leave for good. It is asked once more.
leave-us = Leave, and be erased

# After STOP: to leave for good. It is asked once more.
erase-too = Erase me too

# Where more than one language is installed.
language = Language

# Under the first message about co-production.
about-to-2 = Next: the blank sheet

# Under the second message about co-production.
about-to-3 = Next: the ladder

# Under the third message about co-production.
about-to-4 = Next: you said, we did

# Under the fourth message about co-production.
about-to-5 = Next: your part

# What may be done with what helps them: one of two answers.
share-yes = Yes, pass it on

# What may be done with what helps them: one of two answers.
share-no = No, keep it here

# On a check.
change-kinds = Change who I am here

# On a check.
change-areas = Change my areas

# On a check.
change-name = Change my name

# On a check.
change-why = Change my reasons

# On a check.
change-interests = Change what I am asked about

# On a check.
change-helps = Change what helps me

# On a check.
change-helps_share = Change who is told

# A role in the team: a member of the Council.
role-council = Council member
    .typed = council member | council

# A role in the team: a member who checks the words first.
role-pen = Pen-holder
    .typed = pen-holder | pen holder | penholder

# A role in the team.
role-chair = Council chair
    .typed = council chair | chair

# A role in the team.
role-coordinator = Coordinator
    .typed = coordinator

# A role in the team.
role-admin = Admin
    .typed = admin | administrator

# Under an invitation to the team: the one yes to it.
take-on = Yes, take it on
    .typed = yes | yes take it on | take it on | yes please

# Under an invitation to the team.
take-on-no = No, not this role
    .typed = no | no not this role | no thanks | no thank you

# Under “About me”, for somebody with a role.
change-team-name = Change my team name
    .typed = change my team name | change team name

# Opens the list of the team, for staff.
team = Team
    .typed = team | the team

# Under a list of the team that has several pages.
team-more = More of the team
    .typed = more of the team | more

# Begins to invite somebody, for admins.
invite = Invite to the team
    .typed = invite to the team | invite | invite somebody

# Under what an invitation will be: makes it.
make-link = Make the link
    .typed = make the link | yes | make it

# Under a last question: nothing is done.
leave-it = Leave it as it is
    .typed = leave it as it is | leave it | no | cancel

# Under the link of an invitation.
take-back = Take it back
    .typed = take it back

# Lists the invitations that were not used yet.
open-invitations = Open invitations
    .typed = open invitations | invitations

# Begins to give somebody a role, for admins.
give-role = Give a role to a member
    .typed = give a role to a member | give a role

# Under who is to get which role.
give-it = Give the role
    .typed = give the role | yes | give it

# Under what tells a member of a new role.
give-it-back = Give it back
    .typed = give it back

# Under somebody of the team.
other-role = Give another role
    .typed = give another role | another role

# Opens what other admins asked for.
requests = What waits for my answer
    .typed = what waits for my answer | requests

# Under what an admin asked the other admins for.
request-back = Take my request back
    .typed = take my request back | take back my request

# Another admin asked whether somebody may become an admin.
approve-yes = Yes, I agree to this
    .typed = yes i agree to this | yes

# Another admin asked whether somebody may become an admin.
approve-no = No, not an admin
    .typed = no not an admin | no

# A role ends, and nobody takes over yet.
nobody-yet = Nobody yet
    .typed = nobody yet | nobody

# A role ends.
end-role = End the role
    .typed = end the role | yes | end it

# Under somebody of the team: their role is still needed.
confirm-role = Confirm: { $role }

# Under a reminder to admins: this person’s role is still needed.
confirm-of = Confirm { $reference }: { $role }

# Under somebody of the team: begins to end their role.
withdraw = End: { $role }

# Under “About me” and under oneself in the team: begins to end the role.
give-back-council = Give back: Council member
    .typed = give back council member | give back: council member

# Under “About me” and under oneself in the team: begins to end the role.
give-back-pen = Give back: Pen-holder
    .typed = give back pen-holder | give back: pen-holder

# Under “About me” and under oneself in the team: begins to end the role.
give-back-chair = Give back: Council chair
    .typed = give back council chair | give back: council chair

# Under “About me” and under oneself in the team: begins to end the role.
give-back-coordinator = Give back: Coordinator
    .typed = give back coordinator | give back: coordinator

# Under “About me” and under oneself in the team: begins to end the role.
give-back-admin = Give back: Admin
    .typed = give back admin | give back: admin

# An open invitation, by its last day: pressing it takes it back.
take-back-of = { $until }: { $role }

# In the menu of somebody who has still to say if they agree to a new notice: asks them.
answer-notice = Answer about the notice
    .typed = answer about the notice | the new notice

# Says yes to a new notice. A plain yes counts only right after the question.
agree-again = Yes, I agree
    .typed = yes i agree

# Says no to a new notice. A plain no counts only right after the question.
decline-again = No, I do not agree
    .typed = no i do not agree | i do not agree | i disagree

# After the no to a new notice: nothing more happens.
stay-unasked = Stay. Ask me nothing new
    .typed = stay ask me nothing new | ask me nothing new | stay as i am

# For admins: a new notice means what the old one meant.
weigh-wording = Only the wording is new
    .typed = only the wording is new | only the wording

# For admins: a new notice means something else.
weigh-again = Ask everyone again
    .typed = ask everyone again | ask everyone

# For admins, on the confirming screen: it is decided.
notice-do-wording = Yes, only the wording
    .typed = yes only the wording

# For admins, on the confirming screen, with the count: it is decided.
notice-do-again = { $people ->
        [one] Ask one person again
       *[other] Ask { $people } people again
    }
    .typed = ask them again | yes ask them again

# For admins: how far asking has come.
notice-state = How the notice stands
    .typed = how the notice stands | the notice

# Not a label. What stops all messages, typed at any time by itself.
stop-words =
    .typed = stop | stop it | stop now | stop messages | stop all messages | stop all | stop please | please stop | stop this | quit | unsubscribe | opt out | leave me alone | go away | no more messages | stop texting me | stop messaging me | stop writing to me | stop contacting me | stop sending me messages | stop for a while | stop for a bit | stop for now | stop messages for a while

# Not a label. Wishes to be taken off the list and erased, typed at any time by themselves.
erase-words =
    .typed = erase | erase me | erase my data | erase everything | delete | delete me | delete my data | delete my account | delete my information | delete everything | forget me | forget about me | remove me | remove my data | take me off your list | take me off the list | take me off | leave | i want to leave | let me leave

# Not a label. Small thanks and noddings that are no answer to anything.
thanks-words =
    .typed = thanks | thank you | thank you very much | many thanks | thanks a lot | cheers | ta | ok | okay | yes | no thanks | fine | good | great | lovely | all right | 👍 | 🙏 | 😊 | ❤️

# Not a label. At a question for own words: there is nothing to say, or no more.
nothing-words =
    .typed = no | nope | no thanks | no thank you | nothing | nothing else | nothing to add | none | no name | done

# Not a label. Nods to “Carry on?”, heard while a form waits.
carry-on-words =
    .typed = yes | yes please | continue | go on

# Not a label. Starts messages again after a stop or a pause; else it is “Carry on”.
resume-words =
    .typed = resume

# Not a label. At “Is this right?”: something is not.
wrong-words =
    .typed = no | wrong | that is wrong | it is wrong | not right | no it is not | change | change it | change something

# Not a label. While a new notice waits for their answer: an answer at another moment. They are asked again.
notice-again-words =
    .typed = yes | yes please | yeah | no | nope | no thanks | no thank you

# Not a label. After “Do you want to leave?”: they stay.
stay-words =
    .typed = no | no thanks | no thank you | nope | cancel | wait | actually no | not now | not yet | i changed my mind | i have changed my mind | changed my mind | do not erase me | don't erase me | do not delete me | don't delete me

# Not a label. After “Do you want to leave?”: a yes that is not enough. They are asked again.
leave-yes-words =
    .typed = yes | yes please | yeah | ok | okay | i am sure | i'm sure | sure | do it

# Not a label. Somebody new who says yes before anything was asked sees the welcome.
yes-words =
    .typed = yes | yes please | yeah | ok | okay

# Not a label. Between answers: “1 and 3”.
and-words =
    .typed = and | plus | & | +

# Not a label. Ticks every answer of a list.
all-words =
    .typed = all | all of them | all of these | everything | every one

# Not a label. Ticks the answers of a list that has two.
both-words =
    .typed = both | both of them

# Not a label. Typed before an answer or its number, these take a tick away: “not 3”.
not-words =
    .typed = not | untick | without

# Not a label. Before two times: “from 22 to 8”.
from-words =
    .typed = from | between

# Not a label. Between two times: “22 to 8”.
until-words =
    .typed = to | until | till | til | up to | and

# Not a label. After a time before noon.
am-words =
    .typed = am | a.m. | in the morning

# Not a label. After a time past noon.
pm-words =
    .typed = pm | p.m. | in the evening | in the afternoon | at night

# Not a label. Instead of a time.
midnight-words =
    .typed = midnight

# Not a label. Instead of a time.
noon-words =
    .typed = noon | midday

# In the team’s part of the menu.
write-message = Write a message
    .typed = write a message | write to people | new message

# In the team’s part of the menu: drafts, and what goes out.
messages-list = Messages to many
    .typed = messages to many | messages | drafts

# Beneath the messages to many: what is planned.
calendar = Calendar
    .typed = calendar | what is planned

# On the check of a message: whom it is for.
to-whom = Who it is for
    .typed = who it is for | who is it for | change who it is for

# On the check of a message: shows it as people will see it.
see-message = See it as people will
    .typed = see it as people will | see it | show it | done | ok | okay | yes

# Beneath the preview.
try-on-me = Try it on me
    .typed = try it on me | try it | test it

# Beneath the preview: back to the check.
change-it = Change it
    .typed = change it | change

# Beneath the preview.
throw-away = Throw it away
    .typed = throw it away | throw away | delete it

# On the check of a message.
change-text = Change the words
    .typed = change the words | change words

# On the check of a message.
change-when = Change when it goes
    .typed = change when it goes | change the time

# On the check of a message.
change-plain = Plain words for it
    .typed = plain words for it | add plain words

# On the check of a message.
change-file = A picture or document
    .typed = a picture or document | picture | document

# On the check of a message.
change-buttons = Buttons under it
    .typed = buttons under it | buttons

# On the check of a message.
change-urgent = It cannot wait
    .typed = it cannot wait | urgent

# Where it is said whom a message is for.
change-to_areas = Change the areas
    .typed = change the areas

# Where it is said whom a message is for.
change-to_kinds = Change which people
    .typed = change which people

# Where it is said whom a message is for.
change-to_interests = Change the interests
    .typed = change the interests

# Where it is said whom a message is for.
change-to_council = Only the Council?
    .typed = only the council | council only

# When a message goes: one of the answers.
when-now = Now
    .typed = now | at once | straight away

# When a message goes: one of the answers.
when-roundup = In the weekly round-up
    .typed = in the weekly round-up | round-up | roundup | weekly round-up

# When a message goes: opens a question for a time.
own-time = Type a time
    .typed = type a time | at a time

# Whom a message is for: the one tick.
to-council-yes = Only the Council
    .typed = only the council | yes

# Opens a message that came closed, or is to be said yes to.
read-message = Read
    .typed = read | read it | open it | open | read the message

# Beneath the weekly round-up.
read-roundup = Read the round-up
    .typed = read the round-up | read round-up

# Beneath one thing of the round-up.
read-next = Read the next one
    .typed = read the next one | next one | next | read

# In the menu, while something waits to be read.
now = What waits for me
    .typed = what waits for me | what is waiting

# To those who are asked for their yes.
approve-message = Yes, it may go
    .typed = yes, it may go | it may go

# To those who are asked for their yes.
send-back-message = No, send it back
    .typed = no, send it back | send it back

# Beneath a message on its way.
act-stopthis = Do not send it
    .typed = do not send it | don't send it

# Beneath a message that is late.
act-gonow = Send it now
    .typed = send it now

# Beneath a message on its way.
act-pausethis = Pause it
    .typed = pause it

# Beneath a message that is paused.
act-onwith = Resume it
    .typed = resume it

# Beneath a message on its way.
act-finishthis = Finish early
    .typed = finish early

# Beneath a message that has gone out.
act-retrythis = Try the failed ones again
    .typed = try the failed ones again | try again

# Beneath a message that has gone out.
act-takeback = Take the message back
    .typed = take the message back | take the message away

# Beneath a message that has gone out.
act-correct = Correct it
    .typed = correct it

# Beneath a message that has gone out or was taken back.
act-copythis = Write one like it
    .typed = write one like it | write another

# The last question before taking back.
take-it-back = Yes, take it back
    .typed = yes, take it back | yes | yes please

# The last question before correcting.
correct-it = Yes, change it
    .typed = yes, change it | yes | yes please

# Whom a message is for: gives the choice a name.
name-group = Keep as a group
    .typed = keep as a group

# Saved groups.
groups-list = Groups with a name
    .typed = groups with a name | groups

# When a message goes, when a time is there already.
own-time-on = ✓ A time of its own

# Beneath the preview: it goes to so many people.
send-to = Send to { $people }
    .typed = send it | send | send the message

# Whom a message is for: a group with a name.
use-group = Use { $name }

# Beneath the groups: forgets one.
forget-group = { $name }

# A message in the list of them.
message-row = { $state ->
        [draft] Draft:
        [approving] To approve:
        [waiting] Planned:
        [late] Late:
        [sending] Going out:
        [paused] Paused:
        [finishing] Ending:
        [sent] Sent:
        [taking-back] Going back:
       *[other] Taken back:
    } { $opening }

# Where something for many people is written: says what could be easier to read.
reading-check = Check the words
    .typed = check the words | check words

# A picture that goes with a message.
file-photo = a picture

# A document that goes with a message.
file-document = a document

## Polls

# Opens the making of a poll.
ask-people = Ask people
    .typed = ask people | ask | new poll | make a poll | poll

# The kinds of poll, in the order in which they are offered.
poll-kind-blank = Blank sheet
    .typed = blank sheet | blank | ideas

# The kinds of poll, in the order in which they are offered.
poll-kind-yesno = Yes, no, not sure
    .typed = yes no not sure | yes, no, not sure | yes or no | yes no

# The kinds of poll, in the order in which they are offered.
poll-kind-one = Choose one
    .typed = choose one | one | pick one

# The kinds of poll, in the order in which they are offered.
poll-kind-several = Choose several
    .typed = choose several | several | more than one

# The kinds of poll, in the order in which they are offered.
poll-kind-scale = A scale from 1 to 5
    .typed = a scale from 1 to 5 | scale | 1 to 5

# The kinds of poll, in the order in which they are offered.
poll-kind-order = Put in order
    .typed = put in order | order | ranking

# The kinds of poll, in the order in which they are offered.
poll-kind-words = Own words
    .typed = own words | words | free text

# The kinds of poll, in the order in which they are offered.
poll-kind-dates = Dates that suit
    .typed = dates that suit | dates

# Who decides.
poll-decides-staff = Staff decide
    .typed = staff decide | staff

# Who decides.
poll-decides-together = Staff and members
    .typed = staff and members | together | both

# Who decides.
poll-decides-members = Members decide
    .typed = members decide | members

# Who can see the answers.
poll-sees-team = The team can see
    .typed = the team can see | team

# Who can see the answers.
poll-sees-names = Names shown
    .typed = names shown | names

# Who can see the answers.
poll-sees-secret = Secret
    .typed = secret

# When a poll closes: as usual.
poll-closes-usual = After 7 days, at 18:00
    .typed = after 7 days | 7 days | a week | as usual

# On the check of a poll.
change-poll_kind = Change the kind
    .typed = change the kind | kind

# On the check of a poll.
change-poll_can = What people can change
    .typed = what people can change | change what people can change

# On the check of a poll.
change-poll_question = Change the question
    .typed = change the question | question

# On the check of a poll.
change-poll_options = Change the answers
    .typed = change the answers | answers | options

# On the check of a poll.
change-poll_cannot = What can’t change
    .typed = what can’t change | change what can’t change

# On the check of a poll.
change-poll_decides = Who decides
    .typed = who decides

# On the check of a poll.
change-poll_sees = Who can see answers
    .typed = who can see answers | who can see

# On the check of a poll.
change-poll_opens = When it opens
    .typed = when it opens | opens

# On the check of a poll.
change-poll_closes = When it closes
    .typed = when it closes | closes

# Under a poll: one of its answers, with its number.
poll-pick = { $number } { $answer }

# Answers to a poll.
poll-yes = Yes
    .typed = yes | y | yeah

# Answers to a poll.
poll-no = No
    .typed = no | n | nope

# Answers to a poll.
poll-not-sure = Not sure
    .typed = not sure | unsure | don’t know

# What stands under every list of answers.
poll-none = None of these
    .typed = none of these | none

# What stands under every list of answers.
poll-wrong = This is the wrong question
    .typed = this is the wrong question | wrong question

# What stands under every list of answers.
poll-nosay = Rather not say
    .typed = rather not say | prefer not to say

# Under a poll: what is behind it.
poll-about-this = About this question
    .typed = about this question

# Beneath the preview of a poll: so many people are asked.
ask-so-many = Ask { $people }
    .typed = ask them | send it | send
