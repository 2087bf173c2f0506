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
            [1] {" "}The place is not in your calendar. Its words may say too much.
           *[0] {""}
        }

        Did the meeting change? Ask for the file again. Then your calendar changes too.
    }

# What a meeting is called in somebody's calendar, unless they chose the forum's name. Others may see it.
calendar-title = Meeting

# In somebody's calendar, beneath the title. Others may see it.
calendar-more = More in your chat.

# Somebody wants a meeting in their calendar that is there no longer.
calendar-none = This meeting is not there any more. Please look at the forum again.
