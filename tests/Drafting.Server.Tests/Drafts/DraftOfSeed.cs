using System.Net.Http.Headers;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Drafts;

/// <summary>A draft that starts from one of the seeds, with the people around it: each named by the delegation he speaks for.</summary>
internal sealed class DraftOfSeed(RunningServer server, string name)
{
    /// <summary>What somebody without a delegation is called here.</summary>
    public const string Secretariat = "UN";

    private readonly Dictionary<string, Api> people = [];

    public string Id { get; private set; } = "";

    public Api As(string who) => people[who];

    public static string Operations(string draft) => $"/api/drafts/{draft}/operations";

    /// <summary>Makes the accounts and the draft, and hands out the roles; who has none is a stranger. The first is the facilitator.</summary>
    public async Task BeginAsync(string seed, params (string Who, string? Role)[] roles)
    {
        await SignUpAsync(roles[0].Who);
        var facilitator = people[roles[0].Who];
        var content = new ByteArrayContent(await File.ReadAllBytesAsync(RepositoryPaths.Seeds.Single(path => Path.GetFileName(path).StartsWith(seed, StringComparison.Ordinal))));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        Template = await facilitator.CallAsync("POST", $"/api/library?filename={seed}.txt", content, 201);
        Id = (await facilitator.CallAsync("POST", "/api/drafts", new { template = Template.GetProperty("id").GetString() }, 201)).GetProperty("id").GetString()!;
        await AdmitAsync(roles[1..]);
    }

    /// <summary>Makes accounts, and gives them their roles; null for none.</summary>
    public async Task AdmitAsync(params (string Who, string? Role)[] roles)
    {
        foreach (var (who, role) in roles)
        {
            await SignUpAsync(who);
            if (role is not null)
                await people.First().Value.CallAsync("PUT", $"/api/drafts/{Id}/members/{Address(who)}", new { role });
        }
    }

    /// <summary>The seed as the library has read it.</summary>
    public JsonElement Template { get; private set; }

    public Task<JsonElement> NowAsync() => people.First().Value.CallAsync("GET", $"/api/drafts/{Id}");

    /// <summary>Does something that is this person's to do.</summary>
    public async Task DoAsync(string who, params object[] operations)
    {
        var answer = await SubmitAsync(who, operations);
        Assert.True(answer.GetProperty("status").GetString() == "accepted", $"{who}: {answer}");
    }

    /// <summary>Tries something that is not: it is refused with this code and a reason, and nothing of it reaches the draft.</summary>
    public async Task RefusedAsync(string who, string code, string reason, params object[] operations)
    {
        var before = (await NowAsync()).GetRawText();
        var answer = await SubmitAsync(who, operations);
        Assert.True(answer.TryGetProperty("code", out var found), $"{who} was let: {JsonSerializer.Serialize(operations)}");
        Assert.Equal(code, found.GetString());
        Assert.Contains(reason, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, (await NowAsync()).GetRawText());
    }

    private Task<JsonElement> SubmitAsync(string who, object[] operations) =>
        people[who].CallAsync("POST", Operations(Id), new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations });

    private async Task SignUpAsync(string who)
    {
        await server.As(People.Administrator).CallAsync(
            "POST", "/api/users", new { email = Address(who), password = People.Password, name = who, delegation = who == Secretariat ? null : who }, 201);
        people[who] = await Api.SignInAsync(server.Address, Address(who), People.Password);
    }

    public string Address(string who) => $"{who}@{name}.example".ToLowerInvariant();
}
