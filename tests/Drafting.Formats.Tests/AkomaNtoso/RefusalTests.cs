using System.Text;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.Tests.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>What is no Akoma Ntoso, or an attack, is refused by name; whatever comes, nothing throws and nothing is half read.</summary>
public class RefusalTests
{
    private const string Name = "x.xml";
    private const string Open = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">";

    [Theory]
    [InlineData("<akomaNtoso>\n<statement>\n<p>a</q>", "notWellFormed", 3)]
    [InlineData("<akomaNtoso>", "notWellFormed", 1)]
    [InlineData("", "notWellFormed", null)]
    [InlineData("plain text", "notWellFormed", 1)]
    [InlineData("<html><body>x</body></html>", "notAkomaNtoso", 1)]
    [InlineData("<akomaNtoso/>", "notAkomaNtoso", 1)]
    [InlineData("<akomaNtoso>\n<statement><mainBody><p> </p></mainBody></statement></akomaNtoso>", "notAkomaNtoso", 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;&a;\">]><akomaNtoso>&b;</akomaNtoso>", "forbiddenXml", 2)]
    [InlineData("<!DOCTYPE akomaNtoso [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&file;</akomaNtoso>", "forbiddenXml", 1)]
    [InlineData("<!DOCTYPE akomaNtoso SYSTEM \"http://127.0.0.1:1/x.dtd\"><akomaNtoso/>", "forbiddenXml", 1)]
    [InlineData("<akomaNtoso>&undefined;</akomaNtoso>", "notWellFormed", 1)]
    public void Import_OfWhatIsNoDocument_SaysWhyAndWhere(string text, string code, int? line)
    {
        Assert.False(AkomaNtosoImporter.TryImport(Encoding.UTF8.GetBytes(text), Name, null, out var document, out var problem));
        Assert.Null(document);
        Assert.Equal(code, problem!.Code);
        if (line is not null)
            Assert.Equal(line, problem.Line);
    }

    [Theory]
    [InlineData(5_000, 1)]
    [InlineData(1, 400_000)]
    public void Import_OfWhatIsTooDeepOrTooMuch_IsRefused(int depth, int count)
    {
        var text = Open + string.Concat(Enumerable.Repeat("<p>", depth)) + string.Concat(Enumerable.Repeat("<p/>", count)) + string.Concat(Enumerable.Repeat("</p>", depth)) + "</akomaNtoso>";
        Assert.False(AkomaNtosoImporter.TryImport(Encoding.UTF8.GetBytes(text), null, null, out _, out var problem));
        Assert.Equal("forbiddenXml", problem!.Code);
    }

    [Fact]
    public void Import_InOtherEncodings_IsRead()
    {
        var file = AkomaNtosoExport.Write(Seed());
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, new UTF8Encoding(true) })
        {
            var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(file.Replace("utf-8", encoding.WebName))).ToArray();
            Assert.Equal(Seed().Paragraphs.Count, UnitedNationsFiles.Import(bytes, encoding.WebName).Paragraphs.Count);
        }
    }

    [Fact]
    public void Import_OfDamagedFiles_NeverThrows() => SeededRandom.Check(150, random =>
    {
        var bytes = Encoding.UTF8.GetBytes(AkomaNtosoExport.Write(random.Chance(0.5) ? Seed() : RandomDocuments.Next(random)));
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var (at, length) = (random.Next(bytes.Length), random.Next(1, 40));
            bytes = random.Next(3) switch
            {
                0 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + length)..]],
                1 => [.. bytes[..at], .. bytes[Math.Max(0, at - length)..]],
                _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            };
        }

        AssertWhole(bytes);
    });

    [Fact]
    public void Import_OfDamagedOfficialFiles_NeverThrows()
    {
        if (UnitedNationsFiles.Paths is not { Count: > 0 } paths)
            return;
        SeededRandom.Check(60, random =>
        {
            var bytes = File.ReadAllBytes(random.Pick(paths));
            if (random.Chance(0.3))
                bytes = bytes[..random.Next(bytes.Length)];
            for (var i = random.Next(1, 4); i > 0 && bytes.Length > 0; i--)
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            AssertWhole(bytes);
        });
    }

    [Fact]
    public void Import_OfMovedElements_NeverThrows() => SeededRandom.Check(60, random =>
    {
        var document = System.Xml.Linq.XDocument.Parse(AkomaNtosoExport.Write(Seed()));
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var elements = document.Root!.Descendants().ToList();
            var (moved, target) = (random.Pick(elements), random.Pick(elements));
            if (!moved.DescendantsAndSelf().Contains(target))
                target.AddFirst(new System.Xml.Linq.XElement(moved));
            if (random.Chance(0.5) && moved.Parent is not null && moved.Parent != document.Root)
                moved.Remove();
        }

        AssertWhole(Encoding.UTF8.GetBytes(document.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)));
    });

    private static ParsedDocument Seed() => Formats.PlainText.PlainTextImporter.Import(Seeds.Text(Seeds.Numbers[2]), "seed");

    // Ids are unique, and references lead to footnotes.
    private static void AssertWhole(byte[] bytes)
    {
        if (!AkomaNtosoImporter.TryImport(bytes, Name, null, out var document, out var problem))
        {
            Assert.NotEmpty(problem!.Message);
            return;
        }

        Assert.Equal(document!.Paragraphs.Count, document.Paragraphs.Select(paragraph => paragraph.Id).Distinct().Count());
        Assert.All(document.Paragraphs, paragraph => Assert.True(paragraph.Text.IsText));
    }
}
