"""The layout of an advert, for reading facts: page, labels, opening lines, tick boxes, wrapped lines."""
