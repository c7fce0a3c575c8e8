using Drafting.Documents;
using Drafting.Formats.Docx.Reading;
using static Drafting.Formats.Tests.Docx.ForeignDocx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>What stands in a Word file and is no text, or not only text: it is told of, and what marks a change by hand is a change.</summary>
public class LeftOutTests
{
    private const string HiddenStyles = """
        <w:styles {Word}><w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:basedOn w:val="Base"/></w:style><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="DeltaViewDeletion"><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="DeltaViewInsertion"><w:rPr><w:u w:val="double"/></w:rPr></w:style></w:styles>
        """;

    [Theory]
    [InlineData("<w:rPr><w:vanish/></w:rPr>")]
    [InlineData("<w:rPr><w:webHidden/></w:rPr>")]
    [InlineData("<w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr>")]
    public void HiddenText_IsToldOf_AndNotQuoted(string look)
    {
        var document = Read(Written($"{Opening}<w:p><w:r><w:t xml:space=\"preserve\">1. Decides </w:t></w:r><w:r>{look}<w:t xml:space=\"preserve\">unless we change our mind </w:t></w:r><w:r><w:t>to meet;</w:t></w:r></w:p>", parts: ("styles", "styles.xml", HiddenStyles)));
        Assert.Equal(["1. Decides to meet;"], Lines(document, 2));
        var warning = Assert.Single(document.Warnings);
        Assert.StartsWith("Hidden text in “1. Decides to meet;” was left out", warning.Message, StringComparison.Ordinal);
        Assert.Equal(3, warning.Line);
    }

    [Fact]
    public void HiddenParagraph_TakesNoNumber_AndJoinsNothing()
    {
        const string numbered = "<w:pPr>{0}<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>{1}</w:pPr>";
        var hidden = string.Format(null, numbered, "<w:pStyle w:val=\"Note\"/>", "<w:rPr><w:vanish/></w:rPr>");
        var usual = string.Format(null, numbered, "", "");
        var document = Read(Written($"{Opening}<w:p>{usual}<w:r><w:t>Decides to meet;</w:t></w:r></w:p><w:p>{hidden}<w:r><w:t>Secret;</w:t></w:r></w:p><w:p>{usual}<w:r><w:t>Requests a report.</w:t></w:r></w:p>", parts: ("styles", "styles.xml", HiddenStyles)));
        Assert.Equal(["1. Decides to meet;", "2. Requests a report."], Lines(document, 2));
        Assert.Contains(document.Warnings, warning => warning.Message.StartsWith("Hidden text", StringComparison.Ordinal));
    }

    [Fact]
    public void HiddenMark_LetsAParagraphRunIn() => Assert.Equal(
        ["1. Decides to meet in Geneva;"],
        Lines(Read($"{Opening}<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Decides to meet </w:t></w:r></w:p><w:p><w:r><w:t>in Geneva;</w:t></w:r></w:p>"), 2));

    [Fact]
    public void PlaceholderOfABlock_IsNoText()
    {
        var document = Read($"{Opening}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here to enter text.</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>1. Decides.</w:t></w:r></w:p></w:sdtContent></w:sdt>");
        Assert.Equal(["1. Decides."], Lines(document, 2));
        Assert.Contains(document.Warnings, warning => warning.Message.Contains("“Click here to enter text.”", StringComparison.Ordinal));
    }

    [Fact]
    public void StruckAndUnderlinedByStyle_AreChanges()
    {
        var file = Written($"""
            {Opening}<w:p><w:r><w:t xml:space="preserve">1. Decides to hold a </w:t></w:r><w:r><w:rPr><w:rStyle w:val="DeltaViewDeletion"/></w:rPr><w:t>minis</w:t></w:r><w:r><w:rPr><w:rStyle w:val="DeltaViewDeletion"/></w:rPr><w:t>terial</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:rPr><w:rStyle w:val="DeltaViewInsertion"/></w:rPr><w:t>technical</w:t></w:r><w:r><w:t xml:space="preserve"> meeting;</w:t></w:r></w:p>
            """, parts: ("styles", "styles.xml", HiddenStyles));
        var document = Read(file);
        Assert.Equal(["1. Decides to hold a  technical meeting;"], Lines(document, 2));
        Assert.Equal(["1. Decides to hold a ministerial  meeting;"], Lines(DocxImporter.Before(file, null, "en")!, 2));
        Assert.Equal([new ChangeAuthor("", 2, null, null)], document.TrackedChanges!.Authors);
        Assert.Equal(["“ministerial” in", "“technical” in"], document.Warnings.Select(warning => warning.Message[..(warning.Message.IndexOf("” in", StringComparison.Ordinal) + 4)]));
        Assert.Equal(new ChangedStretch("p3", 19, 9, "", null), Assert.Single(document.ChangedStretches));
    }

