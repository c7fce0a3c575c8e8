using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What undoes an operation as applied (SPEC.md, PR8).</summary>
internal static class Inverse
{
    /// <summary>The operations that undo one, in order.</summary>
    /// <param name="before">The draft before it.</param>
    public static IReadOnlyList<Operation> Of(Draft before, Operation operation) => operation switch
    {
        EditText edit when edit.Delta.Invert(before.Paragraphs[edit.Paragraph].Content.Text) is { Ops.Count: > 0 } delta => [edit with { Delta = delta }],
        // Its words go apart from it, so that what others write in it can stay.
        InsertParagraph { Delta.Length: > 0 } insert => [new EditText(insert.Id, new DeltaBuilder().Delete(insert.Delta.Length).Build()), new RemoveParagraph(insert.Id)],
        InsertParagraph insert => [new RemoveParagraph(insert.Id)],
        RemoveParagraph remove => [new RestoreParagraph(remove.Paragraph)],
        RestoreParagraph restore => [new RemoveParagraph(restore.Paragraph)],
        MoveParagraph move => [new MoveParagraph(move.Paragraph, Before(before, move.Paragraph))],
        SplitParagraph split => [new JoinParagraph(split.NewId, split.Paragraph, split.Offset, before.Paragraphs[split.Paragraph].Content.Text.Length - split.Offset)],
        JoinParagraph { Into: { } into } join => Before(before, join.Paragraph) is var place && place == into
            ? [new SplitParagraph(into, join.Offset, join.Paragraph)]
            : [new SplitParagraph(into, join.Offset, join.Paragraph), new MoveParagraph(join.Paragraph, place)],
        SetParagraph set when before.Paragraphs[set.Paragraph].Content is var was => [set with
        {
            Kind = set.Kind is null ? null : was.Kind,
            Level = set.Level is null ? null : was.Level,
            Label = set.SetsLabel ? was.Label : null,
        }],
        _ => [],
    };

    /// <summary>What a paragraph stands directly behind, a tombstone too; null where it is the first.</summary>
    internal static string? Before(Draft draft, string paragraph) => draft.Order.IndexOf(paragraph) is var at and > 0 ? draft.Order[at - 1] : null;
}
