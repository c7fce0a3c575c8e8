using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx;

/// <summary>The marks around a place that something moved from or to; a name pairs the two places.</summary>
internal sealed record MoveRange(IReadOnlyList<string> Names, bool IsOldPlace, RevisionMarks Marks)
{
    // Here a date must stand; what has none is from the beginning of time, as for programs that read it.
    private readonly DateTimeValue date = Marks.Date ?? new(DateTime.UnixEpoch);
    private readonly List<string> ids = [.. Names.Select(_ => Marks.NextId())];

    /// <summary>The range of a block; null where it did not move.</summary>
    public static MoveRange? Of(RedlineBlock block, RevisionMarks marks)
    {
        if (block.Move == 0)
            return null;
        // Of several that were joined each has a move of its own; one that was split moved as a whole.
        var isOneOfJoined = block.Rows[0].To!.Part is not null;
        return new(
            [.. isOneOfJoined ? block.Rows.Select(row => FormattableString.Invariant($"move{block.Move}-{row.To!.Part!.Number}")) : [FormattableString.Invariant($"move{block.Move}")]],
            block.IsOldPlace, marks);
    }

    public IEnumerable<OpenXmlElement> Starts() => Names.Select((name, i) => IsOldPlace
        ? new MoveFromRangeStart { Id = ids[i], Name = name, Author = Marks.Author, Date = date }
        : (OpenXmlElement)new MoveToRangeStart { Id = ids[i], Name = name, Author = Marks.Author, Date = date });

    public IEnumerable<OpenXmlElement> Ends() => ids.Select(id => IsOldPlace ? new MoveFromRangeEnd { Id = id } : (OpenXmlElement)new MoveToRangeEnd { Id = id });
}
