using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>Where a paragraph stands in one of the two texts.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Index">Its place there, counted from 0 over all paragraphs.</param>
/// <param name="Label">Its printed number there; a changed number alone does not make a paragraph changed.</param>
/// <param name="Kind">Its kind there.</param>
/// <param name="Level">Its level there.</param>
/// <param name="Part">The stretch of it that is meant, where it has several counterparts; otherwise null, and the whole is meant.</param>
/// <param name="Notes">Where the whole paragraph refers to footnotes; null where it does not.</param>
public sealed record RedlineSide(
    string Id,
    int Index,
    string? Label,
    string Kind,
    int Level,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlinePart? Part = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<NoteReference>? Notes = null);

/// <summary>
/// One paragraph of a redline. A paragraph that was split appears once for each of the new ones, each time with the part of it
/// that went there; one that was joined likewise.
/// </summary>
/// <param name="Change">What became of it; what was split or joined has changed.</param>
/// <param name="From">Its place in the old text; null where it was inserted.</param>
/// <param name="To">Its place in the new text; null where it was deleted.</param>
/// <param name="Segments">Its text, or the part's, marked; empty for an empty paragraph.</param>
/// <param name="Editorial">
/// True where the two texts differ, but only as <see cref="RedlineSegment.Editorial"/> segments do, not in wording.
/// </param>
/// <param name="EndBy">Who made, removed or moved its end, where it came, went, moved or was divided and the texts say so.</param>
public sealed record RedlinedParagraph(
    RedlineChange Change,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineSide? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineSide? To,
    IReadOnlyList<RedlineSegment> Segments,
    bool Editorial = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineAuthor? EndBy = null)
{
    /// <summary>Whether the old paragraph was split or the new one joined from several; null for one to one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RedlineDivision? Division => From?.Part is not null ? RedlineDivision.Split : To?.Part is not null ? RedlineDivision.Joined : null;

    /// <summary>Whether it left the order of the others.</summary>
    [JsonIgnore]
    public bool HasMoved => Change.IsMove();

    /// <summary>Its kind in the new text, or in the old one where it was deleted.</summary>
    public string Kind => (To ?? From)!.Kind;

    /// <summary>Its level in the new text, or in the old one where it was deleted.</summary>
    public int Level => (To ?? From)!.Level;
}
