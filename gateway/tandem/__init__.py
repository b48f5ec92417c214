"""Trainers beside trainees in running calls."""
