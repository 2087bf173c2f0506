### When a message goes: how it is read back, what cannot be planned, and what people type for it.

# A rhythm, read back.
when-daily = every day at { $time }

# A rhythm, read back.
when-weekly = every { $weekday } at { $time }

# A rhythm, read back. There are at least two weeks between.
when-weeks = every { $interval } weeks on { $weekday } at { $time }

# A rhythm, read back: on the 2nd Tuesday of each month.
when-nth-weekday = on the { $nth } { $weekday } of each month at { $time }

# A rhythm, read back.
when-last-day = on the last day of each month at { $time }

# A rhythm, read back. Not every month has the last three days.
when-day-of-month = on the { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[other] { $day }th
    } of each month at { $time }{ $day ->
        [29] { " " }(months without a 29th are left out)
        [30] { " " }(months without a 30th are left out)
        [31] { " " }(months without a 31st are left out)
       *[other] { "" }
    }

# A rhythm that ends on a date, read back. $when is one of those above.
when-until = { $when }, until { $end }

# A rhythm that ends after so many times, read back. $when is one of those above.
when-times = { $when }, { $count ->
        [1] once
       *[other] { $count } times
    }

# What was typed for when a message goes cannot be read. The question follows.
again-when-unclear =
    { -hard-now }

    I could not find a day and a time in that. Please type them, for example: 3 December at 14:00, or every Monday at 10:00.

# The same where one moment is asked for, and nothing that repeats. The question follows.
again-when-once =
    { -hard-now }

    I could not find one day and one time in that. Please type them, for example: 3 December at 14:00.

# There is a day and no time of day. The question follows.
again-when-time = I see the day, but no time. Please type both, for example: 3 December at 14:00.

# There is no such day: 30 February. The question follows.
again-when-date = The calendar has no such date. Please check the day and the month, and type it again. For example: 28 February at 14:00.

# The day of the week does not belong to the date. The question follows.
again-when-weekday = { $date } is a { $weekday }. Please type the date again, with or without the day of the week. For example: 3 December at 14:00.

# “Every second Tuesday” can be meant in two ways. The question follows.
again-when-second =
    That can mean two things. Please type one of these:

    every { $weeks } weeks on { $weekday } at 10:00

    { $weeks ->
        [2] 2nd
        [3] 3rd
       *[other] { $weeks }th
    } { $weekday } of each month at 10:00

# At this time of day the clocks change on some day of the year. The question follows.
again-when-clocks = The clocks change between { $from } and { $to }, so a message at that time could come twice or not at all. Please type it again with another time. For example: tomorrow at 10:00.

# The moment is over. The question follows.
again-when-past = That would be { $moment }, and that time has passed. Please type a later one, for example: tomorrow at 10:00.

# More than two years ahead. The question follows.
again-when-far = That is more than 2 years ahead, which is further than I plan. Please type an earlier day, for example: 3 December at 14:00.

# It ends before the first time. The question follows.
again-when-end = It would end on { $end }. But the first time would only be { $first }. Please type it again with a later end, for example: every Monday at 10:00, 5 times.

# It would never go: 0 times. The question follows.
again-when-never = Then it would never go. Please say at least 1 time, or leave that out. For example: every Monday at 10:00, 5 times.

# It would go too often. The question follows.
again-when-often = That is too often: I can repeat it at most { $most } times. Please type fewer, for example: every Monday at 10:00, 5 times.

# There are too many weeks from one time to the next, or none. The question follows.
again-when-weeks = I can repeat something every 1 to { $most } weeks. Please type it again, for example: every 2 weeks on Monday at 10:00.

# Which of its weekdays in a month, read back and typed: the 2nd Tuesday.
nth-1 = 1st
    .typed = first

# Which of its weekdays in a month, read back and typed: the 2nd Tuesday.
nth-2 = 2nd
    .typed = second

# Which of its weekdays in a month, read back and typed: the 2nd Tuesday.
nth-3 = 3rd
    .typed = third

# Which of its weekdays in a month, read back and typed: the 2nd Tuesday.
nth-4 = 4th
    .typed = fourth

# Which of its weekdays in a month, read back and typed: the last Friday.
nth-last = last

# Typed for every week.
weekdays-0 = Mondays

