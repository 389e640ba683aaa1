"""Tables independent of any domain: cells, the relations between them, and the forms of output.

`table` holds the table itself, `cells` its columns, cells and relations, `cell_text` the text of a
cell in a language; `text`, `markdown` and `html` render a table.
"""
