"""Language models behind one protocol: the one that is shipped, and those that an analyst may have."""
