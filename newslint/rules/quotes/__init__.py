"""Rules on direct quotes and the words that introduce them."""
