using System.Text.RegularExpressions;

namespace Drafting.Documents;

/// <summary>Delegations named in a comment as “@KAZ” (SPEC.md, OP21).</summary>
internal static partial class Mentions
{
    /// <summary>Their codes in the order of the text, each once.</summary>
    public static IEnumerable<string> In(string text) => Code().Matches(text).Select(Of).OfType<Delegation>().Select(delegation => delegation.Code).Distinct();

    /// <summary>The text with their names in a language: “@哈萨克斯坦”.</summary>
    public static string Named(string text, string language) => Code().Replace(text, match => Of(match) is { } delegation ? "@" + delegation.Name(language) : match.Value);

    private static Delegation? Of(Match match) => Delegations.Find(match.Groups[1].Value) is { } delegation && delegation.Code == match.Groups[1].Value ? delegation : null;

    [GeneratedRegex("(?<![A-Za-z0-9])@([A-Z]{3})(?![A-Za-z0-9])")]
    private static partial Regex Code();
}
