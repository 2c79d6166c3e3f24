"""House styles that an analyst brings: a folder with house.toml, house.docx, a logo and words in Markdown."""
