using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>A paragraph as recognised, its footnote marks still in the text.</summary>
internal sealed record FoundParagraph(ParagraphKind Kind, string Text, int Line, string? Label = null, int Level = 0);
