using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats.Compilation;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Compilation;

/// <summary>The opening words of a compilation text, those that are proposed among them.</summary>
public class CompiledOpeningsTests
{
    private static string Marked(Draft draft, string paragraph)
    {
        var text = CompiledText.Of(draft);
        var compiled = text.Paragraphs.First(each => each.Id == paragraph);
        return string.Concat(compiled.Runs.Zip(CompiledOpenings.Of(compiled.Runs, compiled.Kind, text.Language), (run, length) =>
            length == 0 ? run.Content.Text : $"<{run.Content.Text![..length]}>{run.Content.Text[length..]}"));
    }

    private static Draft Draft(string language, string text) => Proposing.Draft(language, [Proposing.Paragraph("p", ParagraphKind.Preambular, text)]);

    [Theory]
    [InlineData("en", "Recalling its resolution", "<Recalling> its resolution")]
    [InlineData("zh", "又回顾其决议", "<又回顾>其决议")]
    [InlineData("en", "Nothing that is known", "Nothing that is known")]
    public void OfTheDraft_AreSetOff(string language, string text, string expected) => Assert.Equal(expected, Marked(Draft(language, text), "p"));

    [Theory]
    [InlineData("en", "Recalling its resolution", "Recalling", "Reaffirming", "[<Recalling> - France delete / <Reaffirming> - France] its resolution")]
    [InlineData("zh", "回顾其决议", "回顾", "重申", "[<回顾> / <重申> - 法国]其决议")]
    public void AlsoAsAProposalHasThem(string language, string text, string from, string to, string expected)
    {
        var draft = Draft(language, text);
        var marked = Marked(draft.Proposed("FRA", draft.Replace("p", from, to)), "p");
        Assert.Equal(expected.Count(c => c == '<'), marked.Count(c => c == '<'));
        Assert.Contains($"<{from}>", marked, StringComparison.Ordinal);
        Assert.Contains($"<{to}>", marked, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWouldGoOnWithThem_IsSetOffToo()
    {
        var draft = Draft("en", "Recalling its resolution");
        draft = draft.Proposed("FRA", new EditText("p", new DeltaBuilder().Retain(9).Insert(" also").Build()));
        Assert.StartsWith("<Recalling>[< also>", Marked(draft, "p"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfANewParagraph_AndOfOneInBrackets()
    {
        var draft = Draft("en", "Recalling its resolution").Proposed("FRA", new InsertParagraph("n", "p", ParagraphKind.Preambular, 0, Delta.FromText("Noting with concern the delay,")));
        Assert.StartsWith("[<Noting with concern> the delay", Marked(draft, "n"), StringComparison.Ordinal);
        Assert.StartsWith("[<Recalling> its", Marked(draft.Reserved("JPN", new TextStretch("p", 0, null)), "p"), StringComparison.Ordinal);
    }
}
