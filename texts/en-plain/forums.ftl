### Forums, as members see them, in short plain words.

# Instead of an area: a forum that is for all of them.
forum-everywhere = all areas
