using Drafting.Documents;
using static Drafting.Formats.Tests.Docx.ForeignDocx;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Comments of files by others: they come in beside the text, and whatever is wrong with them leaves the text as it is.</summary>
public class ForeignCommentTests
{
    private const string Two = "<w:p><w:r><w:t>1. Decides to meet;</w:t></w:r></w:p><w:p>{0}</w:p><w:p><w:r><w:t>3. Invites all.</w:t></w:r></w:p>";
    private const string Reference = "<w:r><w:commentReference w:id=\"7\"/></w:r>";

    private static ParsedDocument Read(string second, string comments, string? extended = null) => ReadBody(string.Format(System.Globalization.CultureInfo.InvariantCulture, Two, second), comments, extended);

    private static ParsedDocument ReadBody(string body, string comments, string? extended = null) => ForeignDocx.Read(Written(Opening + body, parts:
    [
        ("comments", "comments.xml", $"<w:comments {{Word}} xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">{comments}</w:comments>"),
        .. extended is null ? Array.Empty<(string, string, string)>()
            : [("commentsExtended", "commentsExtended.xml", $"<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">{extended}</w15:commentsEx>")],
    ]));

    private static string Comment(string text, string id = "7", string author = "Kazakhstan", string paragraph = "0000000A") =>
        $"<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2026-03-01T10:00:00Z\"><w:p w14:paraId=\"{paragraph}\"><w:r><w:annotationRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>";

    // “Decides[to]: Kazakhstan says Why?”, with the paragraph's number in place of its words where it is on the whole.
    private static string[] Shown(ParsedDocument document) =>
    [
        .. document.Comments.Select(comment =>
        {
            var on = comment.On.Select(stretch => document.Paragraphs.First(paragraph => paragraph.Id == stretch.Paragraph) is var paragraph && stretch.Length is { } length
                ? string.Concat(paragraph.Text.Slice(stretch.Start, stretch.Start + length).Ops.Select(op => op.Text ?? "^"))
                : $"({paragraph.Text.PlainText})");
            return $"{string.Join(" | ", on)}: {string.Join(" / ", comment.Said.Select(remark => $"{remark.Author}: {remark.Text}"))}{(comment.IsResolved ? " ✓" : "")}";
        }),
    ];

    [Theory]
    [InlineData("<w:r><w:t>2. Requests </w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t>a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>report</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference + "<w:r><w:t>;</w:t></w:r>", "a report")]
    [InlineData("<w:commentRangeStart w:id=\"7\"/><w:r><w:t>2. Requests a report;</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference, "Requests a report;")]
    // Within a change, a link, a content control.
    [InlineData("<w:r><w:t>2. Requests </w:t></w:r><w:ins w:id=\"1\" w:author=\"X\"><w:commentRangeStart w:id=\"7\"/><w:r><w:t>a report</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:commentRangeEnd w:id=\"7\"/><w:r><w:t>;</w:t></w:r></w:sdtContent></w:sdt>" + Reference, "a report")]
    [InlineData("<w:r><w:t>2. Requests a report</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference + "<w:r><w:t>;</w:t></w:r>", "^")]
    // On what is deleted, on nothing, on what has no end.
    [InlineData("<w:r><w:t>2. Requests a report;</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:del w:id=\"1\" w:author=\"X\"><w:r><w:delText>gone</w:delText></w:r></w:del><w:commentRangeEnd w:id=\"7\"/>" + Reference, "(Requests a report;)")]
    [InlineData(Reference + "<w:r><w:t>2. Requests a report;</w:t></w:r>", "(Requests a report;)")]
    [InlineData("<w:r><w:t>2. Requests a report;</w:t></w:r><w:commentRangeStart w:id=\"7\"/>", "(Requests a report;)")]
    [InlineData("<w:r><w:t>2. Requests a report;</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference, "(Requests a report;)")]
    [InlineData("<w:del w:id=\"1\" w:author=\"X\"><w:r><w:delText>2. Gone.</w:delText></w:r></w:del>" + Reference, "(Decides to meet;)")]
    // Nothing in the text knows of it.
    [InlineData("<w:r><w:t>2. Requests a report;</w:t></w:r>", "(The General Assembly,)")]
    public void AComment_StandsOnItsWords_OrOnTheNearestParagraph(string second, string on)
    {
        var document = Read(second, Comment("Why?"));
        Assert.Equal([$"{on}: Kazakhstan: Why?"], Shown(document));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), document.Comments[0].Said[0].At);
        Assert.DoesNotContain(document.Warnings, warning => warning.Message.Contains("comment", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void OverSeveralParagraphs_InTablesAndFootnotes_ItStandsOnWhatIsText()
    {
        const string body = "<w:commentRangeStart w:id=\"1\"/><w:p><w:r><w:t>1. Decides </w:t></w:r><w:commentRangeStart w:id=\"2\"/><w:r><w:t>to meet;</w:t></w:r></w:p><w:p><w:r><w:t>2. Requests</w:t></w:r><w:commentRangeEnd w:id=\"2\"/><w:r><w:t> a report.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:commentRangeEnd w:id=\"1\"/>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>May</w:t></w:r></w:p></w:tc><w:tc><w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>Nairobi</w:t></w:r><w:commentRangeEnd w:id=\"3\"/></w:p></w:tc></w:tr></w:tbl>";
        const string note = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> See </w:t></w:r><w:commentRangeStart w:id=\"4\"/><w:r><w:t>A/79/1</w:t></w:r><w:commentRangeEnd w:id=\"4\"/><w:r><w:t>.</w:t></w:r></w:p></w:footnote>";
        var file = Written(Opening + body, notes: note, parts: [("comments", "comments.xml", $"<w:comments {{Word}}>{string.Concat("1234".Select(id => $"<w:comment w:id=\"{id}\"><w:p><w:r><w:t>{id}</w:t></w:r></w:p></w:comment>"))}</w:comments>")]);
        Assert.Equal(
            ["Decides to meet; | Requests a report.^: : 1", "to meet; | Requests: : 2", "Nairobi: : 3", "A/79/1: : 4"],
            Shown(ForeignDocx.Read(file)));
        Assert.All(ForeignDocx.Read(file).Comments, comment => Assert.Null(comment.Said[0].At));
    }

    [Fact]
    public void Answers_FollowWhatTheyAnswer_AndWhatIsDoneIsResolved()
    {
        const string second = "<w:commentRangeStart w:id=\"7\"/><w:r><w:t>2. Requests</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference + "<w:r><w:t> a report;</w:t></w:r>";
        var comments = Comment("Why?") + Comment("Other", "8", "FRA", "0000000B") + Comment("Because.", "9", "Uzbekistan", "0000000c") + Comment("I see.", "10", "Kazakhstan", "0000000D");
        const string extended = "<w15:commentEx w15:paraId=\"0000000A\" w15:done=\"1\"/><w15:commentEx w15:paraId=\"0000000B\" w15:paraIdParent=\"0000000B\"/><w15:commentEx w15:paraId=\"0000000C\" w15:paraIdParent=\"0000000A\"/>"
            + "<w15:commentEx w15:paraId=\"0000000D\" w15:paraIdParent=\"0000000C\"/><w15:commentEx w15:paraId=\"nowhere\" w15:paraIdParent=\"0000000A\"/>";
        Assert.Equal(["Requests: Kazakhstan: Why? / Uzbekistan: Because. / Kazakhstan: I see. ✓", "(The General Assembly,): FRA: Other"], Shown(Read(second, comments, extended)));
    }

    [Fact]
    public void WhatIsSaid_IsOfSeveralLines_AndWithoutWhatIsNoText()
    {
        var comments = "<w:comment w:id=\"7\" w:author=\" A&#9;B \" w:date=\"soon\"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p/><w:p><w:r><w:t>&#xAD;Three</w:t><w:drawing/></w:r></w:p></w:comment>"
            + "<w:comment w:id=\"8\"><w:p><w:r><w:drawing/></w:r></w:p></w:comment>" + Comment(new string('x', 5000), "9") + Comment("again", "7");
        var document = Read("<w:r><w:t>2. Requests a report;</w:t></w:r>" + Reference, comments);
        Assert.Equal(["(Requests a report;): A B: One\ntwo\n\nThree", $"(The General Assembly,): Kazakhstan: {new string('x', 3999)}…"], Shown(document));
        Assert.Equal(["1 of the file's comments are too long and were cut."], document.Warnings.Select(warning => warning.Message));
    }

    [Theory]
    [InlineData("<w:comments", "The comments of the file cannot be read and were left out")]
    [InlineData("<!DOCTYPE x><w:comments {Word}/>", "The comments of the file cannot be read and were left out")]
    [InlineData("<w:comments {Word}/>", null)]
    [InlineData("<other/>", null)]
    public void BadParts_AreToldOf_AndTheTextIsRead(string part, string? warning)
    {
        var document = ForeignDocx.Read(Written($"{Opening}<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>1. Decides to meet.</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>{Reference}</w:p>", parts: ("comments", "comments.xml", part)));
        Assert.Equal(["1. Decides to meet."], Lines(document, 2));
        Assert.Empty(document.Comments);
        Assert.Equal(warning is null ? 1 : 2, document.Warnings.Count);
        Assert.Contains(document.Warnings, one => one.Message == "One comment in “1. Decides to meet.” was left out.");
        Assert.True(warning is null || document.Warnings.Any(one => one.Message.StartsWith(warning, StringComparison.Ordinal)));
    }

    [Fact]
    public void ABadPartOfAnswers_LeavesTheCommentsAlone()
    {
        var document = Read("<w:r><w:t>2. Requests a report;</w:t></w:r>" + Reference, Comment("Why?"), "<w15:commentEx");
        Assert.Equal(["(Requests a report;): Kazakhstan: Why?"], Shown(document));
        Assert.StartsWith("Which comments answer others", Assert.Single(document.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMarkWithinACharacter_LeavesTheCharacterWhole()
    {
        var document = Read("<w:r><w:t>2. Requests e</w:t></w:r><w:commentRangeStart w:id=\"7\"/><w:r><w:t>\u0301tudes;</w:t></w:r><w:commentRangeEnd w:id=\"7\"/>" + Reference, Comment("Why?"));
        Assert.Equal("Requests études;", document.Paragraphs[3].Text.PlainText);
        Assert.Single(document.Paragraphs[3].Text.Ops);
        Assert.Single(document.Comments);
    }
}
