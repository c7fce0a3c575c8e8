using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>One of three texts compared.</summary>
[JsonConverter(typeof(CamelCaseEnum<RedlineStage>))]
public enum RedlineStage
{
    /// <summary>The first text, such as the template of a draft.</summary>
    From,

    /// <summary>The text between, such as a version.</summary>
    Via,

    /// <summary>The last text, such as the draft as it is now.</summary>
    To,
}

/// <summary>
/// A stretch of a paragraph through three texts. The segments that came with <c>from</c> are the first text to the letter; those
/// that came by <c>via</c> and did not go with it the one between; those that did not go at all the last.
/// </summary>
/// <param name="Text">The text; never empty.</param>
/// <param name="Came">The first text that has it.</param>
/// <param name="Went">The first later text that no longer has it; null where the last text has it.</param>
/// <param name="Editorial">True where its coming and its going leave the wording alone (<see cref="RedlineSegment.Editorial"/>).</param>
public sealed record StagedSegment(
    string Text,
    RedlineStage Came,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineStage? Went = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Editorial = false);

/// <summary>A paragraph through three texts.</summary>
/// <param name="First">What the first step, from the first text to the one between, did to it; null where neither has it.</param>
/// <param name="Second">What the second step did to it; null where neither the text between nor the last has it.</param>
/// <param name="From">Its places in the first text: several where the first step joined it, none where it came later.</param>
/// <param name="Via">Its place in the text between, or null.</param>
/// <param name="To">Its place in the last text, or null.</param>
/// <param name="Segments">Its text, or that of the part meant.</param>
public sealed record StagedParagraph(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineChange? First,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineChange? Second,
    IReadOnlyList<RedlineSide> From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineSide? Via,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineSide? To,
    IReadOnlyList<StagedSegment> Segments)
{
    /// <summary>Whether the first step took it out of the order of the others.</summary>
    [JsonIgnore]
    public bool MovedByFirst => First?.IsMove() == true;

    /// <summary>Whether the second step did.</summary>
    [JsonIgnore]
    public bool MovedBySecond => Second?.IsMove() == true;
}
