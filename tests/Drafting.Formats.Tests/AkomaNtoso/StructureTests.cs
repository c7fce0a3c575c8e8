using System.Text;
using Drafting.Documents;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>Forms that real files use, one line a paragraph: <c>kind level label text</c>.</summary>
public class StructureTests
{
    private const string Open = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta><identification source=\"#x\"><FRBRExpression><FRBRlanguage language=\"eng\"/></FRBRExpression></identification></meta>";
    private const string Close = "</statement></akomaNtoso>";

    [Fact]
    public void Import_OfNestedPoints_GivesLevels() => AssertRead(
        """
        <mainBody><paragraph><num>1.</num><list><intro><p>Decides:</p></intro>
        <point><num>(a)</num><list><intro><p>To act:</p></intro><point><num>(i)</num><content><p>Now;</p></content></point></list></point>
        <point><num>(b)</num><content><p>To rest.</p></content></point></list></paragraph></mainBody>
        """,
        "Operative 0 1. Decides:", "Sub 1 (a) To act:", "Sub 2 (i) Now;", "Sub 1 (b) To rest.");

    [Fact]
    public void Import_OfFlatParagraphs_GivesLevelsToo() => AssertRead(
        """
        <mainBody><paragraph><num>1.</num><content><p>Decides:</p></content></paragraph>
        <paragraph><content><p>	(a)	<i>To act</i>:</p></content></paragraph>
        <paragraph><num>(i)</num><content><p>Now;</p></content></paragraph>
        <paragraph><content><p>(b) To rest.</p></content></paragraph></mainBody>
        """,
        "Operative 0 1. Decides:", "Sub 1 (a) To act:", "Sub 2 (i) Now;", "Sub 1 (b) To rest.");

    [Fact]
    public void Import_OfListsInThePreamble_GivesLevels() => AssertRead(
        """
        <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula><container name="Recalling"><p>Recalling:</p>
        <blockList><item><num>(a)</num><p>Its work,</p></item></blockList></container></preamble><mainBody><p/></mainBody>
        """,
        "Enacting 0  The General Assembly,", "Preambular 0  Recalling:", "Sub 1 (a) Its work,");

    [Fact]
    public void Import_OfSections_KeepsTheirHeadings() => AssertRead(
        """
        <mainBody><section><num>I</num><heading><b>Peace</b></heading><paragraph><num>1.</num><content><p>Calls upon all;</p></content></paragraph></section>
        <paragraph><num>2.</num><content><p>Decides.</p></content></paragraph></mainBody>
        """,
        "Heading 0 I Peace", "Operative 0 1. Calls upon all;", "Operative 0 2. Decides.");

    [Fact]
    public void Import_OfADashBetweenNumberAndTitle_LeavesTheTitleAlone() => AssertRead(
        """<preface><p><docNumber>75/67.</docNumber><docTitle refersTo="#resolutionTitle">-	معاهدة إنشاء منطقة</docTitle></p></preface><mainBody><p/></mainBody>""",
        "Title 0 75/67. - معاهدة إنشاء منطقة");

    [Fact]
    public void Import_OfASingleUnnumberedParagraph_IsOperative() => AssertRead(
        """<mainBody><paragraph><content><p><span class="italic">Decides</span> to act.</p></content></paragraph></mainBody>""",
        "Operative 0  Decides to act.");

    [Fact]
    public void Import_OfTablesAndAnnexes_KeepsRowsAndLines() => AssertRead(
        """
        <mainBody><paragraph><num>1.</num><content><p>Adopts the annex.</p></content></paragraph></mainBody>
        <conclusions><p>59th plenary meeting<eol/>16 April 2021</p></conclusions>
        <attachments><attachment><heading>Annex</heading><doc name="annex"><meta/><mainBody><p>Programme</p>
        <table><tr><th><p>Year</p></th><th><p>Sum</p></th></tr><tr><td><p>2021</p></td><td><p>7</p></td></tr></table>
        <paragraph><num>1.</num><content><p>First.</p></content></paragraph></mainBody></doc></attachment></attachments>
        """,
        "Operative 0 1. Adopts the annex.", "Plain 0  59th plenary meeting", "Plain 0  16 April 2021", "Heading 0  Annex", "Heading 0  Programme", "Plain 0  Year\tSum", "Plain 0  2021\t7", "Plain 0 1. First.");

