"""Data only: icons, fonts, lexicons, house style. Read with importlib.resources.files("resources")."""
