"""The timeline's layout: records in, a display list out. Knows neither Qt nor PDF; screen and paper draw the same."""
