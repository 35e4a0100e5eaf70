"""The engines behind YAML rules: one module for each extension point of Vale's rule language."""
