"""The case file: one SQLite database in which every edit is a transaction with its row in the log."""
