using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Docx;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Redlines;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>
/// The law of three texts in Word: accepting every change gives the last, rejecting every change the first, and accepting the first step's while rejecting the second's
/// has every line of the text between.
/// </summary>
public class StagedDocxTests
{
    private static readonly RevisionAuthor First = new("旧 → 中", new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
    private static readonly RevisionAuthor Second = new("中 → 新", new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));

    [Fact]
    public void EachText_OfThreeSuccessiveOfficialOnes_IsInTheFile()
    {
        foreach (var (texts, language, name) in Triples("zh", "en"))
            AssertHasAll(texts, language, name);
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void EachText_OfASeedEditedTwice_IsInTheFile(string seed) => SeededRandom.Check(8, random =>
    {
        var document = Seeds.Document(seed);
        AssertHasAll(Edited(document.Paragraphs, random), document.Language, $"{seed}, seed {random.Seed}");
    });

    [Fact]
    public void EachText_OfAnyThree_IsInTheFile() => SeededRandom.Check(150, random =>
    {
        var document = RandomDocuments.Next(random);
        var between = random.Chance(0.3) ? RandomDocuments.Next(random).Paragraphs : new RandomEdits(random).Edited(document.Paragraphs);
        var last = random.Chance(0.3) ? RandomDocuments.Next(random).Paragraphs : random.Chance(0.2) ? document.Paragraphs : new RandomEdits(random).Edited(between);
        AssertHasAll([DocxRedlineTests.Fit(document.Paragraphs), DocxRedlineTests.Fit(between), DocxRedlineTests.Fit(last)], document.Language, $"seed {random.Seed}");
    });

    [Fact]
    public void TextThatCameAndWent_IsADeletionWithinAnInsertion()
    {
        var xml = DocxFiles.Text(Written([Text("欢迎秘书长的报告；"), Text("欢迎秘书长的第三次报告；"), Text("欢迎秘书长的最新报告；")], "zh"));
        Assert.Matches("<w:ins [^>]*w:author=\"旧 → 中\"[^>]*><w:del [^>]*w:author=\"中 → 新\"[^>]*><w:r>(<w:rPr>.*?</w:rPr>)?<w:delText[^>]*>第三次</w:delText></w:r></w:del></w:ins>", xml);
        Assert.Matches("<w:ins [^>]*w:author=\"中 → 新\"[^>]*><w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>最新</w:t></w:r></w:ins>", xml);
    }

    [Fact]
    public void ParagraphThatCameAndWent_IsALineOfTheOneBefore()
    {
        Paragraph[] from = [Operative("a", "1.", "第一段，关于会议的安排；"), Operative("c", "2.", "第三段，决定继续处理此案。")];
        Paragraph[] via = [from[0], Operative("b", "2.", "又请会员国考虑提供自愿捐款；"), from[1] with { Label = "3." }];
        AssertHasAll([from, via, from], "zh", "one paragraph");
        var between = DocxFiles.Read(Between(Written([from, via, from], "zh")), TrackedView.Old, "zh").Paragraphs;
        Assert.Equal([from[0].Text.PlainText + "\n" + via[1].Text.PlainText, from[1].Text.PlainText], between.Select(paragraph => paragraph.Text.PlainText));
    }

    /// <summary>Three texts that followed each other, of each subject that has so many.</summary>
    internal static IEnumerable<(IReadOnlyList<Paragraph>[] Texts, string Language, string Name)> Triples(params string[] languages)
    {
        foreach (var language in languages)
        {
            var pairs = SuccessiveVersions.Paths(language).ToList();
            foreach (var (pair, next) in pairs.Zip(pairs.Skip(1)).Where(both => both.First.Newer == both.Second.Older))
                yield return ([.. new[] { pair.Older, pair.Newer, next.Newer }.Select(path => UnitedNationsFiles.Import(path).Paragraphs)], language, $"{pair.Older} to {next.Newer}");
        }
    }

    internal static IReadOnlyList<Paragraph>[] Edited(IReadOnlyList<Paragraph> text, SeededRandom random)
    {
        var between = new RandomEdits(random).Edited(text);
        return [text, between, new RandomEdits(random).Edited(between)];
    }

    internal static byte[] Written(IReadOnlyList<Paragraph>[] texts, string language)
    {
        var compared = texts.Select(text => RedlineText.Of(text)).ToList();
        return DocxRedline.Write(
            [new(Redline.Compare(compared[0], compared[1], language), First), new(Redline.Compare(compared[1], compared[2], language), Second)], texts, DocxRedlineTests.Cover);
    }

    private static void AssertHasAll(IReadOnlyList<Paragraph>[] texts, string language, string name)
    {
        var file = Written(texts, language);
        Assert.True(file.AsSpan().SequenceEqual(Written(texts, language)), $"{name}: other bytes the second time");
        DocxFiles.AssertValid(file, name);
        Assert.Equal(Outline.Of(texts[2]), Outline.Of(DocxFiles.Read(file, TrackedView.New, language).Paragraphs));
        Assert.Equal(Outline.WithoutLooks(texts[0]), Outline.WithoutLooks(DocxFiles.Read(file, TrackedView.Old, language).Paragraphs));
        var between = DocxFiles.Read(Between(file), TrackedView.Old, language).Paragraphs;
        // Of footnotes that have links in any of the texts it may lack what came and went.
        var linked = texts.SelectMany(text => text).Where(paragraph => paragraph.Kind == ParagraphKind.Footnote && paragraph.Text.Ops.Any(op => op.Attributes?.Values.ContainsKey("link") == true)).Select(note => note.Label).ToHashSet();
        var left = Wordings(between).ToList();
        Assert.All(Wordings(texts[1].Where(paragraph => paragraph.Kind != ParagraphKind.Footnote || !linked.Contains(paragraph.Label))), line => Assert.True(left.Remove(line), line));
    }

    // Its lines wherever they stand: a paragraph that came and went is a line of another.
    private static IEnumerable<string> Wordings(IEnumerable<Paragraph> text) =>
        text.SelectMany(paragraph => paragraph.Text.PlainText.Split('\n')).Where(line => line.Length > 0);

    /// <summary>The file with the first step's changes the other way round: the text before all changes is now the one between.</summary>
    private static byte[] Between(byte[] file)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith("document.xml", StringComparison.Ordinal) || entry.FullName.EndsWith("footnotes.xml", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                var xml = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
                foreach (var change in xml.Descendants().Where(element => (string?)element.Attribute(Wml.W + "author") == First.Author).ToList())
                    change.Name = Wml.W + (change.Name.LocalName switch { "ins" => "del", "del" => "ins", "moveTo" => "moveFrom", "moveFrom" => "moveTo", var other => other });
                stream.SetLength(0);
                xml.Save(stream, SaveOptions.DisableFormatting);
            }
        }

        return bytes.ToArray();
    }

    private static Paragraph[] Text(string text) => [Operative("a", "1.", text)];

    private static Paragraph Operative(string id, string label, string text) => new(id, ParagraphKind.Operative, 0, label, Delta.FromText(text));
}
