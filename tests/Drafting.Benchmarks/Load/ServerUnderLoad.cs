using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Drafting.Testing;

namespace Drafting.Benchmarks.Load;

/// <summary>The released server as processes of its own on an empty store, and what they take of the machine.</summary>
internal sealed class ServerUnderLoad : IAsyncDisposable
{
    private const string Email = "load@example.org", Password = "Load-Generator-1";
    private const double TicksPerSecond = 100;

    private readonly List<Process> nodes = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drafting-load-");
    private readonly HttpClient http = new();
    private PostgresServer? postgres;
    private string token = "";

    private List<string> Addresses { get; } = [];

    /// <param name="nodeCount">More than one needs PostgreSQL.</param>
    /// <param name="owner">“Orleans” or “InProcess”.</param>
    public static async Task<ServerUnderLoad> StartAsync(string server, int nodeCount, string storage, string owner)
    {
        var load = new ServerUnderLoad();
        var connection = load.folder.FullName + "/drafting.db";
        if (storage == "postgres")
        {
            load.postgres = PostgresServer.OfItsOwn();
            await load.postgres.InitializeAsync();
            connection = await load.postgres.CreateDatabaseAsync();
        }

        for (var node = 0; node < nodeCount; node++)
        {
            var address = $"http://127.0.0.1:{Ports.Free()}";
            load.Addresses.Add(address);
            string[] arguments =
            [
                server, "--urls", address, "--Storage:Provider", storage, "--Storage:ConnectionString", connection, "--Node:ActorHost", owner,
                "--Cluster:SiloPort", $"{Ports.Free()}", "--Cluster:GatewayPort", $"{Ports.Free()}",
                "--Bootstrap:AdminEmail", Email, "--Bootstrap:AdminPassword", Password, "--Logging:LogLevel:Default", "Warning",
            ];
            load.nodes.Add(Process.Start("dotnet", arguments));
            while (!await load.IsReadyAsync(address))
                await Task.Delay(50);
        }

        var session = await (await load.http.PostAsJsonAsync($"{load.Addresses[0]}/api/session?token=true", new { email = Email, password = Password })).Content.ReadFromJsonAsync<JsonElement>();
        load.token = session.GetProperty("accessToken").GetString()!;
        load.http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", load.token);
        return load;
    }

    /// <summary>The hub at one of the nodes.</summary>
    public Uri Hub(int client) => new($"{Addresses[client % Addresses.Count].Replace("http", "ws", StringComparison.Ordinal)}/hubs/drafting?access_token={Uri.EscapeDataString(token)}");

    /// <summary>A new draft with so many paragraphs of a hundred characters; its id.</summary>
    public async Task<string> NewDraftAsync(int paragraphs)
    {
        var address = Addresses[0];
        var draft = await (await http.PostAsJsonAsync($"{address}/api/drafts", new { title = "负载", language = "zh" })).Content.ReadFromJsonAsync<JsonElement>();
        var id = draft.GetProperty("id").GetString()!;
        var text = string.Concat(Enumerable.Repeat("回顾其关于本项目的各项决议，", 8));
        var operations = Enumerable.Range(0, paragraphs).Select(i => new { op = "insertParagraph", id = $"q{i}", after = (string?)null, kind = "plain", level = 0, delta = new { ops = new[] { new { insert = text } } } });
        var answer = await http.PostAsJsonAsync($"{address}/api/drafts/{id}/operations", new { clientId = "seed", sequence = 1, baseRevision = 0, operations });
        var status = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString();
        return status == "accepted" ? id : throw new InvalidOperationException("The draft could not be filled.");
    }

    /// <summary>Seconds of processor time that the nodes have taken so far.</summary>
    public double CpuSeconds => nodes.Sum(node =>
    {
        var fields = File.ReadAllText($"/proc/{node.Id}/stat").Split(')')[^1].Split(' ');
        return (double.Parse(fields[12], CultureInfo.InvariantCulture) + double.Parse(fields[13], CultureInfo.InvariantCulture)) / TicksPerSecond;
    });

    /// <summary>Resident memory of the nodes, in MB.</summary>
    public double Megabytes => nodes.Sum(node => node.WorkingSet64 / 1024.0 / 1024);

    /// <summary>Reads the processes anew.</summary>
    public void Refresh() => nodes.ForEach(node => node.Refresh());

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            node.Kill();
            await node.WaitForExitAsync();
            node.Dispose();
        }

        if (postgres is not null)
            await postgres.DisposeAsync();
        folder.Delete(recursive: true);
        http.Dispose();
    }

    private async Task<bool> IsReadyAsync(string address)
    {
        try
        {
            return (await http.GetAsync($"{address}/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
