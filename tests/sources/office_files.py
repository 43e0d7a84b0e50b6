"""Word documents and OpenDocument texts put together from their XML."""

from __future__ import annotations

import io
import zipfile

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_NAMES = ("office", "text", "table", "style")
_O = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES) + (
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def zipped(parts: dict[str, str]) -> bytes:
    """A packed file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def a_docx(body: str, *, doctype: str = "", **parts: str) -> bytes:
    """A Word document with this body; other parts by name, as in ``header1="<w:p>…"``."""
    roots = {
        "header": "hdr",
        "footer": "ftr",
        "footnotes": "footnotes",
        "styles": "styles",
        "numbering": "numbering",
    }
    files = {"word/document.xml": f"{doctype}<w:document {_W}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        root = roots[name.rstrip("0123456789")]
        files[f"word/{name}.xml"] = f"<w:{root} {_W}>{content}</w:{root}>"
    return zipped(files)


def para(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    before = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{before}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells whose content is given as XML."""
    written = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{written}</w:tbl>"


def an_odt(body: str, *, styles: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this body and this content of its page styles."""
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_O}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
    }
    if styles:
        files["styles.xml"] = (
            f"<office:document-styles {_O}><office:master-styles>{styles}</office:master-styles>"
            "</office:document-styles>"
        )
    if manifest:
        files["META-INF/manifest.xml"] = manifest
    return zipped(files)
