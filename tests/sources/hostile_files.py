"""Files made to hurt, built in memory: each must be read or refused, quickly, without a fetch."""

from __future__ import annotations

_MAIL = b"MIME-Version: 1.0\nSubject: x\nContent-Type: text/plain\n\n"
_RELATED = b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n"
_LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
_PART = b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n"
_SCRIPT = b"<script type='application/ld+json'>"

_POSTING = b'{"@type":"JobPosting","title":"x"},'
_ITEM = b'<div itemscope itemtype="http://schema.org/JobPosting">'
_XHTML = b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "ha">'
_LINK = b"<plist><dict><key>URL</key><string>&x;</string></dict></plist>"

#: Name of the case: (file name, content).
HOSTILE: dict[str, tuple[str, bytes]] = {
    "20 MB of div": ("a.html", b"<html>" + b"<div>" * 4_000_000),
    "100,000 levels": ("a.html", b"<html>" + b"<div>" * 100_000 + b"Clinical Coder"),
    "lists at the limit": ("a.html", b"<html>" + b"<ul><li>" * 1_900 + b"Clinical Coder"),
    "less-than signs": ("a.html", b"<html>" + b"<" * 5_000_000),
    "paragraphs": ("a.html", b"<html>" + b"<p>x" * 1_000_000),
    "attributes": ("a.html", b"<html><p " + b"a=1 " * 500_000 + b">Coder"),
    "one class of many words": ("a.html", b'<html><p class="' + b"nav-x " * 300_000 + b'">Coder'),
    "a heading of many words over many lines": (
        "a.html",
        b"<html><h1>" + b"coder " * 20_000 + b"</h1>" + b"<p>Band 4</p>" * 20_000,
    ),
    "comments": ("a.html", b"<!-- x -->" * 300_000 + b"<html>Coder"),
    "a comment without end": ("a.html", b"<html><!-- " + b"x " * 1_000_000),
    "scripts without end": ("a.html", b"<html>" + b"<script>" * 300_000),
    "JSON of brackets": ("a.html", b"<html>" + _SCRIPT + b"[" * 500_000 + b"</script><p>Coder"),
    "many postings": ("a.html", b"<html>" + _SCRIPT + b"[" + _POSTING * 20_000 + b"{}]</script>"),
    "postings in postings": (
        "a.html",
        b"<html>" + _ITEM * 1_900 + b"<p itemprop=description>x</p>" * 20_000 + b"</div>" * 1_900,
    ),
    "a property of many names": (
        "a.html",
        b"<html>"
        + _ITEM
        + b'<p itemprop="'
        + b"x " * 200_000
        + b'">x</p><p itemprop=description>x</p></div>',
    ),
    "links of an alert": (
        "a.eml",
        b"MIME-Version: 1.0\nSubject: 9 new jobs\nContent-Type: text/html\n\n"
        + b"<p><a href=http://x.example/>Coder</a><br>\xa327,000\n" * 40_000,
    ),
    "addresses of an alert": (
        "a.eml",
        b"MIME-Version: 1.0\nSubject: 9 new jobs\nContent-Type: text/plain\n\n"
        + b"Coder\nSalary: 9\nhttp://x.example/\n" * 60_000,
    ),
    "a headline below everything": (
        "a.html",
        b"<html>"
        + _SCRIPT
        + b'{"@type":"JobPosting","description":"ab"}</script>'
        + b"<div>" * 1_800
        + b"<h1>Coder</h1>"
        + b"word " * 300_000,
    ),
    "cookies without end": ("a.html", b"<html>" + (b"<p>" + b"we use " * 60 + b"cookies</p>") * 4_000),
    "a value of many texts": (
        "a.json",
        b"{" + b",".join(b'"k%d":"t%d %s"' % (n, n, b"word " * 50) for n in range(20_000)) + b"}",
    ),
    "entities of HTML": (
        "a.html",
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body>Coder &x;</body></html>',
    ),
    "billion laughs in XHTML": (
        "a.xhtml",
        _XHTML + _LAUGHS + b"]><html><body>Coder &l11;</body></html>",
    ),
    "billion laughs in a link": (
        "a.webloc",
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY l0 "ha">'
        + _LAUGHS
        + b"]><plist><dict><key>URL</key><string>&l11;</string></dict></plist>",
    ),
    "external entity in a link": (
        "a.webloc",
        b'<!DOCTYPE plist [<!ENTITY x SYSTEM "http://x.example/">]>' + _LINK,
    ),
    "remote pictures, styles, frames and scripts": (
        "a.html",
        b"<html><head><link rel=stylesheet href=http://x.example/a.css><base href=http://x.example/>"
        b"<script src=http://x.example/a.js></script><meta http-equiv=refresh content='0;url=http://x.example/'></head>"
        b"<body background=http://x.example/b.png><img src=http://x.example/a.png><iframe src=http://x.example/>"
        b"</iframe><p style='background:url(http://x.example/c.png)'>Clinical Coder</p></body></html>",
    ),
    "NULs": ("a.html", bytes(5_000_000)),
    "NULs between words": ("a.txt", b"coder\0" * 100_000),
    "blanks in Markdown": ("a.md", b"# Coder\n" + b" " * 1_000_000),
    "blanks in a table": ("a.csv", b'title,description\nCoder,"' + b" " * 1_000_000 + b'"\n'),
    "stars of Markdown": ("a.md", b"*a " * 300_000),
    "brackets of Markdown": ("a.md", b"[a](" * 200_000),
    "pictures of Markdown": ("a.md", b"![a" * 200_000),
    "hashes of Markdown": ("a.md", b"# " + b"# " * 500_000 + b"x"),
    "dashes of Markdown": ("a.md", b"- " * 300_000 + b"x"),
    "lines of a mail": ("a.eml", _MAIL + b"\n" * 2_000_000),
    "headers of a mail": ("a.eml", b"MIME-Version: 1.0\n" + b"X-A: b\n" * 600_000 + b"\nx"),
    "encoded words": ("a.eml", b"MIME-Version: 1.0\nSubject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nx"),
    "brackets in a header": ("a.eml", b"MIME-Version: 1.0\nFrom: " + b"(" * 2_000_000 + b"\n\nx"),
    "parameters of a header": (
        "a.eml",
        b"MIME-Version: 1.0\nContent-Type: text/plain" + b"; a=b" * 300_000 + b"\n\nx",
    ),
    "parts in parts": ("a.eml", _RELATED + b"".join(_PART % (n, n + 1) for n in range(5_000))),
    "parts in parts, fewer": ("a.eml", _RELATED + b"".join(_PART % (n, n + 1) for n in range(90))),
    "many parts": ("a.eml", _RELATED + b"--b0\n\nx\n" * 15_000),
    "brackets without a name": ("a", b"[" * 2_000_000),
    "braces in lines": ("a.txt", b"{\n" * 200_000),
    "high bytes": ("a.txt", bytes(range(128, 256)) * 4_000),
    "one long line": ("a.txt", b"coder " * 300_000),
}
