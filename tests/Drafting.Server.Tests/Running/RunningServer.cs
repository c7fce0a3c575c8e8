using Drafting.Server.Tests.Running;
using Drafting.Testing;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(RunningServer))]

namespace Drafting.Server.Tests.Running;

/// <summary>
/// One real server on a free port for all tests, with one account for each part somebody can play. It keeps its store in a file, or, where
/// <c>DRAFTING_TEST_STORAGE</c> is <c>postgres</c>, in a database of its own.
/// </summary>
public sealed class RunningServer : IAsyncLifetime
{
    private readonly Dictionary<string, Api> signedIn = [];
    private PostgresServer? postgres;
    private WebApplication? app;

    public TemporaryFolder Folder { get; } = new();

    public string Address { get; private set; } = "";

    internal IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        (app, Address) = await StartAsync(Folder, Environment.GetEnvironmentVariable("DRAFTING_TEST_STORAGE") == "postgres" ? await OnPostgresAsync() : []);
        await SignInAsync(People.Administrator);
        foreach (var person in People.All)
        {
            await As(People.Administrator).CallAsync("POST", "/api/users", new { email = person.Email, password = People.Password, name = person.Email, delegation = person.Delegation }, 201);
            await SignInAsync(person.Email);
        }
    }

    /// <summary>Starts a server over a folder, with the administrator.</summary>
    public static async Task<(WebApplication App, string Address)> StartAsync(TemporaryFolder folder, params string[] arguments)
    {
        var app = await DraftingServer.BuildAsync(
        [
            "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", $"Data Source={folder.File("drafting.db")}", "--Logging:LogLevel:Default", "Warning",
            "--Limits:SignInsPerMinute", "100000", .. arguments.Length > 0 ? arguments : ["--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password],
        ]);
        await app.StartAsync();
        return (app, app.Urls.First());
    }

    /// <summary>The API as somebody; the same for each.</summary>
    public Api As(string email) => signedIn[email];

    public Api Anonymous() => new(Address, null);

    public Task<HubClient> ConnectAsync(string email) => HubClient.ConnectAsync(Address, As(email).Token!);

    /// <summary>A draft with somebody in each role.</summary>
    public async Task<string> NewDraftAsync(string title = "草案")
    {
        var facilitator = As(People.Facilitator);
        var draft = await facilitator.CallAsync("POST", "/api/drafts", new { title, language = "zh" }, 201);
        var id = draft.GetProperty("id").GetString()!;
        foreach (var (email, role) in new[] { (People.Editor, "editor"), (People.Proposer, "proposer"), (People.Reviewer, "reviewer") })
            await facilitator.CallAsync("PUT", $"/api/drafts/{id}/members/{email}", new { role }, 200);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (postgres is not null)
            await postgres.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Settings of a node on a database, on ports of its own.</summary>
    public static string[] NodeOn(string database) =>
    [
        "--Storage:Provider", "postgres", "--Storage:ConnectionString", database, "--Cluster:SiloPort", $"{Ports.Free()}", "--Cluster:GatewayPort", $"{Ports.Free()}",
        "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password,
    ];

    private async Task<string[]> OnPostgresAsync()
    {
        postgres = new();
        await postgres.InitializeAsync();
        return NodeOn(await postgres.CreateDatabaseAsync());
    }

    private async Task SignInAsync(string email) => signedIn[email] = await Api.SignInAsync(Address, email, People.Password);
}
