"""Views over the dossier that propose: pure functions, none of them changes anything."""
