"""Who made the file and what it claims to be: XMP and the document information, saying the same."""

from __future__ import annotations

from html import escape

from briefing.paper.tree import Paper
from briefing.writers.pdf.file import File, text

PRODUCER = "Dateline"

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
)
_FOOT = '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'

# PDF/A wants every schema it does not know explained; pdfuaid is one.
_EXTENSION = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" '
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def described(file: File, paper: Paper) -> str:
    """The XMP packet. The only dates are the paper's own: the clock never enters, nor does anything of this machine."""
    meta = paper.meta
    day = f"{meta.stamp}T00:00:00+00:00" if meta.stamp else ""
    author = f"<rdf:Seq><rdf:li>{escape(meta.author)}</rdf:li></rdf:Seq>" if meta.author else ""
    told = (
        ("dc:title", _in_words(paper.title)),
        ("dc:language", f"<rdf:Bag><rdf:li>{escape(paper.lang)}</rdf:li></rdf:Bag>"),
        ("dc:description", _in_words(subject(paper))),
        ("dc:creator", author),
        ("xmp:CreateDate", day),
        ("xmp:ModifyDate", day),
        ("xmp:CreatorTool", PRODUCER),
        ("pdf:Producer", PRODUCER),
        ("pdfaid:part", "3"),
        ("pdfaid:conformance", "A"),
        ("pdfuaid:part", "1"),
    )
    listed = "".join(f"<{name}>{value}</{name}>" for name, value in told if value)
    return file.stream(
        f"{_HEAD}{listed}</rdf:Description>{_EXTENSION}{_FOOT}".encode(), "/Type /Metadata /Subtype /XML", plain=True
    )


def _in_words(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt>'


def subject(paper: Paper) -> str:
    """What file properties call the subject: the subtitle and the marking."""
    return " · ".join(part for part in (paper.subtitle, paper.meta.marking) if part)


def information(paper: Paper) -> str:
    """The document information dictionary."""
    meta = paper.meta
    day = f"(D:{meta.stamp.replace('-', '')}000000+00'00')" if meta.stamp else ""
    told = (
        ("Title", text(paper.title)),
        ("Subject", text(subject(paper))),
        ("Author", text(meta.author) if meta.author else ""),
        ("Producer", text(PRODUCER)),
        ("Creator", text(PRODUCER)),
        ("CreationDate", day),
        ("ModDate", day),
    )
    return "<< " + " ".join(f"/{name} {value}" for name, value in told if value) + " >>"
