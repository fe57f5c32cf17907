"""Text as people type and paste it: cleaned, compared by what is seen, rendered, and named in two languages."""
