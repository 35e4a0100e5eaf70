"""Rules on copy about people accused, charged or tried."""
