"""Text as people type and paste it: cleaned, and compared by what is seen."""
