using Drafting.Formats.PlainText;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Letters of sub-paragraphs in the order in which they stand, and the level of each.</summary>
public class LabelsTests
{
    [Theory]
    [InlineData("(a) (b) (i) (ii) a. b. i. (iii) (c)", "1 1 2 2 3 3 4 2 1")]
    [InlineData("(g) (h) (i) (j) (i) (ii)", "1 1 1 1 2 2")]
    [InlineData("(g) (h) (i) (ii) (iii) (i) (j)", "1 1 2 2 2 1 1")]
    [InlineData("(h) (i) a. b. (ii) (i)", "1 2 3 3 2 1")]
    [InlineData("(h) (i) 2. (ii)", "1 1 0 1")]
    [InlineData("(i) (ii) (iii) (iv) (v) (vi)", "1 1 1 1 1 1")]
    [InlineData("(a) (一) (二) (十) (十一) (b) (一)", "1 2 2 2 2 1 2")]
    [InlineData("(a) ㈠ ㈡ ㈩ (十一) (b)", "1 2 2 2 2 1")]
    [InlineData("(一) (二) (三)", "1 1 1")]
    [InlineData("(أ) (د) (ﻫ) (هـ)", "1 1 1 1")]
    [InlineData("(y) (z) (aa) (bb) (cc) (dd) (i) (ii) (ee)", "1 1 1 1 1 1 2 2 1")]
    [InlineData("(h) (i) (j)", "1 1 1")]
    [InlineData("(a) (i) (ii) (b)", "1 2 2 1")]
    [InlineData("(hh) (ii) (jj)", "1 1 1")]
    [InlineData("㈠ ㈡ ㈢", "1 1 1")]
    [InlineData("（ａ） （ｂ） （ｉ） （ｉｉ）", "1 1 2 2")]
    [InlineData("(a) (b) (c)", "1 1 1")]
    public void TrySub_OfLettersInOrder_GivesTheirLevels(string labels, string levels)
    {
        var open = new List<string>();
        var lines = labels.Split(' ').Select(label => $"{label} text").ToList();
        var found = lines.Select((line, index) =>
        {
            if (!Labels.TrySub(line, open, lines.Skip(index + 1), out var level, out var read, out var rest))
                return 0;
            Assert.Equal(line, $"{read} {rest}");
            return level;
        });
        Assert.Equal(levels, string.Join(' ', found));
    }

    [Theory]
    [InlineData("1. Decides", 1, "1.", "Decides", false)]
    [InlineData("1A. Decides", 1, "1A.", "Decides", true)]
    [InlineData("3 bis. Decides", 3, "3 bis.", "Decides", true)]
    [InlineData("2 alt. Decides", 2, "2 alt.", "Decides", true)]
    [InlineData("2 alt Decides", 2, "2 alt", "Decides", true)]
    [InlineData("2 (alt 1). Decides", 2, "2 (alt 1).", "Decides", true)]
    [InlineData("4 bis alt. Decides", 4, "4 bis alt.", "Decides", true)]
    [InlineData("OP3. Requests", 3, "OP3.", "Requests", true)]
    [InlineData("OP 12 bis Requests", 12, "OP 12 bis", "Requests", true)]
    [InlineData("ＯＰ３．请秘书长", 3, "ＯＰ３．", "请秘书长", true)]
    [InlineData("4.1 Invites", 4, "4.1", "Invites", true)]
    [InlineData("5.(a)(i) Requests", 5, "5.(a)(i)", "Requests", true)]
    [InlineData("5. (a) Requests", 5, "5.", "(a) Requests", false)]
    [InlineData("2之二. 决定", 2, "2之二.", "决定", true)]
    [InlineData("2之二 决定", 2, "2之二", "决定", true)]
    [InlineData("３．决定", 3, "３．", "决定", false)]
    [InlineData("3、决定", 3, "3、", "决定", false)]
    public void TryNumber_OfWhatNegotiatorsWrite_TakesItOff(string text, int number, string label, string rest, bool isVariant)
    {
        Assert.True(Labels.TryNumber(text, "en", out var found, out var read, out var left, out var varies));
        Assert.Equal((number, label, rest, isVariant), (found, read, left, varies));
    }

    [Theory]
    [InlineData("4.1 million people")]
    [InlineData("4.1万人")]
    [InlineData("17 (a) and 19 (b)")]
    [InlineData("5(a) above")]
    [InlineData("2030 Agenda")]
    [InlineData("3.5 per cent")]
    [InlineData("17、19和20")]
    [InlineData("UN2.")]
    public void TryNumber_OfOtherText_TakesNothingOff(string text) => Assert.False(Labels.TryNumber(text, "zh", out _, out _, out _));

    [Theory]
    [InlineData("(of) the")]
    [InlineData("(and) the")]
    [InlineData("(UN) the")]
    public void TrySub_OfAWordInBrackets_TakesNothingOff(string text) => Assert.False(Labels.TrySub(text, [], out _, out _, out _));

    [Theory]
    [InlineData("75/39 العواقب", "75/39", "العواقب")]
    [InlineData("75/39 - العواقب", "75/39", "العواقب")]
    [InlineData("75/39. - العواقب", "75/39", "العواقب")]
    [InlineData("ES-11/1. Aggression", "ES-11/1", "Aggression")]
    [InlineData("2019/4. Title", "2019/4", "Title")]
    public void SplitTitle_OfANumberedTitle_TakesTheNumberOff(string line, string number, string title) => Assert.Equal((number, title), Symbols.SplitTitle(line));

    [Theory]
    [InlineData("UNEP/EA.5/Res.14")]
    [InlineData("E/RES/2019/4")]
    [InlineData("S/PRST/2021/1")]
    [InlineData("FCCC/CP/2015/L.9/Rev.1")]
    [InlineData("A/C.3/78/L.60/Rev.1")]
    [InlineData("A/80/L.5/Add.1")]
    public void IsSymbol_OfOtherOrgans(string symbol) => Assert.True(Symbols.IsSymbol(symbol));
}
