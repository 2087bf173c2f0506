"""What is remembered of the team: roles, invitations, the audit, and what staff were shown."""
