"""What happened, is planned or is said to have happened, clause by clause."""
