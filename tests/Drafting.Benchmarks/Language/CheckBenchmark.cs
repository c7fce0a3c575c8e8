using System.Diagnostics;
using System.Globalization;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Language;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Benchmarks.Language;

/// <summary>What it takes to check a draft of 600 paragraphs: from nothing, and again after somebody typed in one paragraph.</summary>
internal static class CheckBenchmark
{
    private const int Paragraphs = 600;
    private const int Whole = 60;
    private const int Again = 1_000;
    private static readonly DateOnly Today = new(2026, 11, 30);

    public static void Run(string folder)
    {
        Console.WriteLine("| text | characters | rules | findings | whole p50 ms | whole p95 ms | one paragraph p50 ms | one paragraph p95 ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var language in new[] { "zh", "en" })
        {
            var text = LongText(folder, language);
            var rules = RuleBook.All.Count(rule => rule.Languages.Contains(language));
            var characters = text.Paragraphs.Sum(paragraph => paragraph.Text.Length);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {language}, {text.Paragraphs.Count} paragraphs | {characters} | {rules} | {DraftingRules.Checker.Check(text).All.Count} | {Row(FromNothing(text))} | {Row(AfterKeystrokes(text))} |"));
        }
    }

    /// <summary>The official texts of a language one behind the other, as one draft.</summary>
    private static CheckedText LongText(string folder, string language)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var path in Directory.GetFiles(folder, $"*.{language}.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), Path.GetFileName(path), language, out var document, out _))
                paragraphs.AddRange(document!.Paragraphs.Select(paragraph => paragraph with { Id = $"{Path.GetFileNameWithoutExtension(path)}-{paragraph.Id}" }));
        }

        return new(language, DocumentKind.DraftResolution, [.. paragraphs.Take(Paragraphs).OrderBy(paragraph => paragraph.Kind == ParagraphKind.Footnote)], new() { Organ = language == "zh" ? "大会" : "General Assembly" }, null, Today);
    }

    private static List<double> FromNothing(CheckedText text)
    {
        var times = new List<double>(Whole);
        for (var run = -Whole / 4; run < Whole; run++)
        {
            var start = Stopwatch.GetTimestamp();
            DraftingRules.Checker.Check(text);
            if (run >= 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static List<double> AfterKeystrokes(CheckedText text)
    {
        var random = new SeededRandom(600);
        var (times, paragraphs) = (new List<double>(Again), text.Paragraphs.ToArray());
        var before = DraftingRules.Checker.Check(text);
        for (var run = -Again / 4; run < Again; run++)
        {
            var at = random.Next(paragraphs.Length);
            var words = paragraphs[at].Text;
            paragraphs[at] = paragraphs[at] with { Text = words.Compose(new DeltaBuilder().Retain(random.Next(words.Length + 1)).Insert("x").Build()), Version = paragraphs[at].Version + 1 };
            var start = Stopwatch.GetTimestamp();
            before = DraftingRules.Checker.Check(text with { Paragraphs = [.. paragraphs] }, before);
            if (run >= 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static string Row(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:0.00} | {times[times.Count * 95 / 100]:0.00}");
    }
}
