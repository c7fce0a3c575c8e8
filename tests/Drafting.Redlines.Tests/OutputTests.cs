using System.Text.Json;
using System.Xml.Linq;

namespace Drafting.Redlines.Tests;

public sealed class OutputTests
{
    private static readonly RedlineParagraph[] From =
    [
        new("a", "title", 0, null, "Role of <the> Centre & \"others\""),
        new("b", "operative", 0, "1.", "Welcomes the report of the Secretary-General;"),
        new("c", "operative", 0, "2.", "Requests the Centre to continue its efforts in the region;"),
        new("d", "operative", 0, "3.", "Stresses the importance of dialogue among all delegations."),
    ];

    private static readonly RedlineParagraph[] To =
    [
        From[0],
        From[2] with { Label = "1." },
        From[1] with { Label = "2.", Text = "Welcomes the <new> report of the Secretary-General;" },
        new("e", "operative", 0, "3.", "Invites Member States to cooperate with it."),
    ];

    [Fact]
    public void Json_CamelCaseOptions_HasTheShapeOfTheContract()
    {
        var json = JsonSerializer.SerializeToElement(Redline.Compare(From, To, "en"), new JsonSerializerOptions(JsonSerializerDefaults.Web));
        var paragraphs = json.GetProperty("paragraphs").EnumerateArray()
            .DistinctBy(p => p.GetProperty("change").GetString())
            .ToDictionary(p => p.GetProperty("change").GetString()!);

        Assert.Equal(["deleted", "inserted", "movedAndChanged", "unchanged"], paragraphs.Keys.Order());
        Assert.False(paragraphs["inserted"].TryGetProperty("from", out _));
        Assert.False(paragraphs["deleted"].TryGetProperty("to", out _));
        Assert.Equal("b", paragraphs["movedAndChanged"].GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(1, paragraphs["movedAndChanged"].GetProperty("from").GetProperty("index").GetInt32());
        Assert.Equal("2.", paragraphs["movedAndChanged"].GetProperty("to").GetProperty("label").GetString());
        Assert.Equal(
            ["equal", "insert", "equal"],
            paragraphs["movedAndChanged"].GetProperty("segments").EnumerateArray().Select(s => s.GetProperty("op").GetString()));
        Assert.Equal(1, json.GetProperty("stats").GetProperty("movedAndChanged").GetInt32());
    }

    [Fact]
    public void Json_ReferencesToNotes_StandBesideTheTextTheyAreNoPartOf()
    {
        RedlineParagraph[] from = [From[1] with { Notes = [new(8, "1")] }];
        RedlineParagraph[] to = [From[1] with { Notes = [new(8, "2")] }];
        var json = JsonSerializer.SerializeToElement(Redline.Compare(from, to, "en"), new JsonSerializerOptions(JsonSerializerDefaults.Web));
        var paragraph = json.GetProperty("paragraphs")[0];

        Assert.Equal("unchanged", paragraph.GetProperty("change").GetString());
        Assert.Equal("""[{"at":8,"mark":"1"}]""", paragraph.GetProperty("from").GetProperty("notes").GetRawText());
        Assert.Equal("""[{"at":8,"mark":"2"}]""", paragraph.GetProperty("to").GetProperty("notes").GetRawText());
        Assert.Equal("""[{"paragraph":0}]""", json.GetProperty("places").GetRawText());
    }

    [Fact]
    public void Html_SaysWhoseEachChangeIs_WhereThatIsKnown()
    {
        RedlineParagraph[] from = [new("a", "operative", 0, "1.", "Welcomes the old report;")];
        RedlineParagraph[] to = [from[0] with { Text = "Welcomes the new report;", Authored = [new(13, 3, new("<India>", new(2026, 5, 6, 7, 30, 0, TimeSpan.Zero)))] }];
        var html = RedlineHtml.Write(Redline.Compare(from, to, "en"), new("T", "A", "B"));
        Assert.Contains("<ins title=\"&lt;India&gt; &#183; 2026-05-06 07:30 UTC\" data-by=\"1\">new</ins>", html);
        Assert.Contains("<li>&lt;India&gt; &#183; 2026-05-06 07:30 UTC</li>", html);
        Assert.DoesNotContain("class=\"authors\"", RedlineHtml.Write(Redline.Compare(from, from, "en"), new("T", "A", "B")));
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("zh-Hans", "ltr")]
    [InlineData("ar", "rtl")]
    public void Html_AnyLanguage_IsWellFormedEscapedAndLinked(string language, string direction)
    {
        var html = RedlineHtml.Write(Redline.Compare(From, To, language), new("A <title>", "A/1 & 2", "now"));
        // Every element is closed but the two metas, so the page can be read as XML.
        var page = XDocument.Parse(html.Replace("<!DOCTYPE html>", "").Replace("initial-scale=1\">", "initial-scale=1\"/>").Replace("utf-8\">", "utf-8\"/>"));

        Assert.Equal(language, (string?)page.Root!.Attribute("lang"));
        Assert.Equal(direction, (string?)page.Root.Attribute("dir"));
        Assert.Equal("A <title>", page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("ins"), ins => ins.Value.Contains("<new>"));
        var ids = page.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToHashSet();
        var links = page.Descendants("a").Select(a => (string)a.Attribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.Contains(link[1..], ids));
    }

    [Fact]
    public void Html_ArabicText_RunsToTheLeftButNotANoteWithoutArabic()
    {
        const string symbol = "A/RES/77/16 المؤرخ 7 كانون الأول/ديسمبر 2022";
        const string note = "United Nations, Treaty Series, vol. 2970, No. 51633.";
        RedlineParagraph[] text = [new("a", "preambular", 0, null, symbol), new("b", "footnote", 0, "1", note), new("c", "preambular", 0, null, "2022")];
        var html = RedlineHtml.Write(Redline.Compare([], text, "ar"), new("عنوان", "1", "2"));

        Assert.Matches("""<div class="p Inserted preambular" style="--level:0"><[^\n]*A/RES/77/16""", html);
        Assert.Matches("""<div class="p Inserted footnote" style="--level:0" dir="ltr"><[^\n]*United Nations""", html);
        Assert.Single(html.Split("dir=\"ltr\"").Skip(1));
    }
}
