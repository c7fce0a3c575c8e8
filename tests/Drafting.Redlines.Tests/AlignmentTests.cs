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

    [Theory]
    [InlineData("en", "Requests the Secretary-General to report to the General Assembly on preventive diplomacy;", "Requesting the Secretary-General to report to the General Assembly on preventive diplomacy,", "[Requests|Requesting] the Secretary-General to report to the General Assembly on preventive diplomacy[;|,]")]
    [InlineData("zh", "请秘书长向大会报告预防性外交的情况；", "请秘书长向大会报告预防性外交的情况，", "请秘书长向大会报告预防性外交的情况[；|，]")]
    [InlineData("ru", "просит Генерального секретаря доложить Генеральной Ассамблее о превентивной дипломатии;", "прося Генерального секретаря доложить Генеральной Ассамблее о превентивной дипломатии,", "[просит|прося] Генерального секретаря доложить Генеральной Ассамблее о превентивной дипломатии[;|,]")]
    public void Compare_OperativeBecamePreambular_MovedWithVerbAndStopChanged(string language, string operative, string preambular, string marked)
    {
        RedlineParagraph[] from = [new("a", "preambular", 0, null, One), new("b", "operative", 0, "1.", operative), new("c", "operative", 0, "2.", Two)];
        foreach (var id in new[] { "b", "x" })
        {
            RedlineParagraph[] to = [from[0], new(id, "preambular", 0, null, preambular), from[2] with { Label = "1." }];
            var redline = Laws.CheckedRedline(from, to, language, "an operative that became a preambular");

            Assert.Equal([RedlineChange.Unchanged, RedlineChange.MovedAndChanged, RedlineChange.Unchanged], redline.Paragraphs.Select(p => p.Change));
            Assert.Equal(marked, Notation.Of(redline.Paragraphs[1].Segments));
        }
    }

    [Fact]
    public void Compare_IdsCountedOffThatMostlyAgree_PairNoTextsWithNothingInCommon()
    {
        string[] kept = [One, Two, Three, "Encourages all States to support the Centre.", "Invites donors to contribute to the trust fund."];
        var from = Paragraphs([.. kept.Append("Guided by the Charter,").Append("Deeply alarmed at cyberattacks,").Append("Deploring the loss of lives at sea,").Select((text, i) => ($"p{i}", text))]);
        var to = Paragraphs([.. kept.Append("Mindful of human dignity for everybody,").Append("Guided by the Charter,").Append("Taking budgetary needs into account,").Select((text, i) => ($"p{i}", text))]);
        var redline = Laws.CheckedRedline(from, to, "en", "ids counted off");

        Assert.DoesNotContain(redline.Paragraphs, p => p.Change is RedlineChange.Changed or RedlineChange.MovedAndChanged);
    }

    private static Redline Compare((string Id, string Text)[] from, (string Id, string Text)[] to) =>
        Redline.Compare(Paragraphs(from), Paragraphs(to), "en");

    private static List<RedlineParagraph> Paragraphs((string Id, string Text)[] texts) =>
        [.. texts.Select(t => new RedlineParagraph(t.Id, "preambular", 0, null, t.Text))];
}
