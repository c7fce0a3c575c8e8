using System.IO.Compression;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;
using static Drafting.Formats.Tests.Docx.ForeignDocx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Word files that others wrote, well or badly.</summary>
public class ForeignDocxTests
{
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
        var file = Written("""
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
    public void TitleOverSeveralParagraphs_KnowsWhoChangedIt()
    {
        var document = Read("""
            <w:p><w:r><w:t>Resolution adopted by the General Assembly on 4 May 2026</w:t></w:r></w:p>
            <w:p><w:r><w:t>80/5. Strengthening of rivers and lakes</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">in the </w:t></w:r><w:ins w:id="1" w:author="India"><w:r><w:t>whole</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> world</w:t></w:r></w:p>
            <w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p>
            <w:p><w:r><w:t>Recalling its resolution 79/1,</w:t></w:r></w:p>
            """);
        var title = Assert.Single(document.Paragraphs, paragraph => paragraph.Kind == ParagraphKind.Title);
        Assert.Equal("Strengthening of rivers and lakes in the whole world", title.Text.PlainText);
        Assert.Equal([new(title.Id, title.Text.PlainText.IndexOf("whole", StringComparison.Ordinal), 5, "India", null)], document.ChangedStretches);
    }

    [Fact]
    public void FileThatWasAllInserted_HasNoTextBefore()
    {
        var file = Written("<w:p><w:pPr><w:rPr><w:ins w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>New</w:t></w:r></w:ins></w:p>");
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
    public void TableWithinATable_IsTextOfItsRow()
    {
        var document = Read("""
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Item</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>
            <w:tc><w:p><w:r><w:t>Sum</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
        Assert.Equal(["Item a b\tSum"], document.Paragraphs.Select(paragraph => paragraph.Text.PlainText));
    }

    [Fact]
    public void FormulasAndReadings_KeepTheirCharacters() => Assert.Equal(["A=πr² 汉(hàn)"], Read("""
        <w:p><w:r><w:t xml:space="preserve">A</w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>=π</m:t></m:r><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>
        <w:r><w:t xml:space="preserve"> </w:t><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
        """).Paragraphs.Select(paragraph => paragraph.Text.PlainText));

    [Fact]
    public void MastheadInTheHeadOfTheFirstPage_IsRead()
    {
        var file = Zip(
            ("_rels/.rels", Relationships("a", "officeDocument", "word/document.xml")),
            ("word/_rels/document.xml.rels", Relationships("h", "header", "header1.xml")),
            ("word/header1.xml", $"<w:hdr {Word}><w:tbl><w:tr><w:tc><w:p><w:r><w:t>United Nations</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A/80/L.5</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:hdr>"),
            ("word/document.xml", $"<w:document {Word}><w:body><w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p><w:p><w:r><w:t>Decides.</w:t></w:r></w:p><w:sectPr><w:headerReference w:type=\"first\" r:id=\"h\"/><w:titlePg/></w:sectPr></w:body></w:document>"));
        Assert.True(DocxImporter.TryImport(file, null, "en", out var document, out _));
        Assert.Equal("A/80/L.5", document!.Symbol);
        Assert.Equal(["The General Assembly,", "Decides."], document.Paragraphs.Select(paragraph => paragraph.Text.PlainText));
    }

