"""Documents: the model as dicts and bytes, strictly read, canonically written, readable by later releases.

`loader` and `writer` hold the four functions of the public API, `kinds` the kinds of documents,
`json_text` strict JSON within `read_limits`, and `positions` the line and column of an error.
`converter` is the one recipe by which values become data and back; `readers`, `reader_factories`,
`thing_readers` and `error_collector` make its half that reads. `upgrades` brings older formats up by
the steps of `upgrade_operations`, `diff` finds what differs between two versions, `fingerprint`
identifies a value by its bytes, and `schema_generator` makes the JSON Schemas that `schemas` ships.
This is the only package that imports cattrs.
"""
