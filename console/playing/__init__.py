"""Hearing a recorded call at the desk."""
