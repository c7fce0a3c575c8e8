using Drafting.Documents.AgreedLanguage;
using Drafting.Testing;

namespace Drafting.Documents.Tests.AgreedLanguage;

/// <summary>What counts as the same wording.</summary>
public class PassageTextTests
{
    [Theory]
    [InlineData("Recalling its resolution 72/7,", "RECALLING  its resolution 72/7;")]
    [InlineData("“Member States’ rights”", "\"Member States' rights\"")]
    [InlineData("回顾其2017年11月17日第72/7号决议，", "回顾其 2017 年 11 月 17 日 第 ７２／７ 号决议；")]
    [InlineData("désarmement nucléaire", "DE\u0301SARMEMENT NUCLE\u0301AIRE")]
    [InlineData("Recalling¹ its co\u00ADoperation\u200E", "recalling its cooperation")]
    [InlineData("القرار ٧٥/٦٧", "القرار 75/67")]
    [InlineData("قـرار", "قرار")]
    [InlineData("ВНОВЬ подтверждая", "вновь подтверждая")]
    public void Folded_TheSameWording_IsTheSame(string one, string other) => Assert.Equal(PassageText.Of(one).Folded, PassageText.Of(other).Folded);

    [Theory]
    [InlineData("resolution 72/7", "resolution 72/8")]
    [InlineData("resolution 72/7", "resolution 7 27")]
    [InlineData("Noting", "Taking note")]
    [InlineData("回顾", "又回顾")]
    [InlineData("the peoples", "the people")]
    public void Folded_AnotherWording_IsAnother(string one, string other) => Assert.NotEqual(PassageText.Of(one).Folded, PassageText.Of(other).Folded);

    [Fact]
    public void Tokens_OfAnyText_StandInItInOrder_AndFoldingTwiceIsFoldingOnce() => SeededRandom.Check(200, random =>
    {
        string[] pieces = ["a", "É", "e\u0301", "大", "会", "72/7", " ", "\u200E", "\u00AD", "¹", "ﬁ", "٧", "\ud83c", "\ud83c\uddf0", "\0", "ـ", "，", "Ａ", "ß", "İ", "𠀀", "-"];
        var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Pick(pieces)));
        var passage = PassageText.Of(text);
        var at = 0;
        foreach (var token in passage.Tokens)
        {
            Assert.True(token.Start >= at && token.End > token.Start && token.End <= text.Length);
            at = token.End;
        }

        Assert.Equal(passage.Folded, PassageText.Of(passage.Folded).Folded);
        Assert.Equal(passage.Tokens.Count == 0, passage.Folded.Length == 0);
        Assert.Equal(passage.Tokens.Select(token => token.Hash), PassageText.Of(passage.Folded).Tokens.Select(token => token.Hash));
    });
}
