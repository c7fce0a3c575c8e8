using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Resolutions of other organs than the General Assembly, in the layouts they are printed in.</summary>
public class OtherOrgansTests
{
    [Theory]
    [InlineData("en", "A/HRC/RES/52/4", "Human Rights Council", "2023-04-03", "The right to food", "52/4.", """
        United Nations A/HRC/RES/52/4
        General Assembly
        Distr.: General
        13 April 2023
        Human Rights Council
        Fifty-second session
        Resolution adopted by the Human Rights Council on 3 April 2023
        52/4. The right to food
        The Human Rights Council,
        Recalling all previous resolutions on the right to food,
        1. Reaffirms that hunger constitutes an outrage;
        2. Decides to remain seized of the matter.
        """)]
    [InlineData("zh", "A/HRC/RES/52/4", "人权理事会", "2023-04-03", "食物权", "52/4.", """
        联合国 A/HRC/RES/52/4
        大会
        人权理事会
        第五十二届会议
        人权理事会2023年4月3日通过的决议
        52/4. 食物权
        人权理事会，
        回顾以往所有关于食物权的决议，
        1. 重申饥饿是对人的尊严的践踏和侵犯；
        2. 决定继续处理此案。
        """)]
    [InlineData("es", "E/RES/2022/3", "Consejo Económico y Social", "2022-06-08", "Asegurar la labor en el campo de la estadística", "2022/3.", """
        Naciones Unidas E/RES/2022/3
        Consejo Económico y Social
        Distr. general
        20 de julio de 2022
        Resolución aprobada por el Consejo Económico y Social el 8 de junio de 2022
        2022/3. Asegurar la labor en el campo de la estadística
        El Consejo Económico y Social,
        Recordando la resolución 2013/21 del Consejo, de 24 de julio de 2013,
        1. Reconoce la importancia de la estadística;
        2. Decide seguir ocupándose de la cuestión.
        """)]
    [InlineData("en", "S/RES/2664 (2022)", "Security Council", "2022-12-09", "Resolution 2664 (2022)", null, """
        United Nations S/RES/2664 (2022)
        Security Council
        Distr.: General
        9 December 2022
        Resolution 2664 (2022)
        Adopted by the Security Council at its 9214th meeting, on 9 December 2022
        The Security Council,
        Recalling its previous resolutions imposing sanctions measures,
        1. Decides that the provision of humanitarian assistance is permitted;
        2. Decides to remain actively seized of the matter.
        """)]
    [InlineData("zh", "S/RES/2664(2022)", "安全理事会", "2022-12-09", "第2664(2022)号决议", null, """
        联合国 S/RES/2664(2022)
        安全理事会
        第2664(2022)号决议
        2022年12月9日安全理事会第9214次会议通过
        安全理事会，
        回顾其以往各项决议，
        1. 决定允许提供人道主义援助；
        2. 决定继续积极处理此案。
        """)]
    [InlineData("fr", "S/RES/2664 (2022)", "Conseil de sécurité", "2022-12-09", "Résolution 2664 (2022)", null, """
        Nations Unies S/RES/2664 (2022)
        Conseil de sécurité
        Distr. générale
        9 décembre 2022
        Résolution 2664 (2022)
        Adoptée par le Conseil de sécurité à sa 9214e séance, le 9 décembre 2022
        Le Conseil de sécurité,
        Rappelant ses résolutions antérieures,
        1. Décide que la fourniture de l’aide humanitaire est autorisée ;
        2. Décide de rester activement saisi de la question.
        """)]
    [InlineData("ar", "S/RES/2664 (2022)", "مجلس الأمن", "2022-12-09", "القرار ٢٦٦٤ (٢٠٢٢)", null, """
        الأمم المتحدة S/RES/2664 (2022)
        مجلس الأمن
        القرار ٢٦٦٤ (٢٠٢٢)
        الذي اتخذه مجلس الأمن في جلسته ٩٢١٤ المعقودة في ٩ كانون الأول/ديسمبر ٢٠٢٢
        إن مجلس الأمن،
        إذ يشير إلى قراراته السابقة،
        ١ - يقرر أن تقديم المساعدة الإنسانية مسموح به؛
        ٢ - يقرر أن يبقي المسألة قيد نظره.
        """)]
    public void Resolution_IsReadWithItsHeadAndItsParagraphs(string language, string symbol, string organ, string adoptedOn, string title, string? number, string text)
    {
        var document = PlainTextImporter.Import(text, null, null);
        Assert.Equal(
            (language, DocumentKind.Resolution, symbol, organ, adoptedOn, title),
            (document.Language, document.Kind, document.Symbol, document.Masthead.Organ, document.Masthead.AdoptedOn, document.Title));
        Assert.Equal(number, document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Title).Label);
        Assert.Equal(
            [ParagraphKind.Enacting, ParagraphKind.Preambular, ParagraphKind.Operative, ParagraphKind.Operative],
            document.Paragraphs.Select(paragraph => paragraph.Kind).Where(kind => kind is not (ParagraphKind.Title or ParagraphKind.Plain)));
    }
}
