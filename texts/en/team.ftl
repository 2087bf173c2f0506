### The team: taking up an invitation, making one, who has which role, and how roles begin and end.

# In answer to words typed where a name or a reference was asked for: they may be a cry for help.
-hard-team = If things are hard right now, call 111 and press 2, or Samaritans on 116 123. In danger: 999.

# Somebody opened a link to join the team, and has not said yes. For somebody new it asks for the yes to the notice too.
invitation =
    <b>You are invited to a role: { $role }</b>

    { $what ->
        [council] You would belong to the Council. Some messages and questions go to its members alone.
        [pen] A pen-holder is a member who checks the words first, before they go out.
        [chair] The Council chair speaks for the Council. It gives you no other rights in this bot yet.
        [coordinator] Coordinators work with members. You would see who is in the team.
       *[admin] Admins decide who is in the team and who has which role.
    }

    { $what ->
        [council] Your name and your role stay here until the role ends.
        [pen] Your name and your role stay here until the role ends.
        [chair] Your name and your role stay here until the role ends.
       *[other] Your name and the dates of your role stay for { $years } years after it ends. This way, what was done can be checked. An admin confirms the role every { $days } days, or it ends by itself.
    }

    { $name_given ->
        [1] The team would see this name:
       *[other] The team needs a name for you. Please type it here, in at most { $limit } characters.
    }
    { $name_given ->
        [1] <blockquote><code>{ $name }</code></blockquote>
       *[other] { "" }
    }
    { $name_given ->
        [1] For another name, type it here, in at most { $limit } characters.
       *[other] { "" }
    }

    { $new ->
        [0] { "" }
       *[other] <b>You have not joined yet</b>
    }
    { $new ->
        [0] { "" }
       *[other] { $notice_summary }
    }

    { $new ->
        [0] To accept, press “{ take-on }” or type yes.
       *[other] You need to be { $minimum_age } or over. If you are, and you agree to all this, press “{ take-on }” or type yes. You then join, too.
    }

    You have until { $until }. Until you say yes, nothing changes.

    { $read_back ->
        [0] { "" }
       *[other] { -hard-team }
    }

# A code to join the team that is wrong, used, taken back or too old, or one too many: always these very words.
invitation-not =
    I cannot use that link or code. Each one works once, and only for a while.

    Codes can be tried five times an hour. Please ask whoever gave it to you for a new one, or call { $contact_phone } and ask for { $contact_name }.

# A link to join the team was opened by somebody who has that role.
invitation-had = You have this role already: { $role }. The invitation was not needed.

# They said no to an invitation.
took-not = That is fine. Nothing has changed. If you change your mind, open the link once more.

# They said yes to an invitation.
took-on =
    <b>Thank you. You now have a role: { $role }</b>

    You can look at it and give it back in /me

# To the admin who made an invitation: it was used. A lock screen may show it.
invitation-taken =
    Somebody took up your invitation.

    <code>{ $name }</code> ({ $reference })
    { $role }

    Did you mean somebody else? You can end their role with /team

# /invite: which role.
invite-which =
    <b>Invite somebody to the team</b>
    Which role is it for?

# A role was chosen for an invitation: what it means, before the link is made.
invite-sure =
    <b>An invitation for a role: { $role }</b>

    { $what ->
        [council] A Council member belongs to the Council. Some messages and questions go to its members alone.
        [pen] A pen-holder is a member who checks the words first, before they go out.
        [chair] The Council chair speaks for the Council. It gives no other rights in this bot yet.
        [coordinator] Coordinators work with members. They see who is in the team.
       *[admin] Admins can do all that you can do, and they can take your role away.
    }

    { $what ->
        [council] { "" }
        [pen] { "" }
        [chair] { "" }
       *[other] An admin confirms the role every { $days } days, or it ends by itself.
    }

    { $second ->
        [0] The link works once, for { $hours } hours, for whoever says yes to it first.
       *[other] Another admin has to agree first. Then I send you the link. It works once, for whoever says yes to it first.
    }

