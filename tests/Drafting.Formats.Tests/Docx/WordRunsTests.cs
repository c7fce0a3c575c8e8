using Drafting.Formats.Docx.Reading;

using static Drafting.Formats.Tests.Docx.ForeignDocx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Runs of Word, read child by child.</summary>
public class WordRunsTests
{
    private static string Notes(params string[] bodies) => string.Concat(bodies.Select((body, index) => $"<w:footnote w:id=\"{index + 1}\">{body}</w:footnote>"));

    [Fact]
    public void TwoMarksInOneRun_StandWhereTheyAre()
    {
        var document = Read(Written(
            $"{Opening}<w:p><w:r><w:t>1. Decides</w:t><w:footnoteReference w:id=\"1\"/><w:t xml:space=\"preserve\"> to meet</w:t><w:footnoteReference w:id=\"2\"/><w:t>.</w:t></w:r></w:p>",
            notes: Notes("<w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\"> One.</w:t></w:r></w:p>", "<w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/><w:tab/><w:t>Two.</w:t></w:r></w:p>")));
        Assert.Equal(["1. Decides^ to meet^.", "1 One.", "2 Two."], Lines(document, 2));
    }

    [Fact]
    public void TypedMarks_AreMarks()
    {
        var document = Read(Written(
            $"{Opening}<w:p><w:r><w:t>1. Decides</w:t><w:footnoteReference w:id=\"1\" w:customMarkFollows=\"1\"/><w:t xml:space=\"preserve\">* to meet</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"2\" w:customMarkFollows=\"1\"/></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>;</w:t></w:r></w:p>",
            notes: Notes("<w:p><w:r><w:t>* One.</w:t></w:r></w:p>", "<w:p><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>a</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Two.</w:t></w:r></w:p>")));
        Assert.Equal(["1. Decides^ to meet^;", "* One.", "a Two."], Lines(document, 2));
    }

