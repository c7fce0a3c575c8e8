using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Server.Answers;
using Drafting.Server.Originals;

namespace Drafting.Server.Drafts;

/// <summary>Drafts as they are and as they were. Rights are checked before.</summary>
internal sealed class DraftReading(IDraftHost host, IDraftLog log, VersionFollowing following)
{
    /// <summary>The draft now; of a language version, once it has followed its original.</summary>
    public async Task<Draft> NowAsync(string id, CancellationToken cancellation) =>
        await following.CaughtUpAsync(await host.FindAsync(id, cancellation) ?? throw Refused.UnknownDraft(), cancellation);

    /// <summary>The draft as of a revision; now where it is null.</summary>
    public async Task<Draft> AtAsync(string id, long? revision, CancellationToken cancellation)
    {
        var now = await NowAsync(id, cancellation);
        var wanted = Reached(now, revision);
        return wanted == now.Revision ? now : await DraftHistory.AtRevisionAsync(log, id, wanted, cancellation) ?? throw Refused.UnknownRevision();
    }

    /// <summary>A revision that the draft has come to; that of now where it is null.</summary>
    public async Task<long> RevisionAsync(string id, long? revision, CancellationToken cancellation) => Reached(await NowAsync(id, cancellation), revision);

    /// <summary>The draft as it was when a version was named.</summary>
    public async Task<Draft> AtVersionAsync(string id, string label, CancellationToken cancellation)
    {
        var version = (await NowAsync(id, cancellation)).Versions.FirstOrDefault(version => version.Label == label) ?? throw Refused.UnknownVersion();
        return await AtAsync(id, version.Revision, cancellation);
    }

    private static long Reached(Draft now, long? revision) =>
        revision < 0 ? throw Refused.Field("revision", "“revision” is a whole number, 0 or more.")
        : revision > now.Revision ? throw Refused.UnknownRevision()
        : revision ?? now.Revision;
}
