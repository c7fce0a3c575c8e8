namespace Drafting.Operations;

/// <summary>Walks over the steps of a <see cref="Delta"/> in pieces of any length; past the end it is an endless plain retain.</summary>
internal struct DeltaReader(DeltaOp[] ops)
{
    private int index;
    private int offset;

    public readonly bool HasNext => index < ops.Length;

    public readonly DeltaAction PeekAction => index < ops.Length ? ops[index].Action : DeltaAction.Retain;

    public readonly int PeekLength => index < ops.Length ? ops[index].Length - offset : int.MaxValue;

    /// <summary>The next piece, at most <paramref name="length"/> units long.</summary>
    public DeltaOp Next(int length = int.MaxValue)
    {
        if (index >= ops.Length)
            return DeltaOp.Retain(length);
        var op = ops[index];
        var start = offset;
        var taken = Math.Min(length, op.Length - start);
        if (start + taken == op.Length)
        {
            index++;
            offset = 0;
        }
        else
        {
            offset += taken;
        }

        return op.Slice(start, taken);
    }
}
