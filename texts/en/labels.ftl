### Labels of buttons: at most 28 characters, and the same words everywhere for the same thing.
### In .typed, between bars: what else people may type for it. On one screen no two labels share a word.

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
    .typed = next | go on | ok | okay | continue | done | finished | that is all

# Turns to the other answers of a long tick list: to this page of them.
more = More answers: page { $page } of { $pages }
    .typed = more | more answers

# Under a question that can be left out.
skip = Skip
    .typed = skip | skip this | pass | leave it out | rather not say

# To the question before.
back = Back
    .typed = back | go back | before

# Leaves a form; it can be carried on with.
later = Finish later
    .typed = finish later | later | another time

# Under every question.
why-ask = Why do you ask?
    .typed = why do you ask | why | why?

# Under nearly everything, always last: opens the help lines.
help-now = I need help now
    .typed = i need help now | i need help | need help | help now | help me | help

# The one yes to the notice.
agree-yes = I am { $minimum_age }+ and want to join
    .typed = yes | i agree | agree | yes please | i want to join

# The no to the notice.
agree-no = No, not yet
    .typed = no | not yet | no thanks | no thank you

# Shows the whole notice.
read-notice = Read all of it
    .typed = read all of it | read all | read it | read

# Who they are here: one of three answers.
kind-used = I use or used services
    .typed = i use or have used services | i use services | i used services | i have used services | service user | used | use | using services | both

# Who they are here: one of three answers.
kind-cared = I care or cared for others
    .typed = i care or have cared for someone | i care for someone | i cared for someone | i have cared for someone | carer | cared | care | caring | both

# Who they are here: one of three answers.
kind-works = I work here
    .typed = i work here | staff | i am staff | work | works | working

# Beside a tick list: opens a question for own words.
own-words = My own words
    .typed = my own words | own words

# The same when own words are there already.
own-words-on = ✓ My own words

# At the read-back of own words.
keep-yes = Keep this
    .typed = keep this | keep it | keep | yes | ok | okay | yes please

# At the read-back of own words.
keep-no = Write it again
    .typed = write it again | again | no | no thanks | wrong | change it

# Where own words from before can be taken away.
remove-words = Remove what I wrote
    .typed = remove what i wrote | remove it | remove | take my words away

# On a check: all is right.
done = Done
    .typed = done | all right | that is right | it is right | yes | ok | okay | finished

# Goes on with what was left unfinished.
carry-on = Carry on
    .typed = carry on

# Begins an unfinished form from its first question.
start-again = Start again
    .typed = start again | begin again | start afresh

# To the welcome, for somebody who has not joined.
start-over = Back to the start
    .typed = back to the start | start | hello | hi

# Begins to sign somebody up.
join = Join
    .typed = join | join in | sign up | i want to join | join please | join pls | join us | yes i want to join | i would like to join | i'd like to join | can i join | sign me up

# Opens a few short messages about co-production.
about-this = What is this about?
    .typed = what is this about | what is this | about

# Turns to shorter, plainer words.
use-plain = Use shorter, plainer words
    .typed = use shorter plainer words | plain | plain words | plainer words | shorter | shorter words | simple words | simpler words | easy words | easier words | easy read

# Turns back to the usual words.
use-full = Use the usual words
    .typed = use the usual words | usual words

# Opens the menu.
menu = Menu
    .typed = menu | main menu

# Opens the four questions about oneself.
tell-more = Tell us more (4 questions)
    .typed = tell us more | tell you more | 4 questions | four questions

# Shows everything they said, each with a button to change it.
my-answers = Change my answers
    .typed = my answers | show my answers | change my answers

# In help: whom to call.
person = Talk to a person
    .typed = talk to a person | person | a person | a real person | a human | human | talk to somebody | talk to someone | speak to somebody | speak to a person | speak to someone | talk to a human

# In help: where to turn with a complaint.
complaint = Advice or complaint
    .typed = advice or complaint | make a complaint | i want to complain

# In help: what can be done here.
how = How this works
    .typed = how this works | how does this work | how does it work

# Under what was opened from help.
back-to-help = Back to help
    .typed = back to help | all help

# After messages were stopped or paused.
messages-again = Start messages again
    .typed = start messages again | start messages | messages on | messages on again | messages again | unstop | turn messages on | turn on messages | turn messages back on | i want messages again | write to me again | send me messages again | start sending messages again

# In answer to whether somebody who stopped or paused wants messages again.
messages-yes = Yes, start messages again
    .typed = yes, start messages again | yes start messages again | yes | yes please | yeah | yep | yup | yes thanks | yes thank you | ok | okay | please | start | start again | begin | begin again | restart

# In answer to that: it stays as it is.
messages-no = No, not now
    .typed = no, not now | no not now | no | no thanks | no thank you | nope | nah | not now | not yet

# In the menu: the bot starts no more messages.
stop = Stop messages
    .typed = stop messages | stop

# At leaving: everything is erased.
erase-now = Erase me now
    .typed = erase me now | yes erase me | yes erase me now

# At leaving: less than that.
only-stop = Only stop messages
    .typed = only stop messages | only stop

# At leaving: nothing happens.
stay = No, stay
    .typed = no stay | stay | i want to stay | i will stay

# After a long silence, when asked whether they still want to be a member.
keep-me = Yes, keep me
    .typed = yes keep me | keep me | please keep me | yes i want to stay | yes i do

# Sends a file with everything that is held about somebody.
my-data = All that you keep about me
    .typed = all that you keep about me | my data | mydata | show me my data | send me my data | give me my data | my details | what do you keep about me | what do you have about me

# Beside that file: the same for a computer.
my-data-json = The same as data (JSON)
    .typed = the same as data | json | my data as json

# In the menu: everything about oneself on one screen.
about-me = About me
    .typed = about me | me | my profile | what do you know about me | who am i | who am i to you

# How often the bot may write, and when not. Under what the bot starts by itself, too.
times = How often and when
    .typed = how often and when | how often | when do you write | quiet hours | my quiet hours | times

# On a check.
change-often = Change how often
    .typed = change how often

# On a check.
change-quiet = Change quiet hours
    .typed = change quiet hours | change my quiet hours

# Beside ready quiet hours: opens a question for their own.
own-times = Other times
    .typed = other times | my own times | own times

# The same when own times are there already.
own-times-on = ✓ Other times

# How often: one of the answers. Its place in the list is its number.
often-1 = 1 a week at most
    .typed = 1 a week | one a week | once a week | at most one a week | once

# How often: one of the answers. Its place in the list is its number.
often-2 = 2 a week at most
    .typed = 2 a week | two a week | twice a week | at most two a week | twice

# How often: one of the answers. Its place in the list is its number.
often-3 = 3 a week at most
    .typed = 3 a week | three a week | at most three a week

# How often: one of the answers. Its place in the list is its number.
often-4 = 4 a week at most
    .typed = 4 a week | four a week | at most four a week

# How often: one of the answers. Its place in the list is its number.
often-5 = 5 a week at most
    .typed = 5 a week | five a week | at most five a week

# How often: one of the answers. Its place in the list is its number.
often-6 = 6 a week at most
    .typed = 6 a week | six a week | at most six a week

