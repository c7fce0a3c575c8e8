using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Tests;

/// <summary>Whose each change is, where the texts compared say so.</summary>
public sealed class AttributionTests
{
    private static readonly RedlineAuthor China = new("中国", new(2026, 5, 4, 3, 0, 0, TimeSpan.Zero));
    private static readonly RedlineAuthor India = new("India", new(2026, 5, 6, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Mark_WiderThanTheChangeInIt_IsItsAuthors()
    {
        // One letter was put in; the whole word is marked, and the word it replaces with it.
        var row = Only(Text("Welcomes the report of the Secretary"), Text("Welcomes the reports of the Secretary", new AuthoredStretch(19, 1, India)));
        Assert.Equal([(SegmentOp.Delete, "report", India), (SegmentOp.Insert, "reports", India)], Marks(row));
    }

    [Fact]
    public void Mark_OfSeveral_IsCutWhereTheyMeet()
    {
        var text = Text("强调会议的作用和成果文件", new(0, 7, China), new(7, 5, India));
        var row = Only(null, text);
        Assert.Equal([(SegmentOp.Insert, "强调会议的作用", China), (SegmentOp.Insert, "和成果文件", India)], Marks(row));
    }

    [Fact]
    public void Replacement_IsWhosEachHalfIs()
    {
        var row = Only(Text("Welcomes the old report", new AuthoredStretch(13, 3, China)), Text("Welcomes the new report", new AuthoredStretch(13, 3, India)));
        Assert.Equal([(SegmentOp.Delete, "old", China), (SegmentOp.Insert, "new", India)], Marks(row));
    }

    [Fact]
    public void Author_WhoseChangesAreOneMark_IsThereSinceTheLast()
    {
        var earlier = China with { At = China.At - TimeSpan.FromDays(3) };
        Assert.Equal(China, Assert.Single(Marks(Only(null, Text("一二三四", new(0, 2, earlier), new(2, 2, China))))).By);
    }

    [Fact]
    public void Mark_ThatNobodyTracked_IsNobodys()
    {
        var row = Only(Text("Welcomes the old report"), Text("Welcomes the new report", new AuthoredStretch(0, 8, China)));
        Assert.All(Marks(row), mark => Assert.Null(mark.By));
    }

    [Fact]
    public void ParagraphSplit_IsWhosItsNewEndIs()
    {
        const string first = "Requests the Secretary-General to report on the matter;", second = "Invites all States to cooperate with him in this task;";
        var redline = Redline.Compare([Text(first + " " + second)], [Text(first, new AuthoredStretch(first.Length, 1, India)), Text(second)], "en");
        Assert.Equal([India, null], redline.Paragraphs.Select(row => row.EndBy));
    }

    [Fact]
    public void ParagraphMoved_IsWhoMovedIt()
    {
        RedlineParagraph[] from = [Text("第一段，关于会议的安排"), Text("第二段，关于秘书长的报告"), Text("第三段，决定继续处理此案")];
        var moved = from[0] with { Authored = [new(0, from[0].Text.Length, China)] };
        var row = Assert.Single(Redline.Compare(from, [from[1], from[2], moved], "zh").Paragraphs, row => row.HasMoved);
        Assert.Equal(China, Assert.Single(row.Segments).By);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    public void AnyTexts_WithAuthorsOrWithout_AreMarkedAlike(int seed)
    {
        for (var run = 0; run < 60; run++)
        {
            var texts = new RandomTexts(seed + run);
            var random = new Random(seed + run);
            var from = texts.Document(8);
            var to = texts.Edited(from);
            var redline = Redline.Compare(Authored(from, random), Authored(to, random), "zh");
            Assert.Equal(Flat(Redline.Compare(from, to, "zh")), Flat(redline));
            var about = $"seed {seed + run}";
            Assert.All(redline.Paragraphs, row => Assert.True(row.HasMoved || row.Segments.All(segment => segment.Op != SegmentOp.Equal || segment.By is null), about));
            Assert.All(redline.Paragraphs.SelectMany(row => row.Segments.Zip(row.Segments.Skip(1))), pair => Assert.True(
                pair.First.Op != pair.Second.Op || !char.IsSurrogatePair(pair.First.Text[^1], pair.Second.Text[0]), $"{about}: a character is cut"));
        }
    }

    // Segments that differ in nothing but their authors as one.
    private static string Flat(Redline redline) => string.Join("\n", redline.Paragraphs.Select(row => $"{row.Change} {row.From?.Index} {row.To?.Index} {string.Concat(Runs(row))}"));

    private static IEnumerable<string> Runs(RedlinedParagraph row)
    {
        for (var i = 0; i < row.Segments.Count;)
        {
            var run = row.Segments.Skip(i).TakeWhile(segment => segment.Op == row.Segments[i].Op && segment.Editorial == row.Segments[i].Editorial).ToList();
            yield return $"[{run[0].Op} {run[0].Editorial} {string.Concat(run.Select(segment => segment.Text))}]";
            i += run.Count;
        }
    }

    private static List<RedlineParagraph> Authored(IReadOnlyList<RedlineParagraph> text, Random random) => [.. text.Select(paragraph =>
    {
        var stretches = new List<AuthoredStretch>();
        for (var at = random.Next(6); at <= paragraph.Text.Length; at += random.Next(6))
        {
            var length = at == paragraph.Text.Length ? 1 : 1 + random.Next(paragraph.Text.Length - at);
            stretches.Add(new(at, length, random.Next(2) == 0 ? China : India));
            at += length;
        }

        return paragraph with { Authored = stretches };
    })];

    private static RedlineParagraph Text(string text, params AuthoredStretch[] authored) => new($"p{text.GetHashCode(StringComparison.Ordinal)}", "operative", 0, null, text) { Authored = authored };

    private static RedlinedParagraph Only(RedlineParagraph? from, RedlineParagraph to) => Assert.Single(Redline.Compare(from is null ? [] : [from], [to], "zh").Paragraphs);

    private static IEnumerable<(SegmentOp Op, string Text, RedlineAuthor? By)> Marks(RedlinedParagraph row) =>
        row.Segments.Where(segment => segment.Op != SegmentOp.Equal).Select(segment => (segment.Op, segment.Text, segment.By));
}