    [Fact]
    public void UnderlinedOpeningWordsAndHeadings_MeanNothing()
    {
        var document = Read($"""
            {Opening}<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Finance</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">1. </w:t></w:r><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Decides</w:t></w:r><w:r><w:t xml:space="preserve"> to meet </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>now</w:t></w:r><w:r><w:t>;</w:t></w:r></w:p>
            """);
        Assert.Equal(1, document.TrackedChanges!.Count);
        Assert.Empty(document.ChangedStretches);
        Assert.Null(Read($"{Opening}<w:p><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>Decides</w:t></w:r><w:r><w:t xml:space=\"preserve\"> to meet.</w:t></w:r></w:p>").TrackedChanges);
    }

    [Fact]
    public void FileThatIsStruckThroughout_IsRead()
    {
        var document = Read("<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Gone?</w:t></w:r></w:p>");
        Assert.Equal(["Gone?"], Lines(document));
        Assert.Null(document.TrackedChanges);
    }

    [Theory]
    [InlineData("<w:drawing><a:graphic xmlns:a=\"x\"><a:pic/></a:graphic></w:drawing>", "A picture in “1. Decides.” was left out.")]
    [InlineData("<w:drawing><c:chart xmlns:c=\"x\"/></w:drawing>", "A chart in “1. Decides.” was left out.")]
    [InlineData("<w:drawing><d:relIds xmlns:d=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"/></w:drawing>", "A diagram in “1. Decides.” was left out.")]
    [InlineData("<w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object>", "An embedded object “Excel.Sheet.12” in “1. Decides.” was left out.")]
    [InlineData("<w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict>", "An embedded object “DRAFT” in “1. Decides.” was left out.")]
    [InlineData("<w:commentReference w:id=\"0\"/><w:commentReference w:id=\"1\"/>", "2 comments in “1. Decides.” were left out.")]
    [InlineData("<w:footnoteReference w:id=\"77\"/>", "A mark in “1. Decides.” refers to a note that the file lacks; it was left out.")]
    [InlineData("<w:dayLong/>", "A date that Word fills in itself in “1. Decides.” was left out.")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F001\"/>", "A symbol of the font “Wingdings F001” in “1. Decides.\ufffd” is not known; “\ufffd” stands in its place.")]
    public void MarkupThatCannotBeRead_IsNamed(string markup, string warning) =>
        Assert.Equal([warning], Read($"{Opening}<w:p><w:r><w:t>1. Decides.</w:t>{markup}</w:r></w:p>").Warnings.Select(one => one.Message));

    [Fact]
    public void EmbeddedDocuments_AreReadOrNamed()
    {
        var document = Read(Written(
            $"{Opening}<w:altChunk r:id=\"a.htm\"/><w:altChunk r:id=\"b.txt\"/><w:altChunk r:id=\"c.rtf\"/><w:p><w:r><w:t>4. Decides.</w:t></w:r></w:p>",
            parts: [
                ("aFChunk", "a.htm", "<html><head><title>x</title><style>p{}</style></head><body><p>1. Notes <b>10<sup>6</sup></b>\n   tonnes<span style='display: none'>secret</span>;<ol start=2><li>Requests a<br>report;</ol></html>"),
                ("aFChunk", "b.txt", "3. Invites all.\r\n"), ("aFChunk", "c.rtf", "{\\rtf1 x}"),
            ]));
        Assert.Equal(["1. Notes 10⁶ tonnes;", "2. Requests a\nreport;", "3. Invites all.", "4. Decides."], Lines(document, 2));
        Assert.Contains(document.Warnings, warning => warning.Message.StartsWith("The embedded document “c.rtf” was left out", StringComparison.Ordinal));
        Assert.Contains(document.Warnings, warning => warning.Message.StartsWith("Hidden text", StringComparison.Ordinal));
    }

    [Fact]
    public void HeadOfThePages_IsToldOf_UnlessItIsFurniture()
    {
        var document = Read(Written(
            $"{Opening}<w:p><w:r><w:t>1. Decides.</w:t></w:r></w:p>",
            parts: [
                ("header", "h.xml", "<w:hdr {Word}><w:p><w:r><w:t>A/80/L.5</w:t></w:r></w:p><w:p><w:r><w:t>Not agreed by the core group</w:t></w:r></w:p></w:hdr>"),
                ("footer", "f.xml", "<w:ftr {Word}><w:p><w:r><w:t>Page </w:t></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p></w:ftr>"),
            ]));
        Assert.Equal(["“Not agreed by the core group” stands at the head or the foot of the pages and was left out."], document.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void PageNumberThatIsHidden_IsNeitherTextNorMissing()
    {
        var document = Read($"""
            {Opening}<w:p><w:r><w:t>1. Decides.</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:fldChar w:fldCharType="begin"/><w:instrText> PAGEREF _Toc1 </w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """);
        Assert.Equal(["1. Decides."], Lines(document, 2));
        Assert.Empty(document.Warnings);
    }
}
