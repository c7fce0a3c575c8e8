using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Platform;

public class PlatformTests(RunningServer server)
{
    [Fact]
    public async Task Platform_UnlessSet_IsInNewYork_AndOnlyWhoIsSignedInIsTold()
    {
        Assert.Equal("America/New_York", (await server.As(People.Reviewer).CallAsync("GET", "/api/platform")).GetProperty("timeZone").GetString());
        await server.Anonymous().CallAsync("GET", "/api/platform", expected: 401);
    }

    [Fact]
    public async Task Platform_InAnotherZone_TellsIt()
    {
        using var folder = new TemporaryFolder();
        var (app, address) = await RunningServer.StartAsync(
            folder, "--Platform:TimeZone", "Africa/Nairobi", "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password);
        await using (app)
        {
            var api = await Api.SignInAsync(address, People.Administrator, People.Password);
            Assert.Equal("Africa/Nairobi", (await api.CallAsync("GET", "/api/platform")).GetProperty("timeZone").GetString());
        }
    }
}
