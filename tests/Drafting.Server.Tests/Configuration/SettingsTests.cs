using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Configuration;

public class SettingsTests
{
    [Theory]
    [InlineData("--Storage:Provder", "sqlite", "There is no setting Storage__Provder. Did you mean Storage__Provider?")]
    [InlineData("--storage:conectionstring", "x.db", "Did you mean Storage__ConnectionString?")]
    [InlineData("--Limits:Mesage", "1", "Did you mean Limits__Message?")]
    [InlineData("--Bootstrap:Email", "a@tests.example", "Bootstrap has AdminEmail, AdminPassword.")]
    [InlineData("--Client:Pth", "x", "Did you mean Client__Path?")]
    [InlineData("--Limits:Message", "much", "Limits__Message is “much”. Set it to a whole number.")]
    [InlineData("--Limits:Message", "99999999999999999999", "Set it to a whole number.")]
    [InlineData("--Limits:SignInsPerMinute", "", "Set it to a whole number.")]
    [InlineData("--Proxy:Trusted", "10.0.0.5, proxy", "Proxy__Trusted holds “proxy”")]
    [InlineData("--Proxy:Trusted", "10.0.0.0/99", "Proxy__Trusted holds “10.0.0.0/99”")]
    [InlineData("--Proxy:Trusted", "::/0", "which is everyone")]
    [InlineData("--Proxy:Hops", "0", "1 to 10")]
    [InlineData("--Mail:From", "a@tests.example", "Mail__Host is not set")]
    [InlineData("--Mail:Host", "mail.tests.example", "Mail__From is “”")]
    [InlineData("--Mail:Security", "ssl", "Set it to startTls or tls or none.")]
    [InlineData("--Platform:TimeZone", "New York", "Platform__TimeZone is “New York”. Set it to an IANA time zone")]
    [InlineData("--Platform:Timezon", "UTC", "Did you mean Platform__TimeZone?")]
    [InlineData("--Mail:Hots", "mail.tests.example", "Did you mean Mail__Host?")]
    public async Task Setting_MisspeltOrUnreadable_StopsTheStartAndSaysWhatToDo(string name, string value, string reason)
    {
        using var folder = new TemporaryFolder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(folder, name, value));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("drafting.db")));
    }

    [Fact]
    public async Task Section_Misspelt_IsWarnedOfAndTheServerStarts()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync(folder, "--Storge:Provider", "sqlite", "--Elsewhere:Key", "value");
        await server.UntilSaidAsync("There are settings under Storge, which this server does not read. Did you mean Storage?");
        Assert.DoesNotContain(server.Said, line => line.Contains("Elsewhere", StringComparison.Ordinal));
    }
}
