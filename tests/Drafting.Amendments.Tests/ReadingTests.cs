using Drafting.Amendments.Reading;
using Drafting.Documents;

namespace Drafting.Amendments.Tests;

/// <summary>What people type, in the forms they type it in.</summary>
public sealed class ReadingTests
{
    private static readonly IReadOnlyList<Paragraph> English = Texts.Of(
        "en",
        "T The right to rest",
        "E The General Assembly,",
        "PP Recalling its resolution 72/7 of 17 November 2017,",
        "PP Noting the report of the Secretary-General on the rights of Member States,",
        "PP Bearing in mind the “New Urban Agenda”,",
        "OP Decides to convene a high-level meeting in 2027;",
        "OP Requests the Secretary-General:",
        "(1) To report to the General Assembly;",
        "(1) To assist Member States;",
        "OP Calls upon all States and all organizations to contribute, the United Nations included;",
        "OP Decides to remain seized of the matter.",
        "N Resolution 70/1.");

    [Theory]
    [InlineData("In operative paragraph 1, replace the words ‘a high-level meeting’ with ‘an informal dialogue’.", "Decides to convene an informal dialogue in 2027;")]
    [InlineData("In operative paragraph 1, line 2, replace the words “a high-level meeting” by the words “an informal dialogue”.", "Decides to convene an informal dialogue in 2027;")]
    [InlineData("OP1: replace \"2027\" with \"2028\"", "Decides to convene a high-level meeting in 2028;")]
    [InlineData("1. In para. 1, change “2027” to “2027”.\n2. In OP1, delete the word 'high-level'.", "Decides to convene a meeting in 2027;")]
    [InlineData("In the first operative paragraph, substitute “2028” for “2027”.", "Decides to convene a high-level meeting in 2028;")]
    [InlineData("Delete the words “in 2027” in OP 1.", "Decides to convene a high-level meeting;")]
    [InlineData("In operative paragraph 1, after the word “meeting”, insert “of one day”.", "Decides to convene a high-level meeting of one day in 2027;")]
    [InlineData("In operative paragraph 1, insert the words “, in principle,” after the word “Decides”.", "Decides, in principle, to convene a high-level meeting in 2027;")]
    [InlineData("In the third line of operative paragraph 1, the figure “2027” should be replaced by “2028”.", "Decides to convene a high-level meeting in 2028;")]
    [InlineData("Operative paragraph 1 should read: “Decides to meet;”", "Decides to meet;")]
    [InlineData("Replace operative paragraph 1 with the following:\nDecides to meet;", "Decides to meet;")]
    [InlineData("In operative paragraph 1, replace “2027” by “2028” and delete the word “high-level”.", "Decides to convene a meeting in 2028;")]
    [InlineData("In operative paragraph 1, replace “2027” by “2028”; delete the word “high-level”.", "Decides to convene a meeting in 2028;")]
    [InlineData("In operative paragraph 1, replace “2027” by “2028”, so that the paragraph reads: “Decides to convene a high-level meeting in 2028;”", "Decides to convene a high-level meeting in 2028;")]
    [InlineData("Au paragraphe 1 du dispositif, remplacer les mots « a high-level meeting » par « an informal dialogue ».", "Decides to convene an informal dialogue in 2027;")]
    [InlineData("Au paragraphe 1, après le mot « meeting », ajouter les mots « of one day ».", "Decides to convene a high-level meeting of one day in 2027;")]
    [InlineData("Au paragraphe 1, supprimer le mot « high-level » et remplacer « 2027 » par « 2028 ».", "Decides to convene a meeting in 2028;")]
    [InlineData("执行部分第1段，将“2027”改为“2028”。", "Decides to convene a high-level meeting in 2028;")]
    [InlineData("在执行部分第一段中，把「2027」替换为「2028」，删去“high-level”一词", "Decides to convene a meeting in 2028;")]
    [InlineData("第1段，在“meeting”之后加上“of one day”。", "Decides to convene a high-level meeting of one day in 2027;")]
    public void Words_AreAmended(string sentences, string reads)
    {
        var read = OralAmendments.Read(sentences, English, "en");
        Assert.Empty(read.NotUnderstood);
        Assert.Equal(reads, read.Result[5].Text);
    }

