using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Drafting.Server.Tests.Running;

/// <summary>The HTTP API as one person calls it.</summary>
public sealed class Api
{
    private readonly HttpClient http;

    public Api(string address, string? token)
    {
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address) };
        Token = token;
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string? Token { get; }

    public static async Task<Api> SignInAsync(string address, string email, string password)
    {
        var answer = await new Api(address, null).CallAsync("POST", "/api/session?token=true", new { email, password }, 200);
        return new Api(address, answer.GetProperty("accessToken").GetString());
    }

    /// <summary>Calls, expects a status, and gives the answer's JSON.</summary>
    public async Task<JsonElement> CallAsync(string method, string path, object? body = null, int expected = 200)
    {
        var (status, json) = await TryAsync(method, path, body);
        Assert.True(status == expected, $"{method} {path} answered {status}, not {expected}: {json}");
        return json;
    }

    /// <summary>Calls, and gives whatever the answer is.</summary>
    public Task<(int Status, JsonElement Json)> TryAsync(string method, string path, object? body = null) => SendAsync(new(new(method), path)
    {
        Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        },
    });

    public async Task<(int Status, JsonElement Json)> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var type = bytes.Length == 0 ? null : response.Content.Headers.ContentType?.MediaType;
        void Hold(JsonElement body) => ApiContract.Hold(request.Method.Method, new Uri(http.BaseAddress!, request.RequestUri!).AbsolutePath, (int)response.StatusCode, type, body);
        if (type?.EndsWith("json", StringComparison.Ordinal) != true)
        {
            Hold(default);
            return ((int)response.StatusCode, default);
        }

        using var json = JsonDocument.Parse(bytes);
        if ((int)response.StatusCode >= 400)
            AssertProblem(response, json.RootElement);
        Hold(json.RootElement);
        return ((int)response.StatusCode, json.RootElement.Clone());
    }

    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request) => http.SendAsync(request);

    private static void AssertProblem(HttpResponseMessage response, JsonElement problem)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.Matches("^[a-z][a-zA-Z0-9]+$", problem.GetProperty("code").GetString());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
    }
}
