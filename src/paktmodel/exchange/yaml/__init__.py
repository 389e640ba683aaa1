"""Documents as YAML 1.2, for people who write them by hand.

The same documents as in JSON, under the same rules. In addition:

- Codes, values and case numbers need quotes: YAML takes `0114` for 114 and `1.10` for 1.1. Unquoted
  they are refused where text is expected. Whole numbers have one spelling, without leading zeros, plus
  signs, `0x` or `1e3`.
- `yes`, `no`, `on` and days such as 2024-08-31 are text, as in YAML 1.2; `true`, `false` and `null` are
  not.
- Anchors and aliases may be used, each name once. An alias counts as if its value were written out, so
  no document grows past its read limits; it may not be used within the value that it names.
- A file holds one document, without tags, merge keys or directives other than `%YAML 1.2`. Names of
  fields are text, each used once.

Needs the extra `yaml`.
"""

from paktmodel.exchange.yaml.reader import USUAL, loads
from paktmodel.exchange.yaml.writer import dumps

__all__ = ["USUAL", "dumps", "loads"]
