"""Who made the file and what it claims to be: XMP and the document information, saying the same."""

from __future__ import annotations

import pikepdf
from pikepdf import Dictionary, String

from briefing.paper.tree import Paper

PRODUCER = "Dateline"

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
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"
)


def described(pdf: pikepdf.Pdf, paper: Paper) -> None:
    """The only dates are the paper's own: the clock never enters, nor does anything of this machine."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:title"] = paper.title
        xmp["dc:language"] = [paper.lang]
        xmp["dc:description"] = subject(paper)
        if paper.meta.author:
            xmp["dc:creator"] = [paper.meta.author]
        if paper.meta.stamp:
            xmp["xmp:CreateDate"] = xmp["xmp:ModifyDate"] = f"{paper.meta.stamp}T00:00:00+00:00"
        xmp["xmp:CreatorTool"] = xmp["pdf:Producer"] = PRODUCER
        xmp["pdfaid:part"] = "3"
        xmp["pdfaid:conformance"] = "A"
        xmp["{http://www.aiim.org/pdfua/ns/id/}part"] = "1"
    written = pdf.Root.Metadata.read_bytes().decode()
    pdf.Root.Metadata.write(written.replace("</rdf:RDF>", _EXTENSION, 1).encode())
    pdf.trailer.Info = pdf.make_indirect(_information(paper))


def subject(paper: Paper) -> str:
    """What file properties call the subject: the subtitle and the marking."""
    return " · ".join(part for part in (paper.subtitle, paper.meta.marking) if part)


def _information(paper: Paper) -> pikepdf.Object:
    info = Dictionary(
        Title=String(paper.title),
        Subject=String(subject(paper)),
        Producer=String(PRODUCER),
        Creator=String(PRODUCER),
    )
    if paper.meta.author:
        info.Author = String(paper.meta.author)
    if paper.meta.stamp:
        info.CreationDate = info.ModDate = String(f"D:{paper.meta.stamp.replace('-', '')}000000+00'00'")
    return info
