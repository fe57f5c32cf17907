"""The pages of the ground app."""
