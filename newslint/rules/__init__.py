"""Shipped rules that need Python: a folder is a pack, a module is a rule."""
