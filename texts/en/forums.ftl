### Forums, as members see them.

# Instead of an area: a forum that is for all of them.
forum-everywhere = all areas
