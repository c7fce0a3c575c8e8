namespace Drafting.Documents.Compilation;

/// <summary>A stretch of a paragraph on which positions are reserved.</summary>
internal sealed record ReservedStretch(int Start, int End, IReadOnlyList<Proposal> Proposals)
{
    /// <summary>
    /// The stretches of a paragraph, so that they can be printed in brackets of their own: one that cuts a cluster or another stretch in two is widened to
    /// hold it.
    /// </summary>
    public static IReadOnlyList<ReservedStretch> Of(IEnumerable<ReservedStretch> stretches, IReadOnlyList<Cluster> clusters)
    {
        var settled = new List<ReservedStretch>();
        foreach (var stretch in stretches)
        {
            var wide = stretch;
            for (var before = (-1, -1); before != (wide.Start, wide.End);)
            {
                before = (wide.Start, wide.End);
                foreach (var (start, end) in clusters.Select(cluster => (cluster.Start, cluster.End)))
                    wide = wide.Start < end && start < wide.End || (wide.Start == wide.End && start < wide.Start && wide.Start < end) ? wide.Over(start, end) : wide;
                foreach (var other in settled)
                    wide = wide.Cuts(other) ? wide.Over(other.Start, other.End) : wide;
            }

            var same = settled.FindIndex(other => (other.Start, other.End) == (wide.Start, wide.End));
            if (same < 0)
                settled.Add(wide);
            else
                settled[same] = settled[same] with { Proposals = [.. settled[same].Proposals, .. wide.Proposals] };
        }

        return settled;
    }

    private bool Cuts(ReservedStretch other) =>
        Start < other.End && other.Start < End && !(Start <= other.Start && other.End <= End) && !(other.Start <= Start && End <= other.End);

    private ReservedStretch Over(int start, int end) => this with { Start = Math.Min(Start, start), End = Math.Max(End, end) };
}

/// <summary>All that is proposed to a paragraph of the draft.</summary>
/// <param name="Hunks">Changes of its words.</param>
/// <param name="RemovedBy">Those that would remove it.</param>
/// <param name="Reserved">Reservations on stretches of it.</param>
/// <param name="ReservedBy">Reservations on all of it.</param>
/// <param name="Acts">What else, each with the proposals that would do it.</param>
internal sealed record ParagraphChanges(
    IReadOnlyList<Hunk> Hunks, IReadOnlyList<Proposal> RemovedBy, IReadOnlyList<ReservedStretch> Reserved, IReadOnlyList<Proposal> ReservedBy, IReadOnlyList<(string Told, IReadOnlyList<Proposal> Proposals)> Acts);