    [Fact]
    public void StrictVariant_IsReadAsTheUsualOne()
    {
        var file = Zip(
            ("_rels/.rels", Relationships("a", "officeDocument", "word/document.xml").Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")),
            ("word/document.xml", "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body><w:p><w:r><w:rPr><w:b w:val=\"true\"/></w:rPr><w:t>大会，</w:t></w:r></w:p></w:body></w:document>"));
        Assert.True(DocxImporter.TryImport(file, null, "zh", out var document, out _));
        Assert.Equal("大会，", Assert.Single(document!.Paragraphs).Text.PlainText);
    }

    [Theory]
    [InlineData("arabicAlpha", "ب")]
    [InlineData("russianLower", "б")]
    [InlineData("ideographTraditional", "乙")]
    [InlineData("chineseCounting", "二")]
    public void NumbersOfOtherScripts_AreCountedAsWordDoes(string format, string second)
    {
        var paragraph = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
        var file = Written(paragraph + paragraph, numbering: Numbering.Replace("\"decimal\"", $"\"{format}\"").Replace("%1.", "(%1)"));
        Assert.True(DocxImporter.TryImport(file, null, "zh", out var document, out _));
        Assert.Equal($"({second}) x", document!.Paragraphs[1] is { Label: { } label } labelled ? $"{label} {labelled.Text.PlainText}" : document.Paragraphs[1].Text.PlainText);
    }

    [Theory]
    [InlineData("w:ilvl=\"0\"", "w:ilvl=\"first\"")]
    [InlineData("w:abstractNumId=\"7\"", "w:abstractNumId=\"99999999999\"")]
    [InlineData("w:numId=\"3\"", "w:numId=\"\"")]
    public void NumberThatIsNone_IsNoNumber(string right, string wrong)
    {
        var file = Written("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>Decides.</w:t></w:r></w:p>", numbering: Numbering.Replace(right, wrong));
        Assert.True(DocxImporter.TryImport(file, null, "en", out var document, out _));
        Assert.EndsWith("Decides.", Assert.Single(document!.Paragraphs).Text.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:bookmarkStart w:id=\"1\" w:name=\"b\"/>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")]
    [InlineData("<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>")]
    public void LongRepetition_ComesToAnEnd(string piece)
    {
        var many = string.Concat(Enumerable.Range(0, 30_000).Select(number => piece.Replace("\"1\"", $"\"{number}\"").Replace("\"b\"", $"\"b{number}\"")));
        Assert.EndsWith("end", Assert.Single(Read($"<w:p>{many}<w:r><w:t>end</w:t></w:r></w:p>").Paragraphs).Text.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public void FileWithAPassword_IsRefused() => AssertRefused("protectedDocx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]]);

    [Fact]
    public void Archive_ThatUnpacksToTooMuch_IsRefused() => AssertRefused("tooLarge", Written($"<w:p><w:r><w:t>{new string('a', 60 << 20)}</w:t></w:r></w:p>"));

    [Fact]
    public void EntitiesOfItsOwn_AreRefused() => AssertRefused("forbiddenXml", Written("&x;", "<!DOCTYPE w [<!ENTITY x \"y\">]>"));

    [Fact]
    public void ArchiveOfSomethingElse_IsRefused() => AssertRefused("notDocx", Zip(("a.txt", "a")));

    [Fact]
    public void BrokenPart_IsRefused() => AssertRefused("damagedDocx", Written("<w:p>"));

    [Fact]
    public void EmptyFile_IsRefused() => AssertRefused("notDocx", Written("<w:p/>"));

    [Fact]
    public void CutOrScrambledBytes_NeverThrow()
    {
        var file = Written("<w:p><w:r><w:t>Text</w:t></w:r></w:p>");
        Testing.SeededRandom.Check(300, random =>
        {
            var bytes = random.Chance(0.3) ? file[..random.Next(file.Length)] : [.. file];
            for (var changes = random.Next(8); changes > 0 && bytes.Length > 0; changes--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.Equal(DocxImporter.TryImport(bytes, null, null, out _, out var problem), problem is null);
        });
    }

    private static void AssertRefused(string code, byte[] file)
    {
        Assert.False(DocxImporter.TryImport(file, "x.docx", null, out var document, out var problem));
        Assert.Null(document);
        Assert.Equal(code, problem!.Code);
    }

    // Every part keeps being well-formed; what it says does not.
    [Fact]
    public void ScrambledMarkup_NeverThrows() => Testing.SeededRandom.Check(120, random =>
    {
        var bytes = DocxExport.Write(ExportedDocument.Of(AkomaNtoso.RandomDocuments.Next(random)));
        using var copy = new MemoryStream();
        copy.Write(bytes);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                Scramble(random.Pick(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal)).ToList()), random);
        }

        if (DocxImporter.TryImport(copy.ToArray(), null, null, out var document, out var problem))
        {
            Assert.Equal(document!.Paragraphs.Count, document.Paragraphs.Select(paragraph => paragraph.Id).Distinct().Count());
            DocxImporter.Before(copy.ToArray(), null, document.Language);
        }
        else
        {
            Assert.NotEmpty(problem!.Message);
        }
    });

    private static void Scramble(ZipArchiveEntry entry, Testing.SeededRandom random)
    {
        using var stream = entry.Open();
        var part = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        var elements = part.Root!.DescendantsAndSelf().ToList();
        var (one, other) = (random.Pick(elements), random.Pick(elements));
        switch (random.Next(4))
        {
            case 0:
                foreach (var attribute in one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml))
                    attribute.Value = random.Pick(["", "-1", "x", "99999999999999999999", "2147483647", "false", "../../x", "w:p"]);
                break;
            case 1 when one != part.Root:
                one.Remove();
                break;
            case 2 when !one.DescendantsAndSelf().Contains(other):
                other.AddFirst(new XElement(one));
                break;
            default:
                one.RemoveAttributes();
                break;
        }

        stream.SetLength(0);
        part.Save(stream, SaveOptions.DisableFormatting);
    }
}