    [Fact]
    public void NoteOverParagraphsAndBoxes_IsWhole()
    {
        var document = Read(Written(
            $"{Opening}<w:p><w:r><w:t>1. Decides.</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            notes: Notes("""
                <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> One, </w:t></w:r></w:p><w:p><w:r><w:t>two.</w:t></w:r></w:p>
                <w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>June</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """)));
        Assert.Equal("1 One, two.\nBoxed.\nMay\tJune", Lines(document, 2)[1]);
    }

    [Fact]
    public void BoxWithinABox_IsReadOnce()
    {
        const string inner = "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Inner.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>";
        var box = $"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Outer.</w:t>{inner}</w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>";
        Assert.Equal(["1. Decides.", "Outer.", "Inner."], Lines(Read($"{Opening}<w:p><w:r><w:t>1. Decides.</w:t></w:r><w:r>{box}</w:r></w:p>"), 2));
    }

    [Fact]
    public void FieldOverParagraphs_AndOneWithoutEnd_KeepTheirText() => Assert.Equal(
        ["1. Decides to meet;", "2. Requests a report;", "3. Invites all."],
        Lines(Read($"""
            {Opening}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:t>instruction</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1. Decides to meet;</w:t></w:r></w:p>
            <w:p><w:r><w:t>2. Requests a report;</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>3. Invites all.</w:t></w:r></w:p>
            """), 2));

    [Theory]
    [InlineData("SYMBOL 183 \\f Symbol", "•")]
    [InlineData("SYMBOL 8212 \\u", "—")]
    [InlineData("SYMBOL 150", "–")]
    [InlineData("QUOTE \"in May\"", "in May")]
    [InlineData("XE \"meeting\"", "")]
    [InlineData("EQ \\* jc2 \\* \"Font:SimSun\" \\* hps10 \\o\\ad(\\s\\up 9(hàn),汉)", "汉(hàn)")]
    public void FieldThatSaysItInItsInstruction_IsRead(string instruction, string text) => Assert.Equal(
        [$"1. Decides {text}."],
        Lines(Read($"{Opening}<w:p><w:r><w:t xml:space=\"preserve\">1. Decides </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>{instruction.Replace("\"", "&quot;")}</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"), 2));

    [Theory]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"F0B0\"/>", "°")]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"61\"/>", "α")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "☑")]
    [InlineData("<w:sym w:font=\"Times New Roman\" w:char=\"00A7\"/>", "§")]
    [InlineData("<w:sym w:font=\"Times New Roman\" w:char=\"F0A7\"/>", "§")]
    [InlineData("<w:noBreakHyphen/>", "\u2011")]
    [InlineData("<w:softHyphen/>", "")]
    [InlineData("<w:ptab/>", "\t")]
    [InlineData("<w:cr/>", "\n")]
    [InlineData("<w:t>co\u00adop\u200beration\ufeff \ufb01nance</w:t>", "cooperation finance")]
    public void SignsOfARun_AreCharacters(string markup, string text) =>
        Assert.Equal([$"1. Decides a{text}b."], Lines(Read($"{Opening}<w:p><w:r><w:t>1. Decides a</w:t>{markup}<w:t>b.</w:t></w:r></w:p>"), 2));

    [Fact]
    public void CharactersOfASymbolFont_AreWhatTheyShow() => Assert.Equal(
        ["1. Notes an increase of ≥ 2°."],
        Lines(Read($"{Opening}<w:p><w:r><w:t xml:space=\"preserve\">1. Notes an increase of </w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>\uf0b3</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 2</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\u00b0</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"), 2));

    [Theory]
    [InlineData("<w:smartTag w:element=\"x\">{0}</w:smartTag>")]
    [InlineData("<w:customXml w:element=\"x\"><w:customXmlPr/>{0}</w:customXml>")]
    [InlineData("<w:bdo w:val=\"rtl\">{0}</w:bdo>")]
    [InlineData("<w:ins w:id=\"1\" w:author=\"a\"><w:hyperlink w:anchor=\"x\">{0}</w:hyperlink></w:ins>")]
    [InlineData("<w:moveTo w:id=\"1\" w:author=\"a\"><w:sdt><w:sdtPr/><w:sdtContent>{0}</w:sdtContent></w:sdt></w:moveTo>")]
    public void WhateverStandsAroundARun_ItIsText(string around) => Assert.Equal(
        ["1. Decides to meet."],
        Lines(Read($"{Opening}<w:p><w:r><w:t xml:space=\"preserve\">1. Decides </w:t></w:r>{around.Replace("{0}", "<w:r><w:rPr><w:rtl/></w:rPr><w:t>to meet</w:t></w:r>")}<w:r><w:t>.</w:t></w:r></w:p>"), 2));

    [Theory]
    [InlineData("superscript", "10", "6", "10⁶")]
    [InlineData("superscript", "m", "−2", "m⁻²")]
    [InlineData("subscript", "H", "2", "H₂")]
    [InlineData("superscript", "le 1", "er", "le 1er")]
    public void RaisedAndLowered_AreTheirCharacters(string align, string before, string text, string shown) =>
        Assert.Equal([$"1. Notes {shown} tonnes."], Lines(Read($"{Opening}<w:p><w:r><w:t>1. Notes {before}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"{align}\"/></w:rPr><w:t>{text}</w:t></w:r><w:r><w:t xml:space=\"preserve\"> tonnes.</w:t></w:r></w:p>"), 2));

    [Fact]
    public void RunMovedUpByHand_IsRaised() =>
        Assert.Equal(["1. Notes 10⁶ tonnes."], Lines(Read($"{Opening}<w:p><w:r><w:t>1. Notes 10</w:t></w:r><w:r><w:rPr><w:position w:val=\"6\"/><w:sz w:val=\"14\"/></w:rPr><w:t>6</w:t></w:r><w:r><w:t xml:space=\"preserve\"> tonnes.</w:t></w:r></w:p>"), 2));

    [Fact]
    public void TypedNotes_AreToldFromPowers()
    {
        const string up = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
        static string Run(string text, string look = "") => $"<w:r>{look}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";
        var document = Read($"""
            {Opening}<w:p>{Run("1. Notes the Court")}{Run("1", up)}{Run(" of 10")}{Run("2", up)}{Run(" judges on 5 km")}{Run("2", up)}{Run(",")}{Run("2", up)}{Run(" and asks;")}</w:p>
            <w:p>{Run("2. Requests a report.")}</w:p><w:p>{Run("_______________")}</w:p><w:p>{Run("1", up)}{Run(" See A/1.")}</w:p><w:p>{Run("2", up)}{Run(" See A/2.")}</w:p>
            """);
        Assert.Equal(["1. Notes the Court^ of 10² judges on 5 km²,^ and asks;", "2. Requests a report.", "1 See A/1.", "2 See A/2."], Lines(document, 2));
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Formula_IsWrittenInARow() => Assert.Equal(
        ["1. Notes (a+b)/2 and √x."],
        Lines(Read($"{Opening}<w:p><w:r><w:t xml:space=\"preserve\">1. Notes </w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t xml:space=\"preserve\"> and </w:t></w:r><m:oMath><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:oMath><w:r><w:t>.</w:t></w:r></w:p>"), 2));

    [Fact]
    public void TrackedCell_IsOfItsView()
    {
        var file = Written($"{Opening}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel w:id=\"1\" w:author=\"a\"/></w:tcPr><w:p><w:r><w:t>June</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        Assert.Equal(["May"], Lines(Read(file), 2));
        Assert.Equal(["May\tJune"], Lines(DocxImporter.Before(file, null, "en")!, 2));
    }
}
