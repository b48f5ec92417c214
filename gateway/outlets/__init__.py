"""The outlets' own staff on the telephone: who called about what, and what they were told."""
