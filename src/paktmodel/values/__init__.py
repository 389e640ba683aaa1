"""Values a board paper is made of: texts, codes and numbers, each valid from its first moment.

`texts` and `codes` hold the validated `str` types, `personal_numbers` the guard that
every text passes, `figures` the arithmetic that no decimal context of the host can
change, `readers` the spellings of the papers, `scripts` words that mix alphabets; `listed` is
the tuple of what has a code.
"""
