using System.Text;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Tests.PlainText;

public class TextDecodingTests
{
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void TryDecode_OfUtf8WithAndWithoutMark_GivesTheText()
    {
        Assert.True(TextDecoding.TryDecode(Encoding.UTF8.GetBytes("大会，"), out var text, out var problem));
        Assert.Equal(("大会，", null), (text, problem));
        Assert.True(TextDecoding.TryDecode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("大会，")], out text, out _));
        Assert.Equal("大会，", text);
    }

    [Theory]
    [InlineData("Генеральная Ассамблея, ссылаясь на свои резолюции")]
    [InlineData("إن الجمعية العامة، إذ تشير إلى قراراتها")]
    [InlineData("The General Assembly, recalling its resolutions")]
    [InlineData("L’Assemblée générale, réaffirmant « ses résolutions »")]
    [InlineData("大会，\n\n回顾其2017年11月17日第72/7号决议，\n\n1. 决定召开会议。")]
    public void TryDecode_OfUtf16AndUtf32_GivesTheText(string text)
    {
        foreach (var encoding in new Encoding[] { new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true), new UTF32Encoding(true, true) })
        {
            Assert.True(TextDecoding.TryDecode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], out var read, out _));
            Assert.Equal(text, read);
        }

        foreach (var encoding in new Encoding[] { new UnicodeEncoding(false, false), new UnicodeEncoding(true, false) })
        {
            Assert.True(TextDecoding.TryDecode(encoding.GetBytes(text), out var read, out _));
            Assert.Equal(text, read);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds.All), MemberType = typeof(Seeds))]
    public void TryDecode_OfASeedInGb18030_GivesTheText(string seed)
    {
        var text = Seeds.Text(seed);
        Assert.True(TextDecoding.TryDecode(Chinese.GetBytes(text), out var read, out _));
        Assert.Equal(text, read);
        Assert.True(TextDecoding.TryDecode(Encoding.Unicode.GetBytes(text), out read, out _));
        Assert.Equal(text, read);
    }

    // Their bytes are characters in GB18030 too, or in UTF-16, but no text.
    [Theory]
    [InlineData("windows-1251", "Генеральная Ассамблея, ссылаясь на свои резолюции, постановляет провести совещание")]
    [InlineData("koi8-r", "Генеральная Ассамблея, ссылаясь на свои резолюции, постановляет провести совещание")]
    [InlineData("windows-1256", "إن الجمعية العامة، إذ تشير إلى قراراتها السابقة، تقرر عقد اجتماع")]
    [InlineData("windows-1252", "L’Assemblée générale, rappelant ses résolutions antérieures, décide de tenir une réunion")]
    [InlineData("big5", "大會，回顧其以往各項決議，決定召開會議，並請秘書長提出報告")]
    [InlineData("shift_jis", "総会は、これまでの決議を想起し、会議を開催することを決定する")]
    [InlineData("euc-kr", "총회는 이전의 결의를 상기하며 회의를 개최하기로 결정한다")]
    public void TryDecode_OfOtherEncodings_SaysWhatToDo(string name, string text)
    {
        Assert.False(TextDecoding.TryDecode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text), out var read, out var problem));
        Assert.Equal(("", "notUtf8"), (read, problem!.Code));
    }

    [Fact]
    public void TryDecode_OfAnotherEncoding_SaysWhatToDo()
    {
        foreach (var bytes in new byte[][] { [0xFF, 0xFE, 0x27], [0xFF, 0xFE, 0x00, 0xD8], [0xB4, 0xF3, 0xBB, 0xE1], [0x41, 0xC3], "T\0h\0e\0"u8.ToArray() })
        {
            Assert.False(TextDecoding.TryDecode(bytes, out _, out var problem));
            Assert.Equal("notUtf8", problem!.Code);
            Assert.Contains("Save it as UTF-8", problem.Message, StringComparison.Ordinal);
        }
    }
}
