namespace Drafting.Redlines.Marking;

/// <summary>
/// Turns the shortest difference into one that reads well: changes begin and end where words and phrases do, and an
/// accidental match between two changes is marked over.
/// </summary>
internal sealed class Tidying(ChunkedText old, ChunkedText @new, Cohesion cohesion)
{
    private readonly Weights _oldWeights = Weights.Of(old);
    private readonly Weights _newWeights = Weights.Of(@new);
    private readonly Boundaries _boundaries = new(old, @new, cohesion);

    public List<Edit> Tidy(List<Edit> edits)
    {
        edits = Joined(_boundaries.Slide(edits));
        edits = Joined(_boundaries.Slide(WithoutIslands(edits)));
        edits = Joined(_boundaries.ToWords(edits));
        edits = WithoutIslands(edits);
        return IsRewritten(edits) ? [edits[0].Through(edits[^1])] : edits;
    }

    /// <summary>Makes one of edits that touch.</summary>
    private static List<Edit> Joined(List<Edit> edits)
    {
        var joined = new List<Edit>(edits.Count);
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && joined[^1].OldEnd == edit.OldStart && joined[^1].NewEnd == edit.NewStart)
                joined[^1] = joined[^1].Through(edit);
            else
                joined.Add(edit);
        }

        return joined;
    }

    private List<Edit> WithoutIslands(List<Edit> edits)
    {
        var kept = new List<Edit>(edits.Count);
        foreach (var edit in edits)
        {
            var last = edit;
            while (kept.Count > 0 && IsIsland(kept[^1], last))
            {
                last = kept[^1].Through(last);
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(last);
        }

        return kept;
    }

    /// <summary>Whether what is equal between two edits is too little to be left standing.</summary>
    private bool IsIsland(Edit left, Edit right)
    {
        var island = _oldWeights.Between(left.OldEnd, right.OldStart);
        var (leftWeight, rightWeight) = (Weight(left), Weight(right));
        if (leftWeight == 0 && rightWeight == 0)
            return island == 0;
        var oneWay = left.Deleted == 0 && right.Deleted == 0 || left.Inserted == 0 && right.Inserted == 0;
        if (oneWay)
            return island < Weights.Syllable * 2;
        return island <= Weights.Syllable * 2 || island <= Weights.Syllable * 12 && island <= Math.Min(leftWeight, rightWeight) / 2;
    }

    private int Weight(Edit edit) =>
        Math.Max(_oldWeights.Between(edit.OldStart, edit.OldEnd), _newWeights.Between(edit.NewStart, edit.NewEnd));

    /// <summary>Whether so little is equal between the first change and the last that marking it would only confuse.</summary>
    private bool IsRewritten(List<Edit> edits)
    {
        if (edits.Count < 2)
            return false;
        var whole = edits[0].Through(edits[^1]);
        var changed = edits.Sum(Weight);
        var equal = 0;
        for (var i = 1; i < edits.Count; i++)
            equal += _oldWeights.Between(edits[i - 1].OldEnd, edits[i].OldStart);
        return Weight(whole) > 0 && equal * 4 < changed + equal;
    }
}
