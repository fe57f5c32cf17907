"""The pages of partners, figures, countries and themes."""
