"""Every fix that a rule offers settles its finding, and a second look finds nothing to do."""

import pytest

from newslint.document import Document
from newslint.finding import Finding
from newslint.registry import Registry, shipped_entries
from newslint.rule import Bad, Good, Rule
from newslint.testing import document_of, options_of

REGISTRY = Registry(shipped_entries())
PACKS = ("legal", "money", "quotes", "residue")
EXAMPLES = [
    (entry.id, example)
    for entry in shipped_entries()
    if entry.pack in PACKS
    for example in entry.load().examples
    if isinstance(example, Bad)
]


def made(document: Document, findings: list[Finding]) -> str:
    """Return the text with the first fix of each finding made."""
    edits = [edit for finding in findings for fix in finding.fixes[:1] for edit in fix.edits]
    text = document.source
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        span = document.source_map.span(edit.span)
        text = text[: span.start] + edit.text + text[span.end :]
    return text


@pytest.mark.parametrize(("rule_id", "example"), EXAMPLES, ids=str)
def test_a_fix_settles_its_finding(rule_id: str, example: Bad) -> None:
    rule: Rule = REGISTRY.rule(rule_id).with_options(options_of(example))
    document = document_of(example)
    findings = [finding for finding in rule.check(document) if finding.fixes]
    if findings:
        fixed = document_of(Good(made(document, findings), format=example.format, **example.settings))
        left = [finding for finding in rule.check(fixed) if finding.fixes]
        assert [finding.message for finding in left] == []
        assert fixed.text.count("  ") <= document.text.count("  ")
