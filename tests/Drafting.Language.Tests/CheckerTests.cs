using Drafting.Documents;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Language.Tests;

public class CheckerTests
{
    [Fact]
    public void WhatIsKept_ChangesNoFinding()
    {
        if (OfficialTexts.All.Count == 0)
            return;
        SeededRandom.Check(40, random =>
        {
            var (_, document) = OfficialTexts.All[random.Next(OfficialTexts.All.Count)];
            var text = CheckedText.Of(document, OfficialTexts.Today);
            var before = DraftingRules.Checker.Check(text);
            for (var step = 0; step < 6; step++)
            {
                text = text with { Paragraphs = Changed(text.Paragraphs, random) };
                before = DraftingRules.Checker.Check(text, before);
                Assert.Equal(Said(DraftingRules.Checker.Check(text)), Said(before));
            }
        });
    }

    [Fact]
    public void Fixes_MendWhatWasFound() =>
        SeededRandom.Check(40, random =>
        {
            if (OfficialTexts.All.Count == 0)
                return;
            var (_, document) = OfficialTexts.All[random.Next(OfficialTexts.All.Count)];
            var text = CheckedText.Of(document, OfficialTexts.Today);
            text = text with { Paragraphs = Changed(text.Paragraphs, random) };
            foreach (var finding in DraftingRules.Checker.Check(text).All.Where(finding => finding.Fix is [EditText]))
            {
                var edit = (EditText)finding.Fix![0];
                var mended = text with { Paragraphs = [.. text.Paragraphs.Select(paragraph => paragraph.Id == edit.Paragraph ? paragraph with { Text = paragraph.Text.Compose(edit.Delta) } : paragraph)] };
                Assert.DoesNotContain(DraftingRules.Checker.Check(mended).All, left => (left.Rule, left.Paragraph, left.Start, left.Length) == (finding.Rule, finding.Paragraph, finding.Start, finding.Length));
            }
        });

    // Someone takes characters out, types some, takes out a paragraph, moves one.
    private static List<Paragraph> Changed(IReadOnlyList<Paragraph> paragraphs, SeededRandom random)
    {
        var changed = paragraphs.ToList();
        var at = random.Next(changed.Count);
        var text = changed[at].Text;
        switch (random.Next(4))
        {
            case 0 when text.Length > 0:
                changed[at] = changed[at] with { Text = text.Compose(Delta.Of([.. Kept(text.Length - 1), DeltaOp.Delete(1)])) };
                break;
            case 1:
                changed[at] = changed[at] with { Text = text.Compose(Delta.Of([.. Kept(random.Next(text.Length + 1)), DeltaOp.Insert(random.Next(2) == 0 ? "；" : "also ")])) };
                break;
            case 2 when changed.Count > 1:
                changed.RemoveAt(at);
                break;
            default:
                var moved = changed[at];
                changed.RemoveAt(at);
                changed.Insert(random.Next(changed.Count + 1), moved);
                break;
        }

        return changed;
    }

    private static IEnumerable<DeltaOp> Kept(int length) => length == 0 ? [] : [DeltaOp.Retain(length)];

    private static List<string> Said(CheckedFindings findings) =>
        [.. findings.All.Select(finding => $"{finding.Paragraph} {finding.Start}+{finding.Length} {RuleBook.Message(finding, "en")} {RuleBook.Message(finding, "zh")}")];
}
