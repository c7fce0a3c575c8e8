using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>
/// Writes footnotes and the marks that refer to them. Word counts footnotes where their marks are 1, 2, 3 in the order of the text; any other mark,
/// such as an asterisk, is given with it. Word knows one reference to a footnote: a second one is a cross-reference to the first.
/// </summary>
internal sealed class ReferenceWriter(DocxPackage package, RunWriter runs, int views)
{
    private readonly int[] counted = new int[views];
    private int bookmarks;

    /// <summary>The bookmark on a footnote's first reference.</summary>
    public static string Bookmark(int note) => "_Note" + note.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether Word counts to these marks, one in each view, at the next reference.</summary>
    public bool Counts(IReadOnlyList<string?> labels) =>
        labels.Select((label, view) => label is null || label == (counted[view] + 1).ToString(CultureInfo.InvariantCulture)).All(fits => fits);

    /// <summary>A footnote and its reference.</summary>
    /// <param name="note">A number for cross-references to find it by.</param>
    /// <param name="labels">Its mark in each view; null in those without it.</param>
    /// <param name="text">Its text, written.</param>
    /// <param name="tracking">The change that brought or took the reference; null where there is none.</param>
    public IEnumerable<OpenXmlElement> First(int note, IReadOnlyList<string?> labels, IEnumerable<OpenXmlElement> text, Tracking? tracking)
    {
        var mark = (labels.LastOrDefault(label => label is not null)) ?? "*";
        var isCounted = Counts(labels);
        for (var view = 0; isCounted && view < views; view++)
            counted[view] += labels[view] is null ? 0 : 1;
        var id = package.AddFootnote(Body(isCounted ? new FootnoteReferenceMark() : null, mark, text, tracking));
        var reference = new FootnoteReference { Id = id, CustomMarkFollows = isCounted ? null : true };
        var run = runs.Styled(StyleIds.FootnoteReference, isCounted ? [reference] : [reference, .. RunWriter.Content(mark, tracking?.IsDeleted == true)]);
        return Marked(note, RunWriter.Tracked(run, tracking));
    }

    /// <summary>One more reference to a footnote.</summary>
    public OpenXmlElement Again(int note, string mark, Tracking? tracking) =>
        new SimpleField(RunWriter.Tracked(runs.Styled(StyleIds.FootnoteReference, [.. RunWriter.Content(mark, tracking?.IsDeleted == true)]), tracking))
        {
            Instruction = $" NOTEREF {Bookmark(note)} \\f \\h ",
        };

    /// <summary>Content under the bookmark by which cross-references find a footnote.</summary>
    public IEnumerable<OpenXmlElement> Marked(int note, params IReadOnlyList<OpenXmlElement> content)
    {
        var id = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = Bookmark(note) }, .. content, new BookmarkEnd { Id = id }];
    }

    private Paragraph Body(OpenXmlElement? counter, string mark, IEnumerable<OpenXmlElement> text, Tracking? tracking)
    {
        var body = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleIds.FootnoteText }));
        var isDeleted = tracking?.IsDeleted == true;
        body.Append(RunWriter.Tracked(runs.Styled(StyleIds.FootnoteReference, counter is null ? [.. RunWriter.Content(mark, isDeleted)] : [counter]), tracking));
        body.Append(RunWriter.Tracked(runs.Styled(StyleIds.FootnoteReference, [.. RunWriter.Content(" ", isDeleted)]), tracking));
        body.Append(text);
        return body;
    }
}
