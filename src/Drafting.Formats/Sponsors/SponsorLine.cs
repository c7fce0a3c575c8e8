using Drafting.Documents;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Sponsors;

/// <summary>
/// Reads a printed list of sponsors, “中国、印度和乌兹别克斯坦”: each entry resolved to a delegation, and to the group on whose members' behalf it sponsors.
/// </summary>
internal static class SponsorLine
{
    /// <summary>Names have at most four parts that could be entries of their own, and capacities more.</summary>
    private const int MostParts = 10;

    private const int LongestEntry = 600;

    /// <summary>What an entry that is nobody costs: more than any number of entries that are somebody.</summary>
    private const long Nobody = 1_000_000;

    private static readonly char[] Around = [' ', '*', ',', '，', '、', '،', ';', '；', '.', '。', ':', '：'];

    /// <summary>The sponsors in printed order; what is nobody's name stands among the unresolved, and nothing is left out.</summary>
    public static (List<NamedSponsor> Sponsors, List<string> Unresolved) Parse(string names, string language)
    {
        var (sponsors, unresolved) = (new List<NamedSponsor>(), new List<string>());
        var text = string.Join(' ', names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var (entry, sponsor) in Entries(text, SponsorParts.Of(text, language), language))
        {
            if (sponsor is not null)
                sponsors.Add(sponsor);
            else if (entry.Length > 0)
                unresolved.Add(entry);
        }

        return (sponsors, unresolved);
    }

    /// <summary>What an importer says of a name that is nobody's.</summary>
    public static ImportWarning Unknown(string name, int line) =>
        new(line, $"“{Header.Shortened(name)}” in the list of sponsors is no delegation's name; it is kept among the unresolved sponsors.");

    /// <summary>The sponsor that an entry is, its name as printed; null where it is nobody.</summary>
    public static NamedSponsor? Resolve(string entry, string language)
    {
        // “中国、印度、和法国”: a comma before the last “and”, and no blank behind it.
        if (language == "zh" && Wording.Of(language).And.FirstOrDefault(entry.StartsWith) is { } and && Find(entry, language) is null)
            entry = entry[and.Length..];
        if (Find(entry, language) is { } delegation)
            return new(delegation.Code, entry);
        return SponsorCapacity.Of(entry) is { } capacity && Find(capacity.Name, language) is { } sponsor ? new(sponsor.Code, entry, capacity.Group?.Code) : null;
    }

    // “Korea (Republic of)”, “Congo, Democratic Republic of the”, “Bahamas (The)” are names turned about.
    private static Delegation? Find(string name, string language)
    {
        if (Delegations.FindByName(name, language) is { } delegation)
            return delegation;
        var cut = name.IndexOfAny(['(', '（', ',', '，']);
        return cut > 0 && name[(cut + 1)..].Trim(' ', ')', '）') is { Length: > 0 } inside ? Delegations.FindByName($"{inside} {name[..cut]}", language) : null;
    }

    // Of all ways to put the parts together, the one that leaves least unread, and of those the one with the fewest entries: “Bosnia and Herzegovina”.
    private static IEnumerable<(string Entry, NamedSponsor? Sponsor)> Entries(string text, IReadOnlyList<SponsorPart> parts, string language)
    {
        var best = new (long Cost, int Taken, NamedSponsor? Sponsor)[parts.Count + 1];
        for (var from = parts.Count - 1; from >= 0; from--)
        {
            best[from] = (best[from + 1].Cost + Nobody + 1, 1, null);
            for (var taken = 1; taken <= MostParts && from + taken <= parts.Count; taken++)
            {
                var entry = Entry(text, parts, from, taken);
                if (entry.Length > LongestEntry)
                    break;
                if (Resolve(entry, language) is not { } sponsor)
                    continue;
                var cost = best[from + taken].Cost + Cost(entry, sponsor, taken);
                if (cost < best[from].Cost)
                    best[from] = (cost, taken, sponsor);
            }
        }

        for (var from = 0; from < parts.Count;)
        {
            var taken = best[from].Taken;
            // What was cut only at an “and” may be one name that nobody here knows.
            while (best[from].Sponsor is null && from + taken < parts.Count && best[from + taken].Sponsor is null && parts[from + taken].FollowsAnd)
                taken++;
            yield return (Entry(text, parts, from, taken), best[from].Sponsor);
            from += taken;
        }
    }

    // Without brackets nothing says where a capacity ends; one that is no known group's is as short as can be.
    private static int Cost(string entry, NamedSponsor sponsor, int taken) =>
        sponsor.Group is null && SponsorCapacity.Of(entry) is { IsEnclosed: false } ? 2 * taken : 1;

    private static string Entry(string text, IReadOnlyList<SponsorPart> parts, int from, int taken) => text[parts[from].Start..parts[from + taken - 1].End].Trim(Around);
}
