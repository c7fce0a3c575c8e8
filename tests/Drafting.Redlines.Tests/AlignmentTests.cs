namespace Drafting.Redlines.Tests;

public sealed class AlignmentTests
{
    private const string One = "Recognizing the role of preventive diplomacy in Central Asia,";
    private const string Two = "Welcoming the efforts of neighbouring countries to build lasting peace and security,";
    private const string Three = "Requests the Secretary-General to report to the General Assembly at its next session.";

    [Fact]
    public void Compare_ParagraphMovedAndEdited_OnlyItHasMoved()
    {
        var redline = Compare([("a", One), ("b", Two), ("c", Three)], [("b", Two), ("c", Three), ("a", One.Replace("role", "vital role"))]);

        Assert.Equal([RedlineChange.Unchanged, RedlineChange.Unchanged, RedlineChange.MovedAndChanged], redline.Paragraphs.Select(p => p.Change));
    }

    [Fact]
    public void Compare_SameIdWhollyRewritten_Changed()
    {
        var redline = Compare([("a", One), ("b", Two)], [("a", One), ("b", Three)]);

        Assert.Equal([RedlineChange.Unchanged, RedlineChange.Changed], redline.Paragraphs.Select(p => p.Change));
    }

    [Fact]
    public void Compare_IdsCountedOffByPosition_TextsDecide()
    {
        var redline = Compare([("p0", One), ("p1", Two), ("p2", Three)], [("p0", "Guided by the Charter,"), ("p1", One), ("p2", Two), ("p3", Three)]);

        Assert.Equal(
            [RedlineChange.Inserted, RedlineChange.Unchanged, RedlineChange.Unchanged, RedlineChange.Unchanged],
            redline.Paragraphs.Select(p => p.Change));
    }

    [Fact]
    public void Compare_OtherIds_AlignedByLikeness()
    {
        var redline = Compare([("a", One), ("b", Two), ("c", Three)], [("x", One.Replace("role", "vital role")), ("z", Three)]);

        Assert.Equal([RedlineChange.Changed, RedlineChange.Deleted, RedlineChange.Unchanged], redline.Paragraphs.Select(p => p.Change));
    }

    [Fact]
    public void Compare_OnlySpacingDiffers_ChangedEditorially()
    {
        var redline = Compare([("a", "第 72/7 号决议，")], [("a", "第72/7号决议，")]);

        Assert.True(redline.Paragraphs.Single() is { Change: RedlineChange.Changed, Editorial: true });
        Assert.Equal(1, redline.Stats.Editorial);
    }

    [Theory]
    [InlineData("see the report¹ on", "see the report² on")]
    [InlineData("peace and non-violence", "peace and non\u2011violence")]
    [InlineData("on 24 March 1994", "on 24\u00A0March 1994")]
    public void Compare_OnlyTypographyDiffers_MarkedApartFromWording(string old, string @new)
    {
        var redline = Compare([("a", old)], [("a", @new)]);

        Assert.Equal((0, 1, 1), (redline.Stats.Marks, redline.Stats.EditorialMarks, redline.Stats.Editorial));
        Assert.All(redline.Paragraphs.Single().Segments, s => Assert.Equal(s.Op != SegmentOp.Equal, s.Editorial));
    }

    [Fact]
    public void Compare_OnlyTheNumberDiffers_Unchanged()
    {
        var redline = Redline.Compare([new("a", "operative", 0, "3.", Three)], [new("a", "operative", 0, "4.", Three)], "en");

        Assert.True(redline.Paragraphs.Single() is { Change: RedlineChange.Unchanged, From.Label: "3.", To.Label: "4." });
    }

    private static Redline Compare((string Id, string Text)[] from, (string Id, string Text)[] to) =>
        Redline.Compare(Paragraphs(from), Paragraphs(to), "en");

    private static List<RedlineParagraph> Paragraphs((string Id, string Text)[] texts) =>
        [.. texts.Select(t => new RedlineParagraph(t.Id, "preambular", 0, null, t.Text))];
}
