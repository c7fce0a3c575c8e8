using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Which of the six languages a text is in: by script, and among those in Latin letters by their commonest words.</summary>
internal static partial class LanguageGuess
{
    [GeneratedRegex(@"\b(the|and|of|its|with)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(le|les|des|et|du|sur|dans|aux|à)\b", RegexOptions.IgnoreCase)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(los|las|el|y|del|por|con)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Spanish();

    public static string Of(string text)
    {
        var chinese = text.Count(TextWidth.IsChinese);
        var arabic = text.Count(c => c is >= '\u0600' and <= '\u06ff');
        var russian = text.Count(c => c is >= '\u0400' and <= '\u04ff');
        var latin = text.Count(char.IsAsciiLetter);
        if (chinese > 0 && chinese * 4 >= latin)
            return "zh";
        if (arabic > latin)
            return "ar";
        if (russian > latin)
            return "ru";
        var (en, fr, es) = (English().Count(text), French().Count(text), Spanish().Count(text));
        return fr > en && fr >= es ? "fr" : es > en ? "es" : "en";
    }
}
