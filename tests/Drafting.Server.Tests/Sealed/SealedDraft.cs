using System.Text.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Sealed;

/// <summary>A draft with people of two delegations who comment for themselves alone.</summary>
internal sealed class SealedDraft(RunningServer server)
{
    private Api? second;

    public string Id { get; private set; } = "";

    /// <summary>A paragraph of the text: “决定在雷克雅未克设立中心”.</summary>
    public string Paragraph => "op";

    /// <summary>UN is the facilitator; ISL has a proposer and an editor, UZB an editor, CHN a reviewer; FRA is a stranger.</summary>
    public Api As(string who) => who switch
    {
        "ISL2" => second!,
        "ISL" => first!,
        "UN" => server.As(People.Facilitator),
        "UZB" => server.As(People.Proposer),
        "CHN" => server.As(People.Reviewer),
        _ => server.As(People.Stranger),
    };

    private Api? first;

    public async Task BeginAsync()
    {
        Id = await server.NewDraftAsync();
        await As("UN").CallAsync("PUT", $"/api/drafts/{Id}/members/{People.Proposer}", new { role = "editor" });
        first = await AdmitAsync("isl", "proposer");
        second = await AdmitAsync("second", "editor");
        await DoAsync("UN", new { op = "insertParagraph", id = Paragraph, after = "enacting", kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "决定在雷克雅未克设立中心" } } } });
    }

    public Task<JsonElement> NowAsync() => As("UN").CallAsync("GET", $"/api/drafts/{Id}");

    public async Task DoAsync(string who, params object[] operations)
    {
        var answer = await As(who).CallAsync("POST", $"/api/drafts/{Id}/operations", new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = 0, operations });
        Assert.True(answer.GetProperty("status").GetString() == "accepted", $"{who}: {answer}");
    }

    public string Path(params string[] rest) => $"/api/drafts/{Id}/sealed-comments{string.Concat(rest.Select(part => "/" + part))}";

    public Task<JsonElement> BeginThreadAsync(string who, string thread, string text, int expected = 200) =>
        As(who).CallAsync("POST", Path(), new { thread, comment = thread, on = new[] { new { paragraph = Paragraph, start = 0, length = 5 } }, text }, expected);

    public Task<JsonElement> AnswerAsync(string who, string thread, string comment, string text, int expected = 200) =>
        As(who).CallAsync("POST", Path(), new { thread, comment, text }, expected);

    public async Task<List<JsonElement>> SeenByAsync(string who) => [.. (await As(who).CallAsync("GET", Path())).GetProperty("threads").EnumerateArray()];

    /// <summary>Somebody of Iceland, with an account of this draft's own.</summary>
    private async Task<Api> AdmitAsync(string name, string role)
    {
        var email = $"{name}@{Id}.example";
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email, password = People.Password, name = $"{name}-of-iceland", delegation = "ISL" }, 201);
        await As("UN").CallAsync("PUT", $"/api/drafts/{Id}/members/{email}", new { role });
        return await Api.SignInAsync(server.Address, email, People.Password);
    }
}
