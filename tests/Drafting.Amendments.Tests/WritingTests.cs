using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments.Tests;

/// <summary>The sentences as they are read out.</summary>
public sealed class WritingTests
{
    private static readonly string[] Old =
    [
        "PP Recalling its resolution 72/7,", "PP Noting the report,", "OP Decides to convene a high-level meeting in 2027;", "OP Requests the Secretary-General:", "(1) To report to the Assembly;", "(1) To assist States;",
        "OP Calls upon all States and all organizations to contribute;", "OP Decides to remain seized of the matter.",
    ];

    [Theory]
    [InlineData(2, "OP Decides to convene an informal meeting in 2027;", "In operative paragraph 1, replace the words “a high-level” with the words “an informal”.", "执行部分第1段，将“a high-level”改为“an informal”。", "Au paragraphe 1 du dispositif, remplacer les mots «\u00A0a high-level\u00A0» par les mots «\u00A0an informal\u00A0».")]
    [InlineData(2, "OP Decides to convene a meeting in 2027;", "In operative paragraph 1, delete the word “high-level”.", "执行部分第1段，删除“high-level”。", "Au paragraphe 1 du dispositif, supprimer le mot «\u00A0high-level\u00A0».")]
    [InlineData(4, "(1) To report orally to the Assembly;", "In operative paragraph 2 (a), insert the word “orally” after the word “report”.", "执行部分第2(a)段，在“report”之后插入“orally”。", "Au paragraphe 2 a) du dispositif, insérer le mot «\u00A0orally\u00A0» après le mot «\u00A0report\u00A0».")]
    [InlineData(6, "OP Calls upon all States and other organizations to contribute;", "In operative paragraph 3, replace the words “all organizations” with the words “other organizations”.", "执行部分第3段，将“all organizations”改为“other organizations”。", "Au paragraphe 3 du dispositif, remplacer les mots «\u00A0all organizations\u00A0» par les mots «\u00A0other organizations\u00A0».")]
    [InlineData(6, "", "Delete operative paragraph 3 and renumber the subsequent paragraphs accordingly.", "删除执行部分第3段，其后各段依次重新编号。", "Supprimer le paragraphe 3 du dispositif et renuméroter les paragraphes suivants en conséquence.")]
    [InlineData(1, "PP Noting the report,|PP Aware of the need,", "After the second preambular paragraph, insert a new preambular paragraph, reading: “Aware of the need,”.", "在序言部分第2段之后插入一个新的序言段，案文如下：“Aware of the need,”。", "Après le deuxième alinéa du préambule, insérer un nouvel alinéa du préambule, ainsi libellé : «\u00A0Aware of the need,\u00A0».")]
    [InlineData(5, "(1) To assist States;|OP Also requests a briefing;", "After operative paragraph 2, insert a new operative paragraph, reading: “Also requests a briefing;”.|Renumber the subsequent paragraphs accordingly.", "在执行部分第2段之后插入一个新的执行段，案文如下：“Also requests a briefing;”。|其后各段依次重新编号。", "Après le paragraphe 2 du dispositif, insérer un nouveau paragraphe du dispositif, ainsi libellé : «\u00A0Also requests a briefing;\u00A0».|Renuméroter les paragraphes suivants en conséquence.")]
    public void Change_IsSaid(int at, string becomes, string english, string chinese, string french)
    {
        var (from, to) = (Texts.Of("en", Old), Texts.Of("en", [.. Old[..at], .. becomes.Split('|', StringSplitOptions.RemoveEmptyEntries), .. Old[(at + 1)..]]));
        foreach (var (language, said) in new[] { ("en", english), ("zh", chinese), ("fr", french) })
            Assert.Equal(said, string.Join('|', OralAmendments.Between(Unrelated(from, "o"), Unrelated(to, "n"), "en", language).Sentences.Select(sentence => sentence.Text)));
    }

    [Fact]
    public void WordThatStandsTwice_IsCountedOrWidened()
    {
        var (from, to) = (Texts.Of("en", "OP aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa;"), Texts.Of("en", "OP aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa bbb aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa aaa;"));
        Assert.Equal("In the operative paragraph, replace the word “aaa”, where it occurs for the sixteenth time, with the word “bbb”.", Assert.Single(OralAmendments.Between(from, to, "en", "en").Sentences).Text);
    }

    [Fact]
    public void EmphasisAndNotes_RemainAndAreNamed()
    {
        var from = Texts.Of("en", "OP Decides to meet;", "OP Requests a report;");
        var emphasised = from[0] with { Text = DeltaJson.Read(JsonDocument.Parse("""{"ops":[{"insert":"Decides","attributes":{"italic":true}},{"insert":" to meet;"}]}""").RootElement) };
        var spoken = OralAmendments.Between(from, [emphasised, from[1]], "en", "en");
        Assert.Empty(spoken.Sentences);
        Assert.Equal(new Unspoken(0, UnspokenDifference.Formatting, "Operative paragraph 1: the formatting also changes."), Assert.Single(spoken.Unspoken));
    }

    [Fact]
    public void LanguageWithoutSentences_IsSaidInEnglish() =>
        Assert.Equal("en", OralAmendments.Between(Texts.Of("ru", "OP а"), Texts.Of("ru", "OP б"), "ru", "ru").Language);

    // Texts of different files: their ids say nothing.
    private static IReadOnlyList<Paragraph> Unrelated(IReadOnlyList<Paragraph> paragraphs, string prefix) => [.. paragraphs.Select(paragraph => paragraph with { Id = prefix + paragraph.Id })];
}
