"""The nouns of the domain: frozen attrs classes without framework hooks.

Built by hand, by `paktmodel.document` or by `paktmodel.testing`. Nothing here reads,
judges or prints; `checks` and `followup` do.
"""
