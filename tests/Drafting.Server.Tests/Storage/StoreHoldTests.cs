using Drafting.Server.Configuration;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Storage;

/// <summary>One server on one embedded store.</summary>
public class StoreHoldTests
{
    [Theory]
    [InlineData("the same path")]
    [InlineData("a relative path")]
    [InlineData("a link to the folder")]
    [InlineData("a link to the file")]
    [InlineData("a link to a link")]
    public async Task SecondServer_OnTheSameStore_IsRefusedWithTheNameOfTheFirst(string spelling)
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        var file = folder.File("drafting.db");
        var (first, address) = await RunningServer.StartAsync(folder, "--Client:Path", folder.File("none"));
        await using (first)
        {
            var again = spelling switch
            {
                "a relative path" => Path.GetRelativePath(Environment.CurrentDirectory, file),
                "a link to the folder" => Path.Combine(Directory.CreateSymbolicLink(elsewhere.File("folder"), Path.GetDirectoryName(file)!).FullName, "drafting.db"),
                "a link to the file" => File.CreateSymbolicLink(elsewhere.File("other.db"), file).FullName,
                "a link to a link" => File.CreateSymbolicLink(elsewhere.File("second.db"), File.CreateSymbolicLink(elsewhere.File("first.db"), file).FullName).FullName,
                _ => file,
            };
            var refused = await Assert.ThrowsAsync<StartupException>(() => RunningServer.StartAsync(folder, "--Storage:ConnectionString", $"Data Source={again}"));
            Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}, since 20", refused.Message, StringComparison.Ordinal);
            Assert.Equal(200, (await new Api(address, null).TryAsync("GET", "/health/ready")).Status);
        }

        var (next, _) = await RunningServer.StartAsync(folder, "--Client:Path", folder.File("none"));
        await next.DisposeAsync();
    }

    [Fact]
    public async Task Server_ThatWasKilled_HoldsNothing()
    {
        using var folder = new TemporaryFolder();
        using (var killed = await ServerProcess.StartAsync(folder))
            await killed.KillAsync();
        var (next, _) = await RunningServer.StartAsync(folder);
        await next.DisposeAsync();
    }
}
