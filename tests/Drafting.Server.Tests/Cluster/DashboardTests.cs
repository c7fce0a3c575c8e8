using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Cluster;

public class DashboardTests(RunningServer server)
{
    [Theory]
    [InlineData("/dashboard/")]
    [InlineData("/dashboard/DashboardCounters")]
    public async Task Dashboard_IsForAdministrators(string path)
    {
        Assert.Equal(401, (await server.Anonymous().TryAsync("GET", path)).Status);
        Assert.Equal(403, (await server.As(People.Facilitator).TryAsync("GET", path)).Status);
        Assert.Equal(200, (await server.As(People.Administrator).TryAsync("GET", path)).Status);
    }
}
