using System.Text.RegularExpressions;
using Drafting.Redlines.Marking;

namespace Drafting.Redlines.Alignment;

/// <summary>
/// A paragraph's text without what does not count when looking for its counterpart: its own number and its typography.
/// </summary>
internal static partial class ComparisonKey
{
    public static string Of(string text) => Typography.WordingOf(text.AsSpan(NumberLength(text)));

    private static int NumberLength(string text)
    {
        var number = OwnNumber().Match(text);
        return number.Length < text.Length ? number.Length : 0;
    }

    [GeneratedRegex(@"\A\s*(?:\d{1,3}\.|\([0-9a-z]{1,4}\)|[a-z]\))(?=\s)")]
    private static partial Regex OwnNumber();
}
