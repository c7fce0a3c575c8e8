namespace Drafting.Redlines.Alignment;

/// <summary>One paragraph of the redline: its index in the old text, in the new one, or in both.</summary>
internal readonly record struct Place(int? From, int? To, bool Moved);

/// <summary>
/// The order in which a redline is read: the new text, with each deleted paragraph after the one it followed, so that
/// what was deleted stands before what replaced it.
/// </summary>
internal static class ReadingOrder
{
    public static IReadOnlyList<Place> Of(int fromCount, int toCount, IReadOnlyList<AlignedPair> pairs)
    {
        var places = new List<Place>(fromCount + toCount - pairs.Count);
        var byFrom = new AlignedPair?[fromCount];
        var byTo = new AlignedPair?[toCount];
        foreach (var pair in pairs)
        {
            byFrom[pair.From] = pair;
            byTo[pair.To] = pair;
        }

        var from = 0;
        void TakeDeletedUpToNextKept()
        {
            for (; from < fromCount && byFrom[from] is null or { Moved: true }; from++)
            {
                if (byFrom[from] is null)
                    places.Add(new(from, null, Moved: false));
            }
        }

        TakeDeletedUpToNextKept();
        for (var to = 0; to < toCount; to++)
        {
            places.Add(new(byTo[to]?.From, to, byTo[to]?.Moved ?? false));
            if (byTo[to] is { Moved: false })
            {
                from++;
                TakeDeletedUpToNextKept();
            }
        }

        return places;
    }
}
