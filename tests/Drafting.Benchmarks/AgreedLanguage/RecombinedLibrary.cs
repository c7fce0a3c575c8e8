using System.Globalization;
using Drafting.Documents;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Formats.AkomaNtoso;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Benchmarks.AgreedLanguage;

/// <summary>
/// A library as large as that of all resolutions, in six languages, made of the real texts: series of texts on one subject, year after year. Of a text's paragraphs
/// 62 % stand in the one before word for word, 27 % with some words changed, the others are new; a few stand in texts on many subjects. The same every time.
/// </summary>
internal sealed class RecombinedLibrary
{
    private const int Years = 8, FirstYear = 1990;
    private const double Verbatim = 0.62, Similar = 0.27, Everywhere = 0.04;
    private const int Seed = 20261130;

    private readonly List<ParsedDocument> real;
    private readonly Dictionary<string, Vocabulary> vocabularies;
    private readonly Dictionary<string, List<string>> boilerplate = [];

    /// <param name="folder">The real texts.</param>
    public RecombinedLibrary(string folder)
    {
        real = [.. Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];
        vocabularies = real.GroupBy(document => document.Language).ToDictionary(group => group.Key, group => new Vocabulary(group.SelectMany(document => document.Paragraphs.Where(IsLanguage)).Select(paragraph => paragraph.Text.PlainText)));
        foreach (var (language, vocabulary) in vocabularies)
        {
            var random = new SeededRandom(Seed);
            boilerplate[language] = [.. Enumerable.Range(0, 12).Select(_ => vocabulary.Real(random))];
        }
    }

    public IReadOnlyCollection<string> Languages => vocabularies.Keys;

    public Vocabulary In(string language) => vocabularies[language];

    /// <summary>So many texts.</summary>
    public IEnumerable<ParsedDocument> Take(int count) => Enumerable.Range(0, count / Years + 1).SelectMany(Series).Take(count);

    public static LibraryItem Item(ParsedDocument document, int index, bool hasPassages)
    {
        var id = index.ToString("x16", CultureInfo.InvariantCulture);
        var text = document with { Paragraphs = [.. document.Paragraphs.Select((paragraph, at) => paragraph with { Id = $"{id}-p{at + 1}" })] };
        return new(
            new(id, WireName.Of(text.Kind), text.Symbol, text.Title, text.Language, text.Masthead.AdoptedOn, 0, text.Paragraphs.Count, "benchmark", DateTimeOffset.UnixEpoch.AddMinutes(index)),
            Utf8Json.Encode(writer => DocumentJson.Write(writer, id, text)),
            Documents.Ports.LibrarySearch.TextOf(text),
            hasPassages ? TextPassages.Of(text, isTracked: false) : null);
    }

    /// <summary>Whether somebody might ask about a paragraph.</summary>
    public static bool IsLanguage(Paragraph paragraph) => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Sub;

    private IEnumerable<ParsedDocument> Series(int series)
    {
        var random = new SeededRandom(Seed + series);
        var language = Languages.Order(StringComparer.Ordinal).ElementAt(series % Languages.Count);
        var vocabulary = vocabularies[language];
        var model = random.Pick(real.Where(document => document.Language == language).ToList());
        var paragraphs = model.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote)
            .Select(paragraph => IsLanguage(paragraph) ? paragraph with { Text = Delta.FromText(random.Chance(Everywhere) ? random.Pick(boilerplate[language]) : vocabulary.New(random)) } : paragraph with { Text = Delta.FromText(paragraph.Text.PlainText) }).ToList();
        for (var year = 0; year < Years; year++)
        {
            if (year > 0)
                paragraphs = [.. paragraphs.Select(paragraph => IsLanguage(paragraph) ? Next(random, vocabulary, paragraph) : paragraph)];
            var adopted = new DateOnly(FirstYear + (3 * year) + random.Next(3), 1 + random.Next(12), 1 + random.Next(28));
            yield return model with
            {
                Symbol = $"A/RES/{adopted.Year - 1945}/{series + 1}",
                Masthead = model.Masthead with { AdoptedOn = adopted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
                Sponsors = [],
                Paragraphs = paragraphs,
            };
        }
    }

    private static Paragraph Next(SeededRandom random, Vocabulary vocabulary, Paragraph paragraph)
    {
        var chance = random.NextDouble();
        return chance < Verbatim ? paragraph
            : paragraph with { Text = Delta.FromText(chance < Verbatim + Similar ? vocabulary.Changed(random, paragraph.Text.PlainText, 1 + random.Next(4)) : vocabulary.New(random)) };
    }

    private static ParsedDocument Read(string path) => AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), path, null, out var document, out var problem)
        ? document!
        : throw new InvalidDataException($"{path}: {problem!.Message}");
}
