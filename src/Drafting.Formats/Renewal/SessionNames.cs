using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Formats.Renewal;

/// <summary>
/// The numbers of sessions of the General Assembly in words, as the six languages print them. A number has several forms (cases, capital
/// or not); another number is written in the same form.
/// </summary>
public static class SessionNames
{
    private const int First = 60;
    private const int Last = 109;

    private static readonly string[] Languages = ["zh", "en", "fr", "es", "ru", "ar"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, (int Number, int Form)>> Known = Languages.ToFrozenDictionary(
        language => language,
        language => Enumerable.Range(First, Last - First + 1)
            .SelectMany(number => OrdinalWords.Forms(number, language).Select((text, form) => (text, number, form)))
            .DistinctBy(name => name.text)
            .ToFrozenDictionary(name => name.text, name => (name.number, name.form), StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, Regex> Patterns = Languages.ToFrozenDictionary(language => language, Pattern);

    /// <summary>A session named in a text.</summary>
    /// <param name="Start">Where the number's words begin; “第” and “届” are among them.</param>
    public readonly record struct Named(int Start, int Length, int Number, int Form);

    /// <summary>Every session named in a text, in order.</summary>
    public static IEnumerable<Named> Find(string text, string language)
    {
        if (!Patterns.TryGetValue(language, out var pattern))
            yield break;
        foreach (Match match in pattern.Matches(text))
        {
            var name = match.Groups["name"];
            var (number, form) = Known[language][name.Value];
            yield return new(name.Index, name.Length, number, form);
        }
    }

    /// <summary>Another session's number in the same form; null for one that has no words here.</summary>
    public static string? Write(int number, int form, string language) => number is >= First and <= Last ? OrdinalWords.Forms(number, language)[form] : null;

    /// <summary>The session at a day: each begins in the middle of September.</summary>
    public static int At(DateOnly day) => day.Year - 1946 + (day >= new DateOnly(day.Year, 9, 15) ? 1 : 0);

    // Longer names first, so that “seventy” is not found in “seventy-first”.
    private static Regex Pattern(string language)
    {
        var names = string.Join('|', Known[language].Keys.OrderByDescending(name => name.Length).Select(Regex.Escape));
        var pattern = language switch
        {
            "zh" => $"(?<name>{names})(?=会议|常会|会)",
            "ar" => $@"(?<=دورتها |الدورة |دورته |لدورتها |لدورة )(?<name>{names})(?!\p{{L}})",
            "es" => $@"(?<!\p{{L}})(?<name>{names})(?= per[ií]odo)",
            "ru" => $@"(?<!\p{{L}})(?<name>{names})(?= (очередн\p{{L}}+ )?сесси)",
            _ => $@"(?<![\p{{L}}-])(?<name>{names})(?= (regular )?[Ss]ession)",
        };
        return new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);
    }
}
