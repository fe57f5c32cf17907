"""The contact centre: how a caller's question is understood, and what is answered."""
