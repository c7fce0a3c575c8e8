using System.Text;
using Drafting.Operations;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Telemetry;

/// <summary>A real server sends what it measures to a real collector by OTLP over HTTP.</summary>
public class ExportTests
{
    private static string[] To(OtlpReceiver receiver) =>
        ["--OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "--OTEL_METRIC_EXPORT_INTERVAL", "200", "--OTEL_BSP_SCHEDULE_DELAY", "200"];

    private static InsertParagraph Insert(string id) => new(id, null, ParagraphKind.Plain, 0, Delta.FromText("回顾"));

    [Fact]
    public async Task Measures_AfterScriptedEdits_CountThemExactly()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await OtlpReceiver.StartAsync();
        using var server = await ServerProcess.StartAsync(folder, To(receiver));
        var api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await using var first = await HubClient.ConnectAsync(server.Address, api.Token!);
        await using var second = await HubClient.ConnectAsync(server.Address, api.Token!);
        var (ahead, behind) = (new LiveClient(first, draft, "ahead"), new LiveClient(second, draft, "behind"));
        await ahead.OpenAsync();
        await behind.OpenAsync();
        for (var i = 1; i <= 3; i++)
        {
            await ahead.SubmitAsync(Insert($"a{i}"));
            await ahead.ReachAsync(i);
        }

        // Written for revision 0, it meets three operations.
        await behind.SubmitAsync(Insert("b1"));
        await first.CallAsync("Submit", draft, LiveClient.Submission("ahead", 9, 0, Insert("gap")));
        await first.CallAsync("Submit", draft, LiveClient.Submission("ahead", 4, 99, Insert("future")));
        await first.CallAsync("Submit", draft, System.Text.Json.JsonDocument.Parse("""{"nonsense":true}""").RootElement);
        await api.CallAsync("POST", $"/api/drafts/{draft}/operations", System.Text.Json.JsonDocument.Parse("""{"nonsense":true}""").RootElement.GetRawText());

        var expected = new Dictionary<string, long>
        {
            ["drafting.submission.duration"] = 4,
            ["drafting.commits"] = 4,
            ["drafting.commit.entries"] = 4,
            ["drafting.commit.duration"] = 4,
            ["drafting.rebases"] = 1,
            ["drafting.rebase.operations"] = 3,
            ["drafting.submission.rejections[sequenceGap]"] = 1,
            ["drafting.submission.rejections[unknownRevision]"] = 1,
            ["drafting.submission.rejections[malformed]"] = 2,
            ["drafting.open_drafts"] = 1,
            ["drafting.connections"] = 2,
            ["drafting.viewers"] = 2,
        };
        await ReceivedAsync(receiver, expected);

        await second.CallAsync("Close", draft);
        await first.DisposeAsync();
        await ReceivedAsync(receiver, new() { ["drafting.connections"] = 1, ["drafting.viewers"] = 0 });
        Assert.Contains("dotnet.gc.collections", receiver.Measures.Keys.Select(name => name.Split('[')[0]));
        Assert.DoesNotContain(receiver.Measures.Keys, name => name.StartsWith("drafting.storage.failures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Traces_OfTheHub_HaveTheSubmissionAndNoSecret()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await OtlpReceiver.StartAsync();
        using var server = await ServerProcess.StartAsync(folder, [.. To(receiver), "--OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "true"]);
        var api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        var hub = await HubClient.ConnectAsync(server.Address, api.Token!);
        await new Api(server.Address, null).RawAsync(new(HttpMethod.Get, "/setup?token=once-only-secret"));
        await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, Insert("a")));
        await hub.DisposeAsync();

        bool Has(string source, string name, string key, string value) =>
            receiver.Spans.Any(span => span.Source == source && span.Name == name && span.Attributes.GetValueOrDefault(key) == value);
        await receiver.UntilAsync(
            () => Has("Drafting", "submit", "drafting.draft.id", draft) && Has("Drafting", "append entries", "drafting.draft.id", draft)
                && receiver.Spans.Any(span => span.Attributes.GetValueOrDefault("url.path") == "/hubs/drafting")
                && receiver.Spans.Any(span => span.Source == "Microsoft.AspNetCore.SignalR.Server" && span.Name.EndsWith("/Submit", StringComparison.Ordinal)),
            () => string.Join('\n', receiver.Spans));
        foreach (var secret in new[] { api.Token!, Uri.EscapeDataString(api.Token!), People.Password, "once-only-secret" })
            Assert.DoesNotContain(receiver.Posts, post => post.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
    }

    [Fact]
    public async Task Endpoint_ThatIsNoAddress_StopsTheStartWithAReason()
    {
        using var folder = new TemporaryFolder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(folder, "--OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"));
        Assert.Contains("such as http://127.0.0.1:4317", failure.Message, StringComparison.Ordinal);
    }

    private static Task ReceivedAsync(OtlpReceiver receiver, Dictionary<string, long> expected)
    {
        IEnumerable<string> Missing() => expected.Where(measure => receiver.Measures.GetValueOrDefault(measure.Key) != measure.Value)
            .Select(measure => $"{measure.Key} is {receiver.Measures.GetValueOrDefault(measure.Key)}, not {measure.Value}");
        return receiver.UntilAsync(() => !Missing().Any(), () => string.Join('\n', Missing()));
    }
}
