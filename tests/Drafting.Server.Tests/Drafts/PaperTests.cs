using System.Net.Http.Headers;
using Drafting.Server.Tests.Running;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Drafting.Server.Tests.Drafts;

/// <summary>PDF files as they are asked for, made by the browser that the pages are tried in.</summary>
public class PaperTests(RunningServer server)
{
    private static readonly IReadOnlyDictionary<string, string[]> Texts = new Dictionary<string, string[]>
    {
        ["zh"] = ["又回顾其2009年12月18日第64/183号决议，", "决定设立联合国区域中心；", "请秘书长提出报告，并为此采取一切必要步骤。"],
        ["en"] = ["Recalling its resolution 64/183 of 18 December 2009,", "Decides to establish a regional centre;", "Requests the Secretary-General to report thereon and, to that end, to take all necessary steps."],
        ["ar"] = ["إذ تشير إلى قرارها 64/183،", "تقرر إنشاء مركز إقليمي؛", "تطلب إلى الأمين العام أن يقدم تقريرا عن ذلك."],
    };

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Export_HoldsTheText_WithItsFonts_TaggedForWhoeverHearsIt(string language)
    {
        using var pdf = PdfDocument.Open(await PdfAsync($"/api/drafts/{await DraftAsync(language)}/export?format=pdf"));
        // A sheet shows the letters by their shapes, so Arabic is read as the file says it reads.
        var text = string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
        Assert.Contains("64/183", text, StringComparison.Ordinal);
        if (language != "ar")
            Assert.All(Texts[language], paragraph => Assert.Contains(Bare(paragraph), Bare(text), StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), page => Assert.Equal((595, 842), ((int)Math.Round(page.Width), (int)Math.Round(page.Height))));
        var catalogue = pdf.Structure.Catalog.CatalogDictionary;
        Assert.True(catalogue.ContainsKey(NameToken.Create("StructTreeRoot")));
        Assert.StartsWith(language, Assert.IsType<StringToken>(catalogue.Data["Lang"]).Data, StringComparison.Ordinal);
        Assert.All(Fonts(pdf), font => Assert.True(IsWithin(pdf, font), font.ToString()));
    }

    [Fact]
    public async Task Lines_AreNumberedInEachParagraph_WhereThatIsAskedFor()
    {
        var draft = await DraftAsync("en", string.Join(' ', Enumerable.Repeat("and requests all Member States to take appropriate measures", 6)) + ".");
        using var plain = PdfDocument.Open(await PdfAsync($"/api/drafts/{draft}/export?format=pdf"));
        using var numbered = PdfDocument.Open(await PdfAsync($"/api/drafts/{draft}/export?format=pdf&lines=true"));
        Assert.Equal(["1", "2", "3", "4"], Beside(numbered).TakeLast(4));
        Assert.Empty(Beside(plain));
        // What is counted are the lines as they are printed.
        Assert.Equal(Lines(plain), Lines(numbered));
        Assert.Equal(Lines(numbered).Count, Beside(numbered).Count);
    }

    [Fact]
    public async Task Paragraphs_BeginAPageEach_WhereThatIsAskedFor()
    {
        var draft = await DraftAsync("zh");
        using var together = PdfDocument.Open(await PdfAsync($"/api/drafts/{draft}/compilation?format=pdf"));
        using var apart = PdfDocument.Open(await PdfAsync($"/api/drafts/{draft}/compilation?format=pdf&apart=true"));
        Assert.Equal((1, 4), (together.NumberOfPages, apart.NumberOfPages));
    }

