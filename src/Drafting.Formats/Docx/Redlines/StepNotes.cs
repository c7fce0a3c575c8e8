using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>What became of the footnotes from one text to the next, and by whom.</summary>
internal sealed class StepNotes
{
    private readonly RevisionMarks marks;
    private readonly Dictionary<(string Old, string New), RedlinedParagraph> kept = [];
    private readonly Dictionary<string, RedlineAuthor> gone = [];
    private readonly Dictionary<string, RedlineAuthor> came = [];

    public StepNotes(Redline redline, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, RevisionMarks marks)
    {
        this.marks = marks;
        foreach (var row in redline.Paragraphs)
        {
            if (row is { From: { Part: null } f, To: { Part: null } t } && from[f.Index].Kind == ParagraphKind.Footnote && to[t.Index].Kind == ParagraphKind.Footnote)
                kept[(from[f.Index].Id, to[t.Index].Id)] = row;
            // A reference is whose its footnote is.
            if (row.Segments.FirstOrDefault(segment => segment.By is not null)?.By is not { } by)
                continue;
            if (row.From is { } left)
                gone[left.Id] = by;
            if (row.To is { } reached)
                came[reached.Id] = by;
        }
    }

    /// <summary>Whether a footnote and one of the next text are counterparts, by their ids.</summary>
    public bool IsSame(string old, string @new) => kept.ContainsKey((old, @new));

    /// <summary>What became of the text of counterparts.</summary>
    public RedlinedParagraph Row(string old, string @new) => kept[(old, @new)];

    /// <summary>The change of whoever took a footnote out.</summary>
    public TrackedChange Gone(string id) => new(marks.By(gone.GetValueOrDefault(id)));

    /// <summary>The change of whoever put a footnote in.</summary>
    public TrackedChange Came(string id) => new(marks.By(came.GetValueOrDefault(id)));
}