# The link of an invitation. It is shown this once.
invite-link =
    <b>Here is the link. Role: { $role }</b>

    <code>{ $link }</code>

    Press it to copy it, and send it to one person only. It works once, for whoever says yes to it first, until { $until }. I cannot show it again.

    If the link does not open, they can send me this:
    <code>{ $code }</code>

# The list of invitations that were not used.
invitations-open =
    { $count ->
        [0] There are no open invitations.
       *[other] <b>Open invitations</b>
    }
    { $count ->
        [0] { "" }
       *[other] Each shows its last day and its role. Press one to take it back. You can also type a button’s number. 1 is the first one.
    }

# There are too many open invitations.
invitations-full = There are { $most } open invitations, and more are not possible. Take one back first, or wait until one is used.

# An invitation was taken back.
invitation-back = Taken back. Nobody can use that link now. It was for this role: { $role }

# An invitation that is no longer there was to be taken back.
invitation-over = That invitation is no longer open. It was used, taken back, or too old.

# Somebody with a role wants to change the name by which the team knows them.
team-name =
    <b>The name the team sees</b>
    <blockquote><code>{ $name }</code></blockquote>
    Please type another name, in at most { $limit } characters.

    { $above_given ->
        [0] { -hard-team }
       *[other] { "" }
    }

# They changed that name.
team-name-changed =
    Done. The team now knows you as:
    <blockquote><code>{ $name }</code></blockquote>

# Another admin has to say yes first.
approval-waits = I have asked the other admins. If one of them says yes before { $until }, it is done, and I tell you here.

# One of two admins has lost the role, and the one who is left wants to make another alone.
admin-too-soon =
    That cannot be done yet. Another admin’s role ended on { $ended }.

    For { $days } days after that, one admin alone cannot make another one here. You can on { $until }.

    Is it urgent? Ask whoever looks after the computer I run on. They can invite an admin from there.

# The same was asked for and waits.
approval-waits-already = That waits for another admin’s answer already.

# To the other admins: one of them wants somebody to be an admin. A lock screen may show it.
approval-asked =
    Your answer is needed.

    Asked by: <code>{ $name }</code>
    { $reference_given ->
        [1] May the person with the reference { $reference } become an admin?
       *[other] May an invitation for a new admin be made?
    }
    { $whom_given ->
        [1] The team knows them as: <code>{ $whom }</code>
       *[other] { "" }
    }

    You have until { $until }. If you say yes, they can do all that you can do.

# Nothing waits for this admin.
approval-none = Nothing waits for your answer.

# What was to be decided is decided, taken back or too old.
approval-over = That is over. It was decided, taken back, or nobody answered in time.

# An admin pressed yes or no to what they had asked for themselves.
approval-own = You asked for this yourself, so another admin has to answer. If you do not want it any more, take it back.

# An admin said yes to a role for somebody who has it by now.
approval-had = They have this role already. Nothing has changed.

# To the admin who asked: nobody said yes or no in time. A lock screen may show it.
approval-lapsed =
    No other admin has answered you in time.

    { $reference_given ->
        [1] You asked for { $reference } to become an admin. Nothing has changed.
       *[other] You asked for an invitation for a new admin. None was made.
    }
    If you still want it, please ask again.

# An admin took back what they had asked the other admins for.
request-taken-back = Taken back. The other admins can no longer say yes to it.

# An admin wanted to take back what is decided, too old or taken back.
request-over = That request is over. Another admin answered it, or it was taken back, or too old.

# To the admin who agreed.
approved = Thank you. It is done, and the person who asked is told.

# To the admin who asked: another one agreed. A lock screen may show it.
approved-given =
    Another admin said yes.

    { $reference } now has this role: { $role }

# To the admin who said no.
refused = Thank you. Nothing changes, and the person who asked is told.

