namespace Drafting.Redlines.Tests;

/// <summary>Paragraphs split and joined. Notation: [old|new].</summary>
public sealed class DivisionTests
{
    private const string Asks = "请秘书长向大会第七十七届会议报告本决议的执行情况，并就如何进一步加强区域合作提出建议；";
    private const string AsksFirst = "请秘书长向大会第七十七届会议报告本决议的执行情况；";
    private const string AsksAlso = "又请秘书长就如何进一步加强区域合作提出建议；";
    private const string Other = "决定将题为“全面彻底裁军”的项目列入临时议程。";

    [Fact]
    public void Split_InTwo_EachPartIsMarkedAgainstWhatWentThere()
    {
        var redline = Compare([Asks, Other], [AsksFirst, AsksAlso, Other]);

        Assert.Equal(["请秘书长向大会第七十七届会议报告本决议的执行情况[，并|；]", "[|又请秘书长]就如何进一步加强区域合作提出建议；", Other], Marked(redline));
        Assert.All(redline.Paragraphs.Take(2), p => Assert.True(p is { Division: RedlineDivision.Split, Change: RedlineChange.Changed, From.Index: 0 }));
        Assert.Equal([new(1, 2, 0, 26), new(2, 2, 26, 17)], redline.Paragraphs.Take(2).Select(p => p.From!.Part));
        Assert.True(redline.Stats is { Split: 1, Joined: 0, Changed: 0, Inserted: 0, Unchanged: 1 });
    }

    [Fact]
    public void Joined_FromTwo_IsASplitTheOtherWayRound()
    {
        var redline = Compare([AsksFirst, AsksAlso, Other], [Asks, Other]);

        Assert.Equal(["请秘书长向大会第七十七届会议报告本决议的执行情况[；|，并]", "[又请秘书长|]就如何进一步加强区域合作提出建议；", Other], Marked(redline));
        Assert.All(redline.Paragraphs.Take(2), p => Assert.True(p is { Division: RedlineDivision.Joined, To.Index: 0 }));
        Assert.True(redline.Stats is { Split: 0, Joined: 1, Deleted: 0 });
    }

    [Fact]
    public void Split_AtASpace_OnlyTheSpaceIsGone()
    {
        const string first = "Recognizes the important role of the Centre in the region.";
        const string second = "The Centre should continue to assist States upon request.";
        var redline = Compare([$"{first} {second}"], [first, second]);

        Assert.Equal([first + "[ |]", second], Marked(redline));
        Assert.Equal((0, 1), (redline.Stats.Marks, redline.Stats.EditorialMarks));
    }

    [Fact]
    public void Split_InThreeAndMovedToTheEnd_AllPartsMove()
    {
        const string third = "还请秘书长为此目的提供一切必要的人员和资源；";
        var redline = Compare(
            [AsksFirst[..^1] + "，并" + AsksAlso[2..^1] + "，同时" + third[2..], Other, "欢迎中亚各国为促进区域和平所作的努力；"],
            [Other, "欢迎中亚各国为促进区域和平所作的努力；", AsksFirst, AsksAlso, third]);

        Assert.Equal([null, null, 1, 2, 3], redline.Paragraphs.Select(p => p.From!.Part?.Number));
        Assert.All(redline.Paragraphs.Skip(2), p => Assert.Equal(RedlineChange.MovedAndChanged, p.Change));
    }

    [Fact]
    public void NewParagraphWithOtherWords_BesideAShortenedOne_IsNoSplit()
    {
        var redline = Compare([Asks, Other], [AsksFirst, "欢迎中亚各国为促进区域和平所作的努力；", Other]);

        Assert.Equal([RedlineChange.Changed, RedlineChange.Inserted, RedlineChange.Unchanged], redline.Paragraphs.Select(p => p.Change));
        Assert.All(redline.Paragraphs, p => Assert.Null(p.Division));
    }

    private static Redline Compare(string[] from, string[] to)
    {
        return Laws.CheckedRedline(Operative(from, "a"), Operative(to, "b"), "zh", "a division");
        static List<RedlineParagraph> Operative(string[] texts, string ids) => [.. texts.Select((text, i) => new RedlineParagraph($"{ids}{i}", "operative", 0, $"{i + 1}.", text))];
    }

    private static IEnumerable<string> Marked(Redline redline) => redline.Paragraphs.Select(p => Notation.Of(p.Segments));
}
