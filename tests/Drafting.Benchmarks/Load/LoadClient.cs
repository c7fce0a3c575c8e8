using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Drafting.Benchmarks.Load;

/// <summary>What all clients of one run share.</summary>
internal sealed class Run
{
    /// <summary>When an edit was made, by its client and number.</summary>
    public ConcurrentDictionary<(string Client, long Sequence), long> Made { get; } = new();

    /// <summary>From making an edit to its acknowledgement.</summary>
    public Latencies Acknowledged { get; } = new();

    /// <summary>From making an edit to its arrival at somebody else.</summary>
    public Latencies Shown { get; } = new();

    /// <summary>Edits acknowledged.</summary>
    public long Edits;

    /// <summary>Messages and bytes that arrived, at all clients.</summary>
    public long Bytes;

    /// <summary>True while edits are counted; not while the run warms up or ends.</summary>
    public volatile bool IsCounting;
}

/// <summary>
/// One writer as the browser's client is one: one submission in flight, what is written meanwhile goes into the next. The first few clients of a
/// draft look into everything they are sent; the others only for what is theirs, so that the measuring takes less than what is measured.
/// </summary>
internal sealed class LoadClient(string name, string draft, string paragraph, bool looks, Run run) : IAsyncDisposable
{
    private const byte Separator = 0x1e;

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> calls = new();
    private Task receiving = Task.CompletedTask;
    private long revision;
    private int calling;

    /// <summary>Connects and opens the draft.</summary>
    public async Task OpenAsync(Uri hub, CancellationToken stop)
    {
        await socket.ConnectAsync(hub, stop);
        await SendAsync("{\"protocol\":\"json\",\"version\":1}"u8.ToArray(), stop);
        receiving = ReceiveAsync(stop);
        var opened = await CallAsync("Open", stop, draft, null);
        revision = opened.GetProperty("draft").GetProperty("revision").GetInt64();
    }

    /// <summary>Writes at a rate until told to stop.</summary>
    public async Task WriteAsync(double perSecond, Random random, CancellationToken stop)
    {
        var step = (long)(Stopwatch.Frequency / perSecond);
        var due = Stopwatch.GetTimestamp() + (long)(random.NextDouble() * step);
        for (long sequence = 1; !stop.IsCancellationRequested; sequence++)
        {
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is var wait && wait > TimeSpan.Zero)
                await Task.Delay((int)Math.Ceiling(wait.TotalMilliseconds), stop);
            // All that has become due while the last submission was in flight.
            var made = new List<long>();
            for (var now = Stopwatch.GetTimestamp(); (made.Count == 0 || due <= now) && made.Count < 200; due += step)
                made.Add(due);
            run.Made[(name, sequence)] = made[0];
            var operations = string.Join(',', made.Select(_ => $$$"""{"op":"editText","paragraph":"{{{paragraph}}}","delta":{"ops":[{"insert":"议"}]}}"""));
            var answer = await CallAsync("Submit", stop, draft, new Raw($$"""{"clientId":"{{name}}","sequence":{{sequence}},"baseRevision":{{Interlocked.Read(ref revision)}},"operations":[{{operations}}]}"""));
            if (answer.GetProperty("status").GetString() != "accepted")
                throw new InvalidOperationException($"A submission was refused: {answer}");
            if (!run.IsCounting)
                continue;
            foreach (var time in made)
                run.Acknowledged.Since(time);
            Interlocked.Add(ref run.Edits, made.Count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
    }

    private async Task<JsonElement> CallAsync(string target, CancellationToken stop, params object?[] arguments)
    {
        var id = (++calling).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls[id] = answer;
        var written = string.Join(',', arguments.Select(argument => argument is Raw raw ? raw.Json : JsonSerializer.Serialize(argument)));
        await SendAsync(Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"{{id}}","target":"{{target}}","arguments":[{{written}}]}"""), stop);
        return await answer.Task.WaitAsync(stop);
    }

    private Task SendAsync(byte[] message, CancellationToken stop) =>
        socket.SendAsync((byte[])[.. message, Separator], WebSocketMessageType.Text, true, stop);

    private async Task ReceiveAsync(CancellationToken stop)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var read = await socket.ReceiveAsync(buffer.GetMemory(16 * 1024), stop);
                buffer.Advance(read.Count);
                if (!read.EndOfMessage)
                    continue;
                Take(buffer.WrittenMemory);
                buffer.ResetWrittenCount();
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private void Take(ReadOnlyMemory<byte> received)
    {
        if (run.IsCounting)
            Interlocked.Add(ref run.Bytes, received.Length);
        while (received.Span.IndexOf(Separator) is var end and >= 0)
        {
            var message = received[..end];
            received = received[(end + 1)..];
            if (message.Span.StartsWith("{\"type\":3"u8))
                Answered(message);
            else if (message.Span.StartsWith("{\"type\":1,\"target\":\"entries\""u8))
                Entries(message.Span);
        }
    }

    private void Answered(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        if (!calls.TryRemove(json.RootElement.GetProperty("invocationId").GetString()!, out var call))
            return;
        if (json.RootElement.TryGetProperty("result", out var result))
            call.TrySetResult(result.Clone());
        else
            call.TrySetException(new InvalidOperationException(json.RootElement.ToString()));
    }

    private void Entries(ReadOnlySpan<byte> message)
    {
        var last = message.LastIndexOf("\"revision\":"u8);
        Interlocked.Exchange(ref revision, Number(message[(last + "\"revision\":".Length)..]));
        if (!looks || !run.IsCounting)
            return;
        while (message.IndexOf("\"clientId\":\""u8) is var at and >= 0)
        {
            message = message[(at + "\"clientId\":\"".Length)..];
            var client = Encoding.UTF8.GetString(message[..message.IndexOf((byte)'"')]);
            message = message[(message.IndexOf("\"sequence\":"u8) + "\"sequence\":".Length)..];
            if (client != name && run.Made.TryGetValue((client, Number(message)), out var made))
                run.Shown.Since(made);
        }
    }

    private static long Number(ReadOnlySpan<byte> digits)
    {
        long number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                break;
            number = (number * 10) + digit - (byte)'0';
        }

        return number;
    }

    private sealed record Raw(string Json);
}