# To the admin who asked: another one said no. A lock screen may show it.
refused-told = Another admin said no to what you asked for. Nothing has changed. You can ask them why.

# An admin wants to give a role to a member.
grant-whom =
    <b>Give a role to a member</b>
    Please type their reference, such as K7P-MTQ. They find it in /me

# What was typed is no reference.
grant-no-reference =
    That is no reference. One has six letters and figures, such as K7P-MTQ. It never has a vowel, nor L, S, Y or Z, nor 0, 1, 5 or 8.

    Please type it once more, or ask the person to look in /me

    { -hard-team }

# Nobody has the reference that was typed.
grant-nobody = Nobody has the reference { $reference }. Please look at it once more, and type it again.

# A member was found: which role.
grant-which =
    <b>{ $reference }</b>
    { $name_given ->
        [1] They call themselves:
       *[other] They have not told us a name.
    }
    { $name_given ->
        [1] <blockquote><code>{ $name }</code></blockquote>
       *[other] { "" }
    }
    { $roles_count ->
        [0] They have no role.
       *[other] They have: { $roles }.
    }

    To give them a role, press it.

# Before a role is given.
grant-sure =
    <b>{ $reference } is to have a role: { $role }</b>
    { $name_given ->
        [1] <blockquote><code>{ $name }</code></blockquote>
       *[other] { "" }
    }

    { $what ->
        [council] A Council member belongs to the Council. Some messages and questions go to its members alone.
        [pen] A pen-holder is a member who checks the words first, before they go out.
        [chair] The Council chair speaks for the Council. It gives no other rights in this bot yet.
        [coordinator] Coordinators work with members. They see who is in the team. An admin confirms this every { $days } days, or it ends by itself.
       *[admin] Admins can do all that you can do, and they can take your role away. An admin confirms this every { $days } days, or it ends by itself.
    }

    { $second ->
        [0] They are told, and can give it back at any time.
       *[other] Another admin has to agree first. Then they are told, and can give it back at any time.
    }

# A role was given.
granted = Done. { $reference } now has this role: { $role }. I have left them a message about it.

# To a member who was given a role. A lock screen may show it.
role-given =
    There is something new for you.

    You now have a role: <b>{ $role }</b>

    { $what ->
        [council] You now belong to the Council. Some messages and questions go to its members alone.
        [pen] A pen-holder is a member who checks the words first, before they go out.
        [chair] The Council chair speaks for the Council. It gives you no other rights in this bot yet.
        [coordinator] Coordinators work with members. You can see who is in the team.
       *[admin] Admins decide who is in the team and who has which role.
    }

    { $what ->
        [council] The team sees you as:
        [pen] The team sees you as:
        [chair] The team sees you as:
       *[other] This name and the dates of your role stay for { $years } years after it ends. The team sees you as:
    }
    <blockquote><code>{ $name }</code></blockquote>
    If you do not want this, press “{ give-it-back }”.

# Somebody about whom something was to be done has no role any more, or has left.
person-gone = I cannot find them any more. They may have left, or given back their role.

