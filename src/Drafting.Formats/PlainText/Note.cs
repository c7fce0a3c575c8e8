namespace Drafting.Formats.PlainText;

/// <summary>A footnote's body as found at the foot of a page.</summary>
/// <param name="Mark">“1”, “2”, “*”.</param>
/// <param name="Text">Without the mark.</param>
/// <param name="Line">Where it begins.</param>
internal sealed record Note(string Mark, string Text, int Line)
{
    /// <summary>The number, or 0 for a mark that is none; marks order by it.</summary>
    public int Number => int.TryParse(Mark, out var number) ? number : 0;
}
