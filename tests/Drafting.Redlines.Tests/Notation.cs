namespace Drafting.Redlines.Tests;

/// <summary>Marked text in one line: [deleted|inserted].</summary>
internal static class Notation
{
    public static string Of(IReadOnlyList<RedlineSegment> segments)
    {
        var text = "";
        for (var i = 0; i < segments.Count; i++)
        {
            var next = i + 1 < segments.Count ? segments[i + 1] : null;
            text += (segments[i].Op, next?.Op) switch
            {
                (SegmentOp.Equal, _) => segments[i].Text,
                (SegmentOp.Delete, SegmentOp.Insert) => $"[{segments[i].Text}|{segments[++i].Text}]",
                (SegmentOp.Delete, _) => $"[{segments[i].Text}|]",
                _ => $"[|{segments[i].Text}]",
            };
        }

        return text;
    }
}
