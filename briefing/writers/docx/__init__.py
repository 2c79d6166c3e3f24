"""Word documents: python-docx, and our own layer of WordprocessingML for what it lacks (notes, fields, captions)."""
