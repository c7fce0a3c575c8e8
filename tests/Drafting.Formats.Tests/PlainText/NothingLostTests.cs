using System.Text.RegularExpressions;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>The law of the importer: what is no page furniture is somewhere in the document.</summary>
public partial class NothingLostTests
{
    // What a page prints around its text, and the fixed words that the document's fields stand for.
    [GeneratedRegex(@"^https?://\S+$|^\d\d-\d{5}|^\*\d+\*$|^\d+/\d+$|^\d{6}$|联 合 国|United Nations$|Distr|\d (April|October|November) 20\d\d$", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex("议程项目|决议草案|Agenda item|和")]
    private static partial Regex FixedWords();

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex NoLetters();

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Import_OfASeed_KeepsEveryWord(string seed) => AssertKept(Seeds.Text(seed), seed);

    [Theory]
    [InlineData("A_RES_73_3-EN")]
    [InlineData("A_RES_73_6-EN")]
    [InlineData("A_RES_73_7-EN")]
    [InlineData("A_RES_73_8-EN")]
    public void Import_OfPdfText_KeepsEveryWord(string name)
    {
        if (RepositoryPaths.TryFindSharedData($"un-pdf-text/{name}.flow.txt", out var path))
            AssertKept(File.ReadAllText(path), name);
    }

    [Fact]
    public void Import_OfShuffledLines_KeepsEveryWord()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var random = new Random(seed);
            var lines = Seeds.Text(Seeds.Numbers[seed % 5]).Split('\n');
            random.Shuffle(lines);
            AssertKept(string.Join('\n', lines.Take(random.Next(1, lines.Length))), $"shuffle {seed}");
        }
    }

    private static void AssertKept(string source, string name)
    {
        var document = PlainTextImporter.Import(source, name);
        var kept = Letters(string.Concat(Everything(document)));
        foreach (var line in source.Split('\n', '\f').Where(line => !Furniture().IsMatch(line.Trim())))
        {
            foreach (var piece in NoLetters().Split(FixedWords().Replace(line, " ")).Where(piece => piece.Length > 0))
                Assert.True(kept.Contains(piece, StringComparison.Ordinal) || kept.Contains(Letters(piece), StringComparison.Ordinal), $"{name}: “{piece}” of “{line.Trim()}” is lost.");
        }
    }

    private static string Letters(string text) => NoLetters().Replace(FixedWords().Replace(text, ""), "");

    private static IEnumerable<string?> Everything(ParsedDocument document) =>
    [
        document.Masthead.Symbol, document.Masthead.Organ, document.Masthead.Session, document.Masthead.Committee,
        .. document.Masthead.AgendaItems, .. document.Masthead.AgendaTitles, document.Masthead.Distribution, document.Masthead.OriginalLanguage,
        document.Masthead.AdoptionNote, .. document.Sponsors.Select(sponsor => sponsor.Name), .. document.UnresolvedSponsors,
        .. document.Paragraphs.Select(paragraph => paragraph.Label + paragraph.Text.PlainText),
    ];
}
