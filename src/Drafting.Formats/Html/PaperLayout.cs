namespace Drafting.Formats.Html;

/// <summary>How a document is laid out on paper.</summary>
/// <param name="LineNumbers">Whether the lines of every paragraph are numbered from 1, so that they can be named when it is read out.</param>
/// <param name="Apart">Whether every paragraph of the text begins a page, with room to write.</param>
public sealed record PaperLayout(bool LineNumbers = false, bool Apart = false);
