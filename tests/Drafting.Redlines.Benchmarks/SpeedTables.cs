using static System.FormattableString;

namespace Drafting.Redlines.Benchmarks;

/// <summary>How long redlines take, ours and those of other libraries, as Markdown tables.</summary>
internal static class SpeedTables
{
    public static void Write(TextWriter output)
    {
        foreach (var (name, characters) in new[] { ("30 kB", 10_080), ("300 kB", 100_800) })
        {
            var texts = new SpeedTexts(1);
            var text = texts.Text(characters);
            var cases = new[] { ("scatter", texts.Scatter(text)), ("phrases", texts.Phrases(text)), ("paras", texts.Paragraphs(text)) };
            output.WriteLine($"## {name} of Chinese text, a tenth changed: milliseconds (marks)\n");
            output.WriteLine("| tool | scatter | phrases | paras |\n|---|---|---|---|");
            WriteRow(output, "ours, in paragraphs", cases.Select(c => Ours(text, c.Item2)));
            WriteRow(output, "ours, as one paragraph", cases.Select(c => Ours([string.Join('\n', text)], [string.Join('\n', c.Item2)])));
            // jsdiff 8.0.2 throws on these texts ("this is a bug").
            foreach (var rival in new[] { "diff-match-patch", "per character" })
            {
                WriteRow(output, rival, cases.Select(c =>
                {
                    var outcome = Rivals.Compare([new("zh", string.Join('\n', text), string.Join('\n', c.Item2), [])], 1, rival)[0];
                    return (outcome.Milliseconds, outcome.Marks);
                }));
            }

            output.WriteLine();
        }
    }

    private static (double Milliseconds, int Marks) Ours(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var (from, to) = (SpeedTexts.AsParagraphs(old, "a"), SpeedTexts.AsParagraphs(@new, "b"));
        return (Timing.Median(() => Redline.Compare(from, to, "zh"), 21), Redline.Compare(from, to, "zh").Stats.Marks);
    }

    private static void WriteRow(TextWriter output, string tool, IEnumerable<(double Milliseconds, int Marks)> cells) =>
        output.WriteLine($"| {tool} | {string.Join(" | ", cells.Select(c => Invariant($"{c.Milliseconds:0.0} ({c.Marks})")))} |");
}
