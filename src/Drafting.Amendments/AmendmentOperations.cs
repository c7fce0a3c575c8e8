using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>Amendments as operations of a draft.</summary>
public static class AmendmentOperations
{
    /// <summary>The operations that make a text the amended one: each written for the text with those before it.</summary>
    /// <param name="paragraphs">The text before.</param>
    /// <param name="amended">The text as amended.</param>
    /// <param name="ids">Of the amended paragraphs: those they had, and new ones.</param>
    public static IReadOnlyList<Operation> Of(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<AmendedParagraph> amended, IReadOnlyList<string> ids)
    {
        var kept = amended.Select(each => each.From).ToHashSet();
        var operations = new List<Operation>(paragraphs.Index().Where(each => !kept.Contains(each.Index)).Select(each => new RemoveParagraph(each.Item.Id)));
        string? before = null;
        foreach (var (paragraph, id) in amended.Zip(ids))
        {
            var after = before;
            before = id;
            if (paragraph.From is not { } from)
            {
                operations.Add(new InsertParagraph(id, after, paragraph.Kind, paragraph.Level, Delta.FromText(paragraph.Text), paragraph.Label));
                continue;
            }

            var old = paragraphs[from];
            if (paragraph.HasMoved)
                operations.Add(new MoveParagraph(old.Id, after));
            if ((old.Kind, old.Level) != (paragraph.Kind, paragraph.Level))
                operations.Add(new SetParagraph(old.Id, old.Kind == paragraph.Kind ? null : paragraph.Kind, old.Level == paragraph.Level ? null : paragraph.Level, SetsLabel: false, null));
            if (paragraph.Edits.Count > 0 && WordDelta.Of(old.Text, paragraph.Edits) is { Ops.Count: > 0 } edit)
                operations.Add(new EditText(old.Id, edit));
        }

        return operations;
    }
}
