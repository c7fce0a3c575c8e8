using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>Pages cut in mid-sentence, and what stands at their foot and head.</summary>
public class PageCutTests
{
    private static string[] Shown(string text) =>
        [.. PlainTextImporter.Import(text).Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Title).Select(paragraph => $"{paragraph.Kind} {paragraph.Label} | {paragraph.Text.PlainText}")];

    [Fact]
    public void Import_OfFurnitureOnOneLine_LeavesItOut()
    {
        if (!RepositoryPaths.TryFindSharedCase("txt/t08-headers.txt", out var path))
            return;
        var document = PlainTextImporter.Import(File.ReadAllText(path));
        Assert.Equal(("A/RES/80/12", "25-12345", "Protection of shared rivers"), (document.Symbol, document.Masthead.JobNumber, document.Title));
        Assert.Equal(
            [
                "Enacting  | The General Assembly,", "Preambular  | Recalling its resolution 72/7 of 17 November 2017,",
                "Operative 1. | Decides to meet in Geneva and to invite all Member States to take part in it;", "Operative 2. | Requests a report.",
            ],
            Shown(File.ReadAllText(path)));
        Assert.Empty(document.Warnings);
    }

    [Theory]
    [InlineData("A/RES/80/12 2/3")]
    [InlineData("2/3 A/RES/80/12")]
    [InlineData("25-12345 2/3")]
    [InlineData("3/3 25-12345")]
    [InlineData("25-12345 (E) *2512345* 2/3")]
    [InlineData("Protection of shared rivers A/RES/80/12")]
    [InlineData("A/RES/80/12 Protection of shared rivers")]
    [InlineData("* 2 5 1 2 3 4 5 *")]
    [InlineData("Please recycle ♲")]
    [InlineData("Page 2 of 3")]
    public void Import_OfALineAroundThePage_LeavesItOutAndJoinsTheHalves(string line) => Assert.Equal(
        ["Enacting  | The General Assembly,", "Operative 1. | Requests the Secretary-General and the States;", "Operative 2. | Requests a report."],
        Shown($"United Nations A/RES/80/12\n\nProtection of shared rivers\n\nThe General Assembly,\n\n1. Requests the\n\n{line}\n\nSecretary-General and the States;\n\n2. Requests a report."));

    [Theory]
    [InlineData("The General Assembly,", "Recalling¹ its", "resolution 72/7,", "¹ Resolution 70/1.", "1. Decides to meet.", "Recalling its resolution 72/7,")]
    [InlineData("大会，", "回顾《2030年可持续发展议程》¹ 所提出的", "各项目标和具体目标，", "¹ 第70/1号决议。", "1. 决定召开会议。", "回顾《2030年可持续发展议程》所提出的各项目标和具体目标，")]
    public void Import_OfNotesInTheMidstOfASentence_JoinsItsHalves(string enacting, string first, string second, string note, string operative, string whole)
    {
        var document = PlainTextImporter.Import($"{enacting}\n\n{first}\n\n{note}\n\n{second}\n\n{operative}");
        Assert.Equal(whole, string.Concat(document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Preambular).Text.Ops.Select(op => op.Text)));
        Assert.DoesNotContain(document.Paragraphs, paragraph => paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Plain);
    }

    [Fact]
    public void Import_OfASymbolInTheText_KeepsIt() =>
        Assert.Contains("Operative 1. | Takes note of A/RES/80/12", string.Concat(Shown("United Nations A/RES/80/12\n\nRivers\n\nThe General Assembly,\n\n1. Takes note of A/RES/80/12\n\n2. Requests a report.")), StringComparison.Ordinal);

    [Fact]
    public void Import_OfANoteMarkBeforeAYear_FindsIt()
    {
        var document = PlainTextImporter.Import("大会，\n\n回顾其第70/1号决议，1 2015年9月25日通过，并重申其各项原则，\n\n1. 决定召开会议。\n\n____________\n\n1 第70/1号决议。");
        var text = document.Paragraphs.Single(paragraph => paragraph.Kind == ParagraphKind.Preambular).Text;
        Assert.Equal("回顾其第70/1号决议，", text.Ops[0].Text);
        Assert.NotNull(text.Ops[1].Embed);
        Assert.StartsWith("2015年", text.Ops[2].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "50a sesión plenaria")]
    [InlineData("es", "50ª sesión")]
    [InlineData("es", "59ª sesión plenaria (reanudación)")]
    [InlineData("ru", "53‑е пленарное заседание")]
    [InlineData("ru", "53-е заседание")]
    [InlineData("ru", "9-e пленарное заседание")]
    [InlineData("fr", "58e séance")]
    [InlineData("en", "41st meeting")]
    [InlineData("zh", "第55次会议")]
    [InlineData("ar", "الجلسة 41")]
    public void Meeting_KnowsTheLine(string language, string line) => Assert.Matches(Wording.Of(language).Meeting, line);

    [Theory]
    [InlineData("ar", "قرار اعتمده مجلس حقوق الإنسان في 4 نيسان/أبريل 2024", "2024-04-04")]
    [InlineData("fr", "Résolution adoptée par le Conseil des droits de l’homme le 1er avril 2024", "2024-04-01")]
    [InlineData("es", "Resolución aprobada por el Consejo de Derechos Humanos el 4 de abril de 2024", "2024-04-04")]
    [InlineData("ru", "Резолюция, принятая Советом по правам человека 4 апреля 2024 года", "2024-04-04")]
    [InlineData("zh", "人权理事会2024年10月11通过的决议", "2024-10-11")]
    [InlineData("zh", "2022年10月27日 9169次会议通过", "2022-10-27")]
    [InlineData("zh", "2022年10月27日安全理事会第9169次会议通过", "2022-10-27")]
    public void Adoption_KnowsTheLineAndItsDay(string language, string line, string day) => Assert.Equal((day, null), AdoptionLines.Of([line], language));

    [Theory]
    [InlineData("zh", "第2655(2022)号决议", "2022年10月27日 9169次会议通过", "安全理事会，", "1. 决定延长任期。")]
    [InlineData("en", "Resolution 2655 (2022)", "Adopted by the Security Council at its 9169th meeting, on 27 October 2022", "The Security Council,", "1. Decides to extend the mandate.")]
    [InlineData("fr", "Résolution 2655 (2022)", "Adoptée par le Conseil de sécurité à sa 9169e séance, le 27 octobre 2022", "Le Conseil de sécurité,", "1. Décide de proroger le mandat.")]
    [InlineData("es", "Resolución 2655 (2022)", "Aprobada por el Consejo de Seguridad en su 9169ª sesión, celebrada el 27 de octubre de 2022", "El Consejo de Seguridad,", "1. Decide prorrogar el mandato.")]
    [InlineData("ru", "Резолюция 2655 (2022)", "принятая Советом Безопасности на его 9169-м заседании 27 октября 2022 года", "Совет Безопасности,", "1. постановляет продлить мандат.")]
    [InlineData("ar", "القرار 2655 (2022)", "الذي اتخذه مجلس الأمن في جلسته 9169 المعقودة في 27 تشرين الأول/أكتوبر 2022", "إن مجلس الأمن،", "1 - يقرر تمديد الولاية.")]
    public void Import_OfASecurityCouncilText_TakesItsTitleFromTheCover(string language, string title, string adoption, string enacting, string operative)
    {
        var document = PlainTextImporter.Import($"S/RES/2655 (2022)\n\n{title}\n\n{adoption}\n\n{enacting}\n\n{operative}");
        Assert.Equal((language, title, "2022-10-27"), (document.Language, document.Title, document.Masthead.AdoptedOn));
    }
}
