namespace Drafting.Formats.PlainText;

/// <summary>The text of one paragraph, its lines joined.</summary>
/// <param name="Text">With the footnote marks and the number still in it.</param>
/// <param name="Line">Its first line in the source.</param>
internal sealed record Block(string Text, int Line);
