using Drafting.Redlines.Tests.Texts;
using Drafting.Testing;

namespace Drafting.Redlines.Tests;

public sealed class StagedRedlineTests(ITestOutputHelper output)
{
    [Fact]
    public void Compare_OnePhraseAtEachStep_SaysWhatCameAndWentWhen()
    {
        var staged = Compare(["回顾大会第七十五届会议，"], ["又回顾大会第七十五届会议，"], ["又回顾大会第七十七届会议，"]);

        Assert.Equal(
            [
                new("又", RedlineStage.Via),
                new("回顾大会第", RedlineStage.From),
                new("七十五", RedlineStage.From, RedlineStage.To),
                new("七十七", RedlineStage.To),
                new("届会议，", RedlineStage.From),
            ],
            staged.Paragraphs.Single().Segments);
        Assert.True(staged.Paragraphs.Single() is { First: RedlineChange.Changed, Second: RedlineChange.Changed });
    }

    [Fact]
    public void Compare_ParagraphsComeAndGoAtEachStep_StandWhereTheyStood()
    {
        const string one = "强调区域合作的重要性，";
        const string two = "欢迎中亚各国的努力，";
        const string three = "注意到秘书长的报告，";
        const string four = "重申其对和平的承诺，";
        var staged = Compare([one, two, three], [one, three, four], [one, four]);

        Assert.Equal(
            [
                (RedlineChange.Unchanged, RedlineChange.Unchanged),
                (RedlineChange.Deleted, null),
                (RedlineChange.Unchanged, RedlineChange.Deleted),
                ((RedlineChange?)RedlineChange.Inserted, (RedlineChange?)RedlineChange.Unchanged),
            ],
            staged.Paragraphs.Select(p => (p.First, p.Second)));
    }

    [Fact]
    public void Compare_SpacingAtOneStep_WordsAtTheOther_AreToldApart()
    {
        var staged = Compare(["回顾 2017 年第七十五届会议，"], ["回顾2017年第七十五届会议，"], ["回顾2017年第七十七届会议，"]);

        Assert.Equal(
            [(" ", true), (" ", true), ("七十五", false), ("七十七", false)],
            staged.Paragraphs.Single().Segments.Where(s => s.Came > RedlineStage.From || s.Went is not null).Select(s => (s.Text, s.Editorial)));
    }

    [Fact]
    public void Compare_RandomTexts_LawsHold() => SeededRandom.Check(300, random => CheckRandom(random.Seed));

    [Theory]
    [InlineData(347878413)]
    [InlineData(2084187047)]
    public void Compare_SecondStepExchangesWhatTheFirstMovedAndSplit_LawsHold(int seed) => CheckRandom(seed);

    [Fact]
    public void Compare_ThreeSeeds_LawsHold()
    {
        var seeds = RealTexts.SeedNames.Select(RealTexts.Seed).ToList();
        CheckLaws(seeds[0], seeds[^1], seeds[1], "zh");
        CheckLaws(seeds[0], seeds[0], seeds[2], "zh");
    }

    [Fact]
    public void Compare_MovesAtEachStep_StandAtEachPlace()
    {
        const string one = "强调区域合作的重要性，";
        const string two = "欢迎中亚各国的努力，";
        const string three = "注意到秘书长的报告，";
        const string four = "重申其对和平的承诺，";
        const string five = "赞扬各方为此作出的贡献，";
        var staged = Compare([one, two, three, four, five], [two, three, one, four, five], [two, three, four, five, one]);

        Assert.Equal((RedlineChange.Moved, RedlineChange.Moved), staged.Paragraphs.Where(p => p.From[0].Id == "a0").Select(p => (p.First!.Value, p.Second!.Value)).Single());
        Assert.Equal(
            [("a0", RedlineStage.From), ("a1", null), ("a2", null), ("a0", RedlineStage.Via), ("a3", null), ("a4", null), ("a0", null)],
            staged.Places.Select(place => (staged.Paragraphs[place.Paragraph].From[0].Id, place.Left)));
    }

    [Fact]
    public void Compare_SecondStepMovesWhatADeletedParagraphFollowed_DeletedOneStandsWhereItStood()
    {
        const string one = "强调区域合作的重要性，";
        const string two = "欢迎中亚各国的努力，";
        const string three = "注意到秘书长的报告，";
        const string four = "重申其对和平的承诺，";
        var staged = Compare([one, two, three, four], [one, three, four], [three, four, one]);

        Assert.Equal(["a1", "a2", "a3", "a0"], staged.Paragraphs.Select(p => p.From[0].Id));
    }

