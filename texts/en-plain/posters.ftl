### Meetings for one's own calendar, posters, and meetings on paper.

## Calendar files

# With a file that puts a meeting into somebody's own calendar, or tells it that the meeting is cancelled.
# $named: they chose the forum's name. $left_out: the place or the link would give too much away.
calendar-file = { $cancelled ->
        [1] This meeting will not happen. Open this file to tell your calendar. Is the meeting still in your calendar? Then delete it there.
       *[0] Open this file on your phone. Then the meeting is in your calendar. { $named ->
            [1] There it has the name of the forum.
           *[0] There it is only called Meeting.
        }{ $left_out ->
            [1] {" "}The place or the link is not in there. Its words may say too much.
           *[0] {""}
        }

        Did the meeting change? Ask for the file again. Then your calendar changes too.
    }

# "Add to calendar", typed where no meeting was shown just now. $count: how many there are to choose from.
calendar-which = { $count ->
    [0] You have not said yes to a meeting yet. Please choose a forum. Then choose a meeting.
   *[other] Which meeting is it?
}

# What a meeting is called in somebody's calendar, unless they chose the forum's name. Others may see it.
calendar-title = Meeting

# In somebody's calendar, beneath the title. Others may see it.
calendar-more = More in your chat.

# Somebody wants a meeting in their calendar that is there no longer.
calendar-none = This meeting is not there any more. Please look at the forum again.

## Posters

# /poster: what is it for? $made: how many are shown that are there already. $older: whether there are others.
poster-choose =
    <b>What is the poster for?</b>
    A poster has a large square. Phones can read it. Then people are in this chat.

    For a forum: people join, and then they see its next dates. For a place: type where it hangs. Then you see how often it was opened there.
    { $made ->
        [0] {""}
       *[other] {""}
            { $older ->
                [0] Below are the posters that are there already.
               *[other] Below are the newest posters. For an older one of a place, type that place again.
            }
    }

# A poster for a place: where does it hang?
poster-place =
    <b>Where will it hang?</b>
    Type the place, such as Central Library. It only stands here, not on the poster. There is room for { $limit } characters.

# A poster in words, before it is made, and whenever it is looked at again.
# $named: the forum's name stands on it. $hidden: it does not, because its words tell too much. $telling: the word
# in their own heading that tells too much; empty for none.
poster-page =
    <b>Poster: { $kind ->
        [all] everything here
       *[other] { $for }
    }</b>

    This stands on it:
    <b>{ $heading }</b>
    { $named ->
        [1] { $for }
            { poster-scan }
       *[other] { poster-scan }
    }
    { poster-type }
    <b>{ $link }</b>
    { poster-no-phone }
    <b>{ $contact_phone }</b>
    <b>{ $contact_email }</b>

    { $telling_given ->
        [1] Your heading has the word <b>{ $telling }</b>. So everybody can see whom the poster is for.
       *[other] { $hidden ->
            [1] The forum's name is not on it. The name shows whom it is for. You can type it as a heading.
           *[other] We found no word on it that shows whom it is for. Please look at it yourself, too.
        }
    }

    Opened so far: { $opened }. Nobody sees by whom.

# How often a poster was opened, inside other words.
poster-opened = { $count ->
    [0] never
    [one] once
   *[other] { $count } times
}

# The same, where it was opened so seldom that the number could tell who it was.
poster-opened-few = fewer than 8 times

# A heading of a coordinator's own for a poster.
poster-heading-ask =
    <b>What shall stand at the top?</b>
    Type it. There is room for { $limit } characters. Anybody can read a poster.

# With the poster as a file to print.
poster-pdf-file = { $kind ->
        [all] The poster for everything here, to print on A4.
       *[other] The poster for { $for }, to print on A4.
    }

# With the poster as a picture.
poster-png-file = The same as a picture. You can send it on.

# The last question before a poster is deleted.
poster-delete-sure =
    <b>{ $kind ->
        [all] Delete the poster for everything here?
       *[other] Delete the poster for { $for }?
    }</b>
    How often it was opened is deleted too. Does it hang somewhere? It still leads here. But nobody counts any more.

# A poster was deleted.
poster-deleted = The poster is deleted. Please take down what still hangs.

# A poster that was asked for is no longer there.
poster-none = This poster is no longer there.

# No more posters can be made.
poster-too-many = There are { $most } posters already. Please delete one first.

# On a poster: its heading, where it is for no forum. Anybody may read it.
poster-says = Have your say

# On a poster for a forum: its heading. Anybody may read it.
poster-says-forum = Come and have your say

# On a poster, beside the square that phones read.
poster-scan = Point your phone’s camera at the square. It opens a chat in Telegram, a free app.

# On a poster, above its link.
poster-type = Or type this into your phone’s browser:

# On a poster, above a phone number and an e-mail address.
poster-no-phone = No smartphone? Call or write to us:

## A forum's next meetings on paper

# With the next meetings of a forum as a page to print.
print-meetings-file = The next dates to print, in large letters.

# There is nothing to print.
print-no-meetings = No meetings are planned. So there is nothing to print.

# A forum whose meetings were to be printed is no longer there.
print-no-forum = This forum is no longer there.

# On paper: when a meeting is.
printed-meeting = { $moment }

# On paper: where meetings are, or where one is that is elsewhere.
printed-place = Where: { $words }

# On paper, beneath a date.
printed-cancelled = This one is cancelled.

# On paper, beneath all dates and above what holds for each of them.
printed-usual = Usually

# On paper: how long meetings are.
printed-minutes = How long: { $words } minutes

# On paper: what helps people to get in and to take part there.
printed-access = Getting in: { $words }

# On paper.
printed-bring = Please bring: { $words }

# On paper.
printed-expenses = Expenses: { $words }

# On paper: who is there to help.
printed-support = Who can help you: { $words }

# On paper, beneath all dates. The phone number stands below it.
printed-may-change = Dates can change. Please ask before you set out.
