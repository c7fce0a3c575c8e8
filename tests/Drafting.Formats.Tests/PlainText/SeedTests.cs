using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>The five seeds against golden files checked against the seeds by eye.</summary>
public class SeedTests
{
    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Import_OfASeed_ReadsWhatThePageSays(string seed)
    {
        var golden = RepositoryPaths.InRepository("tests", "Drafting.Formats.Tests", "golden", seed + ".txt");
        Assert.Equal(File.ReadAllLines(golden), GoldenText.Of(Seeds.Document(seed)).TrimEnd('\n').Split('\n'));
    }

    // Counted in the seeds by hand: preambular, operative, plain, footnotes.
    [Theory]
    [InlineData("000", 16, 4, 3, 3)]
    [InlineData("001", 0, 0, 33, 0)]
    [InlineData("002", 14, 11, 0, 2)]
    [InlineData("003", 0, 0, 73, 0)]
    [InlineData("004", 23, 5, 0, 6)]
    public void Import_OfASeed_FindsAsManyParagraphsAsThePageHas(string seed, int preambular, int operative, int plain, int footnotes)
    {
        var paragraphs = Seeds.Document(seed).Paragraphs;
        Assert.Equal((preambular, operative, plain, footnotes),
            (Count(ParagraphKind.Preambular), Count(ParagraphKind.Operative), Count(ParagraphKind.Plain), Count(ParagraphKind.Footnote)));
        Assert.Equal(Enumerable.Range(1, paragraphs.Count).Select(number => $"p{number}"), paragraphs.Select(paragraph => paragraph.Id));

        int Count(ParagraphKind kind) => paragraphs.Count(paragraph => paragraph.Kind == kind);
    }

    [Theory]
    [InlineData("002", 73)]
    [InlineData("004", 8)]
    public void Import_OfADraft_ResolvesEverySponsor(string seed, int sponsors)
    {
        var document = Seeds.Document(seed);
        Assert.Equal(sponsors, document.Sponsors.Count);
        Assert.Empty(document.UnresolvedSponsors);
        var order = Documents.Delegations.Comparer(document.Language);
        var delegations = document.Sponsors.Select(sponsor => Documents.Delegations.Find(sponsor.Code)!).ToList();
        Assert.Equal(delegations.Order(order), delegations);
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void Import_OfASeed_KnowsTheOpeningWordsOfEveryParagraph(string seed)
    {
        var document = Seeds.Document(seed);
        Assert.All(document.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative),
            paragraph => Assert.NotEqual(0, OpeningWords.Length(paragraph.Text.PlainText, document.Language, paragraph.Kind)));
    }
}
