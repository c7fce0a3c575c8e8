using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Invitations;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Invitations;

/// <summary>Links with which people choose their passwords, and tables of delegates.</summary>
public class InvitationTests(RunningServer server)
{
    private const string Chosen = "correct horse battery staple";

    [Fact]
    public async Task Link_LetsThePersonChooseThePassword_Once()
    {
        var email = NewAddress();
        var token = await TokenAsync(email);
        Assert.Equal(401, (await TrySignInAsync(email)).Status);
        Assert.True((await UserAsync(email)).GetProperty("waiting").GetBoolean());

        var seen = await server.Anonymous().CallAsync("POST", "/api/invitation/look", new { token });
        Assert.Equal((email, "Aigerim", "KAZ"), (seen.GetProperty("email").GetString(), seen.GetProperty("name").GetString(), seen.GetProperty("delegation").GetString()));
        await server.Anonymous().CallAsync("POST", "/api/invitation", new { token, password = "short" }, 400);
        await server.Anonymous().CallAsync("POST", "/api/invitation", new { token, password = Chosen });
        Assert.Equal(200, (await TrySignInAsync(email)).Status);
        Assert.False((await UserAsync(email)).GetProperty("waiting").GetBoolean());

        await AssertInvalidAsync(token);
    }

    [Fact]
    public async Task Link_CannotBePutOff()
    {
        var token = await TokenAsync(NewAddress());
        await AssertInvalidAsync($"{token}0");
    }

