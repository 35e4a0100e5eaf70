"""Names of companies, products, people and places."""
