using System.Text.Json;
using Drafting.Language;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Desk;

/// <summary>What is found in a draft's language, over the API.</summary>
public class FindingsTests(RunningServer server)
{
    private readonly DraftOfSeed draft = new(server, $"desk{Guid.NewGuid():N}"[..12]);

    [Fact]
    public async Task AMistake_IsFound_Explained_AndMendedByItsFix()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "editor"), ("NOR", "reviewer"));
        var before = await FindingsAsync("NOR");
        var (paragraph, text) = await AnOperativeAsync();
        await draft.DoAsync("EGY", Replace(paragraph, text.Length - 1, "，"));
        var (now, answer) = (await draft.NowAsync(), await draft.As("NOR").CallAsync("GET", $"/api/drafts/{draft.Id}/findings?words=zh"));
        Assert.Equal(now.GetProperty("revision").GetInt64(), answer.GetProperty("revision").GetInt64());
        var finding = Assert.Single(Findings(answer), Is(paragraph));
        Assert.Equal(("endPunctuation", text.Length - 1, 1, "，"), (Text(finding, "rule"), finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32(), Text(finding, "found")));
        Assert.Equal((RuleBook.Of("endPunctuation").Group, JsonValueKind.Null), (Text(finding, "group"), finding.GetProperty("ignored").ValueKind));
        var english = Assert.Single(await FindingsAsync("SGP"), Is(paragraph));
        Assert.NotEqual(Text(finding, "message"), Text(english, "message"));
        Assert.Equal(finding.GetProperty("fix").GetRawText(), english.GetProperty("fix").GetRawText());

        var fix = new { clientId = $"c-{Guid.NewGuid():N}", sequence = 1, baseRevision = answer.GetProperty("revision").GetInt64(), operations = finding.GetProperty("fix") };
        Assert.Equal("accepted", Text(await draft.As("EGY").CallAsync("POST", DraftOfSeed.Operations(draft.Id), fix), "status"));
        Assert.Equal(text, await TextOfAsync(paragraph));
        Assert.Equal(before.Select(one => one.GetRawText()), (await FindingsAsync("NOR")).Select(one => one.GetRawText()));
    }

    [Fact]
    public async Task AFinding_IsIgnoredHereOrEverywhere_AndHeededAgain()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "editor"), ("NOR", "proposer"));
        var (paragraph, text) = await AnOperativeAsync();
        await draft.DoAsync("EGY", Replace(paragraph, text.Length - 1, "，"));
        object Ignore(string? at, string words = "，") => new { op = "ignoreFinding", rule = "endPunctuation", words, paragraph = at, reason = "先例" };
        await draft.RefusedAsync("NOR", "forbidden", "ignored", Ignore(paragraph));
        await draft.RefusedAsync("EGY", "unknownParagraph", "none", Ignore("none"));

        await draft.DoAsync("EGY", Ignore(paragraph));
        var ignored = Assert.Single(await FindingsAsync("NOR"), Is(paragraph)).GetProperty("ignored");
        Assert.Equal(("先例", "EGY", false), (Text(ignored, "reason"), Text(ignored, "delegation"), ignored.GetProperty("everywhere").GetBoolean()));
        Assert.Equal(Text(ignored, "by"), Text(Assert.Single((await draft.NowAsync()).GetProperty("ignored").EnumerateArray()), "by"));
        await draft.DoAsync("SGP", Ignore(null, "；"), new { op = "heedFinding", rule = "endPunctuation", words = "，", paragraph });
        Assert.Equal(JsonValueKind.Null, Assert.Single(await FindingsAsync("NOR"), Is(paragraph)).GetProperty("ignored").ValueKind);
        await draft.DoAsync("SGP", Ignore(null));
        Assert.True(Assert.Single(await FindingsAsync("NOR"), Is(paragraph)).GetProperty("ignored").GetProperty("everywhere").GetBoolean());

        // What is gone, or does not read so any more, is ignored in vain and does no harm.
        await draft.DoAsync("SGP", Ignore(paragraph), new { op = "removeParagraph", paragraph });
        Assert.DoesNotContain(await FindingsAsync("NOR"), Is(paragraph));
        Assert.Equal(3, (await draft.NowAsync()).GetProperty("ignored").GetArrayLength());
    }

    [Fact]
    public async Task FinishedText_IsCheckedAsItWasRead()
    {
        await draft.BeginAsync("002", ("SGP", "facilitator"));
        var id = draft.Template.GetProperty("id").GetString();
        var answer = await draft.As("SGP").CallAsync("GET", $"/api/library/{id}/findings?words=zh");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("revision").ValueKind);
        Assert.All(Findings(answer), finding => Assert.Equal(JsonValueKind.Null, finding.GetProperty("ignored").ValueKind));
        await draft.As("SGP").CallAsync("GET", "/api/library/none/findings", expected: 404);
    }

    [Fact]
    public async Task Rules_AreToldInTheLanguageThatIsAskedFor()
    {
        var api = server.As(People.Stranger);
        var (english, chinese) = (await api.CallAsync("GET", "/api/rules"), await api.CallAsync("GET", "/api/rules?words=zh"));
        Assert.Equal(RuleBook.All.Select(rule => rule.Id), chinese.EnumerateArray().Select(rule => Text(rule, "id")));
        Assert.Equal(RuleBook.All.Select(rule => rule.Why.En), english.EnumerateArray().Select(rule => Text(rule, "why")));
        Assert.Equal(RuleBook.All.Select(rule => rule.Title.Zh), chinese.EnumerateArray().Select(rule => Text(rule, "title")));
    }

    [Theory]
    [InlineData("/api/rules")]
    [InlineData("/api/drafts/ID/findings")]
    [InlineData("/api/library/ID/findings")]
    public async Task OtherWords_AreRefused(string path)
    {
        var problem = await server.As(People.Facilitator).CallAsync("GET", $"{path.Replace("ID", await server.NewDraftAsync(), StringComparison.Ordinal)}?words=fr", expected: 400);
        Assert.Equal("invalidField", Text(problem, "code"));
    }

    private static IEnumerable<JsonElement> Findings(JsonElement answer) => answer.GetProperty("findings").EnumerateArray();

    private static Predicate<JsonElement> Is(string paragraph) => finding => Text(finding, "rule") == "endPunctuation" && Text(finding, "paragraph") == paragraph;

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static object Replace(string paragraph, int at, string with) =>
        new { op = "editText", paragraph, delta = new { ops = new object[] { new { retain = at }, new { insert = with }, new { delete = with.Length } } } };

    private async Task<IReadOnlyList<JsonElement>> FindingsAsync(string who) => [.. Findings(await draft.As(who).CallAsync("GET", $"/api/drafts/{draft.Id}/findings"))];

    /// <summary>The first operative paragraph, which nothing is wrong with.</summary>
    private async Task<(string Id, string Text)> AnOperativeAsync()
    {
        var first = (await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().First(paragraph => Text(paragraph, "kind") == "operative");
        return (Text(first, "id")!, Text(first, "text")!);
    }

    private async Task<string?> TextOfAsync(string paragraph) =>
        Text((await draft.NowAsync()).GetProperty("paragraphs").EnumerateArray().Single(each => Text(each, "id") == paragraph), "text");
}
