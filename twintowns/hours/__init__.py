"""When somebody answers: opening hours, odd days and holidays."""
