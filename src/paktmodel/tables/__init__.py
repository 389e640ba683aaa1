"""Tables that know no domain: cells, the relations between them, and how they are shown.

`table` holds the table itself, `shown` how one cell reads in a language, and `plain`,
`marked` and `html` turn a table into text, Markdown and accessible HTML.
"""
