using Drafting.Formats.PlainText;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Letters of sub-paragraphs in the order in which they stand, and the level of each.</summary>
public class LabelsTests
{
    [Theory]
    [InlineData("(a) (b) (i) (ii) a. b. i. (iii) (c)", "1 1 2 2 3 3 4 2 1")]
    [InlineData("(g) (h) (i) (j) (i) (ii)", "1 1 1 1 2 2")]
    [InlineData("(i) (ii) (iii) (iv) (v) (vi)", "1 1 1 1 1 1")]
    [InlineData("(a) (一) (二) (十) (十一) (b) (一)", "1 2 2 2 2 1 2")]
    [InlineData("(a) ㈠ ㈡ ㈩ (十一) (b)", "1 2 2 2 2 1")]
    [InlineData("(一) (二) (三)", "1 1 1")]
    [InlineData("(أ) (د) (ﻫ) (هـ)", "1 1 1 1")]
    public void TrySub_OfLettersInOrder_GivesTheirLevels(string labels, string levels)
    {
        var open = new List<string>();
        var found = labels.Split(' ').Select(label =>
        {
            Assert.True(Labels.TrySub($"{label} text", open, out var level, out var read, out var rest), label);
            Assert.Equal((label, "text"), (read, rest));
            return level;
        });
        Assert.Equal(levels, string.Join(' ', found));
    }

    [Theory]
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
