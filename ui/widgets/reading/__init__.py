"""A source's text as it is read: in Source Serif, with its words marked. No editing."""
