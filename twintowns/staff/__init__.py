"""What only the staff have to do with."""