# How often: what the organisation says.
often-usual = { $messages_a_week } a week, as usual
    .typed = as usual | usual | the usual

# Quiet hours: one of the answers.
quiet-21-8 = 21:00 to 08:00
    .typed = 9pm to 8am

# Quiet hours: one of the answers.
quiet-22-7 = 22:00 to 07:00
    .typed = 10pm to 7am

# Quiet hours: one of the answers.
quiet-18-10 = 18:00 to 10:00
    .typed = 6pm to 10am

# Quiet hours: what the organisation says.
quiet-usual = { $quiet_from } to { $quiet_until }, as usual
    .typed = as usual | usual | the usual

# In About me: a rest from what the bot starts.
pause-messages = Pause messages
    .typed = pause messages | pause | pause please | pause for a while | pause for a bit | pause for now | take a break | have a break | i need a break | need a break

# After STOP, and at leaving: less than that.
only-pause = Only pause
    .typed = only pause | just pause | only a pause

# How long the pause is.
pause-week = Pause for a week
    .typed = pause for a week | pause a week | for a week | a week | one week | week

# How long the pause is.
pause-month = Pause for a month
    .typed = pause for a month | pause a month | for a month | a month | one month | month

# How long the pause is: it has no end of its own.
pause-open = Pause until I say
    .typed = pause until i say | until i say | until i say so

# In About me: to leave for good. It is asked once more.
leave-us = Leave, and be erased
    .typed = leave and be erased | leave now

# After STOP: to leave for good. It is asked once more.
erase-too = Erase me too
    .typed = erase me too | erase me as well

# Where more than one language is installed.
language = Language
    .typed = language | change language | change my language | another language

# Under the first message about co-production.
about-to-2 = Next: the blank sheet
    .typed = about 2 | the blank sheet

# Under the second message about co-production.
about-to-3 = Next: the ladder
    .typed = about 3 | the ladder

# Under the third message about co-production.
about-to-4 = Next: you said, we did
    .typed = about 4 | you said we did

# Under the fourth message about co-production.
about-to-5 = Next: your part
    .typed = about 5 | your part

# What may be done with what helps them: one of two answers.
share-yes = Yes, pass it on
    .typed = yes | yes pass it on | pass it on | yes please

# What may be done with what helps them: one of two answers.
share-no = No, keep it here
    .typed = no | no keep it here | keep it here | no thanks

# On a check.
change-kinds = Change who I am here
    .typed = change who i am here | change who i am

# On a check.
change-areas = Change my areas
    .typed = change my areas | change areas | change my area | change area

# On a check.
change-name = Change my name
    .typed = change my name | change name

# On a check.
change-why = Change my reasons
    .typed = change my reasons | change reasons

# On a check.
change-interests = Change what I am asked about
    .typed = change what i am asked about | change what i am asked | change what you ask about | change interests | change my interests

# On a check.
change-helps = Change what helps me
    .typed = change what helps me | change what helps

# On a check.
change-helps_share = Change who is told
    .typed = change who is told

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
    .typed = what waits for my answer

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
    .typed = yes i agree | i agree | agree

# Says no to a new notice. A plain no counts only right after the question.
decline-again = No, I do not agree
    .typed = no i do not agree | i do not agree | no i don't agree | i don't agree | i disagree | disagree

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

# Not a label. At a meeting: they want to know where or when it is, or who comes. Its page is shown.
meet-inquiry-words =
    .typed = where | where is it | where is that | where is this | where do we meet | where do i go | when | when is it | when is that | when do we meet | what time | what time is it | what time does it start | what day | what day is it | address | what is the address | how do i get there | how long | how long is it | is it online | who is coming | who comes | who else is coming | who will be there | details | more details | what is it | what is it about

# Not a label. At a meeting: they do not know yet, which is a “Maybe”.
meet-unsure-words =
    .typed = not sure | not sure yet | i'm not sure | im not sure | i am not sure | i'm not sure yet | don't know | dont know | i don't know | i dont know | i do not know | i don't know yet | i dont know yet | it depends | depends | i might | i might come | might come | i may come | possibly | if i can | if i feel well | if i feel up to it

# Not a label. What stops all messages, typed at any time by itself.
stop-words =
    .typed = stop | stop it | stop now | stop messages | stop all messages | stop all | stop please | please stop | stop this | quit | unsubscribe | opt out | leave me alone | go away | no more messages | stop texting me | stop messaging me | stop writing to me | stop contacting me | stop sending me messages | stop pls | pls stop | plz stop | stop plz | stop, please | please, stop | stop thanks | stop, thanks | stop thank you | stop, thank you | just stop | stop stop | stop stop stop | stopp | sotp | stpo | s t o p | stop texting | stop messaging | stop writing | stop texts | i want you to stop | i want to stop messages | i want to stop the messages | don't message me | dont message me | do not message me | don't text me | dont text me | do not text me | stop 😡 | 🛑 | stop for a while | stop for a bit | stop for now | stop messages for a while | please stop texting me | please stop messaging me | please stop writing to me | please stop contacting me | please stop sending me messages | please stop messages | stop texting me please | stop messaging me please | stop these messages | stop the messages | stop sending messages | no more messages please | i don't want any more messages | i do not want any more messages | stop for a week | stop for a month

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

# Not a label. Typed by somebody who stopped or paused, who may want messages again: then they are asked.
want-messages-words =
    .typed = begin | restart | start up again | subscribe | resubscribe | subscribe me | opt in | opt back in | unpause | end pause | end the pause | send messages | send me messages | write to me | start sending messages | on | turn on

# Not a label. Starts messages again after a stop or a pause; else it is “Carry on”.
resume-words =
    .typed = resume

# Not a label. At “Is this right?”: something is not.
wrong-words =
    .typed = no | wrong | that is wrong | that's wrong | thats wrong | it is wrong | it's wrong | its wrong | this is wrong | not right | that's not right | thats not right | it's not right | its not right | no it is not | change | change it | change something

# Not a label. While a new notice waits for their answer: an answer at another moment. They are asked again.
notice-again-words =
    .typed = yes | yes please | yeah | no | nope | no thanks | no thank you

# Not a label. After “Do you want to leave?”: they stay.
stay-words =
    .typed = no | no thanks | no thank you | nope | cancel | wait | actually no | not now | not yet | i changed my mind | i have changed my mind | changed my mind | do not erase me | don't erase me | do not delete me | don't delete me

# Not a label. After “Do you still want to be a member?”: they may want to leave, and are asked that.
no-to-staying =
    .typed = no | no thanks | no thank you | nope | not any more | no longer | not really | nah | no i do not | no i don't | i do not | i don't

# Not a label. After “Do you want to leave?”: a yes that is not enough. They are asked again.
leave-yes-words =
    .typed = yes | yes please | yeah | ok | okay | i am sure | i'm sure | sure | do it

# Not a label. Somebody new who says yes before anything was asked sees the welcome.
yes-words =
    .typed = yes | yes please | yeah | yep | yup | yes thanks | yes thank you | ok | okay

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
poll-closes-usual = As usual, at 18:00
    .typed = as usual | usual | after 7 days | 7 days | a week | after 4 days | 4 days

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
    .typed = about this question | about this | why are you asking | what is this for | what is it for | what's this for

