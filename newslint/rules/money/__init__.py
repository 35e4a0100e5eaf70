"""Money: every amount, every conversion, at the story's date."""
