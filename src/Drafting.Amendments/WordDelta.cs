using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>Edits of words as an edit of the paragraph's text, which may refer to footnotes between them: no reference goes with the words around it.</summary>
public static class WordDelta
{
    /// <summary>The edit.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="edits">In its plain text; in order, without overlaps.</param>
    public static Delta Of(Delta text, IReadOnlyList<WordEdit> edits)
    {
        var builder = new DeltaBuilder();
        var (next, at) = (0, 0);
        foreach (var op in text.Ops)
        {
            if (op.Text is not { } words)
            {
                builder.Retain(op.Length);
                continue;
            }

            var end = at + words.Length;
            while (at < end)
            {
                while (next < edits.Count && edits[next].Start <= at && edits[next].End <= at)
                    builder.Insert(edits[next++].New);
                if (next == edits.Count || edits[next].Start >= end)
                {
                    builder.Retain(end - at);
                    at = end;
                }
                else if (edits[next].Start > at)
                {
                    builder.Retain(edits[next].Start - at);
                    at = edits[next].Start;
                }
                else
                {
                    var stop = Math.Min(end, edits[next].End);
                    builder.Delete(stop - at);
                    at = stop;
                    if (at == edits[next].End)
                        builder.Insert(edits[next++].New);
                }
            }
        }

        while (next < edits.Count)
            builder.Insert(edits[next++].New);
        return builder.Build();
    }
}
