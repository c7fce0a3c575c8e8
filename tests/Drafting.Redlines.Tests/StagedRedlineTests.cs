using Drafting.Redlines.Tests.Texts;
using Drafting.Testing;

namespace Drafting.Redlines.Tests;

public sealed class StagedRedlineTests
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
    public void Compare_RandomTexts_LawsHold() => SeededRandom.Check(300, random =>
    {
        var texts = new RandomTexts(random.Seed);
        var from = texts.Document(10);
        var via = texts.Edited(from);
        CheckLaws(from, via, texts.Edited(via), "zh");
    });

    [Fact]
    public void Compare_ThreeSeeds_LawsHold()
    {
        var seeds = RealTexts.SeedNames.Select(RealTexts.Seed).ToList();
        CheckLaws(seeds[0], seeds[^1], seeds[1], "zh");
        CheckLaws(seeds[0], seeds[0], seeds[2], "zh");
    }

    private static void CheckLaws(List<RedlineParagraph> from, List<RedlineParagraph> via, List<RedlineParagraph> to, string language)
    {
        var staged = StagedRedline.Compare(from, via, to, language);
        Assert.Equal(Sorted(from), Sorted(staged, s => s.Came == RedlineStage.From));
        Assert.Equal(Sorted(via), Sorted(staged, s => s.Came <= RedlineStage.Via && s.Went != RedlineStage.Via));
        Assert.Equal(
            to.Select(p => p.Text),
            staged.Paragraphs.Where(p => p.To is not null).GroupBy(p => p.To!.Index)
                .Select(parts => string.Concat(parts.SelectMany(p => p.Segments).Where(s => s.Went is null).Select(s => s.Text))));
        Assert.All(staged.Paragraphs.SelectMany(p => p.Segments), s => Assert.True(s.Text.Length > 0 && (s.Went is null || s.Went > s.Came)));

        var onlySecond = StagedRedline.Compare(via, via, to, language);
        Assert.Equal(
            Redline.Compare(via, to, language).Paragraphs.Select(p => (p.Change, p.Segments.Count, p.Segments.Count(s => s.Editorial))),
            onlySecond.Paragraphs.Select(p => (p.Second!.Value, p.Segments.Count, p.Segments.Count(s => s.Editorial))));
    }

    // Paragraphs move and divide, so the earlier texts are compared by their letters.
    private static string Sorted(IEnumerable<RedlineParagraph> text) => string.Concat(text.SelectMany(p => p.Text).Order());

    private static string Sorted(StagedRedline staged, Func<StagedSegment, bool> belongs) =>
        string.Concat(staged.Paragraphs.SelectMany(p => p.Segments).Where(belongs).SelectMany(s => s.Text).Order());

    private static StagedRedline Compare(string[] from, string[] via, string[] to)
    {
        return StagedRedline.Compare(Preambular(from, "a"), Preambular(via, "b"), Preambular(to, "c"), "zh");
        static List<RedlineParagraph> Preambular(string[] texts, string ids) => [.. texts.Select((text, i) => new RedlineParagraph($"{ids}{i}", "preambular", 0, null, text))];
    }
}
