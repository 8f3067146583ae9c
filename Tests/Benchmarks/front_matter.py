"""Parses the front matter of every Markdown file below a folder, and does nothing with it."""
import pathlib
import sys

import frontmatter

count = 0
for path in pathlib.Path(sys.argv[1]).rglob("*.md"):
    frontmatter.load(path)
    count += 1
print(count)
