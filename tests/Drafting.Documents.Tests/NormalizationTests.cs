using System.Text;
using Drafting.Testing;

namespace Drafting.Documents.Tests;

public class NormalizationTests
{
    private static readonly string[] Characters = ["e", "回", "ﷺ", "ｶ", "ﾞ", "\u0301", "\u0323", "\u05B0", "\U0001D165", "\u00E9", "\uAC00", "\u11A8", " "];

    [Fact]
    public void TextsWithMarksAsLettersBearThem_AreNormalizedAsEverywhere() => SeededRandom.Check(2_000, random =>
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(Normalization.MostMarks)).Select(_ => Characters[random.Next(Characters.Length)]));
        var several = string.Join('x', Enumerable.Repeat(text, random.Next(1, 5)));
        foreach (var form in Enum.GetValues<NormalizationForm>())
            Assert.Equal(several.Normalize(form), Normalization.Of(several, form));
    });

    [Fact]
    public void AMillionMarksOnOneLetter_AllStay()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 500_000));
        var normal = Normalization.Of("回" + marks, NormalizationForm.FormC);
        Assert.Equal(('回', marks.Length + 1), (normal[0], normal.Length));
        Assert.Equal(marks.Length / 2, normal.AsSpan().Count('\u0323'));
    }
}
