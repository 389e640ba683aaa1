"""The testing kit: what a test needs of the model, in a line that reads as a sentence.

>>> plan = plan_with(count("1.3", total="59", women="54", men="66"))
>>> plan.indicators["1.3"].baseline.women
Decimal('54')
"""

from paktmodel.testing.builders import *
