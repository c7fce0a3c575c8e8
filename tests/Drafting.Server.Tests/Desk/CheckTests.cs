using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Drafting.Server.Tests.Running;
using Drafting.Testing;

namespace Drafting.Server.Tests.Desk;

/// <summary>Files checked over HTTP: read as the library reads them, and kept nowhere.</summary>
public class CheckTests(RunningServer server)
{
    private const string Wrong = """
        大会，

        回顾其2017年11月17日第72/7号决议；

        1. 决定设立工作组；

        2. 请秘书长提出报告；
        """;

    [Fact]
    public async Task File_IsReadCheckedAndNotKept()
    {
        var before = (await server.As(People.Stranger).CallAsync("GET", "/api/library")).GetArrayLength();
        var answer = await CheckAsync(Encoding.UTF8.GetBytes(Wrong), "text/plain; charset=utf-8", "filename=w.txt&words=zh");
        Assert.Equal(("zh", "draftResolution"), (Text(answer, "language"), Text(answer, "kind")));
        var paragraphs = answer.GetProperty("paragraphs").EnumerateArray().ToDictionary(paragraph => Text(paragraph, "id")!, paragraph => Text(paragraph, "text")!);
        var found = answer.GetProperty("findings").EnumerateArray().Where(finding => Text(finding, "rule") == "endPunctuation").ToList();
        Assert.Equal(["回顾其2017年11月17日第72/7号决议；", "请秘书长提出报告；"], found.Select(finding => paragraphs[Text(finding, "paragraph")!]));
        Assert.All(found, finding => Assert.Equal(Text(finding, "found"), paragraphs[Text(finding, "paragraph")!].Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32())));
        Assert.Equal(before, (await server.As(People.Stranger).CallAsync("GET", "/api/library")).GetArrayLength());
    }

    [Fact]
    public async Task Seeds_AsTheyAre_AreChecked()
    {
        foreach (var seed in RepositoryPaths.Seeds)
        {
            var answer = await CheckAsync(await File.ReadAllBytesAsync(seed), "text/plain", $"filename={Path.GetFileName(seed)}");
            Assert.NotEqual(0, answer.GetProperty("paragraphs").GetArrayLength());
        }
    }

    [Fact]
    public async Task WhatCannotBeRead_IsRefusedAsInTheLibrary()
    {
        await RefusedAsync([], "text/plain", "", 400, "malformed");
        await RefusedAsync("%PDF-1.7"u8.ToArray(), "application/octet-stream", "filename=a.pdf", 415, "unsupportedFormat");
        await RefusedAsync("<akomaNtoso>"u8.ToArray(), "application/akn+xml", "", 400, "notWellFormed");
        await RefusedAsync([0xC3, 0x28], "text/plain", "", 400, "notUtf8");
        await RefusedAsync("x"u8.ToArray(), "text/plain", "language=tlh", 400, "invalidField");
        await RefusedAsync("x"u8.ToArray(), "text/plain", "words=fr", 400, "invalidField");
        await RefusedAsync("x"u8.ToArray(), "text/plain", $"filename={new string('x', 256)}", 400, "invalidField");
        await RefusedAsync(new byte[11_000_000], "text/plain", "", 413, "tooLarge");
        Assert.Equal(401, (await server.Anonymous().SendAsync(Request("x"u8.ToArray(), "text/plain", ""))).Status);
    }

    private async Task RefusedAsync(byte[] file, string type, string query, int status, string code)
    {
        var (answered, problem) = await server.As(People.Reviewer).SendAsync(Request(file, type, query));
        Assert.True((answered, Text(problem, "code")) == (status, code), $"{type} {query}: {answered} {problem}");
    }

    private async Task<JsonElement> CheckAsync(byte[] file, string type, string query)
    {
        var (status, answer) = await server.As(People.Reviewer).SendAsync(Request(file, type, query));
        Assert.True(status == 200, $"{status}: {answer}");
        return answer;
    }

    private static HttpRequestMessage Request(byte[] file, string type, string query)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new(HttpMethod.Post, $"/api/check?{query}") { Content = content };
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
