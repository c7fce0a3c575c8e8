using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>What a stretch of text is: in both texts, only in the new one, or only in the old one.</summary>
[JsonConverter(typeof(CamelCaseEnum<SegmentOp>))]
public enum SegmentOp
{
    /// <summary>In both texts.</summary>
    Equal,

    /// <summary>Only in the new text.</summary>
    Insert,

    /// <summary>Only in the old text.</summary>
    Delete,
}

/// <summary>
/// A stretch of a paragraph. The equal and delete segments of a paragraph joined are its old text to the letter, equal
/// and insert the new one; a segment never begins or ends inside a user-perceived character.
/// </summary>
/// <param name="Op">Which of the texts has it.</param>
/// <param name="Text">The text; never empty.</param>
/// <param name="Editorial">
/// True for a deletion or insertion that leaves the wording alone: spacing, invisible marks, raised note marks, another kind of hyphen or
/// quotation mark, a letter full instead of half width.
/// </param>
/// <param name="By">Who put it in, took it out or moved it, where the texts say so (<see cref="RedlineParagraph.Authored"/>).</param>
public sealed record RedlineSegment(
    SegmentOp Op,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Editorial = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedlineAuthor? By = null);
