namespace Drafting.Operations;

/// <summary>Collects steps into normal form; see <see cref="Delta"/>.</summary>
public sealed class DeltaBuilder
{
    private readonly List<DeltaOp> ops = new(4);

    // The insert at the end that text may still be added to, and what is deleted behind it.
    private TextJoin text;
    private Attributes? textAttributes;
    private int deleted;

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
        deleted += length;
        return this;
    }

    /// <summary>
    /// Adds a step, merging it with the one before where both are of a kind. At one place it does not matter whether we insert or
    /// delete first; insert first is the normal form.
    /// </summary>
    public void Add(DeltaOp op)
    {
        if (op.Action == DeltaAction.Delete)
        {
            deleted += op.Length;
        }
        else if (op.InsertsText)
        {
            if (!text.IsEmpty && !Attributes.Same(textAttributes, op.Attributes))
                CloseText();
            textAttributes = op.Attributes;
            op.AppendTo(ref text);
        }
        else
        {
            CloseText();
            if (op.Action == DeltaAction.Retain)
                AddRetain(op);
            else
                ops.Add(op);
        }
    }

    /// <summary>What was collected, as an edit: a plain retain at the end is dropped. Empties the builder.</summary>
    public Delta Build()
    {
        CloseText();
        CloseDelete();
        if (ops.Count > 0 && ops[^1] is { Action: DeltaAction.Retain, Attributes: null })
            ops.RemoveAt(ops.Count - 1);
        return BuildSlice();
    }

    /// <summary>What was collected, as a part of an edit whose end is not the edit's end. Empties the builder.</summary>
    internal Delta BuildSlice()
    {
        CloseText();
        CloseDelete();
        var delta = Delta.FromNormalForm([.. ops]);
        ops.Clear();
        return delta;
    }

    private void AddRetain(DeltaOp op)
    {
        CloseDelete();
        if (ops.Count > 0 && ops[^1] is { Action: DeltaAction.Retain } before && Attributes.Same(before.Attributes, op.Attributes))
            ops[^1] = DeltaOp.Retain(before.Length + op.Length, op.Attributes);
        else
            ops.Add(op);
    }

    private void CloseText()
    {
        if (!text.IsEmpty)
            ops.Add(DeltaOp.Insert(ref text, textAttributes));
    }

    private void CloseDelete()
    {
        if (deleted > 0)
            ops.Add(DeltaOp.Delete(deleted));
        deleted = 0;
    }
}
