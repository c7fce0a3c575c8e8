using static System.FormattableString;

namespace Drafting.Redlines.Benchmarks;

/// <summary>How redlines of real texts turn out, ours and those of other libraries, as Markdown tables.</summary>
internal static class QualityTables
{
    public static void Write(TextWriter output)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var pairs = VersionPair.All(language);
            WritePairs(output, language, pairs);
            WriteRivals(output, language, pairs);
        }
    }

    private static void WritePairs(TextWriter output, string language, List<VersionPair> pairs)
    {
        output.WriteLine($"## {language}: every pair of successive versions\n");
        output.WriteLine("| versions | kept | changed | of these editorial | moved | moved and changed | inserted | deleted | marks per changed paragraph | marks under 2 characters | editorial marks | marked characters | ms |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var pair in pairs)
        {
            var stats = pair.Redline.Stats;
            var all = pair.Changed().SelectMany(c => Mark.Of(c.Paragraph.Segments)).ToList();
            var marks = all.Where(m => !m.Editorial).ToList();
            output.WriteLine(Invariant($"| {pair.Name} | {stats.Unchanged} | {stats.Changed} | {stats.Editorial} | {stats.Moved} | {stats.MovedAndChanged} | {stats.Inserted} | {stats.Deleted} | ")
                + Invariant($"{marks.Count / (double)pair.Changed().Count(c => !c.Paragraph.Editorial):0.0} | {Share(marks)} | {all.Count - marks.Count} | {marks.Sum(m => m.Characters)} | ")
                + Invariant($"{Timing.Median(() => Redline.Compare(pair.From, pair.To, language), 5):0.0} |"));
        }

        output.WriteLine();
    }

    private static void WriteRivals(TextWriter output, string language, List<VersionPair> pairs)
    {
        var changed = pairs.SelectMany(p => p.Changed()).ToList();
        var milliseconds = Timing.Median(() => pairs.ForEach(p => Redline.Compare(p.From, p.To, language)), 5);
        output.WriteLine($"## {language}: {changed.Count} changed paragraphs, each given to the library with its counterpart\n");
        WriteHead(output);
        WriteRow(output, new("ours", milliseconds, [.. changed.Select(c => Mark.Of(c.Paragraph.Segments))]));
        foreach (var outcome in Rivals.Compare(changed.Select(c => c.Texts), 5))
            WriteRow(output, outcome);

        output.WriteLine($"\n## {language}: {pairs.Count} whole texts, one paragraph a line\n");
        WriteHead(output);
        WriteRow(output, new("ours", milliseconds, [.. pairs.Select(p => p.MarksOfWhole())]));
        foreach (var outcome in Rivals.Compare(pairs.Select(p => p.Whole()), 1))
            WriteRow(output, outcome);
        output.WriteLine();
    }

    private static void WriteHead(TextWriter output)
    {
        output.WriteLine("| tool | marks | marks under 2 characters | marked characters | editorial marks | ms |");
        output.WriteLine("|---|---|---|---|---|---|");
    }

    private static void WriteRow(TextWriter output, Outcome outcome)
    {
        var all = outcome.Marks.SelectMany(m => m).ToList();
        var marks = all.Where(m => !m.Editorial).ToList();
        output.WriteLine(Invariant($"| {outcome.Name} | {marks.Count} | {Share(marks)} | {marks.Sum(m => m.Characters)} | {all.Count - marks.Count} | {outcome.Milliseconds:0} |"));
    }

    private static string Share(List<Mark> marks) => marks.Count == 0 ? "–" : Invariant($"{100.0 * marks.Count(m => m.IsShort) / marks.Count:0} %");
}
