"""People, organisations, states and unnamed groups: names, roles, sides."""
