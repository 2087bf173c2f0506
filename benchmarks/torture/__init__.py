"""What it survives: killed, cut off, filled up and lied to, many times, then compared with what should be."""
