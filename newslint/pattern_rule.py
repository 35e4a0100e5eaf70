"""A YAML rule over a story: what a kind finds in the blocks that its scope asks for, as findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.analysis.quotes import in_quote
from newslint.document import Document
from newslint.errors import RuleError
from newslint.files import shipped
from newslint.finding import Edit, Finding, Fix, Severity
from newslint.kinds.action import ACTIONS
from newslint.kinds.base import Hit, Kind, State
from newslint.kinds.build import MAKERS, KeyFault, Surroundings, build
from newslint.kinds.memo import MEMO
from newslint.nodes import Node
from newslint.passages import HEARD, Crew
from newslint.pattern_faults import faults
from newslint.readers import suffixes
from newslint.rule import Bad, Example, Good, Rule, unmark
from newslint.span import Span
from newslint.vale.scopes import Scope, Term, scope_of

OWN = ("description", "why", "misses", "source", "since", "examples", "quoted", "enabled")
PARTS = ("why", "misses", "source")


class PatternRule(Rule):
    """A rule of the house, in YAML.

    `quoted` tells whether it speaks of what stands in direct quotes, which are exempt otherwise.
    """

    kind: Kind
    scope: Scope
    quoted: bool = False
    crew: Crew | None = None  # the rules that run beside it, itself among them
    number: int = 0  # of the rule in its crew

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield a finding for each hit, in the order of the story's blocks."""
        state, limit = State(), self.kind.definition.limit
        crew = self.crew or Crew([(self.kind, self.scope)])
        told: set[tuple[Span, str]] = set()
        for span, passage, seen in crew.look(self.number, document):
            for hit in self.kind.find(passage, state, seen):
                place = _place(hit, span, document)
                if (place, hit.said.message) in told or (not self.quoted and in_quote(document, place)):
                    continue
                told.add((place, hit.said.message))
                yield self.finding(place, hit.said.message, fixes=_fixes(hit, place))
                if limit and len(told) >= limit:
                    return

    @classmethod
    def together(cls, rules: Sequence[Rule]) -> tuple[Rule, ...]:
        """Return the rules with those of this kind in one crew, which looks a story over once for all of them."""
        own = [rule for rule in rules if isinstance(rule, PatternRule)]
        crew = Crew([(rule.kind, rule.scope) for rule in own])
        numbers = {rule.id: number for number, rule in enumerate(own)}
        return tuple(
            rule.copied(crew=crew, number=numbers[rule.id]) if isinstance(rule, PatternRule) else rule for rule in rules
        )


def _place(hit: Hit, passage: Span, document: Document) -> Span:
    """Return where a hit stands; one that does not know it is looked for in its passage, which else it is about."""
    if not hit.exact:
        found = document.text.find(hit.text, passage.start, passage.end) if hit.text else -1
        return Span(found, found + len(hit.text)) if found >= 0 else passage
    return Span(hit.start, hit.end).shifted(passage.start)


def _fixes(hit: Hit, place: Span) -> Iterator[Fix]:
    """Yield the replacements that an action proposes; whether they read well, a person says."""
    for text in hit.said.suggestions:
        yield Fix(f"Write '{text}'" if text else f"Delete '{hit.text}'", (Edit(place, text),))


def made(top: Node, rule_id: str, path: str) -> Rule:
    """Return the rule that a YAML file holds; raises RuleError with the place of what is wrong."""
    keys = {key.text: value for key, value in top.pairs()} if top.kind == "map" else {}
    kind = _kind(top, keys, rule_id, path)
    # Those that come with newslint are tried by their examples, and not at every start.
    for node, why in () if path.startswith(shipped()) else faults(keys, kind):
        raise RuleError(f"the pattern '{node.text}' cannot be used: {why}", node.place(path))
    scope = scope_of(kind.definition.scope or TEXT)
    if strange := _unheard(scope):
        hint = _nearest(strange, sorted(HEARD))
        raise RuleError(f"no story has the scope '{strange}'", keys["scope"].place(path), hint)
    said = _About(keys, path)
    made = PatternRule().copied(
        id=rule_id,
        severity=Severity(kind.definition.level),
        kind=kind,
        scope=scope,
        quoted=said.truth("quoted"),
        enabled=said.truth("enabled", True),
        examples=tuple(said.examples()),
        since=said.text("since"),
        __doc__=said.page(),
    )
    needed = NEEDED.get(kind.definition.kind, ())
    given = [keys[key] for key in needed if key in keys]
    if needed and not any(node.items or node.text for node in given):  # it would find nothing, or everything
        sentence = f"a rule of the kind '{kind.definition.kind}' needs {' or '.join(map(repr, needed))}"
        raise RuleError(sentence, (given or [top])[0].place(path))
    return made


