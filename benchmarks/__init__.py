"""How fast it is, and what it survives: measured on the machine at hand, never asserted in a test."""