# /team: a page of it. Each row is a person and one of their roles.
team-list =
    <b>The team</b> (page { $page } of { $pages })

    { $name_1_given ->
        [1] <code>{ $name_1 }</code> ({ $reference_1 })
       *[other] Nobody has a role.
    }
    { $name_1_given ->
        [1] { $role_1 }, since { $since_1 }
       *[other] { "" }
    }
    { $until_1_given ->
        [1] To be confirmed before { $until_1 }
       *[other] { "" }
    }

    { $name_2_given ->
        [1] <code>{ $name_2 }</code> ({ $reference_2 })
       *[other] { "" }
    }
    { $name_2_given ->
        [1] { $role_2 }, since { $since_2 }
       *[other] { "" }
    }
    { $until_2_given ->
        [1] To be confirmed before { $until_2 }
       *[other] { "" }
    }

    { $name_3_given ->
        [1] <code>{ $name_3 }</code> ({ $reference_3 })
       *[other] { "" }
    }
    { $name_3_given ->
        [1] { $role_3 }, since { $since_3 }
       *[other] { "" }
    }
    { $until_3_given ->
        [1] To be confirmed before { $until_3 }
       *[other] { "" }
    }

    { $name_4_given ->
        [1] <code>{ $name_4 }</code> ({ $reference_4 })
       *[other] { "" }
    }
    { $name_4_given ->
        [1] { $role_4 }, since { $since_4 }
       *[other] { "" }
    }
    { $until_4_given ->
        [1] To be confirmed before { $until_4 }
       *[other] { "" }
    }

    { $name_5_given ->
        [1] <code>{ $name_5 }</code> ({ $reference_5 })
       *[other] { "" }
    }
    { $name_5_given ->
        [1] { $role_5 }, since { $since_5 }
       *[other] { "" }
    }
    { $until_5_given ->
        [1] To be confirmed before { $until_5 }
       *[other] { "" }
    }

# Somebody of the team, for admins: each row is one of their roles.
team-one =
    <code>{ $name_1 }</code> ({ $reference_1 })

    { $role_1 }, since { $since_1 }
    { $until_1_given ->
        [1] To be confirmed before { $until_1 }
       *[other] { "" }
    }

    { $name_2_given ->
        [1] { $role_2 }, since { $since_2 }
       *[other] { "" }
    }
    { $until_2_given ->
        [1] To be confirmed before { $until_2 }
       *[other] { "" }
    }

    { $name_3_given ->
        [1] { $role_3 }, since { $since_3 }
       *[other] { "" }
    }
    { $until_3_given ->
        [1] To be confirmed before { $until_3 }
       *[other] { "" }
    }

    { $name_4_given ->
        [1] { $role_4 }, since { $since_4 }
       *[other] { "" }
    }
    { $until_4_given ->
        [1] To be confirmed before { $until_4 }
       *[other] { "" }
    }

    You can also type a button’s number. 1 is the first one.

# A role was confirmed.
confirmed =
    Confirmed.

    <code>{ $name }</code> ({ $reference })
    { $role }, to be confirmed again before { $until }

# An admin tried to confirm their own role, and there is another admin.
confirm-another = Another admin has to confirm your role. You cannot do it yourself.

# Before somebody’s role is withdrawn.
withdraw-ask =
    <b>End a role: { $role }</b>
    <code>{ $name }</code> ({ $reference })

    { $admin ->
        [0] It ends at once, and they are told.
       *[other] It ends at once, and they are told. Their open invitations and requests go with it.
    }

    { $others ->
        [0] To end it, press “{ end-role }”.
       *[other] <b>Who takes over what they look after?</b> Press a name, or “{ nobody-yet }”, and the role ends. Whoever takes over is told.
    }

# Before one gives back one’s own role.
give-back-ask =
    <b>Give back your role: { $role }</b>

    { $admin ->
        [0] It ends at once, and the admins are told. You stay a member.
       *[other] It ends at once, and the other admins are told. Your open invitations and requests go with it. You stay a member.
    }

    { $others ->
        [0] To give it back, press “{ end-role }”.
       *[other] <b>Who takes over what you look after?</b> Press a name, or “{ nobody-yet }”, and the role ends. Whoever takes over is told.
    }

# The last admin was to lose the role, or wanted to give it back.
last-admin = There has to be an admin, and this is the last one. Make somebody else an admin first.

# A role that is not there any more, or never was, was to be ended or confirmed.
role-not-held = That role is not held any more. Nothing has changed.

# A role was withdrawn.
withdrawn =
    Done. This role has ended: { $role }

    <code>{ $name }</code> ({ $reference }) is told.

# To somebody whose role was withdrawn. A lock screen may show it.
role-withdrawn =
    Something has changed for you.

    An admin ended your role: { $role }. You are still a member. To ask why, call { $contact_phone } and ask for { $contact_name }.

