namespace Drafting.Documents;

/// <summary>How many sponsors a draft had at the end of a day.</summary>
/// <param name="Day">In UTC.</param>
public sealed record SponsorDay(DateOnly Day, int Count);

/// <summary>How many of a regional group's delegations sponsor.</summary>
/// <param name="Group">As in <see cref="Delegation.Group"/>.</param>
/// <param name="Size">All its delegations.</param>
public sealed record GroupShare(string Group, int Count, int Size);

/// <summary>The list of sponsors seen as numbers.</summary>
public static class SponsorHistory
{
    private static readonly IReadOnlyList<(string Group, int Size)> Groups =
        [.. Delegations.All.GroupBy(delegation => delegation.Group).Select(group => (group.Key, group.Count())).OrderBy(group => group.Key, StringComparer.Ordinal)];

    /// <summary>The number of sponsors at the end of each day on which somebody joined or withdrew, in order.</summary>
    public static IReadOnlyList<SponsorDay> Days(Draft draft)
    {
        var present = new HashSet<string>();
        var days = new List<SponsorDay>();
        foreach (var line in draft.Ledger.Where(line => line.Change != LedgerChange.Changed))
        {
            if (line.Change == LedgerChange.Joined)
                present.Add(line.Delegation);
            else
                present.Remove(line.Delegation);
            var day = DateOnly.FromDateTime(line.At.UtcDateTime);
            if (days is [.., var last] && last.Day == day)
                days.RemoveAt(days.Count - 1);
            days.Add(new(day, present.Count));
        }

        return days;
    }

    /// <summary>Every regional group, those without a sponsor too, in the order of their names.</summary>
    public static IReadOnlyList<GroupShare> Shares(Draft draft)
    {
        var counts = draft.PresentSponsors.CountBy(sponsor => Delegations.Find(sponsor.Delegation)!.Group).ToDictionary();
        return [.. Groups.Select(group => new GroupShare(group.Group, counts.GetValueOrDefault(group.Group), group.Size))];
    }

    /// <summary>Those of <paramref name="before"/> that do not sponsor the draft now, each once.</summary>
    public static IReadOnlyList<string> Missing(Draft draft, IEnumerable<string> before) => [.. before.Except(draft.PresentSponsors.Select(sponsor => sponsor.Delegation))];
}