    [Theory]
    [InlineData("In operative paragraph 2 (a), replace “report” with “report orally”.", 7, "To report orally to the General Assembly;")]
    [InlineData("In subparagraph (b) of paragraph 2, delete the word “Member”.", 8, "To assist States;")]
    [InlineData("In the second preambular paragraph, delete the words “of Member States”.", 3, "Noting the report of the Secretary-General on the rights,")]
    [InlineData("PP2: replace “rights of Member States” by “Member States’ rights”", 3, "Noting the report of the Secretary-General on the Member States’ rights,")]
    [InlineData("In PP3 replace the words 'New Urban Agenda' by 'New Agenda'.", 4, "Bearing in mind the “New Agenda”,")]
    [InlineData("In operative paragraph 3, replace the word “all”, where it occurs for the second time, with “other”.", 9, "Calls upon all States and other organizations to contribute, the United Nations included;")]
    [InlineData("In operative paragraph 3, delete the words “, the United Nations included”.", 9, "Calls upon all States and all organizations to contribute;")]
    [InlineData("In the title, replace “rest” with “leisure”.", 0, "The right to leisure")]
    [InlineData("In footnote 1, replace “70/1” with “70/2”.", 11, "Resolution 70/2.")]
    [InlineData("Au deuxième alinéa du préambule, supprimer les mots « of Member States ».", 3, "Noting the report of the Secretary-General on the rights,")]
    [InlineData("À l'alinéa a) du paragraphe 2, remplacer « report » par « report orally ».", 7, "To report orally to the General Assembly;")]
    [InlineData("序言部分第二段，删除“of Member States”。", 3, "Noting the report of the Secretary-General on the rights,")]
    [InlineData("执行部分第2(a)段，将“report”改为“report orally”。", 7, "To report orally to the General Assembly;")]
    public void Paragraphs_AreFound(string sentences, int at, string reads)
    {
        var read = OralAmendments.Read(sentences, English, "en");
        Assert.Empty(read.NotUnderstood);
        Assert.Equal(reads, read.Result[at].Text);
    }

    [Theory]
    [InlineData("After preambular paragraph 3, insert a new paragraph, reading: “Aware of the need,”.", "Paragraph")]
    [InlineData("After the third preambular paragraph, insert a new preambular paragraph, reading: “Aware of the need,”.", "Preambular")]
    [InlineData("Add a new preambular paragraph after PP3 reading:\n  Aware of the need,\nDelete operative paragraph 1.", "Preambular")]
    [InlineData("在序言部分第3段之后插入一个新的序言段，案文如下：“Aware of the need,”。", "Preambular")]
    [InlineData("Après le troisième alinéa du préambule, insérer un nouvel alinéa du préambule, ainsi libellé : « Aware of the need, ».", "Preambular")]
    [InlineData("Insérer, après le troisième alinéa du préambule, un nouvel alinéa du préambule ainsi libellé : « Aware of the need, »", "Preambular")]
    public void Paragraph_IsPutIn(string sentences, string kind)
    {
        var read = OralAmendments.Read(sentences, English, "en");
        Assert.Empty(read.NotUnderstood);
        Assert.Equal("Aware of the need,", read.Result[5].Text);
        Assert.Equal(kind == "Paragraph" ? "Preambular" : kind, read.Result[5].Kind.ToString());
    }

    [Theory]
    [InlineData("Delete operative paragraph 2 and renumber the subsequent paragraphs.")]
    [InlineData("OP2 should be deleted.")]
    [InlineData("删除执行部分第2段，其后各段依次重新编号。")]
    [InlineData("Supprimer le paragraphe 2 du dispositif et renuméroter les paragraphes suivants en conséquence.")]
    public void Paragraph_GoesWithWhatLiesBelow(string sentences)
    {
        var read = OralAmendments.Read(sentences, English, "en");
        Assert.Empty(read.NotUnderstood);
        Assert.Equal(English.Count - 3, read.Result.Count);
        Assert.Equal([0, 1, 2, 3, 4, 5, 9, 10, 11], read.Result.Select(each => each.From!.Value));
    }

    [Theory]
    [InlineData("Move operative paragraph 2 to after operative paragraph 3.")]
    [InlineData("将执行部分第2段移至执行部分第3段之后。")]
    [InlineData("Déplacer le paragraphe 2 du dispositif après le paragraphe 3 du dispositif.")]
    public void Paragraph_IsMovedWithWhatLiesBelow(string sentences)
    {
        var read = OralAmendments.Read(sentences, English, "en");
        Assert.Empty(read.NotUnderstood);
        Assert.Equal([0, 1, 2, 3, 4, 5, 9, 6, 7, 8, 10, 11], read.Result.Select(each => each.From!.Value));
    }

    [Fact]
    public void NewOperativeParagraph_StandsBehindTheSubparagraphs()
    {
        var read = OralAmendments.Read("After operative paragraph 2, insert a new operative paragraph 2 bis, reading: “Also requests a briefing;”.", English, "en");
        Assert.Equal([7, 8, null, 9], read.Result.Skip(7).Take(4).Select(each => each.From));
        Assert.Equal("2 bis.", read.Result[9].Label);
    }

