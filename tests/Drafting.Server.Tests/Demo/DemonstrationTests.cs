using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Demo;

public class DemonstrationTests
{
    [Fact]
    public async Task Demo_StartedTwice_IsThereOnceWithItsPeople()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string> passwords;
        using (var first = await ServerProcess.StartAsync(folder, "--demo"))
        {
            passwords = first.Said.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts is [var email, _] && email.EndsWith("@drafting.example", StringComparison.Ordinal))
                .ToDictionary(parts => parts[0], parts => parts[1]);
            Assert.Equal(9, passwords.Count);
            await first.KillAsync();
        }

        using var second = await ServerProcess.StartAsync(folder, "--demo");
        Assert.Contains(second.Said, line => line.Contains("exist already", StringComparison.Ordinal));
        foreach (var (email, password) in passwords)
        {
            var api = await Api.SignInAsync(second.Address, email, password);
            var isAdministrator = (await api.CallAsync("GET", "/api/session")).GetProperty("administrator").GetBoolean();
            Assert.Equal(email.StartsWith("administrator", StringComparison.Ordinal), isAdministrator);
            var drafts = (await api.CallAsync("GET", "/api/drafts")).EnumerateArray().ToList();
            Assert.Equal(isAdministrator ? [] : [0, 7, 73], drafts.Select(draft => draft.GetProperty("sponsorCount").GetInt32()).Order());
            Assert.Equal(6, (await api.CallAsync("GET", "/api/library")).GetArrayLength());
        }

        var facilitator = await Api.SignInAsync(second.Address, "facilitator@drafting.example", passwords["facilitator@drafting.example"]);
        await AssertEnglishSideAsync(facilitator);
        // What was taken up is a draft: no line tells of an adoption.
        foreach (var draft in (await facilitator.CallAsync("GET", "/api/drafts")).EnumerateArray())
        {
            var due = await facilitator.CallAsync("GET", $"/api/drafts/{draft.GetProperty("id").GetString()}/updates");
            Assert.DoesNotContain(due.GetProperty("updates").EnumerateArray(), update => update.GetProperty("kind").GetString() == "adoption");
        }
    }

    private static async Task AssertEnglishSideAsync(Api facilitator)
    {
        var summary = (await facilitator.CallAsync("GET", "/api/drafts")).EnumerateArray().Single(draft => draft.GetProperty("language").GetString() == "en");
        Assert.Equal("silence", summary.GetProperty("stage").GetString());
        Assert.True(summary.GetProperty("agreedCount").GetInt32() > 0);
        var id = summary.GetProperty("id").GetString();
        var draft = await facilitator.CallAsync("GET", $"/api/drafts/{id}");
        Assert.InRange(draft.GetProperty("silence").GetProperty("deadline").GetDateTimeOffset(), DateTimeOffset.UtcNow.AddDays(5), DateTimeOffset.UtcNow.AddDays(9));
        var operatives = draft.GetProperty("paragraphs").EnumerateArray().Where(paragraph => paragraph.GetProperty("kind").GetString() == "operative").Select(paragraph => paragraph.GetProperty("text").GetString()!).ToList();
        Assert.Equal(5, operatives.Count);
        Assert.All(operatives.SkipLast(1), text => Assert.EndsWith(";", text, StringComparison.Ordinal));
        Assert.EndsWith(".", operatives[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(draft.GetProperty("paragraphs").EnumerateArray(), paragraph => paragraph.GetProperty("kind").GetString() == "plain");
        var redline = await facilitator.CallAsync("GET", $"/api/redline?from=library:{summary.GetProperty("template").GetString()}&to=draft:{id}");
        var changes = redline.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("change").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "unchanged", "changed", "inserted", "deleted", "moved" }, changes);
    }
}
