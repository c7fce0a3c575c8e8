using System.Text.RegularExpressions;
using Drafting.Documents;

namespace Drafting.Formats.Sponsors;

/// <summary>Who submits a text that is not its sponsors', in the English of the United Nations' metadata: “submitted by the Chair of the Committee …”.</summary>
internal static partial class ProponentPhrase
{
    private const string Lead = "submitted by ";

    [GeneratedRegex(@"\bsubmitted by (?<who>.+)$|^(?<who>(on the basis of|the representative of|introduced in|submitted pursuant to)\b.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Printed();

    /// <summary>The phrase for a proponent.</summary>
    public static string Of(Proponent proponent) => Lead + (proponent.Name ?? SponsorWords.Of("en").Officers[(int)proponent.Kind - 1]);

    /// <summary>The proponent that a phrase names; null where it names none. What the kind alone does not say stands in the name, in the words of the phrase.</summary>
    public static Proponent? Read(string phrase)
    {
        if (Printed().Match(phrase.Trim()) is not { Success: true } match)
            return null;
        var who = match.Groups["who"].Value.Trim();
        var kind = KindOf(who);
        return new(kind, kind != ProponentKind.Body && who == SponsorWords.Of("en").Officers[(int)kind - 1] ? null : who);
    }

    /// <summary>The States that a phrase names behind an officer, “the Chair, Japan and the United Arab Emirates”; none where it says anything else there.</summary>
    public static IReadOnlyList<NamedSponsor> Beside(Proponent proponent)
    {
        if (proponent.Name?.IndexOf(", ", StringComparison.Ordinal) is not (> 0 and var comma))
            return [];
        var (sponsors, unresolved) = SponsorLine.Parse(proponent.Name[(comma + 2)..], "en");
        return unresolved.Count == 0 ? sponsors : [];
    }

    private static ProponentKind KindOf(string who) =>
        who.StartsWith("the President of the General Assembly", StringComparison.Ordinal) ? ProponentKind.President
        : who.StartsWith("the Vice-Chair", StringComparison.Ordinal) ? ProponentKind.ViceChair
        : who.StartsWith("the Chair", StringComparison.Ordinal) ? ProponentKind.Chair
        : who.StartsWith("the Rapporteur", StringComparison.Ordinal) ? ProponentKind.Rapporteur
        : who.StartsWith("the Bureau", StringComparison.Ordinal) || who.EndsWith("on behalf of the Bureau", StringComparison.Ordinal) ? ProponentKind.Bureau
        : ProponentKind.Body;
}
