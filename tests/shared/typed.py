"""What is typed or pasted, and what is left of it in a field of one line."""

# What is typed or pasted, and what is left of it in a field of one line.
LINES = {
    "decomposed letters": ("A\u030asa Provstro\u0308m", "Åsa Provström"),
    "blanks around": ("  Provby\t ", "Provby"),
    "no-break space": ("Norra\u00a0Provby", "Norra Provby"),
    "narrow and thin spaces": ("16\u202f000\u2009\u3000km", "16 000 km"),
    "tab and several blanks": ("Norra\t  Provby", "Norra Provby"),
    "line break": ("Norra\r\nProvby", "Norra Provby"),
    "vertical tab, Word's line break": ("Norra\x0bProvby", "Norra Provby"),
    "form feed": ("Norra\x0cProvby", "Norra Provby"),
    "line separators of Unicode": ("Norra\u2028Provby\u2029", "Norra Provby"),
    "next line": ("Norra\x85Provby", "Norra Provby"),
    "NUL": ("Prov\x00by", "Provby"),
    "other control characters": ("Pr\x01o\x1bv\x7fb\x9dy", "Provby"),
    "zero-width space and byte order mark": ("\ufeffProv\u200bby\u2060", "Provby"),
    "joiners between Latin letters": ("Prov\u200dby\u200c", "Provby"),
    "direction": ("\u202eProv\u200fby\u2066", "Provby"),
    "soft hyphen": ("Prov\u00adby", "Provby"),
    "half of a surrogate pair": ("Prov\ud83dby\udc00", "Provby"),
    "no characters": ("Prov\ufffe\uffff\ufdd0by", "Provby"),
    "picture's anchor": ("Prov\ufffcby", "Provby"),
    "blank letter of Korean": ("Norra\u3164Provby", "Norra Provby"),
    "loose tags": ("Prov\U000e0070\U000e007fby", "Provby"),
    "nothing but unseen": ("\u200b\u00a0\u00ad", ""),
    "mark parted from its letter by what is unseen": ("A\u00ad\u030asa", "Åsa"),
}
