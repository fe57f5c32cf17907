"""Commands of the ground app."""
