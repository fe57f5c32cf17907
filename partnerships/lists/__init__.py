"""Partners in lists, on maps and in counts."""
