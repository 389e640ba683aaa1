"""Documents: the model as dicts and bytes, strictly read and canonically written.

`reading` and `writing` hold the four functions of the front door, `formats` the
envelope and its kinds, `text` strict JSON, `converter` the one recipe by which
values become data and back. This is the only room that knows cattrs.
"""
