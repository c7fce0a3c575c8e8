using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Redlines;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>The law of a redline in Word: accepting every change gives the new text, rejecting every change the old one.</summary>
public class DocxRedlineTests
{
    private static readonly RevisionAuthor Author = new("中国", new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));

    internal static readonly RedlineCover Cover = new(
        "题目",
        new()
        {
            Organ = "大会",
            Session = "第七十六届会议",
            AgendaItems = ["34", "35(a)"],
            AgendaTitles = ["预防武装冲突"],
            Symbol = "A/76/L.5",
            Distribution = "Limited",
            Date = "2021-11-05",
            OriginalLanguage = "俄文",
            JobNumber = "21-16004",
        },
        ["旧", "新"]);

    [Fact]
    public void AcceptAndReject_OfSuccessiveOfficialTexts_GiveBoth()
    {
        foreach (var (older, newer) in SuccessiveVersions.Paths("zh", "en"))
            AssertGivesBoth(UnitedNationsFiles.Import(older).Paragraphs, UnitedNationsFiles.Import(newer).Paragraphs, older.Contains(".zh.", StringComparison.Ordinal) ? "zh" : "en", $"{older} to {newer}");
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void AcceptAndReject_OfAnEditedSeed_GiveBoth(string seed) => SeededRandom.Check(8, random =>
    {
        var document = Seeds.Document(seed);
        AssertGivesBoth(document.Paragraphs, new RandomEdits(random).Edited(document.Paragraphs), document.Language, $"{seed}, seed {random.Seed}");
    });

    [Fact]
    public void AcceptAndReject_OfAnyTwoDocuments_GiveBoth() => SeededRandom.Check(150, random =>
    {
        var document = RandomDocuments.Next(random);
        var other = random.Chance(0.5) ? RandomDocuments.Next(random).Paragraphs : new RandomEdits(random).Edited(document.Paragraphs);
        AssertGivesBoth(Fit(document.Paragraphs), Fit(other), document.Language, $"seed {random.Seed}");
    });

    [Fact]
    public void ParagraphThatMoved_IsMarkedAsMovedAtBothPlaces()
    {
        Paragraph[] from = [Operative("a", "1.", "第一段，关于会议的安排；"), Operative("b", "2.", "第二段，关于秘书长的报告；"), Operative("c", "3.", "第三段，决定继续处理此案。")];
        Paragraph[] to = [from[1] with { Label = "1." }, from[2] with { Label = "2." }, from[0] with { Label = "3." }];
        var xml = DocxFiles.Text(Written(from, to, "zh"));
        Assert.Contains("<w:moveFromRangeStart ", xml);
        Assert.Contains("<w:moveToRangeStart ", xml);
        Assert.Equal(2, xml.Split("w:name=\"move1\"").Length - 1);
        Assert.DoesNotContain("<w:del ", xml);
        Assert.DoesNotContain("<w:ins ", xml);
        Assert.Contains("w:author=\"中国\"", xml);
        Assert.Contains("w:date=\"2026-05-04T03:02:01Z\"", xml);
    }

    [Fact]
    public void ChangeInsideAMovedParagraph_IsShown()
    {
        Paragraph[] from = [Operative("a", "1.", "第一段，关于会议的安排和日期；"), Operative("b", "2.", "第二段，关于秘书长的报告；"), Operative("c", "3.", "第三段，决定继续处理此案。")];
        Paragraph[] to = [from[1] with { Label = "1." }, from[2] with { Label = "2." }, Operative("a", "3.", "第一段，关于会议的安排、地点和日期；")];
        var xml = DocxFiles.Text(Written(from, to, "zh"));
        Assert.Contains("<w:moveTo ", xml);
        Assert.Matches("<w:ins [^>]*><w:r><w:rPr>[^/]*/></w:rPr><w:t xml:space=\"preserve\">、地点</w:t>", xml);
    }

    private static Paragraph Operative(string id, string label, string text) => new(id, ParagraphKind.Operative, 0, label, Delta.FromText(text));

    internal static byte[] Written(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string language) =>
        DocxRedline.Write([new(Redline.Compare(RedlineText.Of(from), RedlineText.Of(to), language), Author)], [from, to], Cover);

    private static void AssertGivesBoth(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string language, string name)
    {
        var file = Written(from, to, language);
        Assert.True(file.AsSpan().SequenceEqual(Written(from, to, language)), $"{name}: other bytes the second time");
        DocxFiles.AssertValid(file, name);
        Assert.Equal(Outline.Of(to), Outline.Of(DocxFiles.Read(file, TrackedView.New, language).Paragraphs));
        Assert.Equal(Outline.WithoutLooks(from), Outline.WithoutLooks(DocxFiles.Read(file, TrackedView.Old, language).Paragraphs));
        Assert.Equal(Cover.Masthead.AgendaItems, DocxFiles.Read(file, TrackedView.New, language).Masthead.AgendaItems);
        Assert.Equal(("A/76/L.5", "21-16004"), (DocxFiles.Read(file, TrackedView.New, language).Masthead.Symbol, DocxFiles.Read(file, TrackedView.Old, language).Masthead.JobNumber));
        AssertImportGivesBoth(file, from, to, language, name);
    }

    // As the library imports it: the accepted text, and beside it the text before, with who made the changes.
    private static void AssertImportGivesBoth(byte[] file, IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string language, string name)
    {
        if (to.Count == 0)
            return;
        Assert.True(DocxImporter.TryImport(file, null, language, out var document, out var problem), $"{name}: {problem?.Message}");
        Assert.Equal(Outline.Of(to), Outline.Of(document!.Paragraphs));
        var before = DocxImporter.Before(file, null, language);
        if (document.TrackedChanges is not { } changes)
        {
            Assert.Null(before);
            return;
        }

        var author = Assert.Single(changes.Authors);
        Assert.Equal((Author.Author, changes.Count), (author.Name, author.Count));
        Assert.InRange(author.Last!.Value, Author.Date!.Value, Author.Date.Value + TimeSpan.FromMinutes(2));
        Assert.Equal(Outline.WithoutLooks(from), before is null ? "" : Outline.WithoutLooks(before.Paragraphs));
        if (before is not null)
            AssertKeepsAuthors(before, document, name);
    }

    // The redline of what was imported says of each of its marks whose it is, wherever the file's changes touch it, and says so in Word again.
    private static void AssertKeepsAuthors(ParsedDocument before, ParsedDocument accepted, string name)
    {
        var redline = Redline.Compare(RedlineText.Of(before.Paragraphs, before.ChangedStretches), RedlineText.Of(accepted.Paragraphs, accepted.ChangedStretches), accepted.Language);
        var marked = redline.Paragraphs.SelectMany(row => row.Segments.Select(segment => segment.By)).OfType<RedlineAuthor>().ToList();
        Assert.All(marked, by => Assert.Equal(Author.Author, by.Name));
        var file = DocxRedline.Write([new(redline, new("印度", null))], [before.Paragraphs, accepted.Paragraphs], Cover);
        DocxFiles.AssertValid(file, name);
        var again = DocxFiles.Read(file, TrackedView.New, accepted.Language);
        Assert.Equal(Outline.Of(accepted.Paragraphs), Outline.Of(again.Paragraphs));
        Assert.Equal(Outline.WithoutLooks(before.Paragraphs), Outline.WithoutLooks(DocxFiles.Read(file, TrackedView.Old, accepted.Language).Paragraphs));
        // A change that the texts do not show, such as words taken out and put in again, is none of the redline's.
        if (marked.Count > 0)
            Assert.Contains(again.TrackedChanges?.Authors ?? [], author => author.Name == Author.Author);
    }

    // References within footnotes have no place in a redline of Word; ids are those of one text.
    internal static IReadOnlyList<Paragraph> Fit(IReadOnlyList<Paragraph> paragraphs) => [.. paragraphs.DistinctBy(paragraph => paragraph.Id)
        .Select(paragraph => paragraph.Kind == ParagraphKind.Footnote ? paragraph with { Text = Delta.Of(paragraph.Text.Ops.Where(op => op.Embed is null)) } : paragraph)];
}
