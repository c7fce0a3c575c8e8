using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>The contract of <see cref="ILibrary"/>.</summary>
public abstract class LibraryContract : StorageContract
{
    [Fact]
    public async Task Add_Found_AsItWas()
    {
        var item = Item("id", "回顾其第 72/7 号决议\r\n“Recalling” Œuvre ² 🇰🇿", addedAt: 7);
        await Library.AddAsync(item);
        await ReopenAsync();
        AssertSame(item, await Library.FindAsync("id"));
        Assert.Null(await Library.FindAsync("ID"));
    }

    [Fact]
    public async Task Add_SameId_ReplacesTextAndSearch()
    {
        await Library.AddAsync(Item("id", "可持续发展"));
        var replacement = Item("id", "切尔诺贝利", addedAt: 1, language: "ru");
        await Library.AddAsync(replacement);
        AssertSame(replacement, await Library.FindAsync("id"));
        Assert.Empty(await SearchAsync("持续发展"));
        Assert.Equal(["id"], await SearchAsync("尔诺贝"));
        Assert.Equal(["id"], await SearchAsync(null));
    }

    [Fact]
    public async Task Remove_TakesItOutOfTheSearch_OnceOnly()
    {
        await Library.AddAsync(Item("id", "可持续发展"));
        Assert.True(await Library.RemoveAsync("id"));
        Assert.False(await Library.RemoveAsync("id"));
        Assert.Null(await Library.FindAsync("id"));
        Assert.Empty(await SearchAsync("可持续"));
        Assert.Empty(await SearchAsync(null));
    }

