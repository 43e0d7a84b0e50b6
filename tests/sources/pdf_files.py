"""PDFs written by hand: words at places, pages without words, protected ones."""

from __future__ import annotations

from collections.abc import Sequence

#: Left and baseline in points from the page's bottom left, and the words that stand there.
Line = tuple[float, float, str]


def a_pdf(
    *pages: Sequence[Line | str],
    protected: bool = False,
    size: int = 10,
    apart: float = 0,
    turned: bool = False,
) -> bytes:
    """A PDF with these lines on its pages, in Helvetica, drawn in the order given; a text is drawn as it is.

    ``apart`` is the room after each letter; ``turned`` pages lie on their side and are shown upright.
    """
    objects = ["", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for lines in pages:
        words = "\n".join(
            line
            if isinstance(line, str)
            else f"BT /F1 {size} Tf {apart} Tc {_place(*line[:2], turned=turned)} ({line[2]}) Tj ET"
            for line in lines
        )
        objects.append(f"<< /Length {len(words.encode('cp1252'))} >>\nstream\n{words}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {90 if turned else 0} "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if protected:
        objects.append(
            f"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{'41' * 32}> /U <{'42' * 32}> >>"
        )
    return _file(objects, protected=protected)


def _place(left: float, base: float, *, turned: bool) -> str:
    """Where a line begins; on a page that lies on its side it is drawn upwards."""
    return f"0 1 -1 0 {595 - base} {left} Tm" if turned else f"{left} {base} Td"


def a_form(lines: Sequence[Line], *notes: str) -> bytes:
    """A page with these lines, and with fields and remarks: the inside of each one's dictionary."""
    words = "\n".join(f"BT /F1 10 Tf {left} {base} Td ({text}) Tj ET" for left, base, text in lines)
    numbers = " ".join(f"{number} 0 R" for number in range(6, 6 + len(notes)))
    return _file(
        [
            f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{numbers}] /DA (/F1 10 Tf) >> >>",
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            f"<< /Length {len(words.encode('cp1252'))} >>\nstream\n{words}\nendstream",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            f" /Resources << /Font << /F1 3 0 R >> >> /Annots [{numbers}] >>",
            *(f"<< /Type /Annot {note} >>" for note in notes),
        ],
        protected=False,
    )


def a_field(kind: str, place: tuple[int, int, int, int], name: str, value: str, more: str = "") -> str:
    """A field of a form, for `a_form`: its kind (``Tx``, ``Ch``, ``Btn``), its place, name and value."""
    where = " ".join(map(str, place))
    return f"/Subtype /Widget /FT /{kind} /Rect [{where}] /T ({name}) /V {value} /F 4 {more}"


def _file(objects: list[str], *, protected: bool) -> bytes:
    """The objects with their table of places."""
    data = b"%PDF-1.4\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{written}\nendobj\n".encode("cp1252")
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    lock = f"/Encrypt {len(objects)} 0 R /ID [<{'43' * 16}> <{'43' * 16}>]" if protected else ""
    data += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {lock} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return data


def column(text: str, *, left: float = 57, top: float = 780, step: float = 14) -> list[Line]:
    """The lines of a text below each other."""
    return [(left, top - step * number, line) for number, line in enumerate(text.split("\n"))]
