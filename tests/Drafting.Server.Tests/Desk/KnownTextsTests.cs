using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Language.Citations;
using Drafting.Operations;
using Drafting.Server.Desk;
using Drafting.Server.Tests.Running;
using Drafting.Storage.Sqlite;

namespace Drafting.Server.Tests.Desk;

/// <summary>What the library's texts say of their own adoption.</summary>
public sealed class KnownTextsTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    /// <summary>The day a text was distributed on, with which it stands in the list where it has no adoption line, is another day.</summary>
    [Fact]
    public async Task OnlyDaysOfAdoption_AreLearned()
    {
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        await storage.AddAsync(
        [
            Item("adopted", "A/RES/82/901", new Masthead { AdoptedOn = "2027-12-04", Date = "2027-12-10" }),
            Item("distributed", "A/RES/82/902", new Masthead { Date = "2027-12-10" }),
            Item("broken", "A/RES/82/903", new Masthead { AdoptedOn = "2027-12-04" }) with { Payload = "{"u8.ToArray() },
        ]);
        using var texts = new KnownTexts(storage, TimeProvider.System);
        var known = await texts.NowAsync(CancellationToken.None);
        Assert.Equal(new DateOnly(2027, 12, 4), Found(known, "A/RES/82/901")?.Date);
        Assert.Null(Found(known, "A/RES/82/902"));
        Assert.Null(Found(known, "A/RES/82/903"));
        Assert.Same(known, await texts.NowAsync(CancellationToken.None));
    }

    private static KnownResolution? Found(KnownResolutions known, string symbol) => known.All.FirstOrDefault(each => each.Key == KnownResolutions.KeyOf(symbol));

    private static LibraryItem Item(string id, string symbol, Masthead masthead)
    {
        var document = new ParsedDocument { Kind = DocumentKind.Resolution, Title = id, Language = "en", Masthead = masthead, Paragraphs = [] };
        return new(
            new(id, WireName.Of(DocumentKind.Resolution), symbol, id, "en", masthead.AdoptedOn ?? masthead.Date, 0, 0, "x", DateTimeOffset.UnixEpoch),
            Utf8Json.Encode(writer => DocumentJson.Write(writer, id, document)), id);
    }
}
