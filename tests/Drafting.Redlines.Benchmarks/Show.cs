namespace Drafting.Redlines.Benchmarks;

/// <summary>Prints changed paragraphs for an editor to read: [deleted|inserted].</summary>
internal static class Show
{
    public static void ChangedParagraphs(string language, int every)
    {
        var number = 0;
        foreach (var pair in VersionPair.All(language))
        {
            foreach (var (paragraph, _) in pair.Changed())
            {
                if (number++ % every == 0)
                    Console.WriteLine($"{pair.Name} {paragraph.From!.Index}→{paragraph.To!.Index}{(paragraph.Editorial ? " editorial" : "")}\n  {Notation(paragraph.Segments)}\n");
            }
        }
    }

    private static string Notation(IReadOnlyList<RedlineSegment> segments) => string.Concat(segments.Select((s, i) => s.Op switch
    {
        SegmentOp.Equal => s.Text,
        SegmentOp.Delete => i + 1 < segments.Count && segments[i + 1].Op == SegmentOp.Insert ? $"\u001b[31m[{s.Text}|" : $"\u001b[31m[{s.Text}|]\u001b[0m",
        _ => i > 0 && segments[i - 1].Op == SegmentOp.Delete ? $"\u001b[32m{s.Text}]\u001b[0m" : $"\u001b[32m[|{s.Text}]\u001b[0m",
    }));
}
