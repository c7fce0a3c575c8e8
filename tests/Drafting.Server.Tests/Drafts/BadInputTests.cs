using System.Net.Http.Headers;
using System.Text;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Drafts;

/// <summary>Bad input on every call that takes any: a 4xx with a code, and the server goes on.</summary>
public class BadInputTests(RunningServer server)
{
    private static readonly (string Method, string Path)[] WithBody =
    [
        ("POST", "/api/session"), ("POST", "/api/setup"), ("POST", "/api/setup/check"), ("POST", "/api/users"), ("POST", "/api/drafts"), ("POST", "/api/drafts/ID/operations"),
        ("POST", "/api/drafts/ID/versions"), ("PUT", $"/api/drafts/ID/members/{People.Reviewer}"),
    ];

    private static readonly string[] Malformed = ["", "{", "null", "[", "{\"a\":}", "\"\\ud800\"", "{\"email\":5,\"title\":5,\"label\":5,\"role\":5,\"token\":5}", new string('[', 5000)];

    public static TheoryData<string, string> Calls()
    {
        var calls = new TheoryData<string, string>();
        foreach (var (method, path) in WithBody)
            calls.Add(method, path);
        return calls;
    }

    private async Task<(Api Api, string Path)> ForAsync(string path)
    {
        var api = server.As(path.StartsWith("/api/users", StringComparison.Ordinal) ? People.Administrator : People.Facilitator);
        return (api, path.Contains("ID", StringComparison.Ordinal) ? path.Replace("ID", await server.NewDraftAsync(), StringComparison.Ordinal) : path);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Body_ThatIsMalformed_Is400OrRejected(string method, string path)
    {
        var (api, to) = await ForAsync(path);
        foreach (var body in Malformed)
        {
            var (status, json) = await api.TryAsync(method, to, body);
            var isRejected = status == 200 && path.EndsWith("operations", StringComparison.Ordinal) && json.GetProperty("code").GetString() == "malformed";
            Assert.True(status == 400 || isRejected || (status == 403 && path.StartsWith("/api/setup", StringComparison.Ordinal)), $"{method} {path} with {body[..Math.Min(50, body.Length)]} answered {status}");
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Body_ThatIsNoJson_Is415(string method, string path)
    {
        var (api, to) = await ForAsync(path);
        var problem = await api.CallAsync(method, to, new StringContent("{}", Encoding.UTF8, "text/plain"), 415);
        Assert.Equal("unsupportedMediaType", problem.GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Body_OverOneMegabyte_Is413(string method, string path)
    {
        var (api, to) = await ForAsync(path);
        var problem = await api.CallAsync(method, to, $"{{\"x\":\"{new string('x', 1 << 20)}\"}}", 413);
        Assert.Equal("tooLarge", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/api/drafts/ID?revision=x", 400)]
    [InlineData("/api/drafts/ID?revision=-1", 400)]
    [InlineData("/api/drafts/ID?revision=99", 404)]
    [InlineData("/api/drafts/ID?revision=99999999999999999999", 400)]
    [InlineData("/api/drafts/ID/log?after=-1", 400)]
    [InlineData("/api/drafts/ID/log?after=x", 400)]
    [InlineData("/api/drafts/ID/log?limit=0", 400)]
    [InlineData("/api/drafts/ID/paragraphs/none/history", 404)]
    [InlineData("/api/drafts/ID/export?format=odt", 400)]
    [InlineData("/api/drafts/ID/export", 400)]
    [InlineData("/api/drafts/ID/nothing", 404)]
    [InlineData("/api/redline", 400)]
    [InlineData("/api/redline?from=draft:ID&to=nonsense", 400)]
    [InlineData("/api/redline?from=draft:ID&via=nonsense&to=draft:ID", 400)]
    [InlineData("/api/redline?from=draft:ID&via=draft:ID@99&to=draft:ID", 404)]
    [InlineData("/api/redline?from=draft:ID&via=draft:ID&to=draft:ID&format=html", 400)]
    [InlineData("/api/redline?from=draft:ID&to=draft:ID@", 400)]
    [InlineData("/api/redline?from=draft:ID&to=draft:ID@-1", 400)]
    [InlineData("/api/redline?from=draft:ID&to=draft:ID@99", 404)]
    [InlineData("/api/redline?from=draft:ID&to=draft:ID@v:none", 404)]
    [InlineData("/api/redline?from=draft:ID&to=library:none", 404)]
    [InlineData("/api/redline?from=draft:ID&to=draft:ID&format=odt", 400)]
    [InlineData("/api/library/none", 404)]
    [InlineData("/api/library/none/export?format=text", 404)]
    [InlineData("/api/%00", 400)]
    [InlineData("/api/nothing", 404)]
    public async Task Address_ThatNamesNothing_IsRefused(string path, int expected)
    {
        var (api, to) = await ForAsync(path);
        await api.CallAsync("GET", to, null, expected);
    }

    [Theory]
    [InlineData("?revision=abc", "revision")]
    [InlineData("?revision=", "revision")]
    [InlineData("?revision=-1", "revision")]
    [InlineData("/log?after=1.5", "after")]
    [InlineData("/log?after=0&limit=many", "limit")]
    public async Task Query_WithAnInvalidField_IsRefusedWithItsName(string query, string field)
    {
        var (api, to) = await ForAsync("/api/drafts/ID" + query);
        Assert.Equal(field, (await api.CallAsync("GET", to, null, 400)).GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("{\"language\":\"zh\"}", "title")]
    [InlineData("{\"title\":\" \",\"language\":\"zh\"}", "title")]
    [InlineData("{\"title\":\"t\"}", "language")]
    [InlineData("{\"title\":\"t\",\"language\":\"de\"}", "language")]
    [InlineData("{\"title\":\"t\",\"language\":\"zh\",\"template\":\"none\"}", "template")]
    public async Task Draft_WithAnInvalidField_IsRefusedWithItsName(string body, string field)
    {
        var problem = await server.As(People.Facilitator).CallAsync("POST", "/api/drafts", body, 400);
        Assert.Equal(field, problem.GetProperty("field").GetString());
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 400)]
    [InlineData("application/xml", 400)]
    [InlineData("application/pdf", 415)]
    [InlineData("application/octet-stream", 415)]
    [InlineData("text/plain; charset=nonsense", 415)]
    [InlineData("text/plain", 400)]
    [InlineData("text/plain; charset=utf-8", 400)]
    public async Task File_ThatCannotBeRead_IsRefused(string type, int expected)
    {
        var content = new ByteArrayContent([0xC3, 0x28, 0xFF]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        await server.As(People.Editor).CallAsync("POST", "/api/library?filename=x.bin", content, expected);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-7", "The General Assembly,", 415, "unsupportedCharset")]
    [InlineData("text/plain", "%PDF-1.7\n1 0 obj", 415, "unsupportedFormat")]
    [InlineData("text/plain", "{\\rtf1 The General Assembly,}", 415, "unsupportedFormat")]
    [InlineData("text/plain", "T\0h\0e\0", 400, "notUtf8")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "\u00D0\u00CF\u0011\u00E0", 400, "protectedDocx")]
    public async Task File_OfAnotherKind_IsRefusedByName(string type, string latin, int expected, string code)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(latin));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(code, (await server.As(People.Editor).CallAsync("POST", "/api/library?filename=x.bin", content, expected)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task File_OfMoreParagraphsThanAnyDocument_IsRefused()
    {
        var content = new StringContent("Annex\n\n" + string.Concat(Enumerable.Range(0, 20_001).Select(_ => "Annex\n\n")), Encoding.UTF8, "text/plain");
        Assert.Equal("tooLarge", (await server.As(People.Editor).CallAsync("POST", "/api/library?filename=many.txt", content, 400)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task File_OverTenMegabytes_Is413()
    {
        var content = new ByteArrayContent(new byte[(10 << 20) + 1]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        await server.As(People.Editor).CallAsync("POST", "/api/library?filename=big.txt", content, 413);
    }

    [Fact]
    public async Task Member_ThatCannotBe_IsRefused()
    {
        var draft = await server.NewDraftAsync();
        var api = server.As(People.Facilitator);
        async Task<string?> CodeAsync(string method, string email, object? body, int expected) =>
            (await api.CallAsync(method, $"/api/drafts/{draft}/members/{email}", body, expected)).GetProperty("code").GetString();
        Assert.Equal("invalidField", await CodeAsync("PUT", "nobody", new { role = "editor" }, 400));
        Assert.Equal("invalidField", await CodeAsync("PUT", People.Editor, new { role = "king" }, 400));
        Assert.Equal("unknownMember", await CodeAsync("DELETE", People.Stranger, null, 404));
        Assert.Equal("lastFacilitator", await CodeAsync("DELETE", People.Facilitator, null, 409));
        Assert.Equal("lastFacilitator", await CodeAsync("PUT", People.Facilitator, new { role = "editor" }, 409));
    }
}
