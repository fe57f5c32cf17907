"""What templates ask for by a tag or a filter."""
