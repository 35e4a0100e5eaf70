"""Leftovers: furniture, placeholders, notes that were never meant for print."""
