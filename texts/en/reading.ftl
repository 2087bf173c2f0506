### The reading check: what could be easier to read in what somebody is writing for many people.

# After “Check the words”, where something could be easier. It is only advice.
reading-advice =
    <b>How it reads</b>
    This is only advice. You can leave it all as it is.

    { $hard_count ->
        [0] { "" }
        [one] <b>One sentence is hard to read.</b> Shorter words would help, or two sentences:
            { $hard_lines }
       *[other] <b>{ $hard_count } sentences are hard to read.</b> Shorter words would help, or more sentences. The hardest:
            { $hard_lines }
    }

    { $jargon_lines_given ->
        [1] <b>Not everybody knows these words:</b>
            { $jargon_lines }
       *[other] { "" }
    }

    { $telling_given ->
        [1] <b>{ $telling }</b> stands near the beginning, where locked phones show it. Others may see it there. Could it come later?
       *[other] { "" }
    }

# After “Check the words”, where nothing stands out.
reading-fine =
    <b>Nothing stands out.</b>
    No sentence is hard to read, and none of your words is on our lists.

    A computer looked at this. Read it aloud once, too.

# In the advice, a sentence that is hard to read.
reading-sentence = • { $words }

# In the advice, a word that not everybody knows, and what to say instead.
reading-word = • { $word }: try ‘{ $plainer }’
