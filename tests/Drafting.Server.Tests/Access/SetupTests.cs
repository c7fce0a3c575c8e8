using Drafting.Server.Access;
using Drafting.Server.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Access;

public class SetupTests
{
    [Fact]
    public async Task SetupLink_Used_MakesOneAdministratorOnce()
    {
        using var folder = new TemporaryFolder();
        var (app, address) = await RunningServer.StartAsync(folder, "--Client:Path", folder.File("none"));
        await using (app)
        {
            var token = app.Services.GetRequiredService<SetupLink>().Issue();
            var anyone = new Api(address, null);
            object Setup(string given, string password) => new { token = given, email = "first@tests.example", password, name = "First" };

            await anyone.CallAsync("POST", "/api/setup", Setup("guessed", People.Password), 403);
            await anyone.CallAsync("POST", "/api/setup/check", new { token = "guessed" }, 403);
            await anyone.CallAsync("POST", "/api/setup/check", new { token }, 204);
            await anyone.CallAsync("POST", "/api/setup", Setup(token, "short"), 400);
            var made = await anyone.CallAsync("POST", "/api/setup", Setup(token, People.Password), 201);
            Assert.True(made.GetProperty("administrator").GetBoolean());
            await anyone.CallAsync("POST", "/api/setup", Setup(token, People.Password), 403);
            await anyone.CallAsync("POST", "/api/setup/check", new { token }, 403);
            await Api.SignInAsync(address, "first@tests.example", People.Password);
        }
    }

    [Theory]
    [InlineData("--Storage:Provider", "postgres", "is none of PostgreSQL's")]
    [InlineData("--Storage:Provider", "oracle", "Set it to “sqlite” or “postgres”")]
    [InlineData("--Node:Role", "waiter", "siloAndWeb, web, silo")]
    [InlineData("--Cluster:AdvertisedAddress", "here", "an IP address")]
    [InlineData("--Cluster:ProbeTimeout", "5", "100 or more")]
    [InlineData("--Bootstrap:AdminEmail", "a@tests.example", "belong together")]
    [InlineData("--Limits:Message", "0", "above 0")]
    public async Task Settings_ThatCannotBe_StopTheStartWithAReason(string name, string value, string reason)
    {
        using var folder = new TemporaryFolder();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(folder, name, value));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }
}
