using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>The marks around a place that something moved from or to; a name pairs the two places.</summary>
/// <param name="Move">Which move, from 1.</param>
/// <param name="Names">Its names.</param>
/// <param name="IsOldPlace">Whether it is the place that was left.</param>
/// <param name="Marks">Whose it is.</param>
internal sealed record MoveRange(int Move, IReadOnlyList<string> Names, bool IsOldPlace, RevisionMarks Marks)
{
    // Here a date must stand; what has none is from the beginning of time, as for programs that read it.
    private readonly DateTimeValue date = Marks.Date ?? new(DateTime.UnixEpoch);
    private readonly List<string> ids = [];

    /// <summary>The range of a block; null where it did not move.</summary>
    /// <param name="block">The block.</param>
    /// <param name="before">How many moves other steps have taken the numbers of.</param>
    /// <param name="marks">Whose it is.</param>
    public static MoveRange? Of(RedlineBlock block, int before, RevisionMarks marks)
    {
        if (block.Move == 0)
            return null;
        // Of several that were joined each has a move of its own; one that was split moved as a whole.
        var isOneOfJoined = block.Rows[0].To!.Part is not null;
        var move = block.Move + before;
        return new(
            move,
            [.. isOneOfJoined ? block.Rows.Select(row => FormattableString.Invariant($"move{move}-{row.To!.Part!.Number}")) : [FormattableString.Invariant($"move{move}")]],
            block.IsOldPlace, marks);
    }

    public IEnumerable<OpenXmlElement> Starts()
    {
        ids.AddRange(Names.Select(_ => Marks.NextId()));
        return Names.Select((name, i) => IsOldPlace
            ? new MoveFromRangeStart { Id = ids[i], Name = name, Author = Marks.Author, Date = date }
            : (OpenXmlElement)new MoveToRangeStart { Id = ids[i], Name = name, Author = Marks.Author, Date = date });
    }

    public IEnumerable<OpenXmlElement> Ends() => ids.Select(id => IsOldPlace ? new MoveFromRangeEnd { Id = id } : (OpenXmlElement)new MoveToRangeEnd { Id = id });
}
