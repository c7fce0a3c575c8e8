using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Drafting.Server.Tests.Running;

/// <summary>Something the server pushed.</summary>
public sealed record Push(string Target, JsonElement Arguments)
{
    public string DraftId => Arguments[0].GetString()!;

    public JsonElement Value => Arguments[1];
}

/// <summary>
/// A client that speaks the JSON protocol of the hub by hand, so that the tests see exactly what is on the wire and in which order.
/// </summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char Separator = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<string, (string Target, string? DraftId, TaskCompletionSource<JsonElement> Answer)> calls = new();
    private readonly Channel<Push> pushes = Channel.CreateUnbounded<Push>();
    private readonly ConcurrentDictionary<string, bool> opened = new();
    private Task receiving = Task.CompletedTask;
    private volatile TaskCompletionSource? reading;
    private volatile string? fault;
    private int calling;

    /// <summary>Completes when the connection has ended, whoever ended it.</summary>
    public Task Ended => receiving;

    /// <summary>Pushes about drafts that had not been opened when they arrived: there must be none.</summary>
    public ConcurrentQueue<Push> Premature { get; } = new();

    public static async Task<HubClient> ConnectAsync(string address, string token)
    {
        var client = new HubClient();
        await client.socket.ConnectAsync(new Uri($"{address.Replace("http", "ws", StringComparison.Ordinal)}/hubs/drafting?access_token={Uri.EscapeDataString(token)}"), default);
        await client.SendAsync("{\"protocol\":\"json\",\"version\":1}");
        var handshake = new TaskCompletionSource();
        client.receiving = client.ReceiveAsync(handshake);
        await handshake.Task.WaitAsync(Patience);
        return client;
    }

    /// <summary>Calls the hub and waits for the answer.</summary>
    public async Task<JsonElement> CallAsync(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref calling).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls[id] = (target, arguments.FirstOrDefault() as string, answer);
        // JSON that a test made is sent as it is, nonsense included.
        var written = arguments.Select(argument => argument is JsonElement json ? json.GetRawText() : JsonSerializer.Serialize(argument));
        await SendAsync($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{string.Join(',', written)}}]}""");
        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>The next push that fits; those before it are passed over.</summary>
    public async Task<Push> NextAsync(string target, Func<Push, bool>? fits = null)
    {
        try
        {
            using var timeout = new CancellationTokenSource(Patience);
            while (true)
            {
                var push = await pushes.Reader.ReadAsync(timeout.Token);
                if (push.Target == target && fits?.Invoke(push) != false)
                    return push;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"No push “{target}” that fits came within {Patience}.");
        }
    }

    /// <summary>What has arrived and was not read yet.</summary>
    public IEnumerable<Push> Arrived()
    {
        while (pushes.Reader.TryRead(out var push))
            yield return push;
    }

    /// <summary>Reads nothing from the connection until <see cref="Resume"/>.</summary>
    public void Pause() => reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads again.</summary>
    public void Resume() => reading?.TrySetResult();

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(string message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + Separator), WebSocketMessageType.Text, true, default);
        }
        finally
        {
            sending.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Resume();
        socket.Abort();
        await receiving;
        socket.Dispose();
        Assert.True(fault is null, fault);
    }

    private async Task ReceiveAsync(TaskCompletionSource handshake)
    {
        var rest = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                if (reading is { } paused)
                    await paused.Task;
                var read = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (read.MessageType == WebSocketMessageType.Close)
                    break;
                for (var start = 0; start < read.Count;)
                {
                    var end = Array.IndexOf(buffer, (byte)Separator, start, read.Count - start);
                    rest.Write(buffer, start, (end < 0 ? read.Count : end) - start);
                    if (end < 0)
                        break;
                    if (!handshake.TrySetResult())
                        Take(rest.ToArray());
                    rest.SetLength(0);
                    start = end + 1;
                }
            }
        }
        catch (WebSocketException)
        {
            // Aborted by either side: whoever waits is told below.
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // Aborted by this side.
        }

        handshake.TrySetException(new IOException("The connection ended during the handshake."));
        foreach (var (_, _, answer) in calls.Values)
            answer.TrySetException(new IOException("The connection ended before the answer."));
        pushes.Writer.TryComplete();
    }

    private void Take(byte[] message)
    {
        using var document = JsonDocument.Parse(message);
        var json = document.RootElement.Clone();
        switch (json.GetProperty("type").GetInt32())
        {
            case 1:
                var push = new Push(json.GetProperty("target").GetString()!, json.GetProperty("arguments"));
                if (ApiContract.FaultOfPush(push.Target, push.Arguments) is { } wrong)
                    fault = $"The push “{push.Target}” is not as docs/openapi.json has it: {wrong}.";
                if (push.Target != "closed" && !opened.ContainsKey(push.DraftId))
                    Premature.Enqueue(push);
                pushes.Writer.TryWrite(push);
                break;
            case 3 when calls.TryRemove(json.GetProperty("invocationId").GetString()!, out var call):
                if (json.TryGetProperty("error", out var error))
                    call.Answer.TrySetException(new HubFailure(error.GetString()!));
                else if (json.TryGetProperty("result", out var answered) && ApiContract.FaultOfResult(call.Target, answered) is { } unlike)
                    call.Answer.TrySetException(new HubFailure($"The answer to {call.Target} is not as docs/openapi.json has it: {unlike}."));
                else
                {
                    if (call is { Target: "Open", DraftId: { } now })
                        opened[now] = true;
                    if (call is { Target: "Close", DraftId: { } before })
                        opened.TryRemove(before, out _);
                    call.Answer.TrySetResult(json.TryGetProperty("result", out var result) ? result : default);
                }

                break;
        }
    }
}

/// <summary>The hub answered with an error.</summary>
public sealed class HubFailure(string message) : Exception(message);