# They gave back their role.
given-back = Done. Your role has ended: { $role }. You are still a member. Thank you for what you did.

# To admins: somebody gave back a role. A lock screen may show it.
given-back-admins =
    Somebody gave back a role.

    <code>{ $name }</code> ({ $reference })
    { $role }

# To admins: somebody with a role has left and is erased. A lock screen may show it.
team-left =
    Somebody who had a role has left us, and is erased here.

    They were: { $roles }

    { $work ->
        [others] What I would have told them about what they asked and made, I now tell all coordinators.
        [nobody] There is no coordinator now. So nobody hears about what they asked and made, but for answers that are overdue.
       *[none] { "" }
    }

    To see who is in the team now, send /team

# To whoever takes over from somebody whose role ended. A lock screen may show it.
handed-over =
    Something was handed to you.

    You take over what this person looked after:
    <code>{ $name }</code> ({ $reference })
    { $role }

    What I would have told them, I now tell all who have this role.

# In place of a message to staff that showed somebody's name, words or needs: after a while, or when they leave.
view-removed =
    <b>Removed</b>

    This was about somebody. What I show the team of people is taken away after a while, so that no phone keeps it.

    If you are in the team, look again with /team

# A last question was answered with no.
left-as-it-is = That is fine. Nothing has changed.

# To admins: these roles end soon. A lock screen may show it.
roles-due =
    Please look at who is still needed.

    These roles end by themselves if no admin confirms them:

    { $name_1_given ->
        [1] <code>{ $name_1 }</code> ({ $reference_1 })
       *[other] { "" }
    }
    { $name_1_given ->
        [1] { $role_1 }, before { $until_1 }
       *[other] { "" }
    }

    { $name_2_given ->
        [1] <code>{ $name_2 }</code> ({ $reference_2 })
       *[other] { "" }
    }
    { $name_2_given ->
        [1] { $role_2 }, before { $until_2 }
       *[other] { "" }
    }

    { $name_3_given ->
        [1] <code>{ $name_3 }</code> ({ $reference_3 })
       *[other] { "" }
    }
    { $name_3_given ->
        [1] { $role_3 }, before { $until_3 }
       *[other] { "" }
    }

    { $name_4_given ->
        [1] <code>{ $name_4 }</code> ({ $reference_4 })
       *[other] { "" }
    }
    { $name_4_given ->
        [1] { $role_4 }, before { $until_4 }
       *[other] { "" }
    }

    { $name_5_given ->
        [1] <code>{ $name_5 }</code> ({ $reference_5 })
       *[other] { "" }
    }
    { $name_5_given ->
        [1] { $role_5 }, before { $until_5 }
       *[other] { "" }
    }

    To confirm one, press its button.

# To somebody of the staff: their role ends soon. A lock screen may show it.
role-due =
    Something of yours ends soon.

    If no admin confirms your role in time, it ends by itself:

    { $role_1 }, before { $until_1 }
    { $name_2_given ->
        [1] { $role_2 }, before { $until_2 }
       *[other] { "" }
    }

    I have told the admins. You may want to remind them.

# To the last admin: their own role is to be confirmed. It does not end. A lock screen may show it.
admin-due =
    Please look at your own role.

    You are the only admin, so your role does not end by itself. The day to confirm it is { $until }. Are you still the right person? If so, press the button. If not, make somebody else an admin. Until you do, I ask again, less and less often.

# To somebody of the staff: nobody confirmed their role in time. A lock screen may show it.
role-lapsed =
    Something of yours has ended.

    Nobody confirmed your role in time, so it has ended: { $role }. You are still a member. If that is a mistake, ask an admin to give it to you again.

# To admins: nobody confirmed this role in time. A lock screen may show it.
role-lapsed-admins =
    A role has ended, because nobody confirmed it in time.

    <code>{ $name }</code> ({ $reference })
    { $role }

    If that is a mistake, you can give it again, with “{ team }” in the menu.
