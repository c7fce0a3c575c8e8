using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Renewal;

/// <summary>A paragraph as it is looked through: its text with a sign in the place of each embed, so that offsets are the delta's own.</summary>
/// <param name="Notes">The footnotes referred to, by the offset of the mark.</param>
internal sealed record RenewedParagraph(string Id, ParagraphKind Kind, string Text, IReadOnlyList<(int At, string Note)> Notes)
{
    /// <summary>How far around a place its words are looked for, in UTF-16 units.</summary>
    private const int Near = 60;

    private const string ClauseEnds = ";；。";

    public bool IsNote => Kind == ParagraphKind.Footnote;

    public static RenewedParagraph Of(Paragraph paragraph)
    {
        var (at, notes) = (0, new List<(int, string)>());
        foreach (var op in paragraph.Text.Ops)
        {
            if (op.Embed?.Footnote is { } note)
                notes.Add((at, note));
            at += op.Length;
        }

        return new(paragraph.Id, paragraph.Kind, paragraph.Text.OffsetText, notes);
    }

    /// <summary>What stands before a place in the same clause.</summary>
    public string Before(int start)
    {
        var before = Text[Math.Max(0, start - Near)..start];
        return before[(before.AsSpan().LastIndexOfAny(ClauseEnds) + 1)..];
    }

    /// <summary>What stands behind a place in the same clause.</summary>
    public string Behind(int end)
    {
        var behind = Text[end..Math.Min(Text.Length, end + Near)];
        return behind.AsSpan().IndexOfAny(ClauseEnds) is >= 0 and var stop ? behind[..stop] : behind;
    }

    public DueUpdate Place(int start, int length, DueUpdateKind kind, string? suggestion) => new(Id, null, start, length, Text.Substring(start, length), kind, suggestion);
}
