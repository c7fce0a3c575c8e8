namespace Drafting.Redlines.Alignment;

/// <summary>One paragraph of the redline: its index in the old text, in the new one, or in both. The parts of a divided one follow each other.</summary>
internal readonly record struct Place(int? From, int? To, bool Moved);

/// <summary>
/// The order in which a redline is read: the new text, with each deleted paragraph after the one it followed, so that
/// what was deleted stands before what replaced it.
/// </summary>
internal static class ReadingOrder
{
    public static IReadOnlyList<Place> Of(int fromCount, int toCount, IReadOnlyList<AlignedPair> pairs)
    {
        var places = new List<Place>(fromCount + toCount);
        var paired = new bool[fromCount];
        foreach (var pair in pairs)
            paired[pair.From] = true;
        var moved = pairs.Where(pair => pair.Moved).Select(pair => pair.From).ToHashSet();
        var byTo = pairs.OrderBy(pair => pair.From).ToLookup(pair => pair.To);

        var from = 0;
        void TakeDeletedUpToNextKept()
        {
            for (; from < fromCount && (!paired[from] || moved.Contains(from)); from++)
            {
                if (!paired[from])
                    places.Add(new(from, null, Moved: false));
            }
        }

        TakeDeletedUpToNextKept();
        for (var to = 0; to < toCount; to++)
        {
            if (!byTo.Contains(to))
                places.Add(new(null, to, Moved: false));
            foreach (var pair in byTo[to])
            {
                places.Add(new(pair.From, to, pair.Moved));
                if (pair.Moved)
                    continue;
                from = pair.From + 1;
                // Between the parts of a split paragraph nothing can have been deleted.
                if (!byTo[to + 1].Any(next => next.From == pair.From))
                    TakeDeletedUpToNextKept();
            }
        }

        return places;
    }
}
