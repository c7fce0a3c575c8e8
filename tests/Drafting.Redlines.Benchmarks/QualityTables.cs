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

        On chains that no rule was made on (`chains FOLDER`; 40 subjects a language that recur in sessions 75 to 80, 114 pairs, drawn by chance, apart from those of `un-texts`; DiffPlex 1.9.0),
        paragraphs given to the library with their counterpart:

        | held out | changed paragraphs | tool | marks per paragraph | characters per paragraph | kept words struck | cut brackets or symbols | missed pairs |
        |---|---|---|---|---|---|---|---|
        | zh | 2227 | ours | 2.59 | 32.9 | 1083 | 36 | 5 |
        | zh | 2227 | diff-match-patch + semantic clean-up | 2.77 | 29.7 | 1386 | 2473 | 4 |
        | zh | 2227 | exact optimum, ends of words, symbols whole, at 2.47 marks | 2.47 | 32.7 | | 0 | |
        | en | 2037 | ours | 2.06 | 99.5 | 927 | 11 | 1 |
        | en | 2037 | diff-match-patch + semantic clean-up | 2.40 | 93.9 | 826 | 2460 | 1 |
        | en | 2037 | exact optimum, ends of words, symbols whole, at 2.18 marks | 2.18 | 93.7 | | 0 | |
        | en | 2037 | exact optimum, dates and numbers in words whole too, at 2.03 marks | 2.03 | 99.3 | | 0 | |
        | en | 2037 | exact optimum, dates and numbers in words whole too, at 1.81 marks | 1.81 | 103.3 | | 0 | |

        As few characters as diff-match-patch with no more marks than ours is out of reach where words and symbols stay whole: in Chinese the optimum needs 30.6 characters even at 2.92 marks. Ours lies
        within 2 % of that optimum in Chinese. In English it lies within 1 % of the one that keeps dates and numbers in words whole, as ours does: “seventy-sixth” for “seventy-seventh”, “7 December 2022” for “4 December 2023”.
        Those dates are most of the words struck in spite of staying. The tables below are of the texts in `un-texts`.


        """;

    public static void Write(TextWriter output)
    {
        output.Write(Head);
        foreach (var language in new[] { "zh", "en" })
        {
            var pairs = VersionPair.All(language);
            WritePairs(output, language, pairs);
            WriteParagraphs(output, language, pairs);
            WriteWhole(output, language, pairs);
        }
    }

    /// <summary>The tables of changed paragraphs and of missed pairs for other chains.</summary>
    public static void WriteChains(TextWriter output, string folder)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var pairs = VersionPair.All(language, folder);
            WriteParagraphs(output, language, pairs);
            WriteOursWhole(output, pairs);
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
                + Invariant($"{marks.Count / (double)pair.Changed().Count(c => !c.Paragraph.Editorial):0.0} | {Share(marks.Count(m => m.IsShort), marks.Count)} | {all.Count - marks.Count} | {marks.Sum(m => m.Characters)} | ")
                + Invariant($"{Timing.Median(() => Redline.Compare(pair.From, pair.To, language), 5):0.0} |"));
        }

        output.WriteLine();
    }

    private static void WriteParagraphs(TextWriter output, string language, List<VersionPair> pairs)
    {
        var changed = pairs.SelectMany(p => p.Changed()).ToList();
        output.WriteLine($"## {language}: {changed.Count} changed paragraphs, each given to the library with its counterpart\n");
        WriteOutcomes(output, Milliseconds(pairs), Rivals.Compare(changed.Select(c => c.Texts), 3), changed.Count);
    }

    private static void WriteWhole(TextWriter output, string language, List<VersionPair> pairs)
    {
        output.WriteLine($"## {language}: {pairs.Count} whole texts, one paragraph a line\n");
        var outcomes = Rivals.Compare(pairs.Select(p => p.Whole()), 0);
        WriteOutcomes(output, Milliseconds(pairs), [outcomes[0] with { Marks = outcomes[0].Marks + pairs.Sum(p => p.Moves) }, .. outcomes.Skip(1)], pairs.Count);
    }

    private static void WriteOursWhole(TextWriter output, List<VersionPair> pairs)
    {
        var whole = Rivals.Compare(pairs.Select(p => p.Whole()), 0, "ours")[0];
        output.WriteLine(Invariant($"{pairs.Count} whole texts: {whole.Marks + pairs.Sum(p => p.Moves)} marks, {whole.Characters} marked characters, {whole.MissedPairs} missed pairs.\n"));
    }

    private static double Milliseconds(List<VersionPair> pairs) =>
        Timing.Median(() => pairs.ForEach(p => Redline.Compare(p.From, p.To, p.Language)), 5);

    private static void WriteOutcomes(TextWriter output, double ours, IReadOnlyList<Outcome> outcomes, int texts)
    {
        output.WriteLine("| tool | marks | of them under 2 characters | marked characters | marks a text | characters a text | kept words struck | cut brackets or symbols | missed pairs | editorial marks | ms |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var tool in outcomes)
        {
            output.WriteLine(Invariant($"| {tool.Name} | {tool.Marks} | {Share(tool.Short, tool.Marks)} | {tool.Characters} | {(double)tool.Marks / texts:0.00} | {(double)tool.Characters / texts:0.0} | ")
                + Invariant($"{tool.KeptWordsStruck} | {tool.Cuts} | {tool.MissedPairs} | {tool.Editorial} | {(tool == outcomes[0] ? ours : tool.Milliseconds):0} |"));
        }

        output.WriteLine(Invariant($"\nAgainst {outcomes[1].Name}: {Compared(t => t.Marks)} marks, {Compared(t => t.Characters)} marked characters.\n"));

        string Compared(Func<Outcome, int> of) => Invariant($"{100 * ((double)of(outcomes[0]) / of(outcomes[1]) - 1):+0;-0;±0} %");
    }

    private static string Share(int part, int of) => of == 0 ? "–" : Invariant($"{100.0 * part / of:0} %");
}
