namespace Drafting.Redlines.Marking;

/// <summary>
/// One change, in chunks: those from <see cref="OldStart"/> to before <see cref="OldEnd"/> give way to those from
/// <see cref="NewStart"/> to before <see cref="NewEnd"/>. Either may be empty, not both. What lies between the edits of a
/// list, in order, is equal in both texts.
/// </summary>
internal readonly record struct Edit(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    public int Deleted => OldEnd - OldStart;

    public int Inserted => NewEnd - NewStart;

    public bool IsReplacement => Deleted > 0 && Inserted > 0;

    /// <summary>The edit that covers this one, the later one and what is between them.</summary>
    public Edit Through(Edit later) => new(OldStart, later.OldEnd, NewStart, later.NewEnd);

    public Edit Shift(int by) => new(OldStart + by, OldEnd + by, NewStart + by, NewEnd + by);
}
