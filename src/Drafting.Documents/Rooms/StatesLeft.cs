namespace Drafting.Documents.Rooms;

/// <summary>
/// Of a paragraph's versions, of which every keystroke may have made one, the states somebody left: after which somebody else wrote, or nobody
/// did for a while.
/// </summary>
public static class StatesLeft
{
    /// <summary>The states left, in order; the last version is one. A state that reads as the one before it is none.</summary>
    /// <param name="versions">All versions of one paragraph, oldest first.</param>
    /// <param name="pause">How long somebody may stop and still be at it.</param>
    public static IReadOnlyList<ParagraphVersion> Among(IReadOnlyList<ParagraphVersion> versions, TimeSpan pause)
    {
        var left = new List<ParagraphVersion>();
        for (var at = 0; at < versions.Count; at++)
        {
            if (at + 1 < versions.Count && IsGoneOnWith(versions[at], versions[at + 1], pause))
                continue;
            if (left.Count == 0 || !left[^1].Text.Equals(versions[at].Text))
                left.Add(versions[at]);
        }

        return left;
    }

    private static bool IsGoneOnWith(ParagraphVersion version, ParagraphVersion next, TimeSpan pause) =>
        version.Revision > 0 && version.By == next.By && version.Delegation == next.Delegation && next.At - version.At <= pause;
}
