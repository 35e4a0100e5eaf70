"""What an action makes of a match: the texts that are suggested in its place."""

from collections.abc import Callable, Sequence

from newslint.kinds.base import Action, Definition, Said, spoken
from newslint.kinds.edits import EDITS, edited, steps, with_groups
from newslint.kinds.matchcase import recased
from newslint.kinds.message import sentence

ACTIONS = ("convert", "edit", "remove", "replace", "suggest")
Speller = Callable[[str, str], list[str]]  # from a check and a word to spellings


def checked(action: Action, *, spells: bool = False) -> None:
    """Raise ValueError, with Vale's words, for an action that could never work."""
    if action.name in ("", "replace", "remove"):
        return
    if action.name == "suggest":
        if not (spells and not action.params) and len(action.params) != 1:
            raise ValueError("'suggest' takes one parameter")
    elif action.name == "convert":
        if action.params != ("simple",):
            raise ValueError("'convert' takes one parameter: simple")
    elif action.name == "edit":
        for step in steps(action.params):
            if step[0] == "split" and not step[2].lstrip("-").isdigit():
                raise ValueError(f"'split' index '{step[2]}' is not a number")
    else:
        raise ValueError(f"unknown action '{action.name}'")


def suggestions(action: Action, match: str, groups: Sequence[str] = (), speller: Speller | None = None,
                check: str = "") -> tuple[str, ...]:  # fmt: skip
    """Return what the action proposes for a match; raises ValueError where it cannot."""
    if action.name == "replace":
        return tuple(with_groups(param, match, groups) for param in action.params)
    if action.name == "remove":
        return ("",)
    if action.name == "convert":
        return (EDITS["simple"](match),)
    if action.name == "edit":
        return (edited(action.params, match, groups),)
    if action.name == "suggest":
        if action.params[:1] not in ((), ("spellings",)):
            raise ValueError(f"script '{action.params[0]}' needs Tengo, which is not supported")
        return tuple(speller(check, match)) if speller else ()
    raise ValueError(f"unknown action '{action.name}'")


def said_of(definition: Definition, match: str, groups: tuple[str, ...] = ()) -> Said:
    """Return what a rule says of a match, with what its action proposes."""
    action = definition.action
    if not action.name:
        return Said(*spoken(definition, match), groups=groups)
    if definition.matchcase and action.name == "replace":
        action = Action("replace", tuple(recased(param, match) for param in action.params))
    fixed = suggestions(action, match, groups)
    mended = fixed[0] if len(fixed) == 1 else sentence(fixed, "or") if fixed else match
    return Said(*spoken(definition, match, mended), fixed, action, groups)
