using Drafting.Redlines;
using Drafting.Server.Contract;

namespace Drafting.Server.Redlines;

/// <summary>A redline.</summary>
/// <param name="From">The reference of the old text.</param>
/// <param name="To">The reference of the new text.</param>
internal sealed record RedlineView(string From, string To, [property: Shape<LanguageShape>] string Language, IReadOnlyList<RedlinedParagraph> Paragraphs, RedlineStats Stats, IReadOnlyList<RedlinePlace> Places);

/// <summary>Three texts compared.</summary>
/// <param name="From">The reference of the first text.</param>
/// <param name="Via">The reference of the text between.</param>
/// <param name="To">The reference of the last text.</param>
internal sealed record StagedRedlineView(
    string From, string Via, string To, [property: Shape<LanguageShape>] string Language, IReadOnlyList<StagedParagraph> Paragraphs, RedlineStats First, RedlineStats Second, IReadOnlyList<RedlinePlace> Places);
