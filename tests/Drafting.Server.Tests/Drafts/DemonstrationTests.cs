using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Drafts;

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
            Assert.Equal(5, passwords.Count);
            await first.KillAsync();
        }

        using var second = await ServerProcess.StartAsync(folder, "--demo");
        Assert.Contains(second.Said, line => line.Contains("exist already", StringComparison.Ordinal));
        foreach (var (email, password) in passwords)
        {
            var api = await Api.SignInAsync(second.Address, email, password);
            var drafts = (await api.CallAsync("GET", "/api/drafts")).EnumerateArray().ToList();
            Assert.Equal([0, 73], drafts.Select(draft => draft.GetProperty("sponsorCount").GetInt32()).Order());
            Assert.Equal(5, (await api.CallAsync("GET", "/api/library")).GetArrayLength());
        }
    }
}
