using Drafting.Documents;
using Drafting.Language;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>A finding in its place, for people who read of it elsewhere than in the text.</summary>
/// <param name="Before">What stands before it, as much as shows where it is.</param>
/// <param name="Words">The words that are to change.</param>
/// <param name="After">What stands behind.</param>
/// <param name="Write">What its fix has in their place; null where there is none, or it is more than other words.</param>
internal sealed record MendedPlace(string Before, string Words, string After, string? Write)
{
    private const int Around = 48;

    public static MendedPlace Of(Finding finding, Paragraph paragraph)
    {
        var text = paragraph.Text.OffsetText;
        var (start, end) = (finding.Start, finding.Start + finding.Length);
        string? mended = null;
        if (finding.Fix is [EditText edit] && edit.Paragraph == paragraph.Id && paragraph.Text.Compose(edit.Delta).OffsetText is var fixedText && fixedText != text)
        {
            var kept = edit.Delta.Ops is [{ Action: DeltaAction.Retain, Attributes: null } first, ..] ? first.Length : 0;
            (start, end) = (Math.Min(start, kept), Math.Max(end, (int)edit.Delta.BaseLength));
            mended = fixedText[start..(fixedText.Length - (text.Length - end))];
        }

        return new(Beginning(text, start), Shown(text[start..end]), Ending(text, end), mended is null ? null : Shown(mended));
    }

    /// <summary>All of it on one line.</summary>
    /// <param name="words">What stands in the middle.</param>
    public string With(string words) => $"{Before}{words}{After}";

    private static string Shown(string text) => text.Replace("\uFFFC", "", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Beginning(string text, int end)
    {
        if (end <= Around)
            return Shown(text[..end]);
        var from = text.LastIndexOf(' ', end - Around, Math.Min(Around / 3, end - Around)) is >= 0 and var blank ? blank + 1 : end - Around;
        return $"…{Shown(text[(char.IsLowSurrogate(text[from]) ? from + 1 : from)..end])}";
    }

    private static string Ending(string text, int start)
    {
        if (text.Length - start <= Around)
            return Shown(text[start..]);
        var to = text.IndexOf(' ', start + Around, Math.Min(Around / 3, text.Length - start - Around)) is >= 0 and var blank ? blank : start + Around;
        return $"{Shown(text[start..(char.IsLowSurrogate(text[to]) ? to + 1 : to)])}…";
    }
}
