"""Findings to fewer findings: what the desk has waived."""
