### Dates in words. Days of the week and months are also what people type.

# A day, inside other words.
date-words = { $day } { $month } { $year }

# A moment, inside other words.
moment-words = { $weekday } { $day } { $month } { $year } at { $time }

# A day of the week, inside a date.
weekday-0 = Monday
    .typed = monday | mondays | mon

# A day of the week, inside a date.
weekday-1 = Tuesday
    .typed = tuesday | tuesdays | tue | tues

# A day of the week, inside a date.
weekday-2 = Wednesday
    .typed = wednesday | wednesdays | wed | weds

# A day of the week, inside a date.
weekday-3 = Thursday
    .typed = thursday | thursdays | thu | thur | thurs

# A day of the week, inside a date.
weekday-4 = Friday
    .typed = friday | fridays | fri

# A day of the week, inside a date.
weekday-5 = Saturday
    .typed = saturday | saturdays | sat

# A day of the week, inside a date.
weekday-6 = Sunday
    .typed = sunday | sundays | sun

# A month, inside a date.
month-1 = January
    .typed = january | jan

# A month, inside a date.
month-2 = February
    .typed = february | feb

# A month, inside a date.
month-3 = March
    .typed = march | mar

# A month, inside a date.
month-4 = April
    .typed = april | apr

# A month, inside a date.
month-5 = May
    .typed = may | may

# A month, inside a date.
month-6 = June
    .typed = june | jun

# A month, inside a date.
month-7 = July
    .typed = july | jul

# A month, inside a date.
month-8 = August
    .typed = august | aug

# A month, inside a date.
month-9 = September
    .typed = september | sep | sept

# A month, inside a date.
month-10 = October
    .typed = october | oct

# A month, inside a date.
month-11 = November
    .typed = november | nov

# A month, inside a date.
month-12 = December
    .typed = december | dec
