namespace Drafting.Operations;

/// <summary>Edits at the seams of paragraphs: where texts are cut in two or joined.</summary>
public static class DeltaCut
{
    /// <summary>
    /// An edit cut in two where its text is cut at <paramref name="offset"/> (TX2). An insert exactly there stays with the
    /// text before it; at offset 0 there is none, and it goes with the text behind.
    /// </summary>
    public static (Delta Before, Delta Behind) At(Delta edit, int offset)
    {
        var before = new DeltaBuilder();
        var behind = new DeltaBuilder();
        var passed = 0;
        foreach (var op in edit.Ops)
        {
            if (op.Action == DeltaAction.Insert)
            {
                (passed < offset || (passed == offset && offset > 0) ? before : behind).Add(op);
                continue;
            }

            var left = Math.Clamp(offset - passed, 0, op.Length);
            if (left > 0)
                before.Add(op.Slice(0, left));
            if (left < op.Length)
                behind.Add(op.Slice(left, op.Length - left));
            passed += op.Length;
        }

        return (before.Build(), behind.Build());
    }

    /// <summary>Where a cut at <paramref name="offset"/> falls after an edit: the mirror of <see cref="At"/> (TX3).</summary>
    public static int Map(int offset, Delta edit) => offset == 0 ? 0 : edit.TransformPosition(offset);

    /// <summary>An edit of a text that now begins at <paramref name="offset"/> of another one (TX4).</summary>
    public static Delta Shift(Delta edit, int offset) =>
        offset == 0 ? edit : Delta.Of(edit.Ops.Prepend(DeltaOp.Retain(offset)));

    /// <summary>An edit of a text into which <paramref name="length"/> units came at <paramref name="offset"/>; its own inserts there stay before them (TX5).</summary>
    public static Delta MakeRoom(Delta edit, int offset, int length)
    {
        // No text that is applied is of such a length: it was made up.
        if (edit.BaseLength <= offset || length <= 0 || length > DeltaJson.MaximumLength)
            return edit;
        var room = new DeltaBuilder().Retain(offset).Insert(new string(' ', length)).Build();
        return room.Transform(edit, priority: false);
    }
}
