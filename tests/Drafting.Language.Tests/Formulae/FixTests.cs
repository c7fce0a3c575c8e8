using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Language.Tests.Formulae;

/// <summary>What a fix makes of a text is right; where only a person can know there is none.</summary>
public class FixTests
{
    [Theory]
    [InlineData("en", "stateName", "Decides to help the DRC.", "Decides to help the Democratic Republic of the Congo.")]
    [InlineData("en", "stateName", "Decides to help DRC.", "Decides to help the Democratic Republic of the Congo.")]
    [InlineData("en", "stateName", "Thanks the UAE.", "Thanks the United Arab Emirates.")]
    [InlineData("en", "stateName", "Thanks the Vatican City.", "Thanks the Holy See.")]
    [InlineData("en", "stateName", "Thanks Russia.", "Thanks the Russian Federation.")]
    [InlineData("en", "stateName", "Russia is thanked.", "The Russian Federation is thanked.")]
    [InlineData("en", "stateName", "The Czech Republic is thanked.", "Czechia is thanked.")]
    [InlineData("en", "organName", "The UN Security Council meets.", "The Security Council meets.")]
    [InlineData("en", "organName", "UNGA meets.", "The General Assembly meets.")]
    [InlineData("en", "organName", "Asks the UN Security Council.", "Asks the Security Council.")]
    [InlineData("fr", "organName", "Prie l’ECOSOC d’aider.", "Prie le Conseil économique et social d’aider.")]
    [InlineData("fr", "organName", "Prie le Bureau de l’ECOSOC d’aider.", "Prie le Bureau du Conseil économique et social d’aider.")]
    [InlineData("fr", "organName", "Demande à l’ECOSOC d’aider.", "Demande au Conseil économique et social d’aider.")]
    [InlineData("fr", "stateName", "Remercie la Russie.", "Remercie la Fédération de Russie.")]
    [InlineData("fr", "stateName", "Se rend au Laos.", null)]
    [InlineData("fr", "stateName", "Remercie le Zaïre.", null)]
    [InlineData("es", "stateName", "Agradece la ayuda de Rusia.", null)]
    [InlineData("ru", "stateName", "благодарит Южную Корею.", "благодарит Республику Корея.")]
    [InlineData("ru", "organName", "ООН приняла решение.", null)]
    [InlineData("en", "presentResolution", "This resolution applies.", "The present resolution applies.")]
    [InlineData("en", "presentResolution", "Applies this resolution.", "Applies the present resolution.")]
    [InlineData("en", "dateForm", "Meets on 10/2/2017.", null)]
    [InlineData("en", "dateForm", "Meets on 20/2/2017.", "Meets on 20 February 2017.")]
    [InlineData("en", "dateForm", "Meets on 2017-02-10.", "Meets on 10 February 2017.")]
    [InlineData("zh", "dateForm", "决定于二〇二一年十二月三十日开会。", "决定于2021年12月30日开会。")]
    [InlineData("en", "listConjunction", "To meet; or", null)]
    [InlineData("zh", "listConjunction", "开会；或", null)]
    [InlineData("en", "listConjunction", "To meet; and", "To meet;")]
    [InlineData("en", "endPunctuation", "Meets with agencies, funds, etc.;", "Meets with agencies, funds, etc.")]
    [InlineData("en", "endPunctuation", "Meets with agencies.;", "Meets with agencies.")]
    [InlineData("en", "spacing", "Meets the parties  ; then rests.", "Meets the parties; then rests.")]
    [InlineData("en", "spacing", "Meets the parties  : then rests.", "Meets the parties: then rests.")]
    [InlineData("fr", "spacing", "Se réunit  ; se repose.", "Se réunit ; se repose.")]
    [InlineData("en", "spacing", "Meets (  soon) the parties.", "Meets (soon) the parties.")]
    [InlineData("zh", "spacing", "决定开会  ！", "决定开会！")]
    [InlineData("en", "doubledMark", "Meets ((soon) the parties.", "Meets (soon) the parties.")]
    [InlineData("zh", "doubledMark", "通过《《宣言》。", "通过《宣言》。")]
    public void AFix_IsRight(string language, string rule, string wrong, string? right) => Mended(language, rule, wrong, right, ParagraphKind.Operative);

    [Theory]
    [InlineData("es", "Recordando su resolución 74/21, relativa a la paz,", "Recordando su resolución 74/21, de 12 de diciembre de 2019, relativa a la paz,")]
    [InlineData("es", "Recordando su resolución 74/21;", "Recordando su resolución 74/21, de 12 de diciembre de 2019;")]
    [InlineData("es", "Recordando su resolución 74/21 y otras,", "Recordando su resolución 74/21, de 12 de diciembre de 2019, y otras,")]
    [InlineData("zh", "回顾其第74/21号决议，", "回顾其2019年12月12日第74/21号决议，")]
    [InlineData("zh", "回顾其第74/20、74/21号决议，", null)]
    [InlineData("fr", "Rappelant la résolution 74/21 de l’Assemblée générale,", null)]
    [InlineData("en", "Recalling resolution 74/21 of the General Assembly,", null)]
    public void ADateThatIsMissing_GoesWhereItBelongs(string language, string wrong, string? right) => Mended(language, "citationFirst", wrong, right, ParagraphKind.Preambular);

    [Theory]
    [InlineData("ar", "stateName", "تشكر الحكومة سورية الأصل.")]
    [InlineData("ru", "stateName", "благодарит правительство Кот-д’Ивуара.")]
    [InlineData("zh", "stateName", "关切西非、中非、东非的局势。")]
    [InlineData("zh", "stateName", "支持叙利亚和平进程与朝鲜和平。")]
    [InlineData("en", "stateName", "Welcomes the Special Envoy of the Secretary-General for Syria and the conference on supporting the future of Syria and the region.")]
    [InlineData("fr", "presentResolution", "Rappelle sa résolution 70/1 et l’application de cette résolution.")]
    [InlineData("zh", "presentResolution", "回顾第70/1号决议并执行此决议和这项决议。")]
    [InlineData("en", "doubledMark", "Meets ((a) soon and (b) later) the parties, and ((a) and (b)).")]
    [InlineData("en", "endPunctuation", "Meets with agencies, funds, etc.")]
    public void WhatIsRight_IsNotFound(string language, string rule, string text) =>
        Assert.DoesNotContain(Found(language, text, ParagraphKind.Operative), finding => finding.Rule == rule);

    private static void Mended(string language, string rule, string wrong, string? right, ParagraphKind kind)
    {
        var finding = Found(language, wrong, kind).Last(finding => finding.Rule == rule);
        Assert.Equal(right, finding.Fix is [EditText edit] ? Delta.FromText(wrong).Compose(edit.Delta).PlainText : null);
        if (right is not null)
            Assert.DoesNotContain(Found(language, right, kind), left => left.Rule == rule);
    }

    private static IReadOnlyList<Finding> Found(string language, string text, ParagraphKind kind) =>
        [.. DraftingRules.Checker.Check(new CheckedText(language, DocumentKind.DraftResolution, [new Paragraph("p", kind, 0, null, Delta.FromText(text))], new Masthead(), null, OfficialTexts.Today)).All];
}
