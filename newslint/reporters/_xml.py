"""XML, written by hand: the library would take longer to load than the report to write."""

from newslint.reporters._clean import visible

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})
NEVER = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")  # characters, but none of XML 1.0


def text(value: object) -> str:
    """Return a value as text or attribute; characters that XML 1.0 cannot hold are written out or replaced."""
    return visible(str(value)).translate(NEVER).translate(ESCAPES)


def tag(name: str, /, **attributes: object) -> str:
    """Return an opening tag without its end; an attribute named `class_` is `class`."""
    pairs = "".join(f' {key.rstrip("_")}="{text(value)}"' for key, value in attributes.items())
    return f"<{name}{pairs}"
