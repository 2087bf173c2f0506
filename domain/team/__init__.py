"""The rules of the team: the record of what it does, and until when its roles last."""
