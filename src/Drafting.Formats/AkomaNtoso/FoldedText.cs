using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Collects a line; unless it is to be exact, runs of white space become one blank, and there is none at its ends.</summary>
internal sealed class FoldedText(bool isExact)
{
    private const int LongestTail = 8;

    private readonly List<DeltaOp> ops = [];
    private Attributes? blank;
    private bool hasBlank;

    /// <summary>The last characters so far; what stands before a footnote's place is none of them.</summary>
    public string Tail
    {
        get
        {
            var tail = "";
            for (var i = ops.Count - 1; i >= 0 && !hasBlank && tail.Length < LongestTail && ops[i].Text is { } run; i--)
                tail = run[^Math.Min(run.Length, LongestTail)..] + tail;
            return hasBlank ? " " : tail;
        }
    }

    public void Append(string value, Attributes? attributes)
    {
        if (isExact)
        {
            if (value.Length > 0)
                ops.Add(DeltaOp.Insert(value, attributes));
            return;
        }

        var clean = SourceText.Clean(value).Replace('\n', ' ').Replace('\f', ' ');
        var words = clean.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
                (hasBlank, blank) = (true, hasBlank ? blank : attributes);
            if (words[i].Length == 0)
                continue;
            FlushBlank();
            ops.Add(DeltaOp.Insert(words[i], attributes));
        }
    }

    /// <summary>A reference to a footnote.</summary>
    public void Append(Embed reference, Attributes? attributes)
    {
        FlushBlank();
        ops.Add(DeltaOp.Insert(reference, attributes));
    }

    public Delta Build() => Delta.Of(ops);

    private void FlushBlank()
    {
        if (hasBlank && ops.Count > 0)
            ops.Add(DeltaOp.Insert(" ", blank));
        hasBlank = false;
    }
}
