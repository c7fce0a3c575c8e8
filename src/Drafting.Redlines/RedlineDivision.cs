using System.Text.Json.Serialization;

namespace Drafting.Redlines;

/// <summary>How a paragraph of one text relates to several of the other.</summary>
[JsonConverter(typeof(CamelCaseEnum<RedlineDivision>))]
public enum RedlineDivision
{
    /// <summary>One old paragraph became several new ones.</summary>
    Split,

    /// <summary>Several old paragraphs became one new one.</summary>
    Joined,
}

/// <summary>
/// The stretch of a paragraph that has one of its several counterparts. The stretches of a paragraph, in order, are its whole text.
/// </summary>
/// <param name="Number">Which of the stretches, from 1.</param>
/// <param name="Of">How many there are; at least 2.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units; may be 0.</param>
public sealed record RedlinePart(int Number, int Of, int Start, int Length);