    [Theory]
    [InlineData("发", "chernobyl rural")]
    [InlineData("持续", "rural")]
    [InlineData("可持续", "rural")]
    [InlineData("农村发展", "rural")]
    [InlineData("发展 切", "chernobyl")]
    [InlineData("切尔诺贝利 长期后果 国际", "chernobyl")]
    [InlineData("切尔诺贝利 农村", "")]
    [InlineData("A/RES/75/272", "rural")]
    [InlineData("a/res", "rural")]
    [InlineData("Ａ／ＲＥＳ／７５", "rural")]
    [InlineData("recalling ALSO", "english")]
    [InlineData("call als", "english")]
    [InlineData("ÉTATS", "english")]
    [InlineData("  \t　", "wild english chernobyl rural")]
    [InlineData("", "wild english chernobyl rural")]
    [InlineData("发\u0000展", "chernobyl rural")]
    [InlineData("\ud83c", "")]
    public async Task Search_Words_AnyPartOfThemCounts(string query, string found)
    {
        await AddFewAsync();
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), await SearchAsync(query));
    }

    [Theory]
    [InlineData("%", "wild")]
    [InlineData("_", "wild")]
    [InlineData("100%_", "wild")]
    [InlineData("1%0", "")]
    [InlineData("re_alling", "")]
    [InlineData("\"", "wild")]
    [InlineData("\"quoted\"", "wild")]
    [InlineData("*", "wild")]
    [InlineData("recall*", "")]
    [InlineData("recalling OR 农村", "")]
    [InlineData("NOT", "wild")]
    [InlineData("NEAR(recalling", "")]
    [InlineData("text:recalling", "")]
    [InlineData("^recalling", "")]
    [InlineData("'; DROP TABLE library; --", "")]
    [InlineData("' OR '1'='1", "")]
    [InlineData("\\", "wild")]
    public async Task Search_SignsOfQueryLanguages_AreTakenLiterally(string query, string found)
    {
        await AddFewAsync();
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), await SearchAsync(query));
        Assert.Equal(4, (await SearchAsync(null)).Count);
    }

    [Fact]
    public async Task Search_Language_IsTheTextsOwn()
    {
        await AddFewAsync();
        Assert.Equal(["wild", "english"], await SearchAsync(null, "en"));
        Assert.Equal(["english"], await SearchAsync("recalling", "en"));
        Assert.Empty(await SearchAsync("recalling", "zh"));
        Assert.Empty(await SearchAsync(null, "fr"));
    }

    [Fact]
    public async Task Search_Limit_KeepsTheNewest()
    {
        await AddFewAsync();
        Assert.Equal(["wild", "english"], await SearchAsync(null, limit: 2));
        Assert.Equal(["chernobyl"], await SearchAsync("发", limit: 1));
        Assert.Empty(await SearchAsync(null, limit: 0));
        Assert.Empty(await SearchAsync(null, limit: -1));
    }

    [Fact]
    public async Task Search_Found_ShowsTheSummary()
    {
        var item = Item("id", "text", addedAt: 3);
        await Library.AddAsync(item);
        Assert.Equivalent(item.Summary, Assert.Single(await Library.SearchAsync("tex", "zh", 10)), strict: true);
    }

    [Fact]
    public async Task TrackedChanges_AreSaidOfTheTextThatHadThem()
    {
        var bare = Item("bare", "text", addedAt: 3);
        var item = bare with { Summary = bare.Summary with { Id = "tracked", TrackedBy = ["中国", "India, and others"], Before = "tracked-before" } };
        var unnamed = bare with { Summary = bare.Summary with { Id = "unnamed", TrackedBy = [] } };
        foreach (var each in new[] { bare, item, unnamed })
            await Library.AddAsync(each);
        await ReopenAsync();
        Assert.Equivalent(new[] { unnamed.Summary, item.Summary, bare.Summary }, await Library.SearchAsync("text", null, 10), strict: true);
        foreach (var each in new[] { bare, item, unnamed })
            AssertSame(each, await Library.FindAsync(each.Summary.Id));
    }

    [Fact]
    public async Task Search_TheSeeds_FindsWhateverIsCutOutOfThem()
    {
        var texts = RepositoryPaths.Seeds.ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);
        foreach (var (id, text) in texts) await Library.AddAsync(Item(id, text));
        await SeededRandom.CheckAsync(60, async random =>
        {
            var source = random.Pick(texts.Values.ToList());
            var query = string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => source.Substring(random.Next(source.Length - 12), 1 + random.Next(12))));
            var expected = texts.Where(text => LibrarySearch.Words(query).All(LibrarySearch.Fold(text.Value).Contains)).Select(text => text.Key);
            Assert.Equal(expected.Order(StringComparer.Ordinal), (await SearchAsync(query)).Order(StringComparer.Ordinal));
        });
    }

    private static LibraryItem Item(string id, string text, long addedAt = 0, string language = "zh") => new(
        new LibrarySummary(id, "resolution", addedAt == 0 ? null : "A/RES/75/272", text[..Math.Min(8, text.Length)], language, addedAt == 0 ? null : "2021-04-16", 8, 20, "kaz@example.org", At(addedAt)),
        Bytes(text),
        text);

    private static void AssertSame(LibraryItem expected, LibraryItem? actual)
    {
        Assert.NotNull(actual);
        Assert.Equivalent(expected.Summary, actual.Summary, strict: true);
        Assert.Equal(expected.SearchText, actual.SearchText);
        Assert.Equal(Convert.ToHexString(expected.Payload.Span), Convert.ToHexString(actual.Payload.Span));
    }

    private async Task AddFewAsync()
    {
        await Library.AddAsync(Item("chernobyl", "加强国际合作，研究切尔诺贝利灾难的长期后果\n减轻其影响，促进发展", addedAt: 2));
        await Library.AddAsync(Item("wild", "100%_ \"quoted\" * ^ \\ not", addedAt: 4, language: "en"));
        await Library.AddAsync(Item("rural", "A/RES/75/272 农村发展与可持续未来", addedAt: 1));
        await Library.AddAsync(Item("english", "Recalling also the États Members", addedAt: 3, language: "en"));
    }

    private async Task<IReadOnlyList<string>> SearchAsync(string? query, string? language = null, int limit = 100) =>
        [.. (await Library.SearchAsync(query, language, limit)).Select(summary => summary.Id)];
}
