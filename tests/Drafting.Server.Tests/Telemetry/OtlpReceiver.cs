using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Drafting.Server.Tests.Telemetry;

/// <summary>A span as received.</summary>
internal sealed record Span(string Source, string Name, IReadOnlyDictionary<string, string> Attributes);

/// <summary>A collector that takes OTLP over HTTP and keeps what it is sent: the newest value of every measure, and every span.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication app;
    private volatile TaskCompletionSource arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OtlpReceiver(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    /// <summary>By name, with the values of its tags in brackets where it has some: what a counter stands at, how often a histogram was recorded.</summary>
    public ConcurrentDictionary<string, long> Measures { get; } = new();

    public ConcurrentQueue<Span> Spans { get; } = new();

    /// <summary>All that was received, as it came.</summary>
    public ConcurrentQueue<byte[]> Posts { get; } = new();

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver.app.MapPost("/v1/metrics", (HttpRequest request) => receiver.TakeAsync(request, receiver.TakeMetrics));
        receiver.app.MapPost("/v1/traces", (HttpRequest request) => receiver.TakeAsync(request, receiver.TakeSpans));
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until what was received fits.</summary>
    public async Task UntilAsync(Func<bool> fits, Func<string> otherwise)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = arrival.Task;
            if (fits())
                return;
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not received within {Patience}: {otherwise()}");
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, Action<OtlpMessage> take)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Posts.Enqueue(body.ToArray());
        take(new(body.ToArray()));
        Interlocked.Exchange(ref arrival, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return Results.Bytes([], "application/x-protobuf");
    }

    private void TakeMetrics(OtlpMessage request)
    {
        const int Sum = 7, Histogram = 9;
        foreach (var metric in request.All(1).SelectMany(resource => resource.All(2)).SelectMany(scope => scope.All(2)))
        {
            foreach (var point in metric.All(Sum).SelectMany(sum => sum.All(1)))
                if (point.Number(6) is { } value)
                    Measures[NameOf(metric, point.Attributes(7))] = (long)value;
            foreach (var point in metric.All(Histogram).SelectMany(histogram => histogram.All(1)))
                Measures[NameOf(metric, point.Attributes(9))] = (long)(point.Number(4) ?? 0);
        }
    }

    private static string NameOf(OtlpMessage metric, IEnumerable<(string Key, string Value)> tags)
    {
        var values = string.Join(',', tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => tag.Value));
        return values.Length == 0 ? metric.Text(1) : $"{metric.Text(1)}[{values}]";
    }

    private void TakeSpans(OtlpMessage request)
    {
        foreach (var scope in request.All(1).SelectMany(resource => resource.All(2)))
            foreach (var span in scope.All(2))
                Spans.Enqueue(new(scope.All(1).Single().Text(1), span.Text(5), span.Attributes(9).ToDictionary(tag => tag.Key, tag => tag.Value)));
    }
}
