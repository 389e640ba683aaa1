"""Where a fact is printed, and how sure its reader is of it."""

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.values.counts import Page
from paktmodel.values.texts import Text, Url
from paktmodel.vocabulary.words.sources import Confidence, Provenance


@frozen(kw_only=True, field_transformer=checked)
class Source:
    """The place of a fact in a paper.

    Attributes:
        document: The paper, by case number or title; that of the document it stands in when absent.
        section: Heading under which the fact stands.
        page: Page as printed, from 1.
        table: Number or name of the table.
        line: Row, list item or other place within the table or section.
        day: Day of the paper, where it differs from the document's own.
        confidence: How sure the reader is of what was read.
        provenance: Whether the paper tells its own business or repeats another's.
        printed: The text as printed, where evident scanning damage was mended.
        url: Where the paper lies, if it was fetched.
    """

    document: Text | None = field(default=None, converter=converters.optional_text)
    section: Text | None = field(default=None, converter=converters.optional_text)
    page: Page | None = None
    table: Text | None = field(default=None, converter=converters.optional_text)
    line: Text | None = field(default=None, converter=converters.optional_text)
    day: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    confidence: Confidence = field(default=Confidence.CERTAIN, converter=converters.confidence)
    provenance: Provenance = field(default=Provenance.FIRST, converter=converters.provenance)
    printed: Text | None = field(default=None, converter=converters.optional_text)
    url: Url | None = field(default=None, converter=converters.optional_url)

    @property
    def mended(self) -> bool:
        """Whether the stored text differs from what the scan printed."""
        return self.printed is not None

    def __str__(self) -> str:
        page = f"p. {self.page}" if self.page is not None else None
        table = f"table {self.table}" if self.table is not None else None
        return ", ".join(filter(None, (self.document, self.section, page, table, self.line)))


@frozen(kw_only=True, field_transformer=checked)
class Passage:
    """A stretch of running text that text checks read.

    Attributes:
        text: The passage, in its own language; names of persons are written […].
        source: Where it stands; `Source.printed` holds the form before mending.
    """

    text: Text = field(converter=Text)
    source: Source

    @property
    def mended(self) -> bool:
        """Whether scanning damage was mended in it."""
        return self.source.mended


@frozen(kw_only=True, field_transformer=checked)
class Footnote:
    """A note under a table or page.

    Attributes:
        mark: The mark as printed, such as ``1``.
        text: What the note says.
        source: Where it stands.
    """

    mark: Text = field(converter=Text)
    text: Text = field(converter=Text)
    source: Source | None = None
