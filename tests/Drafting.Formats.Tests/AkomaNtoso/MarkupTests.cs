using System.Text;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.AkomaNtoso;

/// <summary>Markup that carries meaning is read, or named in a warning with its line.</summary>
public class MarkupTests
{
    private const string Open = "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><meta><identification source=\"#x\"><FRBRExpression><FRBRlanguage language=\"eng\"/></FRBRExpression></identification></meta>"
        + "<coverPage><p><docNumber>A/RES/80/1</docNumber></p></coverPage><preface><p><docNumber>80/1.</docNumber><docTitle>Rivers</docTitle></p></preface><mainBody>\n";

    private const string Close = "\n</mainBody></statement></akomaNtoso>";

    [Fact]
    public void WhatIsDeleted_IsNotLive_AndStandsInTheTextBefore()
    {
        var file = Bytes("""
            <paragraph><num>1.</num><content><p>Decides to meet on <del>2 May</del><ins>3 May</ins> in Geneva;</p></content></paragraph>
            <paragraph><num>2.</num><content><p><ins>Invites all States;</ins></p></content></paragraph>
            <paragraph status="removed"><num>3.</num><content><p>Regrets delays;</p></content></paragraph>
            <paragraph><num><del>3.</del><ins>4.</ins></num><content><p>Requests a report.</p></content></paragraph>
            """);
        var now = UnitedNationsFiles.Import(file, "x.xml");
        Assert.Equal(["1. Decides to meet on 3 May in Geneva;", "2. Invites all States;", "4. Requests a report."], Operatives(now));
        Assert.Equal((6, 6), (now.TrackedChanges!.Count, now.TrackedChanges.Authors.Single().Count));
        Assert.Equal([2, 4, 5], now.Warnings.Select(warning => warning.Line));
        Assert.Contains("“2 May” is marked as deleted (<del>)", now.Warnings[0].Message, StringComparison.Ordinal);
        var before = AkomaNtosoImporter.Before(file, "x.xml", "en")!;
        Assert.Equal(["1. Decides to meet on 2 May in Geneva;", "3. Regrets delays;", "3. Requests a report."], Operatives(before));
        Assert.Null(before.TrackedChanges);
    }

    [Fact]
    public void AFileWithoutChanges_HasNoTextBefore()
    {
        var file = Bytes("<paragraph><num>1.</num><content><p>Decides to act.</p></content></paragraph>");
        Assert.Null(UnitedNationsFiles.Import(file, "x.xml").TrackedChanges);
        Assert.Null(AkomaNtosoImporter.Before(file, "x.xml", "en"));
    }

