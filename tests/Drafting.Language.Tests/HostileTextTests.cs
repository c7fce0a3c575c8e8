using System.Text;
using Drafting.Documents;
using Drafting.Language.Citations;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Language.Tests;

/// <summary>Texts that nobody would write in good faith: they are checked without an exception, and in work that grows as they do.</summary>
public class HostileTextTests
{
    private const int Long = 50_000;

    private static readonly string[] Pieces =
    [
        "resolution ", "resolutions ", "decision ", "its ", "General Assembly ", "Human Rights Council ", "of ", "and ", " of 12 December 2019", ", entitled “", "”", "“", "«", "»", "(", ")", "((", "[", "]", "《", "》",
        "第", "号", "号决议", "其", "大会", "人权理事会", "通过的", "有关", "关于", "2019年12月12日", "二〇二一年十十月三十日", "、", "和", "，", "；", "。", "其第", "题为“",
        "résolution ", "sa ", "de l’Assemblée générale", ", en date du 12 décembre 2019", " et ", "resolución ", "su ", "de la Asamblea General", ", de 12 de diciembre de 2019,", " y ",
        "резолюцию ", "резолюции ", "свою ", "принятую", "Генеральной Ассамблеи", " от 12 декабря 2019 года", " и ", "قرارها ", "قرار الجمعية العامة ", "المؤرخ 12 كانون الأول/ديسمبر 2019", " و ", "ألف", "د-0", "دإط-00",
        "00/00", "0/1", "72/7", "74/21", "999/999", "٧٤/٢١", "７４/２１", "1325 (2000)", "1 (IIIIII)", "3314 (XXIX)", "217 A (د-00)", "ES-00/00", "S-99/999", "76/300 C-A", "43/78 B and A", "2019/99", "2007/1",
        "A/RES/72/7", "A/L1/L1/L1", "S/RES/0 (2000)", "A/RES/٧/٧", "10/2/2017", "２０１７-１３-４５", "2017-１-2", "31 February 2019", "the 45th of May", "99 мая 2019", "1 enero, 2019", "0 mars 2019", "75th session", "第٧٥届会议",
        "etc.;", "Russia", "the DRC", "l’ECOSOC", "this resolution", "cette résolution", "该决议", "  ", " ", "\u00A0", "\uFFFC", "\u0640", "\u200F", "\uD83D", "\uDE00", "\uD83D\uDE00", "\u0301", "\u0000", "\n", "\t", ",", ";", ":", ".", "..", "-", "/", "%", "'", "\"",
    ];

    private static readonly string[] Heads = ["", "", "Recalling ", "Recalling also ", "Also requests ", "回顾", "又请", "在这方面，又", "Rappelant également ", "Recordando además ", "ссылаясь также ", "وإذ تشير أيضا "];

    [Fact]
    public void Checking_ThrowsForNoText() => SeededRandom.Check(300, random =>
    {
        foreach (var language in KnownResolutions.Languages)
        {
            var kinds = Enum.GetValues<ParagraphKind>();
            Check(language, [.. Enumerable.Range(0, 3).Select(index => new Paragraph($"p{index}", kinds[random.Next(kinds.Length)], 0, null, Delta.FromText(random.Pick(Heads) + Text(random))))]);
        }
    });

    [Theory]
    [InlineData("en", "Recalling its resolution 00/00 of 1 May 2019 and ES-00/00,")]
    [InlineData("zh", "回顾其第00/00号决议，")]
    [InlineData("en", "Recalling its resolutions 76/300 C and A of 1 May 2022,")]
    [InlineData("en", "Recalling its resolution 70/1, entitled “Follow-up to resolution 60/1 and decision 60/2”,")]
    [InlineData("en", "Recalling its resolution 70/1 “Follow-up to 60/1” of 25 September 2015,")]
    [InlineData("ar", "وإذ تشير إلى قرارها 217 ألف (د-00)،")]
    public void NumbersThatAreNone_AreRead(string language, string text) => Check(language, [Paragraph(text)]);