def _kind(top: Node, keys: Mapping[str, Node], rule_id: str, path: str) -> Kind:
    """Return what finds, made by the kind that `extends` names; raises RuleError with the place of what is wrong."""
    extends = keys.get("extends")
    if extends is None:
        raise RuleError("a rule needs 'extends', which names its kind", top.place(path), _kinds())
    if extends.text not in MAKERS:
        raise RuleError(f"'extends' names no kind of rule: '{extends.text}'", extends.place(path), _kinds())
    raw = {name: _plain(node) for name, node in keys.items() if name not in OWN}
    if "message" not in raw:
        raise RuleError("a rule needs a 'message'", top.place(path))
    level = keys.get("level")
    if level is not None and not level.empty and level.text not in SEVERITIES:
        raise RuleError(f"no severity '{level.text}'", level.place(path), _nearest(level.text, SEVERITIES))
    MEMO.recall()
    try:
        return build({**raw, "name": rule_id}, Surroundings())
    except KeyFault as error:
        if error.known:
            named = next((key for key, _ in top.pairs() if key.text.lower() == error.target), top)
            hint = _nearest(error.target, (*error.known, *OWN))
            raise RuleError(f"no key '{named.text}'", named.place(path), hint) from None
        node = keys.get(error.target, top)
        raise RuleError(_said(error, node), node.place(path)) from None
    except ValueError as error:  # of its action
        hint = _nearest("", ACTIONS) if "unknown action" in str(error) else ""
        raise RuleError(str(error), keys.get("action", top).place(path), hint) from None


TEXT = ("text",)
SEVERITIES = tuple(level.value for level in reversed(Severity))
NEEDED = {
    "existence": ("tokens", "raw"),
    "substitution": ("swap",),
    "occurrence": ("token",),
    "consistency": ("either",),
}
TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def _kinds() -> str:
    return f"one of {', '.join(sorted(MAKERS))}"


def _nearest(word: str, known: Sequence[str]) -> str:
    """Return the word that was probably meant, as a hint, or all that can stand there."""
    from difflib import get_close_matches  # dear, for a mistake

    close = get_close_matches(word, known, n=1)
    return f"did you mean '{close[0]}'?" if close else f"one of {', '.join(dict.fromkeys(known))}"


def _said(error: KeyFault, node: Node) -> str:
    """Return what a key takes and what it has been given, or what else is wrong with it."""
    if error.wanted:
        return f"'{error.target}' takes {error.wanted}, not {node.described()}"
    return f"'{error.target}': {error}" if error.target else str(error)


def _unheard(scope: Scope) -> str:
    """Return what the scope of a rule asks for and no story has, "" where the rule can speak of something."""
    strange = [_strange(chain) for chain in scope.chains]
    return strange[0] if all(strange) else ""


def _strange(chain: Iterable[Term]) -> str:
    """Return a part that a story must have by this chain and that none has, "" where there is none."""
    asked = (part for term in chain if not term.negated for part in sorted(term.sections - HEARD))
    return next((part for part in asked if f".{part}" not in suffixes()), "")


def _plain(node: Node) -> Any:
    """Return a node as the kinds take it: every scalar the text that is written, nothing None."""
    if node.kind == "list":
        return [_plain(item) for item in node.items]
    if node.kind == "map":
        return {key.text: _plain(value) for key, value in node.pairs()}
    return None if node.empty else node.text


class _About:
    """What a file says of its rule beside the keys of its kind."""

    def __init__(self, keys: Mapping[str, Node], path: str) -> None:
        self.keys, self.path = keys, path

    def text(self, name: str) -> str:
        """Return a text, "" where it is not written."""
        node = self.keys.get(name)
        if node is not None and node.kind in ("list", "map"):
            raise RuleError(f"'{name}' takes a text, not {node.described()}", node.place(self.path))
        return node.text if node is not None and not node.empty else ""

    def truth(self, name: str, default: bool = False) -> bool:
        """Return true or false."""
        text = self.text(name).lower()
        if text and text not in TRUTH:
            node = self.keys[name]
            raise RuleError(f"'{name}' takes true or false, not {node.described()}", node.place(self.path))
        return TRUTH.get(text, default)

    def page(self) -> str:
        """Return the page of the rule, as a docstring has it."""
        parts = [self.text("description") or self.text("message")]
        parts += [f"{name.capitalize()}: {self.text(name)}" for name in PARTS if self.text(name)]
        return "\n\n".join(parts)

    def examples(self) -> Iterator[Example]:
        """Yield the examples, bad ones first."""
        node = self.keys.get("examples")
        if node is not None and node.kind != "map" and not node.empty:
            raise RuleError("'examples' takes a mapping with 'bad' and 'good'", node.place(self.path))
        for key, _ in node.pairs() if node is not None and node.kind == "map" else ():
            if key.text not in ("bad", "good"):
                raise RuleError(f"examples are 'bad' or 'good', not '{key.text}'", key.place(self.path))
        for kind, maker in (("bad", Bad), ("good", Good)):
            for item in self.listed(node.get(kind) if node else None):
                try:
                    unmark(item.text)
                    yield maker(item.text, format="markdown")
                except ValueError as error:
                    raise RuleError(str(error), item.place(self.path)) from None

    def listed(self, node: Node | None) -> Iterable[Node]:
        """Return the texts of a list."""
        if node is None or node.empty:
            return ()
        items = node.items if node.kind == "list" else (node,)
        for item in items:
            if item.kind in ("list", "map"):
                raise RuleError(f"an example is a text, not {item.described()}", item.place(self.path))
        return items