# Beneath the preview of a poll: so many people are asked.
ask-so-many = Ask { $people }
    .typed = ask them | send it | send

## Secret polls

# Under a question to an admin: secret polls go on after older data was put back.
secret-go-on = Go on with them
    .typed = go on with them

# Under a question to an admin: secret polls end without results after older data was put back.
secret-end = End them without results
    .typed = end them without results

## After a backup was put back

# Under a question to an admin: everything that waited since a restore goes out.
restored-go = Send it all
    .typed = send it all

# Under a question to an admin: what waited since a restore is dropped.
restored-drop = Drop what waits
    .typed = drop what waits

## What happened: the loop, and what came of a question

# In the menu: every question, and what came of it.
what-happened = What happened
    .typed = what happened | the loop | loop

# Under “What happened”: the page about the ladder.
loop-ladder = Our place on the ladder
    .typed = our place on the ladder

# Under “What happened”: questions before these.
loop-older = Older questions
    .typed = older questions | older

# Under “What happened”: one question, with its number.
loop-row = { $number } { $opening }

# Beneath what the chair did: the question it is about.
loop-look = Look at the question
    .typed = look at the question

# To a coordinator: say what came of a question.
say-outcome = Say what came of it
    .typed = say what came of it | what came of it

# To the chair: ask the coordinators for an answer.
debt-ask = Ask them
    .typed = ask them for an answer

# To the chair: the Council talks about it.
debt-agenda = Put on the Council’s agenda
    .typed = put on the council’s agenda | council’s agenda | put it on the agenda

# To the chair: they get two more weeks.
debt-give = Give 14 days
    .typed = give 14 days | give them 14 days

# To the chair: not to hear of overdue answers.
debt-off = Stop telling me of these
    .typed = stop telling me of these

# To the chair: to hear of overdue answers again.
debt-on = Tell me of late answers
    .typed = tell me of late answers

# What came of a question: the one choice that is needed.
outcome-did = We did it
    .typed = we did it | did it | done it

# What came of a question: the one choice that is needed.
outcome-will = We will
    .typed = we will | will

# What came of a question: the one choice that is needed.
outcome-cant = We can’t
    .typed = we can’t | we cannot | can’t

# Under an outcome: does this answer it?
outcome-yes = Yes, it does
    .typed = yes, it does | yes | y

# Under an outcome: does this answer it?
outcome-partly = Partly
    .typed = partly | in part

# Under an outcome: does this answer it?
outcome-no = No, it does not
    .typed = no, it does not | no | n

# Under an outcome: was this done to us, for us, or with us?
felt-to = To us
    .typed = to us | done to us

# Under an outcome: was this done to us, for us, or with us?
felt-for = For us
    .typed = for us | done for us

# Under an outcome: was this done to us, for us, or with us?
felt-with = With us
    .typed = with us | done with us

# On the check of what came of a question.
change-outcome_did = Change what came of it
    .typed = change what came of it

# On the check of what came of a question.
change-outcome_by = Change by when
    .typed = change by when | by when

# On the check of what came of a question.
change-outcome_line = Change the line
    .typed = change the line

# On the check of what came of a question.
change-outcome_to_wrong = To “wrong question”
    .typed = to wrong question

# On the check of what came of a question: it can be added or changed.
change-outcome_said = Add: what people said
    .typed = what people said | change what people said

# On the check of what came of a question: it can be added or changed.
change-outcome_wrong_about = Add: we were wrong about
    .typed = we were wrong about | we were wrong

# On the check of what came of a question: it can be added or changed.
change-outcome_more = Add: more
    .typed = add more | add

# Beneath the preview of what came of a question: so many people are told.
tell-so-many = Tell { $people }
    .typed = tell them | send it | send

## Answering polls

# Under a question that takes several answers: one that is ticked, with its number.
poll-pick-on = ✓ { $number } { $answer }

# Under a question that takes several steps: record them.
poll-send = Send these
    .typed = send these | send | send it | send them

# Under a question that takes several steps: begin again.
poll-afresh = Start again from the top
    .typed = start again from the top | from the top

# Of a date, and in what was said of it.
poll-maybe = Maybe
    .typed = maybe | perhaps | if need be | m

# Under a question that is answered in own words.
poll-write = Write my answer
    .typed = write my answer | write

# Under a question that was answered.
poll-change = Change my answer
    .typed = change my answer | change it

# Under a question that was answered.
poll-instead = What should we ask instead?
    .typed = what should we ask instead | what to ask instead | ask something else | instead

# Under a question that was answered: to get its results at once. What came of it goes with the round-up.
poll-tell = Tell me the results
    .typed = tell me the results | tell me what comes of it | tell me | results

# Under a question that was answered: not at once after all.
poll-tell-off = Wait for the round-up
    .typed = wait for the round-up | don’t tell me

# At the read-back of own words.
send-words = Yes, send
    .typed = yes, send | yes send | yes | send | send it | ok | okay | yes please

# At the read-back of own words.
words-again = No, something else
    .typed = no, something else | no something else | something else | no | no thanks | wrong

# As whom somebody answers.
speak-works = As staff
    .typed = as staff | staff | as someone who works here

# As whom somebody answers.
speak-uses = Not as staff
    .typed = not as staff | not staff | for myself | as a member

# Whether a name may be shown.
show-name = Show my name
    .typed = show my name | yes

# Whether a name may be shown.
only-count = Only count me
    .typed = only count me | count me | no

# How own words may be used.
use-yes = Yes, use my words
    .typed = yes, use my words | yes use my words | use my words | yes

# How own words may be used.
use-team = Only inside the team
    .typed = only inside the team | inside the team | only the team

# How own words may be used.
use-no = No, don’t use them
    .typed = no, don’t use them | don’t use them | no

### Blank sheets

# Under the open question of a blank sheet.
idea-say = Say your idea
    .typed = say your idea | say my idea | idea

# After an idea was sent.
idea-more = Add another
    .typed = add another | another

# In the second round: what stands behind each number.
idea-wordings-all = All the wordings
    .typed = all the wordings | wordings

# Under an idea that came back to its writer.
idea-reword = Say it another way
    .typed = say it another way | another way

# Under an idea that came back to its writer.
idea-drop = Leave my idea out
    .typed = leave my idea out

# For those who sort ideas: the blank sheets.
sort-ideas = Sort ideas
    .typed = sort ideas

# A blank sheet in a list: how many of its ideas wait to be sorted, and how its question begins.
sheet-row = { $new } new: { $opening }

# On a blank sheet's own screen.
sort-new = Sort the new ones
    .typed = sort the new ones | new ones | sort

# On a blank sheet's own screen.
sort-passed = Those that passed
    .typed = those that passed | passed

# On a blank sheet's own screen, for staff.
sort-safety = About somebody’s safety
    .typed = about somebody’s safety

# On a blank sheet's own screen.
paper-ideas = Add ideas from paper
    .typed = add ideas from paper | paper

# On a blank sheet's own screen: no more ideas.
end-round = End round one now
    .typed = end round one now | end round one

