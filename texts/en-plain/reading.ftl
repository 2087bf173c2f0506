### The reading check: what could be easier to read in what somebody is writing for many people.

# After “Check the words”, where something could be easier. It is only advice.
reading-advice =
    <b>How it reads</b>
    This is only advice. You need not change anything.

    { $hard_count ->
        [0] { "" }
        [one] <b>One sentence is hard to read.</b> Use short words, or make it two sentences:
            { $hard_lines }
       *[other] <b>{ $hard_count } sentences are hard to read.</b> Use short words, or make more sentences. The hardest:
            { $hard_lines }
    }

    { $jargon_lines_given ->
        [1] <b>Some people do not know these words:</b>
            { $jargon_lines }
       *[other] { "" }
    }

    { $telling_given ->
        [1] <b>{ $telling }</b> is near the beginning. A locked phone shows the beginning. Other people may see it. Could it come later?
       *[other] { "" }
    }

# After “Check the words”, where nothing stands out.
reading-fine =
    <b>We found nothing hard.</b>
    No sentence is hard to read. No word is on our lists.

    A computer looked at this. Please read it aloud, too.

# In the advice, a sentence that is hard to read.
reading-sentence = • { $words }

# In the advice, a word that some people do not know, and what to say instead.
reading-word = • { $word }: say ‘{ $plainer }’
