using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Ports;
using Drafting.Testing;

namespace Drafting.Documents.Tests.AgreedLanguage;

/// <summary>How alike a wording is, against plain ways of counting.</summary>
public class LikenessTests
{
    private const string Wording = "Recalling its resolution 72/7 of 17 November 2017 on cooperation between the States of Central Asia and the Commonwealth,";

    [Theory]
    [InlineData("recalling its resolution 72/7 of 17 November 2017, on cooperation between the States of Central Asia and the Commonwealth", LikenessKind.Same)]
    [InlineData("Recalling its resolution 72/8 of 18 November 2017 on cooperation between the States of Central Asia and the Commonwealth", LikenessKind.Alike)]
    [InlineData("cooperation between the States", LikenessKind.Within)]
    [InlineData("Central Asia", LikenessKind.Within)]
    [InlineData("Requests the Secretary-General to report next year on what came of the meeting of 17 November 2017 on cooperation between the States of Central Asia and the Commonwealth of islands in the far south of the ocean where nobody has been", LikenessKind.Partly)]
    public void Kind_SaysHowTheyRelate(string passage, LikenessKind kind) => Assert.Equal(kind, new LikenessTo("en", PassageText.Of(passage)).Of(Wording)!.Kind);

    [Theory]
    [InlineData("Decides to remain seized of the matter")]
    [InlineData("of the and on between")]
    [InlineData("……")]
    public void OtherTexts_AreNotShown(string passage) => Assert.Null(new LikenessTo("en", PassageText.Of(passage)).Of(Wording));

    [Fact]
    public void SharedStretch_IsTheLongestInBoth()
    {
        var likeness = new LikenessTo("en", PassageText.Of("Noting cooperation between  the STATES of Asia")).Of(Wording)!;
        Assert.Equal("cooperation between  the STATES of", "Noting cooperation between  the STATES of Asia".Substring(likeness.Shared.Start, likeness.Shared.Length));
        Assert.Equal("cooperation between the States of", Wording.Substring(likeness.Shared.WordingStart, likeness.Shared.WordingLength));
    }

    /// <summary>Words that go round and round stand at thousands of places each, and are compared at some of them.</summary>
    [Fact]
    public void WordsThatGoRound_AreComparedAllTheSame()
    {
        var passage = string.Join(' ', Enumerable.Repeat("a", 2_500));
        var likeness = new LikenessTo("en", PassageText.Of(passage));
        Assert.Equal(LikenessKind.Same, likeness.Of(passage.ToUpperInvariant())!.Kind);
        var longer = likeness.Of(string.Join(' ', Enumerable.Repeat("a", IndexedPassages.Longest / 2)))!;
        Assert.Equal(0.4, longer.Similarity, 9);
        Assert.Null(likeness.Of(Wording));
    }

    [Fact]
    public void PassagesTooLong_AreNotIndexed()
    {
        var (longest, longer) = (new string('x', IndexedPassages.Longest - 2) + " y", new string('x', IndexedPassages.Longest - 1) + " y");
        var indexed = IndexedPassages.Of("en", new(true, [new("p0", null, longest), new("p1", null, longer), new("p2", null, Wording)]));
        Assert.Equal(["p0", "p2"], indexed.Places.Select(place => place.Passage.Paragraph));
        Assert.Equal([longest, Wording], indexed.Wordings.Select(wording => wording.Text));
    }

    [Fact]
    public async Task Finder_NobodyWaitsAnyMore_Stops()
    {
        using var source = new CancellationTokenSource();
        var finder = new AgreedLanguageFinder(new LeftAlone(source));
        await Assert.ThrowsAsync<OperationCanceledException>(() => finder.FindAsync(Wording, "en", false, 20, source.Token));
    }

    /// <summary>Whoever asks goes away as soon as the index has answered.</summary>
    private sealed class LeftAlone(CancellationTokenSource source) : IAgreedLanguage
    {
        public async Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation = default)
        {
            await source.CancelAsync();
            return [new(1, passage.Text)];
        }

        public Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation = default) =>
            Task.FromResult<IReadOnlyDictionary<long, WordingUse>>(new Dictionary<long, WordingUse>());

        public Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<string>>([]);

        public Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation = default) => Task.CompletedTask;
    }

    /// <summary>The words in common are counted 64 at a time; here one by one, over lengths around 64 and 128.</summary>
    [Fact]
    public void Similarity_IsThatOfTheLongestCommonSubsequence() => SeededRandom.Check(150, random =>
    {
        var run = Words(random, 14, 400);
        var (one, other) = ($"{Words(random, random.Next(150), 6)} {run}", $"{Words(random, random.Next(150), 6)} {run}");
        var (left, right) = (one.Split(' ', StringSplitOptions.RemoveEmptyEntries), other.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var likeness = new LikenessTo("en", PassageText.Of(one)).Of(other)!;
        Assert.Equal(2.0 * Common(left, right) / (left.Length + right.Length), likeness.Similarity, 9);
        Assert.Equal(Longest(left, right), PassageText.Of(one.Substring(likeness.Shared.Start, likeness.Shared.Length)).Tokens.Count);
        Assert.InRange(likeness.Covered, 0, 1);
    });

    private static string Words(SeededRandom random, int count, int different) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(different)}"));

    private static int Common(string[] one, string[] other)
    {
        var best = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
                best[i, j] = one[i - 1] == other[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        return best[one.Length, other.Length];
    }

    private static int Longest(string[] one, string[] other)
    {
        var (ending, longest) = (new int[one.Length + 1, other.Length + 1], 0);
        for (var i = 1; i <= one.Length; i++)
            for (var j = 1; j <= other.Length; j++)
                longest = Math.Max(longest, ending[i, j] = one[i - 1] == other[j - 1] ? ending[i - 1, j - 1] + 1 : 0);
        return longest;
    }
}