# On a blank sheet's own screen: people choose among so many ideas.
begin-round = Begin round two: { $count }
    .typed = begin round two | round two | begin

# On a blank sheet's own screen: round one once more.
ask-again = Ask again: 4 more days
    .typed = ask again | ask again 4 more days

# On a blank sheet's own screen.
all-sheets = All blank sheets
    .typed = all blank sheets

# Under the next ideas to be sorted.
pass-all = Pass all of these
    .typed = pass all of these

# Under ideas: one of them.
idea-number = Idea { $number }

# Under ideas: back to how the sheet stands.
to-sheet = Back to the sheet
    .typed = back to the sheet | the sheet | sheet

# Under a list of ideas: the next ones.
sort-more = Show more ideas
    .typed = show more ideas | more | show more

# What can become of an idea.
idea-pass = Pass
    .typed = pass | pass it | pass idea | pass ideas

# What can become of an idea: the same as another.
idea-merge = Put with another
    .typed = put with another | merge

# What can become of an idea that was put with another.
idea-part = Let it stand alone
    .typed = let it stand alone | stand alone

# What can become of an idea that has passed: not in round two.
idea-out = Not in round two
    .typed = not in round two

# What can become of an idea that has passed: in round two after all.
idea-in = In round two after all
    .typed = in round two after all

# What can become of an idea.
idea-down = Turn down
    .typed = turn down | turn it down | reject

# What can become of an idea: back to its writer.
idea-person = Points to a person
    .typed = points to a person | a person

# What can become of an idea: to staff, at once.
idea-danger = Someone’s safety
    .typed = someone’s safety | safety | danger

# Under an idea about safety, for staff.
idea-help = Send the help lines
    .typed = send the help lines

# Under an idea about safety, for staff: it is sorted as others are.
idea-no-danger = Nobody is in danger
    .typed = nobody is in danger | no danger

# With which idea one is put together.
merge-with = With idea { $number }

# Why an idea is turned down.
reason-about = Not about the question
    .typed = not about the question

# Why an idea is turned down.
reason-said = Said already
    .typed = said already

# Why an idea is turned down.
reason-ours = Not ours to change
    .typed = not ours to change

# Why an idea is turned down.
reason-unkind = Unkind words
    .typed = unkind words | unkind

# Why an idea is turned down.
reason-unclear = We don’t understand it
    .typed = we don’t understand it

# Ideas from paper were read back.
keep-paper = Yes, word for word
    .typed = yes word for word | yes

# Ideas from paper were read back: they are typed once more.
paper-again = No, type them again
    .typed = no type them again | no

# Not a label. Typed by those who sort: all ideas on screen.
sort-all-words =
    .typed = all | all of them | everything | all of these

# Not a label. Typed by those who sort: all ideas but these.
sort-but-words =
    .typed = but | except | except for | but not | without | apart from

# Not a label. Typed by those who sort, between numbers.
sort-and-words =
    .typed = and | & | idea | ideas | number | numbers | the | of

### Making polls.

# Instead of a day in the list, one typed.
own-day = Type a day
    .typed = type a day | on a day

# The same when a day of its own is there already.
own-day-on = ✓ A day of its own

# By when people hear back: as usual.
poll-hears-usual = 28 days after it closes
    .typed = 28 days after it closes | 28 days | as usual

# How many may be chosen.
poll-most-any = As many as they like
    .typed = as many as they like | any number | all

# How many may be chosen.
poll-most-2 = At most 2
    .typed = at most 2 | at most two | two

# How many may be chosen.
poll-most-3 = At most 3
    .typed = at most 3 | at most three | three

# How many may be chosen.
poll-most-4 = At most 4
    .typed = at most 4 | at most four | four

# How many may be chosen.
poll-most-5 = At most 5
    .typed = at most 5 | at most five | five

# Numbers by group.
poll-by-none = Only for everybody
    .typed = only for everybody | everybody | no

# Numbers by group.
poll-by-areas = By area
    .typed = by area | area | areas

# Numbers by group.
poll-by-kinds = By kind of people
    .typed = by kind of people | by kind | kinds

# Whether it is asked again.
poll-repeats-never = Only once
    .typed = only once | once | no | never

# Whether it is asked again.
poll-repeats-monthly = Each month
    .typed = each month | every month | monthly

# Whether it is asked again.
poll-repeats-quarterly = Every three months
    .typed = every three months | every 3 months | quarterly | each quarter

# Whether people find the button there.
poll-button-yes = Yes, show it
    .typed = yes, show it | yes show it | yes

# Whether people find the button there.
poll-button-no = Leave it out
    .typed = leave it out | no

# In more settings of a poll.
change-poll_hears = When people hear back
    .typed = when people hear back | hear back

# In more settings of a poll.
change-poll_plain = The same in plain words
    .typed = the same in plain words | in plain words

# In more settings of a poll.
change-poll_most = How many can be chosen
    .typed = how many can be chosen | how many

# In more settings of a poll.
change-poll_ends = What 1 and 5 mean
    .typed = what 1 and 5 mean | what the ends mean

# In more settings of a poll.
change-poll_by = Numbers by group
    .typed = numbers by group | by group

# In more settings of a poll.
change-poll_repeats = Ask it again by itself
    .typed = ask it again by itself | repeat it

# In more settings of a poll.
change-poll_button = “Wrong question” button
    .typed = wrong question button

# On the check of a poll.
poll-more = More settings
    .typed = more settings | settings

# On the check of a poll.
go-higher = How to go higher
    .typed = how to go higher | go higher | the ladder

# Beneath a poll, or in its settings: a new one like it.
ask-like-it = Ask one like it
    .typed = ask one like it | copy it | one like it

# At the beginning of a poll.
ready-made = Start from a ready-made one
    .typed = start from a ready-made one | ready-made | ready made

# At the last look at a poll.
pen-ask = Ask a member to check it
    .typed = ask a member to check it | ask a member to check the words | ask a member

# At the last look at a poll.
pen-without = Send without a check
    .typed = send without a check | send without | without

# To a member who checks the words first.
pen-approve = Yes, these words are right
    .typed = yes, these words are right | approve | these words are right

# To a member who checks the words first.
pen-other-words = Ask for other words
    .typed = ask for other words | other words

# To that member: their words are read back.
pen-send-it = Yes, send it on
    .typed = yes, send it on | send it on | yes | send it

# To that member: their words are read back.
pen-write-again = No, write it anew
    .typed = no, write it anew | write it anew | no

# Beneath a poll that is open.
poll-remind = Remind those who haven’t
    .typed = remind those who haven’t | remind them | remind

# The last question about a reminder.
poll-remind-now = Yes, remind them
    .typed = yes, remind them | yes remind them | yes

## Results, and the page of a question

# Under a chart and the like: back to the results in words.
poll-results-again = Results in words
    .typed = results in words | results

# Under results: their picture.
show-chart = Show chart
    .typed = show chart | chart | picture

# Under results: the same numbers by area.
show-areas = Numbers by area
    .typed = numbers by area | by area | areas

# Under results: the same numbers by kind of people.
show-kinds = By who people are
    .typed = by who people are | by kind