    [Theory]
    [InlineData("A/RES/٧٢/٧")]
    [InlineData("A/RES/７２/７")]
    [InlineData("A/RES/00/7")]
    [InlineData("A/HRC/RES/00/7")]
    [InlineData("S/RES/１３２５ (2000)")]
    public void SymbolsThatCannotBeRead_AreLeftOut(string symbol)
    {
        Assert.Null(KnownResolutions.KeyOf(symbol));
        var known = KnownResolutions.Table.With([new(symbol, new(2020, 1, 1), "\uD83D", "en")]);
        Assert.Equal(KnownResolutions.Table.All.Count(), known.All.Count());
    }

    [Fact]
    public void LettersInAnyOrder_AreOneKey() =>
        Assert.Equal("76/300 A-C", KnownResolutions.KeyOf("A/RES/76/300 C-A")!.Value.Number);

    [Theory]
    [InlineData("en", "on ２０１７-１３-４５ and ٢٠١٧/٠٢/٣٠ it met.")]
    [InlineData("zh", "２０１７-１３-４５和二〇二一年十十月三十日")]
    public void DatesOfOtherDigits_AreNone(string language, string text) =>
        Assert.DoesNotContain(Check(language, [Paragraph(text)]).All, finding => finding.Rule == "dateForm");

    // What took time that doubled with each word, or with the square of the length.
    [Theory]
    [InlineData("zh", "大会", "通过的", "X第72/7号决议")]
    [InlineData("zh", "其", "有关", "X第72/7号决议")]
    [InlineData("zh", "第72/7号", "《", "第72/8号决议")]
    [InlineData("zh", "大会", "第1/1号", "决议")]
    [InlineData("ru", "резолюция ", "принят", " 72/7")]
    [InlineData("ru", "", "“", "")]
    [InlineData("ru", "стать", "стать", " 1")]
    [InlineData("en", "resolution ", "of the ", "x 72/7")]
    [InlineData("en", "resolution 1/1", " 3/4", " of 1 May 2019")]
    [InlineData("en", "resolution ", "999/999 (2000), ", "")]
    [InlineData("en", "its resolutions ", "60/555 and ", "")]
    [InlineData("en", "", "General Assembly resolution 72/7 of 1 May 2019, ", "")]
    [InlineData("en", "A", "/L1", "/")]
    [InlineData("en", "A", "/A1", "/")]
    [InlineData("en", "1 (", "I", ")")]
    [InlineData("en", "", "9", "")]
    [InlineData("en", "", "((", "")]
    [InlineData("fr", "résolution ", "de la l’", "x 72/7")]
    [InlineData("fr", "", "cette résolution ", "")]
    [InlineData("es", "resolución ", "de la del ", "x 72/7")]
    [InlineData("ar", "قرار ", "الرقمين ", "x 72/7")]
    public void LongTexts_AreCheckedToTheirEnd(string language, string head, string body, string tail)
    {
        var text = head + new StringBuilder().Insert(0, body, Long / body.Length) + tail;
        foreach (var some in Check(language, [Paragraph(text)]).All.GroupBy(finding => finding.Rule))
            Assert.InRange(some.Count(), 1, 200);
    }

    [Fact]
    public void BracketsOfTwoKinds_AreCountedByKind()
    {
        var text = new string('(', Long) + new string(']', Long);
        Assert.Equal(200, Check("en", [Paragraph(text)]).All.Count(finding => finding.Rule == "unclosed"));
    }

    private static CheckedFindings Check(string language, IReadOnlyList<Paragraph> paragraphs) =>
        DraftingRules.Checker.Check(new CheckedText(language, DocumentKind.DraftResolution, paragraphs, new Masthead(), null, OfficialTexts.Today));

    private static Paragraph Paragraph(string text) => new("p", ParagraphKind.Preambular, 0, null, Delta.FromText(text));

    private static string Text(SeededRandom random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 40); left > 0; left--)
        {
            if (random.Chance(0.85))
                text.Append(random.Pick(Pieces));
            else
                text.Append((char)random.Next(0x20, 0x10000));
        }

        return text.ToString();
    }
}