    [Fact]
    public void Import_OfNotesReferredToAgain_KeepsOneNote()
    {
        var document = Read(
            """
            <mainBody><paragraph><num>1.</num><content><p>Notes the plan<authorialNote marker="1" eId="n1"><p>See A/1.</p></authorialNote> and<sup>1</sup> more<noteRef href="#n1" marker="1"/>, x<sup>2</sup>.</p></content></paragraph></mainBody>
            """);
        Assert.Equal(["p2", "p2", "p2"], document.Paragraphs[0].Text.Ops.Select(op => op.Embed?.Footnote).OfType<string>());
        Assert.Equal("Notes the plan and more, x².", document.Paragraphs[0].Text.PlainText);
        Assert.Equal(("1", "See A/1."), (document.Paragraphs[1].Label, document.Paragraphs[1].Text.PlainText));
    }

    [Fact]
    public void Import_OfADraft_ReadsItsSponsors()
    {
        var document = Read(
            """
            <coverPage><p><docNumber>A/75/L.72</docNumber></p><p>Freedonia, Kazakhstan and Uzbekistan: draft resolution</p></coverPage>
            <preface><p><docTitle>Role of the centre</docTitle></p></preface><mainBody><p/></mainBody>
            """);
        Assert.Equal(DocumentKind.DraftResolution, document.Kind);
        Assert.Equal(["KAZ", "UZB"], document.Sponsors.Select(sponsor => sponsor.Code));
        Assert.Equal(["Freedonia"], document.UnresolvedSponsors);
        Assert.Equal(("A/75/L.72", "Role of the centre"), (document.Symbol, document.Title));
    }

    [Fact]
    public void Import_OfStyle_KeepsWhatTheReaderWouldNotSet()
    {
        var text = Read("""<mainBody><paragraph><num>1.</num><content><p><span class="italic">Recalls</span> the <span class="italic">Treaty Series</span>;</p></content></paragraph></mainBody>""").Paragraphs[0].Text;
        Assert.Equal(["Recalls the ", "Treaty Series", ";"], text.Ops.Select(op => op.Text));
        Assert.Equal([null, "em", null], text.Ops.Select(op => op.Attributes?.Values.Keys.Single()));
    }

    [Fact]
    public void Import_OfNumbersApartFromTheirTexts_JoinsThem() => AssertRead(
        """
        <mainBody><paragraph><num>1.</num><content><p/></content></paragraph><paragraph><content><p>Notes the report;</p></content></paragraph>
        <paragraph><subheading>Budget</subheading><num>2.</num><content><p>Approves it;</p></content></paragraph>
        <paragraph><num>3.</num><content><p/></content></paragraph><crossHeading>Costs</crossHeading>
        <paragraph><num>4.</num><content><p/></content></paragraph></mainBody>
        """,
        "Operative 0 1. Notes the report;", "Heading 0  Budget", "Operative 0 2. Approves it;", "Operative 0 3. ", "Heading 0  Costs", "Operative 0 4. ");

    [Fact]
    public void Import_OfPreambleAndBodyMixedUp_GoesByTheWording() => AssertRead(
        """
        <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula><container name="Recalling"><p>Recalling its work,</p></container></preamble>
        <mainBody><paragraph><content><p>Extremely concerned at delays,</p></content></paragraph></mainBody>
        <preamble><container name="Noting"><p>Noting progress,</p></container></preamble>
        <mainBody><paragraph><num>1.</num><content><p>Decides to act;</p></content></paragraph></mainBody>
        <preamble><container name="Requests"><p>2. Requests a report.</p></container></preamble>
        """,
        "Enacting 0  The General Assembly,", "Preambular 0  Recalling its work,", "Preambular 0  Extremely concerned at delays,", "Preambular 0  Noting progress,", "Operative 0 1. Decides to act;", "Operative 0 2. Requests a report.");

