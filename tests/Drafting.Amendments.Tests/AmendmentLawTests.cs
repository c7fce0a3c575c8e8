using Drafting.Documents;
using Drafting.Testing;

namespace Drafting.Amendments.Tests;

/// <summary>Reading what was written and applying it to the old text gives the new one, in each language.</summary>
public sealed class AmendmentLawTests
{
    [Fact]
    public void Applied_RandomTexts_GiveTheNewText() => SeededRandom.Check(300, random =>
    {
        var from = RandomEdits.Document(random);
        Holds(from, RandomEdits.Edited(random, from), random.Pick(["en", "zh", "fr"]));
    });

    [Fact]
    public void Applied_UnrelatedTexts_GiveTheNewText() => SeededRandom.Check(60, random => Holds(RandomEdits.Document(random), RandomEdits.Document(random), "en"));

    [Fact]
    public void Applied_EditedSeeds_GiveTheNewText()
    {
        var seeds = Texts.Seeds.ToList();
        SeededRandom.Check(40, random =>
        {
            var (_, text) = random.Pick(seeds);
            Holds(text.Paragraphs, RandomEdits.Edited(random, text.Paragraphs), text.Language);
        });
    }

    [Fact]
    public void Applied_SuccessiveResolutions_GiveTheNewText()
    {
        foreach (var (name, older, newer) in Texts.Successive())
            Holds(older.Paragraphs, newer.Paragraphs, older.Language, name);
    }

    [Fact]
    public void SameText_SaysNothing()
    {
        foreach (var (_, text) in Texts.Seeds)
        {
            var spoken = OralAmendments.Between(text.Paragraphs, text.Paragraphs, text.Language, "en");
            Assert.Empty(spoken.Sentences);
            Assert.Empty(spoken.Unspoken);
        }
    }

    [Fact]
    public void Sentences_AreNoMoreThanTheChanges() => SeededRandom.Check(100, random =>
    {
        // One word each in some paragraphs: one sentence each, which quotes no more than some words beside.
        var (_, text) = random.Pick(Texts.Seeds.ToList());
        var to = text.Paragraphs.ToList();
        var changed = 0;
        for (var at = 0; at < to.Count; at++)
        {
            if (to[at].Text.PlainText is not { Length: > 40 } words || !random.Chance(0.2))
                continue;
            var cut = words.IndexOf('，', StringComparison.Ordinal) + 1;
            to[at] = to[at] with { Text = Operations.Delta.FromText(words[..cut] + "尽快" + words[cut..]) };
            changed++;
        }

        var spoken = OralAmendments.Between(text.Paragraphs, to, text.Language, "zh");
        Assert.Equal(changed, spoken.Sentences.Count);
        Assert.All(spoken.Sentences, sentence => Assert.InRange(sentence.Text.Length, 1, 80));
    });

    private static void Holds(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string textLanguage, string about = "")
    {
        var (old, @new) = (Texts.Labelled([.. from.Select(paragraph => paragraph with { Label = null })], textLanguage), Texts.Labelled([.. to.Select(paragraph => paragraph with { Label = null })], textLanguage));
        foreach (var language in OralAmendments.Languages)
        {
            var spoken = OralAmendments.Between(old, @new, textLanguage, language);
            if (spoken.Unspoken.Any(each => each.Difference == UnspokenDifference.Quotation))
                continue;
            var written = string.Join('\n', spoken.Sentences.Select(sentence => sentence.Text));
            var read = OralAmendments.Read(written, old, language);
            var why = $"{about} in {language}:\n{written}\n";
            Assert.True(read.NotUnderstood.Count == 0, why + string.Join('\n', read.NotUnderstood.Select(each => $"{each.Problem} {each.About}: {written.Substring(each.Start, each.Length)}")));
            var got = read.Result.Select(Line).ToList();
            var wanted = @new.Select(each => $"{each.Kind} {each.Level}: {each.Text.PlainText}").ToList();
            var first = Enumerable.Range(0, Math.Max(got.Count, wanted.Count)).FirstOrDefault(i => got.ElementAtOrDefault(i) != wanted.ElementAtOrDefault(i), -1);
            Assert.True(first < 0, $"{why}paragraph {first}\nis     {got.ElementAtOrDefault(first)}\nwanted {wanted.ElementAtOrDefault(first)}");
        }

        static string Line(AmendedParagraph each) => $"{each.Kind} {each.Level}: {each.Text}";
    }
}
