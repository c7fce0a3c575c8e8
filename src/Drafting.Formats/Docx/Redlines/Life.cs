using Drafting.Formats.Docx.Writing;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>Somebody's change, by which something came or went between two texts.</summary>
/// <param name="Marks">Whose it is.</param>
/// <param name="Move">The move that it is a part of, from 1; null where it is none.</param>
internal sealed record TrackedChange(RevisionMarks Marks, int? Move = null);

/// <summary>Which of the texts of a redline have something: those from one to another, counted from 0.</summary>
/// <param name="First">The first text that has it.</param>
/// <param name="Last">The last text that has it.</param>
/// <param name="Came">The change that brought it; null where it was there from the beginning.</param>
/// <param name="Went">The change that took it; null where the last of all texts has it.</param>
internal sealed record Life(int First, int Last, TrackedChange? Came = null, TrackedChange? Went = null)
{
    /// <summary>How Word is told of it: what went after it came is deleted within what is inserted. Null where all texts have it.</summary>
    public Tracking? Tracking
    {
        get
        {
            var went = Went is null ? null : new Tracking(Went.Move is null ? TrackingKind.Deleted : TrackingKind.MovedFrom, Went.Marks);
            return Came is null ? went : new Tracking(Came.Move is null ? TrackingKind.Inserted : TrackingKind.MovedTo, Came.Marks, went);
        }
    }

    /// <summary>Whether neither the first text nor the last has it.</summary>
    public bool IsPassing => Came is not null && Went is not null;

    public bool Has(int text) => First <= text && text <= Last;

    /// <summary>The part of it from one text to another, of which only its own ends are known.</summary>
    /// <param name="first">The first text.</param>
    /// <param name="last">The last text.</param>
    /// <param name="came">What brings the part, where that is not what brought the whole.</param>
    /// <param name="went">What takes the part likewise.</param>
    public Life Part(int first, int last, Func<TrackedChange> came, Func<TrackedChange> went) =>
        new(first, last, first == First ? Came : came(), last == Last ? Went : went());

    /// <summary>It as one of the moves that are none after all.</summary>
    public Life Without(IReadOnlySet<int> moves) => this with { Came = Without(Came, moves), Went = Without(Went, moves) };

    private static TrackedChange? Without(TrackedChange? change, IReadOnlySet<int> moves) =>
        change?.Move is { } move && moves.Contains(move) ? change with { Move = null } : change;
}
