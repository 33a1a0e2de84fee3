"""Facts about English and pure functions on text; every stage may import from here."""
