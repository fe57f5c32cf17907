"""What the page of one partner shows."""
