"""Documents: the model as dicts and bytes, strictly read, canonically written, kept readable for ever.

`reading` and `writing` hold the four functions of the front door, `formats` the envelope and its
kinds, `text` strict JSON within `limits`, `positions` the line and column of what is wrong, and
`converter` the one recipe by which values become data and back. `upgrading` brings older formats up
by the steps of `rewriting`; `comparing` tells what differs between two versions; `fingerprints`
names a value by its bytes; `schema` makes the JSON Schemas that `schemas` ships. This is the only
room that knows cattrs.
"""
