using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Comments;

/// <summary>A draft that starts from a text with comments begins with them.</summary>
public class BegunThreadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Then = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    private static ParsedDocument Text(params TextComment[] comments) => new()
    {
        Kind = DocumentKind.DraftResolution,
        Title = "标题",
        Language = "zh",
        Masthead = new(),
        Paragraphs = [new("p1", ParagraphKind.Title, 0, null, Delta.FromText("标题")), new("p2", ParagraphKind.Operative, 0, "1.", Delta.FromText("决定设立𠮷基金"))],
        Comments = comments,
    };

    private static Draft Begun(params TextComment[] comments) => NewDraft.FromTemplate("d", null, "t", Text(comments), null, "nobody", Now);

    private static TextComment Comment(string text, string author = "", TextStretch? on = null) => new([on ?? new("p2", 0, 2)], [new(author, Then, text)], false);

    [Fact]
    public void AComment_IsAThread_AsOfRevision0()
    {
        var draft = Begun(new TextComment([new("p1", 0, null), new("p2", 2, 2)], [new("Казахстан", Then, "为何？"), new("Delegate B", null, "先例")], IsResolved: true));
        var thread = Assert.Single(draft.Threads.All);
        Assert.Equal("标题\n设立", thread.Quote);
        Assert.Equal(
            [("为何？", new LastChange(0, Then, null, "KAZ"), "Казахстан"), ("先例", new LastChange(0, Now, null, null), "Delegate B")],
            thread.Comments.Select(comment => (comment.Text, comment.Made, comment.Author!)));
        Assert.Equal(new LastChange(0, Now, null, null), thread.Resolved);
        Assert.Equal(0, draft.Revision);
        Assert.Empty(Begun().Threads.All);
    }

    [Theory]
    [InlineData("哈萨克斯坦", "KAZ")]
    [InlineData("Kazakhstan", "KAZ")]
    [InlineData("KAZ", "KAZ")]
    [InlineData("kazakhstan", null)]
    [InlineData("kaz", null)]
    [InlineData("Mission of Kazakhstan", null)]
    [InlineData("秘书处", null)]
    [InlineData("", null)]
    public void ADelegation_IsWhoIsCalledJustSo(string author, string? delegation) =>
        Assert.Equal(delegation, Begun(Comment("为何？", author)).Threads.All.Single().Comments[0].Made.Delegation);

    [Fact]
    public void WhatADraftCannotHave_IsCutOrLeftOut()
    {
        var many = new TextComment([new("p2", 0, 2)], [.. Enumerable.Range(0, 600).Select(number => new TextRemark("", Then, $"{number}"))], false);
        var draft = Begun(Comment("\u0007 铃\r\n响\t \n"), Comment(new string('x', 3_998) + "👍👍"), Comment(" \n"), new([new("p2", 0, 2)], [new("A", Then, ""), new("B\nC", Then, "答复")], false), many);
        var texts = draft.Threads.All.Select(thread => thread.Comments[0].Text).ToList();
        Assert.Equal(["铃\n响", new string('x', 3_998) + "…", "答复", "0"], texts);
        Assert.Equal((500, "B C"), (draft.Threads.All.Last().Comments.Length, draft.Threads.All.ElementAt(2).Comments[0].Author));
        Assert.Equal(1_000, Begun([.. Enumerable.Range(0, 1_200).Select(number => Comment($"{number}"))]).Threads.Count);
    }

    [Theory]
    [InlineData("p2", 0, 99, "p2")]
    [InlineData("p2", 5, 1, "p2")]
    [InlineData("p9", 0, 1, "p1")]
    public void AStretchThatIsNotThere_IsTheParagraph(string paragraph, int start, int length, string whole) =>
        Assert.Equal([new TextStretch(whole, 0, null)], Begun(Comment("为何？", on: new(paragraph, start, length))).Threads.All.Single().On);

    [Fact]
    public void CommentsOfATextAndOfADraft_AreReadAsWritten()
    {
        var text = Text(new TextComment([new("p1", 0, null), new("p2", 2, 2)], [new("Казахстан", Then, "为何？"), new("", null, "先例")], IsResolved: true), Comment("好"));
        using var json = JsonDocument.Parse(Utf8Json.Encode(writer => DocumentJson.Write(writer, "t", text)));
        Assert.Equal(
            """[{"on":[{"paragraph":"p1"},{"paragraph":"p2","start":2,"length":2}],"author":"Казахстан","at":"2026-03-01T10:00:00Z","text":"为何？","answers":[{"author":"","text":"先例"}],"resolved":true},{"on":[{"paragraph":"p2","start":0,"length":2}],"author":"","at":"2026-03-01T10:00:00Z","text":"好","answers":[],"resolved":false}]""",
            json.RootElement.GetProperty("comments").GetRawText());
        var read = DocumentJson.Read(json.RootElement).Document;
        Assert.Equal(text.Comments.SelectMany(comment => comment.Said), read.Comments.SelectMany(comment => comment.Said));
        Assert.Equal(text.Comments.SelectMany(comment => comment.On), read.Comments.SelectMany(comment => comment.On));
        Assert.Equal([true, false], read.Comments.Select(comment => comment.IsResolved));

        var draft = NewDraft.FromTemplate("d", null, "t", read, null, "nobody", Now);
        Assert.Equal(draft.Threads.All.SelectMany(thread => thread.Comments), SnapshotJson.Decode(SnapshotJson.Encode(draft).Payload).Threads.All.SelectMany(thread => thread.Comments));
    }
}
