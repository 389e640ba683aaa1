"""Two versions of a document compared in words of the domain, as data that can be applied.

`paktmodel.model.identity` is the table of how things are recognised, `matching` says which thing is
which, `build` makes the differences out of that, `difference` is one of them and its sentence,
`differences` compares and holds all of them, and `apply` makes the new version out of the old.
"""
