using System.Text.RegularExpressions;
using Drafting.Documents;

namespace Drafting.Formats.PlainText;

/// <summary>Reads “中国、印度和乌兹别克斯坦：* 决议草案”: the sponsors, resolved to delegations as far as their names are known.</summary>
internal static partial class SponsorLine
{
    // “Uganda (on behalf of …)” is Uganda's entry.
    [GeneratedRegex(@"\s*([(（]|, ?on behalf of).*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Capacity();

    public static (List<NamedSponsor> Sponsors, List<string> Unresolved) Parse(string names, string language)
    {
        var (sponsors, unresolved) = (new List<NamedSponsor>(), new List<string>());
        foreach (var entry in Entries(names))
        {
            foreach (var name in Resolve(entry, language))
            {
                if (Find(name, language) is { } delegation)
                    sponsors.Add(new NamedSponsor(delegation.Code, name));
                else
                    unresolved.Add(name);
            }
        }

        return (sponsors, unresolved);
    }

    private static Delegation? Find(string name, string language) =>
        Delegations.FindByName(name, language) ?? Delegations.FindByName(Capacity().Replace(name, ""), language);

    // A name may hold the word that joins the last two: “圣文森特和格林纳丁斯”. So cut only where the whole is no name.
    private static IEnumerable<string> Resolve(string entry, string language)
    {
        if (Find(entry, language) is not null)
            return [entry];
        foreach (var and in Wording.Of(language).And)
        {
            for (var at = entry.LastIndexOf(and, StringComparison.Ordinal); at > 0; at = entry.LastIndexOf(and, at - 1, StringComparison.Ordinal))
            {
                var (before, after) = (entry[..at].TrimEnd(' ', ','), entry[(at + and.Length)..].Trim());
                if (Find(before, language) is not null && Find(after, language) is not null)
                    return [before, after];
            }
        }

        return [entry];
    }

    // Cut at the list's commas, not at those within brackets.
    private static IEnumerable<string> Entries(string names)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && names[i] is '(' or '（')
                depth++;
            else if (i < names.Length && names[i] is ')' or '）')
                depth--;
            if (i < names.Length && (depth > 0 || names[i] is not ('、' or ',' or '，' or '،')))
                continue;
            var entry = names[start..i].Trim();
            start = i + 1;
            if (entry.Length > 0)
                yield return entry;
        }
    }
}
