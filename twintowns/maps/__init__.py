"""Maps as pictures, drawn from outlines."""
