using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Server.Wire;

namespace Drafting.Server.Drafts;

/// <summary>Drafts as they are and as they were. Rights are checked before.</summary>
internal sealed class DraftReading(IDraftHost host, IDraftLog log)
{
    /// <summary>The draft now.</summary>
    public async Task<Draft> NowAsync(string id, CancellationToken cancellation) =>
        await host.FindAsync(id, cancellation) ?? throw Refused.UnknownDraft();

    /// <summary>The draft as of a revision; now where it is null.</summary>
    public async Task<Draft> AtAsync(string id, long? revision, CancellationToken cancellation)
    {
        if (revision < 0)
            throw Refused.Field("revision", "“revision” is a whole number, 0 or more.");
        var now = await NowAsync(id, cancellation);
        if (revision is not { } wanted || wanted == now.Revision)
            return now;
        return wanted > now.Revision
            ? throw Refused.UnknownRevision()
            : await DraftHistory.AtRevisionAsync(log, id, wanted, cancellation) ?? throw Refused.UnknownRevision();
    }

    /// <summary>The draft as it was when a version was named.</summary>
    public async Task<Draft> AtVersionAsync(string id, string label, CancellationToken cancellation)
    {
        var version = (await NowAsync(id, cancellation)).Versions.FirstOrDefault(version => version.Label == label) ?? throw Refused.UnknownVersion();
        return await AtAsync(id, version.Revision, cancellation);
    }
}