    [Fact]
    public void Import_OfSeveralTitles_KeepsTheFirstAsTitle() => AssertRead(
        """
        <preface><p><docNumber>75/290.</docNumber><docTitle>- Review</docTitle></p><p><docNumber>A</docNumber><docTitle>The Council</docTitle><docNumber>bis</docNumber></p></preface><mainBody><p/></mainBody>
        """,
        "Title 0 75/290. - Review", "Heading 0 A The Councilbis");

    [Fact]
    public void Import_OfATableWithinACell_KeepsItsTextOnce() => AssertRead(
        """<mainBody><p>Costs</p><table><tr><td><p>Item</p><table><tr><td><p>inner</p></td></tr></table></td></tr></table></mainBody>""",
        "Heading 0  Costs", "Plain 0  Item inner");

    [Fact]
    public void Import_OfACollection_ReadsAllItsDocuments()
    {
        const string part = "<component><statement name=\"resolution\"><meta/><preface><p><docNumber>{0}</docNumber><docTitle>Part {0}</docTitle></p></preface><preamble><formula name=\"enactingFormula\"><p>The General Assembly</p></formula></preamble>"
            + "<mainBody><paragraph><num>1.</num><content><p>Decides {0}<authorialNote marker=\"1\"><p>Note {0}.</p></authorialNote>, see<sup>1</sup>;</p></content></paragraph></mainBody></statement></component>";
        var file = "<akomaNtoso><documentCollection name=\"publication\"><meta><FRBRlanguage language=\"eng\"/></meta><coverPage><p><docNumber>A/RES/75/101 A-B</docNumber></p></coverPage>"
            + "<preface><p><docNumber>75/101.</docNumber><docTitle>Information</docTitle></p></preface><collectionBody/></documentCollection><components>"
            + part.Replace("{0}", "A") + part.Replace("{0}", "B") + "</components></akomaNtoso>";
        var document = UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(file), "file.xml");
        Assert.Equal((DocumentKind.Resolution, "A/RES/75/101 A-B", "Information"), (document.Kind, document.Symbol, document.Title));
        Assert.Equal(
            ["75/101. Information", "A Part A", " The General Assembly", "1. Decides A, see;", "B Part B", " The General Assembly", "1. Decides B, see;", "1 Note A.", "1 Note B."],
            document.Paragraphs.Select(paragraph => $"{paragraph.Label} {paragraph.Text.PlainText}"));
        Assert.Equal(["Note A.", "Note A.", "Note B.", "Note B."], document.Paragraphs.SelectMany(paragraph => paragraph.Text.Ops).Select(op => op.Embed?.Footnote).OfType<string>()
            .Select(id => document.Paragraphs.Single(paragraph => paragraph.Id == id).Text.PlainText));
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Import_OfACouncil_NamesItAndNotTheAssembly()
    {
        var masthead = Read(
            """
            <coverPage><p><docNumber>A/HRC/RES/58/2</docNumber></p><p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p><p><inline name="languageOfExpression">English</inline></p>
            <p><inline name="originalLanguage">Original: French</inline></p><p><docAuthority refersTo="#subsidiaryBody">Human Rights Council</docAuthority></p></coverPage><mainBody><p>Text</p></mainBody>
            """).Masthead;
        Assert.Equal(("Human Rights Council", "French"), (masthead.Organ, masthead.OriginalLanguage));
    }

    [Fact]
    public void Import_OfManyNotesInALine_ComesToAnEnd() =>
        Assert.Equal(40_001, Read($"<mainBody><p>{string.Concat(Enumerable.Range(1, 40_000).Select(number => $"x<authorialNote marker=\"{number}\"><p>n</p></authorialNote>"))}</p></mainBody>").Paragraphs.Count);

    private static ParsedDocument Read(string content) => UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(Open + content + Close), "file.xml");

    private static void AssertRead(string content, params string[] expected) =>
        Assert.Equal(expected, Read(content).Paragraphs.Select(paragraph => $"{paragraph.Kind} {paragraph.Level} {paragraph.Label} {paragraph.Text.PlainText}"));
}
