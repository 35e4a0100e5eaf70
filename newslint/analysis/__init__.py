"""Facts about a document, one module a kind of fact."""
