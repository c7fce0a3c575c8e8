namespace Drafting.Formats.Docx.Redlines;

/// <summary>
/// Lays two steps over each other: the tokens of the text between are the same in both, so each is one token with what both steps did to it; what only one step has stands
/// where it stood.
/// </summary>
internal sealed class TwoSteps
{
    private readonly Queue<RedlineToken> first;
    private readonly Queue<RedlineToken> second;
    private readonly List<RedlineToken> tokens = [];
    // The rest of a stretch of which the other step has used a part.
    private TextToken? firstRest;
    private TextToken? secondRest;

    private TwoSteps(IEnumerable<RedlineToken> first, IEnumerable<RedlineToken> second) => (this.first, this.second) = (new(first), new(second));

    /// <summary>The tokens of three texts, given those of the first two and those of the last two.</summary>
    public static IReadOnlyList<RedlineToken> Of(IEnumerable<RedlineToken> first, IEnumerable<RedlineToken> second)
    {
        var steps = new TwoSteps(first, second);
        steps.Merge();
        return steps.tokens;
    }

    private void Merge()
    {
        while (true)
        {
            PassEnds(first);
            PassEnds(second);
            while (firstRest is null && first.TryPeek(out var gone) && (gone is MoveToken || !gone.Life.Has(1)))
                tokens.Add(OfFirst(first.Dequeue()));
            while (secondRest is null && second.TryPeek(out var came) && (came is MoveToken || !came.Life.Has(0)))
                tokens.Add(OfSecond(second.Dequeue()));
            if (firstRest is null && first.Count == 0)
                return;
            tokens.Add(Both());
        }
    }

    private void PassEnds(Queue<RedlineToken> step)
    {
        while ((step == first ? firstRest : secondRest) is null && step.TryPeek(out var token) && token is MoveToken { IsStart: false })
            tokens.Add(step.Dequeue());
    }

    private RedlineToken Both() => (firstRest ?? first.Dequeue(), secondRest ?? second.Dequeue()) switch
    {
        (TextToken a, TextToken b) when a.IsReference == b.IsReference => Both(a, b),
        (NumberToken a, NumberToken b) => new NumberToken(LifeOf(a, b), [a.Labels[0], a.Labels[1], b.Labels[1]], [a.Steps[0], b.Steps[0]]),
        (EndToken a, EndToken b) => new EndToken(LifeOf(a, b), [a.Of[0], a.Of[1], b.Of[1]], [a.Blocks[0], b.Blocks[0]]),
        var (a, b) => throw new InvalidOperationException($"The text between is not the same in both steps: {a} and {b}."),
    };

    private TextToken Both(TextToken a, TextToken b)
    {
        var length = Math.Min(a.Length, b.Length);
        firstRest = a.Length > length ? a.Slice(length, a.Length - length) : null;
        secondRest = b.Length > length ? b.Slice(length, b.Length - length) : null;
        (a, b) = (a.Slice(0, length), b.Slice(0, length));
        return new(LifeOf(a, b), [a.In[0], a.In[1], b.In[1]]);
    }

    private static Life LifeOf(RedlineToken a, RedlineToken b) => new(a.Life.First, b.Life.Last + 1, a.Life.Came, b.Life.Went);

    private static RedlineToken OfFirst(RedlineToken token) => token switch
    {
        TextToken text => text with { In = [.. text.In, null] },
        NumberToken number => number with { Labels = [.. number.Labels, null] },
        EndToken end => end with { Of = [.. end.Of, null], Blocks = [.. end.Blocks, -1] },
        _ => token,
    };

    private static RedlineToken OfSecond(RedlineToken token) => token switch
    {
        TextToken text => text with { Life = Later(text.Life), In = [null, .. text.In] },
        NumberToken number => number with { Life = Later(number.Life), Labels = [null, .. number.Labels], Steps = [.. number.Steps, .. number.Steps] },
        EndToken end => end with { Life = Later(end.Life), Of = [null, .. end.Of], Blocks = [-1, .. end.Blocks] },
        _ => token,
    };

    private static Life Later(Life life) => life with { First = life.First + 1, Last = life.Last + 1 };
}