    [Theory]
    [InlineData("<p>Decides <remark>[sic]</remark> to act.</p>", "Decides [sic] to act.", "“[sic]” is an editor’s remark")]
    [InlineData("<p>Decides <omissis>…</omissis> to act.</p>", "Decides … to act.", "“…” stands for something left out")]
    [InlineData("<p>Decides on <placeholder originalText=\"x\">[date]</placeholder>.</p>", "Decides on [date].", "“[date]” is a place to be filled in")]
    [InlineData("<p>Decides <fillIn>....</fillIn> to act.</p>", "Decides .... to act.", "is a place to be filled in")]
    [InlineData("<p>Decides <u>now</u>.</p>", "Decides now.", "“now” is underlined")]
    [InlineData("<p>Decides<img src=\"map.png\" alt=\"Map\"/> to act.</p>", "Decides to act.", "A picture (Map) is left out")]
    [InlineData("<img src=\"map.png\"/><p>Decides to act.</p>", "Decides to act.", "A picture (map.png) is left out")]
    [InlineData("<p status=\"incomplete\">Decides to act.</p>", "Decides to act.", "is marked as “incomplete”")]
    [InlineData("<p>Decides<noteRef href=\"#n9\" marker=\"9\"/>.</p>", "Decides9.", "note “9”, which is not in the file")]
    [InlineData("<p>Decides H<sup>Q</sup>.</p>", "Decides HQ.", null)]
    [InlineData("<p>Decides E<sup>2Q</sup>.</p>", "Decides E2Q.", "“2Q” stands raised")]
    [InlineData("<p>Decides K<sub>eq</sub>.</p>", "Decides Keq.", "“eq” stands lowered")]
    [InlineData("<p>Amends <quotedText startQuote=\"“\" endQuote=\"”\">rivers</quotedText>.</p>", "Amends “rivers”.", null)]
    [InlineData("<p>Amends <quotedText startQuote=\"“\" endQuote=\"”\">“rivers”</quotedText>.</p>", "Amends “rivers”.", null)]
    public void MarkupWithMeaning_IsToldOnItsLine(string line, string text, string? warning)
    {
        var document = UnitedNationsFiles.Import(Bytes($"<paragraph><num>1.</num><content>{line}</content></paragraph>"), "x.xml");
        Assert.Equal([$"1. {text}"], Operatives(document));
        if (warning is null)
            Assert.Empty(document.Warnings);
        else
            Assert.Contains(warning, Assert.Single(document.Warnings, found => found.Line == 2).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATable_IsToldOnce_AndRemovedRowsStayOut()
    {
        var document = UnitedNationsFiles.Import(Bytes("<p>Costs,</p><table><tr><td><p>1</p></td></tr><tr status=\"removed\"><td><p>2</p></td></tr></table>\n<table><tr><td><p>3</p></td></tr></table>"), "x.xml");
        Assert.Equal(["1", "3"], document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Plain).Select(paragraph => paragraph.Text.PlainText));
        Assert.Contains(document.Warnings, warning => warning.Line == 2 && warning.Message.EndsWith("(also on line 3).", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CO<sub>2</sub> and 10<sup>6</sup> tonnes", "CO₂ and 10⁶ tonnes")]
    [InlineData("5 km<sup>2</sup>, 3 m<sup>3</sup>, 10<sup>-3</sup>, x<sup>n+1</sup>", "5 km², 3 m³, 10⁻³, xⁿ⁺¹")]
    [InlineData("le 1<sup>er</sup> mai, le XX<sup>e</sup> siècle, n<sup>o</sup> 5, 34<sup>o</sup> período", "le 1er mai, le XXe siècle, nº 5, 34º período")]
    [InlineData("soft\u00adly, e\ufb03cient, zero\u200bwidth, join\u2060er, mark\u202bed\u202c", "softly, efficient, zerowidth, joiner, marked")]
    public void RaisedAndInvisibleCharacters_AreWrittenAsEverywhere(string markup, string expected)
    {
        var document = UnitedNationsFiles.Import(Bytes($"<paragraph><num>1.</num><content><p>{markup}.</p></content></paragraph>"), "x.xml");
        Assert.Equal([$"1. {expected}."], Operatives(document));
        Assert.Contains(expected, AkomaNtosoExport.Write(document), StringComparison.Ordinal);
        Assert.Equal(Operatives(document), Operatives(UnitedNationsFiles.Import(Encoding.UTF8.GetBytes(AkomaNtosoExport.Write(document)), "x.xml")));
    }

    /// <summary>A raised number is a note's mark again, where there is such a note; a power is none, whatever notes there are.</summary>
    [Fact]
    public void ARaisedNumber_IsANotesMark_ButAPowerIsNot()
    {
        var notes = string.Concat(Enumerable.Range(1, 6).Select(number => $"<authorialNote marker=\"{number}\"><p>Note {number}.</p></authorialNote>"));
        var document = UnitedNationsFiles.Import(Bytes($"<paragraph><num>1.</num><content><p>Decides{notes}, in 2030<sup>1</sup> and again<sup>(2)</sup>, on 10<sup>6</sup> km<sup>2</sup>.</p></content></paragraph>"), "x.xml");
        var paragraph = document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Operative);
        Assert.Equal("Decides, in 2030 and again, on 10⁶ km².", paragraph.Text.PlainText);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "1", "2"], Marks(document, paragraph));
    }

    [Fact]
    public void Case_A3_TellsRaisedAndLoweredApart()
    {
        if (!RepositoryPaths.TryFindSharedCase("akn/a3-twoParas.xml", out var path))
            return;
        var document = UnitedNationsFiles.Import(path);
        Assert.Contains("2. Requests a report [sic] on CO₂ and 10⁶ tonnes.", Operatives(document));
        Assert.Contains(document.Warnings, warning => warning.Message.Contains("[sic]", StringComparison.Ordinal));
    }

    [Fact]
    public void Case_A4_ReadsAReferenceToTheNoteWithItsMark()
    {
        if (!RepositoryPaths.TryFindSharedCase("akn/a4-notes.xml", out var path))
            return;
        var document = UnitedNationsFiles.Import(path);
        var paragraph = document.Paragraphs.First(paragraph => paragraph.Kind == ParagraphKind.Operative);
        Assert.Equal("Decides to meet in May;", paragraph.Text.PlainText);
        Assert.Equal(["1", "1"], Marks(document, paragraph));
    }

    private static byte[] Bytes(string body) => Encoding.UTF8.GetBytes(Open + body + Close);

    private static IEnumerable<string> Operatives(ParsedDocument document) =>
        document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(paragraph => $"{paragraph.Label} {paragraph.Text.PlainText}");

    private static IEnumerable<string?> Marks(ParsedDocument document, Paragraph paragraph) => paragraph.Text.Ops.Select(op => op.Embed?.Footnote).OfType<string>()
        .Select(id => document.Paragraphs.Single(note => note.Id == id).Label);
}