    [Fact]
    public async Task Link_UsedByTwoAtOnce_WorksForOne()
    {
        var token = await TokenAsync(NewAddress());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Anonymous().TryAsync("POST", "/api/invitation", new { token, password = Chosen })));
        Assert.Equal("200 403 403 403 403 403 403 403", string.Join(' ', answers.Select(answer => answer.Status).Order()));
    }

    [Fact]
    public async Task Link_IsReplacedByANewerOne_AndNeverMadeForSomebodyWhoHasCome()
    {
        var email = NewAddress();
        var first = await TokenAsync(email);
        var second = await TokenAsync(email);
        await AssertInvalidAsync(first);
        await server.Anonymous().CallAsync("POST", "/api/invitation", new { token = second, password = Chosen });
        var again = await InviteAsync(new { email, name = "Aigerim", delegation = "KAZ" });
        Assert.Equal("emailTaken", again.GetProperty("faults")[0].GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, again.GetProperty("link").ValueKind);
    }

    [Fact]
    public async Task Link_EndsAfterAWeek_AndIsKeptAsAHashOnly()
    {
        var email = NewAddress();
        var token = await TokenAsync(email);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var id = (await db.Users.SingleAsync(account => account.UserName == email, TestContext.Current.CancellationToken)).Id;
        var kept = Assert.Single(await db.UserTokens.Where(each => each.UserId == id).ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(token, kept.Value, StringComparison.Ordinal);

        foreach (var (days, isGood) in new[] { (6.9, true), (7.1, false) })
        {
            var links = new InvitationLinks(db, scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), new Later(TimeSpan.FromDays(days)));
            if (isGood)
                Assert.Equal(email, (await links.FindAsync(token)).Email);
            else
                Assert.Equal("invalidInvitation", (await Assert.ThrowsAsync<RefusedException>(() => links.AcceptAsync(token, Chosen))).Code);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("guessed")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000.99999999999")]
    public Task Link_ThatNobodyMade_IsRefused(string token) => AssertInvalidAsync(token);

    [Fact]
    public async Task Table_IsReadBeforeAnythingIsMade_FaultsNamed()
    {
        var waiting = NewAddress();
        await TokenAsync(waiting);
        var fresh = NewAddress();
        var rows = await PreviewAsync($"姓名;电子邮件;代表团\r\n\"Li; Na\";{fresh};中国\r\nAigerim;{waiting};\r\n;x;Atlantis\r\nOld;{People.Editor};KAZ\r\nAgain;{fresh.ToUpperInvariant()};Fiji\r\n");
        Assert.Equal(
            [$"2 {fresh} Li; Na CHN", $"3 {waiting} Aigerim KAZ again", "4 x  Atlantis email:invalidField name:invalidField delegation:invalidField", $"5 {People.Editor} {People.Editor} KAZ email:emailTaken", $"6 {fresh.ToUpperInvariant()} Again FJI email:emailTwice"],
            rows.Select(Line));
        Assert.DoesNotContain((await server.As(People.Administrator).CallAsync("GET", "/api/users")).EnumerateArray(), user => user.GetProperty("email").GetString() == fresh);
    }

    [Theory]
    [InlineData("Li Na,li@tests.example,CHN", "1 li@tests.example Li Na CHN")]
    [InlineData("\uFEFFEmail\tName\r\nli@tests.example\tLi Na\r\n", "2 li@tests.example Li Na ")]
    [InlineData("name,email,delegation\n\n\"Li\n\"\"Na\"\"\",li@tests.example,chn\nB,b@tests.example,", "3 li@tests.example Li\n\"Na\" CHN name:invalidField", "5 b@tests.example B ")]
    public async Task Table_OfAnySeparatorAndHeading_IsRead(string file, params string[] expected) => Assert.Equal(expected, (await PreviewAsync(file)).Select(Line));

    [Theory]
    [InlineData("")]
    [InlineData("name,delegation\nLi Na,CHN")]
    [InlineData("name,email\n")]
    public async Task Table_WithoutPeople_IsRefused(string file)
    {
        var (status, problem) = await server.As(People.Administrator).TryAsync("POST", "/api/users/invitations/preview", Csv(file));
        Assert.Equal((400, "file"), (status, problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Invitations_AreForAdministrators()
    {
        await server.As(People.Facilitator).CallAsync("POST", "/api/users/invitations", new { people = new[] { new { email = NewAddress(), name = "A" } } }, 403);
        await server.As(People.Facilitator).CallAsync("POST", "/api/users/invitations/preview", Csv("A,a@tests.example"), 403);
        await server.Anonymous().CallAsync("POST", "/api/users/invitations", "{}", 401);
        await server.As(People.Administrator).CallAsync("POST", "/api/users/invitations", new { people = new[] { new { email = NewAddress(), name = "A" } }, mail = true }, 400);
    }

    private static string NewAddress() => $"{Guid.NewGuid():N}@tests.example";

    private static ByteArrayContent Csv(string text) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    private static string Line(JsonElement row) => string.Join(' ', new[]
    {
        $"{row.GetProperty("line")} {row.GetProperty("email")} {row.GetProperty("name")} {row.GetProperty("delegation")}", row.GetProperty("waiting").GetBoolean() ? "again" : null,
    }.Concat(row.GetProperty("faults").EnumerateArray().Select(fault => $"{fault.GetProperty("field")}:{fault.GetProperty("code")}")).OfType<string>());

    private async Task<IReadOnlyList<JsonElement>> PreviewAsync(string file) => [.. (await server.As(People.Administrator).CallAsync("POST", "/api/users/invitations/preview", Csv(file))).EnumerateArray()];

    private async Task<JsonElement> InviteAsync(object person) => Assert.Single((await server.As(People.Administrator).CallAsync("POST", "/api/users/invitations", new { people = new[] { person } })).EnumerateArray());

    private async Task<string> TokenAsync(string email) =>
        (await InviteAsync(new { email, name = "Aigerim", delegation = "KAZ" })).GetProperty("link").GetString()!["/invitation#".Length..];

    private Task<(int Status, JsonElement Json)> TrySignInAsync(string email) => server.Anonymous().TryAsync("POST", "/api/session?token=true", new { email, password = Chosen });

    private async Task<JsonElement> UserAsync(string email) =>
        (await server.As(People.Administrator).CallAsync("GET", "/api/users")).EnumerateArray().Single(user => user.GetProperty("email").GetString() == email);

    private async Task AssertInvalidAsync(string token)
    {
        foreach (var path in new[] { "/api/invitation", "/api/invitation/look" })
            Assert.Equal("invalidInvitation", (await server.Anonymous().CallAsync("POST", path, new { token, password = Chosen }, 403)).GetProperty("code").GetString());
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
