using System.Text.RegularExpressions;

namespace Drafting.Redlines.Html;

/// <summary>Which way texts and their paragraphs run.</summary>
internal static partial class Direction
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ur"];

    /// <summary>The way of a whole text.</summary>
    public static string Of(string language) => RightToLeft.Contains(Wording.Primary(language)) ? "rtl" : "ltr";

    /// <summary>The way of one paragraph where it is not the text's own: in Arabic, of a note without any Arabic.</summary>
    public static string? Apart(string text, string language) =>
        Of(language) == "rtl" && Letter().IsMatch(text) && !RightToLeftLetter().IsMatch(text) ? "ltr" : null;

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")]
    private static partial Regex RightToLeftLetter();
}
