namespace Drafting.Redlines.Alignment;

/// <summary>
/// Finds paragraphs that were split: next to the new counterpart of a paragraph stands another new one, without a counterpart of
/// its own, made of what the first leaves out. Joins are splits the other way round.
/// </summary>
internal static class Divisions
{
    /// <summary>The share of a paragraph's terms that must come from the paragraph it was split off.</summary>
    private const double Enough = 0.6;

    /// <summary>Fewer terms may be there by accident.</summary>
    private const int FewestTerms = 4;

    /// <param name="counterparts">For each paragraph of the one text its counterpart in the other, or null.</param>
    /// <param name="taken">Whether a paragraph of the other text has a counterpart.</param>
    /// <param name="terms">Terms of a paragraph of the one text.</param>
    /// <param name="otherTerms">Terms of a paragraph of the other text.</param>
    /// <param name="mayBelong">Whether paragraphs of both texts are of one zone and cut between characters.</param>
    /// <returns>Further counterparts: pairs of the divided paragraph and a part of it.</returns>
    public static List<(int One, int Other)> Of(
        IReadOnlyList<int?> counterparts,
        IReadOnlyList<bool> taken,
        Func<int, Terms> terms,
        Func<int, Terms> otherTerms,
        Func<int, int, bool> mayBelong)
    {
        var further = new List<(int, int)>();
        var free = taken.Select(isTaken => !isTaken).ToArray();
        for (var one = 0; one < counterparts.Count; one++)
        {
            if (counterparts[one] is not { } other)
                continue;
            Terms? rest = null;
            var (first, last) = (other, other);
            while (TakesIn(last + 1))
                last++;
            while (TakesIn(first - 1))
                first--;

            bool TakesIn(int next)
            {
                if (next < 0 || next >= free.Length || !free[next] || !mayBelong(one, next))
                    return false;
                rest ??= terms(one).Without(otherTerms(other));
                var part = otherTerms(next);
                if (part.Count < FewestTerms || rest.Common(part) < Enough * part.Count)
                    return false;
                rest = rest.Without(part);
                free[next] = false;
                further.Add((one, next));
                return true;
            }
        }

        return further;
    }
}
