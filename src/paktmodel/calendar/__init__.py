"""Days, periods and deadlines as Swedish municipalities count them.

`periods` holds `Period`; `spans` days as exact as the paper prints them, spans of years, of days and
of ages; `steps` adds "90 days" or "two months" to a day; `workdays` knows the Swedish public holidays,
`statutory` what the municipal act says of the interim and the annual report, `declared_years` school and
financial years, and `months` the arithmetic and the names under them all. Only deadlines move to a
working day: a measurement day and a contract's term never do.
"""
