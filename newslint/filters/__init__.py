"""Findings to fewer findings: what the desk has waived, one module a way of waiving."""
