"""Tables that know no domain: cells, the relations between them, and how they are shown.

`table` holds the table itself, `cells` what it is made of, `cell_text` how a cell reads in a
language, and `text`, `markdown` and `html` turn a table into text, Markdown and accessible HTML.
"""