# Under results of a question that was asked before.
show-trend = Each time it was asked
    .typed = each time it was asked | trend | earlier times

# Leads coordinators to the list of all questions.
all-polls = Questions asked
    .typed = questions asked | all questions | polls

# Leads coordinators to the page of one question.
the-poll = The question’s page
    .typed = the question’s page | the question | the poll | back to the question

# On the list of questions: one of them.
poll-row = { $state ->
    [draft] Draft
    [planned] Planned
    [open] Open
    [sorting] Sorting
    [closing] Closing
    [withdrawn] Withdrawn
    [void] Void
   *[closed] Closed
}: { $opening }

# On the page of a question that goes out or went out: its message.
stop-or-correct = Stop or correct it
    .typed = stop or correct it | correct it

# On the page of a question.
see-results = See the results
    .typed = see the results | see results | results

# On the page of a question.
who-said-what = Who said what
    .typed = who said what | who said

# On the page of a question.
words-to-pass = Words for the results
    .typed = words for the results | words

# On the page of a question.
ask-instead-list = What to ask instead
    .typed = what to ask instead | ask instead

# On the page of a question.
count-paper = Paper answers
    .typed = paper answers | paper | show of hands | hands

# On the page of a question whose results wait.
publish-now = Publish now
    .typed = publish now | publish

# On the page of a question.
close-early = Close it early
    .typed = close it early | close it | close

# The last question before a poll closes early.
close-now = Close it now
    .typed = close it now | yes, close it | yes

# On the page of a question.
withdraw-poll = Withdraw it
    .typed = withdraw it | withdraw

# The last question before a poll is withdrawn.
withdraw-now = Yes, withdraw it
    .typed = yes, withdraw it | yes withdraw it | yes

# Before a poll is withdrawn: back to the reasons.
other-reason = Another reason
    .typed = another reason | other reason

# Why a poll is withdrawn.
why-mistake = There is a mistake in it
    .typed = there is a mistake in it | a mistake | mistake

# Why a poll is withdrawn.
why-question = It is the wrong question
    .typed = it is the wrong question | it was the wrong question

# Why a poll is withdrawn.
why-decided = It is decided already
    .typed = it is decided already | decided already | already decided

# On the page of a question: a form to fill in on paper.
print-form = Print a form
    .typed = print a form | print form | print

# On the page of a question: its results for a noticeboard.
print-results = Print the results
    .typed = print the results | print results

# The next page of a list.
next-page = Next page
    .typed = next page | next

# Words that may stand in the results.
pass-words = Into the results
    .typed = into the results | yes | pass

# Words that may stand in the results.
leave-words = Leave them out
    .typed = leave them out | leave out | no

# Beneath counts from paper that were added.
count-afresh = Delete these counts
    .typed = delete these counts | delete counts

# Beneath counts from paper.
more-to-come = More are to come
    .typed = more are to come | more to come | wait

# Beneath counts from paper, read back.
add-counts = Yes, add these
    .typed = yes, add these | yes add these | add these | yes

# Beneath counts from paper, read back.
type-again = No, type anew
    .typed = no, type anew | type anew | type again | no

# How long results wait for paper answers.
wait-days = Wait { $days } days
    .typed = wait

# Wherever a meeting is told of: puts it into somebody's own calendar.
add-to-calendar = Add to calendar
    .typed = add to calendar | add to my calendar | add it to my calendar

# Where somebody is told that a meeting is cancelled: takes it out of their own calendar.
calendar-off = Take it off my calendar
    .typed = take it off my calendar | take it off the calendar | take it out of my calendar

# Beneath the file for a calendar: with the forum's name in place of “Meeting”.
calendar-named = Use its name instead
    .typed = use its name instead | use its name | its name

# Beneath what is said of a meeting: back to it.
the-meeting = The meeting
    .typed = the meeting | meeting | back to the meeting

## Forums: making one

# Opens the making of a forum.
new-forum = Make a forum
    .typed = make a forum | new forum

# For coordinators: the list of forums that there are, and their drafts.
our-forums = Forums we run
    .typed = forums we run | our forums

# Beneath the list of forums: those that meet no more.
ended-forums = Forums that ended
    .typed = forums that ended | ended forums | old forums

# Beneath a message to many about a forum: opens it.
open-forum = See the forum
    .typed = see the forum | the forum | forum

# On the check of a forum: it is made.
make-forum = Make this forum
    .typed = make this forum | make it | done | ok | okay | yes

# On the check of a forum.
add-more = Add more
    .typed = add more | more

# On the check of a forum: as members read it.
see-forum = See it
    .typed = see it | show it

# On the check of a forum.
change-forum_name = Change the name
    .typed = change the name | name

# On the check of a forum.
change-forum_where = Change the place
    .typed = change the place | place | where

# On the check of a forum.
change-forum_when = Change when it meets
    .typed = change when it meets | when

# On the check of a forum.
change-forum_area = Change the area
    .typed = change the area | area

# Which area a forum is for.
forum-area-all = All areas
    .typed = all areas | all | everywhere | everybody

# More about a forum.
change-forum_link = Link
    .typed = link | change the link

# More about a forum.
change-forum_length = How long
    .typed = how long | length

# More about a forum.
change-forum_access = Access
    .typed = access | access notes

# More about a forum.
change-forum_support = Who supports it
    .typed = who supports it | support

# More about a forum.
change-forum_bring = What to bring
    .typed = what to bring | bring

# More about a forum.
change-forum_costs = Expenses
    .typed = expenses | change expenses

# More about a forum.
change-forum_most = How many may come
    .typed = how many may come | how many | places

# More about a forum.
change-forum_remind = Reminders
    .typed = reminders | reminder

# When people are reminded of a meeting.
remind-week = A week before
    .typed = a week before | week | a week

# When people are reminded of a meeting.
remind-day = The day before
    .typed = the day before | day | a day before

# When people are reminded of a meeting.
remind-hours = Two hours before
    .typed = two hours before | 2 hours before | hours | two hours | 2 hours

# Not a label. Instead of how many may come.
no-limit-words =
    .typed = no limit | no limits | unlimited | anybody | anyone | everybody | as many as want to | any number

# Not a label. Inside how long something lasts.
half-words =
    .typed = half

# When a forum was made: opens a message to many about it.
tell-people = Tell people about it
    .typed = tell people about it | tell people

# Opens a coordinator’s page of a forum.
the-forum = The forum
    .typed = the forum | forum

# In the list of forums: one that was begun.
forum-draft = Draft: { $name }

# On a coordinator’s page of a forum.
change-the-forum = Change the forum
    .typed = change the forum | change it | change

# On a coordinator’s page of a forum.
end-forum = End this forum
    .typed = end this forum | end it

# On a coordinator’s page of a forum that has met: its last meetings.
past-meetings = Past meetings
    .typed = past meetings | last meetings | last meeting | the last meeting

# The last question before a forum ends.
end-forum-now = Yes, end this forum
    .typed = yes, end this forum | yes end this forum | yes

# Makes a poster of a forum.
forum-poster = Poster
    .typed = poster | make a poster

## Forums: the agenda

