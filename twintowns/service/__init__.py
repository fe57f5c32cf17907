"""The contact centre: what is answered, and whom to ask."""
