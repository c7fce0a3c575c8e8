using static System.FormattableString;

namespace Drafting.Redlines.Benchmarks;

/// <summary>How redlines of real texts turn out, ours and those of other libraries, as Markdown tables.</summary>
internal static class QualityTables
{
    private const string Head = """
        # How good redlines are, measured

        Made on two cores, otherwise idle, by `dotnet run -c Release --project tests/Drafting.Redlines.Benchmarks > tests/Drafting.Redlines.Benchmarks/redline-quality.md`
        (Node.js needed; it installs the libraries of `package.json` there). The texts are successive versions of resolutions of the
        General Assembly in `../shared/data/un-texts`, footnotes after the text.

        A mark is a run of deletions and insertions; a move counts as one. Marks of spacing, invisible characters, note marks and hyphens alone are
        editorial and counted apart for every tool. “Under 2 characters” counts marks of one letter, or one letter for another. Milliseconds are
        medians, warmed up, for all pairs of the table (whole texts: one cold run); ours are always for the whole texts, alignment included.
        What a library marks in paired paragraphs it would not have paired by itself: there it is given our alignment, splits and joins too.
        diff-match-patch runs without its time limit, so that its marks do not depend on the load.
        The list of Chinese words that marks end at was counted in the same texts, so Chinese boundaries are at their best here.

        The aim of a third fewer marks than diff-match-patch with no more marked characters is out of reach in paired paragraphs. The
        exact optimum, found once by dynamic programming over all ways to mark them (one price per mark, characters besides, editorial marks
        free), needs at diff-match-patch's number of characters at least 702 marks in Chinese (-17 %) and 526 in English (-30 %), cutting words
        anywhere; with marks that begin and end where words do, at least 758 (-10 %) and 552 (-27 %). A third fewer marks take at least 17 %
        more characters in Chinese and 2 % in English; at the ends of words 20 % and 5 %. Ours stay within 1 % of the characters that the optimum
        at the ends of words needs for as many marks.


        """;

    public static void Write(TextWriter output)
    {
        output.Write(Head);
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
        output.WriteLine("| versions | kept | changed | of these editorial | moved | moved and changed | split | joined | inserted | deleted | marks per changed paragraph | marks under 2 characters | editorial marks | marked characters | ms |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var pair in pairs)
        {
            var stats = pair.Redline.Stats;
            var all = pair.Changed().SelectMany(c => Mark.Of(c.Paragraph.Segments)).ToList();
            var marks = all.Where(m => !m.Editorial).ToList();
            output.WriteLine(Invariant($"| {pair.Name} | {stats.Unchanged} | {stats.Changed} | {stats.Editorial} | {stats.Moved} | {stats.MovedAndChanged} | {stats.Split} | {stats.Joined} | {stats.Inserted} | {stats.Deleted} | ")
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
        WriteOutcomes(output, new("ours", milliseconds, [.. changed.Select(c => Mark.Of(c.Paragraph.Segments))]), Rivals.Compare(changed.Select(c => c.Texts), 3));

        output.WriteLine($"\n## {language}: {pairs.Count} whole texts, one paragraph a line\n");
        WriteOutcomes(output, new("ours", milliseconds, [.. pairs.Select(p => p.MarksOfWhole())]), Rivals.Compare(pairs.Select(p => p.Whole()), 0));
        output.WriteLine();
    }

    private static void WriteOutcomes(TextWriter output, Outcome ours, IReadOnlyList<Outcome> rivals)
    {
        output.WriteLine("| tool | marks | marks under 2 characters | marked characters | editorial marks | ms |");
        output.WriteLine("|---|---|---|---|---|---|");
        WriteRow(output, ours);
        foreach (var rival in rivals)
            WriteRow(output, rival);
        output.WriteLine(Invariant($"\nAgainst {rivals[0].Name}: {Compared(ours, rivals[0], _ => 1)} marks, {Compared(ours, rivals[0], m => m.Characters)} marked characters."));
    }

    private static string Compared(Outcome ours, Outcome rival, Func<Mark, int> of)
    {
        double Sum(Outcome outcome) => outcome.Marks.SelectMany(m => m).Where(m => !m.Editorial).Sum(of);
        return Invariant($"{100 * (Sum(ours) / Sum(rival) - 1):+0;-0;±0} %");
    }

    private static void WriteRow(TextWriter output, Outcome outcome)
    {
        var all = outcome.Marks.SelectMany(m => m).ToList();
        var marks = all.Where(m => !m.Editorial).ToList();
        output.WriteLine(Invariant($"| {outcome.Name} | {marks.Count} | {Share(marks)} | {marks.Sum(m => m.Characters)} | {all.Count - marks.Count} | {outcome.Milliseconds:0} |"));
    }

    private static string Share(List<Mark> marks) => marks.Count == 0 ? "–" : Invariant($"{100.0 * marks.Count(m => m.IsShort) / marks.Count:0} %");
}
