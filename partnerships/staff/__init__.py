"""What staff see of partners: what needs attention, deadlines and spreadsheets."""
