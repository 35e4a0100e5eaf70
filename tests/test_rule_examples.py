"""Every rule keeps the examples that stand in its own file."""

import pytest

from newslint import registry
from newslint.testing import failures


@pytest.mark.parametrize("entry", registry.shipped_entries(), ids=lambda entry: entry.id)
def test_rule_keeps_its_examples(entry: registry.Entry) -> None:
    assert [str(failure) for failure in failures(entry.load())] == []


@pytest.mark.parametrize("entry", registry.shipped_entries(), ids=lambda entry: entry.id)
def test_rule_explains_itself(entry: registry.Entry) -> None:
    rule = entry.load()
    assert len(rule.examples) >= 2
    assert rule.__doc__
    assert "Why:" in rule.__doc__
