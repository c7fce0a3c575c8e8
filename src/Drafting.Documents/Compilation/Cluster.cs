using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>Changes of one place of a paragraph that can only be shown against each other.</summary>
/// <param name="Start">Where they begin in the paragraph's text.</param>
/// <param name="End">Where they end; at the start where nobody would change what there is.</param>
/// <param name="Hunks">In the order of the proposals.</param>
internal sealed record Cluster(int Start, int End, IReadOnlyList<Hunk> Hunks)
{
    /// <summary>The clusters of a paragraph's changes, in the order of the text.</summary>
    public static IReadOnlyList<Cluster> Of(IReadOnlyList<Hunk> hunks)
    {
        var clusters = new List<List<Hunk>>();
        foreach (var hunk in hunks)
        {
            var met = clusters.Where(cluster => cluster.Exists(hunk.Meets)).ToList();
            clusters.RemoveAll(met.Contains);
            clusters.Add([.. met.SelectMany(cluster => cluster), hunk]);
        }

        return
        [
            .. clusters.Select(cluster => new Cluster(cluster.Min(hunk => hunk.Start), cluster.Max(hunk => hunk.End), [.. hunks.Where(cluster.Contains)]))
                .OrderBy(cluster => cluster.Start).ThenBy(cluster => cluster.End),
        ];
    }

    /// <summary>What would stand here instead, each wording once, with the proposals that have it; nothing where they would delete it.</summary>
    public IReadOnlyList<(Delta Wording, IReadOnlyList<Proposal> Proposals)> Wordings(Delta text) =>
    [
        .. Hunks.GroupBy(hunk => hunk.Proposal.Id).Select(own => (Wording: Wording(text, own), own.First().Proposal))
            .GroupBy(each => each.Wording).Select(same => (same.Key, (IReadOnlyList<Proposal>)[.. same.Select(each => each.Proposal)])),
    ];

    /// <summary>The proposals that would change what stands at a place.</summary>
    public IReadOnlyList<Proposal> ChangersOf(int place) => [.. Hunks.Where(hunk => hunk.Start <= place && place < hunk.End).Select(hunk => hunk.Proposal).Distinct()];

    /// <summary>The places between which all is changed by the same proposals, both ends among them.</summary>
    public IReadOnlyList<int> Seams => [.. Hunks.SelectMany(hunk => new[] { hunk.Start, hunk.End }).Distinct().Order()];

    private Delta Wording(Delta text, IEnumerable<Hunk> own)
    {
        var wording = Delta.Empty;
        var at = Start;
        foreach (var hunk in own.OrderBy(hunk => hunk.Start))
        {
            wording = wording.Concat(text.Slice(at, hunk.Start)).Concat(hunk.Wording);
            at = hunk.End;
        }

        return wording.Concat(text.Slice(at, End));
    }
}
