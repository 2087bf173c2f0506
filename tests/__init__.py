"""The promises of Share the Pen, as tests in plain language."""
