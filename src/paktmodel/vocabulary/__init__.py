"""The words of the domain and the sentences made of them, in Swedish and English.

Imports no other package. `language` holds what a word is and how sentences are filled in, `words` the
closed lists, and `messages` the sentences by code, one module for each package that emits them.
"""
