namespace Drafting.Redlines.Marking;

/// <summary>
/// Chunks that are a change by themselves, however near another is: a figure in place of a figure of the same kind, a space that comes or
/// goes, a square bracket taken off or put around words that stay.
/// </summary>
internal static class Singles
{
    /// <summary>What kind of figure a chunk is; null if it is none.</summary>
    public static ChunkClass? FigureAt(ChunkedText text, int at) => text.Chunks[at].Class is var kind && kind.IsFigure() ? kind : null;

    /// <summary>Whether a chunk may come or go as a mark of its own at little cost.</summary>
    public static bool MayComeOrGo(ChunkedText text, int at) => text.Chunks[at].Class == ChunkClass.Space || IsBracket(text, at);

    /// <summary>Whether an edit is one figure in place of another of the same kind.</summary>
    public static bool IsFigure(ChunkedText old, ChunkedText @new, Edit edit) =>
        edit is { Deleted: 1, Inserted: 1 } && FigureAt(old, edit.OldStart) is { } kind && kind == FigureAt(@new, edit.NewStart);

    /// <summary>Whether the chunks begin or end with a square bracket.</summary>
    public static bool HasBracketAtAnEnd(ChunkedText text, int start, int end) => start < end && (IsBracket(text, start) || IsBracket(text, end - 1));

    private static bool IsBracket(ChunkedText text, int at) => text.Text[text.Chunks[at].Start] is '[' or ']' or '【' or '】' or '［' or '］';
}
