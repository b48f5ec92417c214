"""The work on a contact by the handbook's procedure: what was answered, said, left out, done otherwise, and what it comes to."""