    [Theory]
    [InlineData("In operative paragraph 9, delete “the”.", ReadingProblem.UnknownParagraph, "operative paragraph 9")]
    [InlineData("In operative paragraph 1, delete “dialogue”.", ReadingProblem.WordsNotFound, "dialogue")]
    [InlineData("In operative paragraph 1, delete “conve”.", ReadingProblem.WordsNotFound, "conve")]
    [InlineData("In operative paragraph 3, delete “all”.", ReadingProblem.WordsAmbiguous, "all")]
    [InlineData("Delete the words “the”.", ReadingProblem.NoParagraph, null)]
    [InlineData("The meeting rose at 6 p.m.", ReadingProblem.NotUnderstood, null)]
    [InlineData("In operative paragraph 1, delete “high-level meeting.", ReadingProblem.UnclosedQuotation, null)]
    [InlineData("In operative paragraph 1, replace “2027” by “2028”. In operative paragraph 1, delete “in 2027”.", ReadingProblem.Conflict, null)]
    [InlineData("In operative paragraph 1, replace “2027” by “2028”, so that the paragraph reads: “Decides to convene a meeting in 2028;”", ReadingProblem.ReadsOtherwise, null)]
    [InlineData("Move operative paragraph 1 after operative paragraph 3. Move operative paragraph 3 after operative paragraph 1.", ReadingProblem.Conflict, null)]
    public void WhatIsNotUnderstood_IsSaid(string sentences, ReadingProblem problem, string? about)
    {
        var not = Assert.Single(OralAmendments.Read(sentences, English, "en").NotUnderstood);
        Assert.Equal((problem, about), (not.Problem, not.About));
        Assert.InRange(not.Length, 1, sentences.Length);
    }

    [Fact]
    public void WhereASentenceStands_IsSaid()
    {
        const string text = "Orally, the sponsors propose:\n\n  1. In OP1, delete “high-level”.\n  2. Delete OP3;";
        var read = OralAmendments.Read(text, English, "en");
        Assert.Equal(["In OP1, delete “high-level”.", "Delete OP3;"], read.Understood.Select(each => text.Substring(each.Start, each.Length)));
        Assert.Equal("Orally, the sponsors propose:", Assert.Single(read.NotUnderstood.Select(each => text.Substring(each.Start, each.Length))));
    }

    [Fact]
    public void MovedRows_NeverVanish() => Testing.SeededRandom.Check(100, random =>
    {
        string[] names = ["operative paragraph 1", "operative paragraph 2", "operative paragraph 2 (a)", "operative paragraph 2 (b)", "operative paragraph 3", "the first preambular paragraph"];
        string[] relations = ["after", "before", "immediately after"];
        var text = string.Join(' ', Enumerable.Range(0, 6).Select(_ => $"Move {random.Pick(names)} to {random.Pick(relations)} {(random.Chance(0.2) ? "operative paragraph 4" : random.Pick(names))}."));
        var result = OralAmendments.Read(text, English, "en").Result;
        Assert.Equal(Enumerable.Range(0, English.Count), result.Select(each => each.From!.Value).Order());
    });

    [Fact]
    public void NoText_MakesItThrow() => Testing.SeededRandom.Check(200, random =>
    {
        string[] pieces = ["In operative paragraph ", "OP", "1", "2 (a)", ", ", "replace ", "“", "”", "‘", "’", "«", "»", "\"", "'", "the words ", " with ", " after ", "delete ", "\n", ".", ";", ":", "insert a new paragraph", " reading: ", "执行部分第", "段", "将", "改为", "99999999999", "Decides", "移至", "之后", "supprimer ", "le paragraphe ", "that paragraph", "\uE001", "\uE002", "\uD83D", "move ", "(level 9)", "the second ", "第十百段"];
        var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Pick(pieces)));
        var read = OralAmendments.Read(text, English, random.Pick(["en", "zh", "fr", "ru"]));
        Assert.All(read.Understood.Select(each => (each.Start, each.Length)).Concat(read.NotUnderstood.Select(each => (each.Start, each.Length))), each => Assert.InRange(each.Start + each.Length, each.Start, text.Length));
    });

    [Theory]
    [InlineData("“")]
    [InlineData("‘a ")]
    [InlineData("delete “the” ")]
    [InlineData("In operative paragraph 3, delete “all”.\n")]
    [InlineData("a\n")]
    [InlineData("Insert : ")]
    [InlineData("operative paragraph 1 ")]
    public void LongestText_IsReadToItsEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, OralAmendments.LongestText / piece.Length));
        Assert.NotEmpty(OralAmendments.Read(text, English, "en").NotUnderstood);
    }
}
