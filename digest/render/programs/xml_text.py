"""An XML document as it is written."""

from xml.etree import ElementTree


def xml_text(root: ElementTree.Element) -> str:
    """The document of an element, a line for each element within it."""
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'