# Under an agenda that takes something: to put something on it.
agenda-put = Put something on the agenda
    .typed = put something on it | put something on | put something on the agenda

# Back to the agenda of a meeting; also on a meeting's page.
agenda-see = The agenda
    .typed = the agenda | agenda | see the agenda

# Under an agenda of many things: the next ten.
agenda-more = More on the agenda
    .typed = more on the agenda | more

# Under an agenda that went out: the one of the forum's next meeting.
agenda-next = The next agenda
    .typed = the next agenda | next agenda

# Under an agenda, once people were told what came of it.
agenda-came = What came of these
    .typed = what came of these | what came of these things

# Under an agenda: says that they want to talk about this too.
item-back = { $number } I want this too

# The same, once they have said so: takes it back.
item-backed = ✓ { $number } I want this too

# Under an agenda: what they put on it themselves.
item-mine = { $number } This is mine

# Beneath one's own that came back: to say it in other words.
item-again = Say it in other words
    .typed = say it in other words | other words | say it again

# Beneath one's own: off the agenda.
item-drop = Take it off
    .typed = take it off | take it back | leave it out

# Beneath something new on an agenda: back to its writer, with a reason.
item-return = Send it back
    .typed = send it back | send back | turn down | turn it down

# One of the new things on an agenda.
item-number = Number { $number }

# To the team: what is new on an agenda, and how it stands.
agenda-team = Look at the agenda
    .typed = look at the agenda | look at agenda

# To the team: put something on an agenda themselves.
agenda-add = Add something
    .typed = add something | add | put something on

# To the team, at the read-back of that.
agenda-add-yes = Yes, put it on
    .typed = yes, put it on | yes put it on | put it on | yes | ok | okay

# To the team, after a meeting: say what came of each thing on its agenda.
agenda-answer = Say what came of it all
    .typed = say what came of it all | what came of it all

# To the team, while they say what came of something: choose anew.
agenda-choose = Choose something else
    .typed = choose something else | choose anew

# To the team: change what was said of one thing on an agenda.
agenda-change = Change { $number }

# Why something is sent back.
back-person = It points to a person
    .typed = it points to a person | a person

# Why something is sent back.
back-about = Not about this forum
    .typed = not about this forum | another forum

# Why something is sent back.
back-unclear = We don’t understand this
    .typed = we don’t understand this | unclear | not clear

## Forums: members

# In the menu, and under a forum: all forums that run.
forums = Forums
    .typed = forums | forum | the forum | see the forum | see forum | see the forums | see forums | show me the forums | forums and meetings | all forums | meetings

# Under a long list of forums: the next ones.
forums-more = More forums
    .typed = more forums | more

# Under a forum: to be told of its meetings.
forum-follow = Follow this forum
    .typed = follow this forum | follow | follow it | follow the forum

# Under a forum that somebody follows.
forum-unfollow = Stop following
    .typed = stop following | unfollow | do not follow | don't follow

# Under a forum: opens one of its next meetings.
forum-next = { $weekday } { $day } { $month } { $time }

# An answer to whether somebody comes to a meeting.
meet-yes = I’m coming
    .typed = i'm coming | i am coming | im coming | coming | yes | yes please | i will come | i'll come | ill come | i'll be there | ill be there | i will be there | see you there | see you then | count me in | i can come | i can still come | still coming | yes i can | yes i can come | yes i will | yes i'm coming | yes im coming | yes i am coming | yes i'll come | yes i'll be there | yes coming | i'd like to come | i would like to come | i want to come | i'd like the place | i want the place | we are coming | we're coming

# An answer to whether somebody comes to a meeting.
meet-no = I can’t come
    .typed = nope | nah | cannot attend | can't attend | cant attend | i cannot attend | i can't attend | i cant attend | unable to come | unable to attend | i am unable to come | i'm unable to come | i can't come | i cannot come | i cant come | can't come | cant come | can't | cant | cannot | cannot come | no | no i can't | no i cannot | not coming | i'm not coming | im not coming | i am not coming | i can't make it | i cant make it | i cannot make it | can't make it | cant make it | cannot make it | can not come | can not make it | i won't come | i wont come | won't come | wont come | i will not come | i won't be there | i wont be there | i can't | i cant | i cannot | sorry i can't | sorry i cant | sorry i can't come | sorry i cant come | sorry i cannot come | sorry can't come | sorry cant come | sorry no | no sorry | i can't come sorry | cant come sorry | no i can't come | no i cant come | no i cant

# Under a meeting that somebody comes to: they want to bring one person.
meet-bring = Bring someone
    .typed = bring someone | bring somebody | bring one person | plus one | +1 | bring a friend | bring my carer

# Under a meeting to which somebody wanted to bring one person.
meet-alone = Come on my own
    .typed = come on my own | on my own | alone | come alone | just me

# Under a meeting that somebody comes to: what they need for that.
meet-needs = What helps me take part
    .typed = what helps me take part | what helps | what helps me | what i need

# Under the offer of a place at a meeting.
place-yes = Yes, I’m coming
    .typed = yes, i'm coming | yes i'm coming | yes i am coming | i'm coming | i am coming | coming | yes | yes please

# Under the offer of a place at a meeting.
place-no = No, thank you
    .typed = no, thank you | no thank you | no thanks | no | i can't come | can't come | i cannot come

# What somebody told before of what helps them: it is passed on for one meeting.
needs-pass = Yes, pass this on
    .typed = yes, pass this on | yes pass this on | yes pass it on | pass this on | pass it on | yes | yes please

# What somebody asked for at one meeting is not needed after all.
needs-nothing = I need nothing this time
    .typed = i need nothing this time | i need nothing | nothing this time | nothing | nothing needed | no | no thanks

# While messages are paused: they want to hear if this meeting changes.
still-tell = Tell me: { $weekday } { $day } { $month }
    .typed = yes | yes please | yeah | tell me | still tell me | yes tell me

# While messages are paused: they hear if this meeting changes, and do not want that any more.
still-untell = Don’t: { $weekday } { $day } { $month }
    .typed = do not tell me | don't tell me

## Forums: one meeting, by its coordinators, and how it was

# How a meeting was.
how-good = Good
    .typed = good | it was good | very good | well

# How a meeting was.
how-mixed = Mixed
    .typed = mixed | it was mixed | so so | okay

# How a meeting was.
how-bad = Not good
    .typed = not good | it was not good | bad | it was bad

# On a coordinator’s page of a meeting: names, on a tap.
who-is-coming = Who is coming
    .typed = who is coming | who comes | names

# On a coordinator’s page of a meeting: what people asked for.
to-arrange = What to arrange
    .typed = what to arrange | arrange | to arrange

# On a coordinator’s page of a meeting.
change-or-cancel = Change or cancel it
    .typed = change or cancel it | change or cancel | change it

# Under what people asked for: not ticked yet.
arranged-off = { $number } Arranged

# The same, ticked: takes the tick away.
arranged-on = ✓ { $number } Arranged

# After a meeting: how many came.
count-came = How many came
    .typed = how many came | count | number

# After a meeting: who came, one by one.
tick-who-came = Tick who came
    .typed = tick who came | who came

