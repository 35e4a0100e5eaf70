"""Vale's configuration, documents and output, as Vale 3.26 behaves, over the kinds of rules that are shared with it."""
