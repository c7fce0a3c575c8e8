using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>The lines at the head of a first page that say who gets it and in which language it was written.</summary>
internal static partial class DistributionLine
{
    [GeneratedRegex(@"^Distr\.?\s*[:：]?\s*(?<value>\p{L}[\p{L} ]{2,30})$", RegexOptions.IgnoreCase)]
    private static partial Regex Distribution();

    [GeneratedRegex(@"^(Original|原文|原件|Оригинал|الأصل)\s*[:：]\s*(?<value>\p{L}[\p{L} /,]{1,40})$", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    // The organization's name, and the language of this version, which the document states in itself.
    [GeneratedRegex(@"^(联 *合 *国|United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|الأمم المتحدة|Chinese|English|French|Spanish|Russian|Arabic)$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();

    public static bool IsMatch(string line) => Distribution().IsMatch(line) || Original().IsMatch(line) || Known().IsMatch(line);

    public static string? TryDistribution(string line) => Distribution().Match(line) is { Success: true } match ? match.Groups["value"].Value : null;

    public static string? TryOriginal(string line) => Original().Match(line) is { Success: true } match ? match.Groups["value"].Value : null;

    public static bool IsKnown(string line) => Known().IsMatch(line);
}