# Under the names after a meeting: not ticked yet.
came-off = { $number } Came

# The same, ticked: takes the tick away.
came-on = ✓ { $number } Came

# After a meeting: a message about it.
write-up = Tell people what happened
    .typed = tell people what happened | write it up

# To make a poster: for this forum.
poster-for-forum = Forum: { $for }

# To make a poster: for a place, such as a library.
poster-for-place = A place
    .typed = a place | place

# To make a poster: for all there is, no forum in particular.
poster-for-all = Everything here
    .typed = everything here | everything | all

# A poster that was made.
poster-row = Poster: { $kind ->
        [all] everything
       *[other] { $for }
    }

# To all posters.
all-posters = All posters
    .typed = all posters | posters

# Beneath the files of a poster, or what else is said of it: back to it.
the-poster = The poster
    .typed = the poster | poster

# On the page of a poster: sends it as files.
poster-files = Make the poster
    .typed = make the poster | make it | yes | print

# On the page of a poster: a heading of one's own.
poster-heading = Another heading
    .typed = another heading | heading | other heading

# On the page of a poster: the heading that gives nothing away.
poster-usual = The usual heading
    .typed = the usual heading | usual heading

# On the page of a poster.
poster-delete = Delete this poster
    .typed = delete this poster | delete the poster

# The last question before a poster is deleted.
poster-delete-now = Yes, delete the poster
    .typed = yes, delete the poster | yes delete the poster | yes

# On a coordinator's page of a forum: its next meetings on paper.
print-meetings = Print the next dates
    .typed = print the next dates | print | print the dates

## Forums: when something changes

# What shall change about a meeting: when it is.
alter-time = Day or time
    .typed = day or time | the time | time | day | date | move it | move

# What shall change about a meeting: where it is.
alter-place = The place
    .typed = the place | place | where

# What shall change about a meeting: the link for joining online.
alter-link = The link
    .typed = the link | link

# What shall change about a meeting: how long it takes.
alter-length = Its length
    .typed = its length | length | how long

# What shall change about a meeting: getting in and around.
alter-access = Getting in and around
    .typed = getting in and around | access

# What shall change about a meeting: who supports people there.
alter-support = Who is there to help
    .typed = who is there to help | support | help there

# What shall change about a meeting: what to bring.
alter-bring = Things to bring
    .typed = things to bring | bring

# What shall change about a meeting: expenses.
alter-expenses = About expenses
    .typed = about expenses | expenses

# What shall change about a meeting: how many may come.
alter-most = Number of places
    .typed = number of places | places | how many

# What shall change about a meeting: opens the rest.
alter-more = Other details
    .typed = other details | other | details | something else

# What shall change about a forum: opens its name, its area and its reminders.
alter-about = Name, area, reminders
    .typed = name, area, reminders | name | area | reminders

# What shall change about a forum: how it is called.
alter-name = Its name
    .typed = its name | the name | name

# What shall change about a forum: whom it is for.
alter-area = Its area
    .typed = its area | the area | area

# Before a change is made: to type something else.
alter-again = Type something else
    .typed = type something else | type again | again

# The detail shall be empty.
alter-empty = Leave it empty
    .typed = leave it empty | empty | remove it

# Opens the last question before a meeting is cancelled.
cancel-meeting = Cancel this meeting
    .typed = cancel this meeting | cancel it | cancel the meeting

# A meeting that was cancelled is on.
meeting-back-on = It is on after all
    .typed = it is on after all | on after all | it is on | put it back

# On the changes of a forum: a list of its meetings.
one-meeting = Only one meeting
    .typed = only one meeting | one meeting

# Which meetings change.
only-this-one = Only this one
    .typed = only this one | this one | only this

# Which meetings change.
from-now-on = From now on
    .typed = from now on | from then on | all of them

# The last button before a meeting is moved, with how many people are told.
move-tell = { $how ->
    [none] Move it
    [few] Move it, tell fewer than 8
   *[many] Move it, tell { $people }
}
    .typed = move it | move it and tell them | yes, move it | yes

# The last button before a meeting is cancelled, with how many people are told.
cancel-tell = { $how ->
    [none] Yes, cancel it
    [few] Cancel, tell fewer than 8
   *[many] Cancel, tell { $people }
}
    .typed = yes, cancel it | yes cancel it | cancel and tell them | yes

# The last button before a meeting is on again, with how many people are told.
restore-tell = { $how ->
    [none] Yes, it is on
    [few] It is on: tell fewer than 8
   *[many] It is on: tell { $people }
}
    .typed = yes, it is on | yes it is on | it is on | yes

# The last button before a detail changes, with how many people are told.
change-tell = { $how ->
    [none] Yes, change it
    [few] Change, tell fewer than 8
   *[many] Change, tell { $people }
}
    .typed = yes, change it | yes change it | change and tell them | yes

# The last button before a small detail changes.
change-tell-nobody = Change it, tell nobody
    .typed = change it, tell nobody | change it tell nobody | tell nobody

# Begins an export, for coordinators and admins.
export = Export data
    .typed = export data | export | exports | download

# What to export: what was published of polls.
export-results = Poll results
    .typed = poll results | results of polls

# What to export: what single people answered.
export-answers = What people answered
    .typed = what people answered | poll answers

# What to export: everybody who has joined.
export-members = Who has joined
    .typed = who has joined | members

# What to export: ideas on blank sheets.
export-ideas = Ideas on blank sheets
    .typed = ideas on blank sheets

# What to export: meetings of forums, and what people said to them.
export-meetings = Meetings and replies
    .typed = meetings and replies

# What to export: what became of messages to many people.
export-messages = How messages went
    .typed = how messages went

# What to export: what was promised after questions, and what was done.
export-loop = What came of questions
    .typed = what came of questions

# What to export: the record of what the team does.
export-audit = Record of the team
    .typed = record of the team | audit

# How much of it: only numbers that may be public.
export-counts = Numbers only
    .typed = numbers only | only numbers | counts

# How much of it: a line for each person, without names.
export-rows = Lines without names
    .typed = lines without names | without names

# How much of it: a line for each person, with their name.
export-names = Lines with names
    .typed = lines with names | with names

# The form of an export.
export-csv = CSV, for any program
    .typed = csv, for any program | csv for any program | csv

# The form of an export.
export-xlsx = XLSX, for Excel
    .typed = xlsx, for excel | xlsx for excel | xlsx | excel

# The form of an export.
export-jsonl = JSON lines, for code
    .typed = json lines, for code | json lines for code | json lines | json

# Of which days an export is: up to today.
export-month = The last 30 days
    .typed = month

# Of which days an export is: up to today.
export-quarter = The last 3 months
    .typed = quarter

# Of which days an export is: up to today.
export-year = The last 12 months
    .typed = year

# Not a label. Before a day from which on something is meant: “since 1 March”.
since-words =
    .typed = since | from | after

# Not a label. Before two days with an “and” between them: “between 1 March and 31 May”.
between-words =
    .typed = between | from between

# Not a label. Before days that are meant as a whole: “in March”, “during last week”.
during-words =
    .typed = all of | the whole of | whole of | in | during | over | for | of | within

