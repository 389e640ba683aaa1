"""The words of the domain and the sentences made of them, in Swedish and English.

Imports no other room. `words` holds the closed lists, `refusals`, `doubts` and
`reasons` the sentences by code, `speech` puts evidence into them.
"""
