using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>The drafts that one connection has open.</summary>
internal sealed class OpenDrafts : ConcurrentDictionary<string, (DraftFeed Feed, Viewer Viewer)>
{
    private static readonly TimeSpan LastWord = TimeSpan.FromMilliseconds(300);

    private OpenDrafts()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Those of a connection, from its beginning to its end.</summary>
    public static OpenDrafts Of(HubCallerContext connection)
    {
        lock (connection.Items)
        {
            if (connection.Items.TryGetValue(nameof(OpenDrafts), out var there))
                return (OpenDrafts)there!;
            var opened = new OpenDrafts();
            connection.Items[nameof(OpenDrafts)] = opened;
            return opened;
        }
    }

    /// <summary>Shows the connection out of all of them; completes when it has been told why, or does not listen.</summary>
    public async Task CloseAllAsync(string reason)
    {
        foreach (var (_, viewer) in Values)
            viewer.Close(reason);
        await Task.WhenAny(Task.WhenAll(Values.Select(open => open.Viewer.Ended)), Task.Delay(LastWord));
    }
}
