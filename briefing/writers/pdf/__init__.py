"""PDF, written by ourselves: lines, pages, notes, tables, tags, objects. HarfBuzz shapes; pages go out when done."""
