using System.IO.Compression;
using System.Text;
using Drafting.Documents;
using Drafting.Formats.Docx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Word files that others wrote, well or badly.</summary>
public class ForeignDocxTests
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private const string Numbering = $"""
        <w:numbering {Word}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
        """;

    [Fact]
    public void Resolution_WithoutStyles_IsReadByItsWording()
    {
        var document = Read("""
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>General Assembly</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A/80/L.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>Eightieth session</w:t></w:r></w:p>
            <w:p><w:r><w:t>China and India: draft resolution</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Rivers and lakes</w:t></w:r></w:p>
            <w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r><w:r><w:t xml:space="preserve"> its resolution 79/1,</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Welcomes the </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>new</w:t></w:r><w:r><w:t xml:space="preserve"> report:</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>On rivers;</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:ins w:id="1" w:author="x"><w:r><w:t>Decides to remain seized.</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>
            """);
        Assert.Equal("A/80/L.5", document.Symbol);
        Assert.Equal(["CHN", "IND"], document.Sponsors.Select(sponsor => sponsor.Code));
        Assert.Equal("""
            Title 0 [] {"ops":[{"insert":"Rivers and lakes"}]}
            Enacting 0 [] {"ops":[{"insert":"The General Assembly,"}]}
            Preambular 0 [] {"ops":[{"insert":"Recalling its resolution 79/1,"},{"insert":{"footnote":"0"}}]}
            Operative 0 [1.] {"ops":[{"insert":"Welcomes the "},{"insert":"new","attributes":{"strong":true}},{"insert":" report:"}]}
            Sub 1 [(a)] {"ops":[{"insert":"On rivers;"}]}
            Operative 0 [2.] {"ops":[{"insert":"Decides to remain seized."}]}
            Footnote 0 [1] {"ops":[{"insert":"See A/79/1."}]}
            """, Outline.Of(document));
        Assert.Equal([new ChangeAuthor("x", 2, null, null)], document.TrackedChanges!.Authors);
    }

    [Fact]
    public void TrackedChangesOfSeveral_AreTheTextBeforeThem_AndWhoMadeThem()
    {
        var file = File("""
            <w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Welcomes the </w:t></w:r><w:del w:id="1" w:author="China" w:date="2026-05-04T03:00:00Z"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2" w:author="India" w:date="2026-05-06T09:30:00+02:00"><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> report;</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:ins w:id="3" w:author="China" w:date="2026-05-05T03:00:00Z"/></w:rPr></w:pPr><w:ins w:id="4" w:author="China" w:date="not a date"><w:r><w:t>Also welcomes it;</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:t>Decides.</w:t></w:r></w:p>
            """);
        Assert.True(DocxImporter.TryImport(file, null, "en", out var document, out _));
        Assert.Equal(
            [new("China", 3, new(2026, 5, 4, 3, 0, 0, TimeSpan.Zero), new(2026, 5, 5, 3, 0, 0, TimeSpan.Zero)), new("India", 1, new(2026, 5, 6, 7, 30, 0, TimeSpan.Zero), new(2026, 5, 6, 7, 30, 0, TimeSpan.Zero))],
            document!.TrackedChanges!.Authors);
        Assert.Equal(["The General Assembly,", "Welcomes the new report;", "Also welcomes it;", "Decides."], document.Paragraphs.Select(paragraph => paragraph.Text.PlainText));
        var before = DocxImporter.Before(file, null, "en")!;
        Assert.Equal(["The General Assembly,", "Welcomes the old report;", "Decides."], before.Paragraphs.Select(paragraph => paragraph.Text.PlainText));
        Assert.Equal(
            [
                new("p2", 13, 3, "India", new(2026, 5, 6, 7, 30, 0, TimeSpan.Zero)),
                new("p3", 0, 17, "China", null),
                new("p3", 17, 1, "China", new(2026, 5, 5, 3, 0, 0, TimeSpan.Zero)),
            ],
            document.ChangedStretches);
        Assert.Equal([new("p2", 13, 3, "China", new(2026, 5, 4, 3, 0, 0, TimeSpan.Zero))], before.ChangedStretches);
    }

    [Fact]
    public void FileThatWasAllInserted_HasNoTextBefore()
    {
        var file = File("<w:p><w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>New</w:t></w:r></w:ins></w:p>");
        Assert.True(DocxImporter.TryImport(file, null, "en", out var document, out _));
        Assert.Equal([new ChangeAuthor("x", 2, null, null)], document!.TrackedChanges!.Authors);
        Assert.Null(DocxImporter.Before(file, null, "en"));
    }

    [Fact]
    public void TableInTheText_IsAParagraphForEachRow()
    {
        var document = Read("""
            <w:p><w:r><w:t>Costs</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Item</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Sum</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>Travel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>10</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
        Assert.Equal(["Costs", "Item\tSum", "Travel\t10"], document.Paragraphs.Select(paragraph => paragraph.Text.PlainText));
    }

    [Fact]
    public void Archive_ThatUnpacksToTooMuch_IsRefused() => AssertRefused("tooLarge", File($"<w:p><w:r><w:t>{new string('a', 60 << 20)}</w:t></w:r></w:p>"));

    [Fact]
    public void EntitiesOfItsOwn_AreRefused() => AssertRefused("forbiddenXml", File("&x;", "<!DOCTYPE w [<!ENTITY x \"y\">]>"));

    [Fact]
    public void ArchiveOfSomethingElse_IsRefused() => AssertRefused("notDocx", Zip(("a.txt", "a")));

    [Fact]
    public void BrokenPart_IsRefused() => AssertRefused("damagedDocx", File("<w:p>"));

    [Fact]
    public void EmptyFile_IsRefused() => AssertRefused("notDocx", File("<w:p/>"));

    [Fact]
    public void CutOrScrambledBytes_NeverThrow()
    {
        var file = File("<w:p><w:r><w:t>Text</w:t></w:r></w:p>");
        Testing.SeededRandom.Check(300, random =>
        {
            var bytes = random.Chance(0.3) ? file[..random.Next(file.Length)] : [.. file];
            for (var changes = random.Next(8); changes > 0 && bytes.Length > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Equal(DocxImporter.TryImport(bytes, null, null, out _, out var problem), problem is null);
        });
    }

    private static ParsedDocument Read(string body)
    {
        Assert.True(DocxImporter.TryImport(File(body), "x.docx", "en", out var document, out var problem), problem?.Message);
        return document!;
    }

    private static void AssertRefused(string code, byte[] file)
    {
        Assert.False(DocxImporter.TryImport(file, "x.docx", null, out var document, out var problem));
        Assert.Null(document);
        Assert.Equal(code, problem!.Code);
    }

    private static byte[] File(string body, string prolog = "") => Zip(
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""),
        ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="/word/footnotes.xml"/></Relationships>"""),
        ("word/numbering.xml", Numbering),
        ("word/footnotes.xml", $"<w:footnotes {Word}><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> See A/79/1.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        ("word/document.xml", $"{prolog}<w:document {Word}><w:body>{body}</w:body></w:document>"));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
