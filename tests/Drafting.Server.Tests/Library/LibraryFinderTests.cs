using Drafting.Documents.Ports;
using Drafting.Server.Library;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Library;

/// <summary>What a search of the library finds first, and the line it shows.</summary>
public class LibraryFinderTests(RunningServer server)
{
    // Words of the query | lines of the text | the line shown, its marks in brackets.
    [Theory]
    [InlineData("可持续 发展", "回顾其决议|促进可持续发展，强调发展|发展", "促进[可持续发展]，强调[发展]")]
    [InlineData("RECALLING", "Title|Recalling also its resolution", "[Recalling] also its resolution")]
    [InlineData("l.57", "A/79/L.57|x", "A/79/[L.57]")]
    [InlineData("Ａ／75", "see A/75/1", "see [A/75]/1")]
    [InlineData("été", "l’e\u0301te\u0301 dernier", "l’[e\u0301te\u0301] dernier")]
    [InlineData("none", "nothing here", null)]
    public void Line_WithMostWords_IsShownWithThemMarked(string query, string lines, string? shown) =>
        Assert.Equal(shown, FoundLine.Of(lines.Split('|'), LibrarySearch.Words(query)) is { } line ? Shown(line) : null);

    [Fact]
    public void Line_ThatIsLong_IsCutAroundTheFirstWord()
    {
        var line = FoundLine.Of([$"{new string('前', 200)}可持续{new string('后', 200)}"], ["可持续"])!;
        Assert.Equal($"…{new string('前', 30)}[可持续]{new string('后', 87)}…", Shown(line));
        Assert.Equal($"…{new string('前', 117)}[可持续]", Shown(FoundLine.Of([$"{new string('前', 200)}可持续"], ["可持续"])!));
    }

    [Fact]
    public async Task Search_FindsTheNameFirst_ThenTheText_EachWithItsLine()
    {
        var word = $"q{Guid.NewGuid():N}";
        var inText = await AddAsync("text", $"关于别的事项的决议\n\n大会，\n\n1. 重申{word}的决定；");
        var inTitle = await AddAsync("title", $"关于{word}的决议\n\n大会，\n\n1. 重申决定；");
        await AddAsync("newest", $"关于更新事项的决议\n\n大会，\n\n1. 又重申{word}；");

        var found = (await server.As(People.Stranger).CallAsync("GET", $"/api/library?query={word}")).EnumerateArray().ToList();
        Assert.Equal((3, inTitle), (found.Count, found[0].GetProperty("id").GetString()));
        Assert.Equal(inText, found[2].GetProperty("id").GetString());
        foreach (var text in found)
        {
            var line = text.GetProperty("found");
            var mark = Assert.Single(line.GetProperty("marks").EnumerateArray());
            Assert.Equal(word, line.GetProperty("text").GetString()!.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()));
        }

        Assert.All((await server.As(People.Stranger).CallAsync("GET", "/api/library")).EnumerateArray(), text => Assert.False(text.TryGetProperty("found", out _)));
    }

    [Fact]
    public async Task Drafts_SayWhatTheyBeganFrom()
    {
        var title = $"关于{Guid.NewGuid():N}的决议";
        var template = await AddAsync("template", $"{title}\n\n大会，\n\n1. 决定；");
        var facilitator = server.As(People.Facilitator);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { template }, 201)).GetProperty("id").GetString();
        var blank = (await facilitator.CallAsync("POST", "/api/drafts", new { title, language = "zh" }, 201)).GetProperty("id").GetString();
        var listed = (await facilitator.CallAsync("GET", "/api/drafts")).EnumerateArray().ToDictionary(each => each.GetProperty("id").GetString()!, each => each.GetProperty("templateName").GetString());
        var text = await facilitator.CallAsync("GET", $"/api/library/{template}");
        var name = text.GetProperty("symbol").GetString() ?? text.GetProperty("title").GetString();
        Assert.Equal((name, null), (listed[draft!], listed[blank!]));
        Assert.Contains((await facilitator.CallAsync("GET", "/api/board")).EnumerateArray(), row => row.GetProperty("draft").GetProperty("templateName").GetString() == name);
    }

    private static string Shown(FoundLine line) =>
        line.Marks.Reverse().Aggregate(line.Text, (text, mark) => text.Insert(mark.Start + mark.Length, "]").Insert(mark.Start, "["));

    private async Task<string> AddAsync(string name, string text) =>
        (await server.As(People.Facilitator).CallAsync("POST", $"/api/library?filename={name}.txt&language=zh", new StringContent(text), 201)).GetProperty("id").GetString()!;
}