# Typed for every week.
weekdays-1 = Tuesdays

# Typed for every week.
weekdays-2 = Wednesdays

# Typed for every week.
weekdays-3 = Thursdays

# Typed for every week.
weekdays-4 = Fridays

# Typed for every week.
weekdays-5 = Saturdays

# Typed for every week.
weekdays-6 = Sundays

# Typed instead of a number.
number-1 = one

# Not a label. Typed instead of the number one before what is counted: in an hour.
a-words =
    .typed = a | an

# Not a label. Numbers in letters that are not understood: then figures are asked for.
larger-number-words =
    .typed = thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | twenty | thirty | forty | fourty | fifty | sixty | seventy | eighty | ninety | hundred | thousand | dozen | dozens | couple | few | several | half | hundreds

# Not a label. Typed instead of nought, where people are counted.
nobody-words =
    .typed = nobody | no one | noone | no-one | none | nobody came | no one came | zero | nil | no people

# Typed instead of a number.
number-2 = two

# Typed instead of a number.
number-3 = three

# Typed instead of a number.
number-4 = four

# Typed instead of a number.
number-5 = five

# Typed instead of a number.
number-6 = six

# Typed instead of a number.
number-7 = seven

# Typed instead of a number.
number-8 = eight

# Typed instead of a number.
number-9 = nine

# Typed instead of a number.
number-10 = ten

# Typed instead of a number.
number-11 = eleven

# Typed instead of a number.
number-12 = twelve

# Not a label. Before or after a time.
today-words =
    .typed = today | later today

# Not a label. Before or after a time.
tomorrow-words =
    .typed = tomorrow | tmrw | tomorow | tommorow | tommorrow

# Not a label. Before or after a time.
overmorrow-words =
    .typed = the day after tomorrow | day after tomorrow

# Not a label. Before a day of the week: this Friday.
this-words =
    .typed = this | this coming | coming

# Not a label. Before a day of the week in the week after this one: next Friday.
next-words =
    .typed = next

# Not a label. Before a day, and may be left out.
on-words =
    .typed = on

# Not a label. Before a day, and may be left out.
the-words =
    .typed = the

# Not a label. Between a day and its month: 3rd of December.
of-words =
    .typed = of

# Not a label. Before how long from now: in 2 hours.
in-words =
    .typed = in

# Not a label. Before a time: at 10.
at-words =
    .typed = at | @

# Not a label. Before what repeats: every Monday.
every-words =
    .typed = every | each

# Not a label. Every day.
daily-words =
    .typed = daily | every day | each day | everyday | once a day

# Not a label. Every week, before or after a day of the week.
weekly-words =
    .typed = weekly | every week | each week | once a week

# Not a label. Every two weeks, before or after a day of the week.
fortnightly-words =
    .typed = fortnightly | every fortnight | each fortnight | once a fortnight | every other week | every second week

# Not a label. Every two weeks, before a day of the week: every other Monday.
every-other-words =
    .typed = every other

# Not a label. Every month, before a day of the month.
monthly-words =
    .typed = monthly | every month | each month | once a month

# Not a label. Every month, after a day of the month: 15th of each month.
each-month-words =
    .typed = of each month | of every month | of the month | each month | every month | in the month | in each month | in every month | a month | monthly

# Not a label. The last day of a month.
last-day-words =
    .typed = last day

# Not a label. What is counted: in 30 minutes.
minute-words =
    .typed = minute | minutes | min | mins

# Not a label. What is counted: in 2 hours.
hour-words =
    .typed = hour | hours | hr | hrs

# Not a label. What is counted: in 3 days.
day-words =
    .typed = day | days

# Not a label. What is counted: every 2 weeks.
week-words =
    .typed = week | weeks | wk | wks

# Not a label. Before the last day of what repeats: until 31 March.
ending-words =
    .typed = until | till | til | up to | to | ending | ending on | ends | ends on

# Not a label. Before how many times, and may be left out: for 5 times.
for-words =
    .typed = for

# Not a label. After how many times: 5 times.
times-words =
    .typed = times | time | x

# Not a label. Once and no more, after a rhythm.
once-words =
    .typed = once | only once | just once

# Not a label. After the number of a day: 3rd.
ordinal-ends =
    .typed = st | nd | rd | th
