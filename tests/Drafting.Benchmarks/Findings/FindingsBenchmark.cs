using System.Diagnostics;
using System.Globalization;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Language;
using Drafting.Operations;

namespace Drafting.Benchmarks.Findings;

/// <summary>How long the rules take for a whole text of 600 paragraphs, for the change of one, and for one paragraph alone.</summary>
internal static class FindingsBenchmark
{
    private const int Paragraphs = 600;
    private const int Rounds = 60;

    public static void Run(string folder)
    {
        Console.WriteLine("| language | findings | whole text p50 ms | p95 ms | one changed p50 ms | p95 ms | longest paragraph ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var texts in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read).GroupBy(text => text.Language))
            Measure(texts.Key, [.. texts]);
    }

    private static void Measure(string language, IReadOnlyList<ParsedDocument> texts)
    {
        var text = Long(texts);
        DraftingRules.Checker.Check(text);
        DraftingRules.Checker.Check(text);
        var (whole, changed) = (new List<double>(), new List<double>());
        var before = DraftingRules.Checker.Check(text);
        for (var round = 0; round < Rounds; round++)
        {
            whole.Add(Took(() => DraftingRules.Checker.Check(text)));
            var at = round * 7 % text.Paragraphs.Count;
            var typed = text with { Paragraphs = [.. text.Paragraphs.Select((paragraph, index) => index == at ? paragraph with { Text = paragraph.Text.Concat(Delta.FromText("x")) } : paragraph)] };
            changed.Add(Took(() => DraftingRules.Checker.Check(typed, before)));
        }

        var longest = text.Paragraphs.MaxBy(paragraph => paragraph.Text.Length)!;
        var one = text with { Paragraphs = [longest] };
        var alone = Enumerable.Range(0, Rounds).Select(_ => Took(() => DraftingRules.Checker.Check(one))).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {language} | {before.All.Count} | {At(whole, 0.5):F1} | {At(whole, 0.95):F1} | {At(changed, 0.5):F1} | {At(changed, 0.95):F1} | {alone[^1]:F2} |"));
    }

    // The texts of the language one behind the other until they are long enough, each paragraph with an id of its own.
    private static CheckedText Long(IReadOnlyList<ParsedDocument> texts)
    {
        var paragraphs = new List<Paragraph>();
        for (var round = 0; paragraphs.Count < Paragraphs; round++)
        {
            var copy = texts[round % texts.Count];
            paragraphs.AddRange(copy.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).Select(paragraph => paragraph with { Id = $"{round}-{paragraph.Id}" }));
        }

        return CheckedText.Of(texts[0], new(2026, 1, 1)) with { Paragraphs = [.. paragraphs.Take(Paragraphs)] };
    }

    private static double Took(Func<CheckedFindings> check)
    {
        var start = Stopwatch.GetTimestamp();
        check();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static ParsedDocument Read(string path) =>
        AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), Path.GetFileName(path), null, out var document, out var problem) ? document! : throw new InvalidDataException($"{path}: {problem?.Message}");
}