# Not a label. After days that have not ended yet: “this year so far”.
so-far-words =
    .typed = so far | to date | until now | till now | up to now | to now

# Not a label. The day before today.
yesterday-words =
    .typed = yesterday

# Not a label. Before a unit of days: “this week” is the one that today is in.
current-words =
    .typed = this | the current | current

# Not a label. Before a unit of days: “last month” is the whole month before this one.
previous-words =
    .typed = last | previous | the previous

# Not a label. Before days counted back from today: “the last 30 days”, “the past month”.
back-words =
    .typed = the last | the past | past

# Not a label. A unit of days: “last month”.
month-words =
    .typed = month | months

# Not a label. A unit of days, which begins in January, April, July or October.
quarter-words =
    .typed = quarter | quarters

# Not a label. A unit of days: “last year”.
year-words =
    .typed = year | years

# Of which days an export is: no limit.
export-ever = All there is
    .typed = all there is | all | everything | all of it | all days

# Why somebody needs lines about people.
export-report = For a report
    .typed = for a report

# Why somebody needs lines about people.
export-improve = To improve a service
    .typed = to improve a service

# Why somebody needs lines about people.
export-request = A person asked us to
    .typed = a person asked us to

# Why somebody needs lines about people.
export-verify = To check our own records
    .typed = to check our own records

# Why somebody needs lines about people.
export-legal = The law asks for it
    .typed = the law asks for it

# The last button before an export is made.
export-make = Make this export
    .typed = make this export | make it | yes, make it | yes

# At the last look at an export: other days. Everything else stays.
export-days = Change the days
    .typed = change the days | change days | other days | days

# Under an export that is being made.
export-stop = Stop this export
    .typed = stop this export

# Begins another export, or this one anew.
export-another = Another export
    .typed = another export

# How the bot is, for admins.
status = How the bot is
    .typed = how the bot is | status | bot status

# Under how the bot is, after a restore: what becomes of what waits.
restored-decide = Decide what goes out
    .typed = decide what goes out

# Under how the bot is: the same message, as it is now.
status-refresh = Look again
    .typed = look again | refresh

# Opens the open requests about somebody's data.
rq-list = Requests about data
    .typed = requests about data | data requests | requests

# Under the open requests: begins one, with somebody's reference.
rq-new = Begin a request
    .typed = begin a request | new request | person | find a person

# Back to the page of somebody.
rq-page = Their page
    .typed = their page

# On somebody's page and at their request: no more messages to them.
rq-stop = Stop messages now
    .typed = stop messages now | stop messages to them | stop their messages

# On somebody's page: begins a request for their data.
rq-data = Make their data file
    .typed = make their data file | data file | a copy | copy | a copy of their data | copy of their data | their data

# On somebody's page: begins a correction.
rq-correct = Correct something
    .typed = correct something | correct | correction | a correction

# On somebody's page: begins to have them erased.
rq-erase = Erase them
    .typed = erase them

# Where somebody's file goes.
rq-to-chat = To their own chat
    .typed = to their own chat | chat

# Where somebody's file goes.
rq-to-post = By post
    .typed = by post | post

# Who asked.
rq-by-self = The person
    .typed = the person | themselves | herself | himself | he did | she did | they did

# Who asked.
rq-by-family = Family or a carer
    .typed = family or a carer | family | carer | daughter | her daughter | his daughter | son | her son | his son | wife | husband | partner | mother | father | sister | her sister | his sister | brother | her brother | his brother | friend

# Who asked.
rq-by-lawful = A legal representative
    .typed = a legal representative | legal representative | solicitor | lawyer

# When a request came in.
rq-today = Today
    .typed = today

# When a request came in.
rq-yesterday = Yesterday
    .typed = yesterday

# A request without a number or a name.
rq-no-note = It has none
    .typed = it has none | none | no | no number | there is none | it has no number | nothing

# The last button before a request begins.
rq-begin = Begin this request
    .typed = begin this request | begin it | begin | yes | yes begin | it is right | that is right

# Under the list of open requests: opens one.
rq-number = Number { $number }

# Under a request for a correction.
rq-fix-name = Correct the name
    .typed = correct the name

# Under a request for a correction.
rq-fix-areas = Correct the area
    .typed = correct the area

# Under a request for a correction.
rq-fix-kinds = Correct who they are
    .typed = correct who they are

# Under a request for a correction, once all is right.
rq-finish = It is corrected
    .typed = it is corrected

# Under a request: identity was checked without the person's own chat.
rq-otherwise = I checked in another way
    .typed = i checked in another way

# Under a request whose file is to be posted: it was.
rq-posted = It is posted
    .typed = it is posted | it’s posted | it was posted | it has been posted | posted | posted it | i posted it | i have posted it | i sent it

# The same: its file was deleted or lost, and is made once more.
rq-again = Make the file again
    .typed = make the file again | make it again | new file

# From a message about a request to the request.
rq-open = Open the request
    .typed = open the request | open request

# Not a label. Where a reference, a name or a proof is to be typed: they want out.
rq-leave-words =
    .typed = cancel | never mind | nevermind | leave it | leave it as it is | no | no thanks | nobody | nothing | back | go back | exit | forget it

# Not a label. Before a reference: whose page to open, as in “person K7P-MTQ”.
rq-person-words =
    .typed = person | the person | find | find person | find a person | open | open person | page of | page | look up

# On somebody's page: an open request about them; what: as in “a copy of their data”.
rq-see = Open: { $what }

# Under a request: it is not wanted any more.
rq-drop = Take this request back
    .typed = take this request back

# How identity was checked.
rq-check-seen = Seen in person
    .typed = seen in person | in person | seen | i saw them

# How identity was checked.
rq-check-known = Known to a team member
    .typed = known to a team member | known | we know them

# How identity was checked.
rq-check-letter = Letter to a known address
    .typed = letter to a known address | letter | a letter | by letter

# How identity was checked.
rq-check-lawful = Legal, or after a death
    .typed = legal, or after a death | legal | after a death | death | legal papers

# Back to one request.
rq-back = Back to the request
    .typed = back to the request

# The last button before data is made into a file, or somebody is erased.
rq-do = Yes, do it now
    .typed = yes do it now | do it now

# Beside it.
rq-leave = No, leave it as it is
    .typed = no leave it as it is | leave it as it is | leave it | no | cancel

# Was this you?
was-you-yes = Yes, I want this
    .typed = yes i want this | i want this | this was me | yes this was me | it was me | yes it was me | that was me | yes that was me | yes it was | yes i did | yes i do | yep

# Was this you?
was-you-no = No, I do not want this
    .typed = no i do not want this | i do not want this | this was not me | it was not me | that was not me | i don't want this | no i don't want this | it wasn't me | it wasnt me | that wasn't me | that wasnt me | this wasn't me | wasn't me | wasnt me | was not me | not me | no not me | no it was not me | no it wasn't me | no it wasnt me | no that was not me | no that wasn't me | no this was not me | no it was not | no it wasn't | i did not ask | i didn't ask | i did not ask for this | i didn't ask for this | i never asked for this | i never asked | no i did not | no i didn't | no i do not | no i don't | no thanks | no thank you | nope
