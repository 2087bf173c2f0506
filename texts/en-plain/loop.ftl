### What happened: the ladder, what is owed after a question, and how people say it was.

## The ladder of co-production

# The lowest rung. It is named on the page about the ladder, and never offered.
rung-1 = coercion

# A rung of the ladder.
rung-2 = educating

# A rung of the ladder.
rung-3 = informing

# A rung of the ladder.
rung-4 = consultation

# A rung of the ladder.
rung-5 = engagement

# A rung of the ladder.
rung-6 = co-design

# The highest rung of the ladder.
rung-7 = co-production

# While a question is made: “How to go higher”.
ladder-higher =
    <b>On the ladder:</b> step { $rung } of 7, { $name }.

    To go higher:
    { $step_lines }

# A step up the ladder: for questions that do not begin with a blank sheet.
ladder-step-blank = – Begin with a blank sheet. First, people say what matters.

# A step up the ladder: for questions whose words no member has checked.
ladder-step-pen = – Ask a member to check the words first.

# A step up the ladder: for questions that staff decide.
ladder-step-decide = – Let members help to decide.

# The last step up the ladder.
ladder-step-loop = – Tell people what came of it. Keep to the day you promised.
