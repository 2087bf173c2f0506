"""Forums as they are heard: made and changed by coordinators, followed and come to by members."""
