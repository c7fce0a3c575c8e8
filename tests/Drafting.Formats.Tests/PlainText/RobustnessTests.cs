using System.Text;
using System.Text.Json;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Any text is imported, and what comes of it can be exported and imported again.</summary>
public class RobustnessTests
{
    // Pieces that mean something to the importer, and some that mean trouble.
    private static readonly string[] Pieces =
    [
        "大会，", "The General Assembly,", "回顾", "Recalling", "1.", "2.", "10. ", "(a) ", "(i)", "a) ", "中国、印度和", "：* 决议草案", ": draft resolution", "¹", "⁶ ", "* ", "**", "** **",
        "____________", "1", " 2 ", "，1 ", "A/RES/75/272", "75/272. ", "[", "]", "附件", "给秘书长的信", "2021 年 4 月 16 日", "议程项目 17(a)和(e)", "Annex", "第五十届会议", "\n", "\n", "\n\n", " \n",
        "\f", "\r", "\r\n", "\u2028", "\u200f", "\ufeff", "\0", "\ud83d", "\udc00", "😀", "\uffff", "\ufffe", "e\u0301", "الجمعية العامة", "إن الجمعية العامة،", "Генеральная Ассамблея,", "18-16895 (E)", "<b>&", "—",
    ];

    [Fact]
    public void Import_OfAnyText_GivesADocument()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var i = random.Next(40); i > 0; i--)
                text.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
            AssertSound(text.ToString(), $"seed {seed}");
        }
    }

    [Fact]
    public void Import_OfNaughtyStrings_GivesADocument()
    {
        if (!RepositoryPaths.TryFindSharedData("blns.json", out var path))
            return;
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!;
        foreach (var text in strings)
            AssertSound(text, text);
        AssertSound(string.Join("\n", strings), "all");
    }

    [Theory]
    [InlineData("(")]
    [InlineData(" ")]
    [InlineData("1 ")]
    [InlineData("年")]
    [InlineData("A/")]
    [InlineData("给")]
    [InlineData("、")]
    [InlineData("* ")]
    [InlineData("和")]
    public void Import_OfALongRepetition_ComesToAnEnd(string piece) =>
        AssertSound("大会，\n\n" + string.Concat(Enumerable.Repeat(piece, 20_000)) + "\n\n1 x", piece);

    [Theory]
    [InlineData("requests the Secretary-General to report on the implementation of\n")]
    [InlineData("回顾其第 74/1 号决议，以及其他各项有关决议和决定的规定和内容并且\n")]
    [InlineData("** x\n")]
    [InlineData("¹ x\n")]
    [InlineData("x¹ **y** z² ")]
    [InlineData("A, B and C: draft resolution\n")]
    [InlineData("a\n")]
    [InlineData("给")]
    [InlineData("A, ")]
    public void Import_OfManyLines_ComesToAnEndWithAllOfThem(string line)
    {
        var (count, letters) = (30_000, line.Count(char.IsLetter));
        var document = PlainTextImporter.Import(string.Concat(Enumerable.Repeat(line, count)));
        Assert.Equal((long)letters * count, document.Paragraphs.Sum(paragraph => (long)paragraph.Text.PlainText.Count(char.IsLetter)));
    }

    private static void AssertSound(string text, string name)
    {
        try
        {
            var document = PlainTextImporter.Import(text, "file.txt");
            var notes = document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).Select(paragraph => paragraph.Id).ToHashSet();
            Assert.All(document.Paragraphs.SelectMany(paragraph => paragraph.Text.Ops).Where(op => op.Embed is not null), op => Assert.Contains(op.Embed!.Footnote!, notes));
            Assert.All(document.Paragraphs, paragraph => Assert.True(paragraph.Text.IsText && paragraph.Level == 0 == (paragraph.Kind != ParagraphKind.Sub)));
            Assert.All(document.Warnings, warning => Assert.InRange(warning.Line, 1, text.Length + 1));
            var exported = ExportedDocument.Of(document);
            HtmlExport.Write(exported);
            PlainTextImporter.Import(TextExport.Write(exported), null, document.Language);
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"{name}: {failure}");
        }
    }
}
