namespace Drafting.Operations;

/// <summary>
/// The places of a proposal that can be decided apart (SPEC.md, PR7), counted from 0: of an edit each stretch that is inserted, deleted or
/// formatted without anything kept between; each other operation as a whole.
/// </summary>
public sealed class Hunks
{
    private readonly IReadOnlyList<Operation> steps;

    private Hunks(IReadOnlyList<Operation> steps) => this.steps = steps;

    /// <summary>How many there are.</summary>
    public int Count => steps.Sum(step => step is EditText edit ? Places(edit.Delta) : 1);

    /// <summary>Those of a proposal's operations.</summary>
    public static Hunks Of(IReadOnlyList<Operation> steps) => new(steps);

    /// <summary>The operations with these hunks alone.</summary>
    public IReadOnlyList<Operation> Only(IReadOnlyList<int> hunks) => Kept(hunks.Contains);

    /// <summary>The operations without these hunks, written for the same text.</summary>
    public IReadOnlyList<Operation> Without(IReadOnlyList<int> hunks) => Kept(hunk => !hunks.Contains(hunk));

    /// <summary>
    /// Whether these can be accepted without the others: steps that name a paragraph together are written one for the text after the other, so both are there or both are not.
    /// </summary>
    public bool CanBeApart(IReadOnlyList<int> hunks)
    {
        var chosen = hunks.ToHashSet();
        var whole = new List<(HashSet<string?> Names, bool? All)>();
        var hunk = 0;
        foreach (var step in steps)
        {
            var places = step is EditText edit ? Places(edit.Delta) : 1;
            var taken = Enumerable.Range(hunk, places).Count(chosen.Contains);
            hunk += places;
            whole.Add(([.. ProposalSteps.Named(step).Where(name => name is not null)], taken == places ? true : taken == 0 ? false : null));
        }

        for (var i = 0; i < whole.Count; i++)
        {
            for (var j = i + 1; j < whole.Count; j++)
            {
                if (whole[i].Names.Overlaps(whole[j].Names) && (whole[i].All is null || whole[i].All != whole[j].All))
                    return false;
            }
        }

        return true;
    }

    private List<Operation> Kept(Func<int, bool> keeps)
    {
        var kept = new List<Operation>();
        var hunk = 0;
        foreach (var step in steps)
        {
            if (step is not EditText edit)
            {
                if (keeps(hunk++))
                    kept.Add(step);
                continue;
            }

            var delta = Kept(edit.Delta, keeps, hunk);
            hunk += Places(edit.Delta);
            if (delta.Ops.Count > 0)
                kept.Add(edit with { Delta = delta });
        }

        return kept;
    }

    private static Delta Kept(Delta delta, Func<int, bool> keeps, int hunk)
    {
        var builder = new DeltaBuilder();
        var isIn = false;
        foreach (var op in delta.Ops)
        {
            if (Keeps(op))
            {
                hunk += isIn ? 1 : 0;
                isIn = false;
                builder.Add(op);
                continue;
            }

            isIn = true;
            if (keeps(hunk))
                builder.Add(op);
            else if (op.Action != DeltaAction.Insert)
                builder.Retain(op.Length);
        }

        return builder.Build();
    }

    private static int Places(Delta delta)
    {
        var places = 0;
        var isIn = false;
        foreach (var op in delta.Ops)
        {
            places += !Keeps(op) && !isIn ? 1 : 0;
            isIn = !Keeps(op);
        }

        return places;
    }

    private static bool Keeps(DeltaOp op) => op is { Action: DeltaAction.Retain, Attributes: null };
}
