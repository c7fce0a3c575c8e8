using Drafting.Documents;
using Drafting.Documents.AgreedLanguage;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.AgreedLanguage;
using Drafting.Server.Library;
using Drafting.Server.Tests.Running;
using Drafting.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Drafting.Server.Tests.AgreedLanguage;

/// <summary>Texts that were in the library before there was an index of passages.</summary>
public sealed class PassageKeeperTests : IDisposable
{
    private const string Paragraph = "Decides to remain actively seized of the matter until the glaciers have returned";

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Index_GoesOnWhereItWasStopped_AndPassesOverWhatCannotBeRead()
    {
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        await storage.AddAsync([.. Enumerable.Range(0, 70).Select(index => Item($"text{index}", DocumentKind.Resolution)), Item("draft", DocumentKind.DraftResolution), Item("broken", DocumentKind.Resolution) with { Payload = "{"u8.ToArray() }]);
        Assert.Empty(await storage.FindAsync("en", PassageText.Of(Paragraph), false, 10));

        using var stopping = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Keeper(new StoppingAfter(storage, 10, stopping), storage).IndexAsync(stopping.Token));
        Assert.Equal(10, await CountAsync(storage));

        // A server that was killed there, and starts again.
        Assert.Equal(62, await Keeper(storage, storage).IndexAsync());
        Assert.Equal(70, await CountAsync(storage));
        Assert.Empty(await storage.UnindexedAsync(10));
        Assert.Equal(0, await Keeper(storage, storage).IndexAsync());
        Assert.NotNull(await storage.FindAsync("broken"));
    }

    [Fact]
    public async Task Index_ATextThatFails_HoldsUpNoOther_AndIsTriedAgain()
    {
        await using var storage = await SqliteStorage.OpenAsync(data.File("drafting.db"));
        await storage.AddAsync([.. Enumerable.Range(0, 150).Select(index => Item($"text{index}", DocumentKind.Resolution))]);
        var first = (await storage.UnindexedAsync(70)).ToHashSet();
        Assert.Equal(80, await Keeper(new Failing(storage, first), storage).IndexAsync());
        Assert.Equal(first.Order(), (await storage.UnindexedAsync(150)).Order());
        Assert.Equal(70, await Keeper(storage, storage).IndexAsync());
        Assert.Empty(await storage.UnindexedAsync(10));
    }

    private static PassageKeeper Keeper(IAgreedLanguage agreed, ILibrary library) =>
        new(agreed, new LibraryShelf(library, TimeProvider.System, NullLogger<LibraryShelf>.Instance), TimeProvider.System, NullLogger<PassageKeeper>.Instance);

    private static async Task<int> CountAsync(SqliteStorage storage)
    {
        var wording = Assert.Single(await storage.FindAsync("en", PassageText.Of(Paragraph), false, 10));
        return Assert.Single(await storage.UsesAsync([wording.Number], false, 1)).Value.Count;
    }

    private static LibraryItem Item(string id, DocumentKind kind)
    {
        var document = new ParsedDocument
        {
            Kind = kind,
            Title = id,
            Language = "en",
            Masthead = new Masthead(),
            Paragraphs = [new($"{id}-p1", ParagraphKind.Operative, 0, "1.", Delta.Of([DeltaOp.Insert(Paragraph)]))],
        };
        return new(new(id, WireName.Of(kind), null, id, "en", "2020-01-01", 0, 1, "x", DateTimeOffset.UnixEpoch), Utf8Json.Encode(writer => DocumentJson.Write(writer, id, document)), Paragraph);
    }

    /// <summary>A store that cannot keep the passages of some texts.</summary>
    private sealed class Failing(IAgreedLanguage agreed, IReadOnlySet<string> texts) : IAgreedLanguage
    {
        public Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation) => agreed.FindAsync(language, passage, all, most, cancellation);

        public Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation) => agreed.UsesAsync(wordings, all, places, cancellation);

        public Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation) => agreed.UnindexedAsync(limit, cancellation);

        public Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation) =>
            texts.Contains(text) ? throw new StorageUnavailableException("It is too large.") : agreed.IndexAsync(text, passages, cancellation);
    }

    /// <summary>A server that is stopped in the middle.</summary>
    private sealed class StoppingAfter(IAgreedLanguage agreed, int texts, CancellationTokenSource stopping) : IAgreedLanguage
    {
        private int indexed;

        public Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation) => agreed.FindAsync(language, passage, all, most, cancellation);

        public Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation) => agreed.UsesAsync(wordings, all, places, cancellation);

        public Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation) => agreed.UnindexedAsync(limit, cancellation);

        public async Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation)
        {
            await agreed.IndexAsync(text, passages, cancellation);
            if (++indexed == texts)
                await stopping.CancelAsync();
        }
    }
}
