namespace Drafting.Redlines.Marking;

/// <summary>
/// Turns the shortest difference into one that reads well: of several matches the one is kept that leaves least to read, changes
/// begin and end where words and phrases do, and an accidental match between two changes is marked over.
/// </summary>
internal sealed class Tidying(ChunkedText old, ChunkedText @new)
{
    // What is equal must weigh more than this to be left standing between two changes: three Chinese characters are kept words, two are
    // confetti. What that costs in marks and spares in characters is measured in tests/Drafting.Redlines.Benchmarks/redline-quality.md.
    private const int BetweenAdditions = Weights.Syllable + 1;
    private const int BetweenReplacements = 2 * Weights.Syllable;
    private const int BetweenRewritings = 5 * Weights.Syllable;

    // Where words are separated a reader sees each: two of up to three letters ("of the") are confetti, a longer one is a kept word.
    private const int WordsBetweenReplacements = Weights.Syllable;
    private const int WordsBetweenRewritings = 2 * Weights.Syllable;

    private readonly Weights _oldWeights = Weights.Of(old);
    private readonly Weights _newWeights = Weights.Of(@new);
    private readonly Boundaries _boundaries = new(old, @new);

    public List<Edit> Tidy(List<Edit> edits)
    {
        edits = new Rematching(old, @new, _oldWeights, _newWeights, _boundaries).Rematch(edits);
        edits = Joined(_boundaries.Slide(edits));
        edits = Joined(_boundaries.Slide(WithoutIslands(edits)));
        edits = Joined(_boundaries.ToWords(edits));
        return _boundaries.Narrow(WithoutIslands(edits));
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
        if (StandsAlone(left) || StandsAlone(right))
            return island == 0 && old.TextOf(left.OldEnd, right.OldStart).IsWhiteSpace() && !IsEditorial(left) && !IsEditorial(right);
        if (island > 0 && (IsBracket(left) || IsBracket(right)))
            return false;
        var (leftWeight, rightWeight) = (Weight(left), Weight(right));
        if (leftWeight == 0 && rightWeight == 0)
            return island == 0;
        var oneWay = left.Deleted == 0 && right.Deleted == 0 || left.Inserted == 0 && right.Inserted == 0;
        if (oneWay)
            return island <= BetweenAdditions;
        var (little, some) = HasIdeographs(left.OldEnd, right.OldStart) ? (BetweenReplacements, BetweenRewritings) : (WordsBetweenReplacements, WordsBetweenRewritings);
        return island <= little || island <= some && island * 2 <= Math.Min(leftWeight, rightWeight);
    }

    private bool HasIdeographs(int start, int end)
    {
        foreach (var chunk in old.Chunks[start..end])
        {
            if (chunk.Class == ChunkClass.Ideograph)
                return true;
        }

        return false;
    }

    private bool StandsAlone(Edit edit) => Singles.IsFigure(old, @new, edit) || IsEditorial(edit);

    private bool IsEditorial(Edit edit) =>
        Weight(edit) == 0 && Typography.WordingOf(old.TextOf(edit.OldStart, edit.OldEnd)) == Typography.WordingOf(@new.TextOf(edit.NewStart, edit.NewEnd));

    /// <summary>Whether square brackets go or come around a choice that stays: what they enclosed is kept, however short.</summary>
    private bool IsBracket(Edit edit) =>
        !edit.IsReplacement && (edit.Inserted == 0 ? Singles.HasBracketAtAnEnd(old, edit.OldStart, edit.OldEnd) : Singles.HasBracketAtAnEnd(@new, edit.NewStart, edit.NewEnd));

    private int Weight(Edit edit) =>
        Math.Max(_oldWeights.Between(edit.OldStart, edit.OldEnd), _newWeights.Between(edit.NewStart, edit.NewEnd));
}
