using System.Text.RegularExpressions;

namespace Drafting.Documents;

/// <summary>Delegations named in a comment as “@KAZ” (SPEC.md, OP21).</summary>
internal static partial class Mentions
{
    /// <summary>Their codes in the order of the text, each once.</summary>
    public static IEnumerable<string> In(string text) => Code().Matches(text).Select(match => match.Groups[1].Value).Where(code => Delegations.Find(code)?.Code == code).Distinct();

    [GeneratedRegex("(?<![A-Za-z0-9])@([A-Z]{3})(?![A-Za-z0-9])")]
    private static partial Regex Code();
}
