namespace Drafting.Redlines.Alignment;

/// <summary>A total order of texts, of no meaning in itself: comparisons work in this order to be symmetric.</summary>
internal static class TextOrder
{
    public static int Compare(IReadOnlyList<RedlineParagraph> one, IReadOnlyList<RedlineParagraph> other)
    {
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
        {
            var order = Compare(one[i], other[i]);
            if (order != 0)
                return order;
        }

        return one.Count.CompareTo(other.Count);
    }

    private static int Compare(RedlineParagraph one, RedlineParagraph other) =>
        string.CompareOrdinal(one.Text, other.Text) is var text and not 0 ? text
        : string.CompareOrdinal(one.Id, other.Id) is var id and not 0 ? id
        : string.CompareOrdinal(one.Kind, other.Kind);
}
