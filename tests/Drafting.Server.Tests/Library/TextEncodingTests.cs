using System.Net.Http.Headers;
using System.Text;
using Drafting.Server.Tests.Running;

namespace Drafting.Server.Tests.Library;

/// <summary>Text files in other character sets than UTF-8, with and without a word about it.</summary>
public class TextEncodingTests(RunningServer server)
{
    private const string Text = "保护共有河流\n\n大会，\n\n回顾其以往各项决议，\n\n1. 决定召开会议；\n\n2. 请秘书长向大会提出报告。\n";

    static TextEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("gb18030", "text/plain")]
    [InlineData("gb18030", "text/plain; charset=utf-8")]
    [InlineData("gb18030", "text/plain; charset=gb2312")]
    [InlineData("gb18030", "text/plain; charset=GBK")]
    [InlineData("utf-16", "text/plain")]
    [InlineData("utf-16BE", "text/plain")]
    [InlineData("utf-16", "text/plain; charset=utf-16")]
    [InlineData("utf-16BE", "text/plain; charset=utf-16be")]
    [InlineData("utf-32", "text/plain")]
    public async Task Added_InACharacterSet_IsTheText(string encoding, string type)
    {
        var used = Encoding.GetEncoding(encoding);
        var content = new ByteArrayContent([.. used.GetPreamble(), .. used.GetBytes(Text)]);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var read = await server.As(People.Editor).CallAsync("POST", "/api/library?filename=rivers.txt", content, 201);
        Assert.Equal("保护共有河流", read.GetProperty("title").GetString());
        Assert.Equal(["title", "enacting", "preambular", "operative", "operative"], read.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Added_AsLatin_KeepsQuotationMarks()
    {
        var content = new ByteArrayContent(Encoding.GetEncoding("windows-1252").GetBytes("Rivers\n\nThe General Assembly,\n\n1. Adopts the “Charter”."));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=iso-8859-1");
        var read = await server.As(People.Editor).CallAsync("POST", "/api/library?filename=latin.txt", content, 201);
        Assert.Contains("“Charter”", read.GetRawText().Replace("\\u201C", "“", StringComparison.Ordinal).Replace("\\u201D", "”", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("big5", "大會，回顧其以往各項決議，決定召開會議，並請秘書長提出報告")]
    [InlineData("windows-1251", "Генеральная Ассамблея, ссылаясь на свои резолюции, постановляет провести совещание")]
    public async Task Added_InAnotherCharacterSet_IsRefusedInWords(string encoding, string text)
    {
        var content = new ByteArrayContent(Encoding.GetEncoding(encoding).GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain");
        Assert.Equal("notUtf8", (await server.As(People.Editor).CallAsync("POST", "/api/library?filename=other.txt", content, 400)).GetProperty("code").GetString());
    }
}