    [Fact]
    public void Compare_SuccessiveVersionsOfResolutions_LawsHold()
    {
        if (!Directory.Exists(RealTexts.UnitedNationsFolder))
            output.WriteLine($"Did not run: {RealTexts.UnitedNationsFolder} is absent.");
        var steps = RealTexts.SuccessiveVersions().ToList();
        foreach (var (first, second) in steps.Join(steps, first => first.Newer, second => second.Older, (first, second) => (first, second)))
            CheckLaws(UnitedNationsXml.Read(first.Older), UnitedNationsXml.Read(first.Newer), UnitedNationsXml.Read(second.Newer), second.Language);
    }

    private static void CheckRandom(int seed)
    {
        var texts = new RandomTexts(seed);
        var from = texts.Document(10);
        var via = texts.Edited(from);
        CheckLaws(from, via, texts.Edited(via), "zh");
        // Of one kind, paragraphs move further, split and join, and both steps come upon the same one.
        List<RedlineParagraph> alike = [.. from.Select(p => p with { Kind = "operative" })];
        CheckLaws(alike, texts.Edited(alike), texts.Edited(texts.Edited(alike)), "zh");
    }

    private static void CheckLaws(List<RedlineParagraph> from, List<RedlineParagraph> via, List<RedlineParagraph> to, string language)
    {
        var staged = StagedRedline.Compare(from, via, to, language);
        Assert.Equal(Enumerable.Range(0, staged.Paragraphs.Count), staged.Places.Where(place => place.Left is null).Select(place => place.Paragraph));
        CheckText(staged, RedlineStage.From, from, p => [.. p.From.Select(side => side.Index)]);
        CheckText(staged, RedlineStage.Via, via, p => p.Via is null ? [] : [p.Via.Index]);
        CheckText(staged, RedlineStage.To, to, p => p.To is null ? [] : [p.To.Index]);
        Assert.All(staged.Paragraphs.SelectMany(p => p.Segments), s => Assert.True(s.Text.Length > 0 && (s.Went is null || s.Went > s.Came)));

        var onlySecond = StagedRedline.Compare(via, via, to, language);
        Assert.Equal(
            Redline.Compare(via, to, language).Paragraphs.Select(p => (p.Change, p.Segments.Count, p.Segments.Count(s => s.Editorial))),
            onlySecond.Paragraphs.Select(p => (p.Second!.Value, p.Segments.Count, p.Segments.Count(s => s.Editorial))));
        Assert.Equal(Redline.Compare(via, to, language).Places.Select(place => (place.Paragraph, place.Left is null)), onlySecond.Places.Select(place => (place.Paragraph, place.Left is null)));
    }

    /// <summary>The places that stand in a text are its paragraphs, in its order and to the letter.</summary>
    private static void CheckText(StagedRedline staged, RedlineStage stage, List<RedlineParagraph> text, Func<StagedParagraph, int[]> indices)
    {
        var paragraphs = new List<(int[] Indices, string Text)>();
        foreach (var paragraph in staged.Places.Where(place => StandsIn(place, staged.Paragraphs[place.Paragraph], stage)).Select(place => staged.Paragraphs[place.Paragraph]))
        {
            var part = string.Concat(paragraph.Segments.Where(s => s.Came <= stage && (s.Went is null || s.Went > stage)).Select(s => s.Text));
            if (indices(paragraph) is not { Length: > 0 } own)
                Assert.Equal("", part);
            else if (paragraphs.Count > 0 && paragraphs[^1].Indices.SequenceEqual(own))
                paragraphs[^1] = (own, paragraphs[^1].Text + part);
            else
                paragraphs.Add((own, part));
        }

        Assert.Equal(Enumerable.Range(0, text.Count), paragraphs.SelectMany(p => p.Indices));
        Assert.All(paragraphs, p => Assert.Equal(string.Concat(p.Indices.Select(i => text[i].Text)), p.Text));
    }

    private static bool StandsIn(RedlinePlace place, StagedParagraph paragraph, RedlineStage stage) => place.Left == stage switch
    {
        RedlineStage.From when paragraph.MovedByFirst => RedlineStage.From,
        RedlineStage.From or RedlineStage.Via when paragraph.MovedBySecond => RedlineStage.Via,
        _ => null,
    };

    private static StagedRedline Compare(string[] from, string[] via, string[] to)
    {
        return StagedRedline.Compare(Preambular(from, "a"), Preambular(via, "b"), Preambular(to, "c"), "zh");
        static List<RedlineParagraph> Preambular(string[] texts, string ids) => [.. texts.Select((text, i) => new RedlineParagraph($"{ids}{i}", "preambular", 0, null, text))];
    }
}
