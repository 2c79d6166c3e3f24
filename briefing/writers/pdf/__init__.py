"""PDF on reportlab's canvas: our own lines, pages, notes, tables and tags; HarfBuzz shapes, pikepdf finishes."""
