using System.Text;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>Titles from the cover page, sections and the letters of resolutions in several parts, in the languages and organs that print them.</summary>
public class TitleTests
{
    [Theory]
    [InlineData("eng", "Resolution 2505 (2020)", "Adopted by the Security Council on 13 January 2020", "The Security Council,")]
    [InlineData("fra", "Résolution 2505 (2020)", "Adoptée par le Conseil de sécurité à sa 8701e séance, le 13 janvier 2020", "Le Conseil de sécurité,")]
    [InlineData("spa", "Resolución 2505 (2020)", "Aprobada por el Consejo de Seguridad en su 8701ª sesión, celebrada el 13 de enero de 2020", "El Consejo de Seguridad,")]
    [InlineData("rus", "Резолюция 2505 (2020),", "принятая Советом Безопасности на его 8701-м заседании 13 января 2020 года", "Совет Безопасности,")]
    [InlineData("zho", "第2505(2020)号决议", "2020年1月13日安全理事会第8701次会议通过", "安全理事会，")]
    [InlineData("ara", "القرار 2505 (2020)", "الذي اتخذه مجلس الأمن في جلسته 8701 المعقودة في 13 كانون الثاني/يناير 2020", "إن مجلس الأمن،")]
    public void TheSecurityCouncilsTitle_IsThatOfItsCover(string language, string title, string adopted, string enacting)
    {
        var document = Read(language,
            $"""
            <coverPage><p><docNumber>S/RES/2505 (2020)</docNumber></p><p><docTitle refersTo="#resolutionNumber">		{title}</docTitle></p><p><docTitle refersTo="#adoption">{adopted}</docTitle></p></coverPage>
            <preamble><formula name="enactingFormula"><p>{enacting}</p></formula></preamble>
            <mainBody><paragraph><heading>Measures</heading></paragraph><paragraph><num>1.</num><content><p>Decides to act.</p></content></paragraph></mainBody>
            """);
        Assert.Equal(title.TrimEnd(','), document.Title);
        Assert.Equal("2020-01-13", document.Masthead.AdoptedOn);
        Assert.Equal([ParagraphKind.Title, ParagraphKind.Plain, ParagraphKind.Enacting, ParagraphKind.Heading, ParagraphKind.Operative], document.Paragraphs.Select(paragraph => paragraph.Kind));
        Assert.DoesNotContain(document.Warnings, warning => warning.Message.Contains("title", StringComparison.Ordinal));
    }

    [Fact]
    public void WithoutATitle_ASectionIsNone()
    {
        var document = Read("eng", "<coverPage><p><docNumber>S/2024/383</docNumber></p></coverPage><mainBody><paragraph><heading>Measures</heading></paragraph><paragraph><num>1.</num><content><p>Decides.</p></content></paragraph></mainBody>");
        Assert.Equal("Measures", document.Title);
        document = Read("eng", "<coverPage><p><docNumber>S/2024/383</docNumber></p></coverPage><mainBody><paragraph><num>1.</num><content><p>Decides.</p></content></paragraph><paragraph><heading>Measures</heading></paragraph></mainBody>");
        Assert.Equal("S/2024/383", document.Title);
    }

