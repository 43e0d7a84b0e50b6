"""An advert as those see it who look for facts: page, labels, opening lines, boxes, wrapped lines."""
