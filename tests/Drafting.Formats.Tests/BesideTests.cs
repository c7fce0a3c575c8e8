using Drafting.Documents;
using Drafting.Formats.Beside;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests;

/// <summary>Two languages of one text beside each other, measured on the official texts.</summary>
public class BesideTests
{
    // Official versions of one text with the same paragraphs in the same order: which corresponds to which is known.
    private static readonly Lazy<List<(ParsedDocument Left, ParsedDocument Right)>> Known = new(() =>
    [
        .. UnitedNationsFiles.Paths.Select(UnitedNationsFiles.Import).GroupBy(document => document.Symbol)
            .SelectMany(versions => versions.SelectMany(left => versions.Where(right => right.Language != left.Language).Select(right => (left, right))))
            .Where(pair => pair.left.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Level)).SequenceEqual(pair.right.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Level)))),
    ]);

    [Fact]
    public void OfficialVersions_ArePairedParagraphByParagraph()
    {
        if (Known.Value.Count == 0)
            return;
        Assert.True(Known.Value.Count >= 80, $"{Known.Value.Count} pairs");
        var (right, all) = Measure(Known.Value);
        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all} paragraphs rightly paired in {Known.Value.Count} pairs of versions");
        Assert.True(right >= 0.995 * all, $"{right} of {all}");
    }

    /// <summary>Where one version lacks paragraphs, or has them elsewhere, the others still find each other.</summary>
    [Fact]
    public void VersionsThatLackParagraphs_ArePairedAllTheSame() => SeededRandom.Check(6, random =>
    {
        if (Known.Value.Count == 0)
            return;
        var pairs = Known.Value.Select(pair => (Less(random, pair.Left), Less(random, pair.Right))).ToList();
        var (right, all) = Measure(pairs);
        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all} paragraphs rightly paired where one in ten is lacking");
        Assert.True(right >= 0.96 * all, $"{right} of {all}");
    });

    /// <summary>What official versions are marked in is where one writes in words what the other writes in figures, or has its notes in another order.</summary>
    [Fact]
    public void Marks_AreFewInOfficialVersions()
    {
        var rows = Known.Value.SelectMany(pair => BesideAlignment.Of(pair.Left, pair.Right)).ToList();
        var marked = rows.Where(row => row.Marks.Count > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{marked.Count} of {rows.Count} rows marked\n{string.Join("\n", marked.Select(Said))}");
        Assert.True(marked.Count <= 0.15 * rows.Count, $"{marked.Count} of {rows.Count}");
    }

    [Fact]
    public void Marks_PointAtWhatWasChanged() => SeededRandom.Check(20, random =>
    {
        if (Known.Value.Count == 0)
            return;
        var (left, right) = random.Pick(Known.Value);
        var candidates = right.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Preambular or ParagraphKind.Operative && paragraph.Text.PlainText.Contains("20", StringComparison.Ordinal)).ToList();
        if (candidates.Count == 0)
            return;
        var changed = random.Pick(candidates);
        var anew = right with { Paragraphs = [.. right.Paragraphs.Select(paragraph => paragraph == changed ? paragraph with { Text = Delta.Of([DeltaOp.Insert(paragraph.Text.PlainText + " 4711 ")]) } : paragraph)] };
        Assert.Contains(BesideAlignment.Of(left, anew), row => row.Right == changed.Id && row.Marks.Any(mark => mark.Kind == BesideMarkKind.Number && mark.Right.Contains("4711")));
    });

    [Theory]
    [InlineData("en", "zh", "Recalling its resolution 72/7 of 17 November 2017,", "回顾其2017年11月17日第72/7号决议，", "")]
    [InlineData("en", "zh", "Recalling its resolution 72/7 of 17 November 2017,", "回顾其2017年11月18日第72/8号决议，", "Date Symbol")]
    [InlineData("en", "zh", "Notes that 1,250 persons and 12.5 million dollars", "注意到1 250人和1 250万美元", "")]
    [InlineData("en", "fr", "Notes that 1,250 persons and 12.5 million dollars", "Note que 1 250 personnes et 12,5 millions de dollars", "")]
    [InlineData("en", "ru", "the report A/77/275 of December 2021", "доклад A/77/275 за декабрь 2021 года", "")]
    [InlineData("zh", "ar", "2022年12月7日第77/70号决议", "القرار ٧٧/٧٠ المؤرخ ٧ كانون الأول/ديسمبر ٢٠٢٢", "")]
    [InlineData("en", "es", "in 2030", "en 2031", "Number")]
    public void Figures_ReadTheSameInEveryLanguage(string left, string right, string leftText, string rightText, string marks)
    {
        var row = Assert.Single(BesideAlignment.Of(Document(left, leftText), Document(right, rightText)));
        Assert.True(marks == string.Join(' ', row.Marks.Select(mark => mark.Kind)), Said(row));
    }

    [Fact]
    public void TextsWithNothingInCommon_AndEmptyOnes_AreStillAllThere()
    {
        var (one, none) = (Document("en", "Recalling its resolution 72/7,"), Document("zh", "") with { Paragraphs = [] });
        Assert.Equal([("p0", null)], BesideAlignment.Of(one, none).Select(row => (row.Left, row.Right)));
        Assert.Equal([(null, "p0")], BesideAlignment.Of(none, one).Select(row => (row.Left, row.Right)));
        Assert.Empty(BesideAlignment.Of(none, none));
    }

    /// <summary>However much longer one text is than the other, which goes for what is in the library under one symbol.</summary>
    [Theory]
    [InlineData(1, 3_000)]
    [InlineData(2, 5_000)]
    [InlineData(3_000, 1)]
    [InlineData(5_000, 2)]
    [InlineData(0, 1_000)]
    [InlineData(1_000, 0)]
    [InlineData(1_500, 1_600)]
    public void TextsThatDifferMuchInSize_AreStillAllThere(int left, int right)
    {
        var (one, other) = (Long("en", left), Long("zh", right));
        var rows = BesideAlignment.Of(one, other);
        Assert.Equal(one.Paragraphs.Select(paragraph => paragraph.Id), rows.Select(row => row.Left).OfType<string>());
        Assert.Equal(other.Paragraphs.Select(paragraph => paragraph.Id), rows.Select(row => row.Right).OfType<string>());
        Assert.Equal(Math.Min(left, right), rows.Count(row => row.Left is not null && row.Right is not null));
    }

    [Fact]
    public void ManyFigures_AreComparedAsOften()
    {
        var many = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"no. {5_000 + (number % 3_000)}"));
        var row = Assert.Single(BesideAlignment.Of(Document("en", many + " 4711 million 4711 million"), Document("fr", many + " 4711 millions")));
        var mark = Assert.Single(row.Marks);
        Assert.Equal((BesideMarkKind.Number, "4711000000", 0), (mark.Kind, Assert.Single(mark.Left), mark.Right.Count));
    }

    [Fact]
    public void NumbersBeyondAllMeasure_AreNone() =>
        Assert.Empty(Assert.Single(BesideAlignment.Of(Document("en", $"{new string('7', 28)} billion and {new string('7', 40)}"), Document("fr", "rien"))).Marks);

    private static ParsedDocument Long(string language, int paragraphs) => Document(language, "") with
    {
        Paragraphs = [.. Enumerable.Range(0, paragraphs).Select(at => new Paragraph($"{language}{at}", ParagraphKind.Operative, 0, null, Delta.Of([DeltaOp.Insert("acts")])))],
    };

    private static (int Right, int All) Measure(IEnumerable<(ParsedDocument Left, ParsedDocument Right)> pairs)
    {
        var (right, all) = (0, 0);
        foreach (var pair in pairs)
        {
            var rows = BesideAlignment.Of(pair.Left, pair.Right);
            Assert.Equal(pair.Left.Paragraphs.Select(paragraph => paragraph.Id), rows.Select(row => row.Left).OfType<string>());
            Assert.Equal(pair.Right.Paragraphs.Select(paragraph => paragraph.Id), rows.Select(row => row.Right).OfType<string>());
            var both = pair.Left.Paragraphs.Select(paragraph => paragraph.Id).Intersect(pair.Right.Paragraphs.Select(paragraph => paragraph.Id)).ToHashSet();
            all += both.Count;
            right += rows.Count(row => row.Left == row.Right && both.Contains(row.Left!));
            foreach (var wrong in rows.Where(row => row.Left != row.Right && (both.Contains(row.Left ?? "") || both.Contains(row.Right ?? ""))))
                TestContext.Current.TestOutputHelper?.WriteLine($"{pair.Left.Symbol} {pair.Left.Language} {pair.Right.Language}: {Said(wrong)}");
        }

        return (right, all);
    }

    private static string Said(BesideRow row) =>
        $"{row.Left ?? "none"} {row.Right ?? "none"}: {string.Join("; ", row.Marks.Select(mark => $"{mark.Kind} {string.Join(' ', mark.Left)} | {string.Join(' ', mark.Right)}"))}";

    private static ParsedDocument Less(SeededRandom random, ParsedDocument document) => document with { Paragraphs = [.. document.Paragraphs.Where(_ => random.Next(10) > 0)] };

    private static ParsedDocument Document(string language, string text) => new()
    {
        Kind = DocumentKind.Resolution,
        Title = "t",
        Language = language,
        Masthead = new Masthead(),
        Paragraphs = [new("p0", ParagraphKind.Preambular, 0, null, Delta.Of([DeltaOp.Insert(text)]))],
    };
}
