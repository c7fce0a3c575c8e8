using System.Net.Http.Json;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Access;

public class SignInTests(RunningServer server)
{
    private Task<System.Text.Json.JsonElement> CreateAsync(string email) =>
        server.As(People.Administrator).CallAsync("POST", "/api/users", new { email, password = People.Password, name = "N", delegation = (string?)null }, 201);

    [Fact]
    public async Task SignIn_OfAnUnknownAccount_IsAnsweredAsAWrongPassword()
    {
        var unknown = await server.Anonymous().CallAsync("POST", "/api/session", new { email = "nobody@tests.example", password = "whatever it is" }, 401);
        var wrong = await server.Anonymous().CallAsync("POST", "/api/session", new { email = People.Reviewer, password = "whatever it is" }, 401);
        Assert.Equal("wrongCredentials", wrong.GetProperty("code").GetString());
        Assert.Equal(unknown.GetRawText(), wrong.GetRawText());
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswordsFromHere_IsRefusedWithTheRightOneToo()
    {
        await CreateAsync("locked@tests.example");
        for (var i = 0; i < 5; i++)
            await server.Anonymous().CallAsync("POST", "/api/session", new { email = "locked@tests.example", password = "wrong password" }, 401);
        await server.Anonymous().CallAsync("POST", "/api/session", new { email = "locked@tests.example", password = People.Password }, 401);
    }

    [Fact]
    public async Task Cookie_Given_SignsInUntilItIsTakenBack()
    {
        var response = await server.Anonymous().RawAsync(new(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { email = People.Reviewer.ToUpperInvariant(), password = People.Password }) });
        var cookie = response.Headers.GetValues("Set-Cookie").Single(given => given.StartsWith("drafting=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        HttpRequestMessage With(HttpMethod method, string path)
        {
            var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
            return request;
        }

        var (status, me) = await server.Anonymous().SendAsync(With(HttpMethod.Get, "/api/session"));
        Assert.Equal(200, status);
        Assert.Equal(People.Reviewer, me.GetProperty("email").GetString());
        Assert.Equal("CHN", me.GetProperty("delegation").GetString());
        var out_ = await server.Anonymous().RawAsync(With(HttpMethod.Delete, "/api/session"));
        Assert.Equal(204, (int)out_.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(out_.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal(401, (await server.Anonymous().SendAsync(With(HttpMethod.Get, "/api/session"))).Status);
    }

    [Fact]
    public async Task Token_SignedOut_IsGoodForNothingAndTheOthersStayGood()
    {
        await CreateAsync("leaver@tests.example");
        async Task<string> TokenAsync() => (await server.Anonymous().CallAsync(
            "POST", "/api/session?token=true", new { email = "leaver@tests.example", password = People.Password })).GetProperty("accessToken").GetString()!;
        async Task<int> StatusAsync(HttpMethod method, string token)
        {
            var request = new HttpRequestMessage(method, "/api/session");
            request.Headers.Authorization = new("Bearer", token);
            return (await server.Anonymous().SendAsync(request)).Status;
        }

        var (left, kept) = (await TokenAsync(), await TokenAsync());
        Assert.Equal(204, await StatusAsync(HttpMethod.Delete, left));
        Assert.Equal((401, 200), (await StatusAsync(HttpMethod.Get, left), await StatusAsync(HttpMethod.Get, kept)));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 401)]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "null", 403)]
    public async Task ChangingRequest_OfAnotherSite_IsRefused(string header, string value, int expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(new { email = "a@tests.example", password = "wrong password" }) };
        request.Headers.Add(header, value);
        var (status, _) = await server.Anonymous().SendAsync(request);
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Token_ThatIsNone_Is401() => await new Api(server.Address, "no-token").CallAsync("GET", "/api/session", null, 401);

    [Fact]
    public async Task Hub_WithoutAToken_IsRefused() =>
        await Assert.ThrowsAnyAsync<System.Net.WebSockets.WebSocketException>(() => HubClient.ConnectAsync(server.Address, "no-token"));

    [Fact]
    public async Task User_WithATakenAddress_Is409()
    {
        await CreateAsync("twice@tests.example");
        var problem = await server.As(People.Administrator).CallAsync("POST", "/api/users", new { email = "Twice@tests.example", password = People.Password, name = "N" }, 409);
        Assert.Equal("emailTaken", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("email", """{"email":"not an address","password":"long enough","name":"N"}""")]
    [InlineData("email", """{"password":"long enough","name":"N"}""")]
    [InlineData("password", """{"email":"p1@tests.example","password":"short","name":"N"}""")]
    [InlineData("password", """{"email":"p2@tests.example","name":"N"}""")]
    [InlineData("name", """{"email":"p3@tests.example","password":"long enough","name":" "}""")]
    [InlineData("delegation", """{"email":"p4@tests.example","password":"long enough","name":"N","delegation":"XXX"}""")]
    public async Task User_WithAnInvalidField_IsRefusedWithItsName(string field, string body)
    {
        var problem = await server.As(People.Administrator).CallAsync("POST", "/api/users", body, 400);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }
}
