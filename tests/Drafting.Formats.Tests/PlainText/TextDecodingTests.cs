using System.Text;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Tests.PlainText;

public class TextDecodingTests
{
    [Fact]
    public void TryDecode_OfUtf8WithAndWithoutMark_GivesTheText()
    {
        Assert.True(TextDecoding.TryDecode(Encoding.UTF8.GetBytes("大会，"), out var text, out var problem));
        Assert.Equal(("大会，", null), (text, problem));
        Assert.True(TextDecoding.TryDecode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("大会，")], out text, out _));
        Assert.Equal("大会，", text);
    }

    // Two bytes of theirs are two of ASCII.
    [Theory]
    [InlineData("Генеральная Ассамблея, ")]
    [InlineData("إن الجمعية العامة ")]
    [InlineData("The General Assembly,")]
    public void TryDecode_OfUtf16WithoutMark_SaysSo(string text)
    {
        Assert.False(TextDecoding.TryDecode(Encoding.Unicode.GetBytes(text), out var read, out var problem));
        Assert.Equal(("", "notUtf8"), (read, problem!.Code));
    }

    [Fact]
    public void TryDecode_OfAnotherEncoding_SaysWhatToDo()
    {
        foreach (var bytes in new byte[][] { [0xFF, 0xFE, 0x27, 0x59], [0xB4, 0xF3, 0xBB, 0xE1], [0x41, 0xC3] })
        {
            Assert.False(TextDecoding.TryDecode(bytes, out _, out var problem));
            Assert.Equal("notUtf8", problem!.Code);
            Assert.Contains("Save it as UTF-8", problem.Message, StringComparison.Ordinal);
        }
    }
}
