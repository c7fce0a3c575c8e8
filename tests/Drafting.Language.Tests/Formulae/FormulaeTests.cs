using System.Text;
using Drafting.Documents;
using Drafting.Language.Formulae;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Language.Tests.Formulae;

public class FormulaeTests
{
    private static readonly Checker Forms = new(FormulaeRules.All);

    [Fact]
    public void TheTableOfWhatIsFound_IsTheOneInTheRepository()
    {
        if (OfficialTexts.All.Count == 0)
            return;
        var table = FormulaeTable.Write([.. OfficialTexts.All.Select(each => each.Document)]);
        var path = RepositoryPaths.InRepository("tests", "Drafting.Language.Tests", "formulae.md");
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_TABLES") == "1")
            File.WriteAllText(path, table, new UTF8Encoding(false));
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), table);
    }

    [Theory]
    [InlineData("en", "O:Decides to meet;|O:Also decides to rest;|O:Further decides to go.", "")]
    [InlineData("en", "O:Decides to meet;|O:Decides to rest.", "repetitionMissing")]
    [InlineData("en", "O:Decides to meet;|O:Further decides to rest.", "repetitionWrong")]
    [InlineData("en", "O:Welcomes the report;|O:Also decides to rest.", "repetitionAlone")]
    [InlineData("en", "O:Requests the Secretary-General to report;|O:Requests Member States to help.", "")]
    [InlineData("en", "O:Requests the Secretary-General to report;|O:Requests the Secretary-General to help.", "repetitionMissing")]
    [InlineData("en", "O:Encourages the parties to meet;|O:Encourages further cooperation between them.", "")]
    [InlineData("en", "P:Noting with concern the delay,|P:Noting with concern also the cost,|O:Decides to meet.", "")]
    [InlineData("zh", "P:回顾其决议，|P:又回顾其决定，|P:还回顾其声明，|P:回顾其宣言，|O:决定开会。", "")]
    [InlineData("zh", "P:回顾其决议，|P:回顾其决定，|O:决定开会。", "repetitionMissing")]
    [InlineData("zh", "P:回顾其决议，|P:还回顾其决定，|O:决定开会。", "repetitionWrong")]
    [InlineData("zh", "P:欢迎其决议，|P:又回顾其决定，|O:决定开会。", "repetitionAlone")]
    [InlineData("zh", "O:请秘书长提出报告；|O:请会员国协助。", "")]
    [InlineData("zh", "O:请秘书长提出报告；|O:请秘书长协助。", "repetitionMissing")]
    [InlineData("zh", "O:再次促请会员国协助；|O:促请会员国开会。", "")]
    [InlineData("fr", "P:Rappelant sa résolution,|P:Rappelant sa décision,|O:Décide de se réunir.", "repetitionMissing")]
    [InlineData("ru", "P:ссылаясь на свою резолюцию,|P:ссылаясь на свое решение,|O:постановляет собраться.", "repetitionMissing")]
    [InlineData("ar", "P:إذ تشير إلى قرارها،|P:وإذ تشير إلى مقررها،|O:تقرر أن تجتمع.", "repetitionMissing")]
    [InlineData("en", "E:The General Assembly|P:Recalling its decision,|O:Decides to meet.", "enactingComma")]
    [InlineData("en", "E:The General Assembly|O:Decides to meet.", "")]
    [InlineData("en", "O:Decides:|S:To meet;|S:To rest.", "")]
    [InlineData("en", "O:Decides;|S:To meet;|S:To rest.", "endPunctuation")]
    [InlineData("en", "O:Decides:|S:To meet; and|S:To rest.", "listConjunction endPunctuation")]
    [InlineData("en", "P:Recalling its decision.|O:Decides to meet.", "endPunctuation")]
    [InlineData("fr", "O:Décide de se réunir ;|O:Prie le Secrétaire général de l’aider.", "")]
    [InlineData("fr", "O:Décide de se réunir;|O:Prie le Secrétaire général de l’aider.", "frenchSpacing")]
    [InlineData("es", "O:Decide reunirse；|O:Solicita al Secretario General que ayude.", "endPunctuation foreignMarks")]
    [InlineData("zh", "P:意识到问题，|O:决定开会。", "")]
    [InlineData("zh", "O:意识到问题；|O:决定开会。", "openingOfOtherPart")]
    [InlineData("en", "O:Recalling its decision;|O:Decides to meet.", "openingOfOtherPart")]
    [InlineData("en", "O:Ponders its decision;|O:Decides to meet.", "unknownOpening")]
    [InlineData("en", "O:Decides to implement this resolution.", "presentResolution")]
    [InlineData("zh", "O:决定执行此决议。", "presentResolution")]
    [InlineData("zh", "O:决定按照第75/1号决议设立委员会，并继续执行该决议。", "")]
    [InlineData("zh", "O:注意到秘书长的报告。", "takingNote")]
    [InlineData("zh", "O:决定,在本届会议上开会。", "foreignMarks")]
    [InlineData("zh", "O:决定设立工作组（小组）。", "foreignMarks foreignMarks")]
    [InlineData("zh", "O:决定设立\"小组\"。", "quotation quotation")]
    [InlineData("zh", "O:决定设立“小组。", "unclosed")]
    [InlineData("zh", "O:决定设立的的小组。", "doubleWord")]
    [InlineData("zh", "O:决定为此目的的小组开会。", "")]
    [InlineData("zh", "O:决定邀请南朝鲜。", "stateName")]
    [InlineData("zh", "O:决定邀请大韩民国和白俄罗斯。", "")]
    [InlineData("zh", "O:决定在大会第75届会议上审议。", "sessionNumber")]
    [InlineData("zh", "O:决定在第102届会议上审议。", "")]
    [InlineData("zh", "O:决定于二〇二一年四月十六日开会。", "dateForm")]
    [InlineData("zh", "O:决定于2021-04-16开会。", "dateForm")]
    [InlineData("en", "O:Decides to meet on April 16, 2021.", "dateForm")]
    [InlineData("en", "O:Decides to meet at its 75th session.", "sessionNumber")]
    [InlineData("en", "O:Decides to organise a program in South Korea.", "spellingIze spelling stateName")]
    [InlineData("en", "O:Decides to exercise its right and to advise the Organisation for Economic Co-operation and Development.", "")]
    [InlineData("en", "O:Decides to meet the the parties  here , now.", "doubleWord spacing spacing")]
    [InlineData("en", "O:Decides to meet (soon.", "unclosed")]
    [InlineData("fr", "O:Décide de saluer la Corée du Sud.", "stateName")]
    [InlineData("ru", "O:постановляет собраться 16 апреля 2021 г..", "dateForm doubledMark")]
    public void AText_HasTheseFindings(string language, string paragraphs, string rules) =>
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Found(language, paragraphs).Select(finding => finding.Rule).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("en", "P:Recalling its decision,|P:Recalling its aims,|O:Decides to meet.", "Recalling also its aims,")]
    [InlineData("en", "O:Decides to meet;|O:Decides to rest.", "Also decides to rest.")]
    [InlineData("en", "O:Welcomes it;|O:Further decides to rest.", "Decides to rest.")]
    [InlineData("zh", "P:回顾其决议，|P:又回顾其决定，|P:回顾其声明，|O:决定开会。", "还回顾其声明，")]
    [InlineData("zh", "O:决定在大会第75届会议上审议。", "决定在大会第七十五届会议上审议。")]
    [InlineData("zh", "O:决定于二〇二一年十二月二十六日开会。", "决定于2021年12月26日开会。")]
    [InlineData("en", "O:Decides to meet on the 3rd of April 2021.", "Decides to meet on 3 April 2021.")]
    [InlineData("en", "O:Decides to meet at its 21st session.", "Decides to meet at its twenty-first session.")]
    [InlineData("es", "O:Decide reunirse el 3 abril 2021.", "Decide reunirse el 3 de abril de 2021.")]
    [InlineData("fr", "P:Rappelant sa décision ;|O:Décide de se réunir.", "Rappelant sa décision,")]
    [InlineData("fr", "O:Décide de se réunir,|O:Prie le Comité de l’aider.", "Décide de se réunir\u00A0;")]
    public void AFix_GivesTheWords(string language, string paragraphs, string mended)
    {
        var edit = Assert.IsType<EditText>(Assert.Single(Found(language, paragraphs).First().Fix!));
        Assert.Equal(mended, Text(language, paragraphs).Paragraphs.Single(paragraph => paragraph.Id == edit.Paragraph).Text.Compose(edit.Delta).PlainText);
    }

    [Fact]
    public void ANamesDay_IsAskedFor()
    {
        IEnumerable<string> On(DateOnly day) => DraftingRules.Checker.Check(Text("en", "O:Decides to meet in Turkey.") with { Day = day }).All.Select(finding => finding.Rule);
        Assert.Equal([], On(new(2021, 12, 9)));
        Assert.Equal(["stateName"], On(new(2023, 12, 9)));
    }

    [Fact]
    public void Letters_AreNotHeldToTheForms() =>
        Assert.Empty(DraftingRules.Checker.Check(Text("en", "P:Recalling it;|P:Recalling it,|O:Decides to meet") with { Kind = DocumentKind.Letter }).All);

    [Fact]
    public void Notes_AreNumberedAsTheyAreReferredTo()
    {
        Paragraph Operative(params string[] notes) => new("o", ParagraphKind.Operative, 0, null, Delta.Of([DeltaOp.Insert("Decides to meet"), .. notes.Select(note => DeltaOp.Insert(Embed.FootnoteReference(note))), DeltaOp.Insert(".")]));
        Paragraph Note(string id, string? label) => new(id, ParagraphKind.Footnote, 0, label, Delta.FromText("Resolution 60/288."));
        IEnumerable<string> Rules(params Paragraph[] paragraphs) => DraftingRules.Checker.Check(Text("en", "O:x") with { Paragraphs = paragraphs }).All.Select(finding => finding.Rule).Distinct();
        Assert.Empty(Rules(Operative("a", "b"), Note("a", "1"), Note("b", "2")));
        Assert.Empty(Rules(Operative("b", "a"), Note("a", null), Note("b", null)));
        Assert.Equal(["noteOrder"], Rules(Operative("b", "a"), Note("a", "1"), Note("b", "2")));
        Assert.Equal(["noteWithoutReference"], Rules(Operative("a"), Note("a", "1"), Note("b", "2")));
        Assert.Equal(["referenceWithoutNote"], Rules(Operative("a", "b"), Note("a", "1")));
        Assert.Equal(["singleNumbered"], Rules(Operative() with { Label = "1." }));
    }

    private static IReadOnlyList<Finding> Found(string language, string paragraphs) => Forms.Check(Text(language, paragraphs)).All;

    private static CheckedText Text(string language, string paragraphs) => new(
        language,
        DocumentKind.DraftResolution,
        [.. paragraphs.Split('|').Select((line, index) => new Paragraph($"p{index}", Kind(line[0]), line[0] == 'S' ? 1 : 0, null, Delta.FromText(line[2..])))],
        new(),
        null,
        OfficialTexts.Today);

    private static ParagraphKind Kind(char letter) => letter switch { 'E' => ParagraphKind.Enacting, 'P' => ParagraphKind.Preambular, 'S' => ParagraphKind.Sub, _ => ParagraphKind.Operative };
}
