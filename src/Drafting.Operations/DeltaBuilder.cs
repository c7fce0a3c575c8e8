namespace Drafting.Operations;

/// <summary>Collects steps into normal form; see <see cref="Delta"/>.</summary>
public sealed class DeltaBuilder
{
    private readonly List<DeltaOp> ops = [];

    /// <summary>Inserts text; none where it is empty.</summary>
    public DeltaBuilder Insert(string text, Attributes? attributes = null)
    {
        if (text.Length > 0)
            Add(DeltaOp.Insert(text, attributes));
        return this;
    }

    /// <summary>Inserts an embed.</summary>
    public DeltaBuilder Insert(Embed embed, Attributes? attributes = null)
    {
        Add(DeltaOp.Insert(embed, attributes));
        return this;
    }

    /// <summary>Passes over <paramref name="length"/> units; none where it is 0.</summary>
    public DeltaBuilder Retain(int length, Attributes? attributes = null)
    {
        if (length > 0)
            Add(DeltaOp.Retain(length, attributes));
        return this;
    }

    /// <summary>Deletes <paramref name="length"/> units; none where it is 0.</summary>
    public DeltaBuilder Delete(int length)
    {
        if (length > 0)
            Add(DeltaOp.Delete(length));
        return this;
    }

    /// <summary>Adds a step, merging it with the one before where both are of a kind.</summary>
    public void Add(DeltaOp op)
    {
        var at = ops.Count;
        if (at > 0 && ops[at - 1].Action == DeltaAction.Delete)
        {
            if (op.Action == DeltaAction.Delete)
            {
                ops[at - 1] = DeltaOp.Delete(ops[at - 1].Length + op.Length);
                return;
            }

            // At one place it does not matter whether we insert or delete first; insert first is the normal form.
            if (op.Action == DeltaAction.Insert)
                at--;
        }

        if (at > 0 && Merged(ops[at - 1], op) is { } merged)
            ops[at - 1] = merged;
        else
            ops.Insert(at, op);
    }

    /// <summary>What was collected, as an edit: a plain retain at the end is dropped.</summary>
    public Delta Build()
    {
        if (ops.Count > 0 && ops[^1] is { Action: DeltaAction.Retain, Attributes: null })
            ops.RemoveAt(ops.Count - 1);
        return BuildSlice();
    }

    /// <summary>What was collected, as a part of an edit whose end is not the edit's end.</summary>
    internal Delta BuildSlice() => Delta.FromNormalForm([.. ops]);

    private static DeltaOp? Merged(DeltaOp a, DeltaOp b)
    {
        if (a.Action != b.Action || !Attributes.Same(a.Attributes, b.Attributes))
            return null;
        if (a.Action == DeltaAction.Retain)
            return DeltaOp.Retain(a.Length + b.Length, a.Attributes);
        return a.Text is { } first && b.Text is { } second ? DeltaOp.Insert(first + second, a.Attributes) : null;
    }
}
