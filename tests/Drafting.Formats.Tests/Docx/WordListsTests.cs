using Drafting.Formats.Docx.Reading;

using static Drafting.Formats.Tests.Docx.ForeignDocx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Numbers of paragraphs and of notes, counted as Word does.</summary>
public class WordListsTests
{
    private static string Levels(params string[] levels) => string.Concat(levels.Select((level, index) => $"<w:lvl w:ilvl=\"{index}\"><w:start w:val=\"1\"/>{level}</w:lvl>"));

    private static string List(string levels, string overrides = "") => $"""
        <w:numbering {Word}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/>{overrides}</w:num></w:numbering>
        """;

    private static string Paragraph(int level, int list = 3, string inside = "") =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>{inside}</w:numPr></w:pPr><w:r><w:t>x;</w:t></w:r></w:p>";

    private static string[] Numbers(string paragraphs, string numbering) => [.. Lines(Read(Written(paragraphs, numbering: numbering))).Select(line => line[..^3])];

    [Theory]
    [InlineData("0", "1. (a) (b) 2. (c)")]
    [InlineData("1", "1. (a) (b) 2. (a)")]
    public void Level_RestartsWhereItSaysSo(string after, string numbers)
    {
        var levels = Levels("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>", $"<w:numFmt w:val=\"lowerLetter\"/><w:lvlRestart w:val=\"{after}\"/><w:lvlText w:val=\"(%2)\"/>");
        Assert.Equal(numbers.Split(' '), Numbers(Paragraph(0) + Paragraph(1) + Paragraph(1) + Paragraph(0) + Paragraph(1), List(levels)));
    }

    [Fact]
    public void OverriddenStartAndFormat_CountAnew()
    {
        var levels = Levels("<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/>", "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/>");
        const string overrides = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride><w:lvlOverride w:ilvl=\"1\"><w:lvl w:ilvl=\"1\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:lvlOverride>";
        Assert.Equal(
            ["1.", "2.", "5.", "5.III", "6."],
            Numbers(Paragraph(0) + Paragraph(0) + Paragraph(0, 4) + Paragraph(1, 4) + Paragraph(0, 4), List(levels, overrides)));
    }

    [Fact]
    public void ChangedNumber_IsOfItsView()
    {
        var file = Written(Paragraph(0) + Paragraph(0, inside: "<w:numberingChange w:id=\"1\" w:author=\"a\" w:original=\"%1:4:0:.\"/>") + Paragraph(0, inside: "<w:ins w:id=\"2\" w:author=\"a\"/>")
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr><w:pPrChange w:id=\"3\" w:author=\"a\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>x;</w:t></w:r></w:p>");
        var document = Read(file);
        Assert.Equal(["1. x;", "2. x;", "3. x;", "4. x;"], Lines(document));
        Assert.Equal(3, document.TrackedChanges!.Count);
        Assert.Equal(["1. x;", "4. x;", "x;", "x;"], Lines(DocxImporter.Before(file, null, "en")!));
    }

    [Fact]
    public void NotesOfSections_BeginAnewWhereTheySaySo()
    {
        static string Line(int note, string section) => $"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>x</w:t><w:footnoteReference w:id=\"{note}\"/></w:r></w:p>";
        const string restarting = "<w:sectPr><w:footnotePr><w:numFmt w:val=\"chicago\"/><w:numRestart w:val=\"eachSect\"/></w:footnotePr></w:sectPr>";
        var notes = string.Concat(Enumerable.Range(1, 4).Select(note => $"<w:footnote w:id=\"{note}\"><w:p><w:r><w:footnoteRef/><w:t>n</w:t></w:r></w:p></w:footnote>"));
        var document = Read(Written(
            Line(1, "") + Line(2, "<w:sectPr/>") + Line(3, "") + Line(4, restarting),
            notes: notes, parts: ("settings", "settings.xml", "<w:settings {Word}><w:footnotePr><w:numFmt w:val=\"upperRoman\"/><w:numStart w:val=\"2\"/></w:footnotePr></w:settings>")));
        Assert.Equal(["II n", "III n", "† n", "‡ n"], Lines(document, 4));
    }
}
