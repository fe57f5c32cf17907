"""Every form of a person's name, e-mail address and phone number, found and blanked wherever it is stored."""
