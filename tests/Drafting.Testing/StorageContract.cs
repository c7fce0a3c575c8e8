using Drafting.Documents;
using Drafting.Documents.Ports;

namespace Drafting.Testing;

/// <summary>An opened store. Disposing <paramref name="Owner"/> closes it.</summary>
public sealed record OpenStorage(IDraftLog Log, IDraftCatalogue Catalogue, IMeetingRooms MeetingRooms, ILibrary Library, IAgreedLanguage Agreed, INotifications Notifications, IAsyncDisposable Owner)
{
    /// <summary>What one class keeps that is all of these.</summary>
    public static OpenStorage Of<T>(T storage)
        where T : IDraftLog, IDraftCatalogue, IMeetingRooms, ILibrary, IAgreedLanguage, INotifications, IAsyncDisposable => new(storage, storage, storage, storage, storage, storage, storage);
}

/// <summary>What the contracts of storage share: opening the same store as often as a test likes, and material to store.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 4, 16, 9, 30, 0, TimeSpan.Zero);

    private readonly List<IAsyncDisposable> opened = [];

    /// <summary>The first store opened.</summary>
    protected OpenStorage Storage { get; private set; } = null!;

    /// <summary>The draft's log.</summary>
    protected IDraftLog Log => Storage.Log;

    /// <summary>Who may do what.</summary>
    protected IDraftCatalogue Catalogue => Storage.Catalogue;

    /// <summary>The rooms in which drafts are negotiated.</summary>
    protected IMeetingRooms MeetingRooms => Storage.MeetingRooms;

    /// <summary>Finished texts.</summary>
    protected ILibrary Library => Storage.Library;

    /// <summary>The passages of finished texts.</summary>
    protected IAgreedLanguage Agreed => Storage.Agreed;

    /// <summary>Who was notified of what.</summary>
    protected INotifications Notifications => Storage.Notifications;

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() => Storage = await OpenAsync();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var storage in opened) await storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens this test's own store, once more at every call; it is empty at the first.</summary>
    protected abstract Task<OpenStorage> OpenStoreAsync();

    /// <summary>Opens the store; the end of the test closes it, if the test has not.</summary>
    protected async Task<OpenStorage> OpenAsync()
    {
        var storage = await OpenStoreAsync();
        opened.Add(storage.Owner);
        return storage;
    }

    /// <summary>Closes the first store and opens it again.</summary>
    protected async Task ReopenAsync()
    {
        await Storage.Owner.DisposeAsync();
        Storage = await OpenAsync();
    }

    /// <summary>A draft at revision 0, its creator facilitator.</summary>
    protected Task CreateAsync(string draft, string creator = "facilitator@example.org", long createdAt = 0) =>
        Log.CreateAsync(Snapshot(draft, 0), Summary(draft, 0, createdAt), [new(creator, DraftRole.Facilitator)]);

    /// <summary>A time, so many minutes into the session.</summary>
    protected static DateTimeOffset At(long minutes) => Start.AddMinutes(minutes);

    /// <summary>A summary that differs with the revision.</summary>
    protected static DraftSummary Summary(string draft, long revision, long changedAt = 0) => new(
        draft, $"决议草案 {draft} {revision}", revision == 0 ? null : $"A/80/L.{revision}", "zh", "negotiation", revision, (int)revision,
        At(0), At(changedAt), revision == 0 ? null : "编辑@example.org", revision == 0 ? null : "KAZ", "A/RES/75/272",
        (int)revision, (int)revision + 3, revision % 2 == 0 ? null : At(revision + 60), revision);

    /// <summary>A snapshot whose bytes differ with draft and revision.</summary>
    protected static EncodedSnapshot Snapshot(string draft, long revision) => new(draft, revision, Bytes($"{{\"draft\":\"{draft}\",\"revision\":{revision}}}"));

    /// <summary>An entry whose bytes differ with all that names it.</summary>
    protected static EncodedEntry Entry(long revision, string client = "client", long? sequence = null) =>
        new(revision, client, sequence ?? revision, Bytes($"{{\"revision\":{revision},\"by\":\"{client}\",\"text\":\"回顾其 2017 年第 72/7 号决议\"}}"));

    /// <summary>An append of some entries.</summary>
    protected static Append Append(string draft, params EncodedEntry[] entries) =>
        new(draft, entries[0].Revision - 1, entries, Summary(draft, entries[^1].Revision, entries[^1].Revision));

    /// <summary>UTF-8.</summary>
    protected static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <summary>Fails unless two entries are the same to the byte.</summary>
    protected static void AssertSame(IEnumerable<EncodedEntry> expected, IEnumerable<EncodedEntry> actual) =>
        Assert.Equal(expected.Select(Readable), actual.Select(Readable));

    /// <summary>Fails unless two snapshots are the same to the byte.</summary>
    protected static void AssertSame(EncodedSnapshot expected, EncodedSnapshot? actual) =>
        Assert.Equal((expected.DraftId, expected.Revision, Convert.ToHexString(expected.Payload.Span)), actual is null ? default : (actual.DraftId, actual.Revision, Convert.ToHexString(actual.Payload.Span)));

    private static (long, string, long, string) Readable(EncodedEntry entry) => (entry.Revision, entry.ClientId, entry.Sequence, Convert.ToHexString(entry.Payload.Span));
}
