"""What only the staff have to do with: who may do what, what needs attention, their site and its handbook."""
