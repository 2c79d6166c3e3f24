"""From the text of a source to its findings; pure: no file, no clock."""
