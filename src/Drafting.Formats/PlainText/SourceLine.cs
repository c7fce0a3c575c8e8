namespace Drafting.Formats.PlainText;

/// <summary>A line with something on it.</summary>
/// <param name="Number">Counted from 1 in the source.</param>
/// <param name="Text">Without the spaces around it.</param>
/// <param name="Indent">Spaces before the text; without the one that a page break leaves.</param>
/// <param name="EndsInSpace">Whether a space follows the text: in printed layout, the mark of a paragraph's end.</param>
/// <param name="AfterBlank">Whether a blank line stands before it.</param>
/// <param name="StartsPage">Whether it is the first of its page.</param>
internal sealed record SourceLine(int Number, string Text, int Indent, bool EndsInSpace, bool AfterBlank, bool StartsPage)
{
    /// <summary>Whether notes or what a page prints around its text stood before it: there a page was cut, maybe in mid-sentence.</summary>
    public bool AfterCut { get; init; }
}
