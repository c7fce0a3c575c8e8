using Drafting.Documents.Ports;
using Drafting.Testing;
using Microsoft.Data.Sqlite;

namespace Drafting.Storage.Sqlite.Tests;

/// <summary>What is SQLite's own in the library's search: the index of grams, and how a database from before it gets one.</summary>
public sealed class LibraryIndexTests : IDisposable
{
    // Signs of every row of ASCII punctuation, characters of two units, and those that stand for signs in the index.
    private static readonly string[] Pieces =
        ["发展", "大", "会", "the", "a", "b", " ", " ", "/", "\"", "-", "(", "@", "[", "`", "~", "7", "😀", "\ufdd0", "\ufdef", "é", "нет", "قرار", "AND", "*"];

    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Search_OfAnyWord_FindsJustTheTextsThatHoldIt()
    {
        await using var storage = await SqliteStorage.OpenAsync(database.File);
        await SeededRandom.CheckAsync(25, async random =>
        {
            var texts = Enumerable.Range(0, 8).ToDictionary(index => index.ToString(), _ => Text(random, 40));
            foreach (var (id, text) in texts)
                await storage.AddAsync(Item(id, text));
            for (var i = 0; i < 20; i++)
            {
                var query = Text(random, 1 + random.Next(5));
                var expected = texts.Where(text => LibrarySearch.Words(query).All(LibrarySearch.Fold(text.Value).Contains)).Select(text => text.Key);
                Assert.Equal(expected.Order(), (await storage.SearchAsync(query, null, 100)).Select(summary => summary.Id).Order());
            }
        });
    }

    [Fact]
    public async Task Open_DatabaseFromBeforeTheIndex_FindsItsTexts()
    {
        using (var connection = new SqliteConnection($"Data Source={database.File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                {Scripts.Text(Scripts.Migrations[0])}; {Scripts.Text(Scripts.Migrations[1])}; PRAGMA user_version = 2;
                INSERT INTO library VALUES (7, 'old', 'resolution', NULL, 'Título', 'zh', NULL, 0, 1, 'x', '2021-04-16T09:30:00.0000000Z', '促进农村发展', x'7b7d');
                INSERT INTO library_search (rowid, text) VALUES (7, '促进农村发展');
                """;
            command.ExecuteNonQuery();
        }

        await using var storage = await SqliteStorage.OpenAsync(database.File);
        foreach (var query in new[] { "农", "农村", "进农村发", "促进农村发展" })
            Assert.Equal("old", Assert.Single(await storage.SearchAsync(query, null, 10)).Id);
        Assert.Empty(await storage.SearchAsync("村农", null, 10));
        Assert.Equal(["old"], await storage.UnindexedAsync(10));
        Assert.True(await storage.RemoveAsync("old"));
        Assert.Empty(await storage.SearchAsync("农村", null, 10));
    }

    private static string Text(SeededRandom random, int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => random.Pick(Pieces)));

    private static LibraryItem Item(string id, string text) =>
        new(new(id, "other", null, "t", "zh", null, 0, 1, "x", DateTimeOffset.UnixEpoch), "{}"u8.ToArray(), text);
}
