using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Hosting.InProcess;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Originals;
using Drafting.Server.Silence;
using Drafting.Server.Tests.Running;
using Drafting.Storage.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Drafting.Server.Tests.Silence;

/// <summary>A draft in a real store with as many nodes around it as a test likes, and a clock that moves when told.</summary>
internal sealed class SilentDraft : IAsyncDisposable
{
    public const string Id = "draft";
    public static readonly Actor Facilitator = new("facilitator@tests.example", "KAZ", DraftRole.Facilitator);
    private static readonly EphemeralDataProtectionProvider Keys = new();

    /// <summary>Whose people the addresses are: kaz@… of KAZ.</summary>
    public static Task<IReadOnlyDictionary<string, string>> DelegationsOf(IReadOnlyCollection<string> emails) => Task.FromResult<IReadOnlyDictionary<string, string>>(
        emails.ToDictionary(email => email, email => email.Split('@')[0].ToUpperInvariant()));

    private readonly TemporaryFolder folder = new();
    private readonly List<IAsyncDisposable> opened = [];

    public FakeTimeProvider Clock { get; init; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    /// <summary>A server's parts around the store.</summary>
    public sealed record Node(SqliteStorage Storage, InProcessDraftHost Host, SilenceKeeper Keeper, Objections Objections) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Keeper.Dispose();
            await Host.DisposeAsync();
            await Storage.DisposeAsync();
        }

        public async Task<Draft> NowAsync() => (await Host.FindAsync(Id))!;
    }

    public async Task<Node> CreateAsync()
    {
        var node = await OpenAsync();
        var draft = NewDraft.Blank(Id, "标题", "zh", Facilitator.User, Clock.GetUtcNow());
        await node.Storage.CreateAsync(SnapshotJson.Encode(draft), Summaries.Of(draft), [new(Facilitator.User, DraftRole.Facilitator)]);
        await DoAsync(node, new InsertParagraph("op", null, ParagraphKind.Operative, 0, Delta.FromText("决定")), new SetStage("negotiation", null));
        return node;
    }

    public async Task<Node> OpenAsync()
    {
        var storage = await SqliteStorage.OpenAsync(folder.File("drafting.db"));
        var host = new InProcessDraftHost(storage, Clock);
        var following = new VersionFollowing(host, storage, NullLogger<VersionFollowing>.Instance);
        var keeper = new FollowingKeeper(following, Clock, NullLogger<FollowingKeeper>.Instance);
        var submissions = new Submissions(host, new DraftAccess(storage, _ => Task.FromResult<string?>(null), TimeProvider.System), following, keeper, NullLogger<Submissions>.Instance);
        var node = new Node(
            storage, host, new SilenceKeeper(storage, host, keeper, Clock, NullLogger<SilenceKeeper>.Instance),
            new Objections(new DraftReading(host, storage, following), submissions, new ObjectionSeal(Keys), Clock));
        opened.Add(node);
        return node;
    }

    public static async Task<Answer> TryAsync(Node node, params Operation[] operations) =>
        (await node.Host.SubmitAsync(Id, Facilitator, new Submission($"c-{Guid.NewGuid():N}", 1, (await node.NowAsync()).Revision, [.. operations])))!;

    public static async Task DoAsync(Node node, params Operation[] operations) => Assert.Null((await TryAsync(node, operations)).Refusal);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in opened)
            await node.DisposeAsync();
        folder.Dispose();
    }
}
