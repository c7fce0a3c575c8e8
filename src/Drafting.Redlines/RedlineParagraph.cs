namespace Drafting.Redlines;

/// <summary>One paragraph of a text to be compared.</summary>
/// <param name="Id">Its stable id. Two texts of one draft share ids; unrelated texts may share them by accident.</param>
/// <param name="Kind">
/// <c>preambular</c>, <c>operative</c>, <c>sub</c>, <c>footnote</c>, <c>heading</c>, <c>title</c>, <c>enacting</c> or <c>plain</c>.
/// </param>
/// <param name="Level">Depth below the kind's own level, from 0.</param>
/// <param name="Label">Its number as printed, such as <c>1.</c> or <c>(a)</c>; never part of the compared text.</param>
/// <param name="Text">Its plain text.</param>
public sealed record RedlineParagraph(string Id, string Kind, int Level, string? Label, string Text)
{
    /// <summary>Who changed what of it, where the text says so: what came in or moved, of the new text; of the old one what went or moved. In order, without overlaps.</summary>
    public IReadOnlyList<AuthoredStretch> Authored { get; init; } = [];

    /// <summary>Where it refers to footnotes, in order.</summary>
    public IReadOnlyList<NoteReference> Notes { get; init; } = [];
}