    [Fact]
    public async Task Redlines_ArePrinted()
    {
        var draft = await DraftAsync("zh");
        using var pdf = PdfDocument.Open(await PdfAsync($"/api/redline?from=draft:{draft}@0&to=draft:{draft}&format=pdf"));
        Assert.Contains("决定设立联合国区域中心", Bare(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePdf_IsForWhoeverMayReadTheDraft()
    {
        var path = $"/api/drafts/{await server.NewDraftAsync()}/export?format=pdf";
        await server.As(People.Stranger).CallAsync("GET", path, null, 404);
        await server.Anonymous().CallAsync("GET", path, null, 401);
    }

    [Fact]
    public async Task WhereThereIsNoBrowser_ItIsSaid_AndTheOtherFormatsAreThere()
    {
        using var folder = new TemporaryFolder();
        var (app, address) = await RunningServer.StartAsync(folder, "--Bootstrap:AdminEmail", People.Administrator, "--Bootstrap:AdminPassword", People.Password, "--Paper:Browser", "none");
        await using (app)
        {
            var api = await Api.SignInAsync(address, People.Administrator, People.Password);
            var id = (await api.CallAsync("POST", "/api/drafts", new { title = "决议", language = "zh" }, 201)).GetProperty("id").GetString();
            Assert.Equal("noPaper", (await api.CallAsync("GET", $"/api/drafts/{id}/export?format=pdf", null, 501)).GetProperty("code").GetString());
            using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", api.Token) } };
            Assert.Contains("决议", await http.GetStringAsync($"{address}/api/drafts/{id}/export?format=text"), StringComparison.Ordinal);
            await app.StopAsync();
        }
    }

    private async Task<string> DraftAsync(string language, string? last = null)
    {
        var facilitator = server.As(People.Facilitator);
        var draft = (await facilitator.CallAsync("POST", "/api/drafts", new { title = "R", language }, 201)).GetProperty("id").GetString()!;
        var texts = Texts[language];
        object Paragraph(int index, string kind, string after) => new { op = "insertParagraph", id = $"p{index}", after, kind, level = 0, delta = new { ops = new[] { new { insert = index == 2 ? last ?? texts[2] : texts[index] } } } };
        object[] operations = [Paragraph(0, "preambular", "title"), Paragraph(1, "operative", "enacting"), Paragraph(2, "operative", "p1")];
        await facilitator.CallAsync("POST", $"/api/drafts/{draft}/operations", new { clientId = "c", sequence = 1, baseRevision = 0, operations });
        return draft;
    }

    private async Task<byte[]> PdfAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.As(People.Facilitator).Token);
        using var answer = await http.GetAsync(path);
        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.IsSuccessStatusCode, System.Text.Encoding.UTF8.GetString(content));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        return content;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // To the left of the text, which begins 25 mm from the sheet's edge.
    private static bool IsBeside(Letter letter) => letter.StartBaseLine.X < 25 / 25.4 * 72 - 1;

    private static List<string> Beside(PdfDocument pdf) =>
        [.. from page in pdf.GetPages()
            from line in page.Letters.Where(letter => IsBeside(letter) && char.IsDigit(letter.Value[0])).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key)
            select string.Concat(line.Select(letter => letter.Value))];

    // The lines of the text: below the masthead, which has none, what stands on one height.
    private static List<string> Lines(PdfDocument pdf)
    {
        var lines = (from page in pdf.GetPages()
                     from line in page.Letters.Where(letter => !IsBeside(letter)).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).OrderByDescending(line => line.Key)
                     select Bare(string.Concat(line.Select(letter => letter.Value)))).Where(line => line.Length > 0).ToList();
        return lines[lines.IndexOf("R")..^1];
    }

    private static IEnumerable<DictionaryToken> Fonts(PdfDocument pdf) =>
        pdf.GetPages().SelectMany(page => Inner(pdf, Inner(pdf, page.Dictionary, "Resources"), "Font").Data.Values).Select(font => Resolved<DictionaryToken>(pdf, font));

    private static bool IsWithin(PdfDocument pdf, DictionaryToken font)
    {
        if (font.Data["Subtype"] is NameToken { Data: "Type3" })
            return true;
        var descendant = Resolved<DictionaryToken>(pdf, Resolved<ArrayToken>(pdf, font.Data["DescendantFonts"]).Data[0]);
        return Inner(pdf, descendant, "FontDescriptor").Data.Keys.Any(key => key.StartsWith("FontFile", StringComparison.Ordinal));
    }

    private static DictionaryToken Inner(PdfDocument pdf, DictionaryToken dictionary, string key) => Resolved<DictionaryToken>(pdf, dictionary.Data[key]);

    private static T Resolved<T>(PdfDocument pdf, IToken token)
        where T : class, IToken =>
        (token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token) as T ?? throw new InvalidOperationException($"{token} is no {typeof(T).Name}.");
}
