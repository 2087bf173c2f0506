"""What is remembered of forums: their meetings, who follows and comes, agendas and posters."""
