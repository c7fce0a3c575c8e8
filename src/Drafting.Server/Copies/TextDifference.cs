using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Server.Copies;

/// <summary>What turns one text into another, as a careful editor would have changed it: the words of a redline, with formatting and references to footnotes.</summary>
internal static class TextDifference
{
    // What stands for a reference in the words: the character that Unicode has for it.
    private const string Reference = "\uFFFC";

    /// <summary>The edit of one text that gives the other, to the letter.</summary>
    public static Delta Between(Delta from, Delta to)
    {
        var edit = new DeltaBuilder();
        var (old, now) = (0, 0);
        foreach (var segment in Redline.Mark(Words(from), Words(to)))
        {
            var length = segment.Text.Length;
            if (segment.Op == SegmentOp.Delete)
                edit.Delete(length);
            else if (segment.Op == SegmentOp.Insert)
                Insert(edit, to.Slice(now, now + length));
            else
                Keep(edit, from.Slice(old, old + length), to.Slice(now, now + length));
            old += segment.Op == SegmentOp.Insert ? 0 : length;
            now += segment.Op == SegmentOp.Delete ? 0 : length;
        }

        return edit.Build();
    }

    private static string Words(Delta text) => string.Concat(text.Ops.Select(op => op.Text ?? Reference));

    private static void Insert(DeltaBuilder edit, Delta text)
    {
        foreach (var op in text.Ops)
            edit.Add(op);
    }

    /// <summary>The same words; their formatting, or what they refer to, may be another.</summary>
    private static void Keep(DeltaBuilder edit, Delta from, Delta to)
    {
        var (i, j, wasAt, nowAt) = (0, 0, 0, 0);
        while (i < from.Ops.Count)
        {
            var (was, now) = (from.Ops[i], to.Ops[j]);
            var length = Math.Min(was.Length - wasAt, now.Length - nowAt);
            if (!Equals(was.Embed, now.Embed))
            {
                edit.Add(now.Slice(nowAt, length));
                edit.Delete(length);
            }
            else
            {
                edit.Retain(length, Attributes.Difference(was.Attributes, now.Attributes));
            }

            (wasAt, nowAt) = (wasAt + length, nowAt + length);
            if (wasAt == was.Length)
                (i, wasAt) = (i + 1, 0);
            if (nowAt == now.Length)
                (j, nowAt) = (j + 1, 0);
        }
    }
}
