using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Tests.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Drafting.Server.Tests.Access;

/// <summary>Whoever guesses passwords gets nowhere, locks nobody out and learns of no account. Behind a proxy, so that a test can come from many addresses.</summary>
public sealed class GuessingTests : IAsyncLifetime
{
    private const string Wrong = "not the password";

    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;
    private string address = "";

    public async ValueTask InitializeAsync() => (app, address) = await RunningServer.StartAsync(
        folder, "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password, "--Proxy:Trusted", "127.0.0.1");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task WrongPasswords_PauseThePlaceTheyCameFrom_AndNoOther()
    {
        for (var i = 0; i < 8; i++)
            await TryAsync("10.0.0.1", People.Administrator, Wrong);
        Assert.Equal(401, (int)(await TryAsync("10.0.0.1", People.Administrator, People.Password)).StatusCode);
        Assert.Equal(200, (int)(await TryAsync("10.0.0.2", People.Administrator, People.Password)).StatusCode);
    }

    [Fact]
    public async Task KnownDevice_AtThePlaceOfTheGuesser_SignsInAllTheSame()
    {
        var device = (await TryAsync("10.0.0.1", People.Administrator, People.Password)).Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("drafting.device.", StringComparison.Ordinal));
        foreach (var part in new[] { "httponly", "samesite=strict", "path=/api/session" })
            Assert.Contains(part, device, StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < 8; i++)
            await TryAsync("10.0.0.1", People.Administrator, Wrong);
        Assert.Equal(401, (int)(await TryAsync("10.0.0.1", People.Administrator, People.Password)).StatusCode);
        Assert.Equal(200, (int)(await TryAsync("10.0.0.1", People.Administrator, People.Password, device.Split(';')[0])).StatusCode);
        // A cookie that was made up, or is of another account, opens nothing.
        Assert.Equal(401, (int)(await TryAsync("10.0.0.1", People.Administrator, People.Password, device.Split('=')[0] + "=made-up")).StatusCode);
    }

    [Fact]
    public async Task Answers_AreTheSameWhetherOrNotThereIsAnAccount_PausedOrNot()
    {
        var answers = new Dictionary<string, (List<string> Bodies, List<bool> Waits)>();
        foreach (var email in new[] { People.Administrator, "nobody@tests.example" })
        {
            var (bodies, waits) = answers[email] = ([], []);
            for (var i = 0; i < 8; i++)
            {
                using var answer = await TryAsync("10.0.0.1", email, Wrong);
                Assert.Equal(401, (int)answer.StatusCode);
                bodies.Add(await answer.Content.ReadAsStringAsync());
                waits.Add(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            }
        }

        Assert.Single(answers.Values.SelectMany(answer => answer.Bodies).Distinct());
        Assert.All(answers.Values, answer => Assert.Equal([false, false, false, false, false, true, true, true], answer.Waits));
    }

    [Fact]
    public async Task Answers_TakeTheSameWork_OneHashOfTheSameKind()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var hasher = new CountingHasher();
        var accounts = ActivatorUtilities.CreateInstance<Accounts>(scope.ServiceProvider, hasher);
        var here = new SignInOrigin(IPAddress.Parse("10.0.0.1"), null);
        foreach (var email in new[] { People.Administrator, "nobody@tests.example" })
        {
            for (var i = 0; i < 7; i++)
                await Assert.ThrowsAsync<RefusedException>(() => accounts.SignInAsync(email, i == 6 ? People.Password : Wrong, here));
        }

        Assert.Equal(14, hasher.Hashes.Count);
        // The format, the function, the rounds and the length of the salt are the first thirteen bytes.
        Assert.Single(hasher.Hashes.Select(hash => Convert.ToHexString(Convert.FromBase64String(hash).AsSpan(0, 13))).Distinct());
    }

