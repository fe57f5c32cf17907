"""What may happen to a relation or an agreement, each step with a form of its own."""
