using System.Reflection;
using System.Text.Json;
using Drafting.Operations;
using Drafting.Server.Telemetry;
using Drafting.Server.Tests.Live;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.Logging;

namespace Drafting.Server.Tests.Telemetry;

public class LogTests
{
    private static readonly string[] Everything =
    [
        "--Logging:LogLevel:Default", "Trace", "--Logging:LogLevel:Microsoft", "Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace",
        "--Logging:Console:LogLevel:Default", "Trace", "--Logging:Console:FormatterName", "json", "--Logging:Console:FormatterOptions:IncludeScopes", "true",
    ];

    [Fact]
    public async Task Log_OfEverythingAsJson_IsARecordALineAndHoldsNoSecret()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder, Everything);
        var api = await Api.SignInAsync(server.Address, People.Administrator, People.Password);
        var draft = (await api.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await using (var hub = await HubClient.ConnectAsync(server.Address, api.Token!))
            await hub.CallAsync("Submit", draft, LiveClient.Submission("c", 1, 0, new InsertParagraph("p", null, ParagraphKind.Plain, 0, Delta.FromText("保密的案文"))));
        await new Api(server.Address, null).TryAsync("POST", "/api/session", new { email = People.Administrator, password = "a wrong password" });
        await new Api(server.Address, null).RawAsync(new(HttpMethod.Get, "/setup?token=once-only-secret"));
        // Killed, it could leave half a line.
        await server.SignalAsync("TERM");
        await server.EndedAsync();

        var categories = new HashSet<string>();
        foreach (var line in server.Output)
        {
            using var record = JsonDocument.Parse(line);
            categories.Add(record.RootElement.GetProperty("Category").GetString()!);
            Assert.True(record.RootElement.TryGetProperty("EventId", out _) && record.RootElement.TryGetProperty("LogLevel", out _) && record.RootElement.TryGetProperty("Message", out _), line);
        }

        // So that the test cannot pass because nothing was logged.
        Assert.Contains("Microsoft.AspNetCore.Http.Connections.Internal.HttpConnectionDispatcher", categories);
        Assert.Contains("Microsoft.EntityFrameworkCore.Database.Command", categories);
        foreach (var secret in new[] { api.Token!, Uri.EscapeDataString(api.Token!), People.Password, "a wrong password", "once-only-secret", "保密的案文" })
            Assert.DoesNotContain(server.Said, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SetupLink_BesideAStructuredLog_IsOnTheErrorStream()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder, "--Logging:Console:FormatterName", "json", "--Bootstrap:AdminEmail", "", "--Bootstrap:AdminPassword", "");
        await server.UntilSaidAsync("/setup?token=");
        Assert.DoesNotContain(server.Output, line => line.Contains("/setup?token=", StringComparison.Ordinal));
        Assert.All(server.Output, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public void Messages_HaveEventIdsOfTheirOwn()
    {
        var messages = typeof(LogMessages).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(found => found.Message is not null).ToList();
        Assert.True(messages.Count > 10);
        Assert.All(messages, found => Assert.Equal(typeof(LogMessages), found.Method.DeclaringType));
        Assert.Empty(messages.GroupBy(found => found.Message!.EventId).Where(same => same.Key == 0 || same.Count() > 1).Select(same => same.Key));
    }
}
