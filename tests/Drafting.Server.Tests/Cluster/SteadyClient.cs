using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Cluster;

/// <summary>
/// A client that goes on as the browser's does: it notices a connection that ends or falls silent, connects to the next node as a proxy would
/// let it, opens the draft from the revision it has, and sends again what was not answered.
/// </summary>
internal sealed class SteadyClient(string name, string[] addresses, int node, string token, string draft)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private int tried;
    private long seen;

    /// <summary>The node it began with.</summary>
    public int Node => node;

    /// <summary>What was acknowledged: sequence number, revision, and when.</summary>
    public ConcurrentQueue<(long Sequence, long Revision, long Time)> Acknowledged { get; } = new();

    /// <summary>What was shown, by revision.</summary>
    public ConcurrentDictionary<long, (string Entry, long Time)> Shown { get; } = new();

    /// <summary>Entries that did not follow the one shown before.</summary>
    public ConcurrentQueue<string> Gaps { get; } = new();

    /// <summary>Where the whole draft was given instead of the entries that were missing, and how many these were.</summary>
    public ConcurrentQueue<string> Wholes { get; } = new();

    public long Skipped { get; private set; }

    public string Name => name;

    /// <summary>Writes one paragraph after the other until told to stop.</summary>
    public async Task WriteAsync(CancellationToken stop)
    {
        for (var sequence = 1L; !stop.IsCancellationRequested;)
            await WithConnectionAsync(async hub =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var submission = LiveClient.Submission(name, (int)sequence, 0, new InsertParagraph($"{name}-{sequence}", null, ParagraphKind.Plain, 0, Delta.FromText($"{name} {sequence} 回顾")));
                    var answer = await hub.CallAsync("Submit", draft, submission).WaitAsync(Silence);
                    if (answer.GetProperty("status").GetString() != "accepted")
                    {
                        Assert.Equal("unavailable", answer.GetProperty("code").GetString());
                        continue;
                    }

                    Acknowledged.Enqueue((sequence, answer.GetProperty("revision").GetInt64(), Stopwatch.GetTimestamp()));
                    sequence++;
                }
            }, stop);
    }

    /// <summary>Follows the draft until told to stop, and until it has seen a revision.</summary>
    public async Task FollowAsync(Func<long> until, CancellationToken stop)
    {
        bool IsDone() => stop.IsCancellationRequested && seen >= until();
        while (!IsDone())
            await WithConnectionAsync(async hub =>
            {
                var opened = await hub.CallAsync("Open", draft, seen).WaitAsync(Silence);
                if (opened.TryGetProperty("entries", out var missed))
                    See(missed);
                else
                    TakeWhole(opened.GetProperty("draft").GetProperty("revision").GetInt64());
                while (!IsDone())
                {
                    // Somebody writes all the time: a node that shows nothing for so long is left.
                    var push = await hub.NextAsync("entries", push => push.DraftId == draft).WaitAsync(Silence);
                    See(push.Value);
                }
            }, CancellationToken.None);
    }

    /// <summary>While the log cannot be read, the draft as it stands is all there is.</summary>
    private void TakeWhole(long revision)
    {
        Wholes.Enqueue($"{name} was given the whole draft at {revision} instead of what followed {seen}.");
        Skipped += revision - seen;
        seen = revision;
    }

    private void See(JsonElement entries)
    {
        foreach (var entry in entries.EnumerateArray())
        {
            var revision = entry.GetProperty("revision").GetInt64();
            if (revision != seen + 1)
                Gaps.Enqueue($"{name} was shown {revision} after {seen}.");
            Shown[revision] = (entry.GetRawText(), Stopwatch.GetTimestamp());
            seen = revision;
        }
    }

    private async Task WithConnectionAsync(Func<HubClient, Task> act, CancellationToken stop)
    {
        HubClient? hub = null;
        try
        {
            hub = await HubClient.ConnectAsync(addresses[(node + tried) % addresses.Length], token).WaitAsync(Silence);
            await act(hub);
        }
        catch (Exception broken) when (broken is IOException or WebSocketException or ObjectDisposedException or TimeoutException or HubFailure or System.Threading.Channels.ChannelClosedException)
        {
            tried++;
            await Task.Delay(Again, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            if (hub is not null)
                await hub.DisposeAsync();
        }
    }
}