    [Fact]
    public async Task LimitOfAnAddress_SaysHowLongToWait_AndCountsANetworkOfIpv6Once()
    {
        using var other = new TemporaryFolder();
        var (limited, at) = await RunningServer.StartAsync(other, "--Limits:SignInsPerMinute", "3", "--Proxy:Trusted", "127.0.0.1");
        await using (limited)
        {
            var statuses = new List<int>();
            for (var i = 1; i <= 4; i++)
            {
                using var answer = await TryAsync($"2001:db8:1:2::{i}", $"a{i}@tests.example", Wrong, at: at);
                statuses.Add((int)answer.StatusCode);
                Assert.Equal(i == 4, answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
            }

            Assert.Equal([401, 401, 401, 429], statuses);
            Assert.Equal(401, (int)(await TryAsync("2001:db8:1:3::1", "a@tests.example", Wrong, at: at)).StatusCode);
        }
    }

    [Fact]
    public async Task Password_OfThoseTriedFirst_IsRefusedWithWords()
    {
        var administrator = await Api.SignInAsync(address, People.Administrator, People.Password);
        foreach (var password in new[] { "P@ssw0rd!", "weak@tests.example" })
        {
            var problem = await administrator.CallAsync("POST", "/api/users", new { email = "weak@tests.example", password, name = "Weakperson" }, 400);
            Assert.Equal("password", problem.GetProperty("field").GetString());
            Assert.Contains("tried first", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Member_WithOrWithoutAnAccount_IsAnsweredAndListedAlike()
    {
        var facilitator = await Api.SignInAsync(address, People.Administrator, People.Password);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { title = "草案", language = "zh" }, 201)).GetProperty("id").GetString()!;
        await facilitator.CallAsync("POST", "/api/users", new { email = "there@tests.example", password = People.Password, name = "There", delegation = "KAZ" }, 201);
        async Task<string> SetAsync(string who, string role, int expected = 200) =>
            (await facilitator.CallAsync("PUT", $"/api/drafts/{draft}/members/{who}@tests.example", new { role }, expected)).GetRawText().Replace(who, "WHO", StringComparison.Ordinal);
        foreach (var role in new[] { "editor", "reviewer", "reviewer" })
            Assert.Equal(await SetAsync("there", role), await SetAsync("nowhere", role));
        async Task<JsonElement> ListedAsync(string who) =>
            (await facilitator.CallAsync("GET", $"/api/drafts/{draft}/members")).EnumerateArray().Single(member => member.GetProperty("email").GetString() == $"{who}@tests.example");
        Assert.Equal((await ListedAsync("there")).GetRawText().Replace("there", "WHO", StringComparison.Ordinal), (await ListedAsync("nowhere")).GetRawText().Replace("nowhere", "WHO", StringComparison.Ordinal));

        // Who has opened the draft is known by name; who gets an account later has the role that waits for it.
        var there = await Api.SignInAsync(address, "there@tests.example", People.Password);
        await there.CallAsync("GET", $"/api/drafts/{draft}");
        Assert.Equal(("There", "KAZ"), ((await ListedAsync("there")) is var known ? (known.GetProperty("name").GetString(), known.GetProperty("delegation").GetString()) : default));
        await facilitator.CallAsync("POST", "/api/users", new { email = "Nowhere@tests.example", password = People.Password, name = "Nowhere" }, 201);
        Assert.Equal(JsonValueKind.Null, (await ListedAsync("nowhere")).GetProperty("name").ValueKind);
        var newcomer = await Api.SignInAsync(address, "nowhere@tests.example", People.Password);
        await newcomer.CallAsync("GET", $"/api/drafts/{draft}");
        Assert.Equal("Nowhere", (await ListedAsync("nowhere")).GetProperty("name").GetString());
        var problem = await facilitator.CallAsync("PUT", $"/api/drafts/{draft}/members/no-address", new { role = "editor" }, 400);
        Assert.Equal("email", problem.GetProperty("field").GetString());
    }

    private async Task<HttpResponseMessage> TryAsync(string from, string email, string password, string? cookie = null, string? at = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { email, password }) };
        request.Headers.Add("X-Forwarded-For", from);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await new Api(at ?? address, null).RawAsync(request);
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> hasher = new();

        public List<string> Hashes { get; } = [];

        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Hashes.Add(hashedPassword);
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