    [Theory]
    [InlineData("eng", "<paragraph><num>A.</num><content><p>Targeted measures</p></content></paragraph>", "Heading A. Targeted measures")]
    [InlineData("eng", "<paragraph><content><p>II. Organization of work</p></content></paragraph>", "Heading  II. Organization of work")]
    [InlineData("eng", "<paragraph><num>I</num></paragraph><paragraph><num>9.</num><content><p>Decides.</p></content></paragraph>", "Heading  I|Operative 9. Decides.")]
    [InlineData("eng", "<paragraph><list><intro><p>x:</p></intro><point><num>B.</num><content><p>Actions of the secretariat</p></content></point></list></paragraph>", "Plain  x:|Heading B. Actions of the secretariat")]
    [InlineData("eng", "<paragraph><num>A.</num><content><p>Decides to act;</p></content></paragraph>", "Plain A. Decides to act;")]
    [InlineData("fra", "<paragraph><num>I.</num><content><p>Organisation des travaux</p></content></paragraph>", "Heading I. Organisation des travaux")]
    [InlineData("spa", "<paragraph><content><p>A. Sanciones selectivas</p></content></paragraph>", "Heading  A. Sanciones selectivas")]
    [InlineData("rus", "<paragraph><num>Б.</num><content><p>Меры секретариата</p></content></paragraph>", "Heading Б. Меры секретариата")]
    [InlineData("zho", "<paragraph><num>一、</num><content><p>导言</p></content></paragraph>", "Heading 一、 导言")]
    [InlineData("zho", "<paragraph><content><p>B. 个体化办法</p></content></paragraph>", "Heading  B. 个体化办法")]
    [InlineData("ara", "<paragraph><num>ألف -</num><content><p>تنظيم العمل</p></content></paragraph>", "Heading ألف - تنظيم العمل")]
    [InlineData("eng", "<section><num>I</num><subheading>Estimates</subheading><crossHeading refersTo=\"#preamble\"><span class=\"italic\">Recalling</span> its work,</crossHeading></section>", "Heading I Estimates|Preambular  Recalling its work,")]
    public void SectionHeadings_AreHeadings(string language, string body, string expected) => Assert.Equal(
        expected.Split('|'),
        Read(language, $"<mainBody>{body}</mainBody>").Paragraphs.Select(paragraph => $"{paragraph.Kind} {paragraph.Label} {paragraph.Text.PlainText}"));

    [Theory]
    [InlineData("eng", "Resolutions adopted by the General Assembly on 30 December 2022")]
    [InlineData("fra", "Résolutions adoptées par l’Assemblée générale le 30 décembre 2022")]
    [InlineData("spa", "Resoluciones aprobadas por la Asamblea General el 30 de diciembre de 2022")]
    [InlineData("rus", "Резолюции, принятые Генеральной Ассамблеей 30 декабря 2022 года")]
    [InlineData("zho", "2022年12月30日大会决议")]
    [InlineData("ara", "قراران اتخذتهما الجمعية العامة في 30 كانون الأول/ديسمبر 2022")]
    [InlineData("ara", "قرارات اتخذتها الجمعية العامة في 30 كانون الأول/ديسمبر 2022")]
    public void ResolutionsInSeveralParts_HaveTheDateTheirCoverPrints(string language, string adopted)
    {
        var document = Read(language, $"<coverPage><p><docNumber>A/RES/77/256 A-B</docNumber></p><p><docTitle>{adopted}</docTitle></p></coverPage><mainBody><p/><p>x</p></mainBody>");
        Assert.Equal("2022-12-30", document.Masthead.AdoptedOn);
    }

    [Theory]
    [InlineData("<p><docNumber>75/253.</docNumber><docTitle>Special subjects</docTitle><docNumber>B</docNumber><authorialNote marker=\"1\"><p>Note.</p></authorialNote></p>")]
    [InlineData("<p><docNumber>75/253.</docNumber><docTitle>Special subjects</docTitle></p><p><docNumber>B</docNumber><authorialNote marker=\"1\"><p>Note.</p></authorialNote></p>")]
    public void TheLetterOfOnePart_IsALineOfItsOwn(string preface)
    {
        var document = Read("eng", $"<preface>{preface}</preface><mainBody><p/></mainBody>");
        Assert.Equal("Special subjects", document.Title);
        Assert.Equal(["Title 75/253. Special subjects", "Heading  B", "Footnote 1 Note."], document.Paragraphs.Select(paragraph => $"{paragraph.Kind} {paragraph.Label} {paragraph.Text.PlainText}"));
        Assert.Single(document.Paragraphs[1].Text.Ops, op => op.Embed?.Footnote == document.Paragraphs[2].Id);
    }

    private static ParsedDocument Read(string language, string content) => UnitedNationsFiles.Import(
        Encoding.UTF8.GetBytes(
            $"<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta><identification source=\"#x\"><FRBRExpression><FRBRlanguage language=\"{language}\"/></FRBRExpression></identification></meta>{content}</statement></akomaNtoso>"),
        "file.xml");
}
