using System.Text.Json;
using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Documents.Tests;

/// <summary>The sponsor lists the United Nations printed, against our names and our order.</summary>
public partial class OfficialSponsorListTests(ITestOutputHelper output)
{
    [GeneratedRegex(@"^(SUBMITTED BY|INTRODUCED|ON THE BASIS|THE REPRESENTATIVE|THE AMENDMENT|.*ON THE BASIS OF|.*\bOF BEHALF)", RegexOptions.IgnoreCase)]
    private static partial Regex NoSponsor();

    [GeneratedRegex(@",? *\((ON BEHALF|OF BEHALF|IN ITS CAPACITY).*|, ON BEHALF OF.*", RegexOptions.IgnoreCase)]
    private static partial Regex Capacity();

    [Fact]
    public void OfficialLists_OfSessions74To78_ResolveAndAgreeWithOurOrder()
    {
        if (!RepositoryPaths.TryFindSharedData("sponsors/ga-sponsors-74-78.json", out var path))
            return;
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var (lists, agreeing, names, unresolved) = (0, 0, 0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var list in file.RootElement.EnumerateObject().SelectMany(Lists))
        {
            var found = new List<Delegation>();
            foreach (var name in list.Where(name => !NoSponsor().IsMatch(name)))
            {
                names++;
                if (Delegations.FindByName(Capacity().Replace(name, ""), "en") is { } delegation)
                    found.Add(delegation);
                else
                    unresolved[name] = unresolved.GetValueOrDefault(name) + 1;
            }

            if (found.Count < 2)
                continue;
            lists++;
            if (found.SequenceEqual(found.Order(Delegations.Comparer("en"))))
                agreeing++;
        }

        output.WriteLine($"{agreeing} of {lists} official lists are in our order; {unresolved.Values.Sum()} of {names} names do not resolve:");
        foreach (var (name, count) in unresolved)
            output.WriteLine($"  {count} × {name}");

        // What is left are slips of the source: broken words, two names in one entry.
        Assert.InRange(unresolved.Values.Sum(), 0, names / 1000);
        Assert.InRange(agreeing, lists * 95 / 100, lists);
    }

    private static IEnumerable<List<string>> Lists(JsonProperty resolution) =>
        from list in new[] { "sponsors", "additional_sponsors" }
        select resolution.Value.GetProperty(list).EnumerateArray().Select(name => name.GetString()!).ToList();
}
