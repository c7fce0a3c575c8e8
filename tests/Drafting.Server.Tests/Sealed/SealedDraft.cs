using System.Text.Json;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Sealed;

/// <summary>A draft with people of two delegations who comment for themselves alone.</summary>
internal sealed class SealedDraft(RunningServer server, string name)
{
    private readonly DraftOfSeed draft = new(server, name);
    private Api? second;

    public string Id => draft.Id;

    /// <summary>A paragraph of the text.</summary>
    public string Paragraph { get; private set; } = "";

    public Api As(string who) => who == "ISL2" ? second! : draft.As(who);

    /// <summary>SGP is the facilitator; ISL has two proposers, UZB an editor, CHN a reviewer; FRA is a stranger, and UN the secretariat.</summary>
    public async Task BeginAsync()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("ISL", "proposer"), ("UZB", "editor"), ("CHN", "reviewer"), (DraftOfSeed.Secretariat, "proposer"), ("FRA", null));
        Paragraph = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(each => each.GetProperty("kind").GetString() == "operative").GetProperty("id").GetString()!;
        await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email = $"second@{name}.example", password = People.Password, name = "Second", delegation = "ISL" }, 201);
        second = await Api.SignInAsync(server.Address, $"second@{name}.example", People.Password);
        await draft.As("SGP").CallAsync("PUT", $"/api/drafts/{Id}/members/second@{name}.example", new { role = "editor" });
    }

    public Task<JsonElement> NowAsync() => draft.NowAsync();

    public Task DoAsync(string who, params object[] operations) => draft.DoAsync(who, operations);

    public string Path(params string[] rest) => $"/api/drafts/{Id}/sealed-comments{string.Concat(rest.Select(part => "/" + part))}";

    public Task<JsonElement> BeginThreadAsync(string who, string thread, string text, int expected = 200) =>
        As(who).CallAsync("POST", Path(), new { thread, comment = thread, on = new[] { new { paragraph = Paragraph, start = 0, length = 5 } }, text }, expected);

    public Task<JsonElement> AnswerAsync(string who, string thread, string comment, string text, int expected = 200) =>
        As(who).CallAsync("POST", Path(), new { thread, comment, text }, expected);

    public async Task<List<JsonElement>> SeenByAsync(string who) => [.. (await As(who).CallAsync("GET", Path())).GetProperty("threads").EnumerateArray()];
}
