using Drafting.Documents;
using Drafting.Language.Citations;
using Drafting.Operations;

namespace Drafting.Language.Tests.Citations;

public class CitationRuleTests
{
    public static TheoryData<string> Rules => [.. RuleBook.All.Where(rule => rule.Group == "citations").Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Examples_AreFoundAndMended(string id)
    {
        var rule = RuleBook.Of(id);
        Assert.Contains(Check("en", rule.Wrong), finding => finding.Rule == id);
        Assert.DoesNotContain(Check("en", rule.Right), finding => finding.Rule == id);
    }

    [Theory]
    [InlineData("en", "Recalling its resolution 74/21 of 11 December 2019,", "Recalling its resolution 74/21 of 12 December 2019,")]
    [InlineData("zh", "回顾其 2019 年 12 月 11 日第 74/21 号决议，", "回顾其 2019 年 12 月 12 日第 74/21 号决议，")]
    [InlineData("fr", "Rappelant ses résolutions 74/20 du 11 décembre 2019 et 74/21 du 11 décembre 2019,", "Rappelant ses résolutions 74/20 du 11 décembre 2019 et 74/21 du 12 décembre 2019,")]
    [InlineData("es", "Recordando su resolución 74/21, de 12 de diciembre de 2018,", "Recordando su resolución 74/21, de 12 de diciembre de 2019,")]
    [InlineData("ru", "ссылаясь на свою резолюцию 74/21 от 12 ноября 2019 года,", "ссылаясь на свою резолюцию 74/21 от 12 декабря 2019 года,")]
    [InlineData("ar", "إذ تشير إلى قرارها 74/21 المؤرخ 12 تشرين الثاني/نوفمبر 2019،", "إذ تشير إلى قرارها 74/21 المؤرخ 12 كانون الأول/ديسمبر 2019،")]
    public void WrongDates_AreMendedInTheFormOfTheirPlace(string language, string wrong, string right)
    {
        var finding = Check(language, wrong).First(finding => finding.Rule == "citationDate" && finding.Values["number"] == "74/21");
        Assert.Equal((FindingLevel.Error, new DateOnly(2019, 12, 12), "A/RES/74/21"), (finding.Level, finding.Evidence!.Date, finding.Evidence.Symbol));
        var edit = Assert.IsType<EditText>(Assert.Single(finding.Fix!));
        Assert.Equal(right, Delta.FromText(wrong).Compose(edit.Delta).PlainText);
    }

    [Theory]
    // The number is of two organs; the words name none, and the date tells.
    [InlineData("en", "Recalling Human Rights Council resolution 57/15 of 10 October 2024 and resolution 57/28 of 11 October 2024,")]
    // Another body's number.
    [InlineData("en", "Recalling Economic and Social Commission for Asia and the Pacific resolution 72/7 of 19 May 2016,")]
    [InlineData("en", "Recalling Commission on Narcotic Drugs resolution 61/2 of 16 March 2018,")]
    [InlineData("zh", "回顾联合国环境大会2019年3月15日第4/1号决议，")]
    [InlineData("zh", "回顾麻醉药品委员会2018年3月16日第61/2号决议，")]
    public void OtherOrgansNumbers_RaiseNoAlarm(string language, string text) =>
        Assert.DoesNotContain(Check(language, text), finding => finding.Rule.StartsWith("citation", StringComparison.Ordinal) && finding.Level > FindingLevel.Hint);

    [Fact]
    public void TextsAtHand_AddToWhatIsSure()
    {
        var key = new CitedKey(CitedOrgan.GeneralAssembly, CitedKind.Resolution, "74/21");
        var known = KnownResolutions.Table.With([new("A/RES/74/21", new(2019, 12, 13), "Culture of peace", "en"), new("A/RES/95/300", new(2041, 5, 1), "Peace", "en")]);
        Assert.Equal((new DateOnly(2019, 12, 12), Sureness.ItsText, KnownResolutions.Table.Find(key)!.Title("en")), (known.Find(key)!.Date, known.Find(key)!.Sureness, known.Find(key)!.Title("en")));
        Assert.Equal(KnownResolutions.Table.Find(key)!.Title("zh"), known.Find(key)!.Title("zh"));
        Assert.Equal(new DateOnly(2019, 12, 12), KnownResolutions.Table.Find(key)!.Date);
        var finding = Check("en", "Recalling its resolution 95/300 of 2 May 2041,", known).First(finding => finding.Rule == "citationDate");
        Assert.Equal(("1 May 2041", FindingLevel.Warning), (finding.Values["wanted"], finding.Level));
        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void ATextThatContradictsTheTable_MendsNothing()
    {
        var cited = KnownResolutions.Table.All.First(known => known is { Sureness: Sureness.Citations, Key: { Organ: CitedOrgan.GeneralAssembly, Kind: CitedKind.Resolution }, Symbol: not null } && known.Key.Number.StartsWith("7", StringComparison.Ordinal));
        var known = KnownResolutions.Table.With([new(cited.Symbol!, cited.Date.AddDays(1), "Peace", "en")]);
        var finding = Check("en", $"Recalling its {CitationWriter.Write(cited.Key, cited.Date, null, "en", speaking: null)["General Assembly ".Length..]},", known).First(finding => finding.Rule == "citationDate");
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Null(finding.Fix);
        Assert.DoesNotContain(Check("en", "Recalling its resolution 74/21 of 12 December 2019,", known.With([new("A/RES/74/21", new(2019, 12, 13), "Peace", "en")])), other => other.Rule == "citationDate");
    }

    [Theory]
    [InlineData("A/RES/72/7", "72/7")]
    [InlineData("A/RES/ES-10/20", "ES-10/20")]
    [InlineData("A/RES/3314(XXIX)", "3314 (XXIX)")]
    [InlineData("A/RES/217(III)", "217 (III)")]
    [InlineData("S/RES/1325 (2000)", "1325 (2000)")]
    [InlineData("A/HRC/RES/51/18", "51/18")]
    [InlineData("E/RES/2022/1", "2022/1")]
    [InlineData("A/72/7", null)]
    public void Symbols_AreKeysAndBack(string symbol, string? number)
    {
        Assert.Equal(number, KnownResolutions.KeyOf(symbol)?.Number);
        if (number is not null)
            Assert.Equal(symbol, KnownResolutions.KeyOf(symbol)!.Value.Symbol);
    }

    internal static IReadOnlyList<Finding> Check(string language, string text, KnownResolutions? known = null) =>
        [.. DraftingRules.Checker.Check(new CheckedText(language, DocumentKind.DraftResolution, [new Paragraph("p", ParagraphKind.Preambular, 0, null, Delta.FromText(text))], new Masthead(), null, OfficialTexts.Today) { Known = known ?? KnownResolutions.Table }).All];
}
