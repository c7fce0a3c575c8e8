using System.IO.Compression;
using System.Text.Json;
using Drafting.Server.Tests.Drafts;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Amendments;

/// <summary>Amendments over the API: said of two texts, read back as operations, submitted.</summary>
public class AmendmentTests(RunningServer server)
{
    [Fact]
    public async Task WhatIsSaidOfTwoStates_ReadBackAndSubmitted_GivesTheSecond()
    {
        var draft = new DraftOfSeed(server, "amendments");
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "proposer"), ("NOR", "reviewer"), ("BRA", null));
        var before = await draft.NowAsync();
        var paragraphs = before.GetProperty("paragraphs").EnumerateArray().ToList();
        var operative = paragraphs.Where(paragraph => paragraph.GetProperty("kind").GetString() == "operative").ToList();
        await draft.DoAsync(
            "SGP", new { op = "editText", paragraph = Id(operative[0]), delta = new { ops = new object[] { new { retain = 2 }, new { insert = "再次" } } } }, new { op = "removeParagraph", paragraph = Id(operative[2]) },
            new { op = "moveParagraph", paragraph = Id(operative[4]), after = Id(operative[0]) }, new { op = "insertParagraph", id = "new", after = Id(operative[1]), kind = "operative", level = 0, delta = new { ops = new[] { new { insert = "请秘书长提出报告；" } } } });
        var wanted = Texts(await draft.NowAsync());
        var address = $"/api/redline/amendments?from=draft:{draft.Id}@{before.GetProperty("revision")}&to=draft:{draft.Id}";

        // The draft goes back to where it was, and the clerk pastes what was read out.
        Dictionary<string, string> written = [];
        foreach (var language in new[] { "zh", "en", "fr" })
        {
            var said = await draft.As("NOR").CallAsync("GET", $"{address}&language={language}");
            Assert.Equal(language, said.GetProperty("language").GetString());
            Assert.Equal(0, said.GetProperty("unspoken").GetArrayLength());
            written[language] = string.Join('\n', said.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()));
        }

        await SubmitAsync(
            draft, "back", (await draft.NowAsync()).GetProperty("revision").GetInt64(), new object[]
            {
                new { op = "removeParagraph", paragraph = "new" },
                new { op = "restoreParagraph", paragraph = Id(operative[2]) },
                new { op = "moveParagraph", paragraph = Id(operative[4]), after = Id(operative[3]) },
                new { op = "editText", paragraph = Id(operative[0]), delta = new { ops = new object[] { new { retain = 2 }, new { delete = 2 } } } },
            });
        Assert.Equal(Texts(before), Texts(await draft.NowAsync()));
        foreach (var (language, text) in written)
        {
            var read = await ReadAsync(draft, "NOR", text, language);
            Assert.Equal(0, read.GetProperty("notUnderstood").GetArrayLength());
            Assert.Equal(["changed", "moved"], read.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("change").GetString()).Take(2));
            foreach (var sentence in read.GetProperty("understood").EnumerateArray())
                Assert.Equal(sentence.GetProperty("sentence").GetString(), text.Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32()));
        }

        var last = await ReadAsync(draft, "SGP", written["en"], "en");
        await SubmitAsync(draft, "oral", last.GetProperty("revision").GetInt64(), last.GetProperty("operations"));
        Assert.Equal(wanted, Texts(await draft.NowAsync()));
    }

    [Fact]
    public async Task WhatWasReadOut_IsProposedByWhoMayNotEdit()
    {
        var draft = new DraftOfSeed(server, "oral-proposals");
        await draft.BeginAsync("002", ("SGP", "facilitator"), ("EGY", "proposer"));
        await draft.DoAsync("SGP", new { op = "setStage", stage = "negotiation" });
        var read = await ReadAsync(draft, "EGY", "删除执行部分第1段。", "zh");
        await draft.DoAsync("EGY", new { op = "propose", proposal = "oral", delegation = "EGY", operations = read.GetProperty("operations") });
        var proposal = Assert.Single((await draft.NowAsync()).GetProperty("proposals").EnumerateArray());
        Assert.Equal("removeParagraph", Assert.Single(proposal.GetProperty("operations").EnumerateArray()).GetProperty("op").GetString());
    }

    [Fact]
    public async Task Formats_AreTextAndWord()
    {
        var draft = await server.NewDraftAsync();
        var address = $"/api/redline/amendments?from=draft:{draft}@0&to=draft:{draft}";
        using var text = await server.As(People.Reviewer).RawAsync(new(HttpMethod.Get, $"{address}&format=text"));
        Assert.Equal("text/plain", text.Content.Headers.ContentType!.MediaType);
        using var word = await server.As(People.Reviewer).RawAsync(new(HttpMethod.Get, $"{address}&format=docx&language=fr"));
        using var file = new ZipArchive(await word.Content.ReadAsStreamAsync());
        using var document = new StreamReader(file.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Amendements oraux", await document.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal("unsupportedFormat", (await server.As(People.Reviewer).CallAsync("GET", $"{address}&format=html", expected: 400)).GetProperty("code").GetString());
        Assert.Equal("invalidField", (await server.As(People.Reviewer).CallAsync("GET", "/api/redline/amendments?from=draft:&to=library:x", expected: 400)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Nonsense_IsAnswered_AndTooMuchIsRefused()
    {
        var draft = await server.NewDraftAsync();
        var address = $"/api/drafts/{draft}/amendments/read";
        var read = await server.As(People.Reviewer).CallAsync("POST", address, new { text = "The meeting rose. In operative paragraph 99, delete “x”." });
        Assert.Equal(["notUnderstood", "unknownParagraph"], read.GetProperty("notUnderstood").EnumerateArray().Select(each => each.GetProperty("code").GetString()));
        Assert.Equal(0, read.GetProperty("operations").GetArrayLength());
        foreach (var body in new object[] { new { text = new string('x', 100_001) }, new { } })
            Assert.Equal(("invalidField", "text"), Fault(await server.As(People.Reviewer).CallAsync("POST", address, body, 400)));
        await server.As(People.Reviewer).CallAsync("POST", address, new { text = new string('x', 100_000) });
        await server.As(People.Stranger).CallAsync("POST", address, new { text = "x" }, 404);

        static (string?, string?) Fault(JsonElement problem) => (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString());
    }

    private static async Task SubmitAsync(DraftOfSeed draft, string clientId, long baseRevision, object operations)
    {
        var answer = await draft.As("SGP").CallAsync("POST", DraftOfSeed.Operations(draft.Id), new { clientId, sequence = 1, baseRevision, operations });
        Assert.Equal("accepted", answer.GetProperty("status").GetString());
    }

    private static Task<JsonElement> ReadAsync(DraftOfSeed draft, string who, string text, string language) =>
        draft.As(who).CallAsync("POST", $"/api/drafts/{draft.Id}/amendments/read", new { text, language });

    private static string Id(JsonElement paragraph) => paragraph.GetProperty("id").GetString()!;

    private static List<string> Texts(JsonElement draft) =>
        [.. draft.GetProperty("paragraphs").EnumerateArray().Select(paragraph => $"{paragraph.GetProperty("kind").GetString()}: {paragraph.GetProperty("text").GetString()}")];
}
